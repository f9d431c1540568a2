"""Headings in capitals as they would be written in a sentence: "RÅDET FOR KOST (RFK)" is "Rådet for kost (RFK)"."""

from __future__ import annotations

_SMALL = frozenset({"DEN", "DET", "FOR", "OM", "I", "OG", "PÅ", "AF", "TIL", "MED", "VED", "FRA", "ET", "EN"})
_ACRONYM = 3  # letters up to which a word in capitals may be an acronym


def in_small(text: str) -> str:
    """The words with one capital at the beginning, acronyms as they are; a text with small letters stays as it is."""
    if not text.isupper():
        return text
    short = {word for word in text.split() if len(word) <= _ACRONYM or word.startswith("(")}
    words = [word if word in short - _SMALL else word.lower() for word in text.split()]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]
