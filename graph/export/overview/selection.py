"""Which seats an overview is about: those of a municipality, an organisation, a person or a body, or all.

"Herning Kommune" means every seat that represents it: its own, those held on behalf of it, and those of its people. A
name is found as the saved questions find theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import QuestionError
from graph.model.edtf import last_day
from graph.model.entity import Entity, EntityKind
from graph.model.fact import Knowledge
from graph.model.seats import Seat
from graph.rdf.parameters import find

#: What can be asked for, as the sort of name that graph.rdf.parameters knows.
SORTS = ("municipality", "organisation", "person", "body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """`sort` is one of SORTS with the `entity` meant, or "" for all."""

    sort: str = ""
    entity: Entity | None = None

    def fits(self, seat: Seat) -> bool:
        if self.entity is None:
            return True
        if self.sort == "body":
            return seat.body == self.entity.id
        if self.sort == "person":
            return seat.holder == self.entity.id
        return any(organisation == self.entity.id for organisation, _ in seat.represents)

    def shared(self, seat: Seat, knowledge: dict[str, Entity]) -> bool:
        """Whether a municipality may be meant too: a seat of several municipalities together, none of them named."""
        named = [knowledge[organisation] for organisation, _ in seat.represents]
        return self.sort == "municipality" and not self.fits(seat) and any(is_collective(one) for one in named)

    @property
    def title(self) -> str:
        return self.entity.label if self.entity else "alle"


def is_collective(entity: Entity) -> bool:
    """ "De midtjyske kommuner": called a municipality, and none of those that have a number."""
    numbered = any(identifier.startswith("kommunekode:") for identifier in entity.identifiers)
    return entity.kind is EntityKind.MUNICIPALITY and not numbered


def select(knowledge: Knowledge, **asked: str | None) -> Selection:
    """The selection for `municipality="Herning Kommune"` and the like; raises QuestionError where none fits."""
    chosen = [(sort, name) for sort, name in asked.items() if name]
    if len(chosen) > 1:
        raise QuestionError(f"vælg én af {', '.join(f'--{sort}' for sort, _ in chosen)}")
    if not chosen:
        return Selection()
    sort, name = chosen[0]
    return Selection(sort=sort, entity=_found(sort, name, knowledge))


def _found(sort: str, name: str, knowledge: Knowledge) -> Entity:
    """ "Herning" is Herning Kommune where a municipality is asked for."""
    try:
        return find(sort, name, knowledge)
    except QuestionError:
        if sort != "municipality" or name.casefold().endswith("kommune"):
            raise
        return find(sort, f"{name} Kommune", knowledge)


def day(name: str, value: str | None) -> str:
    """A day as ISO; a month or a year stands for its last day, nothing for nothing."""
    if not value:
        return ""
    last = last_day(value)
    if not last:
        raise QuestionError(f"{name}: {value} er ikke en dag; skriv 2021-11-02, 2021-11 eller 2021")
    return last
