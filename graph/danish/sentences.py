"""Text cut into sentences and clauses, without falling for abbreviations.

"Ca. 2,5 mio. kr. pr. år, jf. pkt. 3. Ida Holm orienterede." is two sentences. A dot ends one only where no
abbreviation, ordinal ("den 2. november"), initial or number goes on behind it; colons, semicolons and line ends always
do, for lists and headings in minutes seldom have dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.danish.fold import fold
from graph.danish.lexicon import kinds

Span = tuple[int, int]

#: One set first, so that the letters before it are passed over in one go.
_END = re.compile(r"[.!?…;:\n](?:(?<=[.!?…])[.!?…]*[)\]”\"»’'*_]*(?=\s|$)|(?<=[;:])(?=\s|$)|(?<=\n))")
_LAST_WORD = re.compile(r"\n?([^\s(\[\"”»/]+)")  # of a text read from its end
_LONGEST_WORD = 30
_CAPITAL = re.compile(r"\s+[\"”»«(\[*_•–-]*\s?([A-ZÆØÅÉ])")
_NUMBER = re.compile(r"\d{1,3}|[IVX]{1,4}")
_INITIAL = re.compile(r"(?:[A-ZÆØÅ]\.-?)*[A-ZÆØÅ]")
#: What a sentence opens with when its first number counts it: "3. Økonomi", "Pkt. 3. Økonomi".
_HEADING = re.compile(r"[\s•*_#–-]*(?:(?:dagsordens)?punkt|pkt\.|sag(?: nr\.)?|nr\.|emne|ad)?\s*", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:den|det|de|d\.) \d{1,3}$", re.IGNORECASE)


@lru_cache(maxsize=512)  # a paragraph is cut by readers of lists, of the head and of statements
def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences in order, without the white space around them."""
    found: list[Span] = []
    start = 0
    for end in _ends(text):
        found.extend(_trimmed(text, start, end))
        start = end
    return (*found, *_trimmed(text, start, len(text)))


def _ends(text: str) -> Iterator[int]:
    opened = 0
    for match in _END.finditer(text):
        if match.group()[0] != "." or _dot_ends(text, match, opened):
            yield match.end()
            opened = match.end()


def _dot_ends(text: str, match: re.Match[str], opened: int) -> bool:
    """True if the dot closes the sentence that began at `opened`."""
    if match.end() == len(text) or text[match.end()] == "\n":
        return True
    capital = _CAPITAL.match(text, match.end()) is not None
    before = _LAST_WORD.match(text[max(opened, match.start() - _LONGEST_WORD) : match.start()][::-1])
    word = before[1][::-1].lstrip("*_#-•") if before else ""
    if not word:
        return capital
    kind = _kind(word)
    if kind == "goes-on":
        return False
    if kind == "number":
        heading = _HEADING.fullmatch(text, opened, match.start() - len(word))
        ordinal = _ORDINAL.search(text, max(opened, match.start() - 9), match.start())
        return capital and not heading and not ordinal
    return capital or not (kind or _small_follows(text, match.end()))


@lru_cache(maxsize=65536)  # words come back often
def _kind(word: str) -> str:
    """What a word before a dot is: an abbreviation (by its kind in the lexicon), a "number" or "" for any other."""
    closed = word.endswith(")") or (word.isupper() and len(word) > 1)  # "(KL)." and "KL." shorten nothing
    kind = "" if closed else kinds("abbreviations").get(fold(word), "")
    if kind == "goes-on" or _INITIAL.fullmatch(word):
        return "goes-on"
    return "number" if _NUMBER.fullmatch(word) else kind


def _small_follows(text: str, position: int) -> bool:
    """What goes on with a small letter or a figure goes on with the same sentence."""
    rest = text[position : position + 3].strip()
    return bool(rest) and (rest[0].islower() or rest[0].isdigit())


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []
