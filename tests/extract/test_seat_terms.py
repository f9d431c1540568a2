"""For whom and how long somebody sits, told by another reading, by the next sentence or by who comes after."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.extract.conftest import States

TABLE = Path(__file__).parent / "cases" / "seat_terms.csv"


def cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_case(states: States, case: dict[str, str]) -> None:
    found = [
        (q.role, "|".join(q.on_behalf_of), q.start, q.end, q.status.value)
        for s in states(case["text"])
        for q in [s.qualifiers]
        if (s.relation, s.subject.name) == (case["relation"], case["subject"])
    ]
    assert found == [(case["role"], case["behalf"], case["start"], case["end"], case["status"])]
