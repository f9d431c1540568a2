"""Reads text and Markdown files: lines into headings, paragraphs, list items and table rows.

Most minutes that reach us as text are Word or PDF files gone flat, so a "paragraph" may be broken over lines and pages,
and a list may have lost its bullets: "Ida Holm, direktør" / "Bo Lund, ældrechef" stay two blocks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from graph.model.text import Block, BlockKind, Passage
from graph.readers.content import Content
from graph.readers.decoding import decode
from graph.readers.furniture import mark_running_lines
from graph.readers.grouping import Group, group_lines
from graph.readers.inline import inline
from graph.readers.joining import join_lines, wrap_width
from graph.readers.lines import Line, LineKind, find_lines
from graph.readers.table_rows import read_table, row_passage

_LABELLED = re.compile(r"[A-ZÆØÅ][^:]{0,40}:\s*\S")
_LONGEST_HEADING = 81  # letters of a heading that no mark tells
_PLAIN_HEADING = re.compile(r"[A-ZÆØÅ\d\"“”][^\t|]{1,78}[^\s.,;:!\t|]:?")


def read_marked_text(data: bytes, name: str) -> Content:
    """The content of a `.txt` or `.md` file from its bytes; ReadError if they are no text."""
    decoded = decode(data)
    text = decoded.text
    lines = mark_running_lines(text, find_lines(text))
    blocks = with_plain_headings(text, build_blocks(text, lines))
    furniture = sum(block.kind is BlockKind.FURNITURE for block in blocks)
    notes = (*decoded.notes, *((f"{furniture} linjer om sidens ramme udeladt.",) if furniture else ()))
    return Content(
        text=text,
        blocks=blocks,
        format="markdown" if name.casefold().endswith((".md", ".markdown")) else "text",
        encoding=decoded.encoding,
        title=_title(blocks),
        pages=lines[-1].page if lines and lines[-1].page > 1 else None,
        notes=notes,
    )


def build_blocks(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of the lines, in order of where they begin."""
    paged = bool(lines) and lines[-1].page > 1
    groups = sorted(group_lines(text, lines), key=lambda group: group.lines[0].begin)
    width = wrap_width(line.end - line.begin for line in lines if line.kind in (LineKind.TEXT, LineKind.ITEM))
    cells = _cells(text, groups, width)
    blocks: list[Block] = []
    for index, group in enumerate(groups):
        row = cells.get(index, ())
        passage = _read(text, group, row)
        if passage.text or row:
            blocks.append(_block(group, passage, row, len(blocks), paged))
    return tuple(blocks)


def _cells(text: str, groups: Sequence[Group], width: int) -> dict[int, tuple[Passage, ...]]:
    """The cells of each row by the row's place among the groups; a table is read as a whole."""
    tables: dict[int, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if group.table:
            tables[group.table].append(index)
    found: dict[int, tuple[Passage, ...]] = {}
    for indexes in tables.values():
        rows = read_table(text, [groups[index].lines for index in indexes], width)
        found.update(zip(indexes, rows, strict=True))
    return found


def _read(text: str, group: Group, row: tuple[Passage, ...]) -> Passage:
    if group.kind is BlockKind.FURNITURE:
        line = group.lines[0]
        return Passage.of(text[line.start : line.end], line.start)
    return row_passage(row) if row else join_lines([_passage(text, line) for line in group.lines])


def _block(group: Group, passage: Passage, row: tuple[Passage, ...], order: int, paged: bool) -> Block:
    line = group.lines[0]
    return Block(
        kind=group.kind,
        passage=passage,
        order=order,
        level=line.level,
        page=line.page if paged else None,
        table=group.table,
        cells=row,
    )


def _passage(text: str, line: Line) -> Passage:
    passage = inline(text[line.start : line.end], line.start).strip()
    if line.kind is LineKind.HEADING:
        bare = passage.text.rstrip("# ")
        passage = passage.slice(0, len(bare))
    return passage


def with_plain_headings(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with those made headings that stand alone, short and without a full stop, above something longer."""
    read = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    headings = {
        block.order
        for before, block, after in zip([None, *read], read, [*read[1:], None], strict=False)
        if _is_plain_heading(text, before, block, after)
    }
    return tuple(
        replace(block, kind=BlockKind.HEADING, level=0) if block.order in headings else block for block in blocks
    )


def _is_plain_heading(text: str, before: Block | None, block: Block, after: Block | None) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or after is None or len(block.text) > _LONGEST_HEADING:
        return False
    if not _PLAIN_HEADING.fullmatch(block.text):
        return False
    if _LABELLED.match(block.text):
        return False
    if before is not None and before.kind is BlockKind.PARAGRAPH and len(before.text) < 60:
        gap = text[before.passage.span().end : block.passage.span().start]
        if gap.count("\n") < 2:
            return False
    if block.text.endswith(":") and len(block.text.split()) > 4:
        return False
    if after.kind is BlockKind.PARAGRAPH:
        return len(after.text) > 80 or after.text.endswith(".")
    return True


def _title(blocks: Sequence[Block]) -> str:
    """The first marked heading near the top, else the first line."""
    read = list(islice((block for block in blocks if block.kind is not BlockKind.FURNITURE), 6))
    first = next((block for block in read if block.level), read[0] if read else None)
    return " ".join(first.text.split())[:200] if first else ""
