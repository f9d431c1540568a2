"""People by a part of their name: "Ida" and "Holms" where only Ida Holm is in the document, "IHO" where it tells of whom.

Texts are full of capitals that are nobody's, so the text is read only if one of its words may begin such a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from graph.danish.chunks import chunks
from graph.danish.remembered import Remembered

_WORD = r"[A-ZÆØÅ][\w-]+"
_FIRST = re.compile(_WORD)
_ONE_OR_TWO = re.compile(rf"{_WORD}(?: {_WORD})?")


def _tell_capitalised(chunk: str) -> tuple[str, ...]:
    """The words with a capital in what stands between two spaces; most hold none."""
    return tuple(_FIRST.findall(chunk))


_capitalised = Remembered(_tell_capitalised).__getitem__


class ShortNames:
    """Given names, surnames and initials that only one person of the document bears, each with the full name."""

    def __init__(self, full: Mapping[str, str] | None = None) -> None:
        self._full = full or {}
        first = {name.split(" ")[0] for name in self._full}
        self._first = frozenset(form for word in first for form in (word, f"{word}s"))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where such a name stands, a genitive's s left out, and the full name."""
        if self._first.isdisjoint(chain.from_iterable(map(_capitalised, chunks(text)))):
            return
        position = 0
        while match := _ONE_OR_TWO.search(text, position):
            words = [match.group(), match.group().split(" ")[0]]
            forms = [form for word in words for form in (word, word.removesuffix("s"))]
            form = next((form for form in forms if form in self._full), None)
            position = match.start() + len(form or words[-1])
            if form:
                yield match.start(), position, self._full[form]
