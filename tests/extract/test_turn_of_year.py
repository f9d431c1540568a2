"""The turn of a year is two days: who comes begins on the later, who leaves ends on the earlier."""

from __future__ import annotations

import pytest

from tests.extract.conftest import States


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Fra årsskiftet overtager Ida Holm formandskabet for Rådet for Sund Alder.", "2023-01-01", ""),
        ("Ida Holm udtræder af Rådet for Sund Alder ved årsskiftet.", "", "2022-12-31"),
    ],
)
def test_seats_at_the_turn_of_the_year(states: States, text: str, start: str, end: str) -> None:
    told = [s.qualifiers for s in states(text, date="2022-11-18") if s.subject.name == "Ida Holm"]
    assert told
    assert {(q.start, q.end) for q in told} == {(start, end)}
