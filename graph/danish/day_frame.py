"""What completes a date without a year: the nearest such day to the meeting, or a year that is given.

"2. november" in minutes of 10 October 2021 is 2021-11-02, "15. december" in those of January 2022 is 2021-12-15.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_HALF = 6  # months


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date without a year goes by: the nearest to `anchor`, else in `year`, else it is no date."""

    year: int | None = None
    anchor: date | None = None

    def day(self, written: str | None, month: int, day: int) -> date | None:
        """The day, None if there is no such day or no year to be had."""
        if written:
            return day_of(_year(written), month, day)
        if self.anchor is None:
            return None if self.year is None else day_of(self.year, month, day)
        near = (day_of(self.anchor.year + step, month, day) for step in (0, 1, -1))
        return min((d for d in near if d), key=lambda d: abs(d - _sure(self.anchor)), default=None)

    def whole_year(self, written: str | None, month: int = 0) -> int | None:
        """The year as written; else the one in which the month is nearest to the anchor."""
        if written:
            return _year(written)
        if self.anchor is None:
            return self.year
        if not month:
            return self.anchor.year
        ahead = month - self.anchor.month  # half a year ahead is still this year's, as half a year back is
        return self.anchor.year + (ahead < -_HALF) - (ahead > _HALF)


@lru_cache(maxsize=64)  # a document asks for each of its sentences
def frame_of(year: int | None, anchor: str) -> Frame:
    """The frame of a year or of a meeting's date (ISO; what is no full date counts as none)."""
    return Frame(year, date.fromisoformat(anchor) if len(anchor) == 10 else None)


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def day_of(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _sure(anchor: date | None) -> date:
    assert anchor is not None
    return anchor
