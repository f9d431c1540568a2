"""Sums in kroner, exact, with what stands beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.danish.money import Money, find_money, parse_amount, unit_of
from tests.danish.danish_cases import label, read_cases

CASES = read_cases("money", floor=40)


def _told(money: Money) -> str:
    marks = [format(money.amount, "f"), "about" if money.approximate else "", "each" if money.each else "", money.per]
    return " ".join(mark for mark in marks if mark)


@pytest.mark.parametrize("row", CASES, ids=label)
def test_sums(row: dict[str, str]) -> None:
    assert "|".join(_told(money) for money in find_money(row["text"])) == row["amounts"]


def test_span_holds_number_and_currency() -> None:
    text = "Der er afsat 4,180 mio. kr. i alt."
    (money,) = find_money(text)
    assert text[money.start : money.end] == "4,180 mio. kr."


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("200.000", "200000"), ("**1.290.000 kr.**", "1290000"), ("0,25", "0.25"), ("25.000,-", "25000"),
     ("1,5 mio. kr.", "1500000"), (" 140.000 kr. ", "140000"), ("en halv million kroner", "500000")],
)  # fmt: skip
def test_amount_of_a_cell(cell: str, amount: str) -> None:
    assert parse_amount(cell) == Decimal(amount)


@pytest.mark.parametrize("cell", ["", "abc", "12 borgere", "ca.", "2.000.000.000.000.000.000.000", "1.2.3"])
def test_no_amount(cell: str) -> None:
    assert parse_amount(cell) is None


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Beløb (1.000 kr.)", 1000),
        ("mio. kr.", 1_000_000),
        ("tkr.", 1000),
        ("kr.", 1),
        ("Bidrag 2021", 1),
        ("Projektet fik 3,6 mio. kr. fra puljen", 1),
    ],
)
def test_unit_of_a_column(heading: str, unit: int) -> None:
    assert unit_of(heading) == unit
    assert parse_amount("250", unit=unit_of(heading)) == 250 * unit
