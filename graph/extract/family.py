"""The rules of a family, and which of their frames can match a sentence at all: by its words, and by its tags in order.

Most sentences pass no frame of a family. "‹R0› for ‹G1› er ‹P2›" has no word of a founding, and a frame that needs a
person before a role need not be tried on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.danish.anchors import Anchors, Sieve
from graph.extract.frame import anchored, frame, tags
from graph.extract.rule import Rule
from graph.extract.tokens import Sentence


class Framed(NamedTuple):
    """A rule with one of its frames; `tags` must match the tags of a sentence in their order."""

    rule: Rule
    frame: re.Pattern[str]
    tags: re.Pattern[str]


class Family:
    """Rules that are applied together, in their order."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._frames = [(rule, source) for rule in rules for source in rule.frames]
        self._by_kinds: dict[str, Sieve[Framed]] = {}

    def fitting(self, sentence: Sentence) -> list[Framed]:
        """The rules with those of their frames that may match the sentence."""
        if not sentence.kinds:
            return []
        passed = self._of_kinds(_present(sentence.kinds)).pass_through(sentence.text)
        return [framed for framed in passed if framed.tags.search(sentence.kinds)]

    def _of_kinds(self, present: str) -> Sieve[Framed]:
        """The frames that tokens of these kinds can fill, whatever their order and number."""
        known = self._by_kinds.get(present)
        if known is None:
            known = self._by_kinds[present] = self._sieve(present)
        return known

    def _sieve(self, present: str) -> Sieve[Framed]:
        often = present * _MOST
        return Sieve(
            (Framed(rule, frame(source), tags(source)), _needs(rule, source))
            for rule, source in self._frames
            if tags(source).search(often)
        )


def _needs(rule: Rule, source: str) -> Anchors:
    own = anchored(source)
    return own if own.words else Anchors(rule.stems)


@lru_cache(maxsize=4096)  # "GO", "GOG", "PTO": most sentences are made of few
def _present(kinds: str) -> str:
    return "".join(sorted(set(kinds)))


_MOST = 12  # more slots has no frame
