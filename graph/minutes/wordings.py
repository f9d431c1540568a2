"""What a short text means by a list of patterns: a label, the heading of a part, the head of a column.

Each list has a hundred ways to say a few things ("afbud", "fraværende", "meldt fra"), and nearly all texts that are
asked about say none of them: one look with all patterns together tells that, and only the others are read one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from graph.danish import lexicon

Meaning = TypeVar("Meaning")


class Wordings(Generic[Meaning]):
    """Patterns for a whole text, each with its meaning; the first that matches counts."""

    def __init__(self, rows: Iterable[tuple[str, Meaning]], flags: int = 0) -> None:
        self._rows = tuple((re.compile(words, flags), meaning) for words, meaning in rows)
        self._any = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in self._rows), flags)

    def meaning_of(self, text: str) -> Meaning | None:
        """What the text means, None if no pattern matches it."""
        if self._any.fullmatch(text) is None:
            return None
        return next(meaning for pattern, meaning in self._rows if pattern.fullmatch(text))


def listed(name: str) -> Iterable[tuple[str, str]]:
    """The rows of a list of the lexicon as (pattern, what it means)."""
    return ((words, what) for words, _, what in (entry.rpartition(";") for entry in lexicon.load(name)))
