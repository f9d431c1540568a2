"""Keys under which people meet who may be one: so that no two documents have to be compared name by name.

A surname without its vowels and unsafe letters, with the first letter of the given name: "Jørgen Kærsholm" and "Jgrgen
Keersholm" share `krshlm j`. Each part after the given name gives a key, so that a left-out surname still meets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from graph.danish.fold import fold
from graph.resolve.personal import parse
from graph.resolve.spelling import skeleton

#: A block with more members than this holds a name too common for its key; only like spellings are compared then.
LARGEST = 60
_DAMAGED_FIRST = "*"  # given names that begin with a Danish letter begin with anything after a bad OCR


def keys(name: str) -> frozenset[str]:
    """The blocks that a name belongs to."""
    parsed = parse(name)
    if not parsed.surname:
        return frozenset()
    first = fold(parsed.given)[:1]
    damaged = first in "aog" or not first.isalpha() or parsed.given[:1] in "ÆØÅæøå"
    initial = _DAMAGED_FIRST if damaged else first
    found = set()
    for part in (*parsed.middle, parsed.surname):
        bones = skeleton(part)
        found.add(f"{bones} {initial}")
        found.update(f"{bones[:at]}{bones[at + 1 :]} {initial}" for at in range(len(bones)) if len(bones) > 3)
    return frozenset(found)


def blocks(names: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Ids that share a block, in order, for each block with two and more; `names` maps ids to all names of one."""
    found: dict[str, list[str]] = defaultdict(list)
    for identifier in sorted(names):
        for key in frozenset().union(*map(keys, names[identifier])):
            found[key].append(identifier)
    return [members for members in found.values() if 1 < len(members) <= LARGEST]


def pairs(names: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """All pairs of ids that share a block, each once, in order."""
    memberships: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
    for block in (*blocks(names), *_same_name(names)):
        for index, identifier in enumerate(block, start=1):
            memberships[identifier].append((block, index))
    for one in sorted(memberships):
        others = {other for block, index in memberships.pop(one) for other in islice(block, index, None)}
        yield from ((one, other) for other in sorted(others))


def _same_name(names: Mapping[str, Iterable[str]]) -> list[list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for identifier in sorted(names):
        for name in sorted({fold(name) for name in names[identifier]}):
            found[name].append(identifier)
    return [members for members in found.values() if len(members) > 1]
