"""Reads who was there from a paragraph of the head that tells it as a story.

"Fra kommunerne deltog Ida Holm (Struer) og Bo Ravn (Lemvig), og fra hospitalet var overlæge Lis Toft mødt frem. Kaj Rye
var forhindret, og i hans sted kom Mona Friis." Only a sentence that says of several people that they came, or who came
instead of whom, is read so; one name and "deltog" may be about anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.danish.organisations import find_organisations
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting, rows_of
from graph.minutes.shared import with_shared
from graph.model.minutes import Attendance, Presence
from graph.model.text import Passage

_CAME = re.compile(
    r"\b(?:deltog|mødte(?: op| frem)?|mødt(?: op| frem)?|til ?stede|fremmødte?)\b(?! (?:i|på|ved|under) (?!mødet))",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"\bmødet (?:foregik|blev|fandt|var)\b[^.;]{0,60}\bmed deltagelse af\b"
    r"|\bmødet blev (?:ledet|åbnet) af\b|\bvar (?:\w+ )?repræsenteret (?:ved|af)\b",
    re.IGNORECASE,
)
_STAYED = re.compile(r"\b(?:afbud|forhindre\w+|forfald|fraværende|ikke|undtagen|udeblev)\b", re.IGNORECASE)
_INSTEAD = re.compile(r",? (?:og|men) i (?:hans|hendes|deres|dennes) sted (?:kom|mødte|deltog) ", re.IGNORECASE)
_LED_BY_CHAIR = re.compile(r"\bmødet blev (?:ledet|åbnet) af formanden,", re.IGNORECASE)
_LEAD = re.compile(
    r"^.*?\b(?:deltog|var|ledet af|åbnet af|deltagelse af(?: følgende)?:?"
    r"|repræsenteret (?:ved|af))(?!\w)(?: (?:desuden|endvidere|også|tillige))?"
    r"(?: (?:for|næstfor)manden,)? ",
    re.IGNORECASE,
)


#: "Fra Struer Kommune deltog ...", "til stede var fra regionen ...", "og fra hospitalet ...": whose people follow.
_FROM = re.compile(r"(?:^|(?:,|\bog|\bsamt|\bdeltog|\bvar|\bmødte?|\bstede|\bkom) )[Ff]ra (?=[\wÆØÅæøå])")
_HOUSE = re.compile(
    r"(?:almen praksis|praksis|(?:de )?\w*kommuner(?:ne)?|kommunen|regionen|hospital(?:et|erne)|sygehus(?:et|ene)"
    r"|psykiatrien|\w*sekretariat(?:et)?|administrationen|\w*forvaltningen|klyngen)\b"
)
_VERB = re.compile(
    r" (?:(?:deltog|deltager|var|mødte|kom|er) (?:(?:desuden|endvidere|også|tillige|ligeledes) )?(?:frem |op )?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A stretch of a sentence that names the people of one house."""

    house: Passage
    people: Passage


def _sides(sentence: Passage, gazetteer: Gazetteer) -> Iterator[_Side]:
    """The sentence cut at each "fra" that tells whose people follow it; none where it tells whose the one before is."""
    text = sentence.text
    leads = [lead for lead in (_lead(text, match, gazetteer) for match in _FROM.finditer(text)) if lead is not None]
    for index, (_, house, end_of_house, people) in enumerate(leads):
        end = leads[index + 1][0] if index + 1 < len(leads) else len(text)
        if people < end and count_names(text[people:end]):
            yield _Side(house=sentence.slice(house, end_of_house), people=sentence.slice(people, end))


def _lead(text: str, match: re.Match[str], gazetteer: Gazetteer) -> tuple[int, int, int, int] | None:
    """Where "fra", the house, the end of its name and the people begin; None if no house or no person follows."""
    start = match.end()
    generic = _HOUSE.match(text, start)
    known = next((found for found in find_organisations(text[start:], gazetteer) if found.start == 0), None)
    end = start + known.end if known is not None else (generic.end() if generic is not None else 0)
    verb = _VERB.match(text, end) if end else None
    return None if verb is None else (match.start(), start, end, verb.end())


def surely_tells(sentence: str) -> bool:
    """Whether a sentence tells who came, whatever its paragraph lists: "Mødet blev holdt med deltagelse af ..."."""
    return _CERTAIN.search(sentence) is not None


def read_story(sentence: Passage, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """Rows of one sentence of the head; none if it does not say that people came."""
    text = sentence.text
    sides = [] if _STAYED.search(text) or not _CAME.search(text) else list(_sides(sentence, gazetteer))
    if sides:
        for side in sides:
            yield from _people(side.people, Setting(rule="sentence", heading=side.house), gazetteer)
        return
    instead = _INSTEAD.search(text)
    if instead is not None and _STAYED.search(text, 0, instead.start()):
        yield from _instead(sentence, instead, gazetteer)
    elif not _STAYED.search(text) and (_CERTAIN.search(text) or (_CAME.search(text) and count_names(text) >= 2)):
        role = "formand" if _LED_BY_CHAIR.search(text) else ""
        for index, row in enumerate(_people(sentence, Setting(rule="sentence"), gazetteer)):
            yield replace(row, roles=(role,)) if role and not index else row


def _instead(sentence: Passage, match: re.Match[str], gazetteer: Gazetteer) -> Iterator[Attendance]:
    absent = Setting(presence=Presence.ABSENT, rule="sentence")
    stayed = list(_people(sentence.slice(0, match.start()), absent, gazetteer))
    came = list(_people(sentence.slice(match.end(), len(sentence)), Setting(rule="sentence"), gazetteer))
    if len(stayed) == 1 and len(came) == 1:
        yield stayed[0]
        yield replace(came[0], presence=Presence.SUBSTITUTE, substitutes=stayed[0].person)


def _people(part: Passage, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    phrases = cut_people(part)
    told: list[list[Attendance]] = []
    for phrase in phrases:
        name = next(iter(find_names(phrase.text, least=LISTED)), None)
        lead = _LEAD.match(phrase.text)
        start = lead.end() if lead is not None and name is not None and lead.end() <= name.start else 0
        rows = rows_of(phrase.slice(start, len(phrase)), setting, gazetteer)
        told.append([replace(row, presence=setting.presence, note="") for row in rows])
    yield from with_shared(part.text, [phrase.text for phrase in phrases], told)
