"""Turns a table of a web page into rows of cells; cells that span rows or columns are filled in where they reach.

"Struer Kommune" written once beside three people belongs to all three. Old pages lay themselves out by tables: such a
table is told by tables, headings or long texts in its cells, and is walked through like any other element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element

from graph.readers.composing import Cell, plain_cell

MOST_COLUMNS = 60
MOST_ROWS = 20_000
_LONG = 900  # letters from which on a cell holds a part of the page


def is_layout(table: _Element) -> bool:
    """Whether a table only places what it holds."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    rows = list(_rows(table))
    if all(len(cells) < 2 for cells in rows):
        return True
    inside = (cell for cells in rows for cell in cells)
    return any(_is_page_part(cell) for cell in inside)


def table_rows(table: _Element, texts: Callable[[_Element], tuple[str, ...]]) -> Iterator[tuple[Cell, ...]]:
    """The rows; a cell that spans rows stands in each of them, one that spans columns once."""
    reaching: dict[int, tuple[int, Cell]] = {}  # column -> rows left, content
    for number, cells in enumerate(_rows(table)):
        if number >= MOST_ROWS:
            return
        row: list[Cell] = []
        for cell in cells:
            _fill(row, reaching)
            content = plain_cell(*texts(cell))
            columns, rows = _span(cell, "colspan", MOST_COLUMNS), _span(cell, "rowspan", MOST_ROWS)
            for extra in range(columns):
                if len(row) >= MOST_COLUMNS:
                    break
                if rows > 1:
                    reaching[len(row)] = (rows - 1, content if not extra else ())
                row.append(content if not extra else ())
        _fill(row, reaching)
        if any(row):
            yield tuple(row)


def _fill(row: list[Cell], reaching: dict[int, tuple[int, Cell]]) -> None:
    """Puts cells from above at the end of the row, as far as they reach into it."""
    while len(row) in reaching and len(row) < MOST_COLUMNS:
        left, content = reaching.pop(len(row))
        if left > 1:
            reaching[len(row)] = (left - 1, content)
        row.append(content)


def _rows(table: _Element) -> Iterator[list[_Element]]:
    """Cells of each row of this table; tables inside it have rows of their own."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield [cell for cell in row if cell.tag in ("td", "th")]


def _is_page_part(cell: _Element) -> bool:
    if any(cell.find(f".//h{level}") is not None for level in (1, 2, 3)):
        return True
    return sum(len(str(part)) for part in cell.itertext()) > _LONG and len(cell.findall(".//p")) > 3


def _span(cell: _Element, name: str, most: int) -> int:
    written = str(cell.get(name, "1")).strip()
    return max(1, min(int(written), most)) if written.isdigit() and len(written) < 6 else 1
