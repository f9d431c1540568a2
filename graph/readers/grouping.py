"""Puts lines together that make one block: a paragraph, a list item, a table row with its wrapped cells.

Whether the next line goes on is asked of its look and of the gap before it: a cell that wraps stands below its column
("Fælleskommunalt" / "Sekretariat"), a paragraph that a page broke goes on behind the page number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from graph.model.text import BlockKind
from graph.readers.joining import goes_on, goes_on_after_gap, wrap_width
from graph.readers.lines import Line, LineKind
from graph.readers.table_rows import breaks_off, columns_of, is_rule_row, stands_below

_BULLET = re.compile(r"[•●▪◦‣∙]")
_MID_BULLET = re.compile(r"(?<=\S)\s+[•●▪◦‣∙]\s*(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines that make one block; the rows of one table share its number."""

    kind: BlockKind
    lines: tuple[Line, ...]
    table: int = 0


@dataclass(slots=True)
class _Open:
    """The group that is being put together, and the table that the last row belongs to."""

    kind: BlockKind = BlockKind.PARAGRAPH
    lines: list[Line] = field(default_factory=list)
    gap: bool = False
    table: int = 0
    columns: tuple[int, ...] = ()
    in_table: bool = False

    def close(self) -> Iterator[Group]:
        if self.lines:
            table = self.table if self.kind is BlockKind.TABLE_ROW else 0
            yield Group(kind=self.kind, lines=tuple(self.lines), table=table)
        self.lines = []


def group_lines(text: str, lines: Sequence[Line]) -> Iterator[Group]:
    """The groups of lines, each when it is complete; furniture at once, also inside a paragraph."""
    width = wrap_width(line.end - line.start for line in lines if line.kind in (LineKind.TEXT, LineKind.ITEM))
    state = _Open()
    for line in chain.from_iterable(_pieces(text, whole) for whole in lines):
        if line.kind is LineKind.FURNITURE:
            yield Group(kind=BlockKind.FURNITURE, lines=(line,))
        if line.kind in (LineKind.BLANK, LineKind.FURNITURE):
            state.gap = True
        elif state.lines and _continues(text, state, line, width):
            state.lines.append(line)
            state.gap = False
        else:
            yield from _begin(text, state, line)
    yield from state.close()


def _begin(text: str, state: _Open, line: Line) -> Iterator[Group]:
    """Closes the open group and begins the one of this line."""
    new_table = not state.in_table or state.gap
    yield from state.close()
    ruled = line.kind is LineKind.RULE and not new_table  # under the head of a table
    state.gap = False
    state.in_table = line.kind is LineKind.ROW or ruled
    if line.kind is LineKind.HEADING:
        yield Group(kind=BlockKind.HEADING, lines=(line,))
    elif line.kind is LineKind.ROW:
        _begin_row(text, state, line, new_table)
    elif line.kind is not LineKind.RULE:
        state.kind = BlockKind.LIST_ITEM if line.kind is LineKind.ITEM else BlockKind.PARAGRAPH
        state.lines = [line]


def _begin_row(text: str, state: _Open, line: Line, new_table: bool) -> None:
    if is_rule_row(text[line.start : line.end]):
        return
    if new_table:
        state.table += 1
        state.columns = columns_of(text[line.begin : line.end])
    state.kind = BlockKind.TABLE_ROW
    state.lines = [line]


def _continues(text: str, state: _Open, line: Line, width: int) -> bool:
    last = state.lines[-1]
    if state.kind is BlockKind.TABLE_ROW:
        written = text[line.begin : line.end]
        return (
            not state.gap
            and line.kind in (LineKind.TEXT, LineKind.ROW)
            and (
                stands_below(written, state.columns) or breaks_off(text[last.begin : last.end], written, state.columns)
            )
        )
    if line.kind is not LineKind.TEXT:
        return False
    first, second = text[last.start : last.end], text[line.start : line.end]
    if state.gap:
        return state.kind is BlockKind.PARAGRAPH and goes_on_after_gap(first, second)
    if last.broken or (len(state.lines) == 1 and _titles(text, last, second)):
        return False
    indented = state.kind is BlockKind.LIST_ITEM and line.start - line.begin > 1 and not first.endswith(":")
    return indented or goes_on(first, second, width)


_NUMBERED_TITLE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})?\s*[.):]\s+[A-ZÆØÅ][^.;:,!?]{2,90}")


def _titles(text: str, line: Line, following: str) -> bool:
    """Whether a numbered line is the title of an item, and the text under it, though indented, begins anew."""
    if not following[:1].isupper():
        return False
    title = " ".join(text[line.begin : line.end].split())  # what the item is for may stand far to the right
    return _NUMBERED_TITLE.fullmatch(title) is not None


def _pieces(text: str, line: Line) -> Sequence[Line]:
    """A line whose bullets were glued together ("Ida Holm • Bo Lund") as the items that it holds."""
    if line.kind not in (LineKind.TEXT, LineKind.ITEM) or not _BULLET.search(text, line.start, line.end):
        return (line,)
    pieces = []
    begin, kind = line.start, line.kind
    for cut in _MID_BULLET.finditer(text, line.start, line.end):
        pieces.append(replace(line, kind=kind, begin=begin, start=begin, end=cut.start()))
        begin, kind = cut.end(), LineKind.ITEM
    return (*pieces, replace(line, kind=kind, begin=begin, start=begin)) if pieces else (line,)
