"""What a document says about money in the end: a payer with its sum outranks the same payer without one.

"Projektet finansieres af de tre kommuner og regionen" above a table of their shares says nothing more than the table, and
a sum that comes again without its year is the same sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.danish.fold import fold
from graph.danish.organisations import is_collective_name
from graph.model.entity import EntityKind
from graph.model.statement import Basis, Statement, Status


def without_weaker(statements: Iterable[Statement]) -> list[Statement]:
    """The statements without shares and budgets that others say more fully."""
    kept = list(statements)
    money = [s for s in kept if s.relation in ("funds", "has-budget") and s.qualifiers.status is not Status.NEGATED]
    by_ends: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in money:
        by_ends[_ends(statement)].append(statement)
    shares = _municipal_shares(money)
    place = {id(statement): number for number, statement in enumerate(kept)}
    given = [
        s for s in money if s.basis is Basis.LAYOUT and s.relation == "funds" and s.subject.kind is EntityKind.FUND
    ]
    return [
        s
        for s in kept
        if not _weaker(s, by_ends.get(_ends(s), ()), shares, place) and not any(_gets(s, row) for row in given)
    ]


def _gets(statement: Statement, row: Statement) -> bool:
    """Whether the payer of a sum is who gets it by the row of a table of what a pool gives."""
    return (
        statement.relation == "funds"
        and row.object is not None
        and fold(statement.subject.name) == fold(row.object.name)
        and statement.qualifiers.amount == row.qualifiers.amount
        and statement.evidence.span.start < row.evidence.span.end
        and row.evidence.span.start < statement.evidence.span.end
    )


def _ends(statement: Statement) -> tuple[str, ...]:
    what = statement.object.name if statement.object else ""
    return statement.relation, fold(statement.subject.name), fold(what), statement.qualifiers.status.value


def _municipal_shares(money: Sequence[Statement]) -> set[str]:
    """What single municipalities pay for with a sum."""
    return {
        fold(s.object.name)
        for s in money
        if s.object
        and s.qualifiers.amount is not None
        and s.subject.kind is EntityKind.MUNICIPALITY
        and not is_collective_name(s.subject.name)
    }


def _weaker(statement: Statement, others: Sequence[Statement], shares: set[str], place: dict[int, int]) -> bool:
    if statement.relation not in ("funds", "has-budget") or statement.qualifiers.status is Status.NEGATED:
        return False
    if any(other is not statement and _says_more(other, statement, place) for other in others):
        return True
    collective = statement.relation == "funds" and is_collective_name(statement.subject.name)
    return (
        collective
        and statement.qualifiers.amount is None
        and statement.object is not None
        and fold(statement.object.name) in shares
    )


def _says_more(other: Statement, statement: Statement, place: dict[int, int]) -> bool:
    """Whether the other gives the same sum with a time, or a sum where this gives none."""
    mine, its = statement.qualifiers, other.qualifiers
    if mine.amount is None:
        return its.amount is not None
    if mine.amount != its.amount:
        return False
    timed, its_timed = bool(mine.start or mine.end), bool(its.start or its.end)
    if timed != its_timed:
        return its_timed
    same_time = (mine.start, mine.end) == (its.start, its.end)
    return same_time and place[id(other)] < place[id(statement)]
