"""Facts -> seats: who holds a place in what on a day, in which roles, and whom the place represents.

"Ida Holm, direktør i Sorø Kommune, er medlem af styregruppen" and "Ida Holm er formand" are two facts and one seat, and
Sorø Kommune is represented by it although neither sentence says so. Whether a seat holds on a day is told by the as-of
rule (graph.model.asof), fact by fact. What is only planned is a seat too, and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from graph.model.asof import Standing, Window, holds, newest, stands
from graph.model.closing import windows
from graph.model.entity import Entity, names
from graph.model.fact import Fact, Knowledge

#: The relations that put somebody into something.
SEATING = ("chairs", "leads", "member-of", "appointed-to")
#: How a seat stands by its facts: the first of these that one of them has.
_FIRST = (Standing.CURRENT, Standing.LAST_ATTESTED, Standing.UNKNOWN, Standing.PLANNED, Standing.ENDED)


class Manner(StrEnum):
    """How a seat represents an organisation."""

    OWN = "own"  # the organisation itself holds it
    BEHALF = "behalf"  # the text says for whom
    EMPLOYEE = "employee"  # who holds it works there


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A fact, how it stands on the day, and the days that bound it."""

    fact: Fact
    standing: Standing
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One holder's place in one body on a day, with all facts that give it; `represents` are (organisation, how)."""

    holder: str
    body: str
    held: tuple[Held, ...]
    represents: tuple[tuple[str, Manner], ...]

    @property
    def standing(self) -> Standing:
        return min((held.standing for held in self.held), key=_FIRST.index)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles of the facts that stand as the seat does, in the order of SEATING."""
        said = [h.fact for h in self.held if h.standing is self.standing and h.fact.qualifiers.role]
        said.sort(key=lambda fact: (SEATING.index(fact.relation), fact.qualifiers.role))
        return tuple(dict.fromkeys(fact.qualifiers.role for fact in said))


@dataclass(frozen=True)
class Seating:
    """Knowledge with what seats are read from, computed once; ask it for as many days as you like."""

    knowledge: Knowledge

    @cached_property
    def windows(self) -> Mapping[str, Window]:
        return windows(self.knowledge)

    @cached_property
    def now(self) -> str:
        return newest(self.knowledge)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.knowledge.entities}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that can give a seat."""
        return tuple(fact for fact in self.knowledge.facts if fact.relation in SEATING and fact.object)

    @cached_property
    def employers(self) -> dict[str, tuple[Fact, ...]]:
        """Person -> the jobs of which no document says that they are over: the same on every day."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.knowledge.facts:
            if fact.relation == "employed-by" and stands(fact, self.now, self.windows[fact.id]):
                found[fact.subject].append(fact)
        return {person: tuple(jobs) for person, jobs in found.items()}

    def on(self, day: str = "") -> tuple[Seat, ...]:
        """The seats that hold, held when last attested, or are planned on that ISO day, by body and holder.

        Without a day it is the newest document's, and seats that nothing dates are among them.
        """
        return self._seats(day or self.now, lambda held: self._counts(held, day))

    def ended(self, day: str = "") -> tuple[Seat, ...]:
        """The seats of which something says that they are over on that ISO day."""
        return self._seats(day or self.now, lambda held: held.standing is Standing.ENDED)

    def _seats(self, day: str, counts: Callable[[Held], bool]) -> tuple[Seat, ...]:
        found: dict[tuple[str, str], list[Held]] = defaultdict(list)
        for fact in self.facts:
            window = self.windows[fact.id]
            held = Held(fact=fact, standing=holds(fact, day, window), window=window)
            if counts(held):
                found[fact.object, fact.subject].append(held)
        return tuple(self._seat(body, holder, found[body, holder]) for body, holder in sorted(found))

    def _counts(self, held: Held, day: str) -> bool:
        window, now = held.window, day or self.now
        if held.standing is Standing.PLANNED:
            over = window.ends and window.ends < now
            return not over and (window.first <= now if window.first else not day)
        if held.standing is Standing.UNKNOWN:
            return not window.dated and not day
        return held.standing in (Standing.CURRENT, Standing.LAST_ATTESTED)

    def _seat(self, body: str, holder: str, held: list[Held]) -> Seat:
        represents = {pair for one in held for pair in self.represented(one.fact)}
        return Seat(holder=holder, body=body, held=tuple(held), represents=tuple(sorted(represents)))

    def represented(self, fact: Fact) -> Iterator[tuple[str, Manner]]:
        """Whom a fact's seat stands for: its holder, those it is on behalf of, and where the holder works."""
        yield fact.subject, Manner.OWN
        for name in fact.qualifiers.on_behalf_of:
            named = self.named(name)
            if named:
                yield named, Manner.BEHALF
        for job in self.employers.get(fact.subject, ()):
            yield job.object, Manner.EMPLOYEE

    def named(self, name: str) -> str:
        """The id of the one entity of that id or name; "" if there is none or more than one."""
        if name in self.entities:
            return name
        ids = self._by_name.get(name.casefold(), set())
        return next(iter(ids)) if len(ids) == 1 else ""

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for entity in self.knowledge.entities:
            for name in names(entity):
                found[name.casefold()].add(entity.id)
        return found
