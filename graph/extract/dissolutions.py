"""Groups that end, and who sat in them: "Kostgruppen, som blev ledet af Ida Holm, er nedlagt pr. 1. maj 2022".

The words of the seat may be those of any seat; that the group ended tells that it is over, and since when. A group that is to
end later keeps its people until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.danish.fold import fold
from graph.extract.seat_filling import SEATS
from graph.model.statement import Basis, Statement, Status

_DECIDED = re.compile(r"\b(?:beslut\w+|vedt[ao]g\w*|enige? om|enighed om)\b", re.IGNORECASE)
#: What happens to a group once and for all.
_ENDING = ("dissolved", "replaced-by")


def with_dissolutions(statements: Iterable[Statement], meeting: str) -> list[Statement]:
    """The statements, with the seats in groups that the document dissolves ended with them."""
    told = [_dated(statement, meeting) for statement in statements]
    ends = {
        fold(s.subject.name): s.qualifiers.end
        for s in told
        if s.relation == "dissolved" and s.qualifiers.status is Status.CURRENT
    }
    return [_ended(statement, ends, meeting) for statement in told] if ends else told


def _dated(statement: Statement, meeting: str) -> Statement:
    """The end of a group is no former end: it has come, is decided, or, on a day after the meeting, is still to come."""
    held = statement.qualifiers
    if statement.relation not in _ENDING or held.status not in (Status.CURRENT, Status.FORMER):
        return statement
    day = held.end if statement.relation == "dissolved" else ""
    coming = (
        bool(meeting) and day[: len(meeting)] > meeting[: len(day)] and not _DECIDED.search(statement.evidence.quote)
    )
    return replace(statement, qualifiers=replace(held, status=Status.PLANNED if coming else Status.CURRENT))


def _ended(statement: Statement, ends: dict[str, str], meeting: str) -> Statement:
    held, group = statement.qualifiers, statement.object
    told = statement.relation in SEATS and held.status is Status.CURRENT and statement.basis is not Basis.LAYOUT
    if not told or group is None or fold(group.name) not in ends:
        return statement
    end = ends[fold(group.name)]
    still = bool(meeting) and bool(end) and end > meeting
    return replace(
        statement, qualifiers=replace(held, end=held.end or end, status=held.status if still else Status.FORMER)
    )
