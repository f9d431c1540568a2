"""Facts that cannot all be true, shown side by side and not resolved in silence.

"Bo Ravn" under participants and under afbud, two who are marked as formand, a group that ends before it begins, a
person with two places of work at one meeting, and sums that do not add up. Two chairs may well be right: then it is a
note.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.danish.fold import fold
from graph.model.edtf import first_day, last_day
from graph.model.entity import Entity
from graph.model.fact import Contradiction, Fact
from graph.model.statement import Status
from graph.resolve.known import KnownNames
from graph.resolve.profiles import clash
from graph.resolve.scene import Scene
from graph.resolve.sums import sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """All facts and what is needed to judge them."""

    facts: Sequence[Fact]
    entities: Mapping[str, Entity]
    scenes: Mapping[str, Scene]
    known: KnownNames

    def label(self, identifier: str) -> str:
        return self.entities[identifier].label if identifier in self.entities else identifier

    def held(self, relation: str) -> Iterator[Fact]:
        return (f for f in self.facts if f.relation == relation and f.qualifiers.status is Status.CURRENT)


def contradictions(ground: Ground) -> list[Contradiction]:
    """All contradictions, sorted."""
    found = {contradiction for find in FINDERS for contradiction in find(ground)}
    return sorted(found, key=lambda c: (c.kind, c.facts, c.message))


def present_and_absent(ground: Ground) -> Iterator[Contradiction]:
    attended = {(fact.subject, fact.object): fact for fact in ground.held("attended")}
    for fact in ground.held("absent"):
        other = attended.get((fact.subject, fact.object))
        if other is not None:
            who, meeting = ground.label(fact.subject), ground.label(fact.object)
            message = f"{who} står både som deltager og som fraværende ved {meeting}."
            yield _contradiction("present-and-absent", message, fact, other)


def two_chairs(ground: Ground) -> Iterator[Contradiction]:
    """Two people marked as formand of one body by one document; where several documents do, one contradiction."""
    chairs: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in ground.held("chairs"):
        if fold(fact.qualifiers.role) == "formand" and not fact.qualifiers.start and not fact.qualifiers.end:
            for document in sorted({evidence.document for evidence in fact.evidence}):
                chairs[fact.object, document].append(fact)
    dates: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for (body, document), found in chairs.items():
        if len({fact.subject for fact in found}) > 1:
            dates[body, tuple(sorted({fact.id for fact in found}))].add(ground.scenes[document].date)
    facts = {fact.id: fact for fact in ground.facts}
    for (body, ids), days in sorted(dates.items()):
        people = _listed(sorted({ground.label(facts[identifier].subject) for identifier in ids}))
        marked = (
            f"{people} er hver for sig markeret som formand for {ground.label(body)}{_dated(_listed(sorted(days)))}."
        )
        yield _contradiction(
            "two-chairs", f"{marked} Det kan være delt formandskab.", *(facts[identifier] for identifier in ids)
        )


def chairs_at_one_time(ground: Ground) -> Iterator[Contradiction]:
    """Two people who are each said to be formand of one body while the other is, told by stated periods."""
    by_body: dict[str, list[Fact]] = defaultdict(list)
    for fact in ground.facts:
        said = fact.qualifiers
        held = said.status in (Status.CURRENT, Status.FORMER)
        if fact.relation == "chairs" and held and fold(said.role) in ("formand", ""):
            by_body[fact.object].append(fact)
    for body, facts in sorted(by_body.items()):
        for one, other in combinations(sorted(facts, key=lambda fact: fact.id), 2):
            periods = _term(one, ground), _term(other, ground)
            if one.subject == other.subject or not any(stated for _, _, stated in periods):
                continue
            (first, last, _), (begin, end, _) = periods
            if first and begin and max(first, begin) <= min(last, end):
                people = _listed(sorted(f"{ground.label(f.subject)} ({_told(f, ground)})" for f in (one, other)))
                message = f"{people} er begge formand for {ground.label(body)} på samme tid."
                yield _contradiction("two-chairs", message, one, other)


def _term(fact: Fact, ground: Ground) -> tuple[str, str, bool]:
    """(first day, last day, whether a document states them) of a seat; without stated days those of its documents."""
    dates = sorted({ground.scenes[e.document].date for e in fact.evidence} - {""})
    begin, end = first_day(fact.qualifiers.start), last_day(fact.qualifiers.end)
    if begin:
        return begin, end or max((begin, *dates)), True
    if fact.qualifiers.status is Status.FORMER or end:
        return "", "", False
    return (dates[0], dates[-1], False) if dates else ("", "", False)


def _told(fact: Fact, ground: Ground) -> str:
    """When the seat was held, as the documents tell it."""
    said = fact.qualifiers
    if said.start or said.end:
        return f"{said.start or '…'} til {said.end or '…'}"
    return ", ".join(sorted({ground.scenes[e.document].date for e in fact.evidence}))


def _listed(parts: Sequence[str]) -> str:
    """ "A, B og C"."""
    return " og ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def end_before_start(ground: Ground) -> Iterator[Contradiction]:
    for fact in ground.facts:
        begin, end = first_day(fact.qualifiers.start), last_day(fact.qualifiers.end)
        if begin and end and end < begin:
            message = (
                f"{ground.label(fact.subject)} – {ground.label(fact.object) or fact.literal}: slutter "
                f"({fact.qualifiers.end}) før det begynder ({fact.qualifiers.start})."
            )
            yield _contradiction("end-before-start", message, fact)


def two_places(ground: Ground) -> Iterator[Contradiction]:
    """One name at two places of work in one document: two people of that name, or a mistake."""
    by_name: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in ground.held("employed-by"):
        for document in sorted({evidence.document for evidence in fact.evidence}):
            by_name[document, _bare(ground.label(fact.subject))].append(fact)
    for (document, name), jobs in sorted(by_name.items()):
        for one, other in combinations(jobs, 2):
            if not clash(one.object, other.object, ground.known):
                continue
            places = _listed(sorted((ground.label(one.object), ground.label(other.object))))
            message = f"{name} står i ét dokument{_dated(ground.scenes[document].date)} ved to arbejdssteder: {places}."
            if one.subject != other.subject:
                message += " De regnes for to personer med samme navn."
            yield _contradiction("two-places", message, one, other)


def _bare(label: str) -> str:
    """The name without the place that tells namesakes apart."""
    return re.sub(r" \([^()]*\)$", "", label)


def two_meetings(ground: Ground) -> Iterator[Contradiction]:
    """One person present at two meetings of one day is worth a look, no more."""
    by_day: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in ground.held("attended"):
        day = ground.entities[fact.object].start if fact.object in ground.entities else ""
        if len(day) == 10:
            by_day[fact.subject, day].append(fact)
    for (person, day), seats in sorted(by_day.items()):
        if len(seats) > 1:
            meetings = " og ".join(sorted(ground.label(fact.object) for fact in seats))
            message = (
                f"{ground.label(person)} deltog i flere møder samme dag ({day}): {meetings}. Det kan være rigtigt."
            )
            yield _contradiction("two-meetings", message, *seats)


def totals(ground: Ground) -> Iterator[Contradiction]:
    for kind, message, facts in sums(ground.facts, ground.label):
        yield _contradiction(kind, message, *facts)


#: All that is looked for.
FINDERS: tuple[Callable[[Ground], Iterator[Contradiction]], ...] = (
    present_and_absent,
    two_chairs,
    chairs_at_one_time,
    end_before_start,
    two_places,
    two_meetings,
    totals,
)


def _dated(date: str) -> str:
    return f" den {date}" if date else ""


def _contradiction(kind: str, message: str, *facts: Fact) -> Contradiction:
    return Contradiction(kind=kind, message=message, facts=tuple(sorted({fact.id for fact in facts})))
