"""Where each actor stands on the map: the same graph always gives the same picture.

Edges become whole-number positions. Who belongs together is found first (Louvain), the groups are placed, then their
members, so that the map shows islands ("Klynge Nord" with its committees and people) and not one ball of wool. What
hangs together with nothing else would be flung away by any force layout: such pieces are packed beside one another.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.network.communities import communities
from graph.network.forces import relax, separate
from graph.network.packing import pack

Points = npt.NDArray[np.float64]
#: (smaller number, larger number) of two nodes -> how strongly they are joined.
Weights = dict[tuple[int, int], float]

#: Distance that two joined actors settle at, in the units of the page.
STEP = 64.0
#: Up to so many everybody pushes everybody; above it only those of the same community do.
_EXACT = 700
#: Above it nobody looks at the whole map any more, and forces would cost minutes.
_FORCES = 12_000
_SHARE = 1000  # whole parts of a weight of one
_BETWEEN = 0.3  # how weak an edge between two communities pulls, against one within
_WIDE = 1.15  # screens are wider than high


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ties:
    """Who is joined, as rows of two numbers, and how strongly."""

    pairs: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]


class _Connected(NamedTuple):
    """Nodes that hang together and the edges between them, both in order."""

    nodes: list[int]
    edges: list[tuple[int, int]]


def layout(
    nodes: Sequence[str], edges: Mapping[tuple[str, str], float], *, seed: int = 7
) -> dict[str, tuple[int, int]]:
    """Positions by node id. The order of nodes and edges does not matter, nor does a direction."""
    names = sorted(nodes)
    weights = _weights(names, edges)
    pieces = _pieces(len(names), weights)
    placed = [_piece(weights, piece, seed) for piece in pieces]
    packed = pack(placed, gap=STEP)
    return {
        names[node]: (round(float(x)), round(float(y)))
        for piece, points in zip(pieces, packed, strict=True)
        for node, (x, y) in zip(piece.nodes, points, strict=True)
    }


def _weights(names: Sequence[str], edges: Mapping[tuple[str, str], float]) -> Weights:
    """By number and not by name, so that no order depends on how Python hashes text."""
    index = {name: number for number, name in enumerate(names)}
    weights: Weights = {}
    for (one, other), weight in sorted(edges.items()):
        first, second = sorted((index[one], index[other]))
        if first != second:
            weights[first, second] = weights.get((first, second), 0.0) + weight
    return weights


def _pieces(size: int, weights: Weights) -> list[_Connected]:
    """What hangs together, the largest first; its edges in the order of their nodes."""
    leader = list(range(size))

    def led(node: int) -> int:
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    for one, other in weights:
        leader[led(other)] = led(one)
    found: dict[int, _Connected] = {}
    for node in range(size):
        found.setdefault(led(node), _Connected([], [])).nodes.append(node)
    for edge in sorted(weights):
        found[led(edge[0])].edges.append(edge)
    return sorted(found.values(), key=lambda piece: (-len(piece.nodes), piece.nodes[0]))


def _piece(weights: Weights, piece: _Connected, seed: int) -> Points:
    """Places of the members of one connected piece, in their order."""
    if len(piece.nodes) == 1:
        return np.zeros((1, 2))
    pairs = np.searchsorted(piece.nodes, np.array(piece.edges, dtype=np.int64))
    ties = _Ties(pairs=pairs, weights=np.array([weights[edge] for edge in piece.edges]))
    points = _place(len(piece.nodes), ties, _communities(len(piece.nodes), ties), seed)
    points[:, 0] *= _WIDE
    return points


def _communities(size: int, ties: _Ties) -> npt.NDArray[np.int64]:
    """The number of its community for each node; numbered by their smallest member."""
    shares = np.maximum(1, np.rint(ties.weights * _SHARE)).astype(np.int64)
    edges = zip(*ties.pairs.T.tolist(), shares.tolist(), strict=True)
    return np.array(communities(size, edges), dtype=np.int64)


def _place(size: int, ties: _Ties, groups: npt.NDArray[np.int64], seed: int) -> Points:
    """First the communities as if each were one big actor, then everybody around the middle of theirs."""
    chance = random.Random(seed)
    counts = np.bincount(groups)
    centres = _between(ties, groups, counts, chance)
    spread = np.sqrt(counts)[groups][:, None] * STEP * 0.5
    points = centres[groups] + _scatter(size, chance) * spread
    if size > _FORCES:
        return points
    within = groups[ties.pairs[:, 0]] == groups[ties.pairs[:, 1]]
    weights = ties.weights * np.where(within, 1.0, _BETWEEN)
    cells = groups if size > _EXACT else np.zeros(size, dtype=np.int64)
    points = relax(points, ties.pairs, weights, cells, step=STEP, rounds=200 if size <= _EXACT else 80)
    return separate(points, gap=STEP * 0.55)


def _between(
    ties: _Ties, groups: npt.NDArray[np.int64], counts: npt.NDArray[np.int64], chance: random.Random
) -> Points:
    """Middles of the communities; two that share many relations come to stand side by side."""
    total = len(counts)
    joined = np.sort(groups[ties.pairs], axis=1)
    apart = joined[:, 0] != joined[:, 1]
    pairs, places = np.unique(joined[apart], axis=0, return_inverse=True)
    weights = np.bincount(places.reshape(-1), ties.weights[apart], minlength=len(pairs))
    reach = STEP * 1.6 * float(np.sqrt(counts.mean()))
    points = _scatter(total, chance) * reach * float(np.sqrt(total))
    pull = np.minimum(weights, 6.0) / 6.0 + 0.2
    return relax(points, pairs, pull, np.zeros(total, dtype=np.int64), step=reach, rounds=150)


def _scatter(size: int, chance: random.Random) -> Points:
    return np.array([(chance.random() - 0.5, chance.random() - 0.5) for _ in range(size)]).reshape(-1, 2)
