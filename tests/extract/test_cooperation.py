"""Sentences of cooperation in their wordings: what is stated, with its time and status, and what is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graph.extract import cooperation
from graph.model.minutes import PartKind
from graph.model.statement import Statement
from tests.extract.conftest import States

_CASES = Path(__file__).parent / "cases" / "cooperation.csv"
_RELATIONS = {"leads", "partner-in", "party-to", "supplies"}


def cases() -> list[dict[str, str]]:
    with _CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stated(states: States, case: dict[str, str]) -> list[Statement]:
    found = states(case["text"], part=PartKind(case["part"]), body=case["body"])
    return [statement for statement in found if statement.relation in _RELATIONS]


def row(statement: Statement) -> tuple[str, ...]:
    qualifiers = statement.qualifiers
    what = statement.object.name if statement.object else ""
    ends = (statement.relation, statement.subject.name, what)
    return (*ends, qualifiers.start, qualifiers.end, qualifiers.status.value)


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['relation'] or 'nothing'}: {case['why']}")
def test_case(states: States, case: dict[str, str]) -> None:
    found = stated(states, case)
    if not case["relation"]:
        assert [row(statement) for statement in found] == []
        return
    wanted = (case["relation"], case["subject"], case["object"], case["start"], case["end"], case["status"])
    assert wanted in [row(statement) for statement in found]


def test_rules_state_only_their_relations() -> None:
    assert {relation for rule in cooperation.RULES for relation in rule.relations()} <= _RELATIONS
