"""Seats in sentences whatever the order of words: who sits where, as what, for whom; and what states nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.extract.conftest import States

SEATS = ("chairs", "member-of", "appointed-to")
TABLE = Path(__file__).parent / "cases" / "seats.csv"


def cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['relation'] or 'nothing'}: {case['why']}")
def test_case(states: States, case: dict[str, str]) -> None:
    found = [
        (s.relation, s.subject.name, s.object.name if s.object else "", s.qualifiers.role, s.qualifiers.status.value)
        for s in states(case["text"])
        if s.relation in SEATS
    ]
    wanted = (case["relation"], case["subject"], case["object"], case["role"], case["status"])
    assert wanted in found if case["relation"] else found == []


TWO = {
    "Ida Holm genopstiller ikke, og Bo Ravn er valgt til Kostrådet.": {("Bo Ravn", "Kostrådet", "current")},
    "Ida Holm har bedt om at blive afløst i Kostrådet.": set(),  # a wish
    "Ida Holm repræsenterer rådet ved det årlige fællesmøde med Kostrådet.": set(),
    "Ida Holm sidder i Kostrådet i stedet for Bo Ravn. Hun er også medlem af Søvnrådet.": {
        ("Ida Holm", "Kostrådet", "current"),
        ("Ida Holm", "Søvnrådet", "current"),
    },
}


@pytest.mark.parametrize(("text", "expected"), TWO.items())
def test_who_is_meant(states: States, text: str, expected: set[tuple[str, str, str]]) -> None:
    found = [s for s in states(text) if s.relation in SEATS and s.object is not None]
    told = {(s.subject.name, s.object.name, s.qualifiers.status.value) for s in found if s.object is not None}
    assert expected <= told
    assert not {row for row in told - expected if row[2] != "former"}
