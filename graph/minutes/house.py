"""Gives the people of a municipality their employer where only the head of the document names it.

The minutes of "Struer Kommune" / "Social- og Sundhedsudvalget" need not say where "direktør Ida Holm" works, who
sits in as an official: in that town hall. Members of the committee are elected, and nobody's employees. And "Fra
kommunen" in the minutes of "KLU Struer Kommune" means Struer Kommune.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Block

_TOP = 3  # lines at the top of which one may name the house
_WHOSE = (
    r"(?:(?:deltagere |repræsentanter |medlemmer |til stede )?(?:fra|for) )?"
    r"{}(?:s (?:repræsentanter|medlemmer|deltagere))?"
)
#: A heading that only says what kind of house its people come from, and the kind.
_HOUSES = (
    (re.compile(_WHOSE.format("kommunen"), re.IGNORECASE), EntityKind.MUNICIPALITY),
    (re.compile(_WHOSE.format("(?:hospitalet|sygehuset)"), re.IGNORECASE), EntityKind.HOSPITAL),
)
_ELECTED = ("borgmester", "medlem", "formand", "rådmand")


def with_house(rows: Sequence[Attendance], head: Sequence[Block], gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The rows, officials without an employer given that of the letterhead, if it is a municipality."""
    house = _house(head, gazetteer)
    if house is not None:
        rows = [replace(row, organisation=house) if _is_official(row) else row for row in rows]
    for heading, kind in _HOUSES:
        inside = [row for row in rows if row.organisation is None and heading.fullmatch(row.heading.strip(" :"))]
        named = _named(head, gazetteer, kind) if inside else None
        rows = [replace(row, organisation=named) if named is not None and row in inside else row for row in rows]
    return tuple(rows)


def _house(head: Sequence[Block], gazetteer: Gazetteer) -> Name | None:
    for block in head[:_TOP]:
        entity = gazetteer.lookup(block.text.strip())
        if entity is not None and entity.kind is EntityKind.MUNICIPALITY:
            return Name(text=entity.label, span=block.passage.span())
    return None


def _named(head: Sequence[Block], gazetteer: Gazetteer, kind: EntityKind) -> Name | None:
    """The one organisation of its kind that the title lines name."""
    found = {
        known.entity.label: Name(text=known.entity.label, span=block.passage.span(known.start, known.end))
        for block in head[:_TOP]
        for known in gazetteer.find(block.text)
        if known.entity.kind is kind
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_official(row: Attendance) -> bool:
    serves = row.presence is Presence.GUEST or row.rule in ("staff", "label")
    elected = any(word in row.title for word in _ELECTED)
    return serves and row.organisation is None and bool(row.title) and not elected and not row.seat
