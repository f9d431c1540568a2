"""Knowledge with all at hand that its triples are made from: who is what, what stands, what the nodes are called.

Two things can only be told from the whole. A cluster may be called an organisational collaboration only as long as no
person is its member ("Klynge Vest: Vejle Kommune, Region Syddanmark" is one; with "Ida Holm" among the members a
reasoner would make her an organisation). And something of no known kind is an organisation only if somebody sits in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from pyoxigraph import NamedNode

from graph.kept import digest
from graph.model.asof import Window, newest, stands
from graph.model.closing import windows
from graph.model.entity import ORGANISATIONS, Entity, EntityKind, names
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Evidence, Status
from graph.rdf.names import Names

#: The relations that put somebody into something.
SEATS = ("member-of", "chairs", "appointed-to", "leads")
_SITTING = (*SEATS, "employed-by")
_PLACE = attrgetter("document", "span.start", "span.end", "quote")
_SHAPED = ORGANISATIONS - {EntityKind.OTHER} | {EntityKind.PROJECT}


class Place(NamedTuple):
    """Where several facts may stand: offsets in a document, and the words there, "" if they are not known."""

    document: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, evidence: Evidence) -> Place:
        return cls(evidence.document, evidence.span.start, evidence.span.end, evidence.quote)


@dataclass(frozen=True)
class Scope:
    """Knowledge and the base of its IRIs; the rest is computed once, when first asked for."""

    knowledge: Knowledge
    names: Names

    @cached_property
    def entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.knowledge.entities}

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.knowledge.sources}

    @cached_property
    def windows(self) -> Mapping[str, Window]:
        return windows(self.knowledge)

    @cached_property
    def now(self) -> str:
        return newest(self.knowledge)

    @cached_property
    def standing(self) -> frozenset[str]:
        """Ids of the facts whose plain triple may stand."""
        return frozenset(f.id for f in self.knowledge.facts if stands(f, self.now, self.windows[f.id]))

    @cached_property
    def organisations(self) -> frozenset[str]:
        """Ids of what may be called an organisation."""
        seated = {fact.object for fact in self.knowledge.facts if fact.relation in _SITTING and _said(fact)}
        return frozenset(
            entity.id
            for entity in self.knowledge.entities
            if entity.kind in _SHAPED or (entity.kind is EntityKind.OTHER and entity.id in seated)
        )

    @cached_property
    def collaborations(self) -> frozenset[str]:
        """Ids of the clusters in which no person sits, and of the projects in which only organisations do."""
        with_people: set[str] = set()
        with_organisations: set[str] = set()
        for fact in self.knowledge.facts:
            if fact.relation in SEATS and fact.qualifiers.status is not Status.NEGATED:
                (with_people if self.kind(fact.subject) is EntityKind.PERSON else with_organisations).add(fact.object)
        return frozenset(
            entity.id
            for entity in self.knowledge.entities
            if entity.id not in with_people
            and (
                entity.kind is EntityKind.CLUSTER
                or (entity.kind is EntityKind.PROJECT and entity.id in with_organisations)
            )
        )

    @cached_property
    def employers(self) -> dict[str, tuple[Entity, ...]]:
        """Person id -> where the person works, as far as no document says that it is over."""
        found: dict[str, set[str]] = {}
        for fact in self.knowledge.facts:
            if fact.relation == "employed-by" and fact.id in self.standing and fact.object in self.entities:
                found.setdefault(fact.subject, set()).add(fact.object)
        return {person: tuple(self.entities[one] for one in sorted(places)) for person, places in found.items()}

    @cached_property
    def by_name(self) -> dict[str, tuple[str, ...]]:
        """Name in lower case -> ids of all that bear it."""
        found: dict[str, set[str]] = {}
        for entity in self.knowledge.entities:
            for name in names(entity):
                found.setdefault(name.casefold(), set()).add(entity.id)
        return {name: tuple(sorted(ids)) for name, ids in found.items()}

    @cached_property
    def told(self) -> dict[str, str]:
        """Entity id -> a hash of all that is known of it."""
        return {one.id: digest([repr(one), str(one.id in self.organisations)]) for one in self.knowledge.entities}

    @cached_property
    def employed(self) -> dict[str, list[str]]:
        """Person id -> hashes of where the person works."""
        return {person: [self.told[one.id] for one in places] for person, places in self.employers.items()}

    @cached_property
    def days(self) -> dict[str, str]:
        """Document id -> its day."""
        return {source.id: source.date for source in self.knowledge.sources}

    @cached_property
    def cited_items(self) -> dict[str, frozenset[str]]:
        """Document id -> numbers of the agenda items that facts are found under."""
        found: dict[str, set[str]] = {}
        for fact in self.knowledge.facts:
            for evidence in fact.evidence:
                if evidence.item:
                    found.setdefault(evidence.document, set()).add(evidence.item)
        return {document: frozenset(numbers) for document, numbers in found.items()}

    @cached_property
    def places(self) -> dict[str, list[tuple[str, int, int, str]]]:
        """Document id -> the places in it where facts are found, in order; plain, for there are many."""
        found: dict[str, set[tuple[str, int, int, str]]] = {}
        for fact in self.knowledge.facts:
            for place in map(_PLACE, fact.evidence):
                found.setdefault(place[0], set()).add(place)
        return {document: sorted(places) for document, places in found.items()}

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[Fact]]:
        """The facts by their ends, of those ends that `between` is asked for; all would take as much as the facts."""
        found: dict[tuple[str, str], list[Fact]] = {}
        for fact in self.knowledge.facts:
            if fact.relation == "appointed-to":
                found[fact.subject, fact.object] = []
        found |= {(entity.id, entity.successor): [] for entity in self.knowledge.entities if entity.successor}
        for fact in self.knowledge.facts:
            if (fact.subject, fact.object) in found:
                found[fact.subject, fact.object].append(fact)
        return found

    def between(self, subject: str, target: str) -> tuple[Fact, ...]:
        """All facts from somebody to what the same is appointed to, or from a thing to its successor."""
        return tuple(self.pairs.get((subject, target), ()))

    def newest_evidence(self, fact: Fact) -> Evidence | None:
        """The place to show first: in the newest document, and there the first one."""
        dated = [(self.sources[e.document].date if e.document in self.sources else "", e) for e in fact.evidence]
        if not dated:
            return None
        newest = max(date for date, _ in dated)
        return min((e for date, e in dated if date == newest), key=lambda e: (e.document, e.span, e.rule, e.item))

    def label(self, name: str) -> str:
        """The label of the entity of that id; any other name stays as it is."""
        entity = self.entities.get(name)
        return entity.label if entity else name

    def kind(self, identifier: str) -> EntityKind | None:
        entity = self.entities.get(identifier)
        return entity.kind if entity else None

    def named(self, name: str) -> NamedNode | None:
        """The one thing of that id or name, None if there is none or more than one."""
        if name in self.entities:
            return self.names.thing(name)
        ids = self.by_name.get(name.casefold(), ())
        return self.names.thing(ids[0]) if len(ids) == 1 else None


def _said(fact: Fact) -> bool:
    return fact.qualifiers.status in (Status.CURRENT, Status.FORMER)
