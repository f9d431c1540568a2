"""Words by which text speaks of a thing again: the stem of "depotet", whether a phrase is a name or only describes.

"Hjælpemiddeldepotet Syd" is meant by "depotet"; "Projekt i Vordingborg Kommune" says what a thing is, and names none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.discourse import Discourse
from graph.model.statement import Mention

#: "Projekt i Vordingborg Kommune" says what it is and where, and names nothing.
_DESCRIBED = re.compile(
    r"(?:\w*(?:projekt|samarbejde|tilbud|forsøg|initiativ|indsats|partnerskab|ordning|forløb|team|kursus|aftale|arbejde|evaluering|klinik)\w*)\s"
    r"(?:i|mellem|med|hos|ved|under|blandt|fra)\b",
    re.IGNORECASE,
)


def in_head(stem: str, mention: Mention | None) -> bool:
    """Whether the head noun of the mention ends in the stem."""
    if mention is None or not stem:
        return False
    pattern = re.compile(rf"{re.escape(stem)}(?:e|er|en|et|t|n|us|ne|erne|s)?$", re.IGNORECASE)
    head = re.split(r"\s(?:i|om|for|med|til|mod|på|af|ved|under|mellem|fra)\s", mention.name)[0]
    return any(pattern.search(word.strip(".,:")) for word in head.split())


def proper(name: str) -> bool:
    """Whether the name has a capital beside that of its first word, and does not only describe."""
    if _DESCRIBED.match(name):
        return False
    return any(word[:1].isupper() for word in name.split()[1:]) or sum(c.isupper() for c in name.split()[0]) > 1


def describes(name: str) -> bool:
    """Whether the name says what a thing is and where, and is none: "Projekt i Vordingborg Kommune"."""
    return _DESCRIBED.match(name) is not None


@lru_cache(maxsize=4096)  # the nouns of minutes come back
def stem_of(noun: str) -> str:
    """ "klinikken" -> "klinik"; "" where the word is no definite noun."""
    word = noun.casefold().removesuffix("’s").removesuffix("'s")
    match = re.fullmatch(r"([\wæøå-]{3,}?)(?:erne|ene|ne|en|et|n|t)s?", word)
    if match is None:
        return ""
    stem = match[1]
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdfgklmnprst"
    return stem[:-1] if doubled else stem


def item_text(discourse: Discourse) -> str:
    return discourse.minutes.document.text
