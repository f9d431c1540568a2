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
Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

_GRID = 256.0
_FINE = 2.0**20
_NEAR = 1e-3
_GRAVITY = 0.8  # keeps long arms bent inwards, so that the map fills a screen


def relax(points: Points, pairs: Numbers, weights: Values, cells: Numbers, *, step: float, rounds: int) -> Points:
    """Points at rest. Within a cell everybody pushes everybody; a foreign cell pushes as one heavy point."""
    order = np.argsort(cells, kind="stable")  # members of a cell stand side by side
    springs = _Springs(np.argsort(order)[pairs], weights, len(points))
    crowd = _Cells(cells[order], step)
    places = np.ascontiguousarray(_snap(points)[order].T)
    for number in range(rounds):
        force = springs.pull(places, step) + crowd.push(places)
        force -= places * _GRAVITY
        length = np.maximum(_length(force), _NEAR)
        left = 1.0 - number / rounds
        limit = step * 2.0 * left * math.sqrt(left) + step * 0.01
        places = _snap(places + force * (np.minimum(length, limit) / length))
    rested = np.empty_like(points)
    rested[order] = places.T
    return rested


class _Springs:
    """Pairs that pull each other; places are two rows, one for each axis."""

    def __init__(self, pairs: Numbers, weights: Values, size: int) -> None:
        self._first, self._second = (np.ascontiguousarray(ends) for ends in pairs.T)
        self._weights, self._size = weights, size

    def pull(self, places: Points, step: float) -> Points:
        along = places[:, self._second] - places[:, self._first]
        force = along * (self._weights * _length(along) / step)
        return _gather(self._first, force, self._size) - _gather(self._second, force, self._size)


class _Cells:
    """Points in the order of their cells: those of one push each other, and foreign cells push from their middles."""

    def __init__(self, cells: Numbers, step: float) -> None:
        counts = np.bincount(cells)
        self._counts, self._starts = counts, np.cumsum(counts) - counts
        self._least = step * step * 1e-4
        self._masses = [self._mass(cell, step * step * _FINE) for cell in range(len(counts))]
        most = int(max(counts * (counts + len(counts)), default=0))
        self._room = np.empty(4 * most)  # for all numbers in between, taken once

    def _mass(self, cell: int, most: float) -> Values:
        """How strongly each member of the cell, and each cell as a whole, pushes who is in the cell."""
        foreign = np.where(np.arange(len(self._counts)) == cell, 0.0, self._counts)
        return np.concatenate([np.ones(self._counts[cell]), foreign]) * most

    def push(self, places: Points) -> Points:
        force = np.empty_like(places)
        middles = np.add.reduceat(places, self._starts, axis=1) / self._counts
        for start, count, mass in zip(self._starts.tolist(), self._counts.tolist(), self._masses, strict=True):
            members = places[:, start : start + count]
            force[:, start : start + count] = self._away(members, np.concatenate([members, middles], axis=1), mass)
        return force

    def _away(self, places: Points, others: Points, mass: Values) -> Points:
        """Added up in whole numbers below 2**53, so that it does not matter in which order."""
        shape = places.shape[1], others.shape[1]
        across, down, square, strength = self._room[: 4 * shape[0] * shape[1]].reshape(4, *shape)
        np.subtract(places[0][:, None], others[0], out=across)
        np.subtract(places[1][:, None], others[1], out=down)
        np.multiply(across, across, out=strength)
        strength += np.multiply(down, down, out=square)
        np.maximum(strength, self._least, out=strength)
        np.divide(mass, strength, out=strength)
        pushes = [np.rint(np.multiply(axis, strength, out=axis), out=axis).sum(axis=1) for axis in (across, down)]
        return np.array(pushes) / _FINE


def separate(points: Points, *, gap: float, rounds: int = 40) -> Points:
    """Push apart what stands closer than `gap`, so that marks and names can be told apart."""
    for _ in range(rounds):
        close = _close_pairs(points, gap)
        if not len(close):
            break
        first, second = close[:, 0], close[:, 1]
        away = points[first] - points[second]
        away[:, 0] += np.where(_length(away.T) < _NEAR, gap * 0.01 * (1 + first % 7), 0.0)
        length = np.maximum(_length(away.T), _NEAR)
        move = (away * ((gap - length) * 0.5 / length)[:, None]).T
        points = _snap(points + _gather(first, move, len(points)).T - _gather(second, move, len(points)).T)
    return points


def _close_pairs(points: Points, gap: float) -> Numbers:
    """Pairs nearer than `gap`: sorted by x, each is compared with its next neighbours only."""
    order = np.lexsort((points[:, 1], points[:, 0]))
    line = points[order]
    found = []
    for offset in range(1, len(points)):
        across = line[offset:, 0] - line[:-offset, 0]
        if not bool((across < gap).any()):
            break
        near = np.flatnonzero((across < gap) & (_length((line[offset:] - line[:-offset]).T) < gap))
        found.append(np.stack([order[near], order[near + offset]], axis=1))
    return np.concatenate(found) if found else np.zeros((0, 2), dtype=np.int64)


def _gather(index: Numbers, values: Points, size: int) -> Points:
    """Values by the number of the point that they belong to, added up; one row for each axis."""
    return np.array([np.bincount(index, row, minlength=size) for row in values])


def _length(vectors: Points) -> Values:
    length: Values = np.sqrt(vectors[0] * vectors[0] + vectors[1] * vectors[1])
    return length


def _snap(points: Points) -> Points:
    return np.rint(points * _GRID) / _GRID
