"""Pairs that belong together -> clusters, the same whatever the order in which they come.

The strongest pair is joined first; two clusters that hold anything that must stay apart are not joined, however many
weaker pairs speak for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Clusters(Generic[Item]):
    """Disjoint sets of items."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._leader: dict[Item, Item] = {item: item for item in items}
        self._members: dict[Item, list[Item]] = {}  # of those that have been joined

    def leader(self, item: Item) -> Item:
        """The item that stands for the cluster of the given one."""
        while self._leader[item] != item:
            self._leader[item] = self._leader[self._leader[item]]
            item = self._leader[item]
        return item

    def members(self, item: Item) -> list[Item]:
        leader = self.leader(item)
        return self._members.get(leader) or [leader]

    def join(self, one: Item, other: Item) -> None:
        a, b = self.leader(one), self.leader(other)
        if a == b:
            return
        if len(self.members(a)) < len(self.members(b)):
            a, b = b, a
        self._leader[b] = a
        self._members.setdefault(a, [a]).extend(self._members.pop(b) if b in self._members else [b])

    def sets(self) -> list[list[Item]]:
        """All clusters; their order is that in which the items came."""
        return [self.members(item) for item in self._leader if self._leader[item] == item]


def cluster(
    items: Iterable[Item],
    pairs: Mapping[tuple[Item, Item], float],
    apart: Callable[[Item, Item], bool],
    order: Callable[[Item], str],
    given: Iterable[tuple[Item, Item]] = (),
) -> Clusters[Item]:
    """Clusters of the items by the scored pairs; none but the `given` ones holds two items that must stay `apart`."""
    clusters = Clusters(items)
    for one, other in given:
        clusters.join(one, other)
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], order(pair[0]), order(pair[1]))):
        if clusters.leader(one) == clusters.leader(other):
            continue
        if not any(apart(a, b) for a in clusters.members(one) for b in clusters.members(other)):
            clusters.join(one, other)
    return clusters
