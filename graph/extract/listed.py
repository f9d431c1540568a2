"""Mentions and evidence of a line in a list of participants, shared by the families that read such lines."""

from __future__ import annotations

from graph.danish.gazetteer import Gazetteer
from graph.danish.organisations import find_organisations, kind_of
from graph.extract.discourse import Discourse
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name
from graph.model.statement import Evidence, Mention
from graph.model.text import Span


def person_mention(person: Name, place: Name | None) -> Mention:
    return Mention(
        name=person.text,
        kind=EntityKind.PERSON,
        span=person.span,
        written=person.text,
        place=place.text if place else "",
    )


def organisation_mention(organisation: Name, gazetteer: Gazetteer) -> Mention | None:
    """The organisation that a cell or a comma part names; None where it names none ("i den midtjyske region")."""
    text = organisation.text.strip(" .,;()")
    town = gazetteer.town(text)
    if town is not None:
        return Mention(name=town.label, kind=town.kind, span=organisation.span, written=text)
    found = [mention for mention in find_organisations(text, gazetteer) if not mention.collective]
    if found:
        best = max(found, key=lambda mention: mention.end - mention.start)
        return Mention(name=best.name, kind=best.kind, span=organisation.span, written=best.name)
    if not text or not text[0].isupper():
        return None
    return Mention(name=text, kind=kind_of(text) or EntityKind.OTHER, span=organisation.span, written=text)


def meeting_mention(discourse: Discourse) -> Mention | None:
    """The meeting, "DKS 2021-11-02"; None without a date or without a body."""
    meeting = discourse.minutes.meeting
    if not meeting.date or not meeting.short:
        return None
    return Mention(name=meeting.label, kind=EntityKind.MEETING, span=meeting.body.span if meeting.body else None)


def listed_evidence(discourse: Discourse, entry: Attendance, rule: str, confidence: float) -> Evidence:
    """The line from the name to the organisation, or the name alone where the organisation stands in another cell."""
    spans = [entry.person.span]
    if entry.organisation and 0 <= entry.organisation.span.start - entry.person.span.end < 120:
        spans.append(entry.organisation.span)
    span = Span(start=min(s.start for s in spans), end=max(s.end for s in spans))
    page = next((b.page for b in discourse.minutes.document.blocks if _holds(b.passage.span(), span)), None)
    return Evidence(
        document=discourse.minutes.document.id,
        item=entry.item,
        span=span,
        rule=rule,
        confidence=confidence,
        page=page,
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
