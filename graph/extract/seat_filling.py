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

from graph.danish.roles import CHAIRS, role_kind
from graph.model.statement import Qualifiers, Statement, Status

SEATS = ("appointed-to", "member-of", "chairs")
_SECTOR = re.compile(r"\b(?P<which>kommunal|regional)(?:e|t)?\b", re.IGNORECASE)
_SECTORS = {"kommunal": "kommunerne", "regional": "regionen"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def brought_together(statements: Sequence[Statement], hints: Sequence[Statement]) -> Iterator[Statement]:
    """The statements of one sentence, each with what the hints, the other ones and its own role tell of its seat."""
    statements = [for_sector(s) if s.relation in SEATS else s for s in statements]
    hints = [*hints, *(statement for statement in statements if statement.relation in SEATS)]
    filled = [_filled(statement, hints) if statement.relation in SEATS else statement for statement in statements]
    filled = _with_chairs(filled)
    left = {_ends(s) for s in filled if s.qualifiers.status is Status.FORMER and s.evidence.rule in _REPLACING}
    behalves: dict[tuple[object, ...], tuple[str, ...]] = {}
    for statement in filled:
        if statement.relation not in SEATS:
            yield statement
        elif statement.relation != "chairs" or not _stays(statement) or _ends(statement) not in left:
            yield _alike(_succeeded(statement, filled), behalves)


def _with_chairs(filled: Sequence[Statement]) -> list[Statement]:
    """The seats, those of whom a hint tells the office made chairs: "Næstformand. Bo Ravn blev foreslået og valgt." """
    offices = {
        (_ends(s), s.evidence.span): s.qualifiers.role
        for s in filled
        if s.relation == "appointed-to" and role_kind(s.qualifiers.role) in CHAIRS
    }
    chaired = {(_ends(s), role_kind(s.qualifiers.role)) for s in filled if s.relation == "chairs"}
    found = []
    for statement in filled:
        role = offices.get((_ends(statement), statement.evidence.span), "")
        bare = statement.relation == "member-of" and not statement.qualifiers.role
        if role and bare and (_ends(statement), role_kind(role)) not in chaired:
            statement = replace(statement, relation="chairs", qualifiers=replace(statement.qualifiers, role=role))
        found.append(statement)
    return found


def _stays(statement: Statement) -> bool:
    """Whether a chair is read as held still; of "Bo Ravn som formand" behind who replaces him that is wrong."""
    return statement.qualifiers.status is Status.CURRENT


def _alike(statement: Statement, behalves: dict[tuple[object, ...], tuple[str, ...]]) -> Statement:
    """The seat with the behalf that the first reading of the same seat gave."""
    held = statement.qualifiers
    seat = (statement.relation, *_ends(statement), role_kind(held.role), held.status)
    behalves[seat] = behalves.get(seat) or held.on_behalf_of
    if behalves[seat] == held.on_behalf_of:
        return statement
    return replace(statement, qualifiers=replace(held, on_behalf_of=behalves[seat]))


#: Rules that read who is replaced.
_REPLACING = frozenset({"enters-for", "takes-the-seat", "clause-replaces", "clause-is-replaced"})


def _ends(statement: Statement) -> tuple[str, str]:
    return statement.subject.name, statement.object.name if statement.object is not None else ""


def _filled(statement: Statement, hints: Iterable[Statement]) -> Statement:
    """A seat with what another reading of the same seat adds."""
    held = statement.qualifiers
    for hint in hints:
        told = hint.qualifiers
        if hint is statement or told.status is not held.status or not _same_seat(statement, hint):
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
    return relation != "member-of" or role_kind(role) not in CHAIRS


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
    following = [other for other in others if _follows(other, statement)]
    statement = _of_the_chair(statement, following)
    held, after = statement.qualifiers, [other.qualifiers for other in following]
    starts = {one.start for one in after if one.start}
    behalves = {one.on_behalf_of for one in after if one.on_behalf_of}
    end = held.end or (day_before(next(iter(starts))) if len(starts) == 1 else "")
    behalf = held.on_behalf_of or (next(iter(behalves)) if len(behalves) == 1 else ())
    return replace(statement, qualifiers=replace(held, end=end, on_behalf_of=behalf))


def _of_the_chair(statement: Statement, following: Sequence[Statement]) -> Statement:
    """In "Ida Holm afløser Bo Ravn som formand" it is the chair that Bo Ravn leaves, not the group."""
    roles = {
        other.qualifiers.role
        for other in following
        if other.relation == "chairs" and other.evidence.rule == statement.evidence.rule
    }
    if statement.relation != "member-of" or statement.qualifiers.role or len(roles) != 1:
        return statement
    return replace(statement, relation="chairs", qualifiers=replace(statement.qualifiers, role=next(iter(roles))))


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
