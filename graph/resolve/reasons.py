"""Why people were joined or kept apart, as decisions that a person can read and overrule.

Told is every merge, also that "Ida Holm" is "Ida Holm" in the next document of the same municipality, and every pair
that was compared and refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.model.entity import Decision
from graph.resolve.by_naming import Naming
from graph.resolve.compare import THRESHOLD, UNSURE, Comparison, apart
from graph.resolve.compared import Compared
from graph.resolve.known import KnownNames
from graph.resolve.outcome import DIFFERENT, SAME
from graph.resolve.outcome import UNSURE as DOUBTFUL
from graph.resolve.profiles import Profile

#: Decisions told of one person; the strongest merges and the nearest refusals come first.
MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """All profiles by id, the pairs that were compared, the person that each profile was given to, labels by id."""

    profiles: Mapping[str, Profile]
    compared: Compared
    person: Mapping[str, str]
    known: KnownNames
    labels: Mapping[str, str]

    def pairs(self) -> Iterator[tuple[Profile, Profile, Comparison]]:
        """The pairs in order of strength, at most MOST of one person."""
        told: Counter[str] = Counter()
        scores = self.compared.scores
        for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
            people = self.person[one], self.person[other]
            if max(told[person] for person in people) < MOST:
                told.update(people)
                yield self.profiles[one], self.profiles[other], self.compared.comparison((one, other))

    def shown(self, profile: Profile) -> str:
        """The name with place of work and first year: "Ida Holm (Struer Kommune, 2021)"."""
        places = sorted(self.labels.get(e, e) for e in profile.employers)
        year = min(profile.dates, default="")[:4]
        told = ", ".join(filter(None, (*places[:2], year)))
        return f"{profile.name} ({told})" if told else profile.name


def at_one_place(profile: Profile, entity: str, labels: Mapping[str, str]) -> Iterator[Decision]:
    """What was taken for one person because of the place of work or the body alone, in each document."""
    if len(profile.namings) < 2:
        return
    known = profile.name
    same = f"samme navn, {_where(profile, labels)}" if len(profile.documents) > 1 else ""
    for naming in profile.namings:
        if fold(naming.name) == fold(known):
            reason = same
        else:
            reason = f"{known} / {naming.name}: de samme bogstaver og samme arbejdssted eller organ"
        if reason and " " in naming.name:
            yield Decision(mention=naming.name, document=naming.document, entity=entity, verdict=SAME, reason=reason)


def _where(profile: Profile, labels: Mapping[str, str]) -> str:
    """Where the documents put the person: at work, else in a body."""
    for ids, told in ((profile.employers, "samme arbejdssted"), (profile.bodies, "samme organ")):
        if ids:
            return f"{told} ({', '.join(sorted(labels.get(i, i) for i in ids)[:2])})"
    return "samme dokument"


def joined(judged: Judged) -> Iterator[Decision]:
    """Pairs of different spellings, or of different places, that are one person."""
    for a, b, comparison in judged.pairs():
        if judged.person[a.id] == judged.person[b.id] and (fold(a.name) != fold(b.name) or a.employers != b.employers):
            yield _decision(judged, a, b, SAME, comparison.reason, comparison.score)


def kept_apart(judged: Judged) -> Iterator[Decision]:
    """Pairs that were compared and stay two people."""
    for a, b, comparison in judged.pairs():
        if judged.person[a.id] == judged.person[b.id]:
            continue
        forbidden = apart(a, b, judged.known)
        near = not forbidden and comparison.score >= UNSURE
        reason = f"{forbidden}; {comparison.reason}" if forbidden else comparison.reason
        for here, there in ((a, b), (b, a)):
            yield _decision(judged, here, there, DOUBTFUL if near else DIFFERENT, reason, comparison.score)


def ambiguous(naming: Naming, bearers: int, entity: str) -> Decision:
    """A bare name in a document with several people of that name."""
    return Decision(
        mention=naming.name,
        document=naming.document,
        entity=entity,
        verdict=DOUBTFUL,
        reason=f"{bearers} personer i dokumentet har dette navn, og det fremgår ikke, hvem af dem der menes",
        score=0.5,
    )


def _decision(judged: Judged, a: Profile, b: Profile, verdict: str, reason: str, score: float) -> Decision:
    return Decision(
        mention=b.name,
        document=min(b.documents),
        entity=judged.person[a.id],
        verdict=verdict,
        reason=f"{judged.shown(a)} / {judged.shown(b)}: {reason}",
        score=round(min(1.0, max(0.0, score / (2 * THRESHOLD))), 2),
        other=judged.person[b.id] if verdict != SAME else "",
    )
