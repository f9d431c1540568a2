"""Who pays for what: each rule on its own two sentences, and the table of sentences."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graph.extract.funding_rules import RULES, MoneyRule
from graph.model.statement import Statement
from tests.extract.conftest import States

CASES = Path(__file__).parent / "cases" / "funding.csv"
_TITLES = {"is-paid-by": "Projekt Lys Nat"}


def told(statement: Statement) -> str:
    """A statement of money in one line: `payer > thing sum begin/until status`, or `thing = sum ...`."""
    q = statement.qualifiers
    head = f"{statement.subject.name} > {statement.object.name}" if statement.object else f"{statement.subject.name} ="
    amount = "" if q.amount is None else f"{q.amount:f}"
    time = "" if not (q.start or q.end) else (q.start if q.start == q.end else f"{q.start}/{q.end}")
    status = "" if q.status.value == "current" else q.status.value
    return " ".join(part for part in (head, amount, time, status) if part)


def money(statements: list[Statement]) -> set[str]:
    return {told(statement) for statement in statements if statement.relation in ("funds", "has-budget")}


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_reads_its_example(rule: MoneyRule, states: States) -> None:
    assert rule.id in {statement.evidence.rule for statement in states(rule.example)}


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_leaves_its_near_miss(rule: MoneyRule, states: States) -> None:
    assert rule.id not in {statement.evidence.rule for statement in states(rule.near_miss)}


@pytest.mark.parametrize("case", cases(), ids=[case["id"] for case in cases()])
def test_a_sentence_says_who_pays_for_what(case: dict[str, str], states: States) -> None:
    wanted = {part.strip() for part in case["expected"].split("|") if part.strip()}
    assert money(states(case["text"].replace("\\n", "\n"), case["title"])) == wanted


def test_the_table_holds_sentences_of_each_sort() -> None:
    sorts = [case["sort"] for case in cases()]
    assert len(sorts) >= 60
    assert min(sorts.count(sort) for sort in ("kept", "near miss", "ambiguous")) >= 8
