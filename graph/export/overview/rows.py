"""Seats -> rows: who represents whom where, in which role, appointed by whom and when, until when, and says who.

A row is a seat on the day: "Herning Kommune · Trine Toft, socialchef · Styregruppen · formand" with the newest place
that tells of it. What the minutes leave open stands in the row too (graph.export.overview.remarks), for an empty cell
says neither "unknown" nor "none".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.export.overview.remarks import remarks
from graph.export.overview.words import MANNERS, RELATIONS, STANDINGS
from graph.model.asof import Standing
from graph.model.entity import EntityKind
from graph.model.fact import Fact, Source
from graph.model.seats import Manner, Seat, Seating
from graph.model.statement import Basis, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One seat on the day. Times are EDTF or ISO, "" where nothing is told; `facts` are ids."""

    body: str
    holder: str
    represents: tuple[tuple[str, str], ...]  # (name, how)
    job: str
    roles: str
    behalf: str
    appointed_by: str
    appointed: str
    start: str
    end: str
    standing: str
    first: str
    last: str
    source: Source | None
    place: Evidence | None
    basis: Basis
    confidence: float
    remark: str
    facts: tuple[str, ...]


def rows(seating: Seating, day: str = "", fits: Callable[[Seat], bool] = lambda seat: True) -> tuple[Row, ...]:
    """The overview on that ISO day, by body, standing and holder; without a day on that of the newest document."""
    sources = {source.id: source for source in seating.knowledge.sources}
    seats = [seat for seat in seating.on(day) if fits(seat)]
    label = {entity.id: entity.label for entity in seating.knowledge.entities}
    order = list(STANDINGS)
    seats.sort(
        key=lambda seat: (label[seat.body], order.index(seat.standing), label[seat.holder], seat.holder, seat.body)
    )
    return tuple(row(seat, seating, sources) for seat in seats)


def row(seat: Seat, seating: Seating, sources: dict[str, Source]) -> Row:
    """One row of the overview."""
    facts = [held.fact for held in seat.held]
    appointments = [fact for fact in facts if fact.relation == "appointed-to"]
    seated = [fact for fact in facts if fact.relation != "appointed-to"]
    windows = [held.window for held in seat.held]
    source, place = newest_place(facts, sources)
    return Row(
        body=seating.entities[seat.body].label,
        holder=seating.entities[seat.holder].label,
        represents=tuple(_represents(seat, seating)),
        job=_job(seat, seating),
        roles=", ".join(seat.roles) or _kinds_of_seat(seat),
        behalf=_behalf(seated, seating),
        appointed_by=_behalf(appointments, seating),
        appointed=min((fact.qualifiers.start for fact in appointments if fact.qualifiers.start), default=""),
        start=min((fact.qualifiers.start for fact in seated if fact.qualifiers.start), default=""),
        end=max((fact.qualifiers.end for fact in facts if fact.qualifiers.end), default=""),
        standing=STANDINGS[seat.standing],
        first=min((window.first for window in windows if window.first), default=""),
        last=max((window.last for window in windows), default=""),
        source=source,
        place=place,
        basis=min((fact.basis for fact in facts), key=list(Basis).index),
        confidence=max(fact.confidence for fact in facts),
        remark=remarks(seat, seating),
        facts=tuple(sorted(fact.id for fact in facts)),
    )


def newest_place(facts: Iterable[Fact], sources: dict[str, Source]) -> tuple[Source | None, Evidence | None]:
    """Where to look first: in the newest document that tells of it, and there the first place."""
    places = [(sources[e.document], e) for fact in facts for e in fact.evidence if e.document in sources]
    if not places:
        return None, None
    newest = max(source.date for source, _ in places)
    found = [(source, e) for source, e in places if source.date == newest]
    return min(found, key=lambda pair: (pair[0].id, pair[1].span, pair[1].rule, pair[1].item))


def _represents(seat: Seat, seating: Seating) -> Iterable[tuple[str, str]]:
    """The organisations; a person represents nobody by being a person."""
    order = list(Manner)
    named = sorted(seat.represents, key=lambda pair: (order.index(pair[1]), seating.entities[pair[0]].label, pair[0]))
    for identifier, manner in named:
        entity = seating.entities[identifier]
        if entity.kind is not EntityKind.PERSON:
            yield entity.label, MANNERS[manner]


def _job(seat: Seat, seating: Seating) -> str:
    jobs = seating.employers.get(seat.holder, ())
    named = [(fact.qualifiers.role, seating.entities[fact.object].label) for fact in jobs]
    return "; ".join(dict.fromkeys(f"{title}, {place}" if title else place for title, place in sorted(named)))


def _kinds_of_seat(seat: Seat) -> str:
    """Where no role is worded, what the relation itself implies."""
    standing = [held.fact.relation for held in seat.held if held.standing is seat.standing]
    if seat.standing is Standing.PLANNED or set(standing) != {"appointed-to"}:
        standing = [relation for relation in standing if relation != "appointed-to"] or standing
    return ", ".join(dict.fromkeys(RELATIONS[relation] for relation in standing))


def _behalf(facts: Iterable[Fact], seating: Seating) -> str:
    names = (name for fact in facts for name in fact.qualifiers.on_behalf_of)
    shown = (seating.entities[name].label if name in seating.entities else name for name in names)
    return ", ".join(dict.fromkeys(shown))
