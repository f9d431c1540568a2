"""The months under the slider, and how much the documents of each say.

Months are counted from year 0 (2022-05 is 24268), so that a slider can move by one. "Referat 5. maj 2022" with forty
facts becomes a bar forty high, measured against the highest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph.export.page.steps import turns
from graph.model.asof import newest
from graph.model.closing import windows
from graph.model.edtf import first_day
from graph.model.fact import Knowledge

_YEARS = 20
_BARS = 60
_LOWEST = 12  # percent: what is there at all can be seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """First and last month of the slider, and a bar as (first month, percent) each."""

    first: int
    last: int
    bars: tuple[tuple[int, int], ...]


def timeline(knowledge: Knowledge) -> Timeline:
    """From the days from which its facts stand somehow, and those of its documents."""
    today = newest(knowledge)
    last = _month(today) if today else 0
    days = {day for day in _beginnings(knowledge) if day <= today}
    first = max(last - 12 * _YEARS, min([last - 11, *map(_month, days)]) - 1)
    wide = -(-(last - first + 1) // _BARS)
    heights: Counter[int] = Counter()
    for day, count in Counter(_told(knowledge)).items():
        if day <= today:
            heights[max(0, _month(day) - first) // wide] += count
    top = max(heights.values(), default=1)
    number = -(-(last - first + 1) // wide)
    bars = ((first + place * wide, _percent(heights[place], top)) for place in range(number))
    return Timeline(first=first, last=last, bars=tuple(bars))


def _beginnings(knowledge: Knowledge) -> Iterator[str]:
    """The first day of each fact on which it stands otherwise than before."""
    known = windows(knowledge)
    for fact in knowledge.facts:
        days = turns(fact, known[fact.id])
        if len(days) > 1:
            yield str(days[1])


def _told(knowledge: Knowledge) -> Iterator[str]:
    """The day of a document once for each fact that it states."""
    dates = {source.id: first_day(source.date) for source in knowledge.sources}
    for fact in knowledge.facts:
        days = {dates.get(said.document, "") for said in fact.evidence}
        days.discard("")
        yield from days


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _percent(height: int, top: int) -> int:
    return max(_LOWEST, round(100 * height / top)) if height else 0
