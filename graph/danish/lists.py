"""Coordinated lists: their parts, and the names that share one head.

"A (Randers), B (Syddjurs) og C (Silkeborg)" has three parts; "Skive og Favrskov Kommuner" are two municipalities. A
comma in brackets, one after a hyphen ("social-, sundheds- og ældreområdet") and an "og" inside a name part nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.danish.name_parts import Part, part

Span = tuple[int, int]
Whole = Callable[[str], bool]

_SEPARATOR = re.compile(r"(?<!-)[,;](?:\s+(?:og|samt)(?=\s))?|(?<!\w)(?<!- )(?:og|samt|såvel som|&)(?=\s)")
_HEADED = re.compile(r"\b(?:for|af)\s(?:[^\W\d_]+\s){0,2}[A-ZÆØÅ][\w-]*$")


def split_list(text: str, whole: Whole | None = None) -> tuple[Span, ...]:
    """Spans of the parts; `whole` may tell that a text with an "og" inside is one name."""
    cuts = list(_cuts(text))
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    parts = [_trimmed(text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    joined: list[Span] = []
    for span in parts:
        if span[0] >= span[1]:
            continue
        if joined and _one(text, joined[-1], span, whole):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return tuple(joined)


def _cuts(text: str) -> Iterator[Span]:
    """Separators that are not within round brackets; one that is never closed encloses nothing."""
    depth = position = 0
    closing = text.rfind(")")
    for match in _SEPARATOR.finditer(text):
        depth += text.count("(", position, match.start()) - text.count(")", position, match.start())
        position = match.start()
        if depth <= 0 or match.start() > closing:
            yield match.start(), match.end()


def _one(text: str, left: Span, right: Span, whole: Whole | None) -> bool:
    """Both sides are one part: the caller says so, or a complement goes on ("direktør for Velfærd og Sundhed")."""
    if whole is not None and whole(text[left[0] : right[1]]):
        return True
    between = text[left[1] : right[0]]
    if "," in between or _HEADED.search(text[left[0] : left[1]]) is None:
        return False
    first = text[right[0] : right[1]].split()[0]
    return first[0].isupper() and part(first) not in (Part.GIVEN, Part.BOTH)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end


_CAP = r"[A-ZÆØÅ][\wæøåÆØÅ-]*"
_ROW = rf"{_CAP}(?:, {_CAP})*,? (?:og|samt|&) {_CAP}"
_BEHIND = re.compile(
    rf"({_ROW}) ([Kk]ommuner|Kommunes?|kommune|Universitetshospital(?:er)?|Sygehuse?|Hospital(?:er)?|klyngerne|klynger)"
)
_BEFORE = re.compile(
    r"(Region|[Rr]egionerne|[Kk]ommunerne|[Kk]lyngerne|[Hh]ospitalerne i|[Rr]egionshospitalerne|PLO|KKR)"
    rf" ({_CAP}-?(?:, {_CAP}-?)*,? (?:og|samt|&) {_CAP})"
)
_COMPOUND = re.compile(rf"({_CAP}-(?:, {_CAP}-)*,? (?:og|samt) )({_CAP})")
_SINGULAR = {
    "kommuner": "Kommune",
    "kommunes": "Kommune",
    "kommune": "Kommune",
    "universitetshospitaler": "Universitetshospital",
    "sygehuse": "Sygehus",
    "hospitaler": "Hospital",
    "klyngerne": "klyngen",
    "klynger": "klyngen",
    "regionerne": "Region",
    "kommunerne": "Kommune",
    "regionshospitalerne": "Regionshospitalet",
    "hospitalerne i": "Hospitalet i",
}
#: Second halves that compounds of two places share: "Nord- og Midtjylland", "Vest- og Midtklyngen".
_SHARED = re.compile(
    r"\w*?(jylland|sjælland|danmark|klyngen|fyn|samarbejdet|gruppen|forum|udvalget|psykiatrien)$", re.IGNORECASE
)


def expand_heads(text: str) -> tuple[str, ...]:
    """The full names of a list that shares a head; the text itself alone if it shares none."""
    inside = text.strip()
    behind = _BEHIND.fullmatch(inside)
    if behind:
        head = _SINGULAR.get(behind[2].lower(), behind[2])
        gap = "" if head == "klyngen" else " "
        return tuple(f"{name.rstrip('-')}{gap}{head}" for name in _members(behind[1]))
    before = _BEFORE.fullmatch(inside)
    if before:
        head = _SINGULAR.get(before[1].lower(), before[1])
        names = _completed(_members(before[2]))
        if head in ("Kommune", "klyngen"):
            return tuple(f"{name}{' ' if head == 'Kommune' else ''}{head}" for name in names)
        return tuple(f"{head}{'-' if head == 'PLO' else ' '}{name}" for name in names)
    compound = _COMPOUND.fullmatch(inside)
    return _completed(_members(inside)) if compound and _SHARED.search(compound[2]) else (inside,)


def _members(row: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r",? (?:og|samt|&) |, ", row) if name)


def _completed(names: tuple[str, ...]) -> tuple[str, ...]:
    """ "Nord-" before "Midtjylland" is "Nordjylland"."""
    shared = _SHARED.search(names[-1])
    if shared is None:
        return names
    return tuple(name[:-1] + shared[1].lower() if name.endswith("-") else name for name in names)
