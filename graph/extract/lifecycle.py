"""How groups and projects come and go: set up, dissolved, renamed, merged.

"Rådet har nedsat en arbejdsgruppe om kost" gives the group its founder and often its only name. "Netværket videreføres
som Forum for Kost" is a successor; "netværket nedlægges" has no second end unless somebody is named who decided it.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.rule import Link, Rule
from graph.extract.tokens import Sentence
from graph.model.statement import Statement

_FOUNDED = (Link(relation="established-by", subject="what", object="by"),)

RULES: tuple[Rule, ...] = (
    Rule(
        id="founds",
        frames=(
            "{X:by} <sets up> ({~} )?{G:what}",
            "{X:by} (besluttede|beslutter|har besluttet|vedtog) (i {~}|{D} )?(at )?({~} )?(nedsætte|etablere|oprette|stifte|danne|igangsætte) ({~} )?{G:what}",
        ),
        links=_FOUNDED,
        example="Rådet for Sund Alder nedsatte Arbejdsgruppen om Måltider.",
        near_miss="Rådet for Sund Alder roste Arbejdsgruppen om Måltider.",
        confidence=0.85,
    ),
    Rule(
        id="founded-by",
        frames=(
            "{G:what},? (der |som )?(er|blev|er blevet|bliver) ({~} )?<set up> ({D} )?({~} )?(af|under|i regi af) {X:by}",
            "{G:what},? (der |som )?(er|blev|er blevet|bliver) ({D} )?<set up> ({D} )?(af|under|i regi af) {X:by}",
            "(i regi af|under) {X:by} (er |blev )?(der )?({~} )?(nedsat|nedsættes|etableret|oprettet) ({~} )?{G:what}",
            "{G:what},? <set up> (af|under) {X:by}",
        ),
        links=_FOUNDED,
        example="Arbejdsgruppen om Måltider er nedsat af Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider er omtalt af Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="dissolved",
        frames=(
            "{G:what},? ({~} )?(<was> ({~} )?)?<dissolved>( {~})?( {D})?( af {X:by})?",
            "(at )?{X:by} <dissolves> {G:what}",
            "(hvorefter|og) {G:what} <dissolved>",
        ),
        links=(Link(relation="dissolved", subject="what", object="by"),),
        example="Arbejdsgruppen om Måltider nedlægges ved udgangen af 2021.",
        near_miss="Arbejdsgruppen om Måltider drøftede et oplæg om 2021.",
        confidence=0.8,
    ),
    Rule(
        id="replaced",
        frames=(
            "{X:old} (skifter navn til|skiftede navn til|har skiftet navn til|hedder fremover|omdøbes til|er omdøbt til|bliver til|blev til|ændrer navn til) {X:new}",
            "{X:old},? ({~} )?(erstattes|afløses|er erstattet|er afløst|blev afløst|blev erstattet|videreføres|overgår|indgår fremover|er lagt sammen|lægges sammen) ({D} )?(af|som|til|i|med) {X:new}",
            "{X:new} (erstatter|afløser|afløste|erstattede) {X:old}",
            "{X:new} \\((den|det) tidligere {X:old}\\)",
            "{X:new},? (tidligere|før) {X:old}",
        ),
        links=(Link(relation="replaced-by", subject="old", object="new"),),
        example="Netværket for Kost erstattes af Rådet for Sund Alder.",
        near_miss="Netværket for Kost inviteres af Rådet for Sund Alder.",
        confidence=0.85,
    ),
)


def find_lifecycle(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """established-by, dissolved and replaced-by."""
    yield from apply(RULES, sentence, discourse)
