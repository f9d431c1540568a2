"""Open relations in their wordings, a table of cases for each family: what is stated and what is not."""

from __future__ import annotations

import csv
from pathlib import Path
from types import ModuleType

import pytest

from graph.extract import cooperation, lifecycle, structure
from graph.model.minutes import PartKind
from graph.model.statement import Statement
from tests.extract.conftest import States

FAMILIES: dict[str, tuple[ModuleType, set[str]]] = {
    "cooperation": (cooperation, {"leads", "partner-in", "party-to", "supplies"}),
    "lifecycle": (lifecycle, {"established-by", "dissolved", "replaced-by", "part-of"}),
    "structure": (structure, {"part-of", "anchored-in", "reports-to", "secretariat-for"}),
}


def cases() -> list[tuple[str, dict[str, str]]]:
    """Every row of the families' tables, with the name of its family."""
    rows: list[tuple[str, dict[str, str]]] = []
    for family in FAMILIES:
        with (Path(__file__).parent / "cases" / f"{family}.csv").open(encoding="utf-8", newline="") as file:
            rows.extend((family, row) for row in csv.DictReader(file))
    return rows


def told(statement: Statement) -> tuple[str, ...]:
    qualifiers = statement.qualifiers
    what = statement.object.name if statement.object else ""
    ends = (statement.relation, statement.subject.name, what)
    return (*ends, qualifiers.start, qualifiers.end, qualifiers.status.value)


@pytest.mark.parametrize(
    ("family", "case"),
    cases(),
    ids=[f"{family}, {row['relation'] or 'nothing'}: {row['why']}" for family, row in cases()],
)
def test_case(states: States, family: str, case: dict[str, str]) -> None:
    _, relations = FAMILIES[family]
    stated = states(case["text"], part=PartKind(case["part"]), body=case["body"])
    found = [told(statement) for statement in stated if statement.relation in relations]
    if not case["relation"]:
        assert found == []
        return
    wanted = (case["relation"], case["subject"], case["object"], case["start"], case["end"], case["status"])
    assert wanted in found


@pytest.mark.parametrize("family", FAMILIES)
def test_rules_state_only_their_relations(family: str) -> None:
    rules, relations = FAMILIES[family]
    assert {relation for rule in rules.RULES for relation in rule.relations()} <= relations


def test_a_label_tells_what_its_sentence_is_about(states: States) -> None:
    found = states("Projekt Lys Nat: Projektleder er Ida Holm.", "Projekt God Søvn")
    assert {s.object.name for s in found if s.relation == "leads" and s.object is not None} == {"Projekt Lys Nat"}
