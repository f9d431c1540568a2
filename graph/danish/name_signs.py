"""Which names may stand in a text at all, by two words of each: a quick test before they are sought.

"Praktiserende Lægers Organisation" cannot stand where "praktiserende" stands without "Organisation", as it mostly does.
A name's signs are its longest words, but for what many names share: of "Vejen Kommune" the first sign is "Vejen". What
signs a word of a text can be is worked out once, for words come back often, and most are of no name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import compress
from operator import not_
from typing import NamedTuple

from graph.danish.fold import fold
from graph.danish.remembered import Remembered

TOKEN = re.compile(r"([^\W_]+)")
_SHARED = 8  # names: a word of more than these tells none of them
_NONE: frozenset[int] = frozenset()


def _forms(written: str) -> frozenset[str]:
    """The words in what stands between two spaces as names are sought by them, also without the s of a genitive."""
    words = {form for word in TOKEN.findall(written) for form in (word, fold(word))}
    return frozenset(words | {word[:-1] for word in words if word.endswith(("s", "S"))})


forms = Remembered(_forms).__getitem__


class NameWords(NamedTuple):
    """The words of a name, each in the ways in which it may be written; `opening` is the first one folded."""

    words: Sequence[frozenset[str]]
    opening: str


class NameSigns:
    """The signs of names and the words that they begin with.

    `lasting`: many documents ask for the names, and it is worth while to remember each word that is no sign of one.
    """

    def __init__(self, names: Sequence[NameWords], *, lasting: bool) -> None:
        self._lasting = lasting
        self._names = names  # which go by their numbers here
        self._second: list[frozenset[str]] = []
        by_first: dict[str, set[int]] = {}
        shared = Counter(way for name in names for word in name.words for way in word)
        for number, name in enumerate(names):
            ranked = sorted(name.words, key=partial(_rank, shared))
            self._second.append(ranked[:2][-1])
            for way in ranked[0]:
                by_first.setdefault(way, set()).add(number)
        seconds = frozenset().union(*self._second)
        self._words = seconds | by_first.keys()
        self._named = Remembered(partial(_named, by_first))
        self._beside = Remembered(partial(_held, seconds))

    def openings(self, written: Sequence[str]) -> set[str]:
        """First words, folded, of the names of which both signs stand in a text cut at its spaces."""
        if not self._lasting:
            written = list(compress(written, map(not_, map(self._words.isdisjoint, map(forms, written)))))
        names: set[int] = set().union(*filter(None, map(self._named.__getitem__, written)))
        if not names:
            return set()
        beside: set[str] = set().union(*filter(None, map(self._beside.__getitem__, written)))
        return {self._names[number].opening for number in names if not self._second[number].isdisjoint(beside)}

    def telling(self, chunks: Iterable[str]) -> set[str]:
        """Those of the chunks that hold the first sign of a name."""
        return {chunk for chunk in chunks if self._named[chunk]}


def _rank(shared: Counter[str], word: frozenset[str]) -> tuple[bool, int]:
    """What makes one word of a name a better sign than another, the best first."""
    return max(shared[way] for way in word) > _SHARED, -max(map(len, word))


def _named(by_first: dict[str, set[int]], chunk: str) -> frozenset[int]:
    """The names of which a chunk holds the first sign."""
    signs = by_first.keys() & forms(chunk)
    return frozenset().union(*map(by_first.__getitem__, signs)) if signs else _NONE


def _held(words: frozenset[str], chunk: str) -> frozenset[str]:
    """Those of the words that a chunk holds."""
    return words & forms(chunk)
