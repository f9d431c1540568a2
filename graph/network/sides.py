"""Seats -> tidy rows, with the side that each speaks for: "kommunal medformand" sits for the municipalities.

The side of a seat is told by graph.model.sector; a holder has a side where all of its seats say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from graph.model.entity import EntityKind
from graph.model.seats import Seat, Seating
from graph.model.sector import of_seat

COLUMNS = (
    "body",
    "body_label",
    "holder",
    "holder_label",
    "roles",
    "sector",
    "represents",
    "represents_label",
    "how",
    "standing",
)


def seat_rows(seats: Iterable[Seat], seating: Seating) -> pd.DataFrame:
    """A row for each seat and organisation that it represents, one if it represents none."""
    frame = pd.DataFrame((row for seat in seats for row in _rows(seat, seating)), columns=list(COLUMNS))
    return frame.sort_values(["body_label", "holder_label", "represents_label", "how"], ignore_index=True)


def sectors(seats: Iterable[Seat], seating: Seating) -> dict[str, str]:
    """Holder -> the sector that all of its seats say, "" where they say several or none."""
    found: dict[str, set[str]] = {}
    for seat in seats:
        found.setdefault(seat.holder, set()).add(sector_of(seat, seating))
    said = {holder: sides - {""} for holder, sides in found.items()}
    return {holder: next(iter(sides)) if len(sides) == 1 else "" for holder, sides in said.items()}


def workplaces(seating: Seating) -> dict[str, str]:
    """Person -> the one place of work that is known; who has several has none."""
    found = {person: {job.object for job in jobs} for person, jobs in seating.employers.items()}
    return {person: next(iter(places)) for person, places in found.items() if len(places) == 1}


def sector_of(seat: Seat, seating: Seating) -> str:
    """The sector of a seat, "" if its words and holder tell of none."""
    entities = seating.entities
    behalf = [name for held in seat.held for name in held.fact.qualifiers.on_behalf_of]
    labels = (entities[name].label if name in entities else name for name in behalf)
    employers = [entities[job.object] for job in seating.employers.get(seat.holder, ())]
    side = of_seat(" ".join(seat.roles), labels, entities[seat.holder], employers)
    return side.value if side else ""


def _rows(seat: Seat, seating: Seating) -> Iterator[dict[str, str]]:
    entities = seating.entities
    told = {
        "body": seat.body,
        "body_label": entities[seat.body].label,
        "holder": seat.holder,
        "holder_label": entities[seat.holder].label,
        "roles": ", ".join(seat.roles),
        "sector": sector_of(seat, seating),
        "standing": seat.standing.value,
    }
    found = [(name, how.value) for name, how in seat.represents if entities[name].kind is not EntityKind.PERSON]
    for name, how in found or [("", "")]:
        label = entities[name].label if name else ""
        yield {**told, "represents": name, "represents_label": label, "how": how}
