"""Which of the words that rules wait for stand in a text: one look at the text answers all who ask.

A rule that needs "udpeg" or "valgt" asks whether they stand in the sentence, and so do hundreds of others. The words
that anybody waits for are one vocabulary; what of it "udpegede" holds is worked out once, for words come back often. So
are the sorts of words that finders wait for: "styregruppen" may head the name of a group, "kr." tells a sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from graph.danish.chunks import chunks
from graph.danish.remembered import Remembered

_TEXTS = 1024  # a sentence is asked about by one rule after the other, and blocks again by other readers
_OPENING = 3  # letters by which a word is looked up


#: Whether something is of the sort; it is told what stands between two spaces of a text, in lower case.
Test = Callable[[str], object]


class Vocabulary:
    """Lower-case words and sorts of words, and which of them stand in a text: words also inside others."""

    def __init__(self) -> None:
        self._known = {""}
        self._by_opening: dict[str, list[str]] = {}
        self._by_part: dict[str, list[str]] = {}  # "gået af" by "gået": no single word of a text holds all of it
        self._sorts: dict[str, Test] = {}
        self._in_word = _Inside(self._by_opening, self._sorts)
        self._in_text = _InText(self._search)
        #: text -> the words of the vocabulary that stand in it in lower case, and the marks of sorts; asked so often
        #: that it is no method, which would be called to do no more than this.
        self.found: Callable[[str], frozenset[str]] = self._in_text.__getitem__

    def add(self, words: Iterable[str]) -> None:
        """Wait for these words too."""
        new = sorted(set(words) - self._known)
        for word in new:
            part = max(word.split(), key=len, default="")
            part = part if len(part) >= _OPENING else ""
            if part != word:
                self._by_part.setdefault(part, []).append(word)
            if part not in self._known:
                self._by_opening.setdefault(part[:_OPENING], []).append(part)
            self._known.update((word, part))
        if new:
            self._forget()

    def add_sort(self, mark: str, test: Test) -> None:
        """Wait for words of this sort too; the mark is found where one stands."""
        if mark in self._sorts:
            raise ValueError(f"two sorts of words with one mark: {mark}")
        self._sorts[mark] = test
        self._known.add(mark)
        self._forget()

    def _forget(self) -> None:
        self._in_word.clear()
        self._in_text.clear()

    def _search(self, text: str) -> frozenset[str]:
        found = {""}.union(*filter(None, map(self._in_word.__getitem__, chunks(text))))  # most words hold none
        lowered = text.lower()
        parts = self._by_part.keys() & found
        found.update(filter(lowered.__contains__, chain.from_iterable(map(self._by_part.__getitem__, parts))))
        return frozenset(found)


class _InText(dict[str, frozenset[str]]):
    """Text -> what stands in it, looked for when first asked for."""

    def __init__(self, search: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._search = search

    def __missing__(self, text: str) -> frozenset[str]:
        if len(self) >= _TEXTS:
            self.clear()
        found = self[text] = self._search(text)
        return found


class _Inside(Remembered[tuple[str, ...]]):
    """Word of a text -> what of the vocabulary stands in it, looked for when first asked for."""

    def __init__(self, by_opening: Mapping[str, Sequence[str]], sorts: Mapping[str, Test]) -> None:
        super().__init__(self._holds)
        self._by_opening = by_opening
        self._sorts = sorts

    def _holds(self, written: str) -> tuple[str, ...]:
        lowered = written.lower()
        words = [
            word
            for start in range(len(lowered) - _OPENING + 1)
            for word in self._by_opening.get(lowered[start : start + _OPENING], ())
            if lowered.startswith(word, start)
        ]
        return (*words, *(mark for mark, test in self._sorts.items() if test(lowered)))


#: The words that all rules of the program wait for.
vocabulary = Vocabulary()


class Sort:
    """A sort of words of which a finder needs one in a text: "kr.", "mio." and their like tell a sum."""

    def __init__(self, name: str, test: Test) -> None:
        self.mark = f"<{name}>"
        vocabulary.add_sort(self.mark, test)

    def stands_in(self, text: str) -> bool:
        return self.mark in vocabulary.found(text)
