"""Small sets shared by all who hold the same: half of what a million mentions take in memory.

Whoever stands in the list of participants of one document shares document, date, list and body with all others there.
A set of one that is asked for twice is the same object, and so is the union of sets that are equal.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

Item = TypeVar("Item", bound=Hashable)


@lru_cache(maxsize=65536)
def _only(item: Any) -> frozenset[Any]:
    return frozenset((item,))


def only(item: Item) -> frozenset[Item]:
    """The set of that item alone."""
    return _only(item)


def those(items: Iterable[Item]) -> frozenset[Item]:
    """The set of the items."""
    found = frozenset(items)
    return _only(next(iter(found))) if len(found) == 1 else found


def union(sets: Iterable[frozenset[Item]]) -> frozenset[Item]:
    """All that stands in any of the sets."""
    filled = [held for held in sets if held]
    if not filled:
        return frozenset()
    first = filled[0]
    return first if all(held is first or held <= first for held in filled) else first.union(*filled)


def plus(held: frozenset[Item], item: Item) -> frozenset[Item]:
    """The set with the item in it."""
    if item in held:
        return held
    return held | {item} if held else only(item)
