"""Pieces of a map that nothing joins, laid side by side like parcels: the largest first, the small ones in rows below.

A force layout would send "Puljen" and its one project far away from everything, and the rest would shrink to a dot.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]


def pack(pieces: Sequence[Points], *, gap: float) -> list[Points]:
    """The pieces in their order, each moved so that none meets another; the first ones should be the largest."""
    if not pieces:
        return []
    sizes = [np.ptp(points, axis=0) + gap for points in pieces]
    area = sum(float(size[0] * size[1]) for size in sizes)
    width = max(float(sizes[0][0]), (area * 1.25) ** 0.5)
    moved = []
    left, top, high = 0.0, 0.0, 0.0
    for points, size in zip(pieces, sizes, strict=True):
        if left and left + size[0] > width:
            left, top, high = 0.0, top + high, 0.0
        moved.append(points - points.min(axis=0) + np.array([left, top]))
        left, high = left + float(size[0]), max(high, float(size[1]))
    return _centred(moved)


def _centred(pieces: list[Points]) -> list[Points]:
    together = np.concatenate(pieces)
    middle = (together.min(axis=0) + together.max(axis=0)) / 2
    return [points - middle for points in pieces]
