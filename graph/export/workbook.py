"""Rows -> the bytes of an Excel workbook that can be sent on: filters, headings that stay, real dates, no formulas.

What minutes say may begin with "=" or "+" ("+45 ..." in a name, "-" for nobody), and a workbook that runs what a
document says is a trap: every text is written as a text, and marked so that it stays one when somebody edits the cell.
A day known only as "2021" is a real date, shown as 2021, so that sorting and filtering by time work.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from graph.export.harmless import is_formula, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text that leads somewhere: to an http(s) address, or to `sheet` and its row (1-based, the heading is row 1)."""

    text: str
    address: str = ""
    sheet: str = ""
    row: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as exactly as it is known: `exact` is "day", "month" or "year"; `day` is the first that it can mean."""

    day: date
    exact: str = "day"


Cell = str | int | float | Decimal | bool | date | Day | Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: a heading a column, cells a row. Its name is made one that Excel allows."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME, _LONGEST_TEXT, _MOST_ROWS, _MOST_LINKS = 31, 32_000, 1_048_575, 60_000
_NARROWEST, _WIDEST, _PAPER = 9, 34, 170  # characters: of a column, and of what paper can hold side by side
_LINE, _MOST_LINES = 15, 25  # points of a line, lines of a row
_FITTED = 2_000  # rows that are looked at for the width of a column
_SMALL = 8_000_000  # bytes
_MADE = datetime(2000, 1, 1)  # a workbook has a day of creation; ours comes from no clock
_SHOWN = {"day": "dd-mm-yyyy", "month": "mm-yyyy", "year": "yyyy"}


def workbook(sheets: Sequence[Sheet], *, title: str = "Bordkort") -> bytes:
    """An .xlsx file with the sheets in their order; raises ValueError for more rows than a sheet can hold."""
    import xlsxwriter  # only for those who ask for a workbook

    out = io.BytesIO()
    names = sheet_names(sheet.name for sheet in sheets)
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "author": "Bordkort", "created": _MADE})
    formats = _formats(book)
    for sheet, name in zip(sheets, names, strict=True):
        if len(sheet.rows) > _MOST_ROWS:
            raise ValueError(f"{name}: {len(sheet.rows)} rows, and a sheet holds {_MOST_ROWS}")
        _fill(book.add_worksheet(name), sheet, formats)
    book.close()
    return _repacked(out.getvalue())


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel allows: at most 31 signs, none of []:*?/\\', no two alike."""
    taken: list[str] = []
    for name in wanted:
        clean = _NOT_IN_NAMES.sub(" ", plain(name)).strip()[:_LONGEST_NAME] or "Ark"
        number = 2
        allowed = clean
        while allowed.casefold() in (other.casefold() for other in taken):
            allowed = f"{clean[: _LONGEST_NAME - 4]} {number}"
            number += 1
        taken.append(allowed)
    return taken


def _formats(book: Any) -> dict[str, Any]:
    lines = {"valign": "top", "border": 1, "border_color": "#D0D7DE"}
    made = {
        "heading": {**lines, "bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", "text_wrap": True},
        "text": {**lines, "text_wrap": True},
        "quoted": {**lines, "text_wrap": True, "quote_prefix": True},
        "number": {**lines, "num_format": "#,##0.##"},
        "whole": {**lines, "num_format": "#,##0"},
        "link": {**lines, "text_wrap": True, "font_color": "#0B5CAD", "underline": 1},
        **{exact: {**lines, "num_format": shown, "align": "left"} for exact, shown in _SHOWN.items()},
    }
    return {name: book.add_format(properties) for name, properties in made.items()}


def _fill(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    last = max(len(sheet.headings) - 1, 0)
    widths = [_width(head, [row[n] for row in sheet.rows[:_FITTED]]) for n, head in enumerate(sheet.headings)]
    for column, heading in enumerate(sheet.headings):
        page.write_string(0, column, plain(heading), formats["heading"])
        page.set_column(column, column, widths[column])
    links = 0
    for number, row in enumerate(sheet.rows, start=1):
        page.set_row(number, _LINE * _lines(row, widths))
        for column, cell in enumerate(row):
            links += isinstance(cell, Link)
            _write(page, number, column, cell if links <= _MOST_LINKS else _text_of(cell), formats)
    page.freeze_panes(1, 1 if last > 2 else 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), last)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{len(sheet.rows) + 1}"})
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1 if sum(widths) <= _PAPER else 2, 0)
    page.repeat_columns(0)
    page.repeat_rows(0)
    page.set_footer("&L&A&RSide &P af &N")


def _write(page: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    if isinstance(cell, Day | date):
        _write_day(page, row, column, cell if isinstance(cell, Day) else Day(day=cell), formats)
    elif isinstance(cell, Link):
        _write_link(page, row, column, cell, formats)
    elif isinstance(cell, bool) or cell is None or isinstance(cell, str):
        words = _text_of(cell)
        page.write_string(row, column, words, formats["quoted" if is_formula(words) else "text"])
    else:
        whole = cell == int(cell)
        page.write_number(row, column, int(cell) if whole else float(cell), formats["whole" if whole else "number"])


def _write_day(page: Any, row: int, column: int, known: Day, formats: dict[str, Any]) -> None:
    if known.day.year < 1901:  # the calendar of workbooks begins in 1900, and with a day that never was
        page.write_string(row, column, known.day.isoformat(), formats["text"])
    else:
        page.write_datetime(row, column, known.day, formats[known.exact])


def _write_link(page: Any, row: int, column: int, link: Link, formats: dict[str, Any]) -> None:
    words = plain(link.text)[:_LONGEST_TEXT]
    if link.sheet:
        target = f"internal:'{sheet_names([link.sheet])[0]}'!A{link.row}"
    elif link.address.startswith(("http://", "https://")) and len(link.address) < 2000:
        target = link.address
    else:
        _write(page, row, column, words, formats)
        return
    page.write_url(row, column, target, formats["link"], words)


def _text_of(cell: Cell) -> str:
    if isinstance(cell, Link):
        return plain(cell.text)[:_LONGEST_TEXT]
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    return "" if cell is None else plain(str(cell))[:_LONGEST_TEXT]


def _width(heading: str, cells: Sequence[Cell]) -> int:
    """As wide as nine of ten cells need, within bounds; the rest wraps."""
    lengths = sorted(_lengths(cells))
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    return min(max(usual + 2, len(heading) + 4, _NARROWEST), _WIDEST)


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Lines that the fullest cell of the row wraps into: not every program finds the height of a row by itself."""
    wrapped = (
        sum(-(-max(len(line), 1) * 11 // (width * 10)) for line in _text_of(cell).split("\n"))
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, str | Link)
    )
    return min(max(wrapped, default=1), _MOST_LINES)


def _lengths(cells: Iterable[Cell]) -> Iterator[int]:
    for cell in cells:
        if isinstance(cell, Day | date):
            yield 10
        elif cell is not None and cell != "":
            yield max(len(line) for line in _text_of(cell).split("\n"))


def _repacked(content: bytes) -> bytes:
    """The same parts, uncompressed: releases of zlib compress differently, and the same input gives the same bytes.

    Only a large workbook stays compressed.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = [(info.filename, packed.read(info)) for info in packed.infolist()]
    if sum(len(part) for _, part in parts) > _SMALL:
        return content
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as stored:
        for name, part in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0  # else it would name the system that it was made on
            stored.writestr(info, part)
    return out.getvalue()
