"""Who holds an office until somebody else is said to take it over: the end that only the successor's beginning tells.

"Formand: Ida Holm" in the head and "Bo Ravn er formand fra 1. juli 2023" below end her chair on 30 June. "Ida Holm begynder
1. august i Faxe Kommune" ends her work in Struer Kommune the day before. Both need one single holder before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.danish.fold import fold
from graph.danish.roles import CHAIRS, role_kind
from graph.extract.seat_filling import day_before
from graph.model.statement import Statement, Status

_SIDE = re.compile(r"\b(?:kommunal|regional|lægelig|politisk|faglig|administrativ)", re.IGNORECASE)
_Key = tuple[str, ...]


def with_successors(statements: Sequence[Statement], meeting: str) -> list[Statement]:
    """The statements, with an end for offices and jobs that somebody or something else follows after the meeting."""
    if not meeting:
        return list(statements)
    coming = _coming(statements, meeting)
    holders = _holders(statements, meeting)
    begun = _begun(statements)
    return [_gone(_ended(statement, coming, holders, meeting), begun) for statement in statements]


def _office(statement: Statement) -> _Key:
    """What only one can have at a time: a chair with its side, or, for a person, the place of work."""
    if statement.relation == "employed-by":
        return "job", fold(statement.subject.name)
    kind = role_kind(statement.qualifiers.role)
    if statement.relation != "chairs" or kind not in CHAIRS or statement.object is None:
        return ()
    side = _SIDE.search(statement.qualifiers.role)
    return "chair", fold(statement.object.name), kind, side.group().casefold() if side else ""


def _who(statement: Statement) -> str:
    """Which holder of the office: the person in the chair, the employer of the person."""
    mention = statement.object if statement.relation == "employed-by" else statement.subject
    return fold(mention.name) if mention is not None else ""


def _begins_later(statement: Statement, meeting: str) -> bool:
    held = statement.qualifiers
    return held.start[:10] > meeting[: len(held.start[:10])] and held.status in (Status.CURRENT, Status.PLANNED)


def _coming(statements: Sequence[Statement], meeting: str) -> dict[_Key, set[tuple[str, str]]]:
    """Office -> (who, from when) of those who are to take it."""
    found: dict[_Key, set[tuple[str, str]]] = defaultdict(set)
    for statement in statements:
        office = _office(statement)
        if office and _begins_later(statement, meeting):
            found[office].add((_who(statement), statement.qualifiers.start))
    return found


def _begun(statements: Sequence[Statement]) -> dict[_Key, set[tuple[str, str]]]:
    """Office -> (who, from when) of all who are told to have taken it or to take it."""
    found: dict[_Key, set[tuple[str, str]]] = defaultdict(set)
    for statement in statements:
        office, held = _office(statement), statement.qualifiers
        if office and held.start and held.status in (Status.CURRENT, Status.PLANNED):
            found[office].add((_who(statement), held.start))
    return found


def _gone(statement: Statement, begun: dict[_Key, set[tuple[str, str]]]) -> Statement:
    """Who was in a chair until the one who is told to have it now."""
    held, office = statement.qualifiers, _office(statement)
    if held.status is not Status.FORMER or held.end or statement.relation != "chairs":
        return statement
    followers = {start for who, start in begun.get(office, set()) if who != _who(statement)}
    if len(followers) != 1:
        return statement
    return replace(statement, qualifiers=replace(held, end=day_before(next(iter(followers)))))


def _holders(statements: Sequence[Statement], meeting: str) -> dict[_Key, set[str]]:
    """Office -> who has it at the meeting."""
    found: dict[_Key, set[str]] = defaultdict(set)
    for statement in statements:
        office = _office(statement)
        if office and statement.qualifiers.status is Status.CURRENT and not _begins_later(statement, meeting):
            found[office].add(_who(statement))
    return found


def _ended(
    statement: Statement, coming: dict[_Key, set[tuple[str, str]]], holders: dict[_Key, set[str]], meeting: str
) -> Statement:
    office, held = _office(statement), statement.qualifiers
    if not office or held.end or held.status is not Status.CURRENT or _begins_later(statement, meeting):
        return statement
    followers = {(who, start) for who, start in coming.get(office, set()) if who != _who(statement)}
    if len(followers) != 1 or len(holders[office]) != 1:
        return statement
    _, start = next(iter(followers))
    return replace(statement, qualifiers=replace(held, end=day_before(start)))
