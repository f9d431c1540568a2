"""Seats in groups that are not there yet, or are no longer: "Det foreslås at nedsætte en følgegruppe. Medlemmer er ...".

Of a group that its item only proposes the sentences after the proposal tell in the present who sits there and to whom it
reports; nobody does yet. Who was "med i den oprindelige arbejdsgruppe" sits there no more. What the meeting adopted is
decided before this is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.danish.fold import fold
from graph.model.statement import Statement, Status

_OF_GROUPS = ("member-of", "chairs", "reports-to", "secretariat-for")
_SEATS = ("member-of", "chairs")
_GONE = re.compile(r"(?:den|det) (?:oprindelige|tidligere|daværende|hidtidige|nu nedlagte|gamle) \w", re.IGNORECASE)


def with_standing_of_groups(statements: Iterable[Statement]) -> list[Statement]:
    """The statements, those about a group that is only planned or is gone under its status."""
    told = list(statements)
    planned = _proposed(told)
    return [_as_the_group(statement, planned) for statement in told]


def _as_the_group(statement: Statement, planned: dict[tuple[str, str], int]) -> Statement:
    held = statement.qualifiers
    if statement.relation not in _OF_GROUPS or held.status is not Status.CURRENT or held.start:
        return statement
    group = statement.subject if statement.relation == "reports-to" else statement.object
    if group is None:
        return statement
    if statement.relation in _SEATS and _GONE.match(group.name):
        return replace(statement, qualifiers=replace(held, status=Status.FORMER))
    proposed = planned.get((statement.evidence.item, fold(group.name)))
    if proposed is None or statement.evidence.span.start < proposed:
        return statement
    return replace(statement, qualifiers=replace(held, status=Status.PLANNED))


def _proposed(statements: Iterable[Statement]) -> dict[tuple[str, str], int]:
    """(item, group) that is only planned -> where the document says so."""
    founded = [statement for statement in statements if statement.relation == "established-by"]
    decided = {s.evidence.item for s in founded if s.qualifiers.status is Status.CURRENT}
    there = {fold(s.subject.name) for s in founded if s.qualifiers.status is not Status.PLANNED}
    found: dict[tuple[str, str], int] = {}
    for statement in founded:
        item, name = statement.evidence.item, fold(statement.subject.name)
        proposed = statement.qualifiers.status is Status.PLANNED and not statement.qualifiers.start
        if proposed and item not in decided and name not in there:
            found.setdefault((item, name), statement.evidence.span.start)
    return found
