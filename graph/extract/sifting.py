"""Which of many patterns can match a sentence at all: by the words that stand in it and by the kinds of its tokens.

"‹G0› fortsætter i 2022" names one group. No tie between two things need be tried on it, and no wording of what an
organisation does. What tokens of some kinds can fill is worked out once, for there are few kinds; so is what of that some
words allow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from graph.danish.anchors import Anchors, Sieve
from graph.extract.tokens import Sentence

Kept = TypeVar("Kept")
#: What can be filled by tokens of these kinds, with the words that it needs. The kinds come in the order of the alphabet,
#: twice where there are two tokens of it or more: "DGG" for "‹G0› og ‹G1› mødtes ‹D2› med ‹G3›".
Fillable = Callable[[str], Iterable[tuple[Kept, Anchors]]]
_REMEMBERED = 4096  # rows of kinds of tokens: "GO", "GOG", "PTO"; most sentences are made of few


class Sifter(Generic[Kept]):
    """Patterns, or what is found by them, asked for by sentence."""

    def __init__(self, fillable: Fillable[Kept]) -> None:
        self._fillable = fillable
        self._by_row: dict[str, Sieve[Kept]] = {}
        self._by_kinds: dict[str, Sieve[Kept]] = {}

    def sift(self, sentence: Sentence) -> tuple[Kept, ...]:
        """Those that may match the sentence, in their order."""
        sieve = self._by_row.get(sentence.kinds)
        return (self._sieve(sentence.kinds) if sieve is None else sieve).pass_through(sentence.text)

    def _sieve(self, row: str) -> Sieve[Kept]:
        if len(self._by_row) >= _REMEMBERED:
            self._by_row.clear()
            self._by_kinds.clear()
        kinds = kinds_of(row)
        sieve = self._by_kinds.get(kinds)
        if sieve is None:
            sieve = self._by_kinds[kinds] = Sieve(self._fillable(kinds))
        self._by_row[row] = sieve
        return sieve


def kinds_of(kinds: str) -> str:
    """The kinds of tokens without their order, none more than twice."""
    return "".join([kind * min(2, kinds.count(kind)) for kind in sorted(set(kinds))])
