"""A line about a person cut into its fields and brackets, before anybody says what they are.

"Ida Holm (A), direktør, Struer Kommune" has the fields "Ida Holm", "direktør" and "Struer Kommune" and one bracket.
Separators are as many as there are secretaries: comma, tab, dash, bar, colon, wide gaps. A comma after a hyphen
("social-, sundheds- og ældrechef") separates nothing, nor does one inside brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.danish.lexicon import kinds

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Field:
    """text[start:end] between two separators; `label` if a colon follows it, `bracket` if brackets stand around it."""

    start: int
    end: int
    bracket: bool = False
    label: bool = False


_CONTACT = re.compile(
    r"\[[^\]\[]{0,120}\]\(mailto:[^)\s]{0,120}\)"
    r"|<?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+>?"
    r"|(?i:\b(?:tlf|telefon|mobil|mob|tel|e-?mail|mail|dir)\b\.?:?)"
    r"(?=\s{0,2}(?:[+\d\[<]|[\w.+-]{1,64}@))\s{0,2}(?:\+?\d[\d ]{6,13}\d)?"
    r"|(?<![\w.,/-])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\w,/-])"
    r"|\bhttps?://\S+"
)
_MAY_CONTACT = re.compile(r"[@\d+<\[]|http")  # one of these stands in each of them
_BULLET = re.compile(r"\s*(?:[•*·▪‣◦●■–—\-]\s*)*(?:\d{1,2}[.)]\s+)?")
#: Signs and markup around a field.
_EDGES = '–—-:,;|*_"”»«'
_FULL_STOP = re.compile(r"([^\W\d_]{4,})\.$")
_SEPARATOR = re.compile(r"(?<!-),|;|\t|\||\n| {2,}|\s[–—-]\s|\s/\s|(?<=[\w.)]):(?=[*_]{0,2}(?:\s|$))|\s[–—-]$")


#: Where slashes part the fields, commas stand inside them: "Ida Holm / chef / Skive, Lemvig og Struer Sygehuse".
_SLASHED = re.compile(r"\s/\s")


def contacts(text: str) -> tuple[Span, ...]:
    """Where e-mail addresses, telephone numbers and links stand."""
    if _MAY_CONTACT.search(text) is None:
        return ()
    return tuple((m.start(), m.end()) for m in _CONTACT.finditer(text))


def blanked(text: str, spans: tuple[Span, ...]) -> str:
    """The text with spaces at the spans; all other characters keep their places."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def fields(text: str) -> tuple[Field, ...]:
    """Fields and brackets in order, without the white space around them; a leading bullet is no field."""
    found: list[Field] = []
    lead = _BULLET.match(text)
    position = lead.end() if lead else 0
    while position < len(text):
        opening = _first_bracket(text, position)
        stop = opening[0] if opening else len(text)
        found.extend(_separated(text, position, stop))
        if opening is None:
            break
        found.extend(_trimmed(text, opening[0] + 1, opening[1], bracket=True))
        position = opening[1] + 1
    return tuple(found)


def _first_bracket(text: str, position: int) -> Span | None:
    """The next pair of round brackets, an unclosed one to the end of the text."""
    start = text.find("(", position)
    if start < 0:
        return None
    depth = 0
    for index in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth == 0:
            return start, index
    return start, len(text)


def _separated(text: str, start: int, end: int) -> list[Field]:
    found: list[Field] = []
    separator = _SLASHED if text.count("/") > 1 and len(_SLASHED.findall(text)) > 1 else _SEPARATOR
    for match in separator.finditer(text, start, end):
        found.extend(_trimmed(text, start, match.start(), label=match.group() == ":"))
        start = match.end()
    return found + _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int, *, bracket: bool = False, label: bool = False) -> list[Field]:
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    full_stop = _FULL_STOP.search(text, max(start, end - 24), end) if text[end - 1] == "." else None
    end -= 1 if full_stop and fold(full_stop[1]) not in kinds("abbreviations") else 0
    return [Field(start, end, bracket, label)] if any(c.isalpha() for c in text[start:end]) else []
