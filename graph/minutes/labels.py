"""The words that label a line or a section of minutes: "Deltagere:", "Afbud", "Tid og sted", "Referent".

A label stands alone above its section, or before a colon or a tab with what it labels behind. Hard is the label in a
sentence: "Afbud fra Ida Holm" labels, "Afbud meddeles til sekretariatet" does not. The words stand in the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from graph.danish.heads import head_of
from graph.minutes.wordings import Wordings, listed
from graph.model.minutes import Presence


class Field(StrEnum):
    """What a label announces."""

    BODY = "body"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    TIME_PLACE = "time-place"
    PEOPLE = "people"
    AGENDA = "agenda"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A kind of label; for people their presence and the role that it gives them.

    `single`: it names one person as a rule, so the section ends with its line. `members`: a list of members, who were
    present only if nothing else says who was. `staff`: those who serve the group without being members.
    """

    field: Field
    presence: Presence = Presence.PRESENT
    role: str = ""
    single: bool = False
    members: bool = False
    staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label found at the beginning of a text; what it labels begins at `value`; `written` is the label itself.

    `heading` is the part of it that says which people it is about ("kommunerne" in "Til stede fra kommunerne:").
    """

    label: Label
    written: str
    value: int
    heading: tuple[int, int] | None = None


_PRESENCES = {"present": Presence.PRESENT, "absent": Presence.ABSENT, "guest": Presence.GUEST}
_AS_WRITTEN = "*"
_BEFORE_COLON = re.compile(
    r"\s*(?:§ ?\d{1,2}\.? )?([A-ZÆØÅa-zæøå][^:\t\n]{0,60}?)\s*(?:\((?:\d+|\w = [^()]*)\)\s*)?(?::|\t|$)"
)
_OF_WHOM = re.compile(r"(.{4,40}?)(?:,? (?:fra|for|repræsenterende)|,| [–-]) (\S.{2,45})")
_REQUEST = re.compile(
    r"\s*(?:bedes |kan |skal |venligst )?(?:meddeles|meldes|gives|sendes|rettes|meddel|giv|send|kontakt|til )\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[\d.,\t\n –-]*(?:(?:mio\.?|t\.?)? ?kr\.?,?-?)?\s*", re.IGNORECASE)
_PRESENT_WERE = re.compile(
    r"\s*((?:til ?stede|mødt|fremmødte?|deltagere(?: i mødet)?|tilstedeværende)(?: på mødet| i mødet)? var"
    r"|(?:i|på) mødet deltog|følgende deltog)\s+(?=\S)",
    re.IGNORECASE,
)
_CAME_FROM = re.compile(
    r"\s*((?:fra|for) (\S.{2,60}?) (?:deltog|deltager|mødte|møder|var mødt|er mødt|var til ?stede|til ?stede)"
    r"(?: (?:i|på|ved) mødet| følgende)?)\s*:\s*",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r"\s*(fra (?:den |det )?(?:\w+ )?(?:\w*administrationen|\w*sekretariatet|\w*forvaltning(?:en|erne)|embedsværket)"
    r" (?:deltog|deltager))\s+(?=\S)",
    re.IGNORECASE,
)
_CAME_TOO = re.compile(r"\s*((?:desuden|endvidere|herudover|derudover|ligeledes) deltog)\s+(?=\S)", re.IGNORECASE)
_ABSENT_FROM = re.compile(
    r"\s*((?:(?:der )?(?:var|er) (?:der )?(?:modtaget |indkommet )?)?(?:meldt |modtaget )?"
    r"afbud (?:fra|var fra|er fra|modtaget fra))\s+(?=\S)",
    re.IGNORECASE,
)
_OPENINGS = (
    (_PRESENT_WERE, Label(field=Field.PEOPLE)),
    (_SERVED, Label(field=Field.PEOPLE, staff=True)),
    (_CAME_TOO, Label(field=Field.PEOPLE, presence=Presence.GUEST)),
    (_ABSENT_FROM, Label(field=Field.PEOPLE, presence=Presence.ABSENT)),
)
_ANY_OPENING = re.compile(
    "|".join(opening.pattern for opening in (_CAME_FROM, *(opening for opening, _ in _OPENINGS))), re.IGNORECASE
)


@cache
def labels() -> Wordings[Label]:
    """What the whole label in lower case announces."""
    return Wordings((words, _label(what)) for words, what in listed("meeting_labels"))


def _label(what: str) -> Label:
    if what == "members":
        return Label(field=Field.PEOPLE, presence=Presence.LISTED, members=True)
    if what == "members present":
        return Label(field=Field.PEOPLE, members=True)
    if what == "members absent":
        return Label(field=Field.PEOPLE, presence=Presence.ABSENT, members=True)
    if what == "staff":
        return Label(field=Field.PEOPLE, staff=True)
    if what in _PRESENCES:
        return Label(field=Field.PEOPLE, presence=_PRESENCES[what])
    if what.startswith("role "):
        several = what.endswith(" all")
        role = what.removeprefix("role ").removesuffix(" all")
        return Label(field=Field.PEOPLE, role=role, single=not several)
    return Label(field=Field(what))


@lru_cache(maxsize=4096)
def label_of(words: str) -> Label | None:
    """What a label announces, None if the words are no label."""
    plain = " ".join(words.split()).strip(" :.*–-")
    if plain.isupper() and len(plain) <= 3:
        return None  # "KL:" is an organisation, "Kl.:" a time
    plain = plain.casefold()
    label = labels().meaning_of(plain)
    if label is not None and label.role == _AS_WRITTEN:
        return Label(field=Field.PEOPLE, presence=label.presence, role=plain, single=label.single)
    return label


def is_request(value: str) -> bool:
    """Whether what stands behind a label asks for something: "Afbud: meddeles til sekretariatet"."""
    return _REQUEST.match(value) is not None


def is_figure(value: str) -> bool:
    """Whether a row goes on with sums, so that its label is a post of a budget: "Projektleder | 2.100"."""
    return value[:1].isdigit() and _FIGURES.fullmatch(value) is not None


@lru_cache(maxsize=1024)  # header, outline and lists of a document ask of each of its blocks
def find_label(text: str) -> Labelled | None:
    """The label at the beginning of a text: alone, before a colon, or "Afbud fra" before names."""
    match = _BEFORE_COLON.match(text)
    if match:
        label = label_of(match.group(1))
        if label is not None:
            return Labelled(label=label, written=match.group(1), value=_value(text, match.end()))
        part = _OF_WHOM.fullmatch(match.group(1)) if match.end() < len(text) or text.endswith(":") else None
        label = label_of(part.group(1)) if part and head_of(part.group(1)) is None else None  # no name of a body
        if part is not None and label is not None and label.field is Field.PEOPLE and not label.single:
            heading = (match.start(1) + part.start(2), match.start(1) + part.end(2))
            return Labelled(label=label, written=match.group(1), value=_value(text, match.end()), heading=heading)
    if _ANY_OPENING.match(text) is None:
        return None
    match = _CAME_FROM.match(text)
    if match:
        return Labelled(
            label=Label(field=Field.PEOPLE), written=match.group(1), value=match.end(), heading=match.span(2)
        )
    for opening, label in _OPENINGS:
        match = opening.match(text)
        if match:
            return Labelled(label=label, written=match.group(1), value=match.end())
    return None


def _value(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip())
