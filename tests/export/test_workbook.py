"""Workbooks and tables for Danish Excel: real dates, filters, links, and no cell that anybody's spreadsheet runs."""

import csv
import io
import warnings
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export.harmless import danish_csv, is_formula
from graph.export.workbook import Day, Link, Sheet, sheet_names, workbook

HOSTILE = [
    "=1+1",
    "+45 12",
    "-",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "\r\n=2",
    "＝1",
    '=HYPERLINK("http://x","y")',
    "{=1}",
    "'=1",
]


def opened(content: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(io.BytesIO(content))


def one(*rows: list[Any], headings: tuple[str, ...] = ("Navn",)) -> bytes:
    return workbook([Sheet(name="Ark", headings=headings, rows=rows)])


def test_a_text_stays_a_text() -> None:
    content = one(*([text] for text in HOSTILE))
    cells = [row[0] for row in opened(content)["Ark"].iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(HOSTILE)
    assert [cell.value for cell in cells][:4] == HOSTILE[:4]
    assert [bool(cell.style and cell.quotePrefix) for cell in cells[:4]] == [True] * 4
    assert not opened(one(["helt almindelig"]))["Ark"]["A2"].quotePrefix
    assert b"<f>" not in b"".join(part for part in _parts(content).values())


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(), min_size=1, max_size=6))
def test_no_text_makes_a_formula_or_breaks_the_file(texts: list[str]) -> None:
    content = one(*([text] for text in texts), [Link(text=texts[0], sheet=texts[0])], headings=(texts[0],))
    assert b"<f>" not in b"".join(part for name, part in _parts(content).items() if "sheet" in name)
    rows = list(opened(content).worksheets[0].iter_rows(min_row=2))
    assert all(cell.data_type in "sn" and (cell.data_type == "s" or cell.value is None) for row in rows for cell in row)


def test_dates_numbers_and_links_are_what_they_are() -> None:
    row: list[Any] = [date(2022, 5, 5), Day(day=date(2021, 1, 1), exact="year"), 4180000, Decimal("70.50"), True, None]
    more: list[Any] = [
        Link(text="KL", address="https://example.org/kl"),
        Link(text="Kilde", sheet="Kilder", row=3),
        "javascript",
    ]
    sheets = [
        Sheet(name="Ark", headings=[str(n) for n in range(9)], rows=[row + more]),
        Sheet(name="Kilder", headings=["Fil"], rows=[["a"], ["b"]]),
    ]
    cells = list(opened(workbook(sheets))["Ark"][2])
    assert [cell.is_date for cell in cells[:3]] == [True, True, False]
    assert (cells[0].value.date(), cells[0].number_format) == (date(2022, 5, 5), "dd-mm-yyyy")
    assert (cells[1].value.date(), cells[1].number_format) == (date(2021, 1, 1), "yyyy")
    assert [cell.value for cell in cells[2:5]] == [4180000, 70.5, "ja"]
    assert cells[6].hyperlink.target == "https://example.org/kl"
    assert cells[7].hyperlink.location == "'Kilder'!A3"


def test_only_web_addresses_become_links() -> None:
    cell = opened(one([Link(text="se her", address="file:///etc/passwd")]))["Ark"]["A2"]
    assert (cell.value, cell.hyperlink) == ("se her", None)


def test_days_before_the_calendar_of_workbooks_are_told_in_words() -> None:
    assert opened(one([Day(day=date(1899, 12, 31))]))["Ark"]["A2"].value == "1899-12-31"


def test_headings_stay_and_filter() -> None:
    page = opened(one(["a", "b", "c", "d" * 200], headings=("En", "To", "Tre", "Fire")))["Ark"]
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:D2"
    assert page.print_title_rows == "$1:$1"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.column_dimensions["D"].width > 30 > page.column_dimensions["A"].width
    assert page.row_dimensions[2].height == 15 * 7  # 200 signs in a column of 34


def test_pandas_opens_it_without_a_warning() -> None:
    content = one(["Ida", date(2022, 5, 5)], ["=1+1", None], headings=("Navn", "Fra"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pd.read_excel(io.BytesIO(content), sheet_name="Ark")
    assert list(frame["Navn"]) == ["Ida", "=1+1"]
    assert str(frame["Fra"].dtype).startswith("datetime64")


def test_the_same_input_gives_the_same_bytes() -> None:
    content = one(["æøå"], ["b"])
    assert one(["æøå"], ["b"]) == content
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(info.create_system, info.compress_type) for info in parts.infolist()} == {(0, zipfile.ZIP_STORED)}


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        (["Pladser", "pladser"], ["Pladser", "pladser 2"]),
        (["a/b:c[d]*?'"], ["a b c d"]),
        (["", "x" * 40], ["Ark", "x" * 31]),
        (["x" * 40, "x" * 35], ["x" * 31, "x" * 27 + " 2"]),
    ],
)
def test_sheets_get_names_that_excel_allows(wanted: list[str], made: list[str]) -> None:
    assert sheet_names(wanted) == made


def test_a_table_for_danish_excel() -> None:
    content = danish_csv(["Navn", "Sum"], [['Bølle; "B"', "=1+1"], ["-", "linje\nto"]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows == [["Navn", "Sum"], ['Bølle; "B"', "'=1+1"], ["'-", "linje to"]]


@settings(deadline=None)
@given(st.text())
def test_no_cell_of_a_table_begins_as_a_formula(text: str) -> None:
    line = danish_csv(["x"], [[text]]).decode("utf-8-sig").split("\r\n", 1)[1]
    cell = next(csv.reader(io.StringIO(line), delimiter=";"))[0]
    assert not is_formula(cell)


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}
