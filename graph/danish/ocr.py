"""Danish that an English OCR has read: tells it from sound Danish, and mends it for reading.

An engine that knows no æ, ø and å writes what looks like them: "Mgde om feelles indsats pa sygehuset". The text as read
stays as it is; a mended Passage keeps for each letter the place that it came from.
"""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]")
_DANISH = re.compile(r"[æøåÆØÅ]")
_WORDS = re.compile(r"[^\W\d_]+")
#: Words that make up a quarter of any Danish text, and have no letter that an OCR could spoil.
_FUNCTION_WORDS = frozenset({"og", "at", "der", "til", "af", "det", "den", "for", "i", "er", "en", "som", "med"})

_LEAST = 200  # letters below which the share says nothing
_SOUND = 0.008  # share of æ, ø, å among the letters; sound Danish has 0.02 to 0.035


def is_damaged(text: str) -> bool:
    """Whether a text is Danish with (nearly) all of its æ, ø and å spoilt."""
    letters = len(_LETTERS.findall(text))
    if letters < _LEAST or len(_DANISH.findall(text)) >= letters * _SOUND:
        return False
    words = [word.casefold() for word in _WORDS.findall(text)]
    common = sum(word in _FUNCTION_WORDS for word in words)
    return common >= len(words) * 0.12
