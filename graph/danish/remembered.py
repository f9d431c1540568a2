"""What is told of a word, worked out when first asked for: words come back often, and a look into a dict costs nothing.

A plain dict that fills itself is asked for all the words of a text at once: `map(sides.__getitem__, text.split())`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_WORDS = 65536  # Danish minutes of a year hold fewer
Told = TypeVar("Told")


class Remembered(dict[str, Told]):
    """Word -> what the function tells of it."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        if len(self) >= _WORDS:
            self.clear()
        told = self[word] = self._tell(word)
        return told
