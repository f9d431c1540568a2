"""Decides which lines belong to one paragraph, and joins them without losing a place.

Two lines are one paragraph where the first is full, that is where the next word would not have fitted, or where the
second goes on in small letters: "arbejdet i styre-" / "gruppen fortsætter". Entries of a list of people stay apart:
"Ida Holm, direktør" / "Bo Lund, ældrechef".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.model.text import Passage, joined

_NARROWEST = 62  # no page is set narrower; a document of short lines was never broken
_FULL = 0.86  # share of the width from which on a line counts as full: proportional type sets ragged lines
_WIDEST = 160  # a longer line was never broken by a page
_LABEL = re.compile(r"\s*[a-zæøå]{2,12}\.?:\s|\s*(?:\*\*)?[A-ZÆØÅ][\wæøåÆØÅ &/.-]{1,38}:(?:\*\*)?(?:\s|$)")
_LOWER = re.compile(r"\s*[a-zæøåé]")
#: A sign of attendance before a name opens an entry of its own: "x  Ida Holm", "[ ] Bo Lund".
_TICKED = re.compile(r"\s*(?:\[[ xX]?\]|[xX÷])\s+[A-ZÆØÅ]")
_SENTENCE_END = (".", "!", "?", ":", ";")
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad]$")
_UNFINISHED = re.compile(
    r"\b(?:i|på|pa|af|til|og|at|den|det|de|en|et|for|med|som|der|ved|om|fra|samt|eller|hos|mod|mellem|under|vedr\.|bl\.a\.|er|har|skal|kan|vil)$"
)
_LONGEST_UNFINISHED = 8  # letters, with the one before the word
_JOINER = re.compile(r"(?:og|eller|samt|/|&)\b")
_ACRONYM = re.compile(r"(?:^|[\s(\"“])(?:[A-ZÆØÅ]{2,}[a-z]?|[A-Za-zÆØÅæøå]|\w*\d)-$")


def _is_entry(line: str) -> bool:
    """Whether a line looks like one entry of a list: a name, then short fields, many capitals, no end of sentence."""
    fields = [field.split() for field in re.split(r"[,;(\t]", line)]
    words = [word for field in fields for word in field]
    if (
        len(fields) < 2
        or len(fields[0]) < 2
        or line.endswith((".", ",", ";"))
        or max(len(field) for field in fields) > 7
    ):
        return False
    return len([word for word in words if word[0].isupper()]) >= len(words) * 0.4


_TELLS = re.compile(r"\b(?:er|var|har|havde|blev|bliver|deltog|\w{3,}(?:ede|edes))\b")


def _capitals(line: str) -> float:
    """Share of the words that begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 1]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def _title_like(line: str) -> bool:
    """Whether a line is a title of several names, not the middle of a sentence that names several people."""
    return _capitals(line) >= 0.6 and line.count(",") <= 1 and not line.endswith(",") and not _TELLS.search(line)


def _sentence_like(line: str) -> bool:
    """Whether a line is (the beginning of) a sentence rather than a title or an entry of a list."""
    ended = line.endswith(".") or re.search(r"[a-zæøå]\. [A-ZÆØÅ]", line) is not None
    return ended and len(line.split()) > 3 and _capitals(line) < 0.6


def wrap_width(lengths: Iterable[int]) -> int:
    """Width at which the lines of a document were broken; 0 if its paragraphs stand on one line each."""
    sizes = sorted(size for size in lengths if size >= 30)
    if len(sizes) < 4 or sizes[len(sizes) * 4 // 5] > _WIDEST:
        return 0
    width = sizes[(len(sizes) - 1) * 95 // 100]
    return width if width >= _NARROWEST else 0


def goes_on(first: str, second: str, width: int) -> bool:
    """Whether the second line goes on with what the first began."""
    left, right = first.strip(), second.strip()
    if left.endswith(":") or _LABEL.match(right) or _TICKED.match(right):
        return False
    if right.startswith("(") or left.count("(") > left.count(")"):
        return True
    if _is_hyphened(left):
        return len(left) > 20
    if _LOWER.match(right):
        return len(left) > 12 or left.endswith(",")
    if ";" not in left and _is_entry(left) and _is_entry(right):
        return False
    if _title_like(left) and _sentence_like(right):
        return False
    if not width or "@" in left.rsplit(" ", 1)[-1]:
        return False
    if left.endswith(_SENTENCE_END) and len(right.split()) <= 4 and not right.endswith("."):
        return False
    word = right.split(" ", 1)[0]
    return len(left) + 1 + len(word) > width * _FULL


def _is_hyphened(line: str) -> bool:
    """Whether a line ends in a word and a hyphen."""
    return _HYPHEN.match(line, max(len(line) - 2, 0)) is not None


def goes_on_after_gap(first: str, second: str) -> bool:
    """Whether a paragraph goes on behind a blank line or a page break: an open end, or small letters behind it."""
    left = first.rstrip()
    if len(left) >= 50 and _UNFINISHED.search(left, len(left) - _LONGEST_UNFINISHED):
        return True
    if len(left) < 50 or left.endswith((*_SENTENCE_END, ")", "”", '"')):
        return False
    return bool(_LOWER.match(second)) and not second.lstrip().startswith(("e ", "o ", "at "))


def join_lines(passages: Sequence[Passage]) -> Passage:
    """Lines of one paragraph as one passage; a hyphen that only broke the line is left out."""
    parts: list[Passage] = []
    for passage in passages:
        line = passage.strip()
        if not line.text:
            continue
        if parts and _is_hyphened(parts[-1].text) and not _JOINER.match(line.text):
            left = parts.pop()
            if _LOWER.match(line.text) and not _ACRONYM.search(left.text):
                left = left.slice(0, len(left) - 1)
            line = joined((left, line), "")
        parts.append(line)
    return joined(parts, " ")
