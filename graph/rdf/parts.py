"""The facts of a knowledge in parts, each with a hash of its facts and of all that they touch.

What an export makes of a part depends on nothing else, or says what: so it is kept under that hash, and after one
verdict made again for one part of 256. The hash of "Ida Holm er formand for Styregruppen" covers the two, their names
and places of work, what is over when, and the days of the documents; it is worked out once for all exports of a build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from graph.kept import Kept, digest
from graph.model.fact import Fact, Knowledge
from graph.rdf.names import Names
from graph.rdf.near import fingerprint, near
from graph.rdf.scope import Scope
from graph.rdf.terms import BASE

_MOST = 256  # records of a part, about
_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Facts whose ids begin alike; `fingerprint` changes with whatever is told of them."""

    facts: Sequence[Fact]
    fingerprint: str


@dataclass(frozen=True)
class Parts:
    """A knowledge whose exports may be put together from what was `kept` of its parts."""

    knowledge: Knowledge
    kept: Kept
    base: str = BASE

    @cached_property
    def scope(self) -> Scope:
        return Scope(self.knowledge, Names(base=self.base))

    @cached_property
    def facts(self) -> list[Part]:
        """All facts, in the order of their ids."""
        return [
            Part(facts=facts, fingerprint=fingerprint(facts, self.scope))
            for facts in parted(self.knowledge.facts, lambda fact: fact.id[1:])
        ]

    def around(self, part: Part) -> Scope:
        """All that was hashed beside the part's facts, and no more: what is not hashed cannot be looked up."""
        return near(part.facts, self.scope)

    def made(self, maker: str, fingerprint: str, make: Callable[[], bytes]) -> bytes:
        """What the maker, named by its program, makes of what bears the hash; kept, or made now and kept."""
        key = digest([maker, fingerprint])
        found = self.kept.find(key)
        if found is None:
            found = make()
            self.kept.keep(key, found)
        return found


def parted(records: Sequence[_Record], name: Callable[[_Record], str]) -> Iterator[list[_Record]]:
    """Records by the first letters of their names: a new one makes one part new, and not all that come behind it."""
    letters = 1
    while len(records) > _MOST * 16**letters:
        letters += 1
    for _, part in groupby(records, key=lambda record: name(record)[:letters]):
        yield list(part)
