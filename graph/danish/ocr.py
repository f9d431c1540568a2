"""Danish that an English OCR has read: tells it from sound Danish, and mends it for reading.

An engine that knows no æ, ø and å writes what looks like them: "Mgde om feelles indsats pa sygehuset". The text as read
stays as it is; a mended Passage keeps for each letter the place that it came from. Only what is nearly certain is
mended: "made" may be "måde" or "møde", and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.danish.ocr_readings import CERTAIN, Reading, best_readings
from graph.danish.ocr_words import everyday, with_known
from graph.model.text import Passage

_DANISH = re.compile(r"[æøåÆØÅ]")
_WORDS = re.compile(r"[^\W\d_]+")
#: Words that make up a quarter of any Danish text, and have no letter that an OCR could spoil.
_FUNCTION_WORDS = frozenset({"og", "at", "der", "til", "af", "det", "den", "for", "i", "er", "en", "som", "med"})

_LEAST = 200  # letters below which the share says nothing
_SOUND = 0.008  # share of æ, ø, å among the letters; sound Danish has 0.02 to 0.035
_COMMON = 0.12  # share of function words from which on a text is Danish

#: Words before a proper name that is made of common words.
_ANNOUNCE = frozenset({"projekt", "projektet", "initiativet", "programmet", "puljen", "indsatsen", "partnerskabet"})
#: Damaged words that may have been two everyday words: "made" was "måde" or "møde".
_EITHER = frozenset({"made", "mader", "mades", "lase", "gar", "bar"})

_TOKEN = re.compile(r"[^\W_]+(?:[@&|][^\W_]*)*")
_SIGN = {"0": "Ø", "4": "Å", "@": "ø", "&": "å"}
_IN_WORD = re.compile(r"^[04](?=[a-zæøå]{2})|(?<=[A-Za-zæøå])[@&](?=[a-zæøå])")
_BAR = re.compile(r"(?:^|(?<=[.:!?] ))\|(?= [a-zæøå])")
_ADDRESS = re.compile(r"\S+@[\w-]+\.\w+|\S*(?:https?://|www\.)\S*|\b\w+\.(?:dk|com|eu|org|net)\b")
_MAY_ADDRESS = re.compile(r"[@/]|www|\.(?:dk|com|eu|org|net)\b")
_SENTENCE_START = re.compile(r"(?:^|[.:!?•–—-]\s+|[\"“”»(]\s*)$")


def is_damaged(text: str) -> bool:
    """Whether a text is Danish with (nearly) all of its æ, ø and å spoilt."""
    danish = sum(map(text.count, "æøåÆØÅ"))
    if danish >= len(text) * _SOUND:
        return False  # so it is among the letters alone: sound Danish need not be cut into words
    written = _WORDS.findall(text)
    letters = sum(map(len, written))
    if letters < _LEAST or danish >= letters * _SOUND:
        return False
    words = [word.casefold() for word in written]
    common = sum(word in _FUNCTION_WORDS for word in words)
    return common >= len(words) * _COMMON


def repair(passage: Passage, known: frozenset[str] = frozenset()) -> Passage:
    """The passage with its words mended where that is nearly certain; `known` are names that may stand in it."""
    edits = list(_edits(passage.text, known))
    if not edits:
        return passage
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    here = 0
    for start, end, right in [*edits, (len(passage), len(passage), "")]:
        text.append(passage.text[here:start] + right)
        starts.extend(passage.starts[here:start])
        ends.extend(passage.ends[here:start])
        if start < end:
            starts.extend([min(passage.starts[start:end])] * len(right))
            ends.extend([max(passage.ends[start:end])] * len(right))
        here = end
    return Passage("".join(text), tuple(starts), tuple(ends), passage.ordered)


def _edits(text: str, known: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, letters instead) in order."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if _MAY_ADDRESS.search(text) else []
    found = [(match.start(), match.end(), "I") for match in _BAR.finditer(text)] if "|" in text else []
    tokens = list(_TOKEN.finditer(text))
    for index, match in enumerate(tokens):
        word = match.group()
        if not _may_be_damaged(word):
            continue
        start, end = match.span()
        if addresses and any(first <= start < last for first, last in addresses):
            continue
        if len(word) <= 3 and text[end : end + 1] == ".":
            continue  # "pr. md." is an abbreviation
        named = word[0].isupper() and _named(text, tokens, index)
        for first, last, right in _word_edits(word, named, known):
            found.append((start + first, start + last, right))
    yield from sorted(found)


@lru_cache(maxsize=20000)
def _may_be_damaged(word: str) -> bool:
    if not any(letter.isalpha() for letter in word) or _DANISH.search(word):
        return False
    return len(word) > 1 and not (word.isupper() and len(word) < 6) and sum(letter.isdigit() for letter in word) < 3


def _named(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """Whether a word with a capital stands where a name would: inside a sentence, or beside another capital."""
    match = tokens[index]
    if _in_project_name(tokens, index):
        return False
    if not _SENTENCE_START.search(text, 0, match.start()):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.group()[0].isupper() and text[match.end() : following.start()] == " "


def _in_project_name(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether the capitals before lead back to "projekt": such names are made of common words ("Projekt Aben Dgr")."""
    for before in reversed(tokens[max(0, index - 4) : index]):
        if before.group().casefold() in _ANNOUNCE:
            return True
        if not before.group()[0].isupper():
            return False
    return False


@lru_cache(maxsize=20000)
def _word_edits(word: str, named: bool, known: frozenset[str]) -> tuple[tuple[int, int, str], ...]:
    """The edits that mend one word, () if it is sound or what it was is not certain."""
    if word[0].isupper() and (named or word.casefold() not in everyday().weights):
        reading = _certain(best_readings(word, with_known(known), compounds=False))
        if reading is not None:
            return _cased(word, reading)
    reading = _certain(best_readings(word, everyday(), compounds=not named or len(word) >= 7))
    signs = _signs(word) if reading is None else ()
    if signs:
        return signs
    if reading is None or word in _EITHER or (named and not _plainly(reading)):
        return ()
    return _cased(word, reading)


def _signs(word: str) -> tuple[tuple[int, int, str], ...]:
    """Signs that can stand in no word, in a name that no list knows: "0rtoft", "Th4rup", "M@llegard"."""
    return tuple((match.start(), match.end(), _SIGN[match.group()]) for match in _IN_WORD.finditer(word))


def _plainly(reading: Reading) -> bool:
    """In what may be a name only what is unmistakable is mended: "Direktgren", "Feelles", "Igbende"."""
    if len(reading.text) >= 9 or reading.edits[0] == (0, 1, "l"):
        return True
    return all(right == "æ" for _, _, right in reading.edits) and len(reading.text) >= 6


def _certain(readings: tuple[Reading, ...]) -> Reading | None:
    """The best reading if it changes the word and is clearly better than the next."""
    if not readings or not readings[0].edits:
        return None
    if len(readings) > 1 and readings[0].weight - readings[1].weight < CERTAIN:
        return None
    return readings[0]


def _cased(word: str, reading: Reading) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (start, end, right.upper() if start == 0 and word[0].isupper() and right != "l" else right)
        for start, end, right in reading.edits
    )
