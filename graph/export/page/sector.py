"""To which sector an actor belongs, so that the page can show the municipal or the regional side alone.

Municipalities and regions are easy; people belong where they are employed ("Ida Holm, Struer Kommune" is municipal).
Who is employed on both sides, or nowhere that is known, belongs to the rest.
"""

from __future__ import annotations

from collections import defaultdict

from graph.model.entity import EntityKind
from graph.model.fact import Knowledge

MUNICIPAL, REGIONAL, STATE, OTHER = "municipal", "regional", "state", "other"
ALL = (MUNICIPAL, REGIONAL, STATE, OTHER)

_BY_KIND: dict[EntityKind, str] = {
    EntityKind.MUNICIPALITY: MUNICIPAL,
    EntityKind.REGION: REGIONAL,
    EntityKind.HOSPITAL: REGIONAL,
    EntityKind.STATE: STATE,
}


def sectors(knowledge: Knowledge) -> dict[str, str]:
    """The sector of each actor by id; who joins several, as a committee does, belongs to the rest."""
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    employers: defaultdict[str, set[str]] = defaultdict(set)
    for fact in knowledge.facts:
        if fact.relation == "employed-by" and fact.object in kinds:
            employers[fact.subject].add(_BY_KIND.get(kinds[fact.object], OTHER))
    return {identifier: _sector(kind, employers[identifier]) for identifier, kind in kinds.items()}


def _sector(kind: EntityKind, employers: set[str]) -> str:
    if kind is EntityKind.PERSON and len(employers) == 1:
        return next(iter(employers))
    return _BY_KIND.get(kind, OTHER)
