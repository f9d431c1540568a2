"""What one reader makes of one file, before the parts that all formats share (id, marks of damage) are added.

A reader of another format returns the same record, so that nothing behind `readers` knows whether "Afbud: Ida Holm"
stood in a text file or in a table cell of a Word document.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.text import Block, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Text and blocks of a file; the blocks' passages point into `text`. `pages` is None where there are no pages.

    `page_starts` and `suspect` as in Document.
    """

    text: str
    blocks: tuple[Block, ...]
    format: str
    encoding: str = ""
    title: str = ""
    pages: int | None = None
    notes: tuple[str, ...] = ()
    page_starts: tuple[int, ...] = ()
    suspect: tuple[Span, ...] = ()
