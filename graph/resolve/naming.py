"""Statements -> the ways in which each document names each thing: what has to be resolved, once each.

"Ida Holm" may stand forty times in one document. All of them mean one person unless the document tells two apart by
where they work, so a naming is a document, a kind, a name and a place. Where only one cell of a list tells the place,
the other mentions at the same spot take it over.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from graph.danish.fold import fold
from graph.danish.heads import head_of
from graph.danish.organisations import kind_of
from graph.model.entity import GROUPS, EntityKind
from graph.model.fact import Source
from graph.model.statement import Mention, Statement
from graph.model.text import Span

#: How namings are ordered anyway, told to sorted() in one go.
_ORDER = attrgetter("document", "kind", "name", "place")
_DATE = re.compile(r"\s*\d{4}-\d\d-\d\d$")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Naming:
    """One way in which one document names one thing; `place` as written, "" if the document does not say."""

    document: str
    kind: EntityKind
    name: str
    place: str = ""


@dataclass(slots=True)
class Seen:
    """How a naming is written in its document and how often, and which other names the text gives for it."""

    spellings: tuple[tuple[str, int], ...] = ()
    also: frozenset[str] = frozenset()

    @property
    def written(self) -> list[str]:
        return [spelling for spelling, _ in self.spellings]

    @property
    def times(self) -> int:
        return sum(times for _, times in self.spellings)

    def write(self, spelling: str) -> None:
        """Count the spelling once more."""
        self.spellings = _once_more(self.spellings, spelling)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A statement with the namings at its two ends (None where it has no second one)."""

    statement: Statement
    subject: Naming
    object: Naming | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Namings:
    """All namings, and the statements that they stand in."""

    seen: Mapping[Naming, Seen]
    reads: tuple[Read, ...]

    def of(self, *kinds: EntityKind) -> list[Naming]:
        return sorted((naming for naming in self.seen if naming.kind in kinds), key=_ORDER)

    def except_for(self, *kinds: EntityKind) -> list[Naming]:
        return sorted((naming for naming in self.seen if naming.kind not in kinds), key=_ORDER)

    def contents(self) -> dict[str, frozenset[str]]:
        """Document id -> the names under which verdicts may speak of it: its own and what it is by content."""
        found: dict[str, set[str]] = defaultdict(set)
        for read in self.reads:
            document = read.statement.evidence.document
            found[document] |= {document, read.statement.source}
        return {document: frozenset(names) for document, names in found.items()}


def collect(statements: Sequence[Statement], sources: Sequence[Source] = ()) -> Namings:
    """The namings of all statements, and of the body and meeting of each source, whatever their order."""
    places = _places(statements)
    seen: dict[Naming, Seen] = defaultdict(Seen)
    reads = []
    for statement in statements:
        subject = _naming(statement.subject, statement, places)
        target = _naming(statement.object, statement, places) if statement.object else None
        for naming, mention in ((subject, statement.subject), (target, statement.object)):
            if naming is not None and mention is not None:
                seen[naming].write(_spaced(mention.spelling))
                if mention.also:
                    seen[naming].also |= {" ".join(name.split()) for name in mention.also if name.strip()}
        reads.append(Read(statement=statement, subject=subject, object=target))
    for source in sources:
        for naming in of_source(source):
            seen[naming].write(naming.name)
            if naming.kind is not EntityKind.MEETING:
                seen[naming].also |= {_DATE.sub("", source.meeting).strip()} - {"", naming.name}
    return Namings(seen=dict(seen), reads=tuple(reads))


def of_source(source: Source) -> list[Naming]:
    """The body and the meeting that a source is about, as namings of it."""
    found = []
    if source.body:
        found.append(Naming(document=source.id, kind=body_kind(source.body), name=" ".join(source.body.split())))
    if source.meeting:
        found.append(Naming(document=source.id, kind=EntityKind.MEETING, name=" ".join(source.meeting.split())))
    return found


def body_kind(name: str) -> EntityKind:
    """What meets under that name, by its first head noun; a body if the name does not say."""
    kinds = [hit.head.kind for word in name.split() if (hit := head_of(word))]
    met = [kind for kind in kinds if kind in GROUPS]
    return met[0] if met else (kind_of(name) or EntityKind.BODY)


def _naming(mention: Mention, statement: Statement, places: Mapping[tuple[str, str, Span], str]) -> Naming:
    document = statement.evidence.document
    name, place = _spaced(mention.name), _spaced(mention.place)
    if not place and mention.kind is EntityKind.PERSON and mention.span is not None:
        place = places.get((document, fold(name), mention.span), "")
    return Naming(document=document, kind=mention.kind, name=name, place=place)


@lru_cache(maxsize=65536)
def _spaced(name: str) -> str:
    """One space between words; the same string for all who bear the name."""
    return " ".join(name.split())


@lru_cache(maxsize=65536)
def _once_more(spellings: tuple[tuple[str, int], ...], spelling: str) -> tuple[tuple[str, int], ...]:
    return tuple((Counter(dict(spellings)) + Counter({spelling: 1})).items())


def _places(statements: Sequence[Statement]) -> dict[tuple[str, str, Span], str]:
    """(document, folded name, where it stands) -> where that person works, if one statement at that spot tells."""
    told: dict[tuple[str, str, Span], str] = {}
    for statement in statements:
        person = statement.subject
        if person.kind is not EntityKind.PERSON or person.span is None:
            continue
        employer = statement.object.name if statement.relation == "employed-by" and statement.object else ""
        place = _spaced(person.place or employer)
        if place:
            spot = statement.evidence.document, fold(person.name), person.span
            told[spot] = min(told.get(spot, place), place)
    return told
