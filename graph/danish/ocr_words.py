"""The words that OCR repair reads by: how frequent they are, and which words begin with a given stretch of letters.

Everyday Danish comes from a maintained list of word frequencies; what the health collaboration writes daily and other
Danes seldom ("drøftelse", "tværsektoriel", "udpegning") stands in our own lexicon. Loaded only for damaged text.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from graph.danish import lexicon

#: Log10 of the share that a word of our own lexicons has among all words.
GENRE = -5.0
NAME = -5.5

_ENDINGS = (
    "",
    "e",
    "en",
    "et",
    "er",
    "erne",
    "ene",
    "s",
    "ens",
    "ets",
    "ernes",
    "t",
    "ede",
    "te",
    "es",
    "r",
    "ne",
    "n",
    "rne",
    "rnes",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Log10 frequencies of words in lower case, and all beginnings of these words."""

    weights: Mapping[str, float]
    prefixes: frozenset[str]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Words:
        return cls(weights, frozenset(_beginnings(weights)))


def _beginnings(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for end in range(1, len(word) + 1):
            yield word[:end]


@cache
def everyday() -> Words:
    """Everyday words and those of the genre with their endings."""
    from wordfreq import get_frequency_dict  # late: a fifth of a second that only damaged documents need

    weights = {
        word: math.log10(share)
        for word, share in get_frequency_dict("da").items()
        if word.isalpha() and (len(word) > 2 or share > 1e-5)
    }
    for stem in lexicon.load("genre_words"):
        for ending in _ENDINGS:
            weights.setdefault(stem + ending, GENRE)
    return Words.of(weights)


@cache
def names() -> Words:
    """Given names, surnames and places."""
    weights: dict[str, float] = {}
    for listed in ("given_names", "surnames", "places"):
        for entry in lexicon.load(listed):
            for word in entry.split(";")[0].replace("-", " ").casefold().split():
                if len(word) > 2:
                    weights.setdefault(word, NAME)
    return Words.of(weights)


@cache
def with_known(known: frozenset[str]) -> Words:
    """Names and the words of these organisations."""
    weights = dict(names().weights)
    for name in known:
        for word in name.casefold().replace("-", " ").split():
            if word.isalpha() and len(word) > 2:
                weights.setdefault(word, NAME)
    return Words.of(weights)
