"""Who pays for what: each rule on its own two sentences, and the table of sentences."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from graph.extract.funding_rules import RULES
from graph.extract.money_rule import MoneyRule
from graph.model.minutes import PartKind
from graph.model.statement import Basis, Statement
from tests.extract.conftest import States

CASES = Path(__file__).parent / "cases" / "funding.csv"


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


TABLE = "\n\n| Part | Bidrag 2021 |\n|---|---|\n| Region Midtjylland | 600.000 kr. |\n| Struer Kommune | 50.000 kr. |\n"


def test_a_table_of_shares_says_more_than_the_sentence_above_it(states: States) -> None:
    text = "Projekt Lys Nat finansieres af de deltagende kommuner og Region Midtjylland. Bidragene fremgår her:" + TABLE
    assert money(states(text, "Projekt Lys Nat")) == {
        "Region Midtjylland > Projekt Lys Nat 600000 2021",
        "Struer Kommune > Projekt Lys Nat 50000 2021",
    }


def test_a_share_in_a_proposal_is_planned(states: States) -> None:
    text = "- at Region Sjælland bidrager med 250.000 kr."
    assert money(states(text, "Projekt Lys Nat", PartKind.PROPOSAL)) == {
        "Region Sjælland > Projekt Lys Nat 250000 planned"
    }


def test_the_region_is_that_of_the_document(states: States) -> None:
    text = "Region Nordjylland er med. Der er afsat 400.000 kr. fra regionens udviklingspulje."
    assert money(states(text, "Projekt Lys Nat")) == {"Region Nordjyllands udviklingspulje > Projekt Lys Nat 400000"}


HANDED_OUT = (
    "Rådet besluttede at fordele Puljen til Lighed:\n\n- Struer Kommune: 230.000 kr.\n- Skive Kommune: 50.000 kr."
)


def test_of_a_pool_that_is_shared_out_municipalities_get(states: States) -> None:
    assert money(states(HANDED_OUT)) == {
        "Puljen til Lighed > Struer Kommune 230000",
        "Puljen til Lighed > Skive Kommune 50000",
    }


def test_of_a_cost_that_is_shared_municipalities_pay(states: States) -> None:
    found = states(HANDED_OUT.replace("at fordele", "at fordele udgiften til"))
    assert {s.subject.name for s in found if s.relation == "funds"} == {"Struer Kommune", "Skive Kommune"}


def test_evidence_of_a_row_is_the_row(states: States) -> None:
    found = [s for s in states("Bidragene er:" + TABLE, "Projekt Lys Nat") if s.subject.name == "Struer Kommune"]
    assert [s.evidence.rule for s in found] == ["table-of-payers"]
    assert [s.basis for s in found] == [Basis.LAYOUT]
    assert found[0].evidence.span.end - found[0].evidence.span.start < 60


def test_amounts_are_exact_and_in_kroner(states: States) -> None:
    (statement,) = states("Region Sjælland bidrager med 4,180 mio. kr.", "Projekt Lys Nat")
    assert (statement.qualifiers.amount, statement.qualifiers.currency) == (Decimal(4180000), "DKK")
