"""What is known beforehand about organisations: entities, short names, where they lie, what belongs to what.

"Herning" in a list of municipalities' people is Herning Kommune (`towns`), which lies in Region Midtjylland
(`regions`); "Kontaktudvalget" is another body in each region (`local`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One row of structure.csv: two entity ids, a relation and its source."""

    subject: str
    relation: str
    object: str
    start: str
    end: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everything known beforehand.

    `towns` maps short names to municipality ids, `regions` municipality ids to region ids, `local` a (name, region id)
    to the ids of what the name means there; several follow one another in time.
    """

    entities: tuple[Entity, ...] = ()
    towns: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)
    local: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    structure: tuple[Link, ...] = ()
