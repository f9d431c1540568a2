"""Dates and periods to EDTF, as at a meeting on 2 November 2021."""

from __future__ import annotations

import pytest

from graph.danish.dates import find_dates, find_periods, parse_date
from tests.danish.danish_cases import label, read_cases

MEETING = "2021-11-02"
DATES = read_cases("dates", floor=70)
PERIODS = read_cases("periods", floor=30)


@pytest.mark.parametrize("row", DATES, ids=label)
def test_dates(row: dict[str, str]) -> None:
    assert "|".join(date.edtf for date in find_dates(row["text"], anchor=MEETING)) == row["dates"]


@pytest.mark.parametrize("row", PERIODS, ids=label)
def test_periods(row: dict[str, str]) -> None:
    found = find_periods(row["text"], anchor=MEETING)
    assert "|".join(f"{period.begin}..{period.until}" for period in found) == row["periods"]


def test_without_a_year_there_is_no_date() -> None:
    assert find_dates("den 3. december") == ()
    assert [date.edtf for date in find_dates("den 3. december", year=2019)] == ["2019-12-03"]


def test_the_turn_of_the_year_lies_behind_in_january() -> None:
    (period,) = find_periods("ved årsskiftet", anchor="2022-01-26")
    assert (period.until, period.begin) == ("2021-12-31", "2022-01-01")
    assert find_periods("ved årsskiftet") == ()


def test_spans_hold_the_words_that_decided() -> None:
    text = "Puljen løber fra den 1. juli 2021 til 30. juni 2023 i alt."
    (period,) = find_periods(text)
    assert text[period.start : period.end] == "fra den 1. juli 2021 til 30. juni 2023"
    assert period.lead == "fra"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Referat fra mødet den 2. november 2021, kl. 14", "2021-11-02"), ("i november 2021", ""), ("", ""),
     ("Møde 12-03-2019 og 13-03-2019", "2019-03-12")],
)  # fmt: skip
def test_first_full_date(text: str, expected: str) -> None:
    assert parse_date(text) == expected
