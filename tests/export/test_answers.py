"""Answers as text: what a terminal shows, and what other programs read."""

import csv
import io
import json
from decimal import Decimal

from graph.export.answers import render

COLUMNS = ("body_name", "person_name", "role", "quote", "amount", "body", "person", "fact")
ROWS: list[dict[str, object]] = [
    {
        "body_name": "Ørådet",
        "person_name": "Ida Holm",
        "quote": "Ida Holm | formand, " + "og så videre " * 9,
        "amount": Decimal(4180000),
        "body": "body/oeraadet",
        "person": "person/ida-holm",
        "fact": "f1",
    },
    {"body_name": "Ørådet", "person_name": "Bo\nLund", "amount": Decimal("0.5"), "body": "body/oeraadet", "fact": "f2"},
]


def test_a_terminal_shows_names_for_ids_and_nothing_empty() -> None:
    lines = render(COLUMNS, ROWS, "table").splitlines()
    assert lines[0].split() == ["body", "person", "quote", "amount"]
    assert "body/oeraadet" not in "".join(lines)
    assert lines[2].count("…") == 1
    assert max(len(cell) for line in lines for cell in line.split("  ")) <= 40
    assert lines[3].split() == ["Ørådet", "Bo", "Lund", "0.5"]
    assert lines[-1] == "2 rækker"


def test_an_answer_without_rows_still_names_its_columns() -> None:
    assert render(COLUMNS, [], "table").splitlines()[0].split() == ["body", "person", "role", "quote", "amount"]
    assert render(COLUMNS, [], "table").endswith("0 rækker")
    assert json.loads(render(COLUMNS, [], "json")) == []


def test_columns_of_a_question_of_ones_own_are_all_shown() -> None:
    assert render(("fact", "n"), [{"fact": "f1", "n": 2}], "table").splitlines()[0].split() == ["fact", "n"]


def test_csv_and_json_hold_everything() -> None:
    read = list(csv.DictReader(io.StringIO(render(COLUMNS, ROWS, "csv"), newline="")))
    assert [row["person_name"] for row in read] == ["Ida Holm", "Bo\nLund"]
    assert read[0]["quote"] == ROWS[0]["quote"]
    assert tuple(read[0]) == COLUMNS
    listed = json.loads(render(COLUMNS, ROWS, "json"))
    assert listed[0]["amount"] == 4180000
    assert listed[1] == dict.fromkeys(COLUMNS) | ROWS[1] | {"amount": 0.5}


def test_a_bar_in_a_cell_does_not_end_it_in_markdown() -> None:
    lines = render(COLUMNS, ROWS, "md").splitlines()
    assert lines[0] == "| body | person | quote | amount |"
    assert "Ida Holm \\| formand" in lines[2]
    assert lines[3] == "| Ørådet | Bo Lund |  | 0.5 |"
