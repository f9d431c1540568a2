"""Organisations and groups inside one document: namings -> nodes, one for each thing that the document names.

"Styregruppen for alliancen" and "Styregruppen for alliancen om den nære omsorg" mean one group if the document knows no
other that the short name could mean. Acronyms that the text introduces, articles, definite and indefinite heads and
single slips in long names are joined as well; everything joined leaves a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.danish.fold import fold
from graph.model.entity import Entity, EntityKind, names
from graph.resolve.collectives import collective
from graph.resolve.forms import Form, form
from graph.resolve.known import KnownNames, Where
from graph.resolve.naming import Naming, Seen
from graph.resolve.scene import Scene
from graph.resolve.spelling import ocr_alike, slips

_LONG = 10  # letters from which on a slip in a name is a slip and not another name


@dataclass(slots=True)
class Node:
    """One thing in one document. `known` is the register's entity, `reasons` tell how each naming came in."""

    namings: list[Naming]
    known: Entity | None = None
    common: str = ""  # key of a collective
    reasons: dict[Naming, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return next((naming.place for naming in self.namings if naming.place), "")

    def spelled(self) -> Iterator[str]:
        """Every name of the node, those of the register with it."""
        yield from (naming.name for naming in self.namings)
        if self.known is not None:
            yield from names(self.known)

    def forms(self) -> frozenset[Form]:
        return frozenset(form(name) for name in self.spelled())


def nodes(here: Sequence[Naming], seen: Mapping[Naming, Seen], scene: Scene, known: KnownNames) -> list[Node]:
    """The nodes of one document, in the order of their first naming."""
    found: dict[tuple[str, ...], Node] = {}
    for naming in sorted(here):
        key, entity, reason = _identified(naming, seen[naming], scene, known)
        node = found.setdefault(key, Node([], known=entity, common=key[1] if key[0] == "collective" else ""))
        node.namings.append(naming)
        if reason:
            node.reasons[naming] = reason
    return _joined(list(found.values()), seen, fold(scene.body))


def _identified(
    naming: Naming, seen: Seen, scene: Scene, known: KnownNames
) -> tuple[tuple[str, ...], Entity | None, str]:
    where = scene.where
    if naming.place:
        place = known.find(naming.place, where, town=True)
        where = Where(region=known.region_of(place.id) if place else where.region, date=where.date)
    entity = known.find(naming.name, where, kind=naming.kind, town=naming.kind is EntityKind.MUNICIPALITY)
    if entity is not None:
        plain = fold(entity.label) == fold(naming.name)
        return ("known", entity.id), entity, "" if plain else f"a name of {entity.label} in the register"
    common = collective(naming.name)
    if common is not None:
        return ("collective", f"{common.kind}:{common.of}"), None, ""
    for other in sorted({*seen.also, *seen.written} - {naming.name}):
        called = known.find(other, where, kind=naming.kind)
        if called is not None:
            return ("known", called.id), called, f"the text calls it {other}, a name of {called.label} in the register"
    near = known.resembling(naming.name, where)
    if near is not None:
        return ("known", near[0].id), near[0], f"letters lost in reading: {near[1]}"
    taken = form(naming.name)
    bound = "" if fold(naming.place) in fold(naming.name) else fold(naming.place)
    return ("form", taken.head, taken.prefix, *taken.words, "|", bound), None, ""


def _joined(found: list[Node], seen: Mapping[Naming, Seen], body: str) -> list[Node]:
    """The nodes with each unknown one joined to the single other that it can only mean."""
    for find in (_by_form, _by_acronym, _by_slip, _by_part):
        for node in sorted((n for n in found if n.known is None and not n.common), key=_breadth):
            others = [other for other in found if other is not node and _same_place(node, other)]
            hits = [(other, reason) for other in others if (reason := find(node, other, seen))]
            if len(hits) > 1:
                hits = [hit for hit in hits if any(fold(name) == body for name in hit[0].spelled())]
            if len(hits) == 1:
                target, reason = hits[0]
                target.namings.extend(node.namings)
                target.reasons.update(dict.fromkeys(node.namings, reason) | node.reasons)
                found = [other for other in found if other is not node]
    return found


def _breadth(node: Node) -> tuple[int, Naming]:
    return min(len(form(naming.name).words) for naming in node.namings), min(node.namings)


def _same_place(one: Node, other: Node) -> bool:
    return not one.place or not other.place or fold(one.place) == fold(other.place)


def _by_form(node: Node, other: Node, seen: Mapping[Naming, Seen]) -> str:
    """The same name but for article, ending and small words."""
    mine, theirs = form(node.namings[0].name), {form(name) for name in other.spelled()}
    return f"the same words as {other.namings[0].name}" if mine in theirs and mine.words else ""


def _by_acronym(node: Node, other: Node, seen: Mapping[Naming, Seen]) -> str:
    """The text itself gives the one name for the other."""
    mine, theirs = _folded(node.spelled()), _folded(other.spelled())
    if mine & _folded(also for n in other.namings for also in seen[n].also):
        return f"the text gives the name for {other.namings[0].name}"
    if theirs & _folded(also for n in node.namings for also in seen[n].also):
        return f"the text gives {other.namings[0].name} for it"
    return ""


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)


def _by_slip(node: Node, other: Node, seen: Mapping[Naming, Seen]) -> str:
    for name in (naming.name for naming in node.namings):
        for near in other.spelled():
            if _slipped(name, near):
                return f"a slip or lost letters: {near}"
    return ""


def _slipped(name: str, near: str) -> bool:
    if min(len(name), len(near)) < _LONG or _digits(name) != _digits(near) or len(name.split()) != len(near.split()):
        return False
    if ocr_alike(name, near):
        return True
    allowed = 1 if min(len(name), len(near)) < 2 * _LONG else 2
    return slips(name, near) <= allowed and not _other_word(name, near)


def _digits(name: str) -> str:
    return "".join(c for c in name if c.isdigit())


def _other_word(name: str, near: str) -> bool:
    """A slip in a short word is another word: "Fase A" and "Fase B", "Klynge Nord" and "Klynge Syd"."""
    pairs = zip(fold(name).split(), fold(near).split(), strict=False)
    return any(a != b and min(len(a), len(b)) < 5 for a, b in pairs)


def _by_part(node: Node, other: Node, seen: Mapping[Naming, Seen]) -> str:
    """A shorter name with the same head, every word of which stands in the longer one too."""
    if other.common:
        return ""
    for short in node.forms():
        for long in other.forms():
            if short.head and short.head == long.head and _within(short, long):
                return f"short for {_longest(other)}"
    return ""


def _within(short: Form, long: Form) -> bool:
    if short.prefix and short.prefix != long.prefix:
        return False
    if short.bare:
        return not long.bare
    return short.telling < long.telling


def _longest(node: Node) -> str:
    return max(node.spelled(), key=lambda name: (len(name), name))
