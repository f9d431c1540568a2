"""The months under the slider, and how much the documents of each say.

Months are counted from year 0 (2022-05 is 24268), so that a slider can move by one. "Referat 5. maj 2022" with forty
facts becomes a bar forty high, measured against the highest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.edtf import first_day

_YEARS = 20
_BARS = 60
_LOWEST = 12  # percent: what is there at all can be seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """First and last month of the slider, and a bar as (first month, percent) each."""

    first: int
    last: int
    bars: tuple[tuple[int, int], ...]


def timeline(content: Mapping[str, Any]) -> Timeline:
    """From what the page tells: the days from which its facts stand somehow, and those of its documents."""
    today = content["date"]
    last = _month(today) if today else 0
    days = [fact["steps"][1] for fact in content["facts"] if len(fact["steps"]) > 1 and fact["steps"][1] <= today]
    first = max(last - 12 * _YEARS, min([last - 11, *map(_month, days)]) - 1)
    wide = -(-(last - first + 1) // _BARS)
    heights = Counter(max(0, _month(day) - first) // wide for day in _told(content) if day <= today)
    top = max(heights.values(), default=1)
    number = -(-(last - first + 1) // wide)
    bars = ((first + place * wide, _percent(heights[place], top)) for place in range(number))
    return Timeline(first=first, last=last, bars=tuple(bars))


def _told(content: Mapping[str, Any]) -> Iterator[str]:
    """The day of a document once for each fact that it states."""
    dates = [first_day(source.get("date", "")) for source in content["sources"]]
    for fact in content["facts"]:
        yield from {dates[said["doc"]] for said in fact["evidence"] if "doc" in said} - {""}


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _percent(height: int, top: int) -> int:
    return max(_LOWEST, round(100 * height / top)) if height else 0
