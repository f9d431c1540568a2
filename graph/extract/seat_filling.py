"""What two readings of one sentence say of a seat, brought together: role, on whose behalf, from when, until when.

A frame may read the seat of "Ida Holm indtræder som nyt medlem for kommunerne" and miss for whom; the clause tells it. Who
is replaced left the day before the successor came and sat for the same people, and a "kommunalt medlem" sits for the
municipalities, whatever else is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.danish.roles import role_kind
from graph.model.statement import Qualifiers, Statement, Status

SEATS = ("appointed-to", "member-of", "chairs")
_CHAIRS = ("chair", "vice")
_SECTOR = re.compile(r"\b(?P<which>kommunal|regional)(?:e|t)?\b", re.IGNORECASE)
_SECTORS = {"kommunal": "kommunerne", "regional": "regionen"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def brought_together(statements: Sequence[Statement], hints: Sequence[Statement]) -> Iterator[Statement]:
    """The statements of one sentence, each with what the hints, the other ones and its own role tell of its seat."""
    filled = [_filled(statement, hints) if statement.relation in SEATS else statement for statement in statements]
    for statement in filled:
        yield for_sector(_succeeded(statement, filled)) if statement.relation in SEATS else statement


def _filled(statement: Statement, hints: Iterable[Statement]) -> Statement:
    """A seat with what another reading of the same seat adds."""
    held = statement.qualifiers
    for hint in hints:
        told = hint.qualifiers
        if not _same_seat(statement, hint) or told.status is not held.status:
            continue
        dated = held.start or held.end
        held = replace(
            held,
            role=held.role or (told.role if _suits(statement.relation, told.role) else ""),
            on_behalf_of=held.on_behalf_of or told.on_behalf_of,
            start=held.start if dated else told.start,
            end=held.end if dated else told.end,
        )
    return replace(statement, qualifiers=held) if held is not statement.qualifiers else statement


def _suits(relation: str, role: str) -> bool:
    """Whether the role is one of this relation: a chair's role makes no seat of its own a chair."""
    return relation != "member-of" or role_kind(role) not in _CHAIRS


def _same_seat(one: Statement, other: Statement) -> bool:
    if one.object is None or other.object is None or one.subject.name != other.subject.name:
        return False
    chairs = "chairs" in (one.relation, other.relation)
    return one.object.name == other.object.name and (not chairs or one.relation == other.relation)


def _succeeded(statement: Statement, others: Sequence[Statement]) -> Statement:
    """Who is replaced in the sentence: until the day before the successor came, and for the same people."""
    held = statement.qualifiers
    if held.status is not Status.FORMER or statement.object is None:
        return statement
    after = [s.qualifiers for s in others if _follows(s, statement)]
    starts = {one.start for one in after if one.start}
    behalves = {one.on_behalf_of for one in after if one.on_behalf_of}
    end = held.end or (day_before(next(iter(starts))) if len(starts) == 1 else "")
    behalf = held.on_behalf_of or (next(iter(behalves)) if len(behalves) == 1 else ())
    return replace(statement, qualifiers=replace(held, end=end, on_behalf_of=behalf))


def _follows(one: Statement, former: Statement) -> bool:
    return (
        one.relation in SEATS
        and one.qualifiers.status in (Status.CURRENT, Status.PLANNED)
        and one.object is not None
        and former.object is not None
        and one.object.name == former.object.name
        and one.subject.name != former.subject.name
    )


def day_before(edtf: str) -> str:
    """The day before a day; of a month or a year, of which the text says no more, the same."""
    if not _DAY.fullmatch(edtf):
        return edtf
    return (date.fromisoformat(edtf) - timedelta(days=1)).isoformat()


def for_sector(statement: Statement) -> Statement:
    """The seat with the sector that its role names: a "kommunal repræsentant" sits for the municipalities."""
    held = statement.qualifiers
    if held.on_behalf_of:
        named = tuple(_SECTORS.get(whom.casefold(), whom) for whom in held.on_behalf_of)
        return replace(statement, qualifiers=replace(held, on_behalf_of=named))
    sector = _SECTOR.search(held.role)
    return _on_behalf(statement, _SECTORS[sector["which"].casefold()]) if sector else statement


def _on_behalf(statement: Statement, whom: str) -> Statement:
    held: Qualifiers = replace(statement.qualifiers, on_behalf_of=(whom,))
    return replace(statement, qualifiers=held)
