"""Turns marked text into a Passage without the marks, each character still at its place in the file.

Markdown and stray HTML stand around the words: "**Ida Holm**, [direktør](https://..)" reads "Ida Holm, direktør". Hard
is what only looks like a mark: a lone asterisk, an underscore inside an address, a file's "\\_".
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from graph.model.text import Passage

_MARKED = re.compile(r"[*_`\[\]<>&\\\u00a0\u00ad\u200b-\u200f\u2060\ufeff\u2007\u202f]")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?: \"[^\"\n]*\")?\)")
_DOUBLE_LINK = re.compile(r"(?<=\()\[([^\[\]\n]*)\]\([^()\s]*\)(?=\))")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^>\s]*>")
_MAIL = re.compile(r"<(?=[^<>\s]+@[^<>\s]+>)|(?<=[\w.-])>")
_TAG = re.compile(
    r"</?(?:p|b|i|u|s|em|strong|span|sup|sub|div|font|a|td|tr|th|table|tbody|thead|li|ul|ol|h\d|small|mark)\b[^<>]*>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?:</(?:p|div|li)>\s*<(?:p|div|li)\b[^<>]*>|<br\s*/?>)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|<>~-])")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])((?:[^*]|(?<=\\)\*)*?[^\s*\\])\1(?!\*)")
_UNDERLINE = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_]*?[^\s_\\])\1(?!\w)")
_TICKS = re.compile(r"(`+)([^`\n]+)\1")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r" {2,}|[\u00a0\u2007\u202f]+(?: +)?")

_Change = tuple[int, int, str]


def inline(text: str, offset: int = 0) -> Passage:
    """One line or cell, read without its marks; `offset` is where it begins in the document."""
    if not _MARKED.search(text) and "  " not in text:
        return Passage.of(text, offset)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    here = 0
    for start, end, instead in _apart(sorted(_changes(text), key=lambda change: (change[0], -change[1]))):
        characters.append(text[here:start])
        starts.extend(range(offset + here, offset + start))
        ends.extend(range(offset + here + 1, offset + start + 1))
        characters.append(instead)
        starts.extend([offset + start] * len(instead))
        ends.extend([offset + end] * len(instead))
        here = end
    characters.append(text[here:])
    starts.extend(range(offset + here, offset + len(text)))
    ends.extend(range(offset + here + 1, offset + len(text) + 1))
    return Passage("".join(characters), tuple(starts), tuple(ends), True)


def _apart(changes: list[_Change]) -> Iterator[_Change]:
    """Changes in order; where two overlap the first holds, and of two that begin together the longer."""
    last = 0
    for change in changes:
        if change[0] >= last:
            yield change
            last = change[1]


def _changes(text: str) -> Iterator[_Change]:
    yield from _whole(text)
    for pattern in (_LINK, _DOUBLE_LINK):
        for match in pattern.finditer(text):
            yield match.start(), match.start(1), ""
            yield match.end(1), match.end(), ""
    for pattern in (_EMPHASIS, _UNDERLINE, _TICKS):
        yield from _pairs(pattern, text)


def _whole(text: str) -> Iterator[_Change]:
    """What is left out, or replaced, as a whole."""
    for pattern, instead in (
        (_IMAGE, ""),
        (_ADDRESS, ""),
        (_MAIL, ""),
        (_BREAK, "\n"),
        (_TAG, ""),
        (_ESCAPE, ""),
        (_INVISIBLE, ""),
        (_SPACES, " "),
    ):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), instead
    for match in _ENTITY.finditer(text):
        yield match.start(), match.end(), html.unescape(match.group()).replace("\u00a0", " ")


def _pairs(pattern: re.Pattern[str], text: str) -> Iterator[_Change]:
    """Marks that stand in pairs around words, also inside each other ("***Ida***")."""
    for match in pattern.finditer(text):
        size = len(match.group(1))
        yield match.start(), match.start() + size, ""
        yield match.end() - size, match.end(), ""
