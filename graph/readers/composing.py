"""Turns drafts of blocks into the text of a document and the blocks that point into it.

A web page, a Word file or a PDF has no text of its own that offsets could lead into, so one is composed in reading
order: blocks apart, cells with tabs between them, lines as the page breaks them. For reading the lines are joined
again: "samarbejds-" / "udvalget" stands in the text as printed and reads "samarbejdsudvalget".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.model.text import Block, BlockKind, Passage, joined
from graph.readers.joining import join_lines
from graph.readers.table_rows import row_passage

#: A cell is paragraphs, and a paragraph is the lines that the page breaks it into.
Cell = tuple[tuple[str, ...], ...]
Box = tuple[float, float, float, float]

_CLOSE = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.FURNITURE)  # kinds whose blocks stand without a gap
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffe\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"\s+")
_LONE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A block before it has a place: its lines, or its cells if it is a row.

    `turns` are the pages that begin inside it, as (index of the line, page).
    """

    kind: BlockKind
    lines: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    level: int = 0
    page: int | None = None
    table: int = 0
    box: Box | None = None
    turns: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """What the draft says, for rules that only look at it."""
        return " ".join(self.lines) if not self.cells else "\t".join(cell_text(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The text, its blocks, and the offset at which each page begins (empty where there are no pages)."""

    text: str
    blocks: tuple[Block, ...]
    page_starts: tuple[int, ...] = ()


@dataclass(slots=True)
class _Writer:
    """The text as far as it is written, and the first offset of each page."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    pages: dict[int, int] = field(default_factory=dict)

    def write(self, text: str) -> Passage:
        passage = Passage.of(text, self.size)
        self.parts.append(text)
        self.size += len(text)
        return passage

    def turn(self, page: int | None) -> None:
        if page is not None:
            self.pages.setdefault(page, self.size)


def tidy(text: str) -> str:
    """Text with single spaces, composed letters and nothing that cannot be seen."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _LONE.sub("", _INVISIBLE.sub("", text)))).strip()


def plain_cell(*paragraphs: str) -> Cell:
    """A cell of paragraphs that no page breaks; empty ones are left out."""
    return tuple((text,) for text in paragraphs if text)


def cell_text(cell: Cell) -> str:
    return "\n".join(" ".join(lines) for lines in cell)


def compose(drafts: Sequence[Draft], pages: int | None = None) -> Composed:
    """The document of the drafts, in their order; `pages` is how many pages it has."""
    writer = _Writer()
    blocks: list[Block] = []
    last: Draft | None = None
    for draft in drafts:
        if not draft.text.strip():
            continue
        if last is not None:
            writer.write("\n" if last.kind is draft.kind and draft.kind in _CLOSE else "\n\n")
        writer.turn(draft.page)
        blocks.append(_block(writer, draft, len(blocks)))
        last = draft
    return Composed(text="".join(writer.parts), blocks=tuple(blocks), page_starts=_page_starts(writer, pages))


def _block(writer: _Writer, draft: Draft, order: int) -> Block:
    cells = _cells(writer, draft) if draft.cells else ()
    return Block(
        kind=draft.kind,
        passage=row_passage(cells) if cells else _paragraph(writer, draft.lines, dict(draft.turns)),
        order=order,
        level=draft.level,
        page=draft.page,
        table=draft.table,
        cells=cells,
        box=draft.box,
    )


def _cells(writer: _Writer, draft: Draft) -> tuple[Passage, ...]:
    found = []
    for number, cell in enumerate(draft.cells):
        if number:
            writer.write("\t")
        paragraphs = []
        for index, lines in enumerate(cell):
            if index:
                writer.write("\n")
            paragraphs.append(_paragraph(writer, lines, {}))
        found.append(joined(paragraphs, "\n") if paragraphs else Passage.of("", writer.size))
    return tuple(found)


def _paragraph(writer: _Writer, lines: Sequence[str], turns: dict[int, int]) -> Passage:
    passages = []
    for index, line in enumerate(lines):
        if index:
            writer.write("\n")
        writer.turn(turns.get(index))
        passages.append(writer.write(line))
    return join_lines(passages) if len(passages) > 1 else passages[0].strip()


def _page_starts(writer: _Writer, pages: int | None) -> tuple[int, ...]:
    """Where each page begins; a page without text begins where the next one does."""
    starts: list[int] = []
    here = writer.size
    for page in range(pages or 0, 0, -1):
        here = min(here, writer.pages.get(page, here))
        starts.append(here)
    return tuple(reversed(starts))
