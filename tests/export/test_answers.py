"""Answers as text: what a terminal shows, and what other programs read."""

import csv
import io
import json
from decimal import Decimal

import graph
from graph.export.answer_words import HEADINGS, heading, word
from graph.export.answers import render
from graph.rdf import saved_queries
from tests.knowledge_example import example

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
    assert lines[0].split() == ["organ", "person", "ordene", "beløb"]
    assert "body/oeraadet" not in "".join(lines)
    assert lines[2].count("…") == 1
    assert max(len(cell) for line in lines for cell in line.split("  ")) <= 40
    assert lines[3].split() == ["Ørådet", "Bo", "Lund", "0.5"]
    assert lines[-1] == "2 rækker"


def test_an_answer_without_rows_still_names_its_columns() -> None:
    assert render(COLUMNS, [], "table").splitlines()[0].split() == ["organ", "person", "rolle", "ordene", "beløb"]
    assert render(COLUMNS, [], "table").endswith("0 rækker")
    assert json.loads(render(COLUMNS, [], "json")) == []


def test_columns_of_a_question_of_ones_own_are_all_shown() -> None:
    assert render(("fact", "n"), [{"fact": "f1", "n": 2}], "table").splitlines()[0].split() == ["udsagn", "n"]


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
    assert lines[0] == "| organ | person | ordene | beløb |"
    assert "Ida Holm \\| formand" in lines[2]
    assert lines[3] == "| Ørådet | Bo Lund |  | 0.5 |"


def test_what_people_read_is_danish_and_what_programs_read_is_not() -> None:
    row = {
        "known": "last-attested",
        "kind_of_chair": "bk:roleCoChair",
        "across": True,
        "status": "planned",
        "role": "own",
    }
    said = render(tuple(row), [row], "md").splitlines()
    assert said[0] == "| kendt som | slags formand | på tværs | status | rolle |"
    assert said[2] == "| senest bekræftet | medformand | ja | planlagt | own |"
    assert json.loads(render(tuple(row), [row], "json")) == [row]
    assert render(tuple(row), [row], "csv").splitlines()[1] == "last-attested,bk:roleCoChair,True,planned,own"


def test_every_column_of_a_saved_question_has_a_danish_heading() -> None:
    kg = graph.KnowledgeGraph(example())
    asked = [query.name for query in saved_queries() if all(p.optional for p in query.parameters)]
    columns = {name for question in asked for name in kg.ask(question).columns}
    assert len(asked) > 12
    assert {name for name in columns if heading(name) == name} <= {
        "budget",
        "organisation",
        "person",
        "relation",
        "status",
    }
    assert all(name.removesuffix("_name") in HEADINGS for name in columns)


def test_words_of_a_fixed_list_are_translated_in_every_answer() -> None:
    kg = graph.KnowledgeGraph(example())
    for query in saved_queries():
        if all(p.optional for p in query.parameters):
            answer = kg.ask(query.name)
            for column in {"known", "status", "standing", "basis", "how", "why", "change", "sector", "kind"} & {
                *answer.columns
            }:
                told = {str(row[column]) for row in answer.rows if row.get(column)}
                assert {text for text in told if word(column, text) == text} <= {"regional"}, (query.name, column)
