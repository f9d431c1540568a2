"""What belongs where: part of, anchored in, reporting to, served by a secretariat.

"Styregruppen for alliancen" is part of the alliance by its very name; the rest is told: "arbejdsgruppen refererer til
styregruppen", "projektet er forankret i Struer Kommune".
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.rule import Link, Rule
from graph.extract.tokens import Sentence
from graph.model.statement import Statement

RULES: tuple[Rule, ...] = (
    Rule(
        id="anchored-in",
        frames=(
            "{Z:what},? ({~} )?(er|bliver|er nu|er fortsat|har været|var|skal)? ?({~} )?(forankret|forankres|placeret|placeres|organisatorisk forankret) ({D} )?(i|hos|ved|under) ({~} )?{X:where}",
        ),
        links=(Link(relation="anchored-in", subject="what", object="where"),),
        example="Projektet Trygt Hjem er forankret i Struer Kommune.",
        near_miss="Projektet Trygt Hjem er omtalt i Struer Kommune.",
        confidence=0.85,
    ),
    Rule(
        id="reports-to",
        frames=(
            "{X:what},? ({~} )?(refererer|rapporterer|referer|afrapporterer) ({~} )?til {X:to}",
            "{X:what},? ({~} )?(med reference til|har reference til) {X:to}",
        ),
        links=(Link(relation="reports-to", subject="what", object="to"),),
        example="Arbejdsgruppen om Måltider refererer til Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider henviser til erfaringer fra Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="secretariat-for",
        frames=(
            "{X:who},? ({~} )?(sekretariatsbetjener|sekretariatsbetjente|betjener|er sekretariat for|varetager sekretariatsfunktionen for|varetager sekretariatsbetjeningen af) {X:what}",
            "{X:what} (sekretariatsbetjenes|betjenes) af {X:who}",
            "sekretariatsbetjeningen af {X:what} varetages af {X:who}",
        ),
        links=(Link(relation="secretariat-for", subject="who", object="what"),),
        example="Struer Kommune sekretariatsbetjener Rådet for Sund Alder.",
        near_miss="Struer Kommune inviterer Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="part-of",
        frames=(
            "{X:what},? (der |som )?(er|var|hører|indgår som|ligger) (en )?(del af|under|delprojekt (i|under)|spor i) {X:whole}",
            "{XS:what} (udgør|danner|indgår i) ({~} )?{G:whole}",
            "kommuner(ne)? i {X:whole} \\({OS:what}\\)",
            "{X:whole} (omfatter|består af|dækker) (kommunerne )?{OS:what}",
        ),
        links=(Link(relation="part-of", subject="what", object="whole"),),
        example="Arbejdsgruppen om Måltider er en del af Rådet for Sund Alder.",
        near_miss="Arbejdsgruppen om Måltider er glad for Rådet for Sund Alder.",
        confidence=0.8,
    ),
)


def find_structure(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """part-of, anchored-in, reports-to and secretariat-for."""
    yield from apply(RULES, sentence, discourse)
