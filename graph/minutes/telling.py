"""Reads who was there from a paragraph of the head that tells it as a story.

"Fra kommunerne deltog Ida Holm (Struer) og Bo Ravn (Lemvig), og fra hospitalet var overlæge Lis Toft mødt frem. Kaj Rye
var forhindret, og i hans sted kom Mona Friis." Only a sentence that says of several people that they came, or who came
instead of whom, is read so; one name and "deltog" may be about anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting, rows_of
from graph.model.minutes import Attendance, Presence
from graph.model.text import Passage

_CAME = re.compile(
    r"\b(?:deltog|mødte (?:op|frem)?|mødt(?: op| frem)?|til ?stede|fremmødte?)\b(?! (?:i|på|ved|under) (?!mødet))",
    re.IGNORECASE,
)
_CERTAIN = re.compile(r"\bmødet blev (?:ledet|åbnet) af\b|\bvar (?:\w+ )?repræsenteret (?:ved|af)\b", re.IGNORECASE)
_STAYED = re.compile(r"\b(?:afbud|forhindre\w+|forfald|fraværende|ikke|undtagen|udeblev)\b", re.IGNORECASE)
_INSTEAD = re.compile(r",? (?:og|men) i (?:hans|hendes|deres|dennes) sted (?:kom|mødte|deltog) ", re.IGNORECASE)
_LED_BY_CHAIR = re.compile(r"\bmødet blev (?:ledet|åbnet) af formanden,", re.IGNORECASE)
_LEAD = re.compile(
    r"^.*?\b(?:deltog|var|ledet af|åbnet af|repræsenteret (?:ved|af))\b(?: (?:desuden|endvidere|også|tillige))?"
    r"(?: (?:for|næstfor)manden,)? ",
    re.IGNORECASE,
)


def read_story(sentence: Passage, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """Rows of one sentence of the head; none if it does not say that people came."""
    text = sentence.text
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
    for phrase in cut_people(part):
        name = next(iter(find_names(phrase.text, least=LISTED)), None)
        lead = _LEAD.match(phrase.text)
        start = lead.end() if lead is not None and name is not None and lead.end() <= name.start else 0
        for row in rows_of(phrase.slice(start, len(phrase)), setting, gazetteer):
            yield replace(row, presence=setting.presence, note="")
