"""When a fact is over although it does not say so itself: the windows of all facts, for the as-of rule.

A list of 2019 has a member in a group; minutes of 2021 tell that the group was closed in June 2020. No end is written
beside the member, but after June 2020 nobody sits there. Four things close a fact: a later "er udtrådt" or "er ikke
længere" about the same two, the dissolution of either end, the end of either end in the register, and the dated start
of the successor of either end. A closing that is older than the last document that states the fact closes nothing:
then the sources disagree, and the fact stands as stated.
"""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.model.asof import Window, is_event, window
from graph.model.edtf import day_after, first_day, last_day
from graph.model.fact import Fact, Knowledge
from graph.model.statement import Status

_SAID = (Status.CURRENT, Status.FORMER)


_latest: tuple[weakref.ref[Knowledge], Mapping[str, Window]] | None = None


def windows(knowledge: Knowledge) -> Mapping[str, Window]:
    """Fact id -> its window; worked out once for all views of one build."""
    global _latest
    if _latest is None or _latest[0]() is not knowledge:
        _latest = weakref.ref(knowledge), _windows(knowledge)
    return _latest[1]


def _windows(knowledge: Knowledge) -> dict[str, Window]:
    dates = {source.id: source.date for source in knowledge.sources}
    own = {fact.id: window(fact, dates) for fact in knowledge.facts}
    ends = _entity_ends(knowledge, own)
    farewells = _farewells(knowledge, own)
    over = {fact.id: _over(fact, own[fact.id], ends, farewells) for fact in knowledge.facts if _is_open(fact)}
    return own | {identifier: replace(own[identifier], over=day) for identifier, day in over.items() if day}


def _is_open(fact: Fact) -> bool:
    return fact.qualifiers.status is Status.CURRENT and not is_event(fact)


def _over(
    fact: Fact,
    own: Window,
    ends: Mapping[str, list[str]],
    farewells: Mapping[tuple[str, str, str], list[tuple[str, str]]],
) -> str:
    same = farewells.get((fact.relation, fact.subject, fact.object), ())
    role = fact.qualifiers.role
    closings = [day for other, day in same if not other or other == role]
    closings += ends.get(fact.subject, ())
    closings += ends.get(fact.object, ())
    return min((day for day in closings if day > max(own.last, own.begins)), default="")


def _farewells(knowledge: Knowledge, own: Mapping[str, Window]) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """(relation, subject, object) -> (role, first day on which it is said to be over)."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for fact in knowledge.facts:
        if fact.qualifiers.status in (Status.FORMER, Status.NEGATED) and not is_event(fact):
            day = day_after(own[fact.id].ends) or own[fact.id].first
            if day:
                found[fact.relation, fact.subject, fact.object].append((fact.qualifiers.role, day))
    return found


def _entity_ends(knowledge: Knowledge, own: Mapping[str, Window]) -> dict[str, list[str]]:
    """Entity id -> first days on which it is no more."""
    found: dict[str, list[str]] = defaultdict(list)
    for identifier, day in (*_by_register(knowledge), *_by_facts(knowledge, own)):
        if day:
            found[identifier].append(day)
    return found


def _by_register(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    starts = {entity.id: first_day(entity.start) for entity in knowledge.entities}
    for entity in knowledge.entities:
        yield entity.id, day_after(last_day(entity.end))
        yield entity.id, starts.get(entity.successor, "")


def _by_facts(knowledge: Knowledge, own: Mapping[str, Window]) -> Iterator[tuple[str, str]]:
    starts = {entity.id: first_day(entity.start) for entity in knowledge.entities}
    for fact in knowledge.facts:
        if fact.qualifiers.status not in _SAID:
            continue
        if fact.relation == "dissolved":
            yield fact.subject, own[fact.id].begins or day_after(own[fact.id].ends) or own[fact.id].first
        elif fact.relation == "replaced-by":
            yield fact.subject, own[fact.id].begins or starts.get(fact.object, "")
