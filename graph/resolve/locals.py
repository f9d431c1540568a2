"""People inside one document: namings -> profiles, one for each person that the document itself tells apart.

A name with one place of work, or none, is one person. "Ida Holm, Struer Kommune" and "Ida Holm, Skive Kommune" in one
list are two, and a bare "Ida Holm" beside them is neither for certain: it stays alone rather than speak for the wrong
one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.model.entity import EntityKind
from graph.model.statement import Basis, Status
from graph.resolve.by_naming import Naming
from graph.resolve.clusters import Clusters
from graph.resolve.known import KnownNames
from graph.resolve.naming import Namings
from graph.resolve.outcome import Outcome
from graph.resolve.personal import parse
from graph.resolve.profiles import Profile, Work, clash
from graph.resolve.scene import Scene
from graph.resolve.sets import only, plus, those, union
from graph.resolve.spelling import letters
from graph.resolve.ties import Tie

_SEATS = frozenset({"chairs", "member-of", "appointed-to"})
_ATTENDANCE = frozenset({"attended", "absent"})


@dataclass(slots=True)
class Told:
    """What the statements about one naming tell."""

    works: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()


def local_profiles(
    namings: Namings, scenes: Mapping[str, Scene], known: KnownNames, organisations: Outcome
) -> tuple[list[Profile], list[tuple[Naming, int]]]:
    """The people of each document; bare names that could mean several, with the number of those who bear them."""
    profiles: list[Profile] = []
    unsure: list[tuple[Naming, int]] = []
    for document in namings.seen.documents:
        here = namings.of(document, EntityKind.PERSON)
        told = _told(here, namings.ties(document), scenes[document], known, organisations) if here else {}
        for group in _by_name(here, namings):
            parts = _parts(group, told, known)
            for part in parts:
                bare = len(parts) > 1 and not any(told[n].works | told[n].earlier for n in part)
                alone = bare or not parse(part[0].name).surname
                profiles.append(_profile(part, told, namings, scenes[document], known, alone=alone))
                if bare:
                    unsure.append((part[0], len(parts) - 1))
    return profiles, unsure


def _by_name(here: Sequence[Naming], namings: Namings) -> list[list[Naming]]:
    """Namings with one name, or with a name that the text itself gives for another ("Ida Holm (IH)")."""
    clusters = Clusters(here)
    first: dict[str, Naming] = {}
    for naming in here:
        clusters.join(first.setdefault(letters(naming.name), naming), naming)
    for naming in here:
        for also in sorted(namings.seen[naming].also):
            if letters(also) in first:
                clusters.join(first[letters(also)], naming)
    _join_single_names(here, clusters)
    return [sorted(members) for members in clusters.sets()]


def _join_single_names(here: Sequence[Naming], clusters: Clusters[Naming]) -> None:
    """A given name or surname alone is the one person of the document who bears it."""
    full = [naming for naming in here if parse(naming.name).surname]
    for naming in here:
        if parse(naming.name).surname or naming.place:
            continue
        word = fold(naming.name)
        bearers = {clusters.leader(n) for n in full if word in (fold(parse(n.name).given), fold(parse(n.name).surname))}
        if len(bearers) == 1:
            clusters.join(bearers.pop(), naming)


def _parts(group: Sequence[Naming], told: Mapping[Naming, Told], known: KnownNames) -> list[list[Naming]]:
    """The namings of one name, a part for each person."""
    placed = [naming for naming in group if told[naming].works or told[naming].earlier]
    bare = [naming for naming in group if naming not in placed]
    clusters = Clusters(placed)
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            if _together(told[one], told[other], known):
                clusters.join(one, other)
    parts = [sorted(members) for members in clusters.sets()]
    if len(parts) == 1:
        return [sorted([*parts[0], *bare])]
    return [*parts, bare] if bare else parts


def _together(one: Told, other: Told, known: KnownNames) -> bool:
    if one.works & other.works or one.earlier & other.works or one.works & other.earlier:
        return True
    if one.lists & other.lists:
        return False
    return not any(clash(a, b, known) for a in one.works for b in other.works)


def _profile(
    part: Sequence[Naming],
    told: Mapping[Naming, Told],
    namings: Namings,
    scene: Scene,
    known: KnownNames,
    *,
    alone: bool,
) -> Profile:
    counts: Counter[str] = Counter()
    for naming in part:
        seen = namings.seen[naming]
        if parse(naming.name).surname or alone:
            counts[naming.name] += seen.times
        counts.update({also: 0 for also in seen.also if parse(also).surname})
    here = [told[naming] for naming in part]
    works = union(each.works for each in here)
    regions = {region for work in works if (region := known.region_of(work))} or {scene.region} - {""}
    return Profile(
        id="|".join((letters(part[0].name), scene.document, min(works, default=""), part[0].place)),
        names=tuple(sorted(counts.items())),
        namings=tuple(part),
        works=tuple(Work(employer=work, date=scene.date) for work in sorted(works)),
        employers=those(works),
        earlier=union(each.earlier for each in here),
        bodies=union(each.bodies for each in here),
        regions=those(regions),
        lists=union(each.lists for each in here),
        titles=union(each.titles for each in here),
        documents=only(scene.document),
        dates=those({scene.date} - {""}),
        alone=alone,
    )


def _told(
    people: Sequence[Naming],
    ties: Iterable[tuple[Naming, Naming | None, Tie]],
    scene: Scene,
    known: KnownNames,
    organisations: Outcome,
) -> dict[Naming, Told]:
    """What each person's naming is told to be and do in the document."""
    found = {naming: Told() for naming in people}
    others = organisations.ids.sorted(scene.document)
    named = {fold(naming.name): identifier for naming, identifier in others.items()}
    for naming, told in found.items():
        if naming.place:
            told.works = plus(told.works, _place(naming, scene, known, named))
    gone: dict[Naming, set[str]] = defaultdict(set)
    for person, target, tie in ties:
        _tell(found[person], tie, others.get(target, "") if target else "", scene, gone[person])
    for naming, places in gone.items():
        found[naming].works -= places
        found[naming].earlier |= places
    return found


def _tell(told: Told, tie: Tie, target: str, scene: Scene, gone: set[str]) -> None:
    if tie.relation == "employed-by" and target:
        if tie.status is Status.CURRENT:
            told.works = plus(told.works, target)
        else:
            gone.add(target)
        if tie.role:
            told.titles = plus(told.titles, fold(tie.role))
    elif tie.relation in _SEATS and target and tie.status is not Status.NEGATED:
        told.bodies = plus(told.bodies, target)
    elif tie.relation in _ATTENDANCE:
        told.bodies = plus(told.bodies, scene.body) if scene.body else told.bodies
        if tie.basis is Basis.LAYOUT:
            told.lists = plus(told.lists, f"{scene.document} {tie.relation}")


def _place(naming: Naming, scene: Scene, known: KnownNames, here: Mapping[str, str]) -> str:
    """The place of work as an entity's id, or its folded words where no entity is known by them."""
    entity = known.find(naming.place, scene.where, town=True)
    if entity is not None:
        return entity.id
    return here.get(fold(naming.place), fold(naming.place))
