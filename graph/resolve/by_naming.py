"""Namings, and something told of each: a table for each document, a tenth of what as many keys of a dictionary take.

"Ida Holm, Struer Kommune" is named in a hundred documents. The three words are one tuple for all of them, and the
naming itself, of which there are forty in each document, is made when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, MutableMapping
from dataclasses import dataclass
from typing import TypeVar

from graph.model.entity import EntityKind

Value = TypeVar("Value")
_Name = tuple[EntityKind, str, str]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Naming:
    """One way in which one document names one thing; `place` as written, "" if the document does not say."""

    document: str
    kind: EntityKind
    name: str
    place: str = ""


class ByNaming(MutableMapping[Naming, Value]):
    """A value for each naming, document by document in the order in which they came."""

    __slots__ = ("_held", "_names")

    def __init__(self) -> None:
        self._held: dict[str, dict[_Name, Value]] = {}
        self._names: dict[_Name, _Name] = {}

    def __getitem__(self, naming: Naming) -> Value:
        return self._held[naming.document][naming.kind, naming.name, naming.place]

    def __setitem__(self, naming: Naming, value: Value) -> None:
        name = naming.kind, naming.name, naming.place
        here = self._held.get(naming.document)
        if here is None:
            here = self._held[naming.document] = {}
        here[self._names.setdefault(name, name)] = value

    def __delitem__(self, naming: Naming) -> None:
        del self._held[naming.document][naming.kind, naming.name, naming.place]

    def __iter__(self) -> Iterator[Naming]:
        for document in self._held:
            yield from self.of(document)

    def __len__(self) -> int:
        return sum(map(len, self._held.values()))

    @property
    def documents(self) -> list[str]:
        """Ids of the documents that name anything, sorted."""
        return sorted(self._held)

    def of(self, document: str) -> dict[Naming, Value]:
        """The namings of one document with their values, in the order in which they came."""
        return {
            Naming(document=document, kind=kind, name=name, place=place): value
            for (kind, name, place), value in self._held.get(document, {}).items()
        }

    def sorted(self, document: str, kinds: Container[EntityKind] = tuple(EntityKind)) -> dict[Naming, Value]:
        """The namings of these kinds in one document with their values, in order: tables sort faster than they."""
        held = self._held.get(document, {})
        return {
            Naming(document=document, kind=name[0], name=name[1], place=name[2]): held[name]
            for name in sorted(held)
            if name[0] in kinds
        }

    def kinds(self, document: str) -> set[EntityKind]:
        """Of what kinds the things are that the document names."""
        return {kind for kind, _, _ in self._held.get(document, ())}

    def in_one(self) -> set[Value]:
        """The values that the namings of one document alone have."""
        found: set[Value] = set()
        several: set[Value] = set()
        for here in map(set, map(dict.values, self._held.values())):
            several |= found & here
            found |= here
        return found - several

    def __or__(self, other: ByNaming[Value]) -> ByNaming[Value]:
        """Both together."""
        both: ByNaming[Value] = ByNaming()
        both._names = self._names
        for held in (self._held, other._held):
            for document, here in held.items():
                both._held[document] = both._held.get(document, {}) | here
        return both
