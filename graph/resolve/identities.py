"""What people have said about two names, brought to the profiles that bear them.

"Ida Holm (Struer Kommune)" and "Ida Holms" are one, says the secretariat: then no rule keeps them apart. "Lone Jensen
(Køge)" and "Lone Jensen (Faxe)" are two: then no score joins them. Of two that nobody can tell ("unsure") it is the
same: to keep two apart is the smaller fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.model.entity import Decision, Entity
from graph.model.verdict import Identity, Likeness, Orphan, Who
from graph.resolve.by_naming import Naming
from graph.resolve.places import short_place
from graph.resolve.profiles import Profile
from graph.resolve.spelling import letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A verdict with the namings of its two names."""

    identity: Identity
    one: frozenset[Naming]
    other: frozenset[Naming]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """All verdicts that found their names."""

    found: tuple[Pair, ...] = ()

    def apart(self, one: Iterable[Naming], other: Iterable[Naming]) -> bool:
        """Whether a person said that the two are not one, or that nobody knows."""
        a, b = frozenset(one), frozenset(other)
        return any(
            (pair.one & a and pair.other & b) or (pair.one & b and pair.other & a)
            for pair in self.found
            if pair.identity.likeness is not Likeness.SAME
        )

    def same(self, profiles: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
        """The ids of profiles that a person said are one."""
        if not self.found:
            return
        by_naming = {naming: identifier for identifier, p in profiles.items() for naming in p.namings}
        for pair in self.found:
            if pair.identity.likeness is Likeness.SAME:
                ids = sorted({by_naming[naming] for naming in pair.one | pair.other})
                yield from ((ids[0], identifier) for identifier in ids[1:])

    def decisions(self, ids: Mapping[Naming, str]) -> Iterator[Decision]:
        """The verdicts as decisions on both of their names."""
        for pair in self.found:
            identity = pair.identity
            told = f"{identity.one.shown} / {identity.other.shown}: afgjort af {identity.signature.by}"
            reason = ": ".join(filter(None, (f"{told} {identity.signature.date}", identity.signature.reason)))
            one, other = min(pair.one), min(pair.other)
            for here, there in ((one, other), (other, one)):
                yield Decision(
                    mention=there.name,
                    document=there.document,
                    entity=ids[here],
                    verdict=identity.likeness.value,
                    reason=reason,
                    other=ids[there],
                    by=identity.signature.by,
                )


def pairs_of_people(
    identities: Sequence[Identity],
    profiles: Sequence[Profile],
    organisations: Mapping[str, Entity],
    contents: Callable[[str], frozenset[str]],
) -> tuple[Pairs, list[Orphan]]:
    """The verdicts on people with the namings they speak of, and those that speak of nobody here.

    `contents` tells of a document id what the document is by content.
    """
    found, lost = [], []
    for identity in identities:
        one, other = (_bearers(who, profiles, organisations, contents) for who in (identity.one, identity.other))
        if _exact(identity.other) > _exact(identity.one):
            one -= other
        else:
            other -= one
        if one and other:
            found.append(Pair(identity=identity, one=one, other=other))
        else:
            missing = identity.other if one else identity.one
            lost.append(_orphan(identity, missing))
    return Pairs(found=tuple(found)), lost


def _exact(who: Who) -> int:
    return bool(who.at) + bool(who.source)


def _bearers(
    who: Who,
    profiles: Sequence[Profile],
    organisations: Mapping[str, Entity],
    contents: Callable[[str], frozenset[str]],
) -> frozenset[Naming]:
    wanted = letters(who.name)
    return frozenset(
        naming
        for profile in profiles
        if any(letters(name) == wanted for name in _names(profile))
        and (not who.at or fold(short_place(who.at)) in _places(profile, organisations))
        and (not who.source or any(who.source in contents(d) for d in profile.documents))
        for naming in profile.namings
    )


def _names(profile: Profile) -> Iterator[str]:
    yield from (name for name, _ in profile.names)
    yield from (naming.name for naming in profile.namings)


def _places(profile: Profile, organisations: Mapping[str, Entity]) -> frozenset[str]:
    """All that may be meant by where the person works or sits, folded and short."""
    told = [naming.place for naming in profile.namings]
    for identifier in (*profile.employers, *profile.earlier, *profile.bodies):
        entity = organisations.get(identifier)
        told.extend((entity.label, *entity.aliases) if entity else (identifier,))
    return frozenset(fold(short_place(place)) for place in told if place)


def _orphan(identity: Identity, missing: Who) -> Orphan:
    return Orphan(
        about=f"{identity.likeness}: {identity.one.shown} / {identity.other.shown}",
        reason=f"ingen hedder {missing.shown} i det, der er læst",
        signature=identity.signature,
        people=(identity.one, identity.other),
    )
