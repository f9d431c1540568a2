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
#: The same where nobody says how many people there are.
DOUBTFUL = 2.0


def split_run(text: str, count: int | None = None) -> tuple[Span, ...] | None:
    """Spans of the people named one after the other; exactly `count` if given; None if no cut is safe."""
    row, found = name_cuts(text, count)
    best = clearest(found, count, MARGIN)
    worst = DOUBTFUL if count is None else WORST
    if best is None or any(cost([word.text for word in row[a:b]]) > worst for a, b in best.pieces):
        return None
    return tuple((row[first].start, row[last - 1].end) for first, last in best.pieces)


def name_cuts(text: str, most: int | None = None) -> tuple[list[Word], list[Cut]]:
    """The words that names may be made of, and for each number of people the two cheapest ways to cut them."""
    done: list[Word] = []
    found = [Cut(0.0, ())]
    for row in _rows(text):
        found = side_by_side(found, cuts([word.text for word in row], LONGEST, cost), len(done), most)
        done.extend(row)
    return done, found


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
