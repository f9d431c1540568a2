"""A document understood as minutes: the meeting, who was there, and the agenda items with their parts.

Agendas, membership pages, terms of reference and overviews of appointments use the same record: they have items or
sections, but nobody attended. "Afbud: Ida Holm, Struer Kommune" becomes an Attendance with presence ABSENT.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.model.text import Block, Document, Passage, Span


class DocumentKind(StrEnum):
    """What kind of document it is; the value is what documents.csv prints."""

    MINUTES = "referat"
    AGENDA = "dagsorden"
    MEMBERS = "medlemsliste"
    TERMS = "kommissorium"
    APPOINTMENTS = "udpegningsoversigt"
    OTHER = "other"


class Presence(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"
    GUEST = "guest"
    SUBSTITUTE = "substitute"
    LISTED = "listed"  # a standing member of a membership page: neither present nor absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as written with its place; `text` is the reading (OCR mended), `span` points into the document."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One line of a list of participants, apologies or members.

    `title` is the job title in lower case, `organisation` where the person works, `roles` what stands in brackets about
    the group that met ("formand", "referent"), `heading` the sub-heading of the list ("Regionale medlemmer"),
    `behalf` whom the person represents, `substitutes` for whom the person came, `note` the rest ("til punkt 3").
    `seat` tells that the list says who is a member ("Medlemmer", "Udpeget af KKR", "Observatør"), `body` of which body,
    None for the one that the document is about. `rule` is "staff" for those who only serve the body.
    """

    person: Name
    presence: Presence
    title: str = ""
    organisation: Name | None = None
    roles: tuple[str, ...] = ()
    heading: str = ""
    behalf: str = ""
    substitutes: Name | None = None
    item: str = ""
    note: str = ""
    rule: str = "list"
    seat: bool = False
    body: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting (or, for other documents, the body) that the document is about.

    `body` is the full name as best given, `acronym` its short name if the head or text introduces one, `date` ISO.
    `label` is the contract's "DKS 2021-11-02".
    """

    body: Name | None = None
    acronym: str = ""
    date: str = ""
    place: str = ""
    time: str = ""

    @property
    def short(self) -> str:
        return self.acronym or (self.body.text if self.body else "")

    @property
    def label(self) -> str:
        return " ".join(part for part in (self.short, self.date) if part)


class PartKind(StrEnum):
    """The parts of an agenda item."""

    PROPOSAL = "indstilling"
    MINUTES = "referat"
    DECISION = "beslutning"
    CASE = "sagsfremstilling"
    SUMMARY = "resume"
    ATTACHMENTS = "bilag"
    BODY = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of an item: its kind, its heading as printed and its blocks in order."""

    kind: PartKind
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One agenda item; `number` as printed ('' for text before the first item), `title` None if there is none."""

    number: str
    title: Passage | None
    parts: tuple[Part, ...]

    @property
    def heading(self) -> str:
        return self.title.text if self.title else ""

    def blocks(self) -> Iterator[tuple[Part, Block]]:
        for part in self.parts:
            for block in part.blocks:
                yield part, block


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """A line of a list that was not understood, and why; the report prints it, so nothing is lost in silence."""

    text: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """A Document understood as minutes.

    `participants_complete` tells whether the list names all who were there; `source` is what the document is by content
    (`dks-2021-11-02`), the same for another copy, format or file name of it.
    """

    document: Document
    kind: DocumentKind
    meeting: Meeting
    attendance: tuple[Attendance, ...]
    items: tuple[AgendaItem, ...]
    remainders: tuple[Remainder, ...] = ()
    source: str = ""
