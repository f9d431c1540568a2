"""Organisations and groups inside one document: namings -> nodes, one for each thing that the document names.

A naming is looked up in the register as the document's region and date mean it, also under the acronym that the text
gives; what the register does not hold is put together by the words of its name, and then by what it can only mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.danish.fold import fold
from graph.model.entity import Entity, EntityKind, names
from graph.resolve.by_naming import Naming
from graph.resolve.collectives import collective
from graph.resolve.forms import Form, form
from graph.resolve.known import KnownNames, Where
from graph.resolve.naming import Seen
from graph.resolve.scene import Scene


@dataclass(slots=True)
class Node:
    """One thing in one document. `known` is the register's entity, `reasons` tell how a naming came in.

    `also` are names that the text gives for it, `meant` is the key of a collective.
    """

    namings: list[Naming]
    known: Entity | None = None
    meant: str = ""
    also: set[str] = field(default_factory=set)
    reasons: dict[Naming, str] = field(default_factory=dict)
    _written: tuple[str, ...] = ()
    _folded: frozenset[str] = frozenset()
    _forms: frozenset[Form] = frozenset()
    _keys: frozenset[tuple[str, ...]] = frozenset()
    _breadth: tuple[int, Naming] | None = None

    @property
    def place(self) -> str:
        return next((naming.place for naming in self.namings if naming.place), "")

    @property
    def kinds(self) -> frozenset[EntityKind]:
        return frozenset({self.known.kind} if self.known else {naming.kind for naming in self.namings})

    def written(self) -> tuple[str, ...]:
        """The names that the document uses."""
        if not self._written:
            self._written = tuple(naming.name for naming in self.namings)
        return self._written

    def spelled(self) -> Iterator[str]:
        """Every name of the node, those of the register with it."""
        yield from self.written()
        if self.known is not None:
            yield from names(self.known)

    def folded(self) -> frozenset[str]:
        if not self._folded:
            self._folded = frozenset(fold(name) for name in self.spelled())
        return self._folded

    def forms(self) -> frozenset[Form]:
        if not self._forms:
            self._forms = frozenset(map(form, self.spelled()))
        return self._forms

    def keyed(self) -> frozenset[tuple[str, ...]]:
        if not self._keys:
            self._keys = frozenset(taken.key for taken in self.forms())
        return self._keys

    def breadth(self) -> tuple[int, Naming]:
        """How few words it has, at least; and what orders those that have as many."""
        if self._breadth is None:
            self._breadth = min(len(form(name).words) for name in self.written()), min(self.namings)
        return self._breadth

    def take(self, other: Node, reason: str) -> None:
        """Take another node in, for that reason."""
        self.reasons.update(dict.fromkeys(other.namings, reason) | other.reasons)
        self.namings.extend(other.namings)
        self.also |= other.also
        self._written, self._folded, self._forms, self._keys = (), frozenset(), frozenset(), frozenset()
        self._breadth = None


def nodes(
    here: Sequence[Naming],
    seen: Mapping[Naming, Seen],
    scene: Scene,
    known: KnownNames,
    singled: frozenset[str] = frozenset(),
) -> list[Node]:
    """The nodes of one document by name alone, in the order of their first naming; `singled` names stay alone."""
    found: dict[tuple[str, ...], Node] = {}
    for naming in sorted(here):
        key, entity, reason = _identified(naming, seen[naming], scene, known)
        if key[0] == "form" and fold(naming.name) in singled:
            key = ("form", fold(naming.name))
        node = found.setdefault(key, Node([], known=entity, meant=key[1] if key[0] == "collective" else ""))
        node.namings.append(naming)
        node.also |= seen[naming].also
        if reason:
            node.reasons[naming] = reason
    return list(found.values())


def _identified(
    naming: Naming, seen: Seen, scene: Scene, known: KnownNames
) -> tuple[tuple[str, ...], Entity | None, str]:
    """(key of its node, the register's entity, why)."""
    where = _where(naming, scene, known)
    entity = _by_name(naming, where, known)
    if entity is not None:
        plain = fold(entity.label) == fold(naming.name)
        return ("known", entity.id), entity, "" if plain else f"et navn på {entity.label} i registret"
    common = collective(naming.name)
    if common is not None:
        return ("collective", f"{common.kind}:{common.of}"), None, ""
    for other in sorted({*seen.also, *seen.written} - {naming.name}):
        called = known.find(other, where, kind=naming.kind)
        if called is not None:
            return ("known", called.id), called, f"teksten kalder det {other}, et navn på {called.label} i registret"
    near = known.resembling(naming.name)
    if near is not None:
        return ("known", near[0].id), near[0], f"bogstaver tabt ved læsning: {near[1]}"
    bound = "" if fold(naming.place) in fold(naming.name) else fold(naming.place)
    return ("form", *form(naming.name).key, "|", bound), None, ""


def _where(naming: Naming, scene: Scene, known: KnownNames) -> Where:
    place = known.find(naming.place, scene.where, town=True) if naming.place else None
    region = known.region_of(place.id) if place else ""
    return Where(region=region or scene.region, date=scene.date)


def _by_name(naming: Naming, where: Where, known: KnownNames) -> Entity | None:
    entity = known.find(naming.name, where, kind=naming.kind, town=naming.kind is EntityKind.MUNICIPALITY)
    if entity is None and naming.kind is EntityKind.REGION:
        return known.find(f"Region {naming.name}", where, kind=naming.kind)
    return entity
