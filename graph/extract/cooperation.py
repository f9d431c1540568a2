"""Who works together on what: leaders, partners, parties to agreements, suppliers.

"Projektet ledes af Struer Kommune" leads, "A og B gennemfører projektet" are partners, "aftalen mellem KL og Danske
Regioner" has two parties. That somebody "deltager ikke" is stated as negated, for it is often what a reader asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.rule import TOPIC, Link, Rule
from graph.extract.tokens import Sentence
from graph.model.statement import Statement

RULES: tuple[Rule, ...] = (
    Rule(
        id="leads",
        frames=(
            "{G:what},? (der |som )?({~} )?(ledes|drives|styres|projektledes) ({~} )?af ({~} )?{ZS:who}",
            "{A:who} (leder|driver|er projektejer (af|for)|er projektleder (for|i|på)|er tovholder (for|på)) {G:what}",
            "(projektleder|programleder|tovholder)( (for|i|på) {G:what})? er {A:who}",
        ),
        links=(Link(relation="leads", subject="who", object="what", fallback=TOPIC),),
        example="Projektet Trygt Hjem ledes af Struer Kommune.",
        near_miss="Projektet Trygt Hjem omtales af Struer Kommune.",
        confidence=0.8,
    ),
    Rule(
        id="partner-in",
        frames=(
            "(deltagere|parter|partnere|partnerne|parterne) i {G:what} er {XS:who}",
            "{XS:who} (er|indgår som) (partnere?|samarbejdspartnere?) i {G:what}",
            "{XS:who} (gennemfører|samarbejder om|deltager i|står bag|er gået sammen om|driver i fællesskab|indgår i) ({~} )?{G:what}",
            "{G:what} (gennemføres|drives|udføres|sker) (i (et )?samarbejde )?(mellem|af|med) {XS:who}",
            "{G:what},? (er )?(et|en)? ?({~} )?(samarbejde|partnerskab|projekt) mellem {XS:who}",
        ),
        links=(Link(relation="partner-in", subject="who", object="what"),),
        example="Deltagere i projektet Trygt Hjem er Struer Kommune og Region Midtjylland.",
        near_miss="Deltagere i debatten om projektet Trygt Hjem kom fra Struer Kommune.",
        confidence=0.75,
    ),
    Rule(
        id="party-to",
        frames=(
            "{G:what},? ({~} )?(er )?(indgået|aftalt) ({D} )?(mellem|af) {XS:who}",
            "{XS:who} (indgik|har indgået|indgår|underskrev|har underskrevet|tiltrådte) ({D} )?({~} )?{G:what}",
            "{G:what} mellem {XS:who}",
        ),
        links=(Link(relation="party-to", subject="who", object="what"),),
        example="KL og Danske Regioner har indgået samarbejdsaftalen om måltider.",
        near_miss="KL og Danske Regioner drøfter samarbejdsaftalen om måltider.",
        confidence=0.8,
    ),
    Rule(
        id="supplies",
        frames=(
            "leverandøren af {G:what},? (er )?{O:who}",
            "{O:who} (leverer|har leveret|er leverandør af|er systemleverandør (af|til|på)) ({~} )?{G:what}",
        ),
        links=(Link(relation="supplies", subject="who", object="what"),),
        example="Leverandøren af projektet Trygt Hjem er Medivent ApS.",
        near_miss="Deltagerne i projektet Trygt Hjem besøgte Medivent ApS.",
        confidence=0.8,
    ),
)


def find_cooperation(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """leads, partner-in, party-to and supplies."""
    yield from apply(RULES, sentence, discourse)
