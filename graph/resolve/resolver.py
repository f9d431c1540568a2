"""Statements of all documents -> entities, facts, decisions and contradictions: who is who, told on one page.

Nothing depends on the order of the documents: what has to be ordered is ordered by its content. "Ida Holm" of Struer in
the minutes of March and "Ida Holms" in those of May end as one person with two spellings and a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.model.entity import Decision, Entity
from graph.model.fact import Fact, Knowledge, Source
from graph.model.register import Register
from graph.model.statement import Statement
from graph.model.verdict import Identity
from graph.resolve.claims import Claim, claims
from graph.resolve.contradictions import Ground, contradictions
from graph.resolve.derived import derived_seats
from graph.resolve.facts import facts
from graph.resolve.known import KnownNames
from graph.resolve.meetings import resolve_meetings
from graph.resolve.naming import Naming, collect, of_source
from graph.resolve.organisations import resolve_organisations
from graph.resolve.outcome import UNSURE, ordered
from graph.resolve.people import resolve_people
from graph.resolve.renaming import renamed
from graph.resolve.scene import Scene, scenes


def resolve(
    statements: Sequence[Statement],
    sources: Sequence[Source],
    register: Register,
    identities: Sequence[Identity] = (),
) -> Knowledge:
    """Knowledge of everything that the statements say; losses are the caller's.

    `identities` are what people have said about two names. Verdicts on statements come before: `judge`.
    """
    known = KnownNames.of(register)
    contents = collect(statements, sources).contents() if identities else {}
    called = renamed(statements, sources, [i for i in identities if not i.people], contents)
    statements, sources = called.statements, called.sources
    namings = collect(statements, sources)
    background = scenes(namings, sources, known)
    organisations = resolve_organisations(namings, background, known, called.apart)
    meetings = resolve_meetings(namings, background, known, organisations)
    background = _with_bodies(background, sources, {**organisations.ids, **meetings.ids})
    people = resolve_people(namings, background, known, organisations, [i for i in identities if i.people])
    ids = {**organisations.ids, **meetings.ids, **people.ids}
    entities = {**organisations.entities, **meetings.entities, **people.entities}
    claimed = claims(namings, ids, entities, background, known)
    found = facts(claim for claim in claimed if claim.subject != claim.object)
    resolved = [_resolved(source, ids) for source in sources]
    found = sorted((*found, *derived_seats(found, resolved, {**known.entities, **entities})), key=lambda fact: fact.id)
    entities = _referred(entities, found, resolved, known)
    ground = Ground(facts=found, entities=entities, scenes=background, known=known)
    return Knowledge(
        entities=tuple(entities[identifier] for identifier in sorted(entities)),
        facts=tuple(found),
        sources=tuple(sorted(resolved, key=lambda source: source.id)),
        decisions=ordered(
            (*organisations.decisions, *people.decisions, *called.decisions(ids), *_of_themselves(claimed))
        ),
        contradictions=tuple(contradictions(ground)),
        statements=tuple(sorted(statements, key=lambda s: (s.key, s.evidence.document, s.evidence.span))),
        orphans=(*called.orphans, *people.orphans),
    )


def _of_themselves(claimed: Iterable[Claim]) -> Iterable[Decision]:
    """What two names of one thing were said to be to each other states nothing; it is told, not printed as a fact."""
    for claim in claimed:
        if claim.subject == claim.object:
            statement = claim.statements[0]
            yield Decision(
                mention=statement.object.name if statement.object else "",
                document=statement.evidence.document,
                entity=claim.subject,
                verdict=UNSURE,
                reason=f"{claim.relation} om sig selv ({statement.subject.name}), udeladt",
                score=0.5,
            )


def _with_bodies(
    background: Mapping[str, Scene], sources: Iterable[Source], ids: Mapping[Naming, str]
) -> dict[str, Scene]:
    """The scenes with the body that met as an entity's id."""
    found = dict(background)
    for source in sources:
        resolved = _resolved(source, ids)
        found[source.id] = replace(found[source.id], body=resolved.body, meeting=resolved.meeting)
    return found


def _resolved(source: Source, ids: Mapping[Naming, str]) -> Source:
    body, meeting = "", ""
    for naming in of_source(source):
        if naming.name == " ".join(source.body.split()):
            body = ids[naming]
        else:
            meeting = ids[naming]
    return replace(source, body=body, meeting=meeting)


def _referred(
    entities: Mapping[str, Entity], found: Sequence[Fact], sources: Sequence[Source], known: KnownNames
) -> dict[str, Entity]:
    """The entities that facts and sources speak of, and those of the register that these are part of or became."""
    wanted = {end for fact in found for end in (fact.subject, fact.object) if end}
    wanted |= {end for source in sources for end in (source.body, source.meeting) if end}
    kept: dict[str, Entity] = {}
    while wanted:
        identifier = wanted.pop()
        entity = entities.get(identifier) or known.entities[identifier]
        kept[identifier] = entity
        wanted |= {other for other in (entity.parent, entity.successor) if other and other not in kept}
    return kept
