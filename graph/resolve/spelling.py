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

#: What a foreign OCR puts for a Danish letter, and what two damages of one letter may be taken for.
_FOR: dict[str, str] = {
    "ø": "gazo@0e&",
    "å": "ad4é@&",
    "æ": "ea",
    "g": "azo@0",
    "z": "ao@0",
    "o": "@0",
    "a": "@d4",
    "i": "l1|",
    "l": "1|",
}
CONFUSED: frozenset[tuple[str, str]] = frozenset(
    pair for letter, others in _FOR.items() for other in others for pair in ((letter, other), (other, letter))
)
_DIGRAPHS = (("aa", "å"), ("ae", "æ"), ("æe", "æ"), ("zæ", "æ"), ("ze", "æ"), ("ee", "æ"), ("oe", "ø"))
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
_PLAIN = re.compile(r"(?:[^\w@|&]|(?<!\w)&|&(?!\w))+")  # "Mølleg&rd" has lost a letter, "Køge & Faxe" has not
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
    if letters(one) == letters(other):
        return True
    return any(
        len(a) == len(b) > 2 and _confusions(a, b) <= max(2.0, len(a) / 5)
        for a, b in ((letters(one), letters(other)), (_as_written(one), _as_written(other)))
    )


@lru_cache(maxsize=65536)
def _as_written(text: str) -> str:
    """Lower case with every letter where it stands: "Heegh" for "Høegh" is no æ, "Sggård" no doubled g."""
    return _PLAIN.sub(" ", text.casefold()).strip()


@lru_cache(maxsize=16384)
def _confusions(a: str, b: str) -> float:
    """How many letters are confused; infinite if any differ otherwise."""
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
