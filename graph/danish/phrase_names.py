"""Names of projects that are phrases in small letters: "Godt på vej", "Ude igen", "Bedre nætter".

Only their first letter is a capital, so what follows must tell where they end: after the word that makes sense of the
first, or after a preposition and its noun. A name in quotation marks ends with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.extent import ADJECTIVE, stops
from graph.danish.phrase_words import Word, gap

_QUOTES = {'"': '"', "“": "”", "„": "“", "”": "”", "»": "«", "«": "»", "'": "'", "’": "’"}
_LONGEST = 80  # letters of a name in quotation marks
_TURNS = frozenset({"på", "til", "i", "mod", "før", "efter", "uden", "med", "om", "for", "af", "fra", "ved"})


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return frozenset(lexicon.load("phrase_openers"))


def opens_phrase(word: Word, following: Word | None) -> bool:
    """Whether a word cannot be all of a name: "Godt", "Hjem", an adjective before its noun."""
    if following is None or following.capital:
        return False
    described = ADJECTIVE.fullmatch(word.low) and following.low not in _TURNS and following.low not in stops()
    return word.low in _openers() or bool(described)


def end_of_quoted(text: str, start: int) -> int:
    """Where a name ends that an opening quotation mark stands before; 0 if none does."""
    closing = _QUOTES.get(text[start - 1 : start], "")
    end = text.find(closing, start + 1, start + _LONGEST) if closing else -1
    return end if end > start and "\n" not in text[start:end] else 0


def end_of_phrase(text: str, sequence: Sequence[Word], first: int) -> int:
    """Index of the last word of the phrase that begins at `first`; `first` itself if nothing follows."""
    following = _beside(text, sequence, first)
    if following is None:
        return first
    if following.low not in _TURNS:
        return first if following.low in stops() else first + 1
    noun = _beside(text, sequence, first + 1)
    if noun is None:
        return first + 1 if text[following.end : following.end + 1] in ("", ".", ",", ";", ":", ")") else first
    return first if noun.low in stops() or noun.low in _TURNS else first + 2


def _beside(text: str, sequence: Sequence[Word], index: int) -> Word | None:
    """The next word, if it is written small, with nothing but a space between."""
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if following is None or following.barrier or following.capital:
        return None
    return following if gap(text, sequence[index], following) == " " else None
