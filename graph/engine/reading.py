"""The bytes of one document -> all that the build needs of it: a Reading.

A pure function of bytes, name, what is known beforehand, and this version of the program. So a Reading may be made in
any process on any machine, and kept: "Referat maj.pdf" that did not change says today what it said yesterday. The text
itself stays behind, for a build needs no more than what may be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.danish.gazetteer import Gazetteer
from graph.danish.private import mask
from graph.errors import ReadError
from graph.extract import extract
from graph.extract.public import public, public_span
from graph.minutes import parse
from graph.model.fact import AgendaTitle, Loss, Source
from graph.model.minutes import Minutes
from graph.model.statement import Statement
from graph.model.text import Document, Span
from graph.readers import document_of

_MOST_DOUBTFUL = 200  # words of a scan that the report may name


@dataclass(frozen=True, slots=True, kw_only=True)
class Beforehand:
    """What is known before a document is read.

    `asked` are the spans, by document id, whose words a reviewed fact would like to borrow.
    """

    gazetteer: Gazetteer
    asked: Mapping[str, frozenset[Span]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words at a span that was asked for; `span` is what of it may be published."""

    asked: Span
    span: Span
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of one file: `source` and `statements`, or only a loss that says why there are none."""

    source: Source | None = None
    statements: tuple[Statement, ...] = ()
    losses: tuple[Loss, ...] = ()
    quotes: tuple[Quote, ...] = ()


def lost(name: str, reason: str) -> Reading:
    """The reading of a file that could not be read."""
    return Reading(losses=(Loss(place=name, reason=reason),))


def read_bytes(data: bytes, name: str, beforehand: Beforehand) -> Reading:
    """The reading of a document from its bytes and what the user calls it."""
    try:
        document = document_of(data, name)
    except ReadError as error:
        return lost(name, str(error))
    minutes = parse(document, beforehand.gazetteer)
    return Reading(
        source=source_of(minutes),
        statements=tuple(public(extract(minutes, beforehand.gazetteer), document)),
        losses=tuple(Loss(place=f"{name}: {mask(rest.text)[:80]}", reason=rest.reason) for rest in minutes.remainders),
        quotes=tuple(_quotes(document, beforehand.asked.get(document.id, frozenset()))),
    )


def source_of(minutes: Minutes) -> Source:
    """What the tables say about a document; ids of body and meeting are filled when they are resolved."""
    document, meeting = minutes.document, minutes.meeting
    return Source(
        id=document.id,
        file=document.file,
        title=mask(document.title) or meeting.label,
        kind=minutes.kind.value,
        body=meeting.body.text if meeting.body else "",
        meeting=meeting.label if meeting.date else "",
        date=meeting.date,
        sha256=document.sha256,
        pages=document.pages,
        place=mask(meeting.place),
        items=tuple(
            AgendaTitle(number=item.number, title=mask(item.heading)) for item in minutes.items if item.heading
        ),
        notes=document.notes,
        language=document.language,
        doubtful=tuple(mask(document.quote(span)) for span in document.suspect[:_MOST_DOUBTFUL]),
    )


def _quotes(document: Document, asked: frozenset[Span]) -> Iterator[Quote]:
    for wanted in sorted(asked):
        span = public_span(document.text, wanted)
        yield Quote(asked=wanted, span=span, words=document.quote(span))
