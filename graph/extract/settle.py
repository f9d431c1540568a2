"""What one document says in the end: repeats joined, and a decision outranks the proposal that led to it.

The proposal says "at rådet udpeger Ida Holm", the minutes "rådet udpegede Ida Holm": one appointment, decided. Where the
decision is only "Godkendt som indstillet", the proposal itself is what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.danish.anchors import Guarded
from graph.danish.fold import fold
from graph.danish.roles import role_kind
from graph.extract.dissolutions import with_dissolutions
from graph.extract.funding_settle import without_weaker
from graph.extract.group_standing import with_standing_of_groups
from graph.extract.successors import with_successors
from graph.model.minutes import Minutes, PartKind
from graph.model.statement import Basis, Statement, Status

_ADOPTED = Guarded(
    r"^\W*(?:\w+ )?(?:(?:blev |er )?godkendt|godkendte|tiltrådt|tiltrådte|vedtaget|vedtog)\b(?!,? at)|som indstillet"
    r"|\b(?:godkendte|tiltrådte|fulgte|vedtog|tilsluttede sig) (?:indstilling(?:en|erne)|forslaget)"
    r"|\bindstilling(?:en|erne) (?:blev|er) (?:godkendt|tiltrådt|fulgt|vedtaget|taget til følge)|\bforslaget blev (?:godkendt|vedtaget)",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:indstil\w*|foreslå\w*|foreslog|anbefal\w*|peger på|bringes i forslag)\b", re.IGNORECASE)


def settle(statements: Iterable[Statement], minutes: Minutes) -> tuple[Statement, ...]:
    """The statements with decided proposals made current and repeats of one statement left out."""
    adopted = _adopted_items(minutes)
    proposals = _proposal_spans(minutes)
    decided = with_standing_of_groups(_decided(statement, adopted, proposals) for statement in statements)
    decided = with_dissolutions(decided, minutes.meeting.date)
    decided = without_weaker(with_successors(_with_announced_ends(decided), minutes.meeting.date))
    told = {_ends(s) for s in decided if s.basis is not Basis.DERIVED}
    decided = [s for s in decided if s.basis is not Basis.DERIVED or _ends(s) not in told]
    current = {_ends(s) for s in decided if s.qualifiers.status is Status.CURRENT}
    kept: list[Statement] = []
    seen: set[tuple[object, ...]] = set()
    for statement in map(_lasting, decided):
        if statement.qualifiers.status is Status.PLANNED and _ends(statement) in current:
            continue
        namesake = statement.subject.place if statement.basis is Basis.LAYOUT else ""
        same = (*_ends(statement), namesake, statement.qualifiers)
        if same not in seen:
            seen.add(same)
            kept.append(statement)
    return tuple(kept)


def _with_announced_ends(statements: list[Statement]) -> list[Statement]:
    """Who stands in the list as chair and "fratræder ved årsskiftet" is one chair, still in office, with an end."""
    leaving = {
        _office(s): s.qualifiers.end
        for s in statements
        if s.qualifiers.status is Status.FORMER and s.relation in ("chairs", "member-of", "employed-by")
    }
    present = {_office(s) for s in statements if s.qualifiers.status is Status.CURRENT and s.basis is not Basis.DERIVED}
    left = {key[1:4]: end for key, end in leaving.items() if key[0] == "member-of" and end}
    kept = []
    for statement in statements:
        key = _office(statement)
        if statement.relation == "chairs" and key not in leaving:
            kept.append(_leaving_too(statement, left))
        elif key not in leaving or key not in present:
            kept.append(statement)
        elif statement.qualifiers.status is Status.CURRENT:
            end = leaving[key] or statement.qualifiers.end  # who leaves does not sit the term out
            kept.append(replace(statement, qualifiers=replace(statement.qualifiers, end=end)))
    return kept


def _leaving_too(chair: Statement, left: dict[tuple[str, ...], str]) -> Statement:
    """The chair of who leaves the group altogether, over when the seat is."""
    held = chair.qualifiers
    end = left.get(_ends(chair)[1:4], "")
    return replace(chair, qualifiers=replace(held, end=end)) if end and not held.end else chair


def _office(statement: Statement) -> tuple[str, ...]:
    """What somebody has and leaves: a seat, whatever it is called, a chair of a kind, a job."""
    kind = role_kind(statement.qualifiers.role)
    return (*_ends(statement), "" if kind == "member" and statement.relation == "member-of" else kind)


#: What lasts: a day that is told of it alone is the one on which it begins, or has ended.
_LASTING = frozenset(
    {"chairs", "member-of", "appointed-to", "employed-by", "leads", "part-of", "anchored-in"}
    | {"reports-to", "secretariat-for", "party-to", "partner-in"}
)


def _lasting(statement: Statement) -> Statement:
    """The statement with a day or month that stands both as beginning and as end kept as the one that it can be."""
    held = statement.qualifiers
    if statement.relation not in _LASTING or held.start != held.end or len(held.start) < 7:
        return statement
    if held.status is Status.FORMER:
        return replace(statement, qualifiers=replace(held, start=""))
    return replace(statement, qualifiers=replace(held, end=""))


def _ends(statement: Statement) -> tuple[str, ...]:
    what = statement.object.name if statement.object else statement.literal
    amount = "" if statement.qualifiers.amount is None else str(statement.qualifiers.amount)
    return statement.relation, fold(statement.subject.name), fold(what), amount


def _decided(statement: Statement, adopted: dict[str, int], proposals: dict[str, list[tuple[int, int]]]) -> Statement:
    """A proposal that its item adopts afterwards is a decision."""
    item, span = statement.evidence.item, statement.evidence.span
    if statement.qualifiers.status is not Status.PLANNED or adopted.get(item, -1) < span.start:
        return statement
    in_proposal = any(start <= span.start and span.end <= end for start, end in proposals.get(item, ()))
    if in_proposal or statement.basis is Basis.LAYOUT or _PROPOSED.search(statement.evidence.quote):
        return replace(statement, qualifiers=replace(statement.qualifiers, status=Status.CURRENT))
    return statement


def _adopted_items(minutes: Minutes) -> dict[str, int]:
    """Item -> where the last words of adoption stand in the document."""
    found: dict[str, int] = {}
    for item in minutes.items:
        for part, block in item.blocks():
            if part.kind in (PartKind.PROPOSAL, PartKind.CASE, PartKind.ATTACHMENTS):
                continue
            match = _ADOPTED.search(block.text)
            if match:
                found[item.number] = block.passage.span(match.start(), match.end()).end
    return found


def _proposal_spans(minutes: Minutes) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for item in minutes.items:
        for part, block in item.blocks():
            if part.kind is PartKind.PROPOSAL and len(block.passage):
                span = block.passage.span()
                spans.setdefault(item.number, []).append((span.start, span.end))
    return spans
