"""Cuts a list that names each organisation before its people: "fra Struer Kommune Ida Holm, fra KL Lis Toft".

The organisation stands once and holds for all names up to the next "fra"; no comma parts it from the first of them,
which tells it from "Ida Holm, fra Struer Kommune".
"""

from __future__ import annotations

import re

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.danish.organisations import find_organisations
from graph.model.text import Passage

_FROM = re.compile(r"(?:(?:^|(?<=[,;] )|(?<= og )|(?<= samt ))(?:fra|for) )(?=[A-ZÆØÅ])", re.IGNORECASE)
_END = re.compile(r"(?:[\s,;.]|\b(?:og|samt))+$")


def split_senders(passage: Passage, gazetteer: Gazetteer) -> tuple[tuple[Passage, Passage], ...]:
    """(organisation, its people) for each part of such a list; () if the text is none."""
    cues = list(_FROM.finditer(passage.text))
    if not cues or passage.text[: cues[0].start()].strip():
        return ()
    ends = [*(cue.start() for cue in cues[1:]), len(passage)]
    parts = [_part(passage.slice(cue.end(), end), gazetteer) for cue, end in zip(cues, ends, strict=True)]
    found = tuple(part for part in parts if part is not None)
    return found if len(found) == len(parts) else ()


def _part(piece: Passage, gazetteer: Gazetteer) -> tuple[Passage, Passage] | None:
    first = next(iter(find_organisations(piece.text, gazetteer)), None)
    if first is None or first.start > 0:
        return None
    behind = piece.text[first.end :]
    if not re.match(r":? \w", behind) or not find_names(behind, least=LISTED):
        return None
    stop = len(_END.sub("", piece.text))
    return piece.slice(0, first.end), piece.slice(first.end, max(first.end, stop)).strip()
