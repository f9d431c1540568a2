"""What readings state, kept as packed as they came: two kilobytes a document, not the twenty that records take.

A reading that was kept, or came through a pipe, brings the bytes that it was heard from. They stay; its statements are
heard again whenever somebody asks for the document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from graph.engine.reading import Reading
from graph.engine.records import dump, load_statements
from graph.model.keys import Keys
from graph.model.stated import Stated
from graph.model.statement import Statement


class _Document(NamedTuple):
    packed: bytes
    keys: Keys
    contents: tuple[str, ...]


class Shelf(Stated):
    """The statements of many readings."""

    __slots__ = ("_held",)

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._held: dict[str, _Document] = {}
        for reading in readings:
            self.put(reading)

    def put(self, reading: Reading) -> None:
        """Take in what the reading of a document states; another one of the same document takes its place."""
        if reading.source is not None and reading.statements:
            self._held[reading.source.id] = _Document(
                packed=reading.packed or dump(reading),
                keys=Keys(statement.key for statement in reading.statements),
                contents=tuple(sorted({statement.source for statement in reading.statements})),
            )

    @property
    def documents(self) -> Collection[str]:
        return self._held.keys()

    def of(self, document: str) -> Sequence[Statement]:
        if document not in self._held:
            return ()
        return load_statements(self._held[document].packed)

    def keys(self, document: str) -> Sequence[str]:
        return self._held[document].keys if document in self._held else ()

    def contents(self, document: str) -> Collection[str]:
        return self._held[document].contents if document in self._held else ()

    def __len__(self) -> int:
        return sum(len(one.keys) for one in self._held.values())
