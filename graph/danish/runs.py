"""Names that run on without a separator, cut apart again.

A table of participants that lost its cells reads "Ida Holm (formand) Bo Ravn Lise Kjær Toft": three people. All ways to
cut are weighed by what the words can be; where the number of people is known from the next cell, only cuts into that
many count. If the best cut is not clearly better than the next, there is no answer: a wrong cut would invent people.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.danish.name_parts import IMPOSSIBLE, LONGEST, Part, cost, part
from graph.danish.words import Word, adjacent, words

Span = tuple[int, int]

#: The best cut must be cheaper than the second by this much, and no name in it dearer than `WORST`.
MARGIN = 0.4
WORST = 3.2


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to cut the words up to some place; `pieces` are (first, last + 1) into the list of words."""

    cost: float
    pieces: tuple[Span, ...]


def split_run(text: str, count: int | None = None) -> tuple[Span, ...] | None:
    """Spans of the people named one after the other; exactly `count` if given; None if no cut is safe."""
    rows = _rows(text)
    cuts = [_Cut(0.0, ())]
    for row in rows:
        cuts = _best([_join(left, right) for left in cuts for right in _cuts(row, LONGEST, cost)], count)
    return _decide([w for row in rows for w in row], cuts, count)


def _rows(text: str) -> list[list[Word]]:
    """Words in unbroken rows; what stands in brackets is left out, and ends a row as any other sign does."""
    rows: list[list[Word]] = []
    previous: Word | None = None
    depth = 0
    position = 0
    for word in words(text):
        depth += text.count("(", position, word.start) - text.count(")", position, word.start)
        position = word.end
        if depth > 0 or part(word.text) is Part.OTHER:
            previous = None
            continue
        if previous is not None and adjacent(text, previous, word):
            rows[-1].append(word)
        else:
            rows.append([word])
        previous = word
    return [row for row in rows if len(row) > 1]


def _cuts(row: Sequence[Word], longest: int, weigh: Callable[[Sequence[str]], float]) -> list[_Cut]:
    """For each number of pieces the two cheapest cuts of the whole row."""
    table: list[dict[int, list[_Cut]]] = [{} for _ in range(len(row) + 1)]
    table[0] = {0: [_Cut(0.0, ())]}
    texts = [word.text for word in row]
    for end in range(1, len(row) + 1):
        for start in range(max(0, end - longest), end):
            price = weigh(texts[start:end])
            if price < IMPOSSIBLE:
                _extend(table, start, end, price)
    return [cut for cuts in table[-1].values() for cut in cuts]


def _extend(table: list[dict[int, list[_Cut]]], start: int, end: int, price: float) -> None:
    for number, cuts in table[start].items():
        longer = [_Cut(cut.cost + price, (*cut.pieces, (start, end))) for cut in cuts]
        kept = table[end].get(number + 1, []) + longer
        table[end][number + 1] = sorted(kept, key=lambda cut: (cut.cost, cut.pieces))[:2]


def _join(left: _Cut, right: _Cut) -> _Cut:
    offset = left.pieces[-1][1] if left.pieces else 0
    moved = tuple((start + offset, end + offset) for start, end in right.pieces)
    return _Cut(left.cost + right.cost, left.pieces + moved)


def _best(cuts: list[_Cut], count: int | None) -> list[_Cut]:
    """The two cheapest for each number of pieces, none with more pieces than wanted."""
    kept: dict[int, list[_Cut]] = {}
    for cut in sorted(cuts, key=lambda cut: (cut.cost, cut.pieces)):
        same = kept.setdefault(len(cut.pieces), [])
        if len(same) < 2 and (count is None or len(cut.pieces) <= count):
            same.append(cut)
    return [cut for same in kept.values() for cut in same]


def _decide(row: Sequence[Word], cuts: list[_Cut], count: int | None) -> tuple[Span, ...] | None:
    right = sorted((c for c in cuts if c.pieces and count in (None, len(c.pieces))), key=lambda c: (c.cost, c.pieces))
    if not right or (len(right) > 1 and right[1].cost - right[0].cost < MARGIN):
        return None
    names = [row[start:end] for start, end in right[0].pieces]
    if any(cost([word.text for word in name]) > WORST for name in names):
        return None
    return tuple((name[0].start, name[-1].end) for name in names)
