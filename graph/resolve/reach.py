"""How far a name means the same thing: everywhere, in its region, cluster or municipality, or in its own document only.

"Styregruppen for Trygt Hjem i Vejle" is one group in all documents. "Patientinddragelsesudvalget" is one in each
region, "Kommunalt-Lægeligt Udvalg" one in each municipality, and "Styregruppen" one for each body that speaks of it.
"""

from __future__ import annotations

from enum import StrEnum

from graph.danish.fold import fold
from graph.model.entity import GROUPS, EntityKind
from graph.resolve.forms import form, without_acronym

_K = EntityKind

#: Committees of which every municipality has one.
_MUNICIPAL = frozenset(
    "kommunalt laegeligt udvalg|klu|byraadet|byraad|kommunalbestyrelsen|social og sundhedsudvalget|aeldreraadet"
    "|handicapraadet|udsatteraadet|oekonomiudvalget|sundhedsudvalget|aeldreudvalget|seniorraadet|laegelaug".split("|")
)
#: Nouns that name an organisation only where it is clear which; with the kind of what they can mean.
NOUNS: dict[str, EntityKind] = {
    "kommunen": _K.MUNICIPALITY,
    "regionen": _K.REGION,
    "hospitalet": _K.HOSPITAL,
    "sygehuset": _K.HOSPITAL,
    "universitetet": _K.UNIVERSITY,
    "klyngen": _K.CLUSTER,
    "sundhedsklyngen": _K.CLUSTER,
    "foreningen": _K.ASSOCIATION,
    "fonden": _K.ASSOCIATION,
    "ministeriet": _K.STATE,
    "styrelsen": _K.STATE,
}
_LOCAL_NOUNS = frozenset(
    "selskabet virksomheden firmaet leverandoeren centret centeret huset klinikken afdelingen skolen teamet stedet "
    "enheden forvaltningen praksis hospital sygehus laegehuset apoteket ordningen tilbuddet platformen appen".split()
)


class Reach(StrEnum):
    """How far a name means the same thing."""

    ANYWHERE = "anywhere"
    REGION = "region"
    CLUSTER = "cluster"
    MUNICIPALITY = "municipality"
    BODY = "body"


def reach(name: str, kind: EntityKind) -> Reach:
    """How far the name means the same thing."""
    plain = fold(without_acronym(name))
    if plain in _MUNICIPAL or plain.removeprefix("det ") in _MUNICIPAL:
        return Reach.MUNICIPALITY
    taken = form(name)
    if taken.bare or plain in NOUNS or plain in _LOCAL_NOUNS:
        return Reach.BODY
    if not taken.head:
        single = len(taken.words) < 2 and not any(c.isupper() for c in name[1:])
        return Reach.REGION if single and (kind in GROUPS or kind is _K.OTHER) else Reach.ANYWHERE
    if taken.prefix.startswith("klynge") and not taken.telling:
        return Reach.CLUSTER
    told = len(taken.telling) + bool(taken.prefix)
    return Reach.ANYWHERE if told >= 2 or (taken.proper and taken.telling) else Reach.REGION
