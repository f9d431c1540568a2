"""Tables of sentences beside the tests; "⇥" stands for a tab and "⏎" for a line end."""

from __future__ import annotations

import csv
from pathlib import Path

CASES = Path(__file__).parent / "cases"
KINDS = {"kept", "near-miss", "ambiguous"}


def read_cases(name: str, floor: int) -> list[dict[str, str]]:
    """Rows of `cases/NAME.csv`; fails if there are fewer than `floor`, or none of a near miss."""
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            {key: value.replace("⇥", "\t").replace("⏎", "\n") for key, value in row.items()}
            for row in csv.DictReader(file)
        ]
    assert len(rows) >= floor, f"{name}.csv has {len(rows)} cases, expected {floor}"
    assert {row["kind"] for row in rows} <= KINDS
    assert any(row["kind"] == "near-miss" for row in rows), f"{name}.csv has no near miss"
    return rows


def label(row: dict[str, str]) -> str:
    return row["text"][:60] or "empty"
