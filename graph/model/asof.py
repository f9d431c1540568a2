"""The one as-of rule: does a fact hold on a day? Shared by RDF, SPARQL, tables, page and notebooks.

"Ida Holm sidder i styregruppen" in minutes of March 2020 tells that she sat there in March 2020. It does not tell that
she sits there in 2024, and it does not tell that she left: an unknown end is not an open one. So there are three kinds
of not now: ended, last attested, unknown. The rule reads no clock; "now" is the date of the newest document.

For a fact that is a state (membership, employment, funding, structure), on a day, the first line that fits:

1. status negated: DENIED. Status planned: PLANNED (whether it came to pass is another fact).
2. after its stated end, or from the day on which something else says that it is over (graph.model.closing): ENDED.
3. status former: ENDED from the day on which a document first says so; before it CURRENT within a stated start and end,
   else UNKNOWN.
4. before its stated start: NOT_YET. Without a start and before the first document that says it: UNKNOWN.
5. until its stated end, or up to the last document that says it: CURRENT.
6. after that: LAST_ATTESTED. A fact that nothing dates: UNKNOWN.

Attendance, foundings and dissolutions are events: from their day on they have happened (CURRENT), before it NOT_YET.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.model.edtf import first_day, last_day
from graph.model.fact import Fact, Knowledge
from graph.model.relation import BY_NAME, Family
from graph.model.statement import Status

_EVENTS = frozenset({Family.ATTENDANCE, Family.LIFECYCLE})


#: The day that is meant where nothing tells what day it is.
AFTER_ALL = "9999-12-31"


class Standing(StrEnum):
    """How a fact stands on a day."""

    CURRENT = "current"
    LAST_ATTESTED = "last-attested"
    ENDED = "ended"
    NOT_YET = "not-yet"
    PLANNED = "planned"
    DENIED = "denied"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days that bound a fact, all ISO or "" where nothing is known.

    `begins` and `ends` are the first and the last day by its own stated start and end; `over` is the first day on which
    something else says that it holds no longer; `first` and `last` are the dates of the first and the last document
    that states it.
    """

    begins: str = ""
    ends: str = ""
    over: str = ""
    first: str = ""
    last: str = ""

    @property
    def dated(self) -> bool:
        return any((self.begins, self.ends, self.over, self.first))


def newest(knowledge: Knowledge) -> str:
    """The date of the newest document: what Bordkort calls now; "" if no document is dated."""
    return max((last_day(source.date) for source in knowledge.sources), default="")


def is_event(fact: Fact) -> bool:
    """Whether the fact tells what happened on a day rather than what held over time."""
    return BY_NAME[fact.relation].family in _EVENTS


def window(fact: Fact, dates: dict[str, str], over: str = "") -> Window:
    """The fact's window; `dates` are the documents' dates by id."""
    said = fact.qualifiers
    known = {dates.get(evidence.document, "") for evidence in fact.evidence}
    known.discard("")
    if not known:
        return _window(said.start, said.end, over, "", "")
    return _window(said.start, said.end, over, min(known), max(known))


@lru_cache(maxsize=16384)
def _window(start: str, end: str, over: str, first: str, last: str) -> Window:
    """Facts of the same minutes share their window: there are as many as there are days, and not as there are facts."""
    return Window(begins=first_day(start), ends=last_day(end), over=over, first=first_day(first), last=last_day(last))


def holds(fact: Fact, date: str, attested: Window) -> Standing:
    """How the fact stands on that ISO day, by the rule above; "" is after everything that is dated."""
    return standing(fact.qualifiers.status, date, attested, event=is_event(fact))


def standing(status: Status, date: str, attested: Window, *, event: bool) -> Standing:
    """How all facts of that status and window stand on the day, those that are events or those that are states."""
    date = date or AFTER_ALL
    if status is Status.NEGATED:
        return Standing.DENIED
    if status is Status.PLANNED:
        return Standing.PLANNED
    if event:
        return _happened(date, attested)
    if (attested.ends and date > attested.ends) or (attested.over and date >= attested.over):
        return Standing.ENDED
    if status is Status.FORMER:
        return _former(date, attested)
    return _state(date, attested)


def stands(fact: Fact, now: str, attested: Window) -> bool:
    """Whether the plain triple of the fact may stand: it holds now, or held when it was last attested."""
    found = holds(fact, now, attested)
    undated = found is Standing.UNKNOWN and fact.qualifiers.status is Status.CURRENT and not attested.dated
    return undated or found in (Standing.CURRENT, Standing.LAST_ATTESTED)


def _happened(date: str, attested: Window) -> Standing:
    day = attested.begins or attested.first
    if not day:
        return Standing.CURRENT
    return Standing.CURRENT if date >= day else Standing.NOT_YET


def _former(date: str, attested: Window) -> Standing:
    if (date >= attested.first) if attested.first else not attested.ends:
        return Standing.ENDED
    if attested.begins and date < attested.begins:
        return Standing.NOT_YET
    return Standing.CURRENT if attested.begins and attested.ends else Standing.UNKNOWN


def _state(date: str, attested: Window) -> Standing:
    if attested.begins and date < attested.begins:
        return Standing.NOT_YET
    if not attested.begins and (not attested.first or date < attested.first):
        return Standing.UNKNOWN
    if attested.ends or date <= attested.last:
        return Standing.CURRENT
    return Standing.LAST_ATTESTED
