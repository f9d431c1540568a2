"""For how long those on a list of members sit: "Udvalget er for perioden 2022-2025 sammensat således".

One sentence, line or heading tells it for everybody below it; who has dates of their own keeps them. What stands above all
lists holds for all of them, "Periode: 2018-2021" below the heading of a group for that group alone. Only what speaks of
members or of being appointed counts: "i projektperioden 2022-2025" is no term of office.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.danish.dates import Period, find_periods
from graph.danish.names import LISTED, find_names
from graph.danish.sentences import split_sentences
from graph.extract.discourse import Discourse
from graph.model.minutes import Attendance
from graph.model.text import Block, BlockKind

_TERM = re.compile(r"\b(?:valg|funktions|byråds|udpegnings|mandat)?periode(?:n|r)?\b", re.IGNORECASE)
_SEATED = re.compile(
    r"\b(?:medlem(?:mer(?:ne)?)?|sammens(?:at|ætning(?:en)?)|udpeget|udpegede|udpeges|udpegning(?:en|er)?|valgt|valgte|vælges|beskikket|består"
    r"|plads i|pladserne|sidder|repræsentanter(?:ne)?)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\W*(?:valg|funktions|udpegnings)?perioden (?:løber|er|gælder|udløber|varer)\b"
    r"|.{0,60}\b(?:udpegning|valg|hverv|mandat)(?:en|et|erne|ene|er)? (?:gælder|løber|udløber|varer)\b"
    r"|.{0,60}\b(?:gælder|løber) (?:alle )?(?:udpegning|valg|hverv|mandat)(?:en|et|erne|ene|er)?\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:gælder|løber|udløber|varer)\b")
#: A line that holds nothing but the term: "Valgperiode: 2022-2025", "Nuværende periode: 1. maj 2022 til 30. april 2024."
_LINE = re.compile(
    r"[\W\d]*(?:(?:nuværende|indeværende|aktuel|gældende) )?(?:valg|funktions|udpegnings|byråds|mandat|medlems)?periode(?:n)?\b"
    r"(?: (?:er|løber|for (?:alle )?(?:udvalget|rådet|medlemmer(?:ne)?)))?\s*[:,–-]?\s*",
    re.IGNORECASE,
)
#: Who has just been named: "Begge er udpeget for perioden 2022-2025".
_BOTH = re.compile(
    r"\W*(?:begge|alle(?: (?:tre|fire|fem))?|de(?: (?:to|tre|fire))?) (?:er |blev )(?:gen)?(?:udpeget|valgt|indstillet)\b",
    re.IGNORECASE,
)
_NEAR = 250  # characters in which those stand who have just been named
_MONEY = re.compile(r"\bkr\b|\bkroner\b", re.IGNORECASE)
_HEADING = re.compile(r"\b(?:medlemmer|sammensætning|repræsentanter|udpegede|udpegninger)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """From when until when, told at this place; `alone`: of the group that it stands under; `back`: of those before it."""

    place: int
    start: str
    end: str
    alone: bool = False
    back: bool = False


class Terms:
    """The terms that a document tells, and which of them holds for an entry of its lists."""

    def __init__(self, discourse: Discourse, rows: Iterable[Attendance]) -> None:
        self._rows = sorted(rows, key=lambda row: row.person.span.start)
        told = list(_terms(discourse))
        self._told = [term for term in told if not term.back]
        self._behind = [term for term in told if term.back]
        first = min((row.person.span.start for row in self._rows if row.body is not None), default=0)
        everywhere = (term for term in self._told if not term.alone)
        self._own = next((term for term in self._told if not term.alone or self._group_below(term) is None), None)
        self._others = next((term for term in everywhere if term.place <= first), None)
        self._of_group = {group: term for term in self._told if term.alone and (group := self._group_below(term))}

    def of(self, entry: Attendance) -> tuple[str, str]:
        """(start, end) as EDTF of the seat, empty where the text tells none."""
        here = entry.person.span.start
        term = next((term for term in self._behind if here < term.place <= here + _NEAR), None)
        if term is not None:
            return term.start, term.end
        of_group = self._of_group.get(entry.body.text) if entry.body is not None else None
        term = self._own if entry.body is None else of_group or self._others
        return (term.start, term.end) if term is not None else ("", "")

    def _group_below(self, term: Term) -> str | None:
        """The group of the list that begins next; None where it is that of the document itself."""
        row = next((row for row in self._rows if row.person.span.start > term.place), None)
        return row.body.text if row is not None and row.body is not None else None


def _terms(discourse: Discourse) -> Iterator[Term]:
    for block in discourse.minutes.document.blocks:
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.FURNITURE) or not len(block.passage):
            continue
        place, text = block.passage.span().start, block.text
        if block.kind is BlockKind.HEADING and _HEADING.search(text):
            start, end = _range(text, discourse)
            if start and end and start != end:  # "Medlemmer (maj 2022)" says when the list was made
                yield Term(place=place, start=start, end=end)
                continue
        if _TERM.search(text) or _GOES_ON.search(text):
            yield from _sentences(block, place, discourse)


def _sentences(block: Block, place: int, discourse: Discourse) -> Iterator[Term]:
    for sentence in announced(block.text):
        start, end = _told(sentence, discourse)
        if start or end:
            alone, back = _whole_line(sentence, discourse) is not None, _BOTH.match(sentence) is not None
            where = place + block.text.find(sentence) if back else place
            yield Term(place=where, start=start, end=end, alone=alone, back=back)


def announced(text: str) -> Iterator[str]:
    """The sentences, a label and what it announces as one: "Periode: 2018-2021"."""
    begin: int | None = None
    for first, last in split_sentences(text):
        begin = first if begin is None else begin
        if text[begin:last].rstrip().endswith(":"):
            continue
        yield text[begin:last]
        begin = None
    if begin is not None:
        yield text[begin:]


def _told(sentence: str, discourse: Discourse) -> tuple[str, str]:
    """The term that a sentence gives to all members: both ends, or the end alone of "perioden løber til ..."."""
    line = _whole_line(sentence, discourse)
    if line is not None:
        return line.begin, line.until
    lasts = _LASTS.match(sentence) is not None
    if not (lasts or _TERM.search(sentence)) or _MONEY.search(sentence) or not _of_the_body(sentence, discourse):
        return "", ""
    begin, until = _range(sentence, discourse)
    if lasts:
        return begin, until
    return (begin, until) if begin and until and _SEATED.search(sentence) else ("", "")


def _whole_line(sentence: str, discourse: Discourse) -> Period | None:
    """The period of a line that holds nothing else."""
    match = _LINE.match(sentence)
    periods = find_periods(sentence, anchor=discourse.minutes.meeting.date) if match is not None else ()
    if (
        match is None
        or len(periods) != 1
        or periods[0].start > match.end()
        or sentence[periods[0].end :].strip(" .)*_")
    ):
        return None
    return periods[0]


_OTHER_GROUP = re.compile(r"\b(?:arbejds|følge|styre|tema|projekt|reference)gruppe\w*", re.IGNORECASE)
_SAYS_WHO = re.compile(r"\b[A-ZÆØÅ][\wæøå-]+ [A-ZÆØÅ][\wæøå-]+ (?:er|blev|udpeges|valgtes|valgt)\b")


_ONE = re.compile(r"\W*(?:Hun|Han)\b")


def _of_the_body(sentence: str, discourse: Discourse) -> bool:
    """Whether the sentence can be about the document's own body: it names no other group and no single person."""
    own = discourse.body.name.casefold() if discourse.body else ""
    other = _OTHER_GROUP.search(sentence)
    named = find_names(sentence, least=LISTED)
    if _ONE.match(sentence) or (named and ":" not in sentence[: named[0].start]):
        return False  # "Ida Holm (udpeget af KL for perioden 2024-2026)": hers alone
    return (other is None or other.group().casefold()[:10] in own) and _SAYS_WHO.search(sentence) is None


def _range(text: str, discourse: Discourse) -> tuple[str, str]:
    """The one period of the text, or the one that "perioden" stands before: "valgte i juni dets medlemmer for perioden ..."."""
    periods = find_periods(text, anchor=discourse.minutes.meeting.date)
    named = [period for period in periods if "perioden" in period.lead]
    chosen = periods if len(periods) == 1 else named
    return (chosen[0].begin, chosen[0].until) if len(chosen) == 1 else ("", "")
