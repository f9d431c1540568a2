"""Who was appointed, elected or constituted, to what, as what and by whom; who came in for whom.

An appointment is also a seat, and one as chair also a chair. "Ida Holm indtræder i styregruppen i stedet for Bo Ravn" tells
of two seats, one of them over. "Der skal udpeges to repræsentanter" names nobody and states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.apply import apply
from graph.extract.discourse import Discourse
from graph.extract.family import Family
from graph.extract.rule import SEAT, Link, Rule
from graph.extract.takeovers import TAKEOVERS, appointed
from graph.extract.tokens import Sentence
from graph.model.statement import Statement, Status

_LEADS = re.compile(r"(?:^|\b|gruppe)leder$", re.IGNORECASE)

RULES: tuple[Rule, ...] = (
    Rule(
        id="appoints-as",
        frames=(
            "({X:by} )?<appoints> ({~} )?{PS:who},? (som|til) ({~} )?{R:role}(,? (for|i|af|til) {G:what})?",
            "som ({~} )?{R:role} (for {G:what} )?<appoints> {X:by} {PS:who}",
            "({X:by} )?<appoints> ({~} )?som {R:role}:? {PS:who}",
            "(genvalg|valg|nyvalg) (til|af) {PS:who},? som ({~} )?{R:role}( (for|i|af) {G:what})?",
            "(konstituerede|har konstitueret) sig med {PS:who} som ({~} )?{R:role}",
        ),
        links=appointed(),
        example="Forum for Velfærd udpegede Ida Holm som næstformand for Rådet for Sund Alder.",
        near_miss="Ida Holm roste næstformanden for Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="appoints-as-leader",
        frames=(
            "({X:by} )?<appoints> ({~} )?{P:who},? (som|til) (ny |den nye )?{T:job} (af|for) {G:what}",
            "{P:who},? (der |som )?<was> ({~} )?(<appointed>|udnævnt) (som|til) (ny |den nye )?{T:job} (af|for) {G:what}",
        ),
        links=(
            Link(relation="appointed-to", subject="who", object="what", role="job", behalf="by"),
            Link(relation="chairs", subject="who", object="what", role="job"),
        ),
        example="Forum for Velfærd udnævnte Ida Holm til leder af Rådet for Sund Alder.",
        near_miss="Forum for Velfærd kaldte Ida Holm leder af sin egen dag i Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="appoints-each-as",
        context="<appoints>|<was> <appointed>|(gen)?udpegedes|(gen)?valgtes|konstituere[rt]?(de)? sig",
        frames=("(,|og|samt|med) {PS:who} (som|til) ({~} )?{R:role}(,? (for|i|af|til) {G:what})?",),
        links=appointed(),
        example="Rådet valgte Ida Holm som formand, Bo Ravn som næstformand for Rådet for Sund Alder.",
        near_miss="Rådet roste Ida Holm som formand, Bo Ravn som næstformand for Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="appoints-each-to",
        context="<appoints>[^.;:]{0,80}:",
        frames=("{PS:who},? (til|i) {G:what}( \\(?som {R:role})?",),
        links=appointed(),
        example="Forum for Velfærd udpegede: Ida Holm til Rådet for Sund Alder, Bo Ravn til Arbejdsgruppen om Måltider.",
        near_miss="Forum for Velfærd hørte: Ida Holm til Rådet for Sund Alder.",
        confidence=0.85,
    ),
    Rule(
        id="points-at",
        frames=("(pege på|indstille|udpege|foreslå|vælge) {PS:who} (til|som ({~} )?{R:role} (i|for|til)) {G:what}",),
        links=appointed(),
        example="Det blev foreslået at pege på Ida Holm til Rådet for Sund Alder.",
        near_miss="Det blev foreslået at ringe til Ida Holm om Rådet for Sund Alder.",
        confidence=0.8,
    ),
    Rule(
        id="elects-within",
        frames=(
            "{G:what} (valgte|har valgt|vælger|genvalgte|konstituerede) ({~} )?{PS:who},? (som|til) ({~} )?{R:role}(?! (for|i|af|til) {X})",
            "{PS:who},? (der |som )?<was> af {G:what} (valgt|genvalgt|konstitueret) (som|til) ({~} )?{R:role}",
            "{G:what} har konstitueret sig med {PS:who} i delt (?P<role>formandskab)",
        ),
        links=appointed(),
        example="Rådet for Sund Alder valgte Ida Holm som formand.",
        near_miss="Rådet for Sund Alder hørte Ida Holm som formand.",
        confidence=0.85,
    ),
    Rule(
        id="appointments-by-body",
        title=r"udpeg|valg|repræsenta",
        frames=("^\\W*(til )?{G:what}: {PS:who}(?= med|[,.]|$| som)( som {R:role})?",),
        links=appointed(),
        example="Rådet for Sund Alder: Ida Holm.",
        near_miss="Rådet for Sund Alder hørte Ida Holm.",
        confidence=0.75,
    ),
    Rule(
        id="appoints-to",
        frames=(
            "({X:by} )?<appoints> ({~} )?{PS:who},? ((som|og) {R} )?(til at (indgå|deltage|sidde) i|til|ind i|i) ({~} )?{G:what}(,? som {R:role})?",
            "til {G:what} <appoints> {X:by} ({~} )?{PS:who}",
            "{X:by} <appoints> {PS:who}(?=\\.|$|, (der|som|men)\\b)",
            "({X:by} )?<appoints> følgende ({~~} )?til {G:what}: {PS:who}",
        ),
        links=appointed(),
        example="Forum for Velfærd udpegede Ida Holm og Bo Ravn til Rådet for Sund Alder.",
        near_miss="Forum for Velfærd takkede Ida Holm for indsatsen i Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="was-appointed-as",
        frames=(
            "{PS:who},? (der |som )?<was> ({~} )?<appointed> (af {X:by} )?(som|til) ({~} )?{R:role}(,? (for|i|af|til) {X:what})?",
            "{PS:who},? (der |som )?<are appointed> ({~} )?(som|til) ({~} )?{R:role}(,? (for|i|af|til) {X:what})?",
            "at {PS:who} <are appointed> (som|til) (afløser|efterfølger|ny repræsentant|nyt medlem)",
            "som {R:role} (for {G:what} )?(<was> <appointed>|(gen)?udpegedes|(gen)?valgtes|vælges|udpeges|indstilles) {PS:who}",
            "til {R:role} (for {G:what} )?(<was> <appointed>|(gen)?udpegedes|(gen)?valgtes|vælges|udpeges|indstilles) {PS:who}",
            "{R:role} (for {G:what} )?(blev|bliver) {PS:who}",
            "som {R:role} for {P} (<was> ({~} )?<appointed>|(gen)?udpegedes|(gen)?valgtes|vælges|udpeges|indstilles) {PS:who}",
        ),
        links=appointed(),
        example="Ida Holm blev valgt som formand for Rådet for Sund Alder.",
        near_miss="Ida Holm blev valgt til byrådet.",
        confidence=0.9,
    ),
    Rule(
        id="was-appointed-to",
        frames=(
            "{PS:who},? (der |som )?<was> ({~} )?<appointed> (af {X:by} )?(som {~}{R:role} )?(til at (indgå|deltage|sidde) i|til|ind i|i) ({~} )?{G:what}",
            "{PS:who},? (der |som )?<are appointed> (af {X:by} )?(til|ind i|i) {G:what}",
            "{PS:who},? (der |som )?<was> ({~} )?(udpeget|valgt)(?=\\.|$|, (der|som|men)\\b)",
            "valget (faldt|falder|er faldet) på {PS:who}( som ({~} )?{R:role})?( (til|i) {G:what})?",
            "valget til {G:what} (faldt|falder|er faldet) på {PS:who}",
            "{PS:who},? som {X:by} ({D} )?(har |havde )?({D} )?(udpeget|valgt|indstillet|udpegede|valgte)( {~~})? til {G:what}",
            "(til|i) {G:what} (<was> <appointed>|(gen)?udpegedes|(gen)?valgtes|udpeges|vælges) {PS:who}",
            "{PS:who},? (der |som )?<was> ({~} )?<appointed> af {X:by}(?! (til|som|ind|i)\\b)",
        ),
        links=appointed(),
        example="Ida Holm er udpeget af Struer Kommune til Rådet for Sund Alder.",
        near_miss="Ida Holm er rejst til konferencen om Rådet for Sund Alder.",
        confidence=0.9,
    ),
    Rule(
        id="appointed-list",
        frames=(
            "(?P<act><appointed>|udpeges|udpegning(er)? af)\\b[^.;:]{0,200}?( til {G:what})?[^.;:‹]{0,80}: (?P<who>.*)",
            "(?P<act>at (indtræde|indgå|deltage) i) {G:what}[^.;:]{0,80}: (?P<who>.*)",
        ),
        links=(Link(relation="appointed-to", subject="who", object="what", fallback=SEAT, timed=False, people=True),),
        example="Følgende er udpeget til Rådet for Sund Alder: Ida Holm og Bo Ravn.",
        near_miss="Følgende deltog i debatten: Ida Holm og Bo Ravn.",
        confidence=0.8,
    ),
    Rule(
        id="sends",
        frames=(
            "{X:by} (stiller med|stillede med|bidrager med|har peget på|pegede på|melder ind|har meldt|sender|lader sig repræsentere (af|ved)) {PS:who}(?! kr)( (til|i|som {R:role} i) {G:what})?",
            "fra {X:by} (foreslås|indstilles|peges på|bringes i forslag) {PS:who}",
            "{PS:who},? (indgår|deltager|indtræder|sidder) i denne",
            "fra (?!(den |det )?\\w*(forvaltning|administration|sekretariat|embedsværk))({~} )?({X:by} )?(deltager|indgår|indtræder|udpeges|er udpeget|blev udpeget) {PS:who}",
        ),
        links=appointed(),
        example="Struer Kommune stiller med Ida Holm til Rådet for Sund Alder.",
        near_miss="Struer Kommune stiller med lokaler til Ida Holm.",
        confidence=0.8,
    ),
    *TAKEOVERS,
    Rule(
        id="enters",
        frames=(
            "{PS:who},? (der |som )?({~} )?<enters> ({D} )?({~} )?i {G:what}( som {~}{R:role})?(?!,? <instead of>)",
            "{PS:who},? (der |som )?({~} )?<enters> ({D} )?som {~}{R:role}( (i|for) {G:what})?(?!,? <instead of>)",
            "{PS:who},? (der |som )?(er|bliver) ({D} )?(ny|nyt) {R:role}( (i|for|af) {G:what})?",
            "(ny|nyt) {R:role} (i|for|af) {G:what} (er|bliver|blev) {PS:who}",
        ),
        links=appointed(),
        example="Ida Holm indtræder i Rådet for Sund Alder.",
        near_miss="Aftalen træder i kraft, når Ida Holm vender tilbage.",
        confidence=0.85,
    ),
    Rule(
        id="extended-with",
        frames=("{G:what},? ({~} )?(udvidet|udvides|suppleret|suppleres) med ({~~} )?{PS:who}",),
        links=appointed(),
        example="Rådet for Sund Alder er udvidet med Ida Holm.",
        near_miss="Rådet for Sund Alder er tilfreds med Ida Holm.",
        confidence=0.85,
    ),
    Rule(
        id="approved-to-take-part",
        frames=(
            "<approves>,? at {PS:who} (fremover )?(indgår|deltager|indtræder|udpeges|er {R}|repræsenterer {X}) (i|til|for) ({~} )?{G:what}",
            "<approves>,? at {PS:who} (fremover )?(udpeges|vælges|indtræder|fortsætter) som {R:role}( (for|i|af) {G:what})?",
            "godkendt,? (og|idet|med) {PS:who} (udpeges|vælges|indtræder|som) (til|som|i)? ?({R:role})?( ?(for|i|af|til)? ?{G:what})?",
        ),
        links=appointed(),
        example="Rådet for Sund Alder godkendte, at Ida Holm indgår i Arbejdsgruppen om Måltider.",
        near_miss="Rådet for Sund Alder drøftede, om Ida Holm indgår i Arbejdsgruppen om Måltider.",
        status=Status.CURRENT,
        confidence=0.9,
    ),
)

_FAMILY = Family(RULES)


def find_appointments(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """appointed-to, with the chair or the seat that goes with it; a job other than "leder" leads no group."""
    for statement in apply(_FAMILY, sentence, discourse):
        if statement.evidence.rule != "appoints-as-leader" or _LEADS.search(statement.qualifiers.role):
            yield statement
