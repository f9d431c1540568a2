"""What readings state is kept packed, and told again as it was; what verdicts change is told changed."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from graph.engine.reading import Reading
from graph.engine.records import dump, load
from graph.engine.shelf import Shelf
from graph.model.keys import Keys
from graph.model.register import Register
from graph.model.stated import Changed, InOrder, stated
from graph.model.statement import Statement
from graph.resolve import resolve
from tests.resolve.saying import body, listed, person, says, state

TOWNS = ("Struer", "Skive", "Faxe", "Køge")
GIVEN = ("Ida", "Bo", "Karen", "Troels", "Mette")
SURNAMES = ("Holmskov", "Ravnsmose", "Tallund", "Bækkelund", "Kærgaard", "Lindtorp")


def reading(number: int) -> Reading:
    """Invented minutes: ten people of one town in a list, and who chairs: 21 statements."""
    town, day = TOWNS[number % len(TOWNS)], f"20{10 + number // 300:02}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    met = f"Rådet for Gode Naboer i {town}"
    names = [f"{GIVEN[place % 5]} {SURNAMES[(place + number // 4) % 6]}" for place in range(10)]
    there = [one for name in names for one in listed(name, town, meeting=f"{met} {day}")]
    chairs = state("chairs", person(names[0], town), body(met))
    said = says(f"{number:016x}", day, *there, chairs, met=met, meeting=f"{met} {day}")
    return Reading(source=said.source, statements=tuple(said.statements))


def heard(count: int) -> Iterator[Reading]:
    """Readings as they come from a cache or a worker."""
    for number in range(count):
        found = load(dump(reading(number)))
        assert isinstance(found, Reading)
        yield found


@pytest.mark.parametrize("at_hand", [0, 21, 1000])
def test_a_document_is_told_as_it_was_read(at_hand: int) -> None:
    readings = [reading(0), *list(heard(3))[1:]]
    shelf = Shelf(readings, at_hand=at_hand)
    assert list(shelf.documents) == [one.source.id for one in readings if one.source]
    for one in readings:
        assert one.source
        assert shelf.of(one.source.id) == one.statements
        assert list(shelf.keys(one.source.id)) == [statement.key for statement in one.statements]
        assert set(shelf.contents(one.source.id)) == {statement.source for statement in one.statements}
    assert len(shelf) == sum(len(one.statements) for one in readings)
    assert (shelf.of("nowhere"), list(shelf.keys("nowhere"))) == ((), [])


def test_a_reading_that_was_changed_is_not_told_as_it_came() -> None:
    (one,) = heard(1)
    shelf = Shelf([replace(one, statements=one.statements[:1])])
    assert list(shelf) == [one.statements[0]]


def test_what_is_changed_is_told_changed_and_nothing_else() -> None:
    shelf = Shelf(heard(3))
    first, second, third = shelf.documents

    def shorter(document: str, told: Sequence[Statement]) -> Sequence[Statement]:
        return told[:2]

    changed = Changed(shelf, {second}, shorter)
    assert [len(changed.of(one)) for one in (first, second, third)] == [len(shelf.of(first)), 2, len(shelf.of(third))]
    assert list(changed.keys(second)) == list(shelf.keys(second))[:2]
    assert list(changed) == [one for document in (first, second, third) for one in changed.of(document)]
    assert stated(changed) is changed


def test_statements_in_order_are_those_that_stand() -> None:
    shelf = Shelf(heard(2))
    told = InOrder(shelf)
    assert [one.key for one in told] == sorted(one.key for one in shelf)
    assert (len(told), told[0]) == (len(shelf), min(shelf, key=lambda one: one.key))


def test_keys_are_as_many_texts() -> None:
    keys = [statement.key for statement in reading(0).statements]
    packed = Keys(keys)
    assert (len(packed), packed[1], list(packed)) == (len(keys), keys[1], keys)
    assert packed == tuple(keys)
    assert hash(packed) == hash(tuple(keys))
    assert list(Keys(keys[:2]) | Keys(keys[1:3])) == sorted(keys[:3])
    assert Keys(keys[:1]) != Keys(keys[1:2])


def grown(count: int) -> int:
    """Bytes that are held at most while so many documents are read and resolved."""
    gc.collect()
    tracemalloc.start()
    try:
        shelf = Shelf(at_hand=0)
        sources = []
        for one in heard(count):
            assert one.source
            shelf.put(one)
            sources.append(one.source)
        knowledge = resolve(shelf, sources, Register())
        assert len(knowledge.statements) == 21 * count
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_document_more_takes_no_more_than_this() -> None:
    """Of 21 statements: 38 kB when they were held as records until all facts were made."""
    grown(20)  # caches and lexicons
    few, many = grown(60), grown(160)
    assert (many - few) / 100 < 27_000
