"""For which time a sum is given, told by the sentences around it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.extract.conftest import States

TABLE = Path(__file__).parent / "cases" / "money_terms.csv"


def cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_case(states: States, case: dict[str, str]) -> None:
    found = {
        (s.qualifiers.start, s.qualifiers.end)
        for s in states(case["text"], case["title"])
        if (s.relation, s.subject.name, str(s.qualifiers.amount)) == (case["relation"], case["subject"], case["amount"])
    }
    assert found == {(case["start"], case["end"])}


def test_tables_that_follow_each_other_are_of_one_year(states: States) -> None:
    text = (
        "Budgettet for 2024 ser sådan ud:\n\n"
        "| Udgift | Beløb |\n|---|---|\n| Løn | 200.000 kr. |\n| Lokaler | 100.000 kr. |\n\n"
        "Region Sjælland 50.000 kr.\n\n"
        "| Greve Kommune | 200.000 kr. |\n|---|---|\n| Solrød Kommune | 100.000 kr. |"
    )
    paid = {
        s.subject.name: (s.qualifiers.start, s.qualifiers.end)
        for s in states(text, "Projekt Lys Nat")
        if s.relation == "funds"
    }
    assert {paid["Greve Kommune"], paid["Solrød Kommune"]} == {("2024", "2024")}


def test_a_labelled_period_is_that_of_the_items_project(states: States) -> None:
    fields = (
        "Periode: 1. marts 2021 - 28. februar 2023",
        "Bevilling: 900.000 kr.",
        "Betales af Greve Kommune: 300.000 kr.",
    )
    text = "\n\n".join(fields)
    told = [
        (s.qualifiers.start, s.qualifiers.end)
        for s in states(text, "Projekt Lys Nat")
        if s.relation in ("funds", "has-budget")
    ]
    assert told
    assert set(told) == {("2021-03-01", "2023-02-28")}
