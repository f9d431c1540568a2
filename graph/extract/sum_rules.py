"""What the reader of sums can say of a sum, each with its example and near miss, as data."""

from __future__ import annotations

from graph.extract.money_rule import BUDGET, FUNDS, MoneyRule

SHARE = MoneyRule(
    id="sum-is-share",
    frames=(),
    links=FUNDS,
    example="Struer Kommunes bidrag til Projekt Lys Nat udgør 50.000 kr.",
    near_miss="Struer Kommunes besparelse på Projekt Lys Nat udgør 50.000 kr.",
    confidence=0.85,
)
GIFT = MoneyRule(
    id="sum-is-given",
    frames=(),
    links=FUNDS,
    subject=True,
    example="Region Sjælland har bevilget 400.000 kr. til Projekt Lys Nat.",
    near_miss="Region Sjælland har sparet 400.000 kr. på Projekt Lys Nat.",
    confidence=0.9,
)
FROM = MoneyRule(
    id="sum-comes-from",
    frames=(),
    links=FUNDS,
    example="Der er modtaget 400.000 kr. fra Ældre Sagen til Projekt Lys Nat.",
    near_miss="Projekt Lys Nat har modtaget 400 henvendelser fra Ældre Sagen.",
    confidence=0.9,
)
LISTED = MoneyRule(
    id="sum-beside-payer",
    frames=(),
    links=FUNDS,
    example="Region Sjælland bidrager til Projekt Lys Nat med 100.000 kr., og Ældre Sagen med 50.000 kr.",
    near_miss="Region Sjælland bidrager til Projekt Lys Nat med 100.000 kr., og Ældre Sagen bifaldt det.",
    confidence=0.85,
)
AGAIN = MoneyRule(
    id="sum-goes-on",
    frames=(),
    links=FUNDS,
    example="Region Sjælland støtter Projekt Lys Nat med 100.000 kr. i 2021 og 50.000 kr. i 2022.",
    near_miss="Region Sjælland støtter Projekt Lys Nat med 100.000 kr. i 2021 og 50 frivillige i 2022.",
    confidence=0.8,
)
NEAREST = MoneyRule(
    id="given-by-the-nearest",
    frames=(),
    links=FUNDS,
    example="Struer Kommune er med i Projekt Lys Nat, og et tilskud på 40.000 kr. er på vej.",
    near_miss="Struer Kommune er med i Projekt Lys Nat, men har endnu brugt 40.000 kr. for lidt.",
    confidence=0.75,
)
GRANT = MoneyRule(
    id="sum-is-granted",
    frames=(),
    links=BUDGET,
    example="Madmod tildeles 90.000 kr.",
    near_miss="Madmod tildeles 90 pladser.",
    confidence=0.8,
)
SUM_RULES = (SHARE, GIFT, FROM, LISTED, AGAIN, NEAREST, GRANT)
