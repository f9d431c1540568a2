"""Measure who is who at size: `python benchmarks/people.py [PEOPLE ...]`, 500, 5,000 and 50,000 by default.

Twenty mentions a person on average, in minutes of bodies that meet again and again: names drawn as they are spread in
Denmark (many a Jensen), so that namesakes abound; a tenth of the documents went through a bad OCR; middle names come
and go; three mentions in ten tell no place of work; some people change places. The resolver has to find the people.
Printed for each size: seconds of computing and peak memory of a program of its own, the pairs of profiles that were
compared, and precision and recall (B-cubed over all mentions) against what the generator knows.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from unittest.mock import patch

import psutil

from benchmarks.identity import b_cubed
from benchmarks.invented import REGIONS, THEMES, TOWNS
from graph import shipped
from graph.calm import calm
from graph.danish.lexicon import load
from graph.facts.register import load_register
from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement
from graph.model.text import Span
from graph.resolve import resolve
from graph.resolve.blocking import pairs

SIZES = (500, 5_000, 50_000)
EACH = 20  # mentions a person
_SEATS, _MEETINGS = 20, 15  # people and meetings of a body; a person sits in one or two
_SPOILT, _WRONG = 0.1, 0.03  # share of documents with a bad OCR, and of their letters that it gets wrong
_SLIP = 0.004  # share of names with a slip of the finger
_DAMAGE = {"ø": "ga0", "å": "ad", "æ": "e", "l": "1", "o": "0", "i": "l", "e": "c", "n": "h", "t": "l"}
_COMMON = (
    "Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen "
    "Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom the generator knows; `moves` is the year from which the second place of work holds."""

    number: int
    name: str
    works: tuple[str, str]
    moves: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement, and the number of the person whom it is about."""

    statement: Statement
    person: int


def people_of(count: int, chance: random.Random) -> list[Person]:
    """People with names as they are spread: half the surnames common ones, given names by falling frequency."""
    given, family = load("given_names"), load("surnames")
    falling = list(accumulate(1 / (rank + 10) for rank in range(len(given))))
    order = chance.sample(given, len(given))
    firsts = chance.choices(order, cum_weights=falling, k=count)
    found = []
    for number, first in enumerate(firsts):
        last = chance.choice(_COMMON) if chance.random() < 0.5 else chance.choice(family)
        middle = f"{chance.choice(family)} " if chance.random() < 0.35 else ""
        town = chance.choice(TOWNS)
        here = f"{town} Kommune" if chance.random() < 0.8 else chance.choice(REGIONS)
        moves = chance.randint(2012, 2024) if chance.random() < 0.05 else 9999
        there = f"{chance.choice(TOWNS)} Kommune"
        name = f"{first.capitalize()} {middle}{last.capitalize()}".title()
        found.append(Person(number=number, name=name, works=(here, there), moves=moves))
    return found


def minutes(count: int, seed: int = 2022) -> Iterator[tuple[Source, list[Told]]]:
    """The documents of all bodies, each with what it states."""
    chance = random.Random(seed)
    everybody = people_of(count, chance)
    bodies = max(1, count * EACH // (_SEATS * _MEETINGS))
    for number in range(bodies):
        members = chance.sample(everybody, _SEATS)
        body = f"Udvalget for {chance.choice(THEMES)} i {chance.choice(TOWNS)} {number}"
        for meeting in range(_MEETINGS):
            date = f"{2010 + meeting}-{1 + number % 12:02}-{1 + number % 28:02}"
            yield _document(f"{number}-{meeting}", body, date, members, chance)


def _document(
    name: str, body: str, date: str, members: list[Person], chance: random.Random
) -> tuple[Source, list[Told]]:
    spoilt = chance.random() < _SPOILT
    source = Source(
        id=f"d{name}", file=f"{name}.txt", title="", kind="referat", body=body, meeting=f"{body} {date}", date=date,
        sha256="", pages=None,
    )  # fmt: skip
    told = [_told(source, person, position, chance, spoilt=spoilt) for position, person in enumerate(members)]
    return source, told


def _told(source: Source, person: Person, position: int, chance: random.Random, *, spoilt: bool) -> Told:
    name = person.name
    parts = name.split()
    if len(parts) > 2 and chance.random() < 0.2:
        name = f"{parts[0]} {parts[-1]}"
    if spoilt:
        name = _misread(name, chance)
    elif chance.random() < _SLIP:
        at = chance.randrange(1, len(name) - 1)
        name = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    place = person.works[int(source.date[:4]) >= person.moves] if chance.random() < 0.7 else ""
    span = Span(start=100 * position, end=100 * position + 40)
    statement = Statement(
        relation="absent" if chance.random() < 0.15 else "attended",
        subject=Mention(name=name, kind=EntityKind.PERSON, span=span, place=place),
        object=Mention(name=source.meeting, kind=EntityKind.MEETING),
        source=source.id,
        evidence=Evidence(document=source.id, item="", span=span, rule="made", confidence=0.9),
        qualifiers=Qualifiers(),
        basis=Basis.LAYOUT,
    )
    return Told(statement=statement, person=person.number)


def _misread(name: str, chance: random.Random) -> str:
    return "".join(
        chance.choice(_DAMAGE[letter]) if letter in _DAMAGE and chance.random() < _rate(letter) else letter
        for letter in name
    )


def _rate(letter: str) -> float:
    """A foreign OCR misses most Danish letters."""
    return 0.7 if letter in "æøå" else _WRONG


def measure(count: int) -> str:
    """A row for that many people."""
    known = load_register(shipped.data() / "register")
    documents = list(minutes(count))
    told = [one for _, here in documents for one in here]
    sources = [source for source, _ in documents]
    begun = time.process_time()
    with calm(), _counted() as compared:
        knowledge = resolve([one.statement for one in told], sources, known)
    spent = time.process_time() - begun
    subjects: Mapping[str, str] = {key: fact.subject for fact in knowledge.facts for key in fact.keys}
    figures = b_cubed([(one.person, subjects[one.statement.key]) for one in told])
    found = sum(entity.kind is EntityKind.PERSON for entity in knowledge.entities)
    cells = (f"{count:,}", f"{figures.mentions:,}", f"{found:,}", f"{compared[0]:,}", f"{spent:.0f}")
    return f"| {' | '.join(cells)} | {{peak}} | {figures.precision:.4f} | {figures.recall:.4f} |"


@contextmanager
def _counted() -> Iterator[list[int]]:
    """The pairs of profiles that the resolver compares meanwhile, as a list of one number."""
    seen = [0]

    def counted(names: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
        for pair in pairs(names):
            seen[0] += 1
            yield pair

    with patch("graph.resolve.compared.pairs", counted):
        yield seen


def main() -> None:
    """Print the table, each size measured by a program of its own."""
    if sys.argv[1:2] == ["--one"]:
        print(measure(int(sys.argv[2])))
        return
    print("| people | mentions | people found | pairs compared | CPU s | peak MB | precision | recall |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in map(int, sys.argv[1:] or SIZES):
        started = subprocess.Popen([sys.executable, __file__, "--one", str(count)], stdout=subprocess.PIPE, text=True)
        seen, peak = psutil.Process(started.pid), 0.0
        while started.poll() is None:
            peak = max(peak, seen.memory_info().rss / 1e6)
            time.sleep(0.2)
        assert started.stdout is not None
        print(started.stdout.read().strip().format(peak=f"{peak:,.0f}"), flush=True)


if __name__ == "__main__":
    main()
