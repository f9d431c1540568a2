"""A quote in parts, the words that carry the fact apart from the rest.

Of "Ida Holm (formand) bød velkommen" and a fact about Ida Holm who is "formand" it makes `["", "Ida Holm", " (",
"formand", ") bød velkommen"]`: every second part is to be marked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    lowered = line.lower()
    there = tuple(word for word in words if word.split()[0].lower() in lowered)
    if not line or not there:
        return [line] if line else []
    found = _pattern(there).split(line)
    return found[:-1] if not found[-1] else found


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words as whole words, also in the genitive."""
    spelt = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)({spelt})(?=s?(?!\w))", re.IGNORECASE)
