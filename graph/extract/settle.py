"""What one document says in the end: repeats joined, and a decision outranks the proposal that led to it.

The proposal says "at rådet udpeger Ida Holm", the minutes "rådet udpegede Ida Holm": one appointment, decided. Where the
decision is only "Godkendt som indstillet", the proposal itself is what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.danish.fold import fold
from graph.danish.roles import role_kind
from graph.model.minutes import Minutes, PartKind
from graph.model.statement import Statement, Status

_ADOPTED = re.compile(
    r"^\W*(?:\w+ )?(?:(?:blev |er )?godkendt|godkendte|tiltrådt|tiltrådte|vedtaget|vedtog|indstilling(?:en|erne) (?:blev|er) (?:godkendt|tiltrådt|fulgt|vedtaget)"
    r"|som indstillet|\w+ (?:godkendte|tiltrådte|fulgte) indstilling(?:en|erne))",
    re.IGNORECASE,
)
_ADOPTED_ANYWHERE = re.compile(
    r"godkendte? som indstillet|tiltrådt som indstillet|indstilling(?:en|erne) (?:blev|er) (?:godkendt|tiltrådt|vedtaget|fulgt)",
    re.IGNORECASE,
)


def settle(statements: Iterable[Statement], minutes: Minutes) -> tuple[Statement, ...]:
    """The statements with decided proposals made current and repeats of one statement left out."""
    adopted = _adopted_items(minutes)
    proposals = _proposal_spans(minutes)
    decided = [_decided(statement, adopted, proposals) for statement in statements]
    decided = _with_announced_ends(decided)
    current = {_ends(s) for s in decided if s.qualifiers.status is Status.CURRENT}
    kept: list[Statement] = []
    seen: set[tuple[object, ...]] = set()
    for statement in decided:
        if statement.qualifiers.status is Status.PLANNED and _ends(statement) in current:
            continue
        same = (*_ends(statement), statement.qualifiers)
        if same not in seen:
            seen.add(same)
            kept.append(statement)
    return tuple(kept)


def _with_announced_ends(statements: list[Statement]) -> list[Statement]:
    """Who stands in the list as chair and "fratræder ved årsskiftet" is one chair, still in office, with an end."""
    leaving = {
        (*_ends(s), role_kind(s.qualifiers.role)): s.qualifiers.end
        for s in statements
        if s.qualifiers.status is Status.FORMER and s.relation in ("chairs", "member-of", "employed-by")
    }
    present = {(*_ends(s), role_kind(s.qualifiers.role)) for s in statements if s.qualifiers.status is Status.CURRENT}
    kept = []
    for statement in statements:
        key = (*_ends(statement), role_kind(statement.qualifiers.role))
        if key not in leaving or key not in present:
            kept.append(statement)
        elif statement.qualifiers.status is Status.CURRENT:
            end = statement.qualifiers.end or leaving[key]
            kept.append(replace(statement, qualifiers=replace(statement.qualifiers, end=end)))
    return kept


def _ends(statement: Statement) -> tuple[str, ...]:
    what = statement.object.name if statement.object else statement.literal
    amount = "" if statement.qualifiers.amount is None else str(statement.qualifiers.amount)
    return statement.relation, fold(statement.subject.name), fold(what), amount


def _decided(statement: Statement, adopted: set[str], proposals: dict[str, list[tuple[int, int]]]) -> Statement:
    item = statement.evidence.item
    if statement.qualifiers.status is not Status.PLANNED or item not in adopted:
        return statement
    span = statement.evidence.span
    if any(start <= span.start and span.end <= end for start, end in proposals.get(item, ())):
        return replace(statement, qualifiers=replace(statement.qualifiers, status=Status.CURRENT))
    return statement


def _adopted_items(minutes: Minutes) -> set[str]:
    found = set()
    for item in minutes.items:
        for part, block in item.blocks():
            if part.kind in (PartKind.DECISION, PartKind.MINUTES) and (
                _ADOPTED.search(block.text) or _ADOPTED_ANYWHERE.search(block.text)
            ):
                found.add(item.number)
    return found


def _proposal_spans(minutes: Minutes) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for item in minutes.items:
        for part, block in item.blocks():
            if part.kind is PartKind.PROPOSAL and len(block.passage):
                span = block.passage.span()
                spans.setdefault(item.number, []).append((span.start, span.end))
    return spans
