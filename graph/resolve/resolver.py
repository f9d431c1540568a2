"""Statements of all documents -> entities, facts, decisions and contradictions: who is who, told on one page.

Nothing depends on the order of the documents: what has to be ordered is ordered by its content. "Ida Holm" of Struer in
the minutes of March and "Ida Holms" in those of May end as one person with two spellings and a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.kept import Kept
from graph.model.entity import Decision, Entity
from graph.model.fact import Fact, Knowledge, Source
from graph.model.register import Register
from graph.model.stated import InOrder, Stated
from graph.model.statement import Statement
from graph.model.verdict import Identity
from graph.resolve.by_naming import ByNaming
from graph.resolve.claims import Claim, Known, claims
from graph.resolve.contradictions import Ground, contradictions
from graph.resolve.derived import derived_seats
from graph.resolve.facts import facts
from graph.resolve.known import KnownNames
from graph.resolve.meetings import resolve_meetings
from graph.resolve.naming import collect, of_source, reads
from graph.resolve.organisations import resolve_organisations
from graph.resolve.outcome import UNSURE, Outcome, ordered
from graph.resolve.people import resolve_people
from graph.resolve.renaming import Renamed, renamed
from graph.resolve.scene import Scene, scenes


def resolve(
    statements: Iterable[Statement],
    sources: Sequence[Source],
    register: Register,
    identities: Sequence[Identity] = (),
    *,
    kept: Kept | None = None,
) -> Knowledge:
    """Knowledge of everything that the statements say; losses are the caller's.

    `identities` are what people have said about two names. Verdicts on statements come before: `judge`. What was `kept`
    by an earlier build and has not changed is not worked out again.
    """
    known = KnownNames.of(register)
    called = renamed(statements, sources, [identity for identity in identities if not identity.people])
    people = [identity for identity in identities if identity.people]
    background, who = _who_is_who(called, known, people, kept)
    of_themselves: list[Decision] = []
    found = _facts(
        called.statements, Known(ids=who.ids, entities=who.entities, scenes=background, names=known), of_themselves
    )
    resolved = [_resolved(source, who.ids) for source in called.sources]
    seats = derived_seats(found, resolved, {**known.entities, **who.entities})
    found = sorted((*found, *seats), key=lambda fact: fact.id)
    entities = _referred(who.entities, found, resolved, known)
    ground = Ground(facts=found, entities=entities, scenes=background, known=known)
    return Knowledge(
        entities=tuple(entities[identifier] for identifier in sorted(entities)),
        facts=tuple(found),
        sources=tuple(sorted(resolved, key=lambda source: source.id)),
        decisions=ordered((*who.decisions, *called.decisions(who.ids), *of_themselves)),
        contradictions=tuple(contradictions(ground)),
        statements=InOrder(called.statements),
        orphans=(*called.orphans, *who.orphans),
    )


def _who_is_who(
    called: Renamed, known: KnownNames, said: Sequence[Identity], kept: Kept | None
) -> tuple[dict[str, Scene], Outcome]:
    """The scenes of the documents with the bodies that met, and an entity for every naming."""
    namings = collect(called.statements, called.sources)
    background = scenes(namings, called.sources, known)
    organisations = resolve_organisations(namings, background, known, called.apart, kept)
    meetings = resolve_meetings(namings, background, known, organisations)
    background = _with_bodies(background, called.sources, organisations.ids | meetings.ids)
    people = resolve_people(namings, background, known, organisations, said)
    return background, Outcome(
        ids=organisations.ids | meetings.ids | people.ids,
        entities={**organisations.entities, **meetings.entities, **people.entities},
        decisions=(*organisations.decisions, *people.decisions),
        orphans=people.orphans,
    )


def _facts(statements: Stated, who: Known, of_themselves: list[Decision]) -> list[Fact]:
    """The facts; what two names of one thing were said to be to each other is put among the decisions.

    Documents come in the order of their ids, and of each no more is held than its facts need.
    """

    def of(document: str) -> Iterator[Claim]:
        for statement, claim in claims(reads(statements.of(document)), statements.keys(document), document, who):
            if claim.subject == claim.object:
                of_themselves.append(_of_itself(statement, claim))
            else:
                yield claim

    return facts(map(of, sorted(statements.documents)), who.ids.in_one())


def _of_itself(statement: Statement, claim: Claim) -> Decision:
    """It states nothing, and is told and not printed as a fact."""
    return Decision(
        mention=statement.object.name if statement.object else "",
        document=statement.evidence.document,
        entity=claim.subject,
        verdict=UNSURE,
        reason=f"{claim.relation} om sig selv ({statement.subject.name}), udeladt",
        score=0.5,
    )


def _with_bodies(background: Mapping[str, Scene], sources: Iterable[Source], ids: ByNaming[str]) -> dict[str, Scene]:
    """The scenes with the body that met as an entity's id."""
    found = dict(background)
    for source in sources:
        resolved = _resolved(source, ids)
        found[source.id] = replace(found[source.id], body=resolved.body, meeting=resolved.meeting)
    return found


def _resolved(source: Source, ids: ByNaming[str]) -> Source:
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
