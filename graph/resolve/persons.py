"""Clusters of profiles -> entities of people: best spelling as label, the others as aliases, an id made of the name.

The id is the label folded, doubled letters as names usually have them, so that "Bækkelund" and "Bækelund" give one id
in whatever set of documents. Namesakes carry their place of work: `person/ida-holm-struer` and
`person/ida-holm-skive`, labelled "Ida Holm (Struer Kommune)" and "Ida Holm (Skive Kommune)".

What no rule can keep: the id changes when documents are added that bring a better spelling ("Beeklund" is Bæklund, more
write Petersen than Pedersen) or the first namesake. Then the entity remembers the old id in `former`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.danish.fold import fold, slug
from graph.danish.lexicon import folded
from graph.model.entity import Entity, EntityKind
from graph.resolve.by_naming import ByNaming
from graph.resolve.ids import readable
from graph.resolve.labels import aliases, best_spelling, capital
from graph.resolve.naming import Namings
from graph.resolve.outcome import Outcome
from graph.resolve.personal import COMMON_GIVEN, COMMON_SURNAMES, FREQUENT_SURNAMES, likeness
from graph.resolve.places import short_place
from graph.resolve.profiles import Profile, merged

_PHRASE = re.compile(r"[,()\[\]/:;]|\s[–-]\s|\b(?:fra|som|der|er|i|ved)\b")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")


#: Names in use that are usually written with a doubled letter although the lexicons know them without it too.
_DOUBLED_NAMES = frozenset(
    "jonna rebekka tonny benny tommy jimmy kenneth henny jenny conny ronny danny lilly nelly molly polly sally holly "
    "ellen hella stella bella britta gitta lotta anny fanny harry larry merry "
    "emmy tammy pelle kalle palle villy willy billy".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    profile: Profile
    label: str
    spellings: frozenset[str]


def person_slug(name: str) -> str:
    """The name as an id: folded, each part in one spelling of its doubled letters, words by hyphens."""
    return "-".join(_usual().get(single, single) for single in map(_singled, fold(name).split())) or readable(name)


def _singled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=1)
def _usual() -> dict[str, str]:
    """A name without doubled letters -> the usual name that becomes it: "rasmussen", not "rasmusen"; "peter"."""
    found: dict[str, str] = {}
    usual = COMMON_GIVEN | COMMON_SURNAMES | FREQUENT_SURNAMES | _DOUBLED_NAMES
    others = (folded("given_names") | folded("given_names_ambiguous") | folded("surnames")) - usual
    for name in (*sorted(usual), *sorted(others, key=lambda name: (len(name), name))):
        found.setdefault(_singled(name), name)
    return found


def entities(people: Sequence[Sequence[Profile]], namings: Namings, others: Mapping[str, Entity]) -> Outcome:
    """The people as entities; `others` are the organisations by id, for the places of namesakes."""
    by_slug: dict[str, list[_Person]] = defaultdict(list)
    for profiles in people:
        person = _person(merged(profiles), namings)
        by_slug[person_slug(person.label)].append(person)
    found: dict[str, Entity] = {}
    ids: ByNaming[str] = ByNaming()
    for own, persons in sorted(by_slug.items()):
        for person, ending, label in _told_apart(persons, others):
            identifier = f"person/{own}{ending}"
            spelled = person.spellings | {person.label}
            found[identifier] = Entity(
                id=identifier,
                kind=EntityKind.PERSON,
                label=label,
                aliases=aliases(label, spelled),
                former=_former(identifier, person),
            )
            ids.update(dict.fromkeys(person.profile.namings, identifier))
    return Outcome(ids=ids, entities=dict(sorted(found.items())))


def _former(identifier: str, person: _Person) -> tuple[str, ...]:
    """Ids by which a build may know the person that reads only some of the spellings, or no namesake."""
    full = {f"person/{person_slug(name)}" for name in person.spellings | {person.label} if " " in name}
    return tuple(sorted(full - {identifier}))


def _person(profile: Profile, namings: Namings) -> _Person:
    counts: Counter[str] = Counter()
    spellings: set[str] = set()
    for naming in profile.namings:
        seen = namings.seen[naming]
        counts[naming.name] += seen.times
        spellings |= {naming.name, *seen.also, *(name for name in seen.written if _is_spelling(name, naming.name))}
    named = {name: counts[name] for name in counts if " " in name} or dict(counts)
    return _Person(profile=profile, label=best_spelling(named), spellings=frozenset(spellings))


def _is_spelling(written: str, name: str) -> bool:
    """Whether what stands in the document is the name, or a part of it, and not a whole phrase with title and place."""
    words = written.split()
    if _PHRASE.search(written) or len(words) > len(name.split()) + 1:
        return False
    return len(words) == 1 or likeness(written, name) is not None


def _told_apart(persons: Sequence[_Person], others: Mapping[str, Entity]) -> list[tuple[_Person, str, str]]:
    """(person, ending of the id, label); endings and additions only where several share a name."""
    if len(persons) == 1:
        return [(persons[0], "", persons[0].label)]
    told = []
    taken: Counter[str] = Counter()
    for person in sorted(persons, key=lambda p: p.profile.id):
        place = _place(person.profile, others)
        ending = f"-{slug(short_place(place))}" if place else ""
        taken[ending] += 1
        if taken[ending] > 1:
            ending = f"{ending}-{min(person.profile.documents)[:8]}"
        told.append((person, ending, f"{person.label} ({place})" if place else person.label))
    return told


def _place(profile: Profile, others: Mapping[str, Entity]) -> str:
    """Where the namesake is from: the first place of work, else a body."""
    works = sorted(profile.works, key=lambda work: (work.date or "9", work.employer))
    met = sorted(profile.bodies, key=lambda body: (not body.startswith("body/"), body))
    for identifier in (*(work.employer for work in works), *met, *sorted(profile.regions)):
        if identifier in others:
            return others[identifier].label
        if "/" not in identifier:
            return capital(identifier)
    return ""
