"""Mentions and evidence of a line in a list of participants, shared by the families that read such lines."""

from __future__ import annotations

import re

from graph.danish.gazetteer import Gazetteer
from graph.danish.name_parts import Part, part
from graph.danish.organisations import OrganisationMention, find_organisations, kind_of
from graph.extract.discourse import Discourse
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name
from graph.model.statement import Evidence, Mention
from graph.model.text import Span

_PRACTICE = re.compile(r"(?:den )?almen(?:e)? (?:praksis|lægepraksis)|praktiserende læger", re.IGNORECASE)
_SECRETARIAT = re.compile(r"(?:Fælles ?)?[Ss]ekretariatet? for [A-ZÆØÅ].{2,60}|Sekretariatet i [A-ZÆØÅ].{2,60}")
_OWN_SECRETARIAT = re.compile(r"(?:fra |v/ ?|ved )?(?:[a-zæøå]+s )?sekretariat(?:et)?", re.IGNORECASE)
#: One hospital in several towns: "Hobro, Thisted og Farsø Sygehuse".
_SEVERAL_HOUSES = re.compile(
    r"(?:[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ]\.)?,? )+og [A-ZÆØÅ][\w-]+ (?:Sygehuse|Hospitaler|Hospital|Sygehus)"
)
_PARTS_OF_COUNTRY = frozenset(
    {
        "Fyn",
        "Sjælland",
        "Jylland",
        "Midtjylland",
        "Nordjylland",
        "Sønderjylland",
        "Syddanmark",
        "Hovedstaden",
        "Danmark",
    }
)


#: A part of the country that no list holds: "Thy-Mors", "Nordvestsjælland", "Østjylland".
_REGIONAL = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+|(?:sjælland|jylland|fyn))")


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
    if _PRACTICE.fullmatch(text):
        return None
    if _SECRETARIAT.fullmatch(text):
        return Mention(name=text, kind=EntityKind.SECRETARIAT, span=organisation.span, written=text)
    if _SEVERAL_HOUSES.fullmatch(text):
        return Mention(name=text, kind=EntityKind.HOSPITAL, span=organisation.span, written=text)
    found = [mention for mention in find_organisations(text, gazetteer) if not mention.collective]
    if found:
        best = max(found, key=lambda mention: mention.end - mention.start)
        name = text if _is_branch(text, best) else best.name
        return Mention(name=name, kind=best.kind, span=organisation.span, written=name)
    if not text or not text[0].isupper():
        return None
    return Mention(name=text, kind=kind_of(text) or EntityKind.OTHER, span=organisation.span, written=text)


def _is_branch(text: str, best: OrganisationMention) -> bool:
    """Whether a place behind an association's name makes it a branch of its own: "Hjerteforeningen Fyn"."""
    behind = text[best.end :].strip()
    if best.kind is not EntityKind.ASSOCIATION or best.start > 0 or not behind:
        return False
    placed = part(behind.rpartition("-")[2]) is Part.PLACE or behind in _PARTS_OF_COUNTRY
    return placed or _REGIONAL.fullmatch(behind) is not None


def own_secretariat(text: str, body: Mention | None, span: Span) -> Mention | None:
    """ "sekretariatet" and "netværkets sekretariat" behind a name: the one of the body that met."""
    if body is None or not _OWN_SECRETARIAT.fullmatch(text.strip(" .,()")):
        return None
    return Mention(
        name=f"Sekretariatet for {body.name}", kind=EntityKind.SECRETARIAT, span=span, written=text.strip(" .,()")
    )


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
    block = discourse.blocks.holder(span)
    return Evidence(
        document=discourse.minutes.document.id,
        item=entry.item,
        span=span,
        rule=rule,
        confidence=confidence,
        page=block.page if block else None,
    )
