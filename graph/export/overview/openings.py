"""Seats without a person: vacated and not filled again, promised and not taken, or held by an organisation unnamed.

"Holstebro Kommune ønsker at udtræde", and nobody is named instead; "kommunerne har tre pladser", and no names. Both are
what a secretariat must act on. A seat is not open if somebody who represents the same organisation sits in the body.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.export.overview.rows import Row, row
from graph.model.asof import Standing, holds
from graph.model.edtf import last_day
from graph.model.entity import EntityKind
from graph.model.seats import Manner, Seat, Seating
from graph.model.statement import Status


class Reason(StrEnum):
    """Why a seat counts as open; the value is what the overview says."""

    VACATED = "Fratrådt; ingen efterfølger er nævnt"
    PLANNED = "Planlagt; ikke set besat"
    UNNAMED = "Pladsen er der; ingen person er nævnt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    reason: Reason
    row: Row


def openings(seating: Seating, day: str = "", fits: Callable[[Seat], bool] = lambda seat: True) -> tuple[Opening, ...]:
    """The open seats on the ISO day, by body, reason and holder."""
    sources = {source.id: source for source in seating.knowledge.sources}
    found = [
        Opening(reason=reason, row=row(seat, seating, sources)) for reason, seat in _open(seating, day) if fits(seat)
    ]
    order = list(Reason)
    return tuple(sorted(found, key=lambda one: (one.row.body, order.index(one.reason), one.row.holder, one.row.facts)))


def _open(seating: Seating, day: str) -> Iterator[tuple[Reason, Seat]]:
    seats = seating.on(day)
    gone = gone_by(seating, day or seating.now)
    filled, roles = _filled(seats, seating), _roles(seats)
    taken = {(seat.body, seat.holder) for seat in seats}
    for seat in seats:
        person = seating.entities[seat.holder].kind is EntityKind.PERSON
        if seat.body in gone:
            continue
        if seat.standing is Standing.PLANNED:
            yield Reason.PLANNED, seat
        elif not person and seat.holder not in filled[seat.body] and _for_people(seat):
            yield Reason.UNNAMED, seat
    for seat in seating.ended(day):
        again = (seat.body, seat.holder) in taken or bool(seat.roles and roles[seat.body].issuperset(seat.roles))
        if seat.body not in gone and not again and not _organisations(seat) & filled[seat.body]:
            yield Reason.VACATED, seat


def _for_people(seat: Seat) -> bool:
    """An organisation that leads a project has no seat that a person would fill."""
    return any(held.fact.relation != "leads" for held in seat.held)


def _organisations(seat: Seat) -> set[str]:
    return {organisation for organisation, _ in seat.represents}


def _roles(seats: tuple[Seat, ...]) -> dict[str, set[str]]:
    """Body -> roles in which somebody sits in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for seat in seats:
        if seat.standing is not Standing.PLANNED:
            found[seat.body] |= set(seat.roles)
    return found


def _filled(seats: tuple[Seat, ...], seating: Seating) -> dict[str, set[str]]:
    """Body -> organisations for which a person sits in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for seat in seats:
        if seat.standing is not Standing.PLANNED and seating.entities[seat.holder].kind is EntityKind.PERSON:
            found[seat.body] |= {organisation for organisation, manner in seat.represents if manner is not Manner.OWN}
    return found


def gone_by(seating: Seating, day: str) -> frozenset[str]:
    """Ids of what was dissolved, replaced or had ended by that day."""
    gone = {e.id for e in seating.knowledge.entities if e.end and last_day(e.end) and last_day(e.end) < day}
    for fact in seating.knowledge.facts:
        said = fact.qualifiers.status in (Status.CURRENT, Status.FORMER)
        happened = fact.relation in ("dissolved", "replaced-by") and said
        if happened and holds(fact, day, seating.windows[fact.id]) is Standing.CURRENT:
            gone.add(fact.subject)
    return frozenset(gone)
