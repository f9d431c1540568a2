"""Words of which one must stand in a text for a pattern to match it at all: a quick test before matching.

Of "<appoints> {PS:who} til" any match holds "udpeg", "valgt" or another stem of the phrase; a sentence without them
need not be searched. The words are read off the parsed pattern, so a rule gets its anchors without anybody writing
them down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar

from graph.danish.vocabulary import vocabulary

_parser: Any = import_module("re._parser")  # the library's own reading of a pattern; it has no other name
Kept = TypeVar("Kept")
_REMEMBERED = 1024  # sets of words for each sieve: most sentences hold none or one
_SHORTEST = 3  # shorter ones stand in nearly every sentence
_found = vocabulary.found
_MARKS = "‹›"  # of tags: they stand in no text


class Anchors(NamedTuple):
    """Lower-case words; every match of the pattern holds one of them. None of them: nothing is known.

    It holds one of each of the sets `besides` too: "melder tilbage til" needs "melder" beside "tilbage".
    """

    words: tuple[str, ...]
    besides: tuple[tuple[str, ...], ...] = ()


_Besides = tuple[frozenset[str], ...]


class Sieve(Generic[Kept]):
    """Things with their anchors, looked for together: what stands in a text is found once for all sieves."""

    def __init__(self, anchored: Iterable[tuple[Kept, Anchors]]) -> None:
        self._kept: list[Kept] = []
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        self._besides: list[_Besides] = []
        for place, (kept, needed) in enumerate(anchored):
            self._kept.append(kept)
            self._besides.append(tuple(map(frozenset, needed.besides)))
            if not needed.words:
                self._always.append(place)
            for word in needed.words:
                self._by_word.setdefault(word, []).append(place)
        self._words = frozenset(self._by_word)
        #: by the words that a text holds of them: those that may match, with what else they need
        self._passed: dict[frozenset[str], tuple[tuple[Kept, _Besides], ...]] = {}
        vocabulary.add(self._words.union(*chain.from_iterable(self._besides)))

    def any_passes(self, text: str) -> bool:
        """Whether one of them may match the text."""
        return bool(self.pass_through(text))

    def pass_through(self, text: str) -> tuple[Kept, ...]:
        """Those that may match the text, in their order."""
        found = _found(text)
        if not self._always and self._words.isdisjoint(found):
            return ()  # of most texts
        words = self._words & found
        passed = self._passed.get(words)
        if passed is None:
            if len(self._passed) >= _REMEMBERED:
                self._passed.clear()
            passed = self._passed[words] = self._of_words(words)
        return tuple([kept for kept, besides in passed if not besides or _hold(found, besides)]) if passed else ()

    def _of_words(self, words: frozenset[str]) -> tuple[tuple[Kept, _Besides], ...]:
        places = {*self._always, *chain.from_iterable(self._by_word[word] for word in words)}
        return tuple([(self._kept[place], self._besides[place]) for place in sorted(places)])


def _hold(found: frozenset[str], besides: _Besides) -> bool:
    """Whether one word of each set was found."""
    return not any(map(found.isdisjoint, besides))


class Guarded:
    """A pattern that is tried only on texts that hold one of its anchors, for most sentences hold none."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._words = frozenset(anchors(self.pattern, shortest=2).words)
        if not self._words:
            raise ValueError(f"matches without a word of its own: {pattern}")
        vocabulary.add(self._words)

    @property
    def anchors(self) -> Anchors:
        """The words of which one stands in every match."""
        return Anchors(words=tuple(sorted(self._words)))

    def may_match(self, text: str) -> bool:
        """Whether one of the words stands in the text."""
        return not self._words.isdisjoint(_found(text))

    def search(self, text: str, whole: str = "") -> re.Match[str] | None:
        """The first match in the text; where it is a part of a `whole`, that is asked for the words, being known."""
        return None if self._words.isdisjoint(_found(whole or text)) else self.pattern.search(text)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        return () if self._words.isdisjoint(_found(text)) else self.pattern.finditer(text)


def either(*guarded: Guarded) -> Anchors:
    """The words of which one stands in a match of any of them; none of none."""
    return Anchors(words=tuple(sorted({word for one in guarded for word in one.anchors.words})))


def anchors(pattern: re.Pattern[str], *, shortest: int = _SHORTEST) -> Anchors:
    """The anchors of a pattern; none if it can match without any word of its own."""
    words, *others = _usable(_alternatives(_parser.parse(pattern.pattern, pattern.flags), shortest), shortest) or [
        frozenset()
    ]
    besides: list[frozenset[str]] = []
    for other in others:
        if not any(_implies(known, other) for known in (words, *besides)):
            besides.append(other)
    return Anchors(words=tuple(sorted(words)), besides=tuple(tuple(sorted(other)) for other in besides))


def _best(choices: Iterable[frozenset[str]], shortest: int) -> frozenset[str]:
    """Of several sets that each must be met, the one that is met least often."""
    return next(iter(_usable(choices, shortest)), frozenset())


def _usable(choices: Iterable[frozenset[str]], shortest: int) -> list[frozenset[str]]:
    """The sets that tell something, those first that are met least often: the ones with the longest short word."""
    usable = [words for words in choices if words and min(map(_letters, words)) >= shortest]
    return sorted(usable, key=lambda words: (min(map(_letters, words)), -len(words), sorted(words)), reverse=True)


def _implies(known: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a text that holds one of the known words always holds one of the others."""
    return all(any(part in word for part in other) for word in known)


def _letters(word: str) -> int:
    return len(word.strip())


def _alternatives(parsed: Any, shortest: int) -> Iterator[frozenset[str]]:
    """For each part of the pattern that no match can do without, the words of which it holds one."""
    run = ""
    for place, (name, argument) in enumerate(parsed):
        kind = str(name)
        if kind == "LITERAL" and chr(argument) not in _MARKS:
            run += chr(argument).lower()
            continue
        if kind == "BRANCH" and run:  # the library takes "ned" out of "nedlagt|nedsat"
            argument = (None, [[*parsed[place - len(run) : place], *branch] for branch in argument[1]])
        if run:
            yield frozenset({run})
            run = ""
        if kind in ("SUBPATTERN", "ASSERT"):  # what is looked at stands in the text as well
            yield from _alternatives(argument[-1], shortest)
        elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
            yield from _alternatives(argument[2], shortest)
        elif kind == "BRANCH":
            branches = [_best(_alternatives(branch, shortest), shortest) for branch in argument[1]]
            if all(branches):
                yield frozenset().union(*branches)
    if run:
        yield frozenset({run})
