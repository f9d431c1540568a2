"""Known names, found in running text.

The register's organisations, bodies and projects under all their names, longest name first, whatever the case, hyphen
or genitive: "Region Midtjyllands" finds Region Midtjylland. What is short must be written as it is in the text too, for
`KL` is an association and `kl.` is a time of day, and "danske patienter" are not Danske Patienter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress
from operator import not_
from typing import NamedTuple

from graph.danish.chunks import chunks, starts
from graph.danish.fold import fold
from graph.danish.name_signs import TOKEN, NameSigns, NameWords, forms
from graph.model.entity import Entity, EntityKind

_NEXT = re.compile(r"[ \-–./'’]{1,2}([^\W_]+)")  # the same, behind another of the name
_REMEMBERED = 4096  # texts: one document asks of each of its sentences several times
_END = ""  # key of a trie node under which the entity of a finished name stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A known name at text[start:end]; a genitive's s lies outside."""

    start: int
    end: int
    entity: Entity


class _Name(NamedTuple):
    """A name of the entity that holds only as written in one of these ways, if any, or with a capital somewhere."""

    entity: Entity
    ways: frozenset[str]
    capital: bool


_Node = dict[str, "_Node | list[_Name]"]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A trie of folded words. `towns` maps a municipality's short name to the id of the municipality."""

    entities: tuple[Entity, ...] = ()
    towns: Mapping[str, str] = field(default_factory=dict)
    base: Gazetteer | None = None
    _root: _Node = field(default_factory=dict, repr=False)
    _signs: NameSigns = field(init=False, repr=False)
    _by_id: dict[str, Entity] = field(default_factory=dict, repr=False)
    _by_kind: dict[EntityKind, Gazetteer] = field(default_factory=dict, repr=False)
    _memo: dict[str, tuple[Known, ...]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        names: list[NameWords] = []
        for entity in self.entities:
            self._by_id[entity.id] = entity
            for name in (entity.label, *entity.aliases):
                names.extend(self._insert(name, entity))
        signs = NameSigns(names, lasting=self.base is None)  # one document alone extends the register
        object.__setattr__(self, "_signs", signs)

    @classmethod
    def of(cls, entities: Iterable[Entity], towns: Mapping[str, str] | None = None) -> Gazetteer:
        return cls(tuple(entities), dict(towns or {}))

    def _insert(self, name: str, entity: Entity) -> Iterator[NameWords]:
        """Puts the name into the trie, and gives its words."""
        written = TOKEN.findall(name)
        words = [fold(word) for word in written]
        if not words or not all(words):
            return  # what does not fold is not sought
        node = self._root
        for word in words:
            child = node.setdefault(word, {})
            assert isinstance(child, dict)
            node = child
        ends = node.setdefault(_END, [])
        assert isinstance(ends, list)
        found = _name(name, entity)
        ends.append(found)
        yield NameWords([frozenset((w, w.upper()) if found.ways else (fold(w),)) for w in written], words[0])

    def extended(self, entities: Iterable[Entity]) -> Gazetteer:
        """These names and the given ones, which one document alone may know; the register's names come first."""
        return Gazetteer(tuple(entities), self.towns, self)

    def of_kind(self, kind: EntityKind) -> Gazetteer:
        """The names of that kind of entity alone."""
        found = self._by_kind.get(kind)
        if found is None:
            base = self.base.of_kind(kind) if self.base is not None else None
            found = Gazetteer(tuple(entity for entity in self.entities if entity.kind is kind), self.towns, base)
            self._by_kind[kind] = found
        return found

    def get(self, identifier: str) -> Entity | None:
        return self._by_id.get(identifier) or (self.base.get(identifier) if self.base else None)

    def town(self, name: str) -> Entity | None:
        """The municipality of that short name ("Herning"), None if there is none."""
        return self.get(self.towns.get(name, "") or self.towns.get(name.removesuffix("s"), ""))

    def lookup(self, name: str) -> Entity | None:
        """The entity whose name is exactly this text (but for case, hyphens and a genitive)."""
        for known in self.find(name):
            if known.start == 0 and known.end >= len(name.rstrip(" .,'’s")):
                return known.entity
        return None

    def find(self, text: str) -> tuple[Known, ...]:
        """All known names in the text, in order, none inside another."""
        known = self._memo.get(text)
        if known is None:
            if len(self._memo) >= _REMEMBERED:
                self._memo.clear()
            known = self._memo[text] = self._search(text)
        return known

    def telling(self, chunks: Iterable[str]) -> set[str]:
        """Of what stands between the spaces of a text, what tells of a name; none stands without."""
        return self._signs.telling(chunks) | (self.base.telling(chunks) if self.base is not None else set())

    def _search(self, text: str) -> tuple[Known, ...]:
        own = self._own(text)
        below = self.base.find(text) if self.base is not None else ()
        if not own or not below:
            return own or below
        kept = [k for k in own if not any(k.start < b.end and b.start < k.end and _size(b) >= _size(k) for b in below)]
        rest = [b for b in below if not any(b.start < k.end and k.start < b.end for k in kept)]
        return tuple(sorted((*kept, *rest), key=lambda known: known.start))

    def _own(self, text: str) -> tuple[Known, ...]:
        written = chunks(text)
        openings = self._signs.openings(written)
        if not openings:
            return ()
        found: list[Known] = []
        place = 0
        opened = map(not_, map(openings.isdisjoint, map(forms, written)))
        for start, chunk in compress(zip(starts(text), written, strict=True), opened):
            for word in TOKEN.finditer(text, start, start + len(chunk)):
                if word.start() >= place and not openings.isdisjoint(forms(word[1])):
                    known, place = self._longest(text, word)
                    found.extend(known)
        return tuple(found)

    def _longest(self, text: str, first: re.Match[str]) -> tuple[tuple[Known, ...], int]:
        """The longest known name that begins with that word, if any does, and where the search goes on."""
        node = self._root
        best: tuple[Known, ...] = ()
        place = first.end()
        word: re.Match[str] | None = first
        while word is not None:
            folded = fold(word[1])
            for key, stop in ((folded, word.end()), (folded[:-1] if folded.endswith("s") else "", word.end() - 1)):
                child = node.get(key) if key else None
                entity = _ending(child, text[first.start() : stop]) if isinstance(child, dict) else None
                if entity is not None:
                    best, place = (Known(start=first.start(), end=stop, entity=entity),), word.end()
                    break
            following = node.get(folded)
            if not isinstance(following, dict):
                break
            node = following
            word = _NEXT.match(text, word.end())
        return best, place


def _size(known: Known) -> int:
    return known.end - known.start


def _ending(node: _Node, written: str) -> Entity | None:
    ends = node.get(_END)
    if not isinstance(ends, list):
        return None
    for entity, ways, capital in ends:
        if (not ways or _bare(written) in ways) and not (capital and written.islower()):
            return entity
    return None


def _name(name: str, entity: Entity) -> _Name:
    """Names of up to four letters hold only as they are written; short ones and pairs of capitals need a capital."""
    letters = sum(c.isalpha() for c in name)
    words = name.split()
    proper = 1 < len(words) <= 3 and sum(word[0].isupper() for word in words) > 1
    short = {_bare(name), _bare(name).upper()} if letters <= 4 else ()
    return _Name(entity=entity, ways=frozenset(short), capital=letters > 4 and (letters <= 8 or proper))


def _bare(name: str) -> str:
    return "".join(c for c in name if c.isalnum())
