"""All candidates compared, and of each pair the score: how it came about is worked out again for those few told of.

A document that knows one "Ida Holm" and one "Ida Holms" most likely means one person by both; whether it knows more
such names is seen when all pairs have been compared. In an archive of 50,000 people some million pairs are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.resolve.blocking import pairs
from graph.resolve.compare import WEIGHTS, Comparison, Finding, compare
from graph.resolve.known import KnownNames
from graph.resolve.profiles import Profile

Pair = tuple[str, str]
_ALONE = "det eneste sådanne navn i dokumentet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The score of each pair that was compared; pairs of names that are two people are left out.

    `rivals` tells how many such names a document knows for (profile, document).
    """

    profiles: Mapping[str, Profile]
    known: KnownNames
    scores: Mapping[Pair, float]
    rivals: Mapping[Pair, int]

    def comparison(self, pair: Pair) -> Comparison:
        """How the score of a pair came about."""
        one, other = (self.profiles[identifier] for identifier in pair)
        found = compare(one, other, self.known)
        assert found is not None, "only pairs with a score are asked for"
        if not _alone_in_document(one, other, self.rivals):
            return found
        extra = Finding(score=WEIGHTS[_ALONE], reason=_ALONE, values=(one.name, other.name))
        return Comparison(findings=(*found.findings, extra))


def compared_profiles(profiles: Mapping[str, Profile], known: KnownNames) -> Compared:
    """All candidates compared."""
    names = {i: [name for name, _ in profile.names] for i, profile in profiles.items() if not profile.alone}
    scores: dict[Pair, float] = {}
    near: list[Pair] = []
    rivals: dict[Pair, int] = defaultdict(int)
    for pair in pairs(names):
        one, other = profiles[pair[0]], profiles[pair[1]]
        comparison = compare(one, other, known)
        if comparison is None:
            continue
        scores[pair] = comparison.score
        shared = one.documents & other.documents
        if shared:
            near.append(pair)
        for document in shared:
            rivals[one.id, document] += 1
            rivals[other.id, document] += 1
    made = Compared(profiles=profiles, known=known, scores=scores, rivals=rivals)
    for pair in near:
        scores[pair] = made.comparison(pair).score
    return made


def _alone_in_document(one: Profile, other: Profile, rivals: Mapping[Pair, int]) -> bool:
    """A document that knows only one such name most likely means that one by a spelling near to it."""
    shared = min(one.documents & other.documents, default="")
    if not shared or any(rivals[profile.id, shared] > 1 for profile in (one, other)):
        return False
    return not (one.employers and other.employers and not one.employers & other.employers)
