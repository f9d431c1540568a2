"""Which side of the health service a seat belongs to: the municipal, the regional, general practice, the state, others.

"Kommunal medformand" says it by the role, "udpeget af KKR" by whom the seat is held for; where the text is silent, it
is where the holder works. Who works on two sides and sits for neither in words has no sector; none is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from graph.model.entity import Entity, EntityKind


class Sector(StrEnum):
    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    PRACTICE = "practice"
    STATE = "state"
    OTHER = "other"


_BY_KIND: dict[EntityKind, Sector] = {
    EntityKind.MUNICIPALITY: Sector.MUNICIPAL,
    EntityKind.REGION: Sector.REGIONAL,
    EntityKind.HOSPITAL: Sector.REGIONAL,
    EntityKind.STATE: Sector.STATE,
    EntityKind.UNIVERSITY: Sector.OTHER,
    EntityKind.COMPANY: Sector.OTHER,
    EntityKind.ASSOCIATION: Sector.OTHER,
}
#: Beginnings of words by which a name tells its side, in lower case; the first row that fits, for "kommunerne i Region
#: Midtjylland" are municipal.
_NAMES: tuple[tuple[Sector, tuple[str, ...]], ...] = (
    (Sector.PRACTICE, ("praksis", "praktiserende", "plo", "plo-")),
    (Sector.MUNICIPAL, ("kommuner", "kommunal", "kommune", "regionskommune", "kkr", "kl", "kl-", "kd-net")),
    (Sector.REGIONAL, ("region", "hospital", "sygehus")),
)
#: The same for roles, of which fewer words tell: a "praksischef" works in a region, a "kommunikationschef" anywhere.
_ROLES: tuple[tuple[Sector, tuple[str, ...]], ...] = (
    (Sector.PRACTICE, ("praktiserende",)),
    (Sector.MUNICIPAL, ("kommunal", "kommunale", "kommunalt")),
    (Sector.REGIONAL, ("regional", "regionale", "regionalt")),
)
_WHOLE = frozenset({"plo", "kl", "kkr", "kommunal", "kommunale", "kommunalt", "regional", "regionale", "regionalt"})


def sector(entity: Entity) -> Sector | None:
    """The sector of an organisation; None for groups of several, people and projects."""
    if entity.kind in (EntityKind.ASSOCIATION, EntityKind.OTHER):
        return in_words(entity.label, _NAMES) or _BY_KIND.get(entity.kind)
    return _BY_KIND.get(entity.kind)


def in_words(text: str, table: tuple[tuple[Sector, tuple[str, ...]], ...] = _NAMES) -> Sector | None:
    """The side that a name says in words: "almen praksis", "kommunerne i Region Sjælland"."""
    words = text.lower().replace(",", " ").replace("(", " ").replace(")", " ").split()
    for side, beginnings in table:
        if any(_begins(word, start) for word in words for start in beginnings):
            return side
    return None


def of_seat(role: str, behalf: Iterable[str], holder: Entity | None, employers: Iterable[Entity]) -> Sector | None:
    """The sector of a seat, by the words of role and behalf, else by its holder, else by the employers."""
    said = in_words(role, _ROLES) or in_words(" ".join(behalf))
    if said:
        return said
    if holder is not None and holder.kind is not EntityKind.PERSON:
        return sector(holder)
    sides = {sector(employer) for employer in employers}
    return sides.pop() if len(sides) == 1 else None


def _begins(word: str, start: str) -> bool:
    return word == start if start in _WHOLE else word.startswith(start)
