"""A quote in parts, the words that carry the fact apart from the rest.

Of "Ida Holm (formand) bød velkommen" and a fact about Ida Holm who is "formand" it makes `["", "Ida Holm", " (",
"formand", ") bød velkommen"]`: every second part is to be marked. The words are looked for as texts: they differ from
fact to fact, and a pattern for each of them took half of the time that a page takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from graph.model.entity import Entity, names
from graph.model.fact import Fact


def carriers(fact: Fact, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """All words that may carry a fact: both ends under every name, its role, on whose behalf, its purpose."""
    ends = [name for end in (fact.subject, fact.object) if end in entities for name in names(entities[end])]
    said = fact.qualifiers
    words = {word.strip() for word in (*ends, said.role, fact.literal, *said.on_behalf_of)}
    return tuple(sorted((word for word in words if len(word) > 1), key=lambda word: (-len(word), word)))


def parts(quote: str, words: tuple[str, ...]) -> list[str]:
    """The quote on one line, cut at the words: plain, marked, plain and so on; [] for no quote."""
    line = " ".join(quote.split())
    if not line:
        return []
    found: list[str] = []
    rest = 0
    for start, end in _places(_lowered(line), words):
        found += (line[rest:start], line[start:end])
        rest = end
    if rest < len(line):
        found.append(line[rest:])
    return found


def _places(line: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words stand, the leftmost first and of those that begin together the one that is named first."""
    there = [word for word in map(_lowered, words) if word in line]
    ahead = {word: _next(line, word, 0) for word in there}
    found: list[tuple[int, int]] = []
    rest = 0
    while ahead:
        ahead = {word: place if place >= rest else _next(line, word, rest) for word, place in ahead.items()}
        ahead = {word: place for word, place in ahead.items() if place >= rest}
        if ahead:
            word = min(ahead, key=ahead.__getitem__)  # the first of the lowest
            found.append((ahead[word], rest := ahead[word] + len(word)))
    return found


def _next(line: str, word: str, start: int) -> int:
    """Where the word stands next as a whole word, also in the genitive; -1 if nowhere."""
    place = line.find(word, start)
    while place >= 0:
        end = place + len(word)
        if not _inside(line, place - 1) and (
            not _inside(line, end) or (line[end] == "s" and not _inside(line, end + 1))
        ):
            return place
        place = line.find(word, place + 1)
    return -1


def _inside(line: str, place: int) -> bool:
    """Whether a letter or digit stands there."""
    return 0 <= place < len(line) and (line[place].isalnum() or line[place] == "_")


@lru_cache(maxsize=4096)
def _lowered(text: str) -> str:
    """In lower case on one line, each letter in its place."""
    line = " ".join(text.split())
    lowered = line.lower()
    return lowered if len(lowered) == len(line) else "".join(c.lower() if len(c.lower()) == 1 else c for c in line)
