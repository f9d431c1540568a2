"""Measures how a document is set: size of its type, distance of its lines, its right margin, sizes of its headings.

What a line is depends on its neighbours: 11.5 points is a heading where the text has 10 and the text itself where it
has 11.5; "og at" at the right margin goes on, in the middle of the page it would not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from graph.readers.page import Line

_LARGER = 1.1  # times the size of the text: from there on a line is a heading
_MOST_LEVELS = 6
_PITCH = 1.25  # distance of lines where a document has too few to tell
_ENOUGH = 5
_MOST_LETTERS = 0.4  # of all letters: a size that is used more is that of a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`body` is the size of the text, `pitch` the distance of its lines in sizes, `left` and `right` its margins.

    `firm` tells that lines of text run up to the right margin and go on: what ends there was broken by it.
    """

    body: float
    pitch: float
    left: float
    right: float
    levels: dict[float, int] = field(default_factory=dict)
    firm: bool = False

    def level(self, line: Line) -> int:
        """The level of a heading of this size, 0 for the size of the text."""
        size = round(line.size * 2) / 2
        return self.levels.get(size, 0)


def style_of(lines: Sequence[Sequence[Line]]) -> Style:
    """The style of a document from the lines of its pages."""
    flat = [line for page in lines for line in page]
    body = _body(flat)
    text = [line for line in flat if abs(line.size - body) <= 0.6]
    long = [line for line in text if len(line.words) >= 5] or text or flat
    right = _edge([line.x1 for line in long], 0.97)
    return Style(
        body=body,
        pitch=_pitch(lines, body),
        left=_edge([line.x0 for line in long], 0.1),
        right=right,
        levels=_levels(flat, body),
        firm=sum(_runs_on(high, low, right, body) for page in lines for high, low in pairwise(page)) >= _ENOUGH,
    )


def _runs_on(high: Line, low: Line, right: float, body: float) -> bool:
    """Whether a line ends at the right margin and the next one goes on in small letters."""
    return right - high.x1 < 4 * body and low.text[:1].islower()


def _letters(lines: Sequence[Line]) -> Counter[float]:
    found: Counter[float] = Counter()
    for line in lines:
        found[round(line.size * 2) / 2] += len(line.text)
    return found


def _body(lines: Sequence[Line]) -> float:
    """The size of the text: of most letters in long lines, for small type may fill large tables."""
    letters = _letters([line for line in lines if len(line.text) >= 60]) or _letters(lines)
    return max(letters, key=lambda size: (letters[size], size)) if letters else 10.0


def _edge(places: Sequence[float], share: float) -> float:
    ordered = sorted(places)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _pitch(lines: Sequence[Sequence[Line]], body: float) -> float:
    """Usual distance of two lines of text, in sizes of type; the small ones count, larger ones part paragraphs."""
    found = sorted(
        (low.middle - high.middle) / body
        for page in lines
        for high, low in pairwise(page)
        if abs(high.size - body) <= 0.6 and abs(low.size - body) <= 0.6 and len(high.words) >= 4
    )
    close = [pitch for pitch in found if 0.9 <= pitch <= 2.6]
    usual = median(close[: max(1, len(close) * 2 // 3)]) if close else _PITCH
    return usual if len(close) >= _ENOUGH else min(usual, _PITCH)


def _levels(lines: Sequence[Line], body: float) -> dict[float, int]:
    letters = _letters(lines)
    most = _MOST_LETTERS * sum(letters.values())
    sizes = {
        size
        for line in lines
        if line.size >= body * _LARGER and len(line.text) <= 160 and letters[size := round(line.size * 2) / 2] <= most
    }
    ordered = sorted(sizes, reverse=True)[:_MOST_LEVELS]
    return {size: rank for rank, size in enumerate(ordered, start=1)}
