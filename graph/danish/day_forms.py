"""The forms in which Danish minutes write a date, each with the function that reads it to EDTF.

"2. november 2021", "2/11-21", "uge 8 2021", "1. kvartal 2022" and "efteråret 2019" are five of them. A form without a
year is completed by a Frame; a form that reads "" is no date there ("31. februar", "1/3 af kommunerne").
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from graph.danish.day_frame import Frame, day_of
from graph.danish.vocabulary import Sort

_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november")
_NUMBERS = {name: number for number, name in enumerate((*_MONTHS, "december"), start=1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9, "mrs": 3, "mar": 3}
_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
_SEASONS = {"forår": 21, "sommer": 22, "efterår": 23, "vinter": 24}
_MIDDLES = {"forår": 4, "sommer": 7, "efterår": 10, "vinter": 1}
_PARTS = {
    "primo": 1, "begyndelsen": 1, "starten": 1, "start": 1, "medio": 6, "midten": 6, "ultimo": 12, "slutningen": 12,
}  # fmt: skip


Reader = Callable[[re.Match[str], Frame], str]


def _number(month: str) -> int:
    return _NUMBERS[month.rstrip(".").lower()]


def _iso(found: date | None) -> str:
    return found.isoformat() if found else ""


def _interval(begin: str, until: str) -> str:
    return f"{begin}/{until}" if begin and until and begin <= until else ""


def _read_written(match: re.Match[str], frame: Frame) -> str:
    """2. november 2021 · 12.-13. marts · 30. juni - 2. juli 2021."""
    month = _number(match["month"])
    until = frame.day(match["year"], month, int(match["day"]))
    if until is None or not match["first"]:
        return _iso(until)
    begin = day_of(until.year, _number(match["firstmonth"]) if match["firstmonth"] else month, int(match["first"]))
    return _interval(_iso(begin), _iso(until)) or _iso(until)


def _read_numeric(match: re.Match[str], frame: Frame) -> str:
    """02-11-2021 · 2/11 2021 · 2/11-21 · 12.-3.-2019."""
    return _iso(frame.day(match["year"], int(match["month"]), int(match["day"])))


_SHORT_LEAD = re.compile(r"(?:dag|\bden|\bd\.|\bpr\.|\binden|\bsenest|\bfra|\btil|mailen) $", re.IGNORECASE)


def _read_short(match: re.Match[str], frame: Frame) -> str:
    """den 2/11 · mandag 15/2; "1/3 af kommunerne" has no such word before it."""
    if not _SHORT_LEAD.search(match.string, max(0, match.start() - 8), match.start()):
        return ""
    return _iso(frame.day(None, int(match["month"]), int(match["day"])))


def _read_iso(match: re.Match[str], frame: Frame) -> str:
    return _iso(day_of(int(match[1]), int(match[2]), int(match[3])))


_MONTH_LEAD = re.compile(r"\b(?:i|fra|til|siden|inden|senest|primo|medio|ultimo) $", re.IGNORECASE)


def _read_month(match: re.Match[str], frame: Frame) -> str:
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


def _read_part(match: re.Match[str], frame: Frame) -> str:
    """primo 2022 · medio marts 2022 · slutningen af 2021."""
    month = _number(match["month"]) if match["month"] else 0
    year = frame.whole_year(match["year"], month)
    if year is None or not (match["year"] or month):
        return ""
    return f"{year}-{month or _PARTS[match['part'].lower()]:02}"


def _read_end(match: re.Match[str], frame: Frame) -> str:
    """udgangen af 2021 · udgangen af marts 2022 · udgangen af 1. kvartal 2022 · årets udgang."""
    year = frame.whole_year(match["year"])
    if year is None:
        return ""
    month = _number(match["month"]) if match["month"] else int(match["quarter"] or 4) * 3
    return date(year, month, monthrange(year, month)[1]).isoformat()


def _read_months_end(match: re.Match[str], frame: Frame) -> str:
    """månedens udgang · udgangen af måneden, of the month of the meeting."""
    if frame.anchor is None:
        return ""
    return frame.anchor.replace(day=monthrange(frame.anchor.year, frame.anchor.month)[1]).isoformat()


def _read_today(match: re.Match[str], frame: Frame) -> str:
    """fra i dag · pr. dags dato."""
    return _iso(frame.anchor)


def _read_quarter(match: re.Match[str], frame: Frame) -> str:
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


def _read_season(match: re.Match[str], frame: Frame) -> str:
    """foråret 2022 · i efteråret; "sommer" alone is no date."""
    season = match["season"].lower()
    year = frame.whole_year(match["year"], _MIDDLES[season])
    certain = (
        match["year"] or match["definite"] or _WITHIN.search(match.string, max(0, match.start() - 3), match.start())
    )
    return f"{year}-{_SEASONS[season]}" if year is not None and certain else ""


def _read_relative(match: re.Match[str], frame: Frame) -> str:
    """i år · næste år · sidste år."""
    year = frame.whole_year(None)
    step = {"n": 1, "k": 1, "s": -1, "f": -1}.get(match["which"][0].lower(), 0)
    return "" if year is None else str(year + step)


def _read_week(match: re.Match[str], frame: Frame) -> str:
    """uge 8 2021 · uge 8 (2021) · ugerne 8-10."""
    year = frame.whole_year(match["year"])
    first, last = int(match["week"]), int(match["last"] or match["week"])
    if year is None or not 1 <= first <= last <= _weeks(year):
        return ""
    monday = date.fromisocalendar(year, first, 1)
    return _interval(monday.isoformat(), (date.fromisocalendar(year, last, 1) + timedelta(days=6)).isoformat())


def _weeks(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _read_years(match: re.Match[str], frame: Frame) -> str:
    """2019-2023 · 2019-23 · 2021/22."""
    return _interval(
        match["begin"], match["until"] if len(match["until"]) == 4 else match["begin"][:2] + match["until"]
    )


def _read_year(match: re.Match[str], frame: Frame) -> str:
    return match["year"]


_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
#: What is counted is no year: "2021 borgere".
_COUNTED = (
    r"(?:kr|mio|mia|borger|person|patient|time|pct|procent|%|stk|ansat|medarbejder|forløb|plads|henv|test|indbygger)"
)
_NEAR = r"(?<![\w.,/-])"
_Y = rf"(?P<year>{_YEAR})(?!\d)"


def _form(*pieces: str) -> re.Pattern[str]:
    return re.compile("".join(pieces), re.IGNORECASE)


def _sort(name: str, pattern: str) -> Sort:
    return Sort(name, re.compile(pattern).search)


def _sort_with_digit(name: str, pattern: str) -> Sort:
    """Of words without a digit, as most are, nothing is asked."""
    search = re.compile(pattern).search
    return Sort(name, lambda chunk: not chunk.isalpha() and search(chunk) is not None)


_OF_A_MONTH = _sort("month", rf"(?<![^\W\d_]){_MONTH}\b")
_BEFORE_A_MONTH = _sort_with_digit("figure before a month", rf"(?<!\d)\d{{1,2}}\.?(?:$|{_MONTH})")
_OF_A_DAY = _sort_with_digit("figure of a day", rf"{_NEAR}\d{{1,2}}[./-]")
_OF_A_YEAR = _sort_with_digit("year", rf"{_NEAR}{_YEAR}")
_OF_A_DAY_IN_FULL = _sort_with_digit("day in figures", rf"{_NEAR}{_YEAR}-")
_OF_TWO_YEARS = _sort_with_digit("years from and to", rf"{_NEAR}{_YEAR}[-–/]|^[-–/](?:\d|$)")
_OF_YEARS = _sort("years", r"^år\b")
_OF_A_WEEK = _sort("week", r"\buge(?:rne)?\.?$")
_OF_A_QUARTER = _sort("quarter", r"^(?:kvartal|halvår)\b|\bq[1-4]\b")


#: What a match may begin with, written so that it is found fast: what stands there, then what must not stand before it.
_FIGURE = re.compile(r"\d(?<![\w.,/-].)")
_FIGURE_OF_A_YEAR = re.compile(r"(?:19|20)(?<![\w.,/-]..)")
_LETTERS_OF_A_MONTH = re.compile(r"[jfmasondJFMASOND](?<![\w.].)(?i:an|eb|ar|pr|aj|un|ul|ug|ep|kt|ov|ec)")


class Form(NamedTuple):
    """A form of a date: its pattern, how it is read, and the sort of word without which it matches nothing.

    Where the pattern's own words tell enough there is no such sort. Each match begins where one of `starts` does.
    """

    pattern: re.Pattern[str]
    read: Reader
    sort: Sort | None = None
    starts: re.Pattern[str] | None = None

    def matches(self, text: str) -> Iterable[re.Match[str]]:
        """All matches in order, none inside another."""
        if self.starts is None:
            return self.pattern.finditer(text)
        found: list[re.Match[str]] = []
        place = 0
        for start in self.starts.finditer(text):
            match = self.pattern.match(text, start.start()) if start.start() >= place else None
            if match is not None:
                found.append(match)
                place = match.end()
        return found


#: Forms with figures, then those that may do without: "i september", "næste år".
FORMS: tuple[Form, ...] = (
    Form(
        _form(
            rf"{_NEAR}(?:(?P<first>\d{{1,2}})\.? ?(?P<firstmonth>{_MONTH})?\.? ?(?:-|–|til|og) ?(?:den |d\. )?)?",
            rf"(?P<day>\d{{1,2}})\.? ?(?P<month>{_MONTH})\b(?:\.?,? ?{_Y})?",
        ),
        _read_written,
        _BEFORE_A_MONTH,
        _FIGURE,
    ),
    Form(
        _form(
            rf"{_NEAR}(?P<day>\d{{1,2}})(?:\.-|\. |[./-])(?P<month>\d{{1,2}})(?:\.-|[./ -]|\. ?)",
            rf"(?P<year>{_YEAR}|\d\d(?! ?{_COUNTED}))(?![\d.]*\d|:)(?!,\d)",
        ),
        _read_numeric,
        _OF_A_DAY,
        _FIGURE,
    ),
    Form(
        _form(
            r"(?<![\w.,/-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/.-]|\s(?:19|20)\d\d)",
        ),
        _read_short,
        _OF_A_DAY,
        _FIGURE,
    ),
    Form(_form(rf"{_NEAR}({_YEAR})-(\d\d)-(\d\d)(?![\d-])"), _read_iso, _OF_A_DAY_IN_FULL, _FIGURE_OF_A_YEAR),
    Form(
        _form(
            r"(?<![\w.])(?:(?P<number>[1-4]|første|andet|tredje|fjerde)\.? (?P<unit>kvartal|halvår)|Q(?P<q>[1-4]))\b",
            rf"(?:,?(?: af| i)? {_Y})?",
        ),
        _read_quarter,
        _OF_A_QUARTER,
    ),
    Form(
        _form(
            r"\buge(?:rne)?\.? (?P<week>\d{1,2})(?: ?(?:-|–|og|til) ?(?P<last>\d{1,2})(?!\d))?",
            rf"(?:,? (?:i )?\(?{_Y}\)?)?(?![\d:])",
        ),
        _read_week,
        _OF_A_WEEK,
    ),
    Form(
        _form(rf"{_NEAR}(?P<begin>{_YEAR}) ?[-–/] ?(?P<until>{_YEAR}|\d\d)(?![\w-]|[.,/]\d)"),
        _read_years,
        _OF_TWO_YEARS,
        _FIGURE_OF_A_YEAR,
    ),
    Form(
        _form(rf"(?<![\w.,/:-])(?P<year>{_YEAR})(?!\w|[.,/:]\d| ?{_COUNTED}|-\d|['’]?erne)"),
        _read_year,
        _OF_A_YEAR,
        _FIGURE_OF_A_YEAR,
    ),
    Form(
        _form(
            rf"(?<![\w.])(?<!\d\. )(?:(?P<first>{_MONTH})\.?(?: ?[-–/] ?| til | og ))?(?P<month>{_MONTH})\b(?!-\w)",
            rf"(?:(?: måned)?\.?,? {_Y})?",
        ),
        _read_month,
        _OF_A_MONTH,
        _LETTERS_OF_A_MONTH,
    ),
    Form(
        _form(
            r"\b(?P<part>primo|medio|ultimo|start|begyndelsen|starten|midten|slutningen)(?: af)? ",
            rf"(?:(?P<month>{_MONTH})\b(?:\.? (?={_YEAR}))?)?(?:{_Y})?(?!\d)",
        ),
        _read_part,
    ),
    Form(
        _form(
            r"\b(?:(?:udgangen|udløbet|resten) af (?=\w)",
            rf"(?:(?P<month>{_MONTH}) ?|(?P<quarter>[1-4])\. kvartal ?|året\b|dette år\b)?(?:{_Y})?",
            r"|årets (?:udgang|afslutning|slutning)|året ud)(?!\w)",
        ),
        _read_end,
    ),
    Form(
        _form(r"\b(?:månedens (?:udgang|slutning|udløb)|udgangen af (?:denne |indeværende )?måned(?:en)?)(?!\w)"),
        _read_months_end,
    ),
    Form(_form(r"(?:(?<=\bfra )|(?<=\bpr\. )|(?<=\bper ))(?:i dag|dags dato)\b"), _read_today),
    Form(
        _form(
            rf"\b(?P<season>forår|sommer|efterår|vinter)(?P<definite>et|en)?\b(?:,? {_Y})?",
        ),
        _read_season,
    ),
    Form(_form(r"\b(?P<which>i|næste|sidste|kommende|forrige) år\b(?! \d| siden)"), _read_relative, _OF_YEARS),
)
