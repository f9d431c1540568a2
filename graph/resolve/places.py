"""The document or place to which a name is bound that means something else elsewhere, and how ids and labels say so.

"Patientinddragelsesudvalget" in minutes from Region Sjælland gets the id `body/patientinddragelsesudvalget-sjaelland`,
"Styregruppen" in those of another body that body's short name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.danish.fold import fold, slug
from graph.model.entity import Entity, EntityKind
from graph.resolve.known import KnownNames
from graph.resolve.reach import Reach, reach
from graph.resolve.scene import Scene

_SHORT = re.compile(r"^(?:Region |Sundhedsklyngen? )|(?: Kommune|klyngen)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Where a name holds: `key` compares, `label` is for people and slugs; both "" for a name that holds everywhere."""

    key: str = ""
    label: str = ""

    @property
    def suffix(self) -> str:
        return f"-{slug(self.label)}" if self.label else ""


def short_place(label: str) -> str:
    """A place without what it is: "Struer Kommune" gives "Struer"."""
    return _SHORT.sub("", label).strip() or label


def bound(name: str, kind: EntityKind, place: str, scene: Scene, known: KnownNames, body: Bound) -> Bound:
    """Where the name holds, in the document of the scene; `body` is what a bare "styregruppen" belongs to."""
    if place and fold(short_place(place)) not in fold(name):
        entity = known.find(place, scene.where, town=True)
        return by_entity(entity) if entity else Bound(key=slug(place), label=short_place(place))
    wide = reach(name, kind)
    if wide is Reach.ANYWHERE:
        return Bound()
    if wide is Reach.BODY:
        return body
    candidates = {
        Reach.CLUSTER: (scene.cluster, scene.region),
        Reach.MUNICIPALITY: (scene.municipality, scene.region),
        Reach.REGION: (scene.region,),
    }[wide]
    return next((by_entity(known.entities[i]) for i in candidates if i), body)


def by_entity(entity: Entity) -> Bound:
    return Bound(key=entity.id, label=short_place(entity.label))


def by_document(document: str) -> Bound:
    """For what belongs to one document and to nothing else that is known."""
    return Bound(key=document, label=document[:8])
