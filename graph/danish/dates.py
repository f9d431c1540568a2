"""Dates and the periods that the words around them make: from when, until when.

"fra 1. juli 2021" begins then, "til og med 2023" ends then, "2022 og 2023" and "i perioden 2022-2023" do both. Hard is
"ved årsskiftet": who leaves then leaves on the last of December, who comes then comes on the first of January, so both
are given and the verb decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from graph.danish.anchors import Guarded
from graph.danish.days import DateMention, find_dates, parse_date

__all__ = ["DateMention", "Period", "find_dates", "find_periods", "parse_date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """text[start:end] says when something begins or ends, in EDTF; "" where it does not say.

    A date on its own ("i 2021", "den 3. maj") is both begin and until. `lead` is the word that decided: "fra", "til",
    "i" or "". "årsskiftet" has its 31 December in `until` and its 1 January in `begin`.
    """

    start: int
    end: int
    begin: str = ""
    until: str = ""
    lead: str = ""


class _Lead:
    """Words before a date that say what it means; looked for only where the last of them stands there."""

    longest = 30  # letters

    def __init__(self, pattern: str, *ends: str) -> None:
        self._pattern = re.compile(pattern, re.IGNORECASE)
        self._ends = ends

    def before(self, text: str, start: int) -> re.Match[str] | None:
        window = max(0, start - self.longest)
        told = text[window:start].rstrip().lower().endswith(self._ends)
        return self._pattern.search(text, window, start) if told else None


_FROM = _Lead(
    r"\b(?:med virkning fra|gældende fra|fra og med|regnet fra|begyndende|startende|fra|siden|pr\.|per|efter)"
    r"(?: den| d\.)? $",
    *("fra", "med", "begyndende", "startende", "siden", "pr.", "per", "efter", "den", "d."),
)
_TO = _Lead(
    r"\b(?:til og med|t\.o\.m\.|frem til|indtil|ind til|senest|inden|før|udløber|til|ophører(?: pr\.)?|ved)"
    r"(?: den| d\.| med)? $",
    *("med", "t.o.m.", "til", "senest", "inden", "før", "udløber", "ophører", "pr.", "ved", "den", "d."),
)
#: A verb that ends something says so to others as well: it is no part of the time.
_ENDING_VERB = re.compile(r"(?:ophører|udløber)\b", re.IGNORECASE)
_IN = _Lead(
    r"\b(?:i perioden|for perioden|perioden|i løbet af|i årene|årene|for årene|i|for)(?: fra)? $",
    *("perioden", "af", "årene", "i", "for", "fra"),
)
_JOIN = re.compile(
    r" ?[-–] ?(?:den |d\. )?|,? (?:og )?(?:frem )?til(?: og med)? (?:den |d\. |udgangen af )?|,? indtil (?:den )?",
    re.IGNORECASE,
)
_AND = re.compile(r",? (?:og|samt) |, ")
_TURN = Guarded(
    r"\b(?:årsskiftet"
    r"|(?<=til )nytår|(?<=ved )nytår|(?<=fra )nytår|(?<=siden )nytår|(?<=pr\. )nytår|(?<=før )nytår|(?<=efter )nytår)"
    r"(?: (?P<old>(?:19|20)\d\d)[/-](?P<new>(?:19|20)?\d\d))?(?!\w)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsiden $", re.IGNORECASE)
#: A day that can only be the last one.
_LAST = re.compile(r"(?:ved )?(?:udgangen|udløbet|resten|året ud|årets|månedens)\b", re.IGNORECASE)
_LAST_DAY = re.compile(r"\d{4}-(?:12-31|(?:0[13578]|1[0])-31|(?:0[469]|11)-30|02-2[89])")
_YEAR = re.compile(r"\d{4}")
_RANGE = re.compile(r"[-–/]|\btil\b")


def find_periods(text: str, *, anchor: str = "") -> tuple[Period, ...]:
    """All periods in order; `anchor` (the meeting's ISO date) completes dates without a year and "årsskiftet"."""
    turns = list(_turns(text, anchor))
    dates = find_dates(text, anchor=anchor)
    if not turns:
        return tuple(_joined(text, dates))
    dates = tuple([d for d in dates if not any(t.start <= d.start < t.end for t in turns)])
    return tuple(sorted((*turns, *_joined(text, dates)), key=attrgetter("start", "end")))


def _turns(text: str, anchor: str) -> Iterator[Period]:
    """The turn of the year that is named, else the one nearest to the anchor (from April on the coming one).

    "Siden årsskiftet" has been.
    """
    for match in _TURN.finditer(text):
        if match["old"]:
            old = int(match["old"])
        elif anchor:
            when = date.fromisoformat(anchor)
            past = when.month < 4 or _SINCE.search(text, max(0, match.start() - 6), match.start()) is not None
            old = when.year - 1 if past else when.year
        else:
            continue
        begin, until = f"{old + 1}-01-01", f"{old}-12-31"
        yield Period(start=match.start(), end=match.end(), begin=begin, until=until, lead="årsskiftet")


def _joined(text: str, dates: Sequence[DateMention]) -> Iterator[Period]:
    """Reads each date by the word before it, joining two that a dash or "til" holds together."""
    index = 0
    while index < len(dates):
        size = _series(text, dates, index)
        first, last = dates[index], dates[index + size - 1]
        yield _period(text, first, last)
        index += size


def _series(text: str, dates: Sequence[DateMention], index: int) -> int:
    """How many dates from here on are one period: "2022, 2023 og 2024", "1. juli 2021 til 30. juni 2023"."""
    size = 1
    while index + size < len(dates):
        left, right = dates[index + size - 1], dates[index + size]
        years = _YEAR.fullmatch(left.edtf) and _YEAR.fullmatch(right.edtf) and int(right.edtf) == int(left.edtf) + 1
        if not (years and _AND.fullmatch(text, left.end, right.start)):
            break
        size += 1
    if size == 1 and index + 1 < len(dates) and _JOIN.fullmatch(text, dates[index].end, dates[index + 1].start):
        between = _FROM.before(text, dates[index].start)
        return 2 if _ends(dates[index].edtf)[0] <= _ends(dates[index + 1].edtf)[1] or between else 1
    if size == 1 and index + 1 < len(dates) and text[dates[index].end : dates[index + 1].start] == " og ":
        return 2 if text[max(0, dates[index].start - 7) : dates[index].start].lower() == "mellem " else 1
    return size


def _ends(edtf: str) -> tuple[str, str]:
    begin, _, until = edtf.partition("/")
    return begin, until or begin


_ONWARD = re.compile(r" og (?:frem(?:efter|over|ad)?|derefter|senere)\b")


def _period(text: str, first: DateMention, last: DateMention) -> Period:
    begin, until = _ends(first.edtf)[0], _ends(last.edtf)[1]
    start, end = first.start, last.end
    opening = _FROM.before(text, start)
    if first is last and not _is_range(text, first):
        if opening:
            return _beginning(opening, begin, until, end)
        onward = _ONWARD.match(text, first.end)
        if onward:
            return Period(start=first.start, end=onward.end(), begin=begin, lead="og frem")
        closing = _TO.before(text, start)
        if closing and not (closing.group().strip().lower() == "ved" and len(until) != 10):
            verb = _ENDING_VERB.match(closing.group())
            return Period(
                start=first.start if verb is not None else closing.start(), end=end, until=until, lead=_word(closing)
            )
        if _LAST.match(text, first.start):
            return Period(start=start, end=end, until=until, lead="til")
    inside = opening or _IN.before(text, start)
    if inside:
        return Period(start=inside.start(), end=end, begin=begin, until=until, lead=_word(inside))
    return Period(start=start, end=end, begin=begin, until=until)


def _is_range(text: str, mention: DateMention) -> bool:
    """Written with both ends ("12.-13. marts"), unlike a quarter or a week, which are intervals only in EDTF."""
    return "/" in mention.edtf and _RANGE.search(text, mention.start, mention.end) is not None


def _beginning(lead: re.Match[str], begin: str, until: str, end: int) -> Period:
    """ "pr. 31. december" is the last day of something, any other "fra" and "pr." the first."""
    if lead.group().lower().startswith(("pr", "per")) and _LAST_DAY.fullmatch(until):
        return Period(start=lead.start(), end=end, until=until, lead=_word(lead))
    return Period(start=lead.start(), end=end, begin=begin, lead=_word(lead))


def _word(lead: re.Match[str]) -> str:
    return " ".join(lead.group().lower().split())
