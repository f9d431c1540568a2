"""Why people were joined or kept apart, as decisions that a person can read and overrule.

Told is what somebody may doubt: two spellings taken for one person, one name taken for two people, and pairs that came
near the threshold. That "Ida Holm" is "Ida Holm" in the next document of the same municipality is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.danish.fold import fold
from graph.model.entity import Decision
from graph.resolve.compare import THRESHOLD, UNSURE, Comparison, apart
from graph.resolve.known import KnownNames
from graph.resolve.naming import Naming
from graph.resolve.outcome import DIFFERENT, SAME
from graph.resolve.outcome import UNSURE as DOUBTFUL
from graph.resolve.profiles import Profile

#: Decisions told of one person; the strongest merges and the nearest refusals come first.
MOST = 40
Compared = Mapping[tuple[str, str], Comparison]


def at_one_place(profile: Profile, entity: str) -> Iterator[Decision]:
    """Spellings of one name that were taken for one person because of the place of work or the body alone."""
    for naming in profile.namings:
        if fold(naming.name) != fold(profile.name) and " " in naming.name:
            yield Decision(
                mention=naming.name,
                document=naming.document,
                entity=entity,
                verdict=SAME,
                reason=f"{profile.name} / {naming.name}: the same letters and the same place of work or body",
            )


def joined(compared: Compared, person: Mapping[str, str], by_id: Mapping[str, Profile]) -> Iterator[Decision]:
    """Pairs of different spellings, or of different places, that are one person."""
    for (one, other), comparison in _bounded(compared, person):
        a, b = by_id[one], by_id[other]
        if person[one] == person[other] and (fold(a.name) != fold(b.name) or a.employers != b.employers):
            yield _decision(a, b, person[one], SAME, comparison.reason, comparison.score)


def kept_apart(
    compared: Compared, person: Mapping[str, str], by_id: Mapping[str, Profile], known: KnownNames
) -> Iterator[Decision]:
    """Pairs with one name, or near the threshold, that stay two people."""
    for (one, other), comparison in _bounded(compared, person):
        if person[one] == person[other]:
            continue
        a, b = by_id[one], by_id[other]
        forbidden = apart(a, b, known)
        if fold(a.name) != fold(b.name) and comparison.score < UNSURE:
            continue
        near = not forbidden and comparison.score >= UNSURE
        reason = f"{forbidden}; {comparison.reason}" if forbidden else comparison.reason
        for here, there in ((a, b), (b, a)):
            yield _decision(here, there, person[here.id], DOUBTFUL if near else DIFFERENT, reason, comparison.score)


def ambiguous(naming: Naming, bearers: int, entity: str) -> Decision:
    """A bare name in a document with several people of that name."""
    return Decision(
        mention=naming.name,
        document=naming.document,
        entity=entity,
        verdict=DOUBTFUL,
        reason=f"{bearers} people of the document bear this name, and it is not said which one is meant",
        score=0.5,
    )


def _decision(a: Profile, b: Profile, entity: str, verdict: str, reason: str, score: float) -> Decision:
    return Decision(
        mention=b.name,
        document=min(b.documents),
        entity=entity,
        verdict=verdict,
        reason=f"{a.name} / {b.name}: {reason}",
        score=round(min(1.0, max(0.0, score / (2 * THRESHOLD))), 2),
    )


def _bounded(compared: Compared, person: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], Comparison]]:
    """The pairs in order of strength, at most MOST of one person."""
    told: dict[str, int] = {}
    for pair in sorted(compared, key=lambda pair: (-compared[pair].score, pair)):
        count = max(told.get(person[identifier], 0) for identifier in pair)
        if count < MOST:
            for identifier in pair:
                told[person[identifier]] = told.get(person[identifier], 0) + 1
            yield pair, compared[pair]
