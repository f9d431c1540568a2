"""Who leads a project: project leaders and owners, organisations that run it.

"Projektleder er Ida Holm", "Ida Holm er tovholder for Trygt Hjem", "Trygt Hjem drives af Struer Kommune og ledes til daglig
af Ida Holm". Where the project is not named, it is the one that the item speaks of.
"""

from __future__ import annotations

from graph.extract.open_frames import framed
from graph.extract.rule import TOPIC, Link, Rule

_LEADS = (Link(relation="leads", subject="who", object="what"),)
_IN_ROLE = (Link(relation="leads", subject="who", object="what", fallback=TOPIC, role="role", role_kinds=("lead",)),)

LEADING: tuple[Rule, ...] = (
    Rule(
        id="leads",
        frames=framed(
            "{G:what}[that] (og )?[adv](ledes|drives|styres|projektledes|varetages) [adv]af ({R} )?{ZS:who}(?!['’]?s )",
            "{G:what}[that] [adv](drives|ejes) af {O} og [adv](ledes|drives) [adv]af ({R} )?{A:who}",
            "{G:what}[that] [adv](er|blev) [adv](gennemført|udført) [adv]af {O:who}(?! og ‹)",
            "{G:what}[that] [adv](gennemføres|udføres) [adv]af {O:who}(?! og ‹|, ‹| i samarbejde)",
            "{A:who},? ((der|som) )?[adv](leder|driver|styrer) (?:projektet )?{G:what}",
            "{A:who},? ((der|som) )?[adv]står i spidsen for {G:what}",
            "(projektledelsen|ledelsen) (af|for|i) {G:what} varetages [adv]af {A:who}",
            "er {P:who} (daglig )?leder (af|for) {G:what}",
            "{P:who}[that] [adv](er|bliver|var|har været) [adv](daglig )?leder (af|for) {G:what}",
        ),
        links=_LEADS,
        example="Projektet Trygt Hjem ledes af Struer Kommune.",
        near_miss="Projektet Trygt Hjem omtales af Struer Kommune.",
        confidence=0.8,
    ),
    Rule(
        id="leads-as",
        frames=framed(
            "(?:^|[^‹›] |[.,;:] ){R:role},? ((for|i|på|af) {G:what} )?[adv](er|bliver|var|blev) [adv]{A:who}",
            "{R:role} (for|i|på|af) {G:what},? {P:who}",
            "{A:who},?[that] [adv](er|bliver|var|blev|fungerer som|tiltræder som|tiltrådte som|fortsætter som|udpeges som|er ansat som|har været) "
            "[adv](ny )?{R:role}( [when](for|i|på|af) {G:what})?",
            "{G:what}['’]?s {R:role},? (er )?[adv]{P:who}",
            "{P:who} er {G:what}['’]?s {R:role}",
            "{G:what}[that] ([^‹›.;]{1,60} )?({D} )?med {A:who} som {R:role}",
            "{G:what} er (et|en) [^‹›.;]{1,80}, som {A:who} [adv]er {R:role} (af|for|på)",
            "{O:who} [adv]stiller (en )?{R:role} ({~} )?til rådighed( for {G:what})?",
            "stiller {O:who} (en )?{R:role} ({~} )?til rådighed( for {G:what})?",
            "er {P:who} {R:role} (for|i|på|af) {G:what}",
        ),
        links=_IN_ROLE,
        example="Ida Holm er projektleder for Trygt Hjem.",
        near_miss="Ida Holm er projektmedarbejder for Trygt Hjem.",
        confidence=0.8,
    ),
    Rule(
        id="leads-responsible",
        frames=framed(
            "{P:who}[that] [adv](er|bliver) [adv](?P<role>([a-zæøå]+ )?(?:projekt|test|vaccine|program)?ansvarlig) (for|på) {G:what}",
            "{P:who},? (?P<role>(?:[a-zæøå]+ )?[a-zæøå]{3,}ansvarlig)( i [^,‹›]{1,40})?,? (giver|gav|fremlagde|fremlægger|præsenterer|præsenterede|gjorde)"
            " ({~} )?(status|orientering) (på|om|for|fra) {G:what}",
            "{G:what}[that] [adv]har {A:who} som (?:projektejer|projektleder|tovholder)",
        ),
        links=(Link(relation="leads", subject="who", object="what", role="role"),),
        example="Ida Holm er ansvarlig for Projekt Trygt Hjem.",
        near_miss="Ida Holm er ansvarlig for kaffen i Projekt Trygt Hjem.",
        confidence=0.7,
    ),
)
