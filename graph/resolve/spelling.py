"""How far two spellings are from each other: slips of a finger, and what an English OCR makes of Danish letters.

"Sørensen" is read as "Sgrensen", "Sarensen" or "Szrensen", "Kjær" as "Kjeer" or "Kjzer", "Gård" as "Gdrd". Such pairs
are near each other although two letters differ; "Bech" and "Beck" are one slip apart. Double letters and the two
spellings of æ, ø and å do not count at all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from graph.danish.fold import fold

#: Letters that a foreign OCR puts for a Danish one, or one damage for another of the same letter.
_FOR_OE = "øgazo@0ge"
_FOR_AA = "åad4é"
_FOR_AE = "æea"
CONFUSED: frozenset[tuple[str, str]] = frozenset(
    (a, b) for group in (_FOR_OE, _FOR_AA, _FOR_AE, "il1|", "mn") for a in group for b in group if a != b
)
_DIGRAPHS = (("aa", "å"), ("ae", "æ"), ("æe", "æ"), ("zæ", "æ"), ("ze", "æ"), ("ee", "æ"), ("oe", "ø"))
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
_PLAIN = re.compile(r"[^\w@|]+")
_DANISH = frozenset("æøå")


@lru_cache(maxsize=65536)
def letters(text: str) -> str:
    """Lower case, one sign for each Danish letter however written, no doubled consonants, words by one space."""
    plain = _PLAIN.sub(" ", text.casefold()).strip()
    for pair, single in _DIGRAPHS:
        plain = plain.replace(pair, single)
    return _DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=65536)
def skeleton(text: str) -> str:
    """What OCR and slips of vowels leave alone: the safe consonants, one after another, never doubled."""
    kept = re.sub(r"[^bcfhjklmnpqrstvwxy]", "", fold(text))
    return re.sub(r"(.)\1+", r"\1", kept)


def ocr_alike(one: str, other: str) -> bool:
    """Whether the two differ by letters that a foreign OCR confuses, and by nothing else."""
    a, b = letters(one), letters(other)
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or len(a) < 3 or not _damaged_pair(a, b):
        return False
    return _confusions(a, b) <= max(2.0, len(a) / 5)


def _damaged_pair(a: str, b: str) -> bool:
    """Confusion needs a Danish letter on one side that the other lacks, or a sign that no name holds."""
    return bool(_DANISH & (set(a) ^ set(b))) or any(c in "@|0146" for c in a + b) or ("g" in a + b)


@lru_cache(maxsize=16384)
def _confusions(a: str, b: str) -> float:
    """How many letters are confused; infinite if any differ otherwise."""
    if len(a) != len(b):
        return float("inf")
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return float(len(wrong)) if all(pair in CONFUSED for pair in wrong) else float("inf")


@lru_cache(maxsize=65536)
def slips(one: str, other: str) -> int:
    """Letters left out, added, exchanged or swapped between the two, Danish letters and doubled ones made alike."""
    return OSA.distance(letters(one), letters(other), score_cutoff=3)


def damaged(spelling: str, others: frozenset[str]) -> bool:
    """Whether one of the other spellings shows that this one has lost its Danish letters."""
    mine = sum(c in _DANISH for c in spelling.casefold())
    return any(
        sum(c in _DANISH for c in other.casefold()) > mine and ocr_alike(spelling, other)
        for other in others
        if other != spelling
    )
