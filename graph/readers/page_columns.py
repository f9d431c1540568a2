"""Finds lines of a page that stand in columns, by the white between them, and tells tables from columns of text.

White that runs down through several lines parts columns: names to the left, employers to the right. A table is read row
by row, a page in two columns or with a note beside the text column by column: there a line on the left goes on from the
line above it, whatever stands on the right. "Til stede:" beside "Afbud:" heads two lists, and no row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.readers.page import Line
from graph.readers.page_lines import cut_lines
from graph.readers.page_style import Style

Gap = tuple[float, float]

_LEAST = 0.4  # of the size of type: white that still parts two columns
_ALONE = 2.0  # of the size of type: white that parts the cells of a row that stands alone
_NEXT_ROW = 3.2  # usual distances of lines: a wider gap ends a table
_BESIDE = 0.8  # usual distances of lines: nearer ones stand beside each other
_SAME_TEXT = 1.4  # usual distances of lines within one text
_AHEAD = 3  # lines that may stand in the first column alone before the next full row
_PROSE = 5  # lines from which on a column may be running text
_TORN = 0.2  # of the lines in both columns: so many break where the other column begins
_GOES_ON = re.compile(r"[a-zæøå(]")
_SMALL = re.compile(r"[a-zæøå]")
_LIST_LABEL = re.compile(
    r"(?:møde)?deltagere?|til ?stede|tilstedeværende|mødt|fremmødte|afbud|fravær(?:ende)?|ikke (?:til ?stede|mødt)"
    r"|gæster?|medlemmer|suppleanter|observatører"
    r"|(?:fra |for )?(?:regionen?|kommuner(?:ne)?|almen praksis|sekretariat(?:et)?|administrationen)"
    r"|(?:fra |for )?(?:hospital|sygehus)(?:et|ene|erne)|(?:fra |for )?psykiatrien|(?:fra )?patientforeningerne",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Lines that belong together: text (`columns` empty), or columns with the white between them.

    `cells` holds for each line its words by column; `aside` is true where the columns are read one after the other, and
    `lists` where they are lists of people rather than running text.
    """

    lines: tuple[Line, ...]
    gutters: tuple[Gap, ...] = ()
    cells: tuple[tuple[Line | None, ...], ...] = ()
    aside: bool = False
    lists: bool = False


def find_runs(lines: Sequence[Line], style: Style) -> Iterator[Run]:
    """The lines of a page in order, cut into text, tables and columns."""
    begin = index = 0  # lines[begin:index] are text
    cut = cut_lines(lines)
    while index < len(lines):
        end, gutters = _extent(lines, cut, index, style)
        if end == index:
            index += 1
            continue
        first, last = _widened(lines, cut, (begin, index, end), gutters, style)
        if _is_text(_cells(lines[first:last], gutters), style):
            run = Run(
                lines=tuple(lines[first:last]), gutters=gutters, cells=_cells(lines[first:last], gutters), aside=True
            )
        else:
            first = index
            aside = _is_beside(table := _cells(lines[first:end], gutters)) or _run_apart(table)
            last = last if aside else end
            cells = _cells(lines[first:last], gutters)
            run = Run(lines=tuple(lines[first:last]), gutters=gutters, cells=cells, aside=aside, lists=aside)
        if first > begin:
            yield Run(lines=tuple(lines[begin:first]))
        yield run
        begin = index = last
    if begin < len(lines):
        yield Run(lines=tuple(lines[begin:]))


def _extent(
    lines: Sequence[Line], cut: Sequence[tuple[Line, ...]], start: int, style: Style
) -> tuple[int, tuple[Gap, ...]]:
    """Where a run of columns that begins at a line ends, and its gutters; (start, ()) if none begins there."""
    gutters = _first_gutters(lines, cut, start, style)
    if not gutters:
        return start, ()
    last_full, kept = start, gutters
    index = start + 1
    while index < len(lines):
        line = lines[index]
        parts = cut[index]
        if _distance(lines[index - 1], line, style) > _NEXT_ROW or index - last_full > _AHEAD:
            break
        common = _common(gutters, parts, style.body)
        if len(common) < len(gutters):
            break
        gutters = common
        if len(parts) > 1 or parts[0].x0 >= gutters[0][1] - 1:
            last_full, kept = index, gutters
        index += 1
    if last_full == start and max(right - left for left, right in kept) < _ALONE * lines[start].size:
        return start, ()
    return last_full + 1, kept


def _first_gutters(lines: Sequence[Line], cut: Sequence[tuple[Line, ...]], start: int, style: Style) -> tuple[Gap, ...]:
    """The white inside a line, or between two lines that stand beside each other at slightly different heights."""
    parts = cut[start]
    if len(parts) > 1:
        return _between(parts)
    if start + 1 < len(lines) and _distance(lines[start], lines[start + 1], style) < _BESIDE:
        left, right = sorted((lines[start], lines[start + 1]), key=lambda line: line.x0)
        if right.x0 - left.x1 > style.body:
            return ((left.x1, right.x0),)
    return ()


def _widened(
    lines: Sequence[Line],
    cut: Sequence[tuple[Line, ...]],
    places: tuple[int, int, int],
    gutters: Sequence[Gap],
    style: Style,
) -> tuple[int, int]:
    """First and last line of a run with the lines of text above and below it that keep its gutters white."""
    begin, first, last = places
    while first > begin and _keeps(lines[first - 1], lines[first], cut[first - 1], gutters, style):
        first -= 1
    while last < len(lines) and _keeps(lines[last - 1], lines[last], cut[last], gutters, style):
        last += 1
    return first, last


def _keeps(high: Line, low: Line, parts: Sequence[Line], gutters: Sequence[Gap], style: Style) -> bool:
    near = _distance(high, low, style) < _SAME_TEXT
    return near and len(_common(gutters, parts, style.body)) == len(gutters)


def _between(parts: Sequence[Line]) -> tuple[Gap, ...]:
    return tuple((left.x1, right.x0) for left, right in pairwise(parts))


def _common(gutters: Sequence[Gap], parts: Sequence[Line], size: float) -> tuple[Gap, ...]:
    """What a line leaves white of each gutter; a gutter that it fills is missing."""
    white = [(-1e6, parts[0].x0), *_between(parts), (parts[-1].x1, 1e6)]
    left = []
    for start, end in gutters:
        shared = [(max(start, one), min(end, other)) for one, other in white]
        widest = max(shared, key=lambda gap: gap[1] - gap[0])
        if widest[1] - widest[0] >= _LEAST * size:
            left.append(widest)
    return tuple(left)


def _distance(high: Line, low: Line, style: Style) -> float:
    return (low.middle - high.middle) / max(high.size, low.size) / style.pitch


def _cells(lines: Sequence[Line], gutters: Sequence[Gap]) -> tuple[tuple[Line | None, ...], ...]:
    return tuple(_cut(line, gutters) for line in lines)


def _cut(line: Line, gutters: Sequence[Gap]) -> tuple[Line | None, ...]:
    """The words of a line by column."""
    slots: list[list[object]] = [[] for _ in range(len(gutters) + 1)]
    for word in line.words:
        slots[sum((start + end) / 2 <= word.x0 for start, end in gutters)].append(word)
    return tuple(Line(tuple(slot)) if slot else None for slot in slots)  # type: ignore[arg-type]


def _is_beside(cells: Sequence[Sequence[Line | None]]) -> bool:
    """Whether the first row holds the labels of lists that stand beside each other."""
    labels = [piece.text.strip() for piece in cells[0] if piece is not None]
    if len(labels) < 2 or len(cells) < 2 or not all(_LIST_LABEL.match(label) for label in labels):
        return False
    whole = [_LIST_LABEL.fullmatch(label.rstrip(" :")) is not None for label in labels]
    colons = [label.endswith(":") for label in labels]
    if not (all(colons) or all(whole)):
        return False
    # below a head of a table ("Deltagere" | "Afbud") stand marks, below a list names
    below = [piece for row in cells[1:] for piece in row[1:] if piece is not None]
    return any(len(piece.words) > 1 for piece in below)


def _run_apart(cells: Sequence[Sequence[Line | None]]) -> bool:
    """Whether two columns break their lines where the other begins something: two lists, and no rows of a table."""
    if len(cells[0]) != 2:
        return False
    torn = both = 0
    for above, row in pairwise(cells):
        left, right = (_begins(high, low) for high, low in zip(above, row, strict=True))
        both += left is not None and right is not None
        torn += left is not None and right is not None and left is not right
    return torn >= 2 and torn >= _TORN * both


def _begins(above: Line | None, line: Line | None) -> bool | None:
    """Whether a piece begins something of its own below another, or goes on from it; None if there are not two."""
    if above is None or line is None:
        return None
    return not (above.text.endswith((",", "-")) or _GOES_ON.match(line.text))


def _is_text(cells: Sequence[Sequence[Line | None]], style: Style) -> bool:
    """Whether a column is running text whose lines go on whatever stands beside them."""
    width = max(style.right - style.left, 1.0)
    prose = [column for column in range(len(cells[0])) if _is_prose(cells, column, width)]
    if not prose:
        return False
    if len(prose) >= 2:
        return True
    both = [row for row in cells if row[prose[0]] is not None and sum(piece is not None for piece in row) > 1]
    going_on = sum(_SMALL.match(piece.text) is not None for row in both if (piece := row[prose[0]]) is not None)
    return prose[0] == 0 and len(both) >= 2 and going_on >= 0.3 * len(both)


def _is_prose(cells: Sequence[Sequence[Line | None]], column: int, width: float) -> bool:
    lines = [piece for row in cells if (piece := row[column]) is not None]
    if len(lines) < _PROSE:
        return False
    going_on = sum(_SMALL.match(line.text) is not None for line in lines[1:])
    widths = sorted(line.x1 - line.x0 for line in lines)
    return going_on >= max(3, 0.35 * len(lines)) and widths[len(widths) // 2] >= 0.28 * width
