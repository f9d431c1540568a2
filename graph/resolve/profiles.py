"""What the documents tell about a person besides the name: where at work and when, in which bodies, in which lists.

A profile is first what one document tells of one person, then what all documents tell of a name at one place of work:
"Ida Holm, Struer Kommune" is one person wherever it stands, and needs no further comparison.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from graph.model.entity import EntityKind
from graph.resolve.by_naming import Naming
from graph.resolve.known import KnownNames
from graph.resolve.sets import union
from graph.resolve.spelling import letters

_K = EntityKind
_OTHER_MASTERS = frozenset({_K.REGION, _K.HOSPITAL, _K.STATE, _K.UNIVERSITY})
_CROWD = 100  # names that sit in a body; in groups of the health collaboration ten or twenty do
#: Days within which two places of work are held at the same time.
SAME_TIME = 92


class Work(NamedTuple):
    """A place of work (entity id or folded text) as a document of that ISO date tells it.

    A log of decisions has no date: there one person may well change places from one entry to the next.
    """

    employer: str
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as some documents know one; `id` is made of its content and orders profiles.

    `names` are all full names with the number of times, 0 for those that the text only gives as another name.
    `works` are places held when the documents were written, `employers` which these are, `earlier` places that the
    documents call former or coming. `crowds` are
    the `bodies` in which very many sit, `lists` the lists in which the person stands, `alone` marks a name that no
    other document can be joined to.
    """

    id: str
    names: tuple[tuple[str, int], ...]
    namings: tuple[Naming, ...]
    works: tuple[Work, ...] = ()
    employers: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    alone: bool = False
    crowds: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The name used most."""
        return min(self.names, key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[0]

    def when(self, employer: str) -> list[str]:
        """The dates at which the person is told to work there."""
        return sorted(work.date for work in self.works if work.employer == employer)


def merged(profiles: Iterable[Profile]) -> Profile:
    """All that the profiles tell, as one."""
    parts = sorted(profiles, key=lambda profile: profile.id)
    if len(parts) == 1:
        return parts[0]
    counts: Counter[str] = Counter()
    for part in parts:
        counts.update(dict(part.names))
    return Profile(
        id=parts[0].id,
        names=tuple(sorted(counts.items())),
        namings=tuple(sorted(naming for part in parts for naming in part.namings)),
        works=tuple(sorted({work for part in parts for work in part.works})),
        employers=union(part.employers for part in parts),
        earlier=union(part.earlier for part in parts),
        bodies=union(part.bodies for part in parts),
        regions=union(part.regions for part in parts),
        lists=union(part.lists for part in parts),
        titles=union(part.titles for part in parts),
        documents=union(part.documents for part in parts),
        dates=union(part.dates for part in parts),
        alone=all(part.alone for part in parts),
        crowds=union(part.crowds for part in parts),
    )


def in_crowds(profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles with the bodies marked in which more than a hundred names sit.

    "Arbejdsgruppen for Trygt Hjem" in the minutes of ninety bodies is many groups, or one that is no acquaintance.
    """
    seated: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for body in profile.bodies:
            seated[body].add(letters(profile.name))
    crowds = frozenset(body for body, names in seated.items() if len(names) > _CROWD)
    return [one if crowds.isdisjoint(one.bodies) else replace(one, crowds=one.bodies & crowds) for one in profiles]


def clash(one: str, other: str, known: KnownNames) -> str:
    """Whether nobody ("hard") or hardly anybody ("soft") works in both places at once; "" if one may."""
    a, b = known.entities.get(one), known.entities.get(other)
    if a is None or b is None or a.id == b.id or known.related(one, other):
        return ""
    kinds = {a.kind, b.kind}
    if kinds in ({_K.MUNICIPALITY}, {_K.REGION}):
        return "hard"
    return "soft" if _K.MUNICIPALITY in kinds and kinds & _OTHER_MASTERS else ""


def clashing(one: Profile, other: Profile, known: KnownNames) -> tuple[str, str, str]:
    """(hard or soft, place, other place) for two places of work held at the same time; three "" if there are none."""
    if not one.employers.isdisjoint(other.employers):
        return "", "", ""
    grades = {(a, b): clash(a, b, known) for a in one.employers for b in other.employers}
    found = [
        (grade, *pair)
        for pair, grade in grades.items()
        if grade and any(same_time(a, b) for a in one.when(pair[0]) for b in other.when(pair[1]))
    ]
    return min(found, default=("", "", ""))


def same_time(one: str, other: str) -> bool:
    """Whether two ISO dates are so near that nobody changes places between them; False if one is unknown."""
    first, second = _day(one), _day(other)
    return first is not None and second is not None and abs(first - second) <= SAME_TIME


@lru_cache(maxsize=16384)
def _day(told: str) -> int | None:
    try:
        return date.fromisoformat(told).toordinal()
    except ValueError:
        return None
