"""Who comes in for whom: the rules of those who take a seat over, and what an appointment states.

"Ida Holm indtræder i styregruppen i stedet for Bo Ravn" tells of two seats, one of them over; "hun tager over" of the one
that was told before.
"""

from __future__ import annotations

from graph.danish.roles import CHAIRS
from graph.extract.rule import CHAIR, SEAT, Link, Rule
from graph.model.statement import Status

_SEATS = ("", "member", "observer", "lead", "secretary", "substitute", "guest", "contact")


def appointed() -> tuple[Link, ...]:
    """The appointment, and the chair where the role is one; a chair without a group is one of the body that meets."""
    return (
        Link(
            relation="appointed-to",
            subject="who",
            object="what",
            fallback=SEAT,
            role="role",
            role_kinds=_SEATS,
            behalf="by",
        ),
        Link(
            relation="appointed-to",
            subject="who",
            object="what",
            fallback=CHAIR,
            role="role",
            role_kinds=CHAIRS,
            behalf="by",
        ),
        Link(relation="chairs", subject="who", object="what", fallback=CHAIR, role="role", role_kinds=CHAIRS),
    )


_REPLACED = Link(
    relation="member-of",
    subject="old",
    object="what",
    fallback=SEAT,
    when="old",
    follows="who",
    status=Status.FORMER,
    timed=False,
)

TAKEOVERS: tuple[Rule, ...] = (
    Rule(
        id="enters-for",
        frames=(
            "{G:what} (har fået|får|fik) ({~} )?{R:role},? (idet|da|efter at|fordi|hvor) {P:who} (har )?(afløst|afløser|afløste|efterfulgt|efterfølger|erstattet|erstatter|overtaget efter) {P:old}",
            "{PS:who},? (der |som )?({~} )?<enters> ({D} )?({~}i {G:what} )?({D} )?(som {~}{R:role} )?({D} )?<instead of> {P:old}",
            "{P:who},? (der|som) [^.;]{0,80},? og som <enters> i {G:what} <instead of> {P:old}",
            "i stedet for {P:old} <enters> {PS:who}( i {G:what})?",
            "{P:who},? (der |som )?({D} )?<replaces> {P:old}( som {R:role})?( (i|for) {G:what})?",
            "{G:what},? hvor {P:who} ({D} )?<replaces> {P:old}",
            "{P:who},?[^‹.;]{0,60} og <replaces> {P:old}( som {R:role})?( (i|for) {G:what})?",
            "{P:old} (er |bliver |blev )?(afløses|afløst|erstattes|erstattet|efterfølges) af {PS:who}( som {R:role})?( (i|for) {G:what})?",
            "{P:old} (er |bliver |blev )?(afløses|afløst|erstattes|erstattet|efterfølges) (som {R:role} |i {G:what} )af {PS:who}",
            "{P:old} {~~}og (afløses|erstattes|efterfølges) af {PS:who}",
            "(afløses|erstattes|efterfølges) {P:old} (som {R:role} |i {G:what} )?af {PS:who}",
            "(har|overtager) {P:who} (overtaget )?{P:old}s? plads( i {G:what})?",
            "{P:who},? (der |som )?({D} )?(har overtaget|overtager|overtog|får|fik|har fået) ({D} )?{P:old}s? (plads|sæde|post)( i {G:what})?",
        ),
        links=(*appointed(), _REPLACED),
        example="Ida Holm indtræder i Rådet for Sund Alder i stedet for Bo Ravn.",
        near_miss="Ida Holm orienterede i stedet for Bo Ravn.",
        confidence=0.85,
    ),
    Rule(
        id="successor-is",
        frames=(
            "(hans|hendes|deres|vedkommendes|{P:old}s?) (efterfølger|afløser|erstatning)( i {G:what}| som ({~} )?{R:role})? (er|bliver|blev)( {~})? {PS:who}",
            "(ny|som) (efterfølger|afløser)( i {G:what}| for (ham|hende))? (er|bliver|blev|udpeges|udpegedes|vælges|valgtes|er udpeget|blev udpeget|blev valgt|indtræder|indtrådte|indstilles|foreslås)( {~})? {PS:who}",
            "i (hans|hendes|deres) (sted|stedet) (indtræder|indtrådte|er indtrådt|udpeges|udpegedes|er udpeget|blev udpeget|valgtes|blev valgt|er valgt|kommer|sidder|træder|foreslås|indstilles)( {~})? {PS:who}",
            "i (hans|hendes|deres) sted (udpegede|udpeger|har|valgte|indstiller) {X:by} (udpeget |valgt )?{PS:who}",
            "({X:by} )?(har|havde|er|blev|bliver) ({~} )?i (hans|hendes|deres) sted ({~} )?(udpeget|valgt|indstillet|peget på) {PS:who}",
            "{X:by} (udpeger|udpegede|har udpeget|valgte|har valgt|indstiller|indstillede|peger på|pegede på|sender) {PS:who} (i (hans|hendes|deres) sted|som (hans|hendes|deres) (efterfølger|afløser))",
            "{PS:who} (er|bliver|blev) ({D} )?(udpeget|valgt|indtrådt|indstillet)? ?(i (hans|hendes|deres) sted|som (hans|hendes|deres) (efterfølger|afløser)|(hans|hendes|deres) (efterfølger|afløser))",
        ),
        links=appointed(),
        example="Hendes efterfølger i Rådet for Sund Alder er Ida Holm.",
        near_miss="Hendes nabo i Rådet for Sund Alder er Ida Holm.",
        confidence=0.8,
    ),
    Rule(
        id="takes-over",
        frames=(
            "{PS:who},? (der |som )?({~} )?(tager|tog|har taget|kommer til at tage) over( efter (ham|hende|{P:old}))?(?=[.,;]|$)",
            "{PS:who},? (der |som )?({~} )?(kommer|kom|er kommet|træder|trådte|er trådt|er gået|går|gik) (ind )?i (hans|hendes|deres|dennes) sted(?=[.,;]|$)",
            "(hans|hendes) (plads|sæde|post|hverv) (overtages|overtog|går til|gik til|er overtaget af|gives til|tilfalder|udfyldes af)( {D})?( af)? {PS:who}",
        ),
        links=appointed(),
        example="Bo Ravn udtræder af Rådet for Sund Alder. Ida Holm tager over.",
        near_miss="Bo Ravn udtræder af Rådet for Sund Alder. Ida Holm tager ordet.",
        confidence=0.75,
    ),
    Rule(
        id="takes-the-seat",
        frames=(
            "{P:old}['’]?s (plads|post|sæde|hverv)( (i|for|som {R:role} i) {G:what})? (overtages|overtog|overtaget|besættes|går til|gik til|tilfalder|gives til|udfyldes)( {D})?( fremover)?( af)? {PS:who}",
            "(pladsen|plads|posten|post|sædet|hvervet) (efter {P:old} )?((i|for|af) {G:what} )?(overtages|overtog|overtaget|besættes|går til|gik til|tilfalder|gives til|udfyldes)( {D})?( fremover)?( af)? {PS:who}",
            "{PS:who},? (der |som )?({~} )?(overtager|overtog|har overtaget) (pladsen|posten|hendes plads|hans plads|sædet|hvervet)(?! som)( i {G:what})?( (efter|fra) {P:old})?",
            "{PS:who},? (der |som )?({~} )?(har|får|fik|tager|tog) (fremover |nu )?(sæde|plads|en plads) i {G:what}( som ({~} )?{R:role})?",
        ),
        links=(*appointed(), _REPLACED),
        example="Pladsen i Rådet for Sund Alder overtages af Ida Holm.",
        near_miss="Pladsen foran Rådet for Sund Alder pyntes af Ida Holm.",
        confidence=0.8,
    ),
)
