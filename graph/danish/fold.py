"""Spellings made comparable, and slugs for ids.

Danish letters have two spellings each (æ/ae, ø/oe, å/aa), names carry accents, and hyphens come and go: "Århus-klyngen"
and "aarhusklyngen" fold to nearly the same, "Søren" and "Soeren" to the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "ß": "ss", "đ": "d", "ł": "l"}
_NOT_WORD = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, Danish letters written out, one space between words."""
    if text.isascii() and text.isalpha():  # most words; nothing else is left to do of them
        return text.lower()
    plain = unicodedata.normalize("NFC", text).casefold()
    if not plain.isascii():
        for letter, written in _LETTERS.items():
            plain = plain.replace(letter, written)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


def slug(text: str) -> str:
    """The folded words joined by hyphens: "Ringkøbing-Skjern Kommune" gives `ringkoebing-skjern-kommune`."""
    return fold(text).replace(" ", "-")
