"""Tells the language of a text by its small words.

Danish and Norwegian share most of them; they part in a few that every page holds: "af" and "av", "efter" and "etter",
"blev" and "ble". A text of a few words is taken for Danish, which it nearly always is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

#: Language -> words that it has and its neighbours here have not.
WORDS: Mapping[str, frozenset[str]] = {
    "da": frozenset(
        "af blev efter hvad nogle noget også op igennem mødet bliver uden gøre mellem nærmere sig dem".split()
    ),
    "nb": frozenset("av ble etter hva noen noe møtet blir uten gjøre mellom nærmere seg dere deres fram bare".split()),
    "sv": frozenset("av och att är inte från också mötet vad någon blir utan mellan ett för eller även".split()),
    "en": frozenset("the and of was were is that with this been from which meeting they would there".split()),
    "de": frozenset("die das und nicht wurde ist auf eine zum zur sich auch nach bei werden für".split()),
}

_WORD = re.compile(r"[a-zß-öø-ɏ]+")  # in Latin letters, which are told faster than letters of any script
_ENOUGH = 8  # small words below which nothing is said
_CLEARLY = 1.5  # times as many small words as Danish has
_SAMPLE = 60_000


def language_of(text: str) -> str:
    """The language as ISO 639-1; "da" unless another is clearly more likely."""
    words = Counter(_WORD.findall(text[:_SAMPLE].casefold()))
    counts = {language: sum(words[word] for word in known) for language, known in WORDS.items()}
    best = max(counts, key=lambda language: (counts[language], language == "da"))
    return best if counts[best] >= _ENOUGH and counts[best] >= _CLEARLY * counts["da"] else "da"
