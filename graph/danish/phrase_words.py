"""The words of noun phrases with their places: "KL's og Sundheds- og ældreudvalget" has five, a slash is one too."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_](?:[\w&’'.]*\w)?(?:-[^\W_]\w*)*-?|[/]")


class Word(NamedTuple):
    """A word of the text, `low` as it is sought; a barrier is of a person, a sum or a date: no name runs into it."""

    start: int
    end: int
    text: str
    low: str
    barrier: bool = False

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


@lru_cache(maxsize=65536)  # words come back often
def words_in(chunk: str) -> tuple[Word, ...]:
    """The words in what stands between two spaces of a text, with their places in it."""
    return tuple([Word(*match.span(), match.group(), match.group().casefold()) for match in _WORD.finditer(chunk)])


def gap(text: str, left: Word, right: Word) -> str:
    return text[left.end : right.start]
