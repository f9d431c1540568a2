"""Gives the staff of a municipality's own committee their employer.

The minutes of "Struer Kommune" / "Social- og Sundhedsudvalget" need not say where "direktør Ida Holm" works, who
sits in as an official: in that town hall. Members of the committee are elected, and nobody's employees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Block

_TOP = 3  # lines at the top of which one may name the house
_ELECTED = ("borgmester", "medlem", "formand", "rådmand")


def with_house(rows: Sequence[Attendance], head: Sequence[Block], gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The rows, officials without an employer given that of the letterhead, if it is a municipality."""
    house = _house(head, gazetteer)
    if house is None:
        return tuple(rows)
    return tuple(replace(row, organisation=house) if _is_official(row) else row for row in rows)


def _house(head: Sequence[Block], gazetteer: Gazetteer) -> Name | None:
    for block in head[:_TOP]:
        entity = gazetteer.lookup(block.text.strip())
        if entity is not None and entity.kind is EntityKind.MUNICIPALITY:
            return Name(text=entity.label, span=block.passage.span())
    return None


def _is_official(row: Attendance) -> bool:
    serves = row.presence is Presence.GUEST or row.rule in ("staff", "label")
    elected = any(word in row.title for word in _ELECTED)
    return serves and row.organisation is None and bool(row.title) and not elected and not row.seat
