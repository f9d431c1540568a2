"""Seats that nobody states: who stands in the list of a body's meeting probably sits in the body.

The inference is marked as such (basis derived, rule `derived-from-attendance`) and rests on the same lines as the
attendance. Guests, stand-ins and the secretariat are no members, and where a seat is stated nothing is inferred: "Ida
Holm (formand)" needs no guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Source
from graph.model.statement import Basis, Evidence, Qualifiers, Status
from graph.resolve.facts import HIGHEST, confidence, identifier

RULE = "derived-from-attendance"
#: Rules of lists whose people are not taken for members.
_NO_MEMBERS = frozenset({"list-of-guests", "replaced-by-substitute", "attended-under-item"})
_SEATS = frozenset({"member-of", "chairs", "appointed-to"})
_BELIEF = 0.6  # of one list; two meetings say more than one


def derived_seats(found: Sequence[Fact], sources: Iterable[Source], entities: Mapping[str, Entity]) -> list[Fact]:
    """Derived member-of facts, one for each person and body, sorted by id."""
    bodies = {source.id: source.body for source in sources if source.body}
    told = {(fact.subject, fact.object) for fact in found if _is_seat(fact)}
    staff = _staff(found, entities)
    premises: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for fact in found:
        if fact.relation not in ("attended", "absent") or fact.basis is not Basis.LAYOUT:
            continue
        for evidence in fact.evidence:
            body = bodies.get(evidence.document, "")
            member = evidence.rule not in _NO_MEMBERS and (fact.subject, evidence.document) not in staff
            if body and member and (fact.subject, body) not in told:
                premises[fact.subject, body].add(evidence)
    return sorted((_fact(*ends, evidence) for ends, evidence in premises.items()), key=lambda fact: fact.id)


def _is_seat(fact: Fact) -> bool:
    return fact.relation in _SEATS and fact.qualifiers.status in (Status.CURRENT, Status.FORMER)


def _staff(found: Sequence[Fact], entities: Mapping[str, Entity]) -> set[tuple[str, str]]:
    """(person, document) of those whom the document calls employed in a secretariat."""
    return {
        (fact.subject, evidence.document)
        for fact in found
        if fact.relation == "employed-by" and entities[fact.object].kind is EntityKind.SECRETARIAT
        for evidence in fact.evidence
    }


def _fact(person: str, body: str, premises: Iterable[Evidence]) -> Fact:
    evidence = tuple(
        replace(premise, rule=RULE, confidence=_BELIEF)
        for premise in sorted(premises, key=lambda one: (one.document, one.span))
    )
    qualifiers = Qualifiers()
    return Fact(
        id=identifier("member-of", person, body, "", qualifiers),
        relation="member-of",
        subject=person,
        object=body,
        literal="",
        qualifiers=qualifiers,
        basis=Basis.DERIVED,
        confidence=min(HIGHEST, confidence(evidence)),
        evidence=evidence,
    )
