"""Finds lines inside an item that seat people group by group: "Følgegruppen for Kost: Ida Holm".

An item on who represents whom announces them ("Udvalget udpegede følgende:") or says so in its title; the groups stand
before a colon or in the first of two cells. Nobody of them was there because of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.sentences import split_sentences
from graph.minutes.agenda import Section
from graph.minutes.attendance import read_lists
from graph.minutes.list_lines import VERBS
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names
from graph.minutes.seated import as_seat, body_and_people, body_of
from graph.model.minutes import Attendance, Name
from graph.model.text import Block, BlockKind, Passage

_APPOINTS = re.compile(r"\b(?:gen)?(?:udpeg\w*|valgt?e?|vælge[rs]?|valg)\b", re.IGNORECASE)
_SENDS = re.compile(
    r"\brepræsent\w*|\bmedlem\w*|\bpladser(?:ne)?\b|\bposter(?:ne)?\b|\bbesæt\w*|\bfordel\w*", re.IGNORECASE
)
_FEWEST = 2  # people that a line without an announcement names
_PROPOSES = re.compile(r"\b(?:foreslå\w*|indstil\w*|forslag|skal|anbefal\w*)\b", re.IGNORECASE)


def read_group_lines(section: Section, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """The seats that such lines of an item tell, each with its group and the number of the item."""
    title = "" if section.title is None else section.title.text
    titled = title if _announces(title) else ""
    lead = titled
    for block in section.blocks:
        seated = _seated(block) if lead else None
        if seated is not None:
            yield from _rows(*seated, lead, section.number, gazetteer)
        elif block.text.rstrip().endswith(":") and _announces(block.text):
            lead = block.text[slice(*split_sentences(block.text)[-1])]
        elif lead != titled and block.kind is not BlockKind.TABLE_ROW and not nobody(block.text.rpartition(":")[2]):
            lead = titled


def read_lone_lines(blocks: Sequence[Block], number: str, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """The seats that such lines tell on a page of something else: "Styregruppen for puljen: Ida Holm; Bo Ravn." """
    for block in blocks:
        seated = _seated(block) if block.kind is not BlockKind.TABLE_ROW else None
        if seated is not None and count_names(seated[1].text) >= _FEWEST and not VERBS.search(block.text):
            yield from _rows(*seated, "", number, gazetteer)


def _announces(text: str) -> bool:
    return _APPOINTS.search(text) is not None or _SENDS.search(text) is not None


def _seated(block: Block) -> tuple[Name, Passage] | None:
    """The group that a line names and its people."""
    if block.kind is BlockKind.TABLE_ROW:
        filled = [cell for cell in block.cells if cell.text.strip()]
        body = body_of(filled[0]) if len(filled) == 2 and not count_names(filled[0].text) else None
        return (body, filled[1]) if body is not None and count_names(filled[1].text) else None
    told = body_and_people(block, own=False)
    if told is None or count_names(told[0].text) or told[0].text.count("(") > told[0].text.count(")"):
        return None  # "Ida Holm til Kostrådet (suppleant: Bo Ravn)"
    return told[0], told[1].passage


def _rows(body: Name, people: Passage, lead: str, number: str, gazetteer: Gazetteer) -> Iterator[Attendance]:
    block = Block(kind=BlockKind.PARAGRAPH, passage=people, order=0)
    rule = "seats" if _APPOINTS.search(lead) else "inside"
    for row in read_lists([block], gazetteer, members=True).rows:
        note = "forslag" if _PROPOSES.search(lead) else row.note
        yield replace(as_seat(row), body=body, item=number, rule=rule, seat=True, note=note)
