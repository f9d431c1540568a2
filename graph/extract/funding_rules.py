"""The rules that read who pays for what, and what a thing costs, as data.

A payer stands before an active verb ("Vejle Kommune bidrager med 50.000 kr."), behind "af" or "fra" of a passive one
("finansieres af Vejle Kommune"), or owns a share ("Vejle Kommunes andel er 50.000 kr."). The sum may stand anywhere
between. The order is that of trust: a sum that one rule has read is closed to the rules after it.
"""

from __future__ import annotations

from graph.extract.funding_shares import PAYMENTS
from graph.extract.funding_totals import TOTALS
from graph.extract.money_rule import BUDGET, MoneyRule
from graph.extract.sum_rules import SUM_RULES

#: What `funding_general` reads where nothing else does.
WHOLE = MoneyRule(
    id="whole-of-it",
    frames=(),
    links=BUDGET,
    example="Driften af Projekt Lys Nat er på 900.000 kr.",
    near_miss="Projekt Lys Nat mangler herefter 900.000 kr.",
    confidence=0.75,
)

#: Those with frames: before the reader of sums is asked, and after it.
FIRST = tuple(rule for rule in PAYMENTS if rule.first)
THEN = (*(rule for rule in PAYMENTS if not rule.first), *TOTALS)
RULES: tuple[MoneyRule, ...] = (*FIRST, *SUM_RULES, *THEN, WHOLE)
