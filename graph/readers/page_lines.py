"""Words of a page -> its lines, and the pieces of a line that stand apart from each other.

"Ida Holm      Struer Kommune" is one line of two pieces. Hard is the line that is set to both margins, whose gaps are
wide but alike, and the number or bullet, which stands far from the words that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.readers.page import Line, Word

_NEAR = 0.5  # of the height of type: words whose middles are nearer stand on one line
_APART = 1.15  # of the size of type: a gap that may part two columns
_WIDER = 2.2  # times the usual gap of the line
_NARROW = 0.48  # of the size of type: a gap that parts columns where others begin at the same place
_RATHER = 1.5  # times the usual gap of the line
_ALIGNED = 1.5  # points within which columns begin
_AROUND = 10  # lines above and below that tell where columns begin
_MARK = re.compile(
    r"[-–—•●▪▫◦‣⁃∙·◾■□✓✔➢►*o§\uf000-\uf0ff]|\(?\d{1,2}[a-z]?[.)]|\(?[a-zA-Z][.)]|\d{1,2}(?:\.\d{1,2})+\.?|[ivx]{1,4}[.)]"
)
_LEADERS = re.compile(r"[.…_·]{2,}|\.")


def find_lines_of(words: Iterable[Word]) -> list[Line]:
    """The lines of a page or of a cell, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.x0)):
        row = _row_of(word, rows)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = [Line(tuple(sorted(row, key=lambda word: (word.x0, word.y0)))) for row in rows]
    return sorted(lines, key=lambda line: (line.middle, line.x0))


def _row_of(word: Word, rows: Sequence[list[Word]]) -> list[Word] | None:
    """The row that a word stands on, among the last ones."""
    for row in reversed(rows[-4:]):
        anchor = max(row, key=lambda other: other.size)
        high = min(word.y1 - word.y0, anchor.y1 - anchor.y0)
        if abs(word.middle - anchor.middle) < high * _NEAR and not any(_covers(word, other) for other in row):
            return row
    return None


def _covers(one: Word, other: Word) -> bool:
    """Whether two words stand upon each other, so that they cannot be on one line."""
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > max(0.5 * min(one.x1 - one.x0, other.x1 - other.x0), 0.4 * (one.y1 - one.y0))


def pieces(line: Line, starts: Sequence[float] = ()) -> tuple[Line, ...]:
    """The line cut where its words stand far apart, or where a column begins; a number stays with its words."""
    words = line.words
    gaps = [right.x0 - left.x1 for left, right in pairwise(words)]
    usual = _usual(gaps, line.size)
    least = max(_APART * line.size, min(_WIDER * usual, 2.5 * line.size))
    found: list[list[Word]] = [[words[0]]]
    for gap, word in zip(gaps, words[1:], strict=True):
        column = gap >= _NARROW * line.size and any(abs(word.x0 - start) <= _ALIGNED for start in starts)
        if (gap >= least or column) and not _belongs(found[-1], word):
            found.append([])
        found[-1].append(word)
    return tuple(Line(tuple(piece)) for piece in found)


def _usual(gaps: Sequence[float], size: float) -> float:
    """The usual gap between two words of a line; those between columns are the wider ones."""
    wide = sorted(gap for gap in gaps if gap > 0)
    return min(wide[(len(wide) - 1) // 3], 0.6 * size) if len(wide) >= 3 else 0.3 * size


def cut_lines(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The pieces of each line; a narrow gap parts them where columns begin in the lines around it."""
    begins = [_begins(line) for line in lines]
    found = []
    for index, line in enumerate(lines):
        around = begins[max(0, index - _AROUND) : index] + begins[index + 1 : index + 1 + _AROUND]
        starts = [x for x, _ in begins[index][1:] if _is_column(x, around)]
        found.append(pieces(line, starts))
    return found


def _begins(line: Line) -> list[tuple[float, bool]]:
    """Where the line begins, and its words behind wider gaps; and whether these are wide enough by themselves."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(line.words)]
    usual = _usual(gaps, line.size)
    behind = [
        (word.x0, gap >= _APART * line.size)
        for gap, word in zip(gaps, line.words[1:], strict=True)
        if gap >= max(_NARROW * line.size, _RATHER * usual)
    ]
    return [(line.x0, False), *behind]


def _is_column(x: float, around: Sequence[list[tuple[float, bool]]]) -> bool:
    """Whether a column begins there in the lines around: in two of them behind a wide gap, or in three."""
    there = [max(wide for place, wide in line if abs(place - x) <= _ALIGNED) for line in around if _holds(line, x)]
    return len(there) >= 3 or (len(there) == 2 and any(there))


def _holds(line: Sequence[tuple[float, bool]], x: float) -> bool:
    return any(abs(place - x) <= _ALIGNED for place, _ in line)


def _belongs(piece: Sequence[Word], word: Word) -> bool:
    """A mark belongs to what follows; the dots of a table of contents to both sides."""
    if len(piece) == 1 and is_mark(piece[0].text):
        return True
    return _LEADERS.fullmatch(word.text) is not None or (
        len(piece) > 1 and _LEADERS.fullmatch(piece[-1].text) is not None
    )


def is_mark(text: str) -> bool:
    """Whether a word is a bullet or the number of an item."""
    return _MARK.fullmatch(text) is not None
