"""Springs and repulsion for the map, with numbers that come out the same everywhere.

Joined points pull each other, all points push each other away, and the strides get shorter until nothing moves much.
Such a simulation magnifies the last bit of every sum, and another numpy or processor adds in another order. So points
lie on a grid, and pushes are whole numbers before they are added. "Udvalg A" with nine members becomes a rosette
instead of a knot.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

_GRID = 256.0
_FINE = 2.0**20
_NEAR = 1e-3
_GRAVITY = 0.8  # keeps long arms bent inwards, so that the map fills a screen


def relax(
    points: Points, pairs: Numbers, weights: npt.NDArray[np.float64], cells: Numbers, *, step: float, rounds: int
) -> Points:
    """Points at rest. Within a cell everybody pushes everybody; a foreign cell pushes as one heavy point."""
    points = _snap(points)
    stride = step * 2.0
    members = [np.flatnonzero(cells == number) for number in range(int(cells.max(initial=-1)) + 1)]
    for number in range(rounds):
        force = _pull(points, pairs, weights, step) + _push(points, members, cells, step)
        force -= points * _GRAVITY
        length = np.maximum(_length(force), _NEAR)
        left = 1.0 - number / rounds
        limit = stride * left * math.sqrt(left) + step * 0.01
        points = _snap(points + force * (np.minimum(length, limit) / length)[:, None])
    return points


def separate(points: Points, *, gap: float, rounds: int = 40) -> Points:
    """Push apart what stands closer than `gap`, so that marks and names can be told apart."""
    for _ in range(rounds):
        close = _close_pairs(points, gap)
        if not len(close):
            break
        first, second = close[:, 0], close[:, 1]
        away = points[first] - points[second]
        away[:, 0] += np.where(_length(away) < _NEAR, gap * 0.01 * (1 + first % 7), 0.0)
        length = np.maximum(_length(away), _NEAR)
        move = away * ((gap - length) * 0.5 / length)[:, None]
        points = _snap(points + _gather(first, move, len(points)) - _gather(second, move, len(points)))
    return points


def _pull(points: Points, pairs: Numbers, weights: npt.NDArray[np.float64], step: float) -> Points:
    first, second = pairs[:, 0], pairs[:, 1]
    along = points[second] - points[first]
    force = along * (weights * _length(along) / step)[:, None]
    return _gather(first, force, len(points)) - _gather(second, force, len(points))


def _push(points: Points, members: list[Numbers], cells: Numbers, step: float) -> Points:
    force = np.zeros_like(points)
    for inside in members:
        force[inside] += _away(points[inside], points[inside], np.ones(len(inside)), step)
    if len(members) > 1:
        sizes = np.array([float(len(inside)) for inside in members])
        middles = np.array([points[inside].mean(axis=0) for inside in members])
        foreign = np.where(np.arange(len(members))[None, :] == cells[:, None], 0.0, sizes[None, :])
        force += _away(points, middles, foreign, step)
    return force


def _away(points: Points, others: Points, mass: npt.NDArray[np.float64], step: float) -> Points:
    across = points[:, None, 0] - others[None, :, 0]
    down = points[:, None, 1] - others[None, :, 1]
    strength = across * across
    strength += down * down
    np.maximum(strength, step * step * 1e-4, out=strength)
    np.divide(mass * (step * step), strength, out=strength)
    across *= strength
    down *= strength
    return np.stack([_added(across), _added(down)], axis=1)


def _added(values: Points) -> npt.NDArray[np.float64]:
    """The sum of each row, exact but for what is finer than the fine grid; the values are used up."""
    values *= _FINE
    whole: Numbers = np.rint(values, out=values).astype(np.int64)
    added: npt.NDArray[np.float64] = whole.sum(axis=1) / _FINE
    return added


def _close_pairs(points: Points, gap: float) -> Numbers:
    """Pairs nearer than `gap`: sorted by x, each is compared with its next neighbours only."""
    order = np.lexsort((points[:, 1], points[:, 0]))
    line = points[order]
    found = []
    for offset in range(1, len(points)):
        across = line[offset:, 0] - line[:-offset, 0]
        if not bool((across < gap).any()):
            break
        near = np.flatnonzero((across < gap) & (_length(line[offset:] - line[:-offset]) < gap))
        found.append(np.stack([order[near], order[near + offset]], axis=1))
    return np.concatenate(found) if found else np.zeros((0, 2), dtype=np.int64)


def _gather(index: Numbers, values: Points, size: int) -> Points:
    return np.stack([np.bincount(index, values[:, axis], minlength=size) for axis in (0, 1)], axis=1)


def _length(vectors: Points) -> npt.NDArray[np.float64]:
    return np.sqrt(vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1])


def _snap(points: Points) -> Points:
    return np.rint(points * _GRID) / _GRID
