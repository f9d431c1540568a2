"""The rules of a family, and which of their frames can match a sentence at all: by its words, and by its tags in order.

Most sentences pass no frame of a family. "‹R0› for ‹G1› er ‹P2›" has no word of a founding, and a frame that needs a
person before a role need not be tried on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.danish.anchors import Anchors
from graph.extract.frame import anchored, frame, tags
from graph.extract.rule import Rule
from graph.extract.sifting import Sifter
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
        self._awaited: frozenset[str] = frozenset()  # read off the frames when first asked for, as those are
        self._sifter = Sifter(self._matters, self._fillable)

    def fitting(self, sentence: Sentence) -> list[Framed]:
        """The rules with those of their frames that may match the sentence."""
        if not sentence.kinds:
            return []
        sifted = self._sifter.sift(sentence)
        return [framed for framed in sifted if framed.tags.search(sentence.kinds)] if sifted else []

    def _matters(self, kinds: str) -> str:
        """Of these kinds of tokens the ones that a frame of the family waits for."""
        if not self._awaited:
            patterns = (tags(source).pattern for _, source in self._frames)
            self._awaited = frozenset(kind for pattern in patterns for kind in pattern if kind.isalpha())
        return "".join(sorted(self._awaited.intersection(kinds)))

    def _fillable(self, kinds: str) -> Iterator[tuple[Framed, Anchors]]:
        """The frames that tokens of these kinds can fill, whatever their order and number."""
        often = kinds * _MOST
        for rule, source in self._frames:
            if tags(source).search(often):
                yield Framed(rule, frame(source), tags(source)), _needs(rule, source)


def _needs(rule: Rule, source: str) -> Anchors:
    own = anchored(source)
    return own if own.words else Anchors(rule.stems)


_MOST = 12  # more slots has no frame
