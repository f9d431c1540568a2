"""What readings state, kept as packed as they came: two kilobytes a document, not the twenty that records take.

A reading that was kept, or came through a pipe, brings the bytes that it was heard from. They stay; its statements are
heard again whenever somebody asks for the document. The first ones stay as they are: to hear them again for who is
who, and once more for the facts, would take a tenth of a rebuild of 1,000 minutes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from graph.engine.reading import Reading
from graph.engine.records import dump, load_statements
from graph.model.keys import Keys
from graph.model.stated import Stated
from graph.model.statement import Statement

#: Statements that stay unpacked, whatever the number of documents: about 20 MB.
_AT_HAND = 50_000


class _Document(NamedTuple):
    packed: bytes
    keys: Keys
    contents: tuple[str, ...]
    at_hand: tuple[Statement, ...]


class Shelf(Stated):
    """The statements of many readings."""

    __slots__ = ("_held", "_room")

    def __init__(self, readings: Iterable[Reading] = (), *, at_hand: int = _AT_HAND) -> None:
        self._held: dict[str, _Document] = {}
        self._room = at_hand
        for reading in readings:
            self.put(reading)

    def put(self, reading: Reading) -> None:
        """Take in what the reading of a document states; another one of the same document takes its place."""
        if reading.source is not None and reading.statements:
            fits = len(reading.statements) <= self._room
            self._room -= len(reading.statements) if fits else 0
            self._held[reading.source.id] = _Document(
                packed=b"" if fits else reading.packed or dump(reading),
                keys=Keys(statement.key for statement in reading.statements),
                contents=tuple(sorted({statement.source for statement in reading.statements})),
                at_hand=reading.statements if fits else (),
            )

    @property
    def documents(self) -> Collection[str]:
        return self._held.keys()

    def of(self, document: str) -> Sequence[Statement]:
        if document not in self._held:
            return ()
        held = self._held[document]
        return held.at_hand or load_statements(held.packed)

    def keys(self, document: str) -> Sequence[str]:
        return self._held[document].keys if document in self._held else ()

    def contents(self, document: str) -> Collection[str]:
        return self._held[document].contents if document in self._held else ()

    def __len__(self) -> int:
        return sum(len(one.keys) for one in self._held.values())
