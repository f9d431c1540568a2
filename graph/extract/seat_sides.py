"""For whom a seat is held, where another line of the document says it.

"Danske Patienter" stands behind Ida Holm in the list of participants, and an item says that she leaves the council; the same
sentence seats Bo Ravn as "kommunalt medlem" whom another one calls "udpeget af KKR Nord"; an overview says in its head who
appointed all. Roles of the chair are left alone: who sends the member does not send the chair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.danish.fold import fold
from graph.extract.discourse import Discourse
from graph.extract.sending import senders, sent_at
from graph.model.entity import EntityKind
from graph.model.minutes import DocumentKind
from graph.model.statement import Statement, Status

_SEATS = ("appointed-to", "member-of")
_CAME = ("attended", "absent")
#: What a role alone tells, and less than a name does.
_SIDES = frozenset({"kommunerne", "regionen"})


def with_sides(statements: Iterable[Statement], discourse: Discourse) -> list[Statement]:
    """The statements, seats with whom they are held for where it is told elsewhere and by one name only."""
    told = list(statements)
    seats = _of_seats(told)
    came = _of_those_who_came(told, discourse)
    overview = discourse.minutes.kind is DocumentKind.APPOINTMENTS
    sending = senders(discourse) if overview else ()
    filled = []
    for statement in told:
        if statement.relation in _SEATS and statement.subject.kind is EntityKind.PERSON:
            named = seats.get(_seat(statement), frozenset()) or came.get(_seat(statement), frozenset())
            by = sent_at(statement.evidence.span.start, sending) if _holds(statement) else ""
            statement = _filled(statement, named or frozenset({by} - {""}))
        filled.append(statement)
    return filled


def _filled(statement: Statement, named: frozenset[str]) -> Statement:
    held = statement.qualifiers
    if len(named) != 1 or not set(held.on_behalf_of) <= _SIDES:
        return statement
    return replace(statement, qualifiers=replace(held, on_behalf_of=tuple(named)))


def _holds(statement: Statement) -> bool:
    return statement.qualifiers.status in (Status.CURRENT, Status.PLANNED)


def _seat(statement: Statement) -> tuple[str, str]:
    return fold(statement.subject.name), fold(statement.object.name if statement.object is not None else "")


def _of_seats(statements: Sequence[Statement]) -> dict[tuple[str, str], frozenset[str]]:
    """Seat -> by whom it is told to be held, by more than a side."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation in _SEATS:
            found[_seat(statement)] |= {*statement.qualifiers.on_behalf_of} - _SIDES
    return {seat: frozenset(named) for seat, named in found.items() if named}


def _of_those_who_came(statements: Sequence[Statement], discourse: Discourse) -> dict[tuple[str, str], frozenset[str]]:
    """The same for seats in the body that met, by the list of those who came; who came for a person has no seat by it."""
    if discourse.body is None:
        return {}
    body = fold(discourse.body.name)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation in _CAME:
            others = {name for name in statement.qualifiers.on_behalf_of if fold(name) not in discourse.people}
            found[fold(statement.subject.name), body] |= others
    return {seat: frozenset(named) for seat, named in found.items() if named}
