"""A page as print: words where they stand, and the rules drawn between them.

PDF files and scans both come down to this, so that one set of rules finds lines, columns, tables and paragraphs. All
measures are in points from the upper left corner: "Afbud:" at x 57, y 120 stands below what is at y 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.readers.composing import Box, tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with its box; `size` is the size of its type, `suspect` that the OCR was not sure of it."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    suspect: bool = False

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line that is drawn, level or upright: its two ends, the left or upper one first."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The words of a page in any order, its rules, and the share of it that pictures cover."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    pictured: float = 0.0


@dataclass(frozen=True)  # no slots: what is measured once is kept
class Line:
    """Words beside each other, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def y0(self) -> float:
        return min(word.y0 for word in self.words)

    @cached_property
    def y1(self) -> float:
        return max(word.y1 for word in self.words)

    @cached_property
    def middle(self) -> float:
        """Height of the line by its largest words: a raised note number does not lift it."""
        largest = max(self.words, key=lambda word: (word.size, len(word.text)))
        return largest.middle

    @cached_property
    def size(self) -> float:
        """Size of most of its letters."""
        letters: dict[float, int] = {}
        for word in self.words:
            letters[word.size] = letters.get(word.size, 0) + len(word.text)
        return max(letters, key=lambda size: (letters[size], size))

    @cached_property
    def bold(self) -> bool:
        said = [word.bold for word in self.words if any(letter.isalnum() for letter in word.text)]
        return bool(said) and all(said)

    @cached_property
    def text(self) -> str:
        return tidy(" ".join(word.text for word in self.words))

    @property
    def box(self) -> Box:
        return (self.x0, self.y0, self.x1, self.y1)


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them, to a tenth of a point."""
    return (
        round(min(box[0] for box in boxes), 1),
        round(min(box[1] for box in boxes), 1),
        round(max(box[2] for box in boxes), 1),
        round(max(box[3] for box in boxes), 1),
    )
