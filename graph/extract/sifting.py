"""Which of many patterns can match a sentence at all: by the words that stand in it and by the kinds of its tokens.

"‹G0› fortsætter i 2022" names one group. No tie between two things need be tried on it, and no wording of what an
organisation does. Of the kinds of tokens little matters, so what they can fill is worked out seldom; what of that some
words allow is remembered by the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from graph.danish.anchors import Anchors, Sieve
from graph.extract.tokens import Sentence

Kept = TypeVar("Kept")
_REMEMBERED = 4096  # rows of kinds of tokens: "GO", "GOG", "PTO"; most sentences are made of few


class Sifter(Generic[Kept]):
    """Patterns, or what is found by them, asked for by sentence.

    `matters` says what of the kinds of a sentence's tokens matters, `fillable` what is left with that, and the words that
    it needs.
    """

    def __init__(
        self, matters: Callable[[str], str], fillable: Callable[[str], Iterable[tuple[Kept, Anchors]]]
    ) -> None:
        self._matters = matters
        self._fillable = fillable
        self._by_row: dict[str, Sieve[Kept]] = {}
        self._by_kinds: dict[str, Sieve[Kept]] = {}  # few: what matters has few forms

    def sift(self, sentence: Sentence) -> tuple[Kept, ...]:
        """Those that may match the sentence, in their order."""
        sieve = self._by_row.get(sentence.kinds)
        return (self._sieve(sentence.kinds) if sieve is None else sieve).pass_through(sentence.text)

    def _sieve(self, row: str) -> Sieve[Kept]:
        if len(self._by_row) >= _REMEMBERED:
            self._by_row.clear()
        kinds = self._matters(row)
        sieve = self._by_kinds.get(kinds)
        if sieve is None:
            sieve = self._by_kinds[kinds] = Sieve(self._fillable(kinds))
        self._by_row[row] = sieve
        return sieve
