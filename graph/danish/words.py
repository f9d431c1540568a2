"""Text cut into words with their places, dots of abbreviations and initials kept.

"Hans J. Iversen" has the words "Hans", "J." and "Iversen"; in "N.C. Rahbek" the initials are one word. A hyphen inside
("Else-Marie", "sundheds- og ældrechef") belongs to the word, also at its end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"(?<!\w)(?:(?:{_LETTER}\.-?){{1,4}}(?![^\W_])"  # J.  N.C.  N.-C.
    rf"|(?:Chr|Th|Johs?|Fr|Kr|Vilh|Vald|Alb|kst|konst|adm|vicedir|dir|fg|fung|prof|spec|afd|sekr|ass|int|prakt)\.(?=\s?{_LETTER})"
    rf"|{_LETTER}+(?:['’‑\-]{_LETTER}+)*[‑\-]?)"
)


class Word(NamedTuple):
    """text[start:end] and how it is written there."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@lru_cache(maxsize=64)  # names and titles read the same block one after the other
def words(text: str) -> tuple[Word, ...]:
    """All words in order; numbers and signs stand between them."""
    return words_between(text, 0, len(text))


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of text[start:end], with their places in the text."""
    return tuple([Word(*match.span(), match.group()) for match in _WORD.finditer(text, start, end)])


def written_words(text: str) -> list[str]:
    """The same words as they are written, without their places."""
    return _WORD.findall(text)


def adjacent(text: str, left: Word, right: Word) -> bool:
    """Only one space stands between the two."""
    return right.start - left.end == 1 and text[left.end] in " \u00a0"
