"""Words of which one must stand in a text for a pattern to match it at all: a quick test before matching.

Of "<appoints> {PS:who} til" any match holds "udpeg", "valgt" or another stem of the phrase; a sentence without them
need not be searched. The words are read off the parsed pattern, so a rule gets its anchors without anybody writing
them down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Generic, NamedTuple, TypeVar

_parser: Any = import_module("re._parser")  # the library's own reading of a pattern; it has no other name
Kept = TypeVar("Kept")
_MANY = 48  # more words than this cost more to look for than they save
_SHORTEST = 3  # shorter ones stand in nearly every sentence


class Anchors(NamedTuple):
    """Lower-case words; every match of the pattern holds one of them. None of them: nothing is known."""

    words: tuple[str, ...]


class Sieve(Generic[Kept]):
    """Things with their anchors, all looked for at once: far fewer looks than one thing after the other."""

    def __init__(self, anchored: Iterable[tuple[Kept, Anchors]]) -> None:
        self._kept: list[Kept] = []
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for place, (kept, needed) in enumerate(anchored):
            self._kept.append(kept)
            if not needed.words:
                self._always.append(place)
            for word in needed.words:
                self._by_word.setdefault(word, []).append(place)

    def pass_through(self, lowered: str) -> list[Kept]:
        """Those that may match a text that is this in lower case, in their order."""
        found = set(self._always)
        for word, places in self._by_word.items():
            if word in lowered:
                found.update(places)
        return [self._kept[place] for place in sorted(found)]


def anchors(pattern: re.Pattern[str]) -> Anchors:
    """The anchors of a pattern; none if it can match without any word of its own."""
    words = _best(_alternatives(_parser.parse(pattern.pattern, pattern.flags)))
    return Anchors(words=tuple(sorted(words)))


def _best(choices: Iterable[frozenset[str]]) -> frozenset[str]:
    """Of several sets that each must be met, the one that is met least often: the one with the longest short word."""
    usable = [words for words in choices if words and len(words) <= _MANY and min(map(len, words)) >= _SHORTEST]
    return max(usable, key=lambda words: (min(map(len, words)), -len(words), sorted(words)), default=frozenset())


def _alternatives(parsed: Any) -> Iterator[frozenset[str]]:
    """For each part of the pattern that no match can do without, the words of which it holds one."""
    run = ""
    for name, argument in parsed:
        kind = str(name)
        if kind == "LITERAL":
            run += chr(argument).lower()
            continue
        if run:
            yield frozenset({run})
            run = ""
        if kind == "SUBPATTERN":
            yield from _alternatives(argument[-1])
        elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
            yield from _alternatives(argument[2])
        elif kind == "BRANCH":
            branches = [_best(_alternatives(branch)) for branch in argument[1]]
            if all(branches):
                yield frozenset().union(*branches)
    if run:
        yield frozenset({run})
