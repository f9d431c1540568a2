"""Reads text and Markdown files: lines into headings, paragraphs, list items and table rows.

Most minutes that reach us as text are Word or PDF files gone flat, so a "paragraph" may be broken over lines and pages,
and a list may have lost its bullets: "Ida Holm, direktør" / "Bo Lund, ældrechef" stay two blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model.text import Block, BlockKind, Passage
from graph.readers.content import Content
from graph.readers.decoding import decode
from graph.readers.furniture import mark_running_lines
from graph.readers.inline import inline
from graph.readers.joining import goes_on, goes_on_after_gap, join_lines, wrap_width
from graph.readers.lines import Line, LineKind, find_lines
from graph.readers.table_rows import cells, is_rule_row, row_passage

_MID_BULLET = re.compile(r"(?<=\S)\s+[•●▪◦‣∙]\s*(?=\S)")
_LABELLED = re.compile(r"[A-ZÆØÅ][^:]{0,40}:\s*\S")
_PLAIN_HEADING = re.compile(r"[A-ZÆØÅ\d\"“”][^\t|]{1,78}[^\s.,;:!\t|]:?")


def read_marked_text(data: bytes, name: str) -> Content:
    """The content of a `.txt` or `.md` file from its bytes; ReadError if they are no text."""
    decoded = decode(data)
    text = decoded.text
    lines = mark_running_lines(text, find_lines(text))
    blocks = with_plain_headings(text, build_blocks(text, lines))
    furniture = sum(block.kind is BlockKind.FURNITURE for block in blocks)
    notes = (*decoded.notes, *((f"{furniture} lines of page furniture left out.",) if furniture else ()))
    return Content(
        text=text,
        blocks=blocks,
        format="markdown" if name.casefold().endswith((".md", ".markdown")) else "text",
        encoding=decoded.encoding,
        title=_title(blocks),
        pages=lines[-1].page if lines and lines[-1].page > 1 else None,
        notes=notes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Lines that make one block."""

    kind: BlockKind
    lines: tuple[Line, ...]
    table: int = 0


def build_blocks(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of the lines, in order of where they begin."""
    paged = bool(lines) and lines[-1].page > 1
    groups = sorted(_groups(text, lines), key=lambda group: group.lines[0].begin)
    blocks = (_block(text, group, order, paged) for order, group in enumerate(groups))
    return tuple(replace(block, order=order) for order, block in enumerate(b for b in blocks if b.text or b.cells))


def _groups(text: str, lines: Sequence[Line]) -> Iterator[_Group]:
    width = wrap_width(line.end - line.start for line in lines if line.kind in (LineKind.TEXT, LineKind.ITEM))
    open_lines: list[Line] = []
    kind = BlockKind.PARAGRAPH
    gap = False
    table, in_table = 0, False
    for line in (piece for whole in lines for piece in _pieces(text, whole)):
        if line.kind in (LineKind.BLANK, LineKind.FURNITURE):
            gap = True
            if line.kind is LineKind.FURNITURE:
                yield _Group(kind=BlockKind.FURNITURE, lines=(line,))
            continue
        if line.kind is LineKind.TEXT and open_lines and _continues(text, kind, open_lines, line, (gap, width)):
            open_lines.append(line)
            gap = False
            continue
        if open_lines:
            yield _Group(kind=kind, lines=tuple(open_lines))
            open_lines = []
        if line.kind is LineKind.ROW:
            table += not in_table or gap
            yield from _row(text, line, table)
        elif line.kind is LineKind.HEADING:
            yield _Group(kind=BlockKind.HEADING, lines=(line,))
        elif line.kind is not LineKind.RULE:
            open_lines = [line]
            kind = BlockKind.LIST_ITEM if line.kind is LineKind.ITEM else BlockKind.PARAGRAPH
        in_table, gap = line.kind is LineKind.ROW, False
    if open_lines:
        yield _Group(kind=kind, lines=tuple(open_lines))


def _row(text: str, line: Line, table: int) -> Iterator[_Group]:
    if not is_rule_row(text[line.start : line.end]):
        yield _Group(kind=BlockKind.TABLE_ROW, lines=(line,), table=table)


def _pieces(text: str, line: Line) -> Iterator[Line]:
    """A line whose bullets were glued together ("Ida Holm • Bo Lund") as the items that it holds."""
    if line.kind not in (LineKind.TEXT, LineKind.ITEM):
        yield line
        return
    cuts = list(_MID_BULLET.finditer(text, line.start, line.end))
    if not cuts:
        yield line
        return
    begin, kind = line.start, line.kind
    for cut in cuts:
        yield replace(line, kind=kind, begin=begin, start=begin, end=cut.start())
        begin, kind = cut.end(), LineKind.ITEM
    yield replace(line, kind=kind, begin=begin, start=begin)


def _continues(text: str, kind: BlockKind, before: Sequence[Line], line: Line, setting: tuple[bool, int]) -> bool:
    gap, width = setting
    last = before[-1]
    first, second = text[last.start : last.end], text[line.start : line.end]
    if gap:
        return kind is BlockKind.PARAGRAPH and goes_on_after_gap(first, second)
    if last.broken:
        return False
    indented = line.start - line.begin >= 2 and before[0].kind is LineKind.ITEM
    return (indented and line.start - line.begin > 1 and not first.endswith(":")) or goes_on(first, second, width)


def _block(text: str, group: _Group, order: int, paged: bool) -> Block:
    line = group.lines[0]
    row = cells(text[line.start : line.end], line.start) if group.kind is BlockKind.TABLE_ROW else ()
    if group.kind is BlockKind.FURNITURE:
        passage = Passage.of(text[line.start : line.end], line.start)
    else:
        passage = row_passage(row) if row else join_lines([_passage(text, part) for part in group.lines])
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
    if block.kind is not BlockKind.PARAGRAPH or after is None or not _PLAIN_HEADING.fullmatch(block.text):
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
    read = [block for block in blocks if block.kind is not BlockKind.FURNITURE][:6]
    first = next((block for block in read if block.level), read[0] if read else None)
    return " ".join(first.text.split())[:200] if first else ""
