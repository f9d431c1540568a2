"""The stretches of a text in which a phrase can name a group: around each word that heads or announces such a name.

A phrase goes on over single spaces only, so "Ida Holm spurgte til budgettet, og Styregruppen for Trygt Hjem svarede."
need be read word by word from "og" on. Whoever reads a phrase looks at a few words before and behind it as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.chunks import chunks, starts
from graph.danish.extent import LEADING_ON
from graph.danish.heads import head_of
from graph.danish.phrase_words import Word, words_in
from graph.danish.remembered import Remembered
from graph.danish.vocabulary import Sort

_BEFORE, _BEHIND = 2, 4  # words that are looked at on either side of a phrase
_TELLS, _CLOSES = 1, 2
#: Chunks, as _part tells of them, from the beginning of a phrase that may hold a telling word to where it must end.
_RUN = re.compile(rb"\x00*(?:\x01[\x00\x01]*[\x02\x03]?|\x03)")
_QUOTES = "\"“”„»«’'"


@lru_cache(maxsize=1)
def announcers() -> frozenset[str]:
    """Nouns after which a capital begins a proper name: "projektet Trygt Hjem"."""
    return frozenset(lexicon.load("name_announcers"))


@lru_cache(maxsize=65536)  # words come back often
def tells(word: str) -> bool:
    """Whether a word heads the name of a group or announces one."""
    return head_of(word) is not None or word.casefold() in announcers()


def _any_tells(chunk: str) -> bool:
    return tells(chunk) if chunk.isalpha() else any(tells(word.text) for word in words_in(chunk))


#: The sort of words without which only known names can stand in a text.
TELLING = Sort("head of a group", _any_tells)


def stretches(text: str, barriers: Iterable[tuple[int, int]]) -> Iterator[list[Word]]:
    """The words around those that tell, in order; `barriers` in ascending order or not."""
    written, places = chunks(text), starts(text)
    closed = {place for first, last in barriers for place in range(first, last)}
    for first, last in _around(written):
        yield [
            Word(start + word.start, start + word.end, word.text, word.low, start + word.start in closed)
            for chunk, start in zip(written[first:last], places[first:last], strict=True)
            for word in words_in(chunk)
        ]


def _around(written: Sequence[str]) -> list[tuple[int, int]]:
    """Ranges of chunks in which phrases and what stands beside them lie, none touching another."""
    found: list[tuple[int, int]] = []
    for run in _RUN.finditer(bytes(map(_part, written))):
        first, missing = run.start(), _BEFORE
        while first > 0 and missing > 0:
            first -= 1
            missing -= len(words_in(written[first]))
        last, missing = run.end(), _BEHIND
        while last < len(written) and missing > 0:
            missing -= len(words_in(written[last]))
            last += 1
        if found and first <= found[-1][1]:
            first = found.pop()[0]
        found.append((first, last))
    return found


def _tell_part(chunk: str) -> int:
    """What a chunk is to a phrase: _TELLS if a word of it does, and _CLOSES if no phrase can go on behind it."""
    return _TELLS * _any_tells(chunk) + _CLOSES * _closes(chunk)


_part = Remembered(_tell_part).__getitem__


def _closes(chunk: str) -> bool:
    """Whether a sign ends the phrase, as those of "Akut-, og Ældregruppen" and "gruppen (for) kost" do not."""
    inside = chunk.rstrip(_QUOTES)
    words = words_in(chunk)
    if not inside or inside[-1].isalnum() or inside[-1] in "_-/":
        return False
    return not words or not (words[-1].text.endswith("-") or words[-1].low in LEADING_ON)
