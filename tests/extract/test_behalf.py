"""For whom a seat is held, as prose tells it: every way to say it, and what looks like it and names nobody."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.extract.conftest import States

CASES = Path(__file__).parent / "cases" / "behalf.csv"


def _rows() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["text"])
def test_for_whom(row: dict[str, str], states: States) -> None:
    seats = [
        statement
        for statement in states(row["text"])
        if statement.relation in ("appointed-to", "member-of")
        and statement.subject.name == row["subject"]
        and statement.object is not None
        and statement.object.name == row["object"]
    ]
    assert seats, row["why"]
    named = {name.casefold() for statement in seats for name in statement.qualifiers.on_behalf_of}
    assert named == ({row["behalf"].casefold()} - {""}), row["why"]
