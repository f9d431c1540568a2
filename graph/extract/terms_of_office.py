"""For how long a whole list of members sits: "Udvalget er for perioden 2022-2025 sammensat således".

One sentence or heading tells it for everybody below it; who has dates of their own keeps them. Only what speaks of members
or of being appointed counts: "i projektperioden 2022-2025" is no term of office.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.danish.dates import find_periods
from graph.danish.names import LISTED, find_names
from graph.danish.sentences import split_sentences
from graph.extract.discourse import Discourse
from graph.model.text import Block, BlockKind

_TERM = re.compile(r"\b(?:valg|funktions|byråds|udpegnings|mandat)?periode(?:n|r)?\b", re.IGNORECASE)
_SEATED = re.compile(
    r"\b(?:medlem(?:mer(?:ne)?)?|sammens(?:at|ætning(?:en)?)|udpeget|udpegede|udpeges|udpegning(?:en|er)?|valgt|valgte|vælges|beskikket|består"
    r"|plads i|pladserne|sidder|repræsentanter(?:ne)?)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"\W*(?:valg|funktions|udpegnings)?perioden (?:løber|er|gælder|udløber|varer)\b", re.IGNORECASE)
_MONEY = re.compile(r"\bkr\b|\bkroner\b", re.IGNORECASE)
_HEADING = re.compile(r"\b(?:medlemmer|sammensætning|repræsentanter|udpegede)\b", re.IGNORECASE)


def term_of_office(discourse: Discourse) -> tuple[str, str]:
    """(start, end) as EDTF of the seats in the document's own body, empty where the text tells none."""
    return _first_term(discourse.minutes.document.blocks, discourse)


def term_of_all(discourse: Discourse, first: int) -> tuple[str, str]:
    """The term that the words above the first list, which begins at this offset, give to all that are listed."""
    above = (b for b in discourse.minutes.document.blocks if len(b.passage) and b.passage.span().end <= first)
    return _first_term((b for b in above if b.kind is not BlockKind.HEADING), discourse)


def _first_term(blocks: Iterable[Block], discourse: Discourse) -> tuple[str, str]:
    for block in blocks:
        text = block.text
        if block.kind is BlockKind.HEADING and _HEADING.search(text):
            found = _range(text, discourse)
            if all(found):
                return found
        if not _TERM.search(text) or block.kind in (BlockKind.TABLE_ROW, BlockKind.FURNITURE):
            continue
        for start, end in split_sentences(text):
            found = _told(text[start:end], discourse)
            if any(found):
                return found
    return "", ""


def _told(sentence: str, discourse: Discourse) -> tuple[str, str]:
    """The term that a sentence gives to all members: both ends, or the end alone of "perioden løber til ..."."""
    if not _TERM.search(sentence) or _MONEY.search(sentence) or not _of_the_body(sentence, discourse):
        return "", ""
    begin, until = _range(sentence, discourse)
    if _LASTS.match(sentence):
        return begin, until
    return (begin, until) if begin and until and _SEATED.search(sentence) else ("", "")


_OTHER_GROUP = re.compile(r"\b(?:arbejds|følge|styre|tema|projekt|reference)gruppe\w*", re.IGNORECASE)
_SAYS_WHO = re.compile(r"\b[A-ZÆØÅ][\wæøå-]+ [A-ZÆØÅ][\wæøå-]+ (?:er|blev|udpeges|valgtes|valgt)\b")


def _of_the_body(sentence: str, discourse: Discourse) -> bool:
    """Whether the sentence can be about the document's own body: it names no other group and no single person."""
    own = discourse.body.name.casefold() if discourse.body else ""
    other, term = _OTHER_GROUP.search(sentence), _TERM.search(sentence)
    if term is not None and find_names(sentence[: term.start()], least=LISTED):
        return False  # "Ida Holm (udpeget af KL for perioden 2024-2026)": hers alone
    return (other is None or other.group().casefold()[:10] in own) and _SAYS_WHO.search(sentence) is None


def _range(text: str, discourse: Discourse) -> tuple[str, str]:
    """The one period of the text, or the one that "perioden" stands before: "valgte i juni dets medlemmer for perioden ..."."""
    periods = find_periods(text, anchor=discourse.minutes.meeting.date)
    named = [period for period in periods if "perioden" in period.lead]
    chosen = periods if len(periods) == 1 else named
    return (chosen[0].begin, chosen[0].until) if len(chosen) == 1 else ("", "")
