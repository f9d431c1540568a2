"""Sums that do not add up: what a project is said to cost in all, against what its payers are said to give.

Contributions of 300.000, 250.000 and 350.000 kr. to an "egenfinansiering i alt" of 750.000 kr. cannot all be right.
Less than the total is no contradiction: minutes seldom name every payer. What one payer gives in all and the parts of
it count once: "600.000 kr., heraf 350.000 i timer". Payers are held against totals, and purposes against totals, never
a payer and a purpose together. Which figure is wrong, only a person can tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from graph.danish.fold import fold
from graph.model.fact import Fact
from graph.model.statement import Status

_TOTAL = ("samlet", "samlede", "i alt", "total", "hele", "budget", "finansiering")
_MOST = 10  # contributions; more are not tried out in all combinations
Finding = tuple[str, str, tuple[Fact, ...]]


def sums(facts: Sequence[Fact], label: Callable[[str], str]) -> Iterator[Finding]:
    """(kind, message, facts) for each total that its contributions do not make up."""
    budgets: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    payments: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.qualifiers.amount is None or fact.qualifiers.status is not Status.CURRENT:
            continue
        for place in sorted({(e.document, e.item) for e in fact.evidence}):
            if fact.relation == "has-budget":
                budgets[fact.subject, *place].append(fact)
            elif fact.relation == "funds":
                payments[fact.object, *place].append(fact)
    for key in sorted(budgets):
        yield from _unexplained(label(key[0]), budgets[key], payments.get(key, []))


def _unexplained(name: str, budgets: Sequence[Fact], payments: Sequence[Fact]) -> Iterator[Finding]:
    """Totals that are less than what is said to go into them, and that no choice of the sums makes up."""
    for total in sorted(budgets, key=lambda fact: fact.id):
        within = [[p for p in parts if p is not total and _amount(p) < _amount(total)] for parts in (payments, budgets)]
        given, spent = _whole(within[0]), within[1]
        if not _is_total(total) or any(_adds_up(_amount(total), [_amount(p) for p in ps]) for ps in (given, spent)):
            continue
        for parts in (given, spent):
            if len(parts) > 1 and sum(map(_amount, parts)) > _amount(total):
                figures = ", ".join(kroner(_amount(fact)) for fact in sorted(parts, key=lambda f: (_amount(f), f.id)))
                what = f"{name}: {total.literal} på {kroner(_amount(total))}"
                message = f"{what} passer ikke med de beløb, der nævnes samme sted ({figures})."
                yield "sums", message, (total, *parts)
                break


def _whole(payments: Sequence[Fact]) -> list[Fact]:
    """The payments without those that are parts of another one by the same payer."""
    found = []
    for payment in payments:
        own = [other for other in payments if other.subject == payment.subject and _amount(other) < _amount(payment)]
        nested = _adds_up(_amount(payment), [_amount(other) for other in own])
        found.append((payment, own if nested else []))
    parts = {part.id for _, own in found for part in own}
    return [payment for payment, _ in found if payment.id not in parts]


def _amount(fact: Fact) -> Decimal:
    return fact.qualifiers.amount or Decimal(0)


def _is_total(fact: Fact) -> bool:
    return any(word in fold(fact.literal) for word in _TOTAL)


def _adds_up(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether some of the parts make up the total, rounded as minutes round."""
    margin = total / 200
    some = sorted(parts, reverse=True)[:_MOST]
    return any(
        abs(sum(chosen, Decimal(0)) - total) <= margin
        for size in range(2, len(some) + 1)
        for chosen in combinations(some, size)
    )


def kroner(amount: Decimal) -> str:
    """The amount as Danes write it: 594.000 kr."""
    return f"{amount:,.0f}".replace(",", ".") + " kr."
