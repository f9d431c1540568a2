"""Who leaves a seat or a chair, and who has left one that stands empty.

Both tell of two things at once: a former seat, and, where the role was that of the chair, a former chair.
"""

from __future__ import annotations

from dataclasses import replace

from graph.danish.roles import CHAIRS
from graph.extract.rule import CHAIR, SEAT, Link, Rule
from graph.model.statement import Status

_MEMBERS = ("", "member", "observer", "substitute", "contact")


def _seats_of(subject: str, *, fallback: str, timed: bool = True, ends: bool = False) -> tuple[Link, ...]:
    """The chair or the seat that the person of this slot had."""
    former = Link(
        relation="chairs",
        subject=subject,
        object="what",
        fallback=CHAIR,
        role="role",
        when="role",
        role_kinds=CHAIRS,
        status=Status.FORMER,
        timed=timed,
        ends=ends,
    )
    return former, replace(former, relation="member-of", fallback=fallback, when="", role_kinds=_MEMBERS)


LEAVING: tuple[Rule, ...] = (
    Rule(
        id="left-empty",
        frames=(
            "{G:what} {~}(mangler|manglet|mangle|manglede|været uden|stået uden) (en |et |sin |sit )?({~} )?{R:role}[^‹.;]{0,25},? (siden|efter at|idet|da|fordi|efter) {P:old}",
            "(plads|pladsen|post|posten|sæde|sædet)( (i|for|som {R:role} (i|for)) {G:what})?[^‹.;]{0,60}(ledig|ledigt|vakant|ubesat|tom|tomt)[^‹.;]{0,30},? (siden|efter at|efter|idet|da|fordi) {P:old}",
        ),
        links=_seats_of("old", fallback=SEAT, timed=False),
        example="Rådet for Sund Alder har manglet en lægelig repræsentant, siden Ida Holm gik på pension.",
        near_miss="Rådet for Sund Alder har manglet en lægelig vinkel, siden Ida Holm gik på pension.",
        status=Status.FORMER,
        confidence=0.8,
    ),
    Rule(
        id="leaves",
        frames=(
            "{PS:who},? (der |som )?({~} )?<leaves> ({D} )?(af|fra|i) {G:what}",
            "{PS:who},? (der |som )?({~} )?<leaves> ({D} )?som ({~} )?{R:role} (i|for|af) {X:what}",
            "{PS:who},? (der |som )?({~} )?<leaves> ({D} )?som ({~} )?{R:role}( (i|for|af) {G:what})?",
            "{PS:who},? (der |som )?({~} )?(udtræder|udtrådte|er udtrådt|træder ud|trådte ud|er trådt ud)( {D})?(?! (af|fra|i|som)\\b)",
            "{PS:who} {~~}(blive fritaget for hvervet|bedt om at udtræde|ønsker at udtræde|ønskede at udtræde)( (som {R:role} )?(i|af) {G:what})?",
            "{PS:who},? (der |som )?({~} )?(er|var) ikke længere ({R:role} (i|af|for) |med i |en del af )?{G:what}",
            "{PS:who},? (der |som )?({~} )?(er|var) ikke længere {R:role}(?! (i|af|for)\\b)",
        ),
        links=_seats_of("who", fallback=CHAIR, ends=True),
        example="Ida Holm udtræder af Rådet for Sund Alder.",
        near_miss="Ida Holm kom med et indlæg i Rådet for Sund Alder.",
        confidence=0.85,
    ),
)
