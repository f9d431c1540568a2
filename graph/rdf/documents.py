"""The sources: each document, the meeting it tells of and the items that stood on the agenda.

Two lists of items in one document may number alike ("1" in the agenda, "1" in an annex): the second is named apart, and
what a sentence under "1" says points at the first. A number that only a sentence knows gets an item without a title.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.model.fact import Source
from graph.model.minutes import DocumentKind
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, moment, term, text

_KINDS = {
    DocumentKind.MINUTES: "bk:documentMinutes",
    DocumentKind.AGENDA: "bk:documentAgenda",
    DocumentKind.MEMBERS: "bk:documentMembers",
    DocumentKind.TERMS: "bk:documentTerms",
    DocumentKind.APPOINTMENTS: "bk:documentAppointments",
    DocumentKind.OTHER: "bk:documentOther",
}


def item(document: str, number: str, scope: Scope) -> NamedNode:
    """The agenda item of that number as printed."""
    return scope.names.node("item", f"{document}-{number.rstrip('.')}")


def describe(source: Source, scope: Scope) -> Iterator[Triple]:
    """The document, its meeting and its agenda items."""
    named = scope.names.node("document", source.id)
    yield Triple(named, A, term("bk:Document"))
    yield Triple(named, A, term("schema:DigitalDocument"))
    kind = next((concept for kind, concept in _KINDS.items() if kind.value == source.kind), "bk:documentOther")
    yield Triple(named, term("dct:type"), term(kind))
    yield Triple(named, term("rdfs:label"), text(source.title or source.file))
    yield Triple(named, term("bk:file"), text(source.file))
    for value, name in ((source.title, "dct:title"), (source.sha256, "bk:sha256"), *_notes(source)):
        if value:
            yield Triple(named, term(name), text(value))
    if source.date:
        yield Triple(named, term("dct:date"), moment(source.date))
    if source.pages is not None:
        yield Triple(named, term("schema:numberOfPages"), Literal(source.pages))
    yield from _meeting(source, named, scope)
    yield from _items(source, named, scope)


def _notes(source: Source) -> Iterator[tuple[str, str]]:
    for note in source.notes:
        yield note, "bk:readingNote"


def _meeting(source: Source, named: NamedNode, scope: Scope) -> Iterator[Triple]:
    if source.body:
        yield Triple(named, term("bk:aboutBody"), scope.names.thing(source.body))
    if not source.meeting:
        return
    meeting = scope.names.thing(source.meeting)
    yield Triple(meeting, term("schema:subjectOf"), named)
    if source.body:
        yield Triple(meeting, term("schema:organizer"), scope.names.thing(source.body))
    if source.date:
        yield Triple(meeting, term("schema:startDate"), moment(source.date))
    if source.place:
        yield Triple(meeting, term("schema:location"), text(source.place))


def _items(source: Source, named: NamedNode, scope: Scope) -> Iterator[Triple]:
    seen: dict[str, int] = {}
    for position, entry in enumerate(source.items, start=1):
        key = entry.number.rstrip(".") or f"nr{position}"
        seen[key] = seen.get(key, 0) + 1
        again = f"{key}~{seen[key]}" if seen[key] > 1 else key
        entry_node = item(source.id, again, scope)
        yield from _item(source, entry_node, entry.number, named, scope)
        yield Triple(entry_node, term("schema:position"), Literal(position))
        if entry.title:
            yield Triple(entry_node, term("schema:name"), text(entry.title))
    for number in _cited(source, scope):
        if number.rstrip(".") not in seen:
            yield from _item(source, item(source.id, number, scope), number, named, scope)


def _cited(source: Source, scope: Scope) -> list[str]:
    return sorted(scope.cited_items.get(source.id, ()))


def _item(source: Source, entry: NamedNode, number: str, named: NamedNode, scope: Scope) -> Iterator[Triple]:
    yield Triple(entry, A, term("bk:AgendaItem"))
    yield Triple(entry, A, term("schema:Event"))
    yield Triple(entry, term("schema:subjectOf"), named)
    if number:
        yield Triple(entry, term("bk:itemNumber"), text(number))
    if source.meeting:
        yield Triple(entry, term("schema:superEvent"), scope.names.thing(source.meeting))
