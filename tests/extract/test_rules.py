"""Each rule reads its own example and not its own near miss."""

from __future__ import annotations

import pytest

from graph.extract import (
    appointment,
    attendance,
    cooperation,
    employment,
    funding_rules,
    lifecycle,
    membership,
    structure,
)
from graph.extract.rule import Rule
from graph.extract.seat_words import ROLE, SENSES, Sense
from graph.extract.tie_words import TIES, Tie
from graph.extract.work_clauses import ROLE as WORK_ROLE
from graph.extract.work_words import WORDINGS, Wording
from tests.extract.conftest import States

FAMILIES = (appointment, attendance, cooperation, employment, funding_rules, lifecycle, membership, structure)
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)


ALL: tuple[Rule | Sense | Wording | Tie, ...] = (*RULES, *SENSES, ROLE, *WORDINGS, WORK_ROLE, *TIES)


def rules_that_fired(states: States, text: str, rule: Rule | Sense | Wording | Tie) -> set[str]:
    title = "Udpegninger" if isinstance(rule, Rule) and rule.title else "Status på projektet Trygt Hjem"
    return {statement.evidence.rule for statement in states(text, item_title=title)}


def test_rules_are_many_and_named_once() -> None:
    names = [rule.id for rule in ALL]
    assert len(names) >= 40
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_example_is_read(states: States, rule: Rule | Sense | Wording | Tie) -> None:
    assert rule.id in rules_that_fired(states, rule.example, rule)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_near_miss_is_not(states: States, rule: Rule | Sense | Wording | Tie) -> None:
    assert rule.id not in rules_that_fired(states, rule.near_miss, rule)
