"""Statements -> the ways in which each document names each thing: what has to be resolved, once each.

"Ida Holm" may stand forty times in one document. All of them mean one person unless the document tells two apart by
where they work, so a naming is a document, a kind, a name and a place. Where only one cell of a list tells the place,
the other mentions at the same spot take it over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.danish.fold import fold
from graph.danish.heads import head_of
from graph.danish.organisations import kind_of
from graph.model.entity import GROUPS, EntityKind
from graph.model.fact import Source
from graph.model.stated import Stated
from graph.model.statement import Mention, Statement
from graph.resolve.by_naming import ByNaming, Naming
from graph.resolve.ties import Tie, Ties

#: A document, a folded name, and where it begins and ends there.
_Spot = tuple[str, str, int, int]
_DATE = re.compile(r"\s*\d{4}-\d\d-\d\d$")


@dataclass(frozen=True, slots=True, kw_only=True)
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


#: A statement with the namings at its two ends (None where it has no second one).
Read = tuple[Statement, Naming, Naming | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Namings:
    """All namings by document, and the statements that they stand in."""

    seen: ByNaming[Seen]
    said: Ties
    statements: Stated

    def of(self, document: str, *kinds: EntityKind) -> list[Naming]:
        """What the document names of these kinds, sorted."""
        return list(self.seen.sorted(document, kinds))

    def except_for(self, document: str, *kinds: EntityKind) -> list[Naming]:
        """What the document names of all other kinds, sorted."""
        return list(self.seen.sorted(document, frozenset(EntityKind) - {*kinds}))

    def ties(self, document: str) -> Iterator[tuple[Naming, Naming | None, Tie]]:
        """What the document states of people."""
        return self.said.of(document, list(self.seen.of(document)))

    def contents(self, document: str) -> frozenset[str]:
        """The names under which verdicts may speak of the document: its own and what it is by content."""
        return frozenset({document, *self.statements.contents(document)})


def collect(statements: Stated, sources: Sequence[Source] = ()) -> Namings:
    """The namings of all statements, and of the body and meeting of each source, whatever their order."""
    by_source: dict[str, list[Source]] = {}
    for source in sources:
        by_source.setdefault(source.id, []).append(source)
    seen: ByNaming[Seen] = ByNaming()
    said = Ties()
    shared: dict[Seen, Seen] = {}
    for document in sorted({*statements.documents, *by_source}):
        told = reads(statements.of(document))
        here = _seen(told, by_source.get(document, ()))
        for naming, one in here.items():
            seen[naming] = shared.setdefault(one, one)
        said.put(document, told, {naming: number for number, naming in enumerate(here)})
    return Namings(seen=seen, said=said, statements=statements)


def reads(statements: Sequence[Statement]) -> list[Read]:
    """The statements of one document with their namings."""
    places = _places(statements)
    known: dict[int, Naming] = {}  # a mention stands in many statements of its document

    def naming(mention: Mention, statement: Statement) -> Naming:
        found = known.get(id(mention))
        if found is None:
            found = known[id(mention)] = _naming(mention, statement, places)
        return found

    return [(one, naming(one.subject, one), naming(one.object, one) if one.object else None) for one in statements]


def _seen(told: Sequence[Read], sources: Sequence[Source]) -> dict[Naming, Seen]:
    """The namings of one document, in the order in which they stand there."""
    spellings: dict[Naming, dict[str, int]] = {}
    also: dict[Naming, frozenset[str]] = {}
    for statement, subject, target in told:
        for naming, mention in ((subject, statement.subject), (target, statement.object)):
            if naming is not None and mention is not None:
                _once_more(spellings.setdefault(naming, {}), _spaced(mention.spelling))
                if mention.also:
                    others = {" ".join(name.split()) for name in mention.also if name.strip()}
                    also[naming] = also.get(naming, frozenset()) | others
    for source in sources:
        for naming in of_source(source):
            _once_more(spellings.setdefault(naming, {}), naming.name)
            if naming.kind is not EntityKind.MEETING:
                others = {_DATE.sub("", source.meeting).strip()} - {"", naming.name}
                also[naming] = also.get(naming, frozenset()) | others
    return {
        naming: Seen(spellings=tuple(times.items()), also=also.get(naming, frozenset()))
        for naming, times in spellings.items()
    }


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


def _naming(mention: Mention, statement: Statement, places: Mapping[_Spot, str]) -> Naming:
    document = statement.evidence.document
    name, place = _spaced(mention.name), _spaced(mention.place)
    if not place and mention.kind is EntityKind.PERSON and mention.span is not None:
        place = places.get((document, fold(name), mention.span.start, mention.span.end), "")
    return Naming(document=document, kind=mention.kind, name=name, place=place)


@lru_cache(maxsize=65536)
def _spaced(name: str) -> str:
    """One space between words; the same string for all who bear the name."""
    return " ".join(name.split())


def _once_more(spellings: dict[str, int], spelling: str) -> None:
    spellings[spelling] = spellings.get(spelling, 0) + 1


def _places(statements: Sequence[Statement]) -> dict[_Spot, str]:
    """The spot of a person's name -> where that person works, if one statement at that spot tells."""
    told: dict[_Spot, str] = {}
    for statement in statements:
        person = statement.subject
        if person.kind is not EntityKind.PERSON or person.span is None:
            continue
        employer = statement.object.name if statement.relation == "employed-by" and statement.object else ""
        place = _spaced(person.place or employer)
        if place:
            spot = statement.evidence.document, fold(person.name), person.span.start, person.span.end
            told[spot] = min(told.get(spot, place), place)
    return told
