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
