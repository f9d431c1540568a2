"""Who belongs together: the communities of a weighted network, in whole numbers.

Louvain's method: everybody moves to the neighbours that gain the most modularity, then communities become nodes and
move in turn. "Klynge Nord" with its committees and people ends as one. NetworkX shuffles and adds fractions, so that
another release of it draws another map; here sums are whole, nodes go in order, and a tie stays where it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Weights = Mapping[int, int]


def communities(size: int, edges: Iterable[tuple[int, int, int]]) -> list[int]:
    """The community of each of the nodes 0 to size-1; communities are numbered by their smallest member.

    `edges` are (node, node, weight) with a positive whole weight, each pair once.
    """
    near: list[dict[int, int]] = [{} for _ in range(size)]
    for one, other, weight in edges:
        near[one][other] = near[other][one] = weight
    own = [0] * size  # twice the weight inside what has become one node
    member = list(range(size))
    while True:
        moved = _settled(near, own)
        if len(set(moved)) == len(near):
            return _numbered(member)
        numbers = _numbered(moved)
        near, own = _merged(near, own, numbers)
        member = [numbers[node] for node in member]


def _settled(near: Sequence[Weights], own: Sequence[int]) -> list[int]:
    """The community of each node once no single move gains anything."""
    home = list(range(len(near)))
    degree = [sum(weights.values()) + inside for weights, inside in zip(near, own, strict=True)]
    total = list(degree)
    everything = sum(degree)
    moving = True
    while moving:
        moving = False
        for node, weights in enumerate(near):
            here = home[node]
            total[here] -= degree[node]
            home[node] = _best(here, _links(weights, home), total, degree[node], everything)
            total[home[node]] += degree[node]
            moving = moving or home[node] != here
    return home


def _links(weights: Weights, home: Sequence[int]) -> dict[int, int]:
    links: dict[int, int] = defaultdict(int)
    for other, weight in weights.items():
        links[home[other]] += weight
    return links


def _best(here: int, links: Mapping[int, int], total: Sequence[int], degree: int, everything: int) -> int:
    """The community with the greatest gain; the present one if no other gains more."""
    best, most = here, links.get(here, 0) * everything - total[here] * degree
    for there in sorted(links):
        gain = links[there] * everything - total[there] * degree
        if gain > most:
            best, most = there, gain
    return best


def _numbered(groups: Sequence[int]) -> list[int]:
    """The same groups, numbered from 0 in the order of their first members."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(group, len(numbers)) for group in groups]


def _merged(
    near: Sequence[Weights], own: Sequence[int], numbers: Sequence[int]
) -> tuple[list[dict[int, int]], list[int]]:
    """Each community as one node."""
    count = max(numbers) + 1
    joined: list[dict[int, int]] = [{} for _ in range(count)]
    inside = [0] * count
    for node, weights in enumerate(near):
        group = numbers[node]
        inside[group] += own[node]
        for other, weight in weights.items():
            if numbers[other] == group:
                inside[group] += weight
            else:
                joined[group][numbers[other]] = joined[group].get(numbers[other], 0) + weight
    return joined, inside
