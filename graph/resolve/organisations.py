"""Organisations, bodies, projects, agreements and funds: namings of all documents -> entities.

The register's entities keep their ids. What only the documents name becomes an entity of its own, one for all
documents where its name reaches so far ("Arbejdsgruppen om kost til småspisende i Thy"), one for each region,
municipality or body where it does not ("Patientinddragelsesudvalget", "Kommunalt-Lægeligt Udvalg", "Styregruppen").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.danish.fold import fold
from graph.kept import Kept
from graph.model.entity import Decision, Entity, EntityKind, names
from graph.resolve.by_naming import ByNaming, Naming
from graph.resolve.clusters import Clusters
from graph.resolve.collectives import Collective, collective
from graph.resolve.forms import definite, form
from graph.resolve.ids import readable
from graph.resolve.joining import Apart, joined
from graph.resolve.known import KnownNames
from graph.resolve.labels import aliases, capital, fullest
from graph.resolve.naming import Namings
from graph.resolve.nodes import Node, nodes
from graph.resolve.outcome import SAME, Outcome, ordered
from graph.resolve.places import Bound, bound, by_document, by_entity, short_place
from graph.resolve.remembered import Remembered
from graph.resolve.scene import Scene

_K = EntityKind
#: Which kind wins where the namings of one thing differ: the telling ones before the vague.
_KINDS = (
    *(_K.MUNICIPALITY, _K.REGION, _K.STATE, _K.HOSPITAL, _K.UNIVERSITY, _K.SECRETARIAT, _K.CLUSTER, _K.COMPANY),
    *(_K.ASSOCIATION, _K.AGREEMENT, _K.FUND, _K.PROJECT, _K.BODY, _K.OTHER),
)
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loose:
    """A node that the register does not hold, with the document's scene and what its bare names belong to.

    Of the node what other documents are held against, for an archive has hundred thousand of them.
    """

    namings: tuple[Naming, ...]
    meant: str
    place: str
    scene: Scene
    body: Bound

    @classmethod
    def of(cls, node: Node, scene: Scene, body: Bound) -> _Loose:
        return cls(namings=tuple(node.namings), meant=node.meant, place=node.place, scene=scene, body=body)


def resolve_organisations(
    namings: Namings,
    scenes: Mapping[str, Scene],
    known: KnownNames,
    apart: Apart = frozenset(),
    kept: Kept | None = None,
) -> Outcome:
    """An entity for every naming that is neither a person nor a meeting; no rule joins folded names in `apart`.

    What was worked out for a document by an earlier build, and `kept`, is not worked out again.
    """
    singled = frozenset[str]().union(*apart)
    ids: ByNaming[str] = ByNaming()
    entities: dict[str, Entity] = {}
    loose: list[_Loose] = []
    reasons: list[tuple[Naming, str]] = []
    for document, inside in _inside(namings, scenes, known, apart, kept):
        body = _body(scenes[document], inside, known)
        for node in inside:
            reasons.extend(node.reasons.items())
            if node.known is None:
                loose.append(_Loose.of(node, scenes[document], body))
            else:
                entities[node.known.id] = node.known
                ids.update(dict.fromkeys(node.namings, node.known.id))
    for group in _across(loose, known, singled):
        entity = _entity(group, namings, known)
        entities.setdefault(entity.id, entity)
        ids.update({naming: entity.id for one in group for naming in one.namings})
    return Outcome(
        ids=ids,
        entities=_with_spellings(entities, ids, namings),
        decisions=ordered(_decisions(reasons, ids)),
    )


def _inside(
    namings: Namings, scenes: Mapping[str, Scene], known: KnownNames, apart: Apart, kept: Kept | None
) -> Iterator[tuple[str, list[Node]]]:
    """The things that each document names, by document."""
    singled = frozenset[str]().union(*apart)

    def named(document: str) -> list[Naming]:
        return namings.except_for(document, _K.PERSON, _K.MEETING)

    def make(document: str, here: Sequence[Naming]) -> list[Node]:
        scene = scenes[document]
        return joined(nodes(here, namings.seen, scene, known, singled), scene.body, apart)

    people = {_K.PERSON, _K.MEETING}
    documents = [document for document in namings.seen.documents if namings.seen.kinds(document) - people]
    if kept is not None and not apart:
        return Remembered(kept=kept, known=known, seen=namings.seen, scenes=scenes).nodes(documents, named, make)
    return ((document, make(document, named(document))) for document in documents)


def _body(scene: Scene, here: Sequence[Node], known: KnownNames) -> Bound:
    """What a bare "styregruppen" of the document belongs to: the body that met, if its own name tells."""
    for node in here:
        if scene.body and any(fold(naming.name) == fold(scene.body) for naming in node.namings):
            if node.known is not None:
                return Bound(key=node.known.id, label=node.known.id.partition("/")[2])
            own = bound(scene.body, _K.BODY, node.place, scene, known, by_document(scene.document))
            if own.key == scene.document:
                return own
            return Bound(key=f"{fold(definite(scene.body))}|{own.key}", label=f"{definite(scene.body)} {own.label}")
    return by_document(scene.document)


def _across(loose: Sequence[_Loose], known: KnownNames, singled: frozenset[str]) -> list[list[_Loose]]:
    """The same name with the same reach in several documents is one thing."""
    clusters = Clusters(range(len(loose)))
    first: dict[Key, int] = {}
    for index, one in enumerate(loose):
        for key in _keys(one, known, singled):
            clusters.join(first.setdefault(key, index), index)
    groups = ([loose[index] for index in sorted(members)] for members in clusters.sets())
    return sorted(groups, key=lambda group: min(min(one.namings) for one in group))


def _keys(one: _Loose, known: KnownNames, singled: frozenset[str]) -> list[Key]:
    if one.meant:
        return [("collective", *_collective_place(one, known)[0])]
    found = set()
    for naming in one.namings:
        where = bound(naming.name, naming.kind, naming.place, one.scene, known, one.body)
        own = (fold(naming.name),) if fold(naming.name) in singled else form(naming.name).key
        found.add((*own, "|", where.key))
    # a short name joins nothing elsewhere that its own document calls by a name that holds everywhere
    return sorted(key for key in found if not key[-1]) or sorted(found)


def _collective_place(one: _Loose, known: KnownNames) -> tuple[Key, Bound]:
    meant = collective(one.namings[0].name) or Collective(kind="other")
    place = {"region": one.scene.region, "cluster": one.scene.cluster}.get(meant.kind, "")
    if meant.of and meant.kind != "other":
        entity = known.find(meant.of, one.scene.where) or known.find(f"Region {meant.of}", one.scene.where)
        place = entity.id if entity else ""
        if entity is None:
            return (meant.kind, meant.of), Bound(key=meant.of, label=meant.of)
    where = by_entity(known.entities[place]) if place else one.body
    return (meant.kind, meant.of if meant.kind == "other" else "", where.key), where


def _entity(group: Sequence[_Loose], namings: Namings, known: KnownNames) -> Entity:
    counts: Counter[str] = Counter()
    kinds: Counter[EntityKind] = Counter()
    for one in group:
        for naming in one.namings:
            times = namings.seen[naming].times
            counts[naming.name] += times
            kinds[naming.kind] += times
    label = fullest(counts, {one.scene.body for one in group})
    kind = min(kinds, key=lambda k: (k is _K.OTHER, -kinds[k], _KINDS.index(k)))
    if group[0].meant:
        where = _collective_place(group[0], known)[1]
        meant = collective(label) or Collective(kind="other")
        plain = {"region": "kommunerne", "cluster": "klyngekommunerne"}.get(meant.kind, label)
        return Entity(id=f"municipality/{readable(plain)}{where.suffix}", kind=_K.MUNICIPALITY, label=capital(label))
    one, place = _home(group, label)
    where = bound(label, kind, place, one.scene, known, one.body)
    shown = f"{capital(label)} ({short_place(where.label)})" if where.label and _tells(where) else capital(label)
    own, *others = (
        f"{kind.value.lower()}/{readable(definite(name))}{where.suffix}" for name in (label, *sorted(counts))
    )
    if own in known.entities:  # the register knows another thing of that id: "kl" is not KL
        own += by_document(one.scene.document).suffix
    return Entity(id=own, kind=kind, label=shown, former=tuple(sorted({*others} - {own})))


def _home(group: Sequence[_Loose], label: str) -> tuple[_Loose, str]:
    """The node that bears the label, and the place it is bound to."""
    for one in group:
        for naming in sorted(one.namings):
            if naming.name == label:
                return one, naming.place
    return group[0], group[0].place


def _tells(where: Bound) -> bool:
    """A document's number tells a reader nothing."""
    return where.label != where.key[: len(where.label)]


def _with_spellings(entities: Mapping[str, Entity], ids: ByNaming[str], namings: Namings) -> dict[str, Entity]:
    """The entities with all spellings as aliases.

    Bare heads ("gruppen") are no names, but for a group that its document gives no other: there they are what it is
    called.
    """
    spelled: dict[str, set[str]] = defaultdict(set)
    for naming, identifier in ids.items():
        seen = namings.seen[naming]
        spelled[identifier].add(naming.name)
        named = any(not form(name).bare for name in seen.written)
        spelled[identifier].update(name for name in (*seen.written, *seen.also) if not (named and form(name).bare))
    return {
        identifier: replace(entity, aliases=aliases(entity.label, {*names(entity), *spelled[identifier]}))
        for identifier, entity in sorted(entities.items())
    }


def _decisions(reasons: Iterable[tuple[Naming, str]], ids: ByNaming[str]) -> Iterator[Decision]:
    for naming, reason in reasons:
        yield Decision(mention=naming.name, document=naming.document, entity=ids[naming], verdict=SAME, reason=reason)
