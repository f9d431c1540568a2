"""Cuts the rows of a table in a text file into cells: Markdown pipes, tabs, or columns set off by spaces.

Where spaces make the columns, a cell belongs to the column that it stands below, so an empty cell stays empty and a
wrapped one is read whole: "Bo Ravn" / "Fælleskommunalt" over "Sekretariat". What runs together inside one cell is for
those to part who know names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.text import Passage, joined
from graph.readers.inline import inline
from graph.readers.joining import goes_on
from graph.readers.lines import Line

Span = tuple[int, int]

_PIPE = re.compile(r"(?<!\\)\|")
_TABS = re.compile(r"\t+[ \t]*| {3,}\t*")
_TAB = re.compile(r" *\t *")
_SPACED = re.compile(r"\S(?:(?! {3,}).)*")
_LEADERS = re.compile(r"(?:\s?[.…]){4,}\s*")
_TWO = re.compile(r"(?<=\S) {2}(?=\S)")
_DASHES = re.compile(r"[\s|:=-]+")
#: A head of its own beside the values: "Nordfyns:      Otto Holm" below "Assens:        Ida Holm".
_HEADED = re.compile(r"\s*[A-ZÆØÅ][^:\d]{1,40}: +\S")
_SHIFT = 3  # characters by which a cell may stand off its column


def is_rule_row(written: str) -> bool:
    """Whether a Markdown row only rules off the head of its table (`|---|:--|`)."""
    return "-" in written and bool(_DASHES.fullmatch(written))


def columns_of(written: str) -> tuple[int, ...]:
    """Where the cells of a row begin, if spaces set them off; () if pipes or tabs do."""
    if "\t" in written or "|" in written:
        return ()
    return _starts(written)


def _starts(written: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _SPACED.finditer(written.rstrip()))


def stands_below(written: str, columns: Sequence[int]) -> bool:
    """Whether a line only goes on with cells of the row above: nothing in the first column, all below others."""
    starts = columns_of(written)
    if len(columns) > 2 and _HEADED.match(written) is not None:
        return False
    if len(columns) < 2 or not starts or starts[0] < columns[1] - _SHIFT:
        return False
    return all(any(abs(start - column) <= _SHIFT for column in columns[1:]) for start in starts)


def breaks_off(above: str, written: str, columns: Sequence[int]) -> bool:
    """Whether the first cell of a row breaks off, and the line below goes on with it: "Ida Holm (A)," / "Struer"."""
    if len(columns) < 2 or _HEADED.match(written) is not None:
        return False
    cell, starts = above[: columns[1]].rstrip(), _starts(written)
    return cell.endswith((",", ";", " og", "-")) and all(
        any(abs(start - column) <= _SHIFT for column in columns) for start in starts
    )


def read_table(text: str, rows: Sequence[Sequence[Line]], width: int = 0) -> list[tuple[Passage, ...]]:
    """The cells of all rows of one table, empty ones too; a row may have several lines.

    `width` is that at which the lines of the document were broken.
    """
    written = [text[row[0].begin : row[0].end] for row in rows]
    if all(_LEADERS.search(line) for line in written):
        return [_by_signs(text, row[0], _LEADERS) for row in rows]
    columns = _with_first(columns_of(written[0]), written)
    if len(columns) > 1:
        return [_by_columns(text, row, columns, width) for row in rows]
    single = all(_TAB.search(line) and "|" not in line for line in written) and _one_tab_a_cell(written)
    pattern = _TAB if single else _TABS
    return [_by_signs(text, row[0], pattern) for row in rows]


def _with_first(columns: tuple[int, ...], written: Sequence[str]) -> tuple[int, ...]:
    """The columns of the head, with the one of the rows' labels before them where nothing stands above it."""
    columns = _with_narrow(columns, written)
    outermost = [starts[0] for line in written[1:] if (starts := columns_of(line))]
    if len(columns) < 2 or not outermost or min(outermost) >= columns[0] - _SHIFT:
        return columns
    return (min(outermost), *columns)


def _with_narrow(columns: tuple[int, ...], written: Sequence[str]) -> tuple[int, ...]:
    """The columns with those that only two spaces set off in the head, and more in most rows: "Nr.  Indsats"."""
    if len(columns) < 2 or len(written) < 2:
        return columns
    rows = [columns_of(line) for line in written[1:]]
    found = set(columns)
    for match in _TWO.finditer(written[0]):
        held = sum(match.end() in starts for starts in rows)
        if 2 * held > len(rows):
            found.add(match.end())
    return tuple(sorted(found))


def row_passage(parts: tuple[Passage, ...]) -> Passage:
    """A row for reading: its cells with tabs between them."""
    return joined(parts, "\t")


def _one_tab_a_cell(written: Sequence[str]) -> bool:
    """Whether two tabs in a row mean an empty cell: no row has more cells than the first then."""
    return len(written) > 1 and all(len(_TAB.split(line)) <= len(_TAB.split(written[0])) for line in written)


def _by_signs(text: str, line: Line, pattern: re.Pattern[str]) -> tuple[Passage, ...]:
    written = text[line.start : line.end]
    piped = written.startswith("|") or (_PIPE.search(written) is not None and not _TABS.search(written.strip(" |")))
    spans = _between_pipes(written) if piped else _between(written, pattern)
    return tuple(inline(written[start:end], line.start + start).strip() for start, end in spans)


def _between_pipes(written: str) -> list[Span]:
    left = int(written.startswith("|"))
    right = len(written) - int(written.endswith("|") and len(written) > 1)
    return _between(written[:right], _PIPE, left)


def _between(written: str, pattern: re.Pattern[str], left: int = 0) -> list[Span]:
    cuts = [match.span() for match in pattern.finditer(written, left)]
    starts = [left, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(written)]
    return list(zip(starts, ends, strict=True))


def _by_columns(text: str, lines: Sequence[Line], columns: Sequence[int], width: int) -> tuple[Passage, ...]:
    """Each stretch of text goes to the column that it begins nearest to; the lines of a wrapped cell are joined."""
    cells: list[list[Passage]] = [[] for _ in columns]
    for line in lines:
        last = -1
        for match in _stretches(text[line.begin : line.end].rstrip(), columns):
            nearest = min(range(len(columns)), key=lambda index: (abs(columns[index] - match.start()), index))
            last = min(max(nearest, last + 1), len(columns) - 1)
            cells[last].append(inline(match.group(), line.begin + match.start()).strip())
    return tuple(_cell(parts, column, width) for parts, column in zip(cells, columns, strict=True))


def _stretches(written: str, columns: Sequence[int]) -> list[re.Match[str]]:
    """What a line holds between wide spaces; two are wide where the next column begins behind them."""
    wide = sorted({match.end() for match in _TWO.finditer(written) if match.end() in columns})
    bounds = zip([0, *wide], [*wide, len(written)], strict=True)
    return [match for start, end in bounds for match in _SPACED.finditer(written, start, len(written[:end].rstrip()))]


def _cell(parts: Sequence[Passage], column: int, width: int) -> Passage:
    """The lines of one cell: broken ones joined by a space, the others kept as lines."""
    whole = parts[0] if parts else joined((), "")
    last = whole.text
    listed = any(";" in part.text for part in parts)
    for part in parts[1:]:
        broken = listed or last.endswith((",", "-", ";")) or goes_on(last, part.text, max(0, width - column))
        whole = joined((whole, part), " " if broken else "\n")
        last = part.text
    return whole
