"""The bytes of one document -> all that the build needs of it: a Reading.

A pure function of bytes, name, what is known beforehand, and this version of the program. So a Reading may be made in
any process on any machine, and kept: "Referat maj.pdf" that did not change says today what it said yesterday. The text
itself stays behind, for a build needs no more than what may be published.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from graph.calm import calm
from graph.danish.private import mask
from graph.engine.reading import Beforehand, Quote, Reading, lost
from graph.errors import ReadError
from graph.extract import extract
from graph.extract.public import public, public_span
from graph.minutes import parse
from graph.model.fact import AgendaTitle, Loss, Source
from graph.model.minutes import Minutes
from graph.model.text import Document, Span
from graph.readers import document_of

_MOST_DOUBTFUL = 200  # words of a scan that the report may name
#: Invented minutes that make a program load its words and rules.
_FIRST = """# Referat af møde i Rådet for Gode Råd (RGR) den 3. maj 2021

Til stede: Ida Holm (formand), direktør, Struer Kommune, og Bo Ravn, overlæge, Region Midtjylland. Afbud: Eva Lind.

## 1. Økonomi

| Hvad | Beløb |
|---|--:|
| Projektleder | 25.000 kr. |

Rådet udpegede Ida Holm til Styregruppen for Trygt Hjem i stedet for Bo Ravn fra 1. juni 2021.
Region Midtjylland bevilgede 250.000 kr. til projektet Trygt Hjem, som ledes af Struer Kommune og hører under rådet.
"""


def get_ready(beforehand: Beforehand) -> None:
    """Load what reading needs, so that the time of no document is spent on it; a defect is told by the first one."""
    with calm(), suppress(Exception):
        _read(_FIRST.encode(), "start.md", beforehand)


def read_bytes(data: bytes, name: str, beforehand: Beforehand) -> Reading:
    """The reading of a document from its bytes and what the user calls it."""
    with calm():
        return _read(data, name, beforehand)


def _read(data: bytes, name: str, beforehand: Beforehand) -> Reading:
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
