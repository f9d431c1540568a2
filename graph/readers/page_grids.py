"""Finds tables that are ruled off, and puts the words of a page into their cells.

Rules that touch form a grid; where a piece of rule is missing between two fields, they are one cell. A frame around a
text has no field beside another and is no table: "Vedtaget den 3. maj" in a box stays a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.readers.composing import Box
from graph.readers.page import Rule, Word

_TOUCH = 3.0  # points between rules that are meant to touch
_MOST_FIELDS = 10_000
_MOST_RULES = 4_000  # on one page; more are a drawing
_COVERED = 0.6  # of the side of a field that a rule must cover to close it


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table by its rules: where its columns and rows are cut, and which fields make one cell.

    `cells[row][column]` is the (row, column) of the first field of the cell that the field belongs to.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def box(self) -> Box:
        return (self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    def field(self, word: Word) -> tuple[int, int] | None:
        """The cell in which a word stands, None if it stands outside."""
        row = _slot(word.middle, self.rows)
        column = _slot((word.x0 + min(word.x1, word.x0 + 12)) / 2, self.columns)
        return None if row is None or column is None else self.cells[row][column]


def find_grids(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """The tables of a page, from top to bottom; none if it is ruled like a drawing."""
    if len(rules) > _MOST_RULES:
        return ()
    grids = [grid for group in _groups(rules) if (grid := _grid(group)) is not None]
    outer = [grid for grid in grids if not any(_within(grid, other) for other in grids if other is not grid)]
    return tuple(sorted(outer, key=lambda grid: (grid.rows[0], grid.columns[0])))


def _within(inner: Grid, outer: Grid) -> bool:
    one, two = inner.box, outer.box
    return one[0] >= two[0] - 1 and one[1] >= two[1] - 1 and one[2] <= two[2] + 1 and one[3] <= two[3] + 1


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, directly or by way of others."""
    parent = list(range(len(rules)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index].y0)
    open_rules: list[int] = []
    for index in order:
        rule = rules[index]
        open_rules = [other for other in open_rules if rules[other].y1 >= rule.y0 - _TOUCH]
        for other in open_rules:
            if rules[other].x0 - _TOUCH <= rule.x1 and rule.x0 - _TOUCH <= rules[other].x1:
                parent[root(index)] = root(other)
        open_rules.append(index)
    groups: dict[int, list[Rule]] = {}
    for index in order:
        groups.setdefault(root(index), []).append(rules[index])
    return list(groups.values())


def _grid(rules: Sequence[Rule]) -> Grid | None:
    """The grid of rules that touch, None if it has no two fields beside each other."""
    level = [rule for rule in rules if rule.level]
    upright = [rule for rule in rules if not rule.level]
    rows, columns = _cuts(rule.y0 for rule in level), _cuts(rule.x0 for rule in upright)
    if len(rows) < 2 or not upright:
        return None
    left, right = min(rule.x0 for rule in level), max(rule.x1 for rule in level)
    columns = _cuts([*columns, *(edge for edge in (left, right) if all(abs(edge - cut) > 8 for cut in columns))])
    if len(columns) < 3 or (len(rows) - 1) * (len(columns) - 1) > _MOST_FIELDS:
        return None
    return Grid(columns=columns, rows=rows, cells=_cells(rows, columns, level, upright))


def _cuts(places: Iterable[float]) -> tuple[float, ...]:
    """Places that lie together as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return tuple(found)


def _cells(
    rows: tuple[float, ...], columns: tuple[float, ...], level: Sequence[Rule], upright: Sequence[Rule]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """For each field the first field of its cell: the one to the left or above, where no rule parts them."""
    beside = [[(rule.y0, rule.y1) for rule in upright if abs(rule.x0 - cut) <= _TOUCH] for cut in columns]
    above = [[(rule.x0, rule.x1) for rule in level if abs(rule.y0 - cut) <= _TOUCH] for cut in rows]
    first: list[list[tuple[int, int]]] = []
    for row in range(len(rows) - 1):
        first.append([])
        for column in range(len(columns) - 1):
            here = (row, column)
            if column and not _closed(beside[column], rows[row], rows[row + 1]):
                here = first[row][column - 1]
            elif row and not _closed(above[row], columns[column], columns[column + 1]):
                here = first[row - 1][column]
            first[row].append(here)
    return tuple(tuple(row) for row in first)


def _closed(pieces: Sequence[tuple[float, float]], begin: float, end: float) -> bool:
    """Whether pieces of rule cover most of a side."""
    covered, last = 0.0, begin
    for start, stop in sorted(pieces):
        start, stop = max(start, last), min(stop, end)
        if stop > start:
            covered += stop - start
            last = stop
    return covered >= _COVERED * (end - begin)


def _slot(place: float, cuts: Sequence[float]) -> int | None:
    if not cuts[0] - 1 <= place <= cuts[-1] + 1:
        return None
    return max(0, min(len(cuts) - 2, sum(cut <= place for cut in cuts) - 1))
