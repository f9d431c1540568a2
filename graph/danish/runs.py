"""Names that run on without a separator, cut apart again.

A table of participants that lost its cells reads "Ida Holm (formand) Bo Ravn Lise Kjær Toft": three people. All ways to
cut are weighed by what the words can be; where the number of people is known from the next cell, only cuts into that
many count. If the best cut is not clearly better than the next, there is no answer: a wrong cut would invent people.
"""

from __future__ import annotations

from graph.danish.name_parts import LONGEST, Part, cost, part
from graph.danish.run_cuts import Cut, Span, clearest, cuts, side_by_side
from graph.danish.words import Word, adjacent, words

#: The best cut must be cheaper than the second by this much, and no name in it dearer than `WORST`.
MARGIN = 0.4
WORST = 3.2


def split_run(text: str, count: int | None = None) -> tuple[Span, ...] | None:
    """Spans of the people named one after the other; exactly `count` if given; None if no cut is safe."""
    done: list[Word] = []
    found = [Cut(0.0, ())]
    for row in _rows(text):
        found = side_by_side(found, cuts([word.text for word in row], LONGEST, cost), len(done), count)
        done.extend(row)
    best = clearest(found, count, MARGIN)
    if best is None:
        return None
    names = [done[start:end] for start, end in best.pieces]
    if any(cost([word.text for word in name]) > WORST for name in names):
        return None
    return tuple((name[0].start, name[-1].end) for name in names)


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
