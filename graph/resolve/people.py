"""People: the profiles of all documents -> one entity for each person, with the reasons.

First what needs no comparing (one name at one place of work), then candidates that share a block, scored, and joined
from the strongest pair down as long as nothing forbids it. A person is a name and a place of work or a body, never a
name alone: "Lone Jensen" in Køge and "Lone Jensen" in Faxe are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from graph.model.verdict import Identity
from graph.resolve.clusters import cluster
from graph.resolve.compare import THRESHOLD, WEIGHTS, apart, shared_employer
from graph.resolve.compared import compared_profiles
from graph.resolve.identities import Pairs, pairs_of_people
from graph.resolve.known import KnownNames
from graph.resolve.locals import local_profiles
from graph.resolve.naming import Namings
from graph.resolve.outcome import Outcome, ordered
from graph.resolve.personal import rarity
from graph.resolve.persons import entities
from graph.resolve.profiles import Profile, in_crowds, merged
from graph.resolve.reasons import Judged, ambiguous, at_one_place, joined, kept_apart
from graph.resolve.scene import Scene
from graph.resolve.spelling import letters


def resolve_people(
    namings: Namings,
    scenes: Mapping[str, Scene],
    known: KnownNames,
    organisations: Outcome,
    identities: Sequence[Identity] = (),
) -> Outcome:
    """An entity for every person's naming; `identities` are what people have said about two of them."""
    profiles, unsure = local_profiles(namings, scenes, known, organisations)
    ruled, lost = pairs_of_people(identities, profiles, {**known.entities, **organisations.entities}, namings.contents)
    profiles = _at_one_place(in_crowds(profiles), known, ruled)
    by_id = {profile.id: profile for profile in profiles}
    compared = compared_profiles(by_id, known)
    likely = {pair: score for pair, score in compared.scores.items() if score >= THRESHOLD}
    people = _clustered(by_id, likely, known, ruled, given=ruled.same(by_id))
    outcome = entities(people, namings, {**organisations.entities, **known.entities})
    person = {part.id: outcome.ids[part.namings[0]] for part in profiles}
    labels = {i: entity.label for i, entity in (*known.entities.items(), *organisations.entities.items())}
    judged = Judged(profiles=by_id, compared=compared, person=person, known=known, labels=labels)
    decisions = [
        *(ambiguous(naming, bearers, outcome.ids[naming]) for naming, bearers in unsure),
        *(decision for part in profiles for decision in at_one_place(part, person[part.id], labels)),
        *joined(judged),
        *kept_apart(judged),
        *ruled.decisions(outcome.ids),
    ]
    return Outcome(ids=outcome.ids, entities=outcome.entities, decisions=ordered(decisions), orphans=tuple(lost))


def _clustered(
    by_id: Mapping[str, Profile],
    scored: Mapping[tuple[str, str], float],
    known: KnownNames,
    ruled: Pairs,
    given: Iterable[tuple[str, str]] = (),
) -> list[list[Profile]]:
    """The profiles of each person; those `given` as one are joined first, whatever speaks against it."""

    def forbidden(one: str, other: str) -> bool:
        a, b = by_id[one], by_id[other]
        return bool(apart(a, b, known)) or (bool(ruled.found) and ruled.apart(a.namings, b.namings))

    clusters = cluster(sorted(by_id), scored, forbidden, str, given)
    return [[by_id[identifier] for identifier in sorted(members)] for members in clusters.sets()]


def _at_one_place(profiles: Sequence[Profile], known: KnownNames, ruled: Pairs) -> list[Profile]:
    """One name at one place of work, or without one in one body, is one person; the rest has to be compared."""
    by_id = {profile.id: profile for profile in profiles}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier in sorted(by_id):
        profile = by_id[identifier]
        for name in sorted({letters(name) for name, _ in profile.names}):
            for place in _places_that_tell(profile, known):
                groups[name, place].append(identifier)
    scored = {pair: 1.0 for members in groups.values() for pair in pairwise(members)}
    return [merged(people) for people in _clustered(by_id, scored, known, ruled)]


def _places_that_tell(profile: Profile, known: KnownNames) -> list[str]:
    if profile.alone:
        return []
    told = rarity(profile.name)
    if profile.works:
        return [p for p in sorted(profile.employers) if told + WEIGHTS[shared_employer(p, known)] >= THRESHOLD]
    return sorted(body for body in profile.bodies if told + _seat(body, profile) + WEIGHTS["samme region"] >= THRESHOLD)


def _seat(body: str, profile: Profile) -> float:
    return WEIGHTS["samme store organ" if body in profile.crowds else "samme organ"]
