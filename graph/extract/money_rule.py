"""A rule about money: what it asks for besides its frames, and the shorthand that its frames are written in.

"Struer Kommune, der er med for første gang, bidrager i 2022 med ca. 40.000 kr." and "Struer Kommune bidrager med 40.000
kr." are one frame: `{-}` and `{_}` are the gaps that may hold times and asides, but no other actor and no other sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.funding_phrases import PHRASES
from graph.extract.rule import Link, Rule
from graph.model.entity import EntityKind

#: What frames of this family may write besides the usual slots.
_MACROS = {
    # a gap that may hold times, titles and roles, but no other actor, group or sum
    "{_}": r"(?:[^‹›.;:]|(?<=\bca)\.|(?<=\bpr)\.|(?<=\bpct)\.|(?<=\bevt)\.|(?<=\binkl)\.|(?<=\bvedr)\.|(?<=\bjf)\.|‹[DTRL]\d+›){0,80}?",
    # between the subject and its verb: a few words, or a relative clause; no genitive's s
    "{-}": r"(?!['’]?s\b)(?:,\s[^.;:‹›]{2,80},|\s[–-]\s[^.;:–]{2,90}\s[–-](?=\s)|\s\([^()]{2,90}\))?(?:,\s(?:der|som)\s[^.;:]{0,90}?,|(?:,\s(?:der|som)\s|(?:\s[^‹›.;:,]{2,25})?,?\sat\s(?:de|den|man|kommunen|kommunerne|regionen)\s|,(?=\s))?(?:[^‹›.;:,]|‹D\d+›){0,45}?)",
    # between a preposition and the payer
    "{.}": r"(?:[^‹›.;:,]|‹[DTRL]\d+›){0,30}?",
    # payers each of which may stand in the genitive
    "{XG:who}": r"(?P<who>‹[OG]\d+›(?:(?:['’]?s)?(?:,|\sog|\ssamt)\s‹[OG]\d+›)*)(?:['’]s|s|['’])\s"
    r"(?:(?:egne?|egen|eget|samlede?|årlige?|økonomiske?|aftalte|faste|første|direkte|kommunale|regionale)\s)*",
    # between a further payer and the sum
    "{+}": r"(?:\s+(?:bidrager|betaler|giver|yder|dækker|deler|deles om|fordeler|støtter|(?:med)?finansierer|bevilger|ligeledes|tilsvarende|også|hver|især|tilsammen"
    r"|i alt|samlet|sammenlagt|omkring|cirka|op til|begge|med|for|på|kommer|står for|yderligere|de|resterende|ca\.|knap|‹D\d+›))*:?\s+",
    # before the verb that has its subject behind it
    "{aux}": r"\b(?:har|havde|vil|skal|kan)",
    # what may stand before the word for a budget
    "{_q}": r"\b(?:(?:samle[dt]e?|årlige?|økonomiske?|totale?|foreløbige?|godkendte?|fælles|kommunale?|og|regionale?)\s)*",
}
_PHRASE = re.compile(r"(?<!\?P)<([a-z ]+)>")


@lru_cache(maxsize=256)
def spelled(source: str) -> str:
    """The frame with this family's shorthand written out."""
    for short, long in _MACROS.items():
        source = source.replace(short, long)
    return _PHRASE.sub(lambda match: rf"\b(?:{PHRASES[match[1]]})\b", source)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MoneyRule(Rule):
    """A rule about money.

    `follows`: only behind a match of one of these rules in the same sentence, whose payer or purpose it takes over.
    `lead`: only in a sentence that holds this. `before`: only where the text before the match ends like this. `shares`: may read a sum that one of these rules has read.
    `several`: the sums go to the payers one by one. `same`: the sum is that of the reading before.
    `first`: tried before the reader of sums. `kind`: of the thing that `what` names. `subject`: the payer is the subject of the verb.
    """

    follows: tuple[str, ...] = ()
    lead: str = ""
    before: str = ""
    shares: tuple[str, ...] = ()
    several: bool = False
    same: bool = False
    first: bool = False
    kind: EntityKind | None = None
    subject: bool = False


#: What the reader of sums can have read; rules that go on from a payer go on from these too.
SUMS = ("sum-is-given", "sum-comes-from", "sum-beside-payer", "sum-is-share", "sum-goes-on")
#: Rules whose sum may be the whole of a budget too: "en ramme på 300.000 kr., som betales af regionen".
PAID = ("sum-comes-from", "is-paid-by", "money-from")
FUNDS = (Link(relation="funds", subject="who", object="what", amount="sum"),)
BUDGET = (Link(relation="has-budget", subject="what", amount="sum", literal="purpose"),)
