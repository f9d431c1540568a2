"""The rules that read who pays for what, and what a thing costs, as data.

A payer stands before an active verb ("Vejle Kommune bidrager med 50.000 kr."), behind "af" or "fra" of a passive one
("finansieres af Vejle Kommune"), or owns a share ("Vejle Kommunes andel er 50.000 kr."). The sum may stand anywhere
between. The order is that of trust: a sum that one rule has read is closed to the rules after it.
"""

from __future__ import annotations

from graph.extract.funding_gifts import GIFTS
from graph.extract.funding_shares import PAYMENTS
from graph.extract.funding_totals import TOTALS
from graph.extract.money_rule import BUDGET, FUNDS, MoneyRule

#: What `funding_general` reads where no frame does.
GIVEN = MoneyRule(
    id="given-by-the-nearest",
    frames=(),
    links=FUNDS,
    example="Struer Kommune er med i Projekt Lys Nat, men lægger denne gang kun 40.000 kr.",
    near_miss="Struer Kommune er med i Projekt Lys Nat, men har endnu brugt 40.000 kr. for lidt.",
    confidence=0.75,
)
WHOLE = MoneyRule(
    id="whole-of-it",
    frames=(),
    links=BUDGET,
    example="Driften af Projekt Lys Nat er på 900.000 kr.",
    near_miss="Projekt Lys Nat mangler herefter 900.000 kr.",
    confidence=0.75,
)

#: In the order of trust.
RULES: tuple[MoneyRule, ...] = (*GIFTS, *PAYMENTS, *TOTALS, GIVEN, WHOLE)
