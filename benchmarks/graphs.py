"""Larger graphs of the same shape as the shipped one, to measure on: many regions' worth of bodies, people and minutes.

The shipped facts are repeated with new people, bodies, projects, meetings and documents each time, while
municipalities, regions and the state stay who they are, as they would. One seat in five goes to somebody of another
copy, so that people join bodies across the whole graph. The same numbers always give the same graph.
"""

from __future__ import annotations

import random
from dataclasses import replace

from graph.model.entity import Entity, EntityKind
from graph.model.fact import Contradiction, Fact, Knowledge, Source

#: Kinds of which there are no more in a larger graph.
LASTING = frozenset({EntityKind.MUNICIPALITY, EntityKind.REGION, EntityKind.STATE, EntityKind.UNIVERSITY})
_STRAY = 0.2


def grown(knowledge: Knowledge, copies: int, seed: int = 7) -> Knowledge:
    """The knowledge that many times over; `copies=1` is the knowledge itself."""
    choose = random.Random(seed)
    lasting = {entity.id for entity in knowledge.entities if entity.kind in LASTING}
    people = [entity.id for entity in knowledge.entities if entity.kind is EntityKind.PERSON]
    entities: list[Entity] = list(knowledge.entities)
    facts: list[Fact] = list(knowledge.facts)
    sources: list[Source] = list(knowledge.sources)
    contradictions: list[Contradiction] = list(knowledge.contradictions)
    for number in range(1, copies):
        mark = f"-{number}"

        def named(identifier: str, mark: str = mark) -> str:
            return identifier if not identifier or identifier in lasting else identifier + mark

        entities += [
            _entity(entity, mark, named(entity.parent), named(entity.successor))
            for entity in knowledge.entities
            if entity.id not in lasting
        ]
        sources += [
            replace(
                s,
                id=s.id + mark,
                file=mark[1:] + "-" + s.file,
                title=s.title + mark,
                body=named(s.body),
                meeting=named(s.meeting),
            )
            for s in knowledge.sources
        ]
        for fact in knowledge.facts:
            subject = named(fact.subject)
            if fact.relation == "member-of" and fact.subject in people and choose.random() < _STRAY:
                stray = choose.randrange(copies)
                subject = choose.choice(people) + (f"-{stray}" if stray else "")
            evidence = tuple(replace(place, document=place.document + mark) for place in fact.evidence)
            facts.append(
                replace(fact, id=fact.id + mark, subject=subject, object=named(fact.object), evidence=evidence)
            )
        contradictions += [replace(c, facts=tuple(f + mark for f in c.facts)) for c in knowledge.contradictions]
    return replace(
        knowledge,
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        facts=tuple(sorted(facts, key=lambda fact: fact.id)),
        sources=tuple(sorted(sources, key=lambda source: source.id)),
        contradictions=tuple(contradictions),
        decisions=(),
    )


def _entity(entity: Entity, mark: str, parent: str, successor: str) -> Entity:
    return replace(
        entity,
        id=entity.id + mark,
        label=entity.label + mark,
        aliases=tuple(alias + mark for alias in entity.aliases),
        identifiers=(),
        parent=parent,
        successor=successor,
    )
