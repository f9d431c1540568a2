"""Which names may stand in a text at all, by the two longest words of each: a quick test before they are sought.

"Praktiserende Lægers Organisation" cannot stand where "praktiserende" stands without "Organisation", as it mostly does.
What two longest words a word of a text can be is worked out once, for words come back often, and most are of no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import not_

from graph.danish.fold import fold
from graph.danish.remembered import Remembered

TOKEN = re.compile(r"([^\W_]+)")
_NONE: frozenset[int] = frozenset()


def _forms(written: str) -> frozenset[str]:
    """The words in what stands between two spaces as names are sought by them, also without the s of a genitive."""
    words = {form for word in TOKEN.findall(written) for form in (word, fold(word))}
    return frozenset(words | {word[:-1] for word in words if word.endswith(("s", "S"))})


forms = Remembered(_forms).__getitem__


class NameSigns:
    """The two longest words of each name, and the word that it begins with.

    `lasting`: many documents ask for the names, and it is worth while to remember each word that is no sign of one.
    """

    def __init__(self, *, lasting: bool) -> None:
        self._lasting = lasting
        self._words: set[str] = set()
        self._openings: list[str] = []  # of the names, which go by their numbers here
        self._longest = _Signs()
        self._next = _Signs()

    def add(self, words: Sequence[Iterable[str]], opening: str) -> None:
        """A name by its words from the longest down, each in the ways it may be written, and its first word folded."""
        number = len(self._openings)
        self._openings.append(opening)
        self._words.update(*words[:2])
        self._longest.add(words[0], number)
        self._next.add(words[:2][-1], number)

    def openings(self, written: Sequence[str]) -> set[str]:
        """First words, folded, of the names of which both signs stand in a text cut at its spaces."""
        if not self._lasting:
            written = list(compress(written, map(not_, map(self._words.isdisjoint, map(forms, written)))))
        names = self._longest.among(written)
        if names:
            names &= self._next.among(written)
        return {self._openings[number] for number in names}

    def telling(self, chunks: Iterable[str]) -> set[str]:
        """Those of the chunks that hold the longest word of a name."""
        return {chunk for chunk in chunks if self._longest[chunk]}


class _Signs(Remembered[frozenset[int]]):
    """What stands between two spaces of a text -> the names of which it holds the sign."""

    def __init__(self) -> None:
        super().__init__(self._told)
        self._by_word: dict[str, set[int]] = {}

    def add(self, words: Iterable[str], number: int) -> None:
        for word in words:
            self._by_word.setdefault(word, set()).add(number)

    def among(self, written: Sequence[str]) -> set[int]:
        """The names of which one of the chunks holds the sign."""
        return set().union(*filter(None, map(self.__getitem__, written)))

    def _told(self, written: str) -> frozenset[int]:
        signs = self._by_word.keys() & forms(written)
        return frozenset().union(*map(self._by_word.__getitem__, signs)) if signs else _NONE
