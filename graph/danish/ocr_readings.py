"""All ways to read a damaged word as Danish words, the likeliest first.

Each spoilt letter has what it usually looked like before ("g" was "ø", "ee" was "æ"), with how often. A word is read
letter by letter along the beginnings of known words, so that "tveersektoriel" finds "tværsektoriel" and "lzbende" finds
"løbende" without trying all spellings. Compounds are read part by part ("drgftelses|punkt").
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product

from graph.danish.ocr_words import Words

#: What stands there -> what it was, with the share of that letter that comes out so.
CONFUSIONS: tuple[tuple[str, str, float], ...] = (
    ("ee", "æ", 0.40),
    ("ae", "æ", 0.45),
    ("ze", "æ", 0.08),
    ("se", "æ", 0.02),
    ("aee", "æ", 0.02),
    ("eae", "æ", 0.02),
    ("a&e", "æ", 0.02),
    ("a", "æ", 0.01),
    ("g", "ø", 0.45),
    ("a", "ø", 0.15),
    ("@", "ø", 0.10),
    ("z", "ø", 0.12),
    ("o", "ø", 0.08),
    ("e", "ø", 0.01),
    ("4", "ø", 0.01),
    ("oe", "ø", 0.05),
    ("a", "å", 0.65),
    ("4", "å", 0.08),
    ("d", "å", 0.06),
    ("&", "å", 0.03),
    ("é", "å", 0.03),
    ("éa", "å", 0.01),
    ("i", "l", 0.002),
    ("1", "l", 0.01),
    ("l", "i", 0.0005),
    ("|", "i", 0.01),
    ("|", "l", 0.01),
)
#: How much likelier (log10) the best reading must be than the next one.
CERTAIN = 0.8

_BY_FIRST: dict[str, list[tuple[str, str, float]]] = {}
for _wrong, _right, _share in CONFUSIONS:
    _BY_FIRST.setdefault(_wrong[0], []).append((_wrong, _right, math.log10(_share)))

_JOINT = -1.2  # what another part costs a compound
_SHORTEST = 3  # letters of a part
_RARE = -5.8  # log10 share that a part of three letters needs
_UNREAD = -11.5  # weight of a word that stays unknown
_MOST_EDITS = 5
_KEPT = 4

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as read: its letters, the edits that lead there, and its log10 likelihood."""

    text: str
    edits: tuple[Edit, ...]
    weight: float


def best_readings(word: str, words: Words, *, compounds: bool = True) -> tuple[Reading, ...]:
    """The likeliest readings, best first; the word as it stands is among them."""
    low = word.casefold()
    if len(low) != len(word):
        return ()
    table: list[dict[str, Reading]] = [{} for _ in range(len(low) + 1)]
    table[0][""] = Reading("", (), 0.0)
    for start in range(len(low) if compounds else 1):
        if not table[start]:
            continue
        for before, (part, end) in product(_best(table[start]), _parts(low, start, words)):
            _add(table, before, part, end, start, len(low))
    found = table[-1]
    unread = Reading(low, (), _UNREAD)
    if low not in found:
        found[low] = unread
    return tuple(_best(found))


def _best(readings: dict[str, Reading]) -> list[Reading]:
    return sorted(readings.values(), key=lambda reading: (-reading.weight, reading.text))[:_KEPT]


def _add(table: list[dict[str, Reading]], before: Reading, part: Reading, end: int, start: int, size: int) -> None:
    """Adds a reading that goes on with a part, and its variants with a joint s or e behind it."""
    inner = start > 0 or end < size
    if inner and len(part.text) <= _SHORTEST and part.weight < _RARE:
        return
    edits = (*before.edits, *part.edits)
    if len(edits) > _MOST_EDITS:
        return
    weight = before.weight + part.weight + (_JOINT if start else 0.0)
    reading = Reading(before.text + part.text, edits, weight)
    kept = table[end].get(reading.text)
    if kept is None or kept.weight < reading.weight:
        table[end][reading.text] = reading


def _parts(low: str, start: int, words: Words) -> list[tuple[Reading, int]]:
    """Words that the letters from `start` can be read as, each with where it ends; a joint s or hyphen included."""
    found: list[tuple[Reading, int]] = []
    weights, prefixes = words.weights, words.prefixes
    size, least = len(low), min(_SHORTEST, len(low))
    stack: list[tuple[int, str, tuple[Edit, ...], float]] = [(start, "", (), 0.0)]
    while stack:
        here, text, edits, weight = stack.pop()
        if text in weights and len(text) >= least:
            found.append((Reading(text, edits, weight + weights[text]), here))
            if here + 1 < size and low[here] == "s" and len(text) > _SHORTEST:
                found.append((Reading(text + "s", edits, weight + weights[text] - 0.2), here + 1))
        if here >= size or len(edits) > _MOST_EDITS:
            continue
        letter = low[here]
        if (longer := text + letter) in prefixes:
            stack.append((here + 1, longer, edits, weight))
        for wrong, right, share in _BY_FIRST.get(letter, ()):
            if (longer := text + right) in prefixes and low.startswith(wrong, here):
                end = here + len(wrong)
                stack.append((end, longer, (*edits, (here, end, right)), weight + share))
    return found
