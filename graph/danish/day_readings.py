"""How each form of a date is read: a match of its pattern to EDTF, "" if it is no date there ("31. februar").

"uge 8 2021" is the days of a week, "efteråret 2019" a season, "ultimo maj" a month. A form without a year is completed
by a Frame.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from graph.danish.day_frame import Frame, day_of

_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november")
_NUMBERS = {name: number for number, name in enumerate((*_MONTHS, "december"), start=1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9, "mrs": 3, "mar": 3}
_SEASONS = {"forår": 21, "sommer": 22, "efterår": 23, "vinter": 24}
_MIDDLES = {"forår": 4, "sommer": 7, "efterår": 10, "vinter": 1}
_PARTS = {
    "primo": 1, "begyndelsen": 1, "starten": 1, "start": 1, "medio": 6, "midten": 6, "ultimo": 12, "slutningen": 12,
}  # fmt: skip
_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "første": 1, "andet": 2, "tredje": 3, "fjerde": 4}


Reader = Callable[[re.Match[str], Frame], str]


def _number(month: str) -> int:
    return _NUMBERS[month.rstrip(".").lower()]


def _iso(found: date | None) -> str:
    return found.isoformat() if found else ""


def _interval(begin: str, until: str) -> str:
    return f"{begin}/{until}" if begin and until and begin <= until else ""


def read_written(match: re.Match[str], frame: Frame) -> str:
    """2. november 2021 · 12.-13. marts · 30. juni - 2. juli 2021."""
    month = _number(match["month"])
    until = frame.day(match["year"], month, int(match["day"]))
    if until is None or not match["first"]:
        return _iso(until)
    begin = day_of(until.year, _number(match["firstmonth"]) if match["firstmonth"] else month, int(match["first"]))
    return _interval(_iso(begin), _iso(until)) or _iso(until)


def read_numeric(match: re.Match[str], frame: Frame) -> str:
    """02-11-2021 · 2/11 2021 · 2/11-21 · 12.-3.-2019."""
    return _iso(frame.day(match["year"], int(match["month"]), int(match["day"])))


_SHORT_LEAD = re.compile(r"(?:dag|\bden|\bd\.|\bpr\.|\binden|\bsenest|\bfra|\btil|mailen) $", re.IGNORECASE)


def read_short(match: re.Match[str], frame: Frame) -> str:
    """den 2/11 · mandag 15/2; "1/3 af kommunerne" has no such word before it."""
    if not _SHORT_LEAD.search(match.string, max(0, match.start() - 8), match.start()):
        return ""
    return _iso(frame.day(None, int(match["month"]), int(match["day"])))


def read_iso(match: re.Match[str], frame: Frame) -> str:
    return _iso(day_of(int(match[1]), int(match[2]), int(match[3])))


_MONTH_LEAD = re.compile(r"\b(?:i|fra|til|siden|inden|senest|primo|medio|ultimo) $", re.IGNORECASE)


def read_month(match: re.Match[str], frame: Frame) -> str:
    """november 2021 · januar-april 2020."""
    year = frame.whole_year(match["year"], _number(match["month"]))
    if year is None or not (
        match["year"] or _MONTH_LEAD.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return ""
    until = f"{year}-{_number(match['month']):02}"
    if not match["first"]:
        return until
    begin_year = year if _number(match["first"]) <= _number(match["month"]) else year - 1
    return _interval(f"{begin_year}-{_number(match['first']):02}", until)


def read_part(match: re.Match[str], frame: Frame) -> str:
    """primo 2022 · medio marts 2022 · slutningen af 2021."""
    month = _number(match["month"]) if match["month"] else 0
    year = frame.whole_year(match["year"], month)
    if year is None or not (match["year"] or month):
        return ""
    return f"{year}-{month or _PARTS[match['part'].lower()]:02}"


def read_end(match: re.Match[str], frame: Frame) -> str:
    """udgangen af 2021 · udgangen af marts 2022 · udgangen af 1. kvartal 2022 · årets udgang."""
    year = frame.whole_year(match["year"])
    if year is None:
        return ""
    month = _number(match["month"]) if match["month"] else int(match["quarter"] or 4) * 3
    return date(year, month, monthrange(year, month)[1]).isoformat()


def read_months_end(match: re.Match[str], frame: Frame) -> str:
    """månedens udgang · udgangen af måneden, of the month of the meeting."""
    if frame.anchor is None:
        return ""
    return frame.anchor.replace(day=monthrange(frame.anchor.year, frame.anchor.month)[1]).isoformat()


def read_today(match: re.Match[str], frame: Frame) -> str:
    """fra i dag · pr. dags dato."""
    return _iso(frame.anchor)


def read_quarter(match: re.Match[str], frame: Frame) -> str:
    """1. kvartal 2022 · Q3 2022 · 2. halvår 2021 · første halvår af 2022."""
    year = frame.whole_year(match["year"])
    number = _ORDINALS.get((match["number"] or match["q"]).lower())
    if year is None or number is None:
        return ""
    size = 6 if (match["unit"] or "").lower().startswith("halv") else 3
    if number * size > 12:
        return ""
    return f"{year}-{(number - 1) * size + 1:02}/{year}-{number * size:02}"


_WITHIN = re.compile(r"\bi $", re.IGNORECASE)


def read_season(match: re.Match[str], frame: Frame) -> str:
    """foråret 2022 · i efteråret; "sommer" alone is no date."""
    season = match["season"].lower()
    year = frame.whole_year(match["year"], _MIDDLES[season])
    certain = (
        match["year"] or match["definite"] or _WITHIN.search(match.string, max(0, match.start() - 3), match.start())
    )
    return f"{year}-{_SEASONS[season]}" if year is not None and certain else ""


def read_relative(match: re.Match[str], frame: Frame) -> str:
    """i år · næste år · sidste år."""
    year = frame.whole_year(None)
    step = {"n": 1, "k": 1, "s": -1, "f": -1}.get(match["which"][0].lower(), 0)
    return "" if year is None else str(year + step)


def read_week(match: re.Match[str], frame: Frame) -> str:
    """uge 8 2021 · uge 8 (2021) · ugerne 8-10."""
    year = frame.whole_year(match["year"])
    first, last = int(match["week"]), int(match["last"] or match["week"])
    if year is None or not 1 <= first <= last <= _weeks(year):
        return ""
    monday = date.fromisocalendar(year, first, 1)
    return _interval(monday.isoformat(), (date.fromisocalendar(year, last, 1) + timedelta(days=6)).isoformat())


def _weeks(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def read_years(match: re.Match[str], frame: Frame) -> str:
    """2019-2023 · 2019-23 · 2021/22."""
    return _interval(
        match["begin"], match["until"] if len(match["until"]) == 4 else match["begin"][:2] + match["until"]
    )


def read_year(match: re.Match[str], frame: Frame) -> str:
    return match["year"]
