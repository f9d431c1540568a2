"""What a part of resolution hands back: an entity for each naming, and the decisions worth telling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.entity import Decision, Entity
from graph.model.verdict import Orphan
from graph.resolve.by_naming import ByNaming

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Naming -> entity id, the entities by id, and why; `orphans` are verdicts that speak of nobody here."""

    ids: ByNaming[str]
    entities: Mapping[str, Entity]
    decisions: tuple[Decision, ...] = field(default=())
    orphans: tuple[Orphan, ...] = field(default=())


def ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions without repeats, in the order of entity, document and mention."""
    told = set(decisions)
    return tuple(sorted(told, key=lambda d: (d.entity, d.document, d.mention, d.verdict, d.reason, d.score, d.other)))
