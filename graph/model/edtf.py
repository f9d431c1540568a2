"""The days that an EDTF value can mean: "2021" gives 1 January to 31 December 2021.

Minutes date things as exactly as they care to ("i 4. kvartal 2021" becomes `2021-10/2021-12`, "ca. 2019" `2019~`), but
every comparison needs days. A start counts from its first possible day, an end to its last; what is open or not
understood gives "".
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_POINT = re.compile(r"(\d[\dX]{3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_MARKS = str.maketrans("", "", "?~%")
_SEASONS: dict[int, tuple[int, int]] = {
    21: (3, 5),  # spring, summer, autumn; winter may mean either end of the year
    22: (6, 8),
    23: (9, 11),
    24: (1, 12),
    33: (1, 3),  # quarters
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),  # halves
    41: (7, 12),
}


@lru_cache(maxsize=16384)
def first_day(edtf: str) -> str:
    """ISO date of the first day that the value can mean; "" if it has none."""
    days = _days(edtf.partition("/")[0])
    return days[0].isoformat() if days else ""


@lru_cache(maxsize=16384)
def last_day(edtf: str) -> str:
    """ISO date of the last day that the value can mean; "" if it has none."""
    days = _days(edtf.rpartition("/")[2])
    return days[1].isoformat() if days else ""


def day_after(iso: str) -> str:
    """The next day; "" for "" and for the last day of the calendar."""
    if not iso or iso >= date.max.isoformat():
        return ""
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()


def _days(point: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(point.strip().translate(_MARKS))
    if match is None:
        return None
    year, month, day = match.groups()
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = _months(month)
    if months is None or low < 1:
        return None
    if day is None or day == "XX":
        return date(low, months[0], 1), date(high, months[1], monthrange(high, months[1])[1])
    if months[0] != months[1] or not 1 <= int(day) <= monthrange(low, months[0])[1]:
        return None
    return date(low, months[0], int(day)), date(high, months[0], min(int(day), monthrange(high, months[0])[1]))


def _months(month: str | None) -> tuple[int, int] | None:
    if month is None or month == "XX":
        return 1, 12
    number = int(month)
    return (number, number) if 1 <= number <= 12 else _SEASONS.get(number)
