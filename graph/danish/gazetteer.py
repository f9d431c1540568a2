"""Known names, found in running text.

The register's organisations, bodies and projects under all their names, longest name first, whatever the case, hyphen
or genitive: "Region Midtjyllands" finds Region Midtjylland. What is short must be written as it is in the text too, for
`KL` is an association and `kl.` is a time of day, and "danske patienter" are not Danske Patienter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.danish.fold import fold
from graph.model.entity import Entity

_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ \-–./'’]{1,2}")
_REMEMBERED = 4096  # texts: one document asks of each of its sentences several times
_END = ""  # key of a trie node under which the entity of a finished name stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A known name at text[start:end]; a genitive's s lies outside."""

    start: int
    end: int
    entity: Entity


_Node = dict[str, "_Node | list[tuple[str, Entity]]"]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A trie of folded words. `towns` maps a municipality's short name to the id of the municipality."""

    entities: tuple[Entity, ...] = ()
    towns: Mapping[str, str] = field(default_factory=dict)
    base: Gazetteer | None = None
    _root: _Node = field(default_factory=dict, repr=False)
    _by_id: dict[str, Entity] = field(default_factory=dict, repr=False)
    _memo: dict[str, tuple[Known, ...]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for entity in self.entities:
            self._by_id[entity.id] = entity
            for name in (entity.label, *entity.aliases):
                self._insert(name, entity)

    @classmethod
    def of(cls, entities: Iterable[Entity], towns: Mapping[str, str] | None = None) -> Gazetteer:
        return cls(tuple(entities), dict(towns or {}))

    def _insert(self, name: str, entity: Entity) -> None:
        node = self._root
        for word in _TOKEN.findall(name):
            child = node.setdefault(fold(word), {})
            assert isinstance(child, dict)
            node = child
        ends = node.setdefault(_END, [])
        assert isinstance(ends, list)
        ends.append((name, entity))

    def extended(self, entities: Iterable[Entity]) -> Gazetteer:
        """These names and the given ones, which one document alone may know; the register's names come first."""
        return Gazetteer(tuple(entities), self.towns, self)

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
        own = self._own(text)
        if self.base is None:
            return own
        below = self.base.find(text)
        kept = [k for k in own if not any(k.start < b.end and b.start < k.end and _size(b) >= _size(k) for b in below)]
        rest = [b for b in below if not any(b.start < k.end and k.start < b.end for k in kept)]
        return tuple(sorted((*kept, *rest), key=lambda known: known.start))

    def _own(self, text: str) -> tuple[Known, ...]:
        known = self._memo.get(text)
        if known is None:
            known = self._search(text)
            if len(self._memo) >= _REMEMBERED:
                self._memo.clear()
            self._memo[text] = known
        return known

    def _search(self, text: str) -> tuple[Known, ...]:
        if self._root.keys().isdisjoint(_openings(text)):
            return ()
        tokens = _tokens(text)
        found: list[Known] = []
        index = 0
        while index < len(tokens):
            word = tokens[index][2]
            begins = word in self._root or (word.endswith("s") and word[:-1] in self._root)
            best = self._longest(text, tokens, index) if begins else None
            if best is None:
                index += 1
            else:
                known, index = best
                found.append(known)
        return tuple(found)

    def _longest(self, text: str, tokens: tuple[tuple[int, int, str], ...], first: int) -> tuple[Known, int] | None:
        node = self._root
        best: tuple[Known, int] | None = None
        for index in range(first, len(tokens)):
            start, end, folded = tokens[index]
            if index > first and not _BETWEEN.fullmatch(text, tokens[index - 1][1], start):
                break
            for key, stop in ((folded, end), (folded[:-1] if folded.endswith("s") else "", end - 1)):
                child = node.get(key) if key else None
                entity = _ending(child, text[tokens[first][0] : stop]) if isinstance(child, dict) else None
                if entity is not None:
                    best = Known(start=tokens[first][0], end=stop, entity=entity), index + 1
                    break
            following = node.get(folded)
            if not isinstance(following, dict):
                break
            node = following
        return best


@lru_cache(maxsize=64)  # the document's own names and the register's are sought in the same text
def _tokens(text: str) -> tuple[tuple[int, int, str], ...]:
    """The words of the text with their places, folded."""
    return tuple((m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=64)
def _openings(text: str) -> frozenset[str]:
    """The words with which a known name in the text may begin, folded, in the genitive and without it."""
    words = frozenset(map(fold, _TOKEN.findall(text)))
    return words | {word[:-1] for word in words if word.endswith("s")}


def _size(known: Known) -> int:
    return known.end - known.start


def _ending(node: _Node, written: str) -> Entity | None:
    ends = node.get(_END)
    if not isinstance(ends, list):
        return None
    for name, entity in ends:
        if _cased_alike(name, written):
            return entity
    return None


def _cased_alike(name: str, written: str) -> bool:
    """Names of up to four letters hold only as they are written; short ones and pairs of capitals need a capital."""
    letters = sum(c.isalpha() for c in name)
    if letters <= 4:
        return _bare(written) in (_bare(name), _bare(name).upper())
    words = name.split()
    proper = 1 < len(words) <= 3 and sum(word[0].isupper() for word in words) > 1
    return not (letters <= 8 or proper) or any(c.isupper() for c in written)


def _bare(name: str) -> str:
    return "".join(c for c in name if c.isalnum())
