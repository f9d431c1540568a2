"""Knowledge without the people who must not appear: without their facts, their names, and what names them elsewhere.

"Ida Holm og Bo Lind blev udpeget" is evidence for Bo Lind too. Ida Holm is gone from entities and facts, and the quote
shrinks to "Bo Lind blev udpeget", so that it still equals the text at its offsets. Everything else stays as it was.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from graph.danish.fold import fold, slug
from graph.danish.private import MASK
from graph.model.entity import Entity, EntityKind, names
from graph.model.fact import Fact, Knowledge
from graph.model.statement import Evidence
from graph.model.text import Span
from graph.model.verdict import Orphan
from graph.resolve.persons import person_slug
from graph.resolve.places import short_place

Record = TypeVar("Record")

_BRACKET = re.compile(r" \([^()]*\)$")
_TRIM = " \t\n\u00a0,;:.()[]<>|*/-–&"
_ONLY = re.compile(r"^\W*(?:og|samt|and)\b\W*|\W*\b(?:og|samt|and)\W*$")
_GONE = "udeladt"


def suppression_key(name: str, place: str = "") -> str:
    """The key of a person in suppress.csv: a hash of the name, or of name and place of work; it shows neither."""
    parts = person_slug(_BRACKET.sub("", name)), slug(short_place(place)) if place else ""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:16]


def person_keys(person: Entity, places: Iterable[str]) -> dict[str, str]:
    """Every key that leaves the person out -> what it stands for, the name alone first."""
    called = [_BRACKET.sub("", person.label), *(alias for alias in person.aliases if " " in alias)]
    found: dict[str, str] = {}
    for place in ("", *sorted(places)):
        for name in called:
            found.setdefault(suppression_key(name, place), ", ".join(filter(None, (name, place))))
    return found


def places_of_work(knowledge: Knowledge) -> dict[str, set[str]]:
    """Person id -> labels of the places where the person works or has worked."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    found: dict[str, set[str]] = defaultdict(set)
    for fact in knowledge.facts:
        if fact.relation == "employed-by":
            found[fact.subject].add(labels[fact.object])
    return found


def without(knowledge: Knowledge, suppressed: Set[str]) -> Knowledge:
    """The knowledge without the people of those keys."""
    if not suppressed:
        return knowledge
    named = tuple(o for o in knowledge.orphans if suppressed.isdisjoint(_keys_of(o)))
    if len(named) < len(knowledge.orphans):  # people whom a verdict names, and no document that is read
        knowledge = replace(knowledge, orphans=named)
    hidden = list(_hidden(knowledge, suppressed))
    if not hidden:
        return knowledge
    cover = _cover(hidden, knowledge)
    left = _masked(_trimmed(knowledge, frozenset(entity.id for entity in hidden), cover), cover.text)
    keys = {key for fact in left.facts for key in fact.keys}
    return replace(left, statements=tuple(s for s in left.statements if s.key in keys))


def _keys_of(orphan: Orphan) -> set[str]:
    return {suppression_key(who.name, place) for who in orphan.people for place in ("", who.at)}


def strangers(knowledge: Knowledge, suppressed: Set[str]) -> list[str]:
    """The keys that fit nobody."""
    places = places_of_work(knowledge) if suppressed else {}
    people = [entity for entity in knowledge.entities if entity.kind is EntityKind.PERSON and suppressed]
    known = {key for person in people for key in person_keys(person, places.get(person.id, ()))}
    return sorted(suppressed - known)


def _hidden(knowledge: Knowledge, suppressed: Set[str]) -> Iterator[Entity]:
    places = places_of_work(knowledge)
    for entity in knowledge.entities:
        if entity.kind is EntityKind.PERSON and suppressed & person_keys(entity, places.get(entity.id, ())).keys():
            yield entity


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cover:
    """Where the hidden people are named: in words, and in ids."""

    words: re.Pattern[str]
    slugs: re.Pattern[str]

    def text(self, value: str) -> str:
        return self.slugs.sub(_GONE, self.words.sub(MASK, value))


def _cover(hidden: Iterable[Entity], knowledge: Knowledge) -> _Cover:
    """Every full spelling, and the parts of the names that nothing and nobody else is called."""
    gone = {entity.id: [_BRACKET.sub("", name) for name in names(entity)] for entity in hidden}
    spellings = {name for called in gone.values() for name in called if len(name) > 2}
    others = {word for e in knowledge.entities if e.id not in gone for name in names(e) for word in fold(name).split()}
    parts = {w for name in spellings for w in re.findall(r"\w+", name) if len(w) > 2 and fold(w) not in others}
    told = sorted({*spellings, *parts}, key=lambda name: (-len(name), name))
    shapes = (r"\W+".join(map(re.escape, re.findall(r"\w+", name))) for name in told)
    slugs = sorted({slug(name) for name in spellings if " " in name}, key=lambda text: (-len(text), text))
    return _Cover(
        words=re.compile(rf"\b(?:{'|'.join(filter(None, shapes))})(?:s|'s|’s)?\b", re.IGNORECASE),
        slugs=re.compile("|".join(map(re.escape, slugs)) or r"(?!)"),
    )


def _trimmed(knowledge: Knowledge, hidden: Set[str], cover: _Cover) -> Knowledge:
    """Without the entities, the facts about them, and what was said of these facts."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    kept = tuple(
        _uncovered(fact, cover, labels) for fact in knowledge.facts if hidden.isdisjoint({fact.subject, fact.object})
    )
    ids = {fact.id for fact in kept}
    keys = {key for fact in kept for key in fact.keys}
    lost = {key for fact in knowledge.facts if fact.id not in ids for key in fact.keys} - keys
    return replace(
        knowledge,
        entities=_still_named(knowledge, kept, hidden),
        facts=kept,
        decisions=tuple(
            d for d in knowledge.decisions if d.entity not in hidden and not cover.words.search(d.reason + d.mention)
        ),
        contradictions=tuple(c for c in knowledge.contradictions if ids.issuperset(c.facts)),
        statements=tuple(
            replace(s, evidence=_shrunk(s.evidence, cover, ())) for s in knowledge.statements if s.key not in lost
        ),
        orphans=tuple(o for o in knowledge.orphans if not cover.words.search(o.about + o.reason)),
        carried=tuple(c for c in knowledge.carried if c.key not in lost),
    )


def _still_named(knowledge: Knowledge, facts: Iterable[Fact], hidden: Set[str]) -> tuple[Entity, ...]:
    """The entities that facts or sources still speak of, and those that these belong to."""
    by_id = {entity.id: entity for entity in knowledge.entities if entity.id not in hidden}
    wanted = {end for fact in facts for end in (fact.subject, fact.object)}
    wanted |= {end for source in knowledge.sources for end in (source.body, source.meeting)}
    kept: set[str] = set()
    while wanted:
        entity = by_id.get(wanted.pop())
        if entity is not None and entity.id not in kept:
            kept.add(entity.id)
            wanted |= {entity.parent, entity.successor}
    return tuple(entity for entity in knowledge.entities if entity.id in kept)


def _uncovered(fact: Fact, cover: _Cover, labels: Mapping[str, str]) -> Fact:
    """The fact without a hidden name in what it says and quotes."""
    said = fact.qualifiers
    ends = [labels.get(fact.subject, ""), labels.get(fact.object, "")]
    return replace(
        fact,
        qualifiers=replace(said, on_behalf_of=tuple(b for b in said.on_behalf_of if not cover.words.search(b))),
        evidence=tuple(_shrunk(evidence, cover, ends) for evidence in fact.evidence),
    )


def _shrunk(evidence: Evidence, cover: _Cover, ends: Iterable[str]) -> Evidence:
    """The evidence with the piece of its quote that names nobody hidden and most of what the fact is about."""
    quote = evidence.quote
    cuts = [0, *(place for match in cover.words.finditer(quote) for place in match.span()), len(quote)]
    if len(cuts) == 2:
        return evidence
    pieces = [_bare(quote, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    words = {word for end in ends for word in fold(end).split()}
    start, end = max(pieces, key=lambda p: (len(words & set(fold(quote[p[0] : p[1]]).split())), p[1] - p[0], -p[0]))
    first = evidence.span.start
    return replace(evidence, span=Span(start=first + start, end=first + end), quote=quote[start:end])


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece without signs and small words at its edges."""
    piece = text[start:end]
    inner = _ONLY.sub("", piece.strip(_TRIM)).strip(_TRIM)
    first = start + piece.find(inner) if inner else start
    return first, first + len(inner)


def _masked(record: Record, cover: Callable[[str], str]) -> Record:
    """The record with every told string in it covered; quotes are cut already and must not change."""
    if isinstance(record, str) and not isinstance(record, Enum):
        return cover(record)  # type: ignore[return-value]
    if isinstance(record, tuple):
        return tuple(_masked(part, cover) for part in record)  # type: ignore[return-value]
    if is_dataclass(record) and not isinstance(record, type):
        return replace(record, **dict(_changed(record, cover)))
    return record


def _changed(record: Any, cover: Callable[[str], str]) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        told = value if field.name in ("quote", "sha256") else _masked(value, cover)
        if told != value:
            yield field.name, told
