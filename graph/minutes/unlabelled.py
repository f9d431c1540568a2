"""Reads who was there where no label announces it: "Regionen: Ida Holm, Bo Ravn" / "Struer  Lis Toft" in the head.

At least two lines must begin with whose people follow (a side, a municipality, an organisation) and name somebody
behind it; "Sted: Ida Holms Vej 3" is none, for a place is nobody's side. Where there is no such list, a paragraph may
tell it as a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.sentences import split_sentences
from graph.minutes.attendance import read_lists
from graph.minutes.labels import find_label
from graph.minutes.people import count_names
from graph.minutes.telling import read_story, surely_tells
from graph.model.entity import GROUPS
from graph.model.minutes import Attendance, Presence
from graph.model.text import Block, BlockKind, Passage, joined

_LISTS = frozenset({"list", "table", "flat"})
_LINE = re.compile(r"\s*([A-ZÆØÅ][^:\t\n,]{1,40}?)\s*(?::|\t)\s*(?=\S)")
_SIDES = re.compile(
    r"(?:fra |for )?(?:regionen?s?|kommune(?:r|n|rne)|hospital(?:et|er|erne)|sygehus(?:et|ene)|plo(?:-\w+)?"
    r"|almen praksis|psykiatrien|patient(?:er|erne|foreningerne)(?: og pårørende)?|praksis|brugerne|universitetet)",
    re.IGNORECASE,
)


def read_unannounced(
    head: Sequence[Block], rows: Sequence[Attendance], used: frozenset[int], gazetteer: Gazetteer
) -> tuple[Attendance, ...]:
    """Who was there by an unannounced list or a story in the head; nobody where a list has told it already."""
    if any(row.presence is not Presence.ABSENT and row.rule in _LISTS for row in rows):
        return ()
    left = [block for block in head if block.order not in used]
    lines = find_unlabelled(left, gazetteer)
    if lines:
        announced = Block(kind=BlockKind.HEADING, passage=Passage.of("Deltagere"), order=-1)
        return read_lists([announced, *lines], gazetteer).rows
    return tuple(
        row
        for block in head
        for start, end in _told(block.text)
        if block.order not in used or surely_tells(block.text[start:end])
        for row in read_story(block.passage.slice(start, end), gazetteer)
    )


def _told(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, what ends in a colon with what it announces."""
    begin: int | None = None
    for start, end in split_sentences(text):
        begin = start if begin is None else begin
        if not text[start:end].rstrip().endswith(":"):
            yield begin, end
            begin = None


def find_unlabelled(head: Sequence[Block], gazetteer: Gazetteer) -> tuple[Block, ...]:
    """The lines of such a list, each as "whose: people"; none if the head holds no such list."""
    lines = tuple(line for block in head if (line := _line(block, gazetteer)) is not None)
    return lines if len(lines) >= 2 else ()


def _line(block: Block, gazetteer: Gazetteer) -> Block | None:
    match = _LINE.match(block.text)
    if match is None or not _is_side(match.group(1), gazetteer):
        return None
    label = find_label(block.text)
    if label is not None and not _SIDES.fullmatch(match.group(1)):
        return None
    people = block.passage.slice(match.end(), len(block.text)).strip()
    if not count_names(people.text):
        return None
    whose = block.passage.slice(*match.span(1))
    return replace(block, kind=BlockKind.PARAGRAPH, passage=_said(whose, people), cells=(), table=0)


def _said(whose: Passage, people: Passage) -> Passage:
    return joined((whose, people), ": ")


def _is_side(text: str, gazetteer: Gazetteer) -> bool:
    if _SIDES.fullmatch(text) or gazetteer.town(text) is not None:
        return True
    known = gazetteer.lookup(text)
    return known is not None and known.kind not in GROUPS
