"""The cheapest ways to cut a row of words into pieces, two for each number of pieces.

The second best is kept because a cut is believed only where it is clearly better than any other: "Ida Marie Holm Kjær"
may be one person or two, and a wrong cut invents people. Time grows with words times pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Span = tuple[int, int]
Weigh = Callable[[Sequence[str]], float]

#: A piece that costs this much or more cannot be.
IMPOSSIBLE = 9.0
_KEPT = 2  # cuts for each number of pieces
#: Rows of more words are no list of participants and would take long.
LONGEST_ROW = 200


class Cut(NamedTuple):
    """One way to cut a row, ordered by cost; `pieces` are (first, last + 1) into its words."""

    cost: float
    pieces: tuple[Span, ...]


def cuts(row: Sequence[str], longest: int, weigh: Weigh) -> list[Cut]:
    """For each number of pieces of at most `longest` words the two cheapest cuts of the whole row."""
    if len(row) > LONGEST_ROW:
        return []
    table: list[dict[int, list[Cut]]] = [{} for _ in range(len(row) + 1)]
    table[0] = {0: [Cut(0.0, ())]}
    for end in range(1, len(row) + 1):
        for start in range(max(0, end - longest), end):
            price = weigh(row[start:end]) if table[start] else IMPOSSIBLE
            if price < IMPOSSIBLE:
                _extend(table, start, end, price)
    return [cut for same in table[-1].values() for cut in same]


def _extend(table: list[dict[int, list[Cut]]], start: int, end: int, price: float) -> None:
    for number, shorter in table[start].items():
        kept = table[end].get(number + 1, [])
        if len(kept) == _KEPT and shorter[0].cost + price > kept[-1].cost:
            continue  # cheaper ones are known
        longer = [Cut(cut.cost + price, (*cut.pieces, (start, end))) for cut in shorter]
        table[end][number + 1] = sorted(kept + longer)[:_KEPT]


def side_by_side(left: Sequence[Cut], right: Sequence[Cut], offset: int, most: int | None) -> list[Cut]:
    """Cuts of two rows put together; `offset` words stand left, more than `most` pieces are of no use."""
    kept: dict[int, list[Cut]] = {}
    for a in left:
        for b in right:
            moved = tuple((start + offset, end + offset) for start, end in b.pieces)
            both = Cut(a.cost + b.cost, a.pieces + moved)
            if most is None or len(both.pieces) <= most:
                kept[len(both.pieces)] = sorted([*kept.get(len(both.pieces), []), both])[:_KEPT]
    return [cut for same in kept.values() for cut in same]


def clearest(found: Sequence[Cut], count: int | None, margin: float) -> Cut | None:
    """The cheapest cut (of `count` pieces), None if another is nearly as cheap."""
    right = sorted(cut for cut in found if cut.pieces and count in (None, len(cut.pieces)))
    if not right or (len(right) > 1 and right[1].cost - right[0].cost < margin):
        return None
    return right[0]
