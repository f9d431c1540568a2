"""The forms in which Danish minutes write a date, each with the function that reads it and what it may begin with.

"2. november 2021", "2/11-21", "uge 8 2021", "1. kvartal 2022" and "efteråret 2019" are five of them. How
a match is read stands in `day_readings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from graph.danish.day_readings import (
    Reader,
    read_end,
    read_iso,
    read_month,
    read_months_end,
    read_numeric,
    read_part,
    read_quarter,
    read_relative,
    read_season,
    read_short,
    read_today,
    read_week,
    read_written,
    read_year,
    read_years,
)
from graph.danish.vocabulary import Sort

_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
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
        read_written,
        _BEFORE_A_MONTH,
        _FIGURE,
    ),
    Form(
        _form(
            rf"{_NEAR}(?P<day>\d{{1,2}})(?:\.-|\. |[./-])(?P<month>\d{{1,2}})(?:\.-|[./ -]|\. ?)",
            rf"(?P<year>{_YEAR}|\d\d(?! ?{_COUNTED}))(?![\d.]*\d|:)(?!,\d)",
        ),
        read_numeric,
        _OF_A_DAY,
        _FIGURE,
    ),
    Form(
        _form(
            r"(?<![\w.,/-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/.-]|\s(?:19|20)\d\d)",
        ),
        read_short,
        _OF_A_DAY,
        _FIGURE,
    ),
    Form(_form(rf"{_NEAR}({_YEAR})-(\d\d)-(\d\d)(?![\d-])"), read_iso, _OF_A_DAY_IN_FULL, _FIGURE_OF_A_YEAR),
    Form(
        _form(
            r"(?<![\w.])(?:(?P<number>[1-4]|første|andet|tredje|fjerde)\.? (?P<unit>kvartal|halvår)|Q(?P<q>[1-4]))\b",
            rf"(?:,?(?: af| i)? {_Y})?",
        ),
        read_quarter,
        _OF_A_QUARTER,
    ),
    Form(
        _form(
            r"\buge(?:rne)?\.? (?P<week>\d{1,2})(?: ?(?:-|–|og|til) ?(?P<last>\d{1,2})(?!\d))?",
            rf"(?:,? (?:i )?\(?{_Y}\)?)?(?![\d:])",
        ),
        read_week,
        _OF_A_WEEK,
    ),
    Form(
        _form(rf"{_NEAR}(?P<begin>{_YEAR}) ?[-–/] ?(?P<until>{_YEAR}|\d\d)(?![\w-]|[.,/]\d)"),
        read_years,
        _OF_TWO_YEARS,
        _FIGURE_OF_A_YEAR,
    ),
    Form(
        _form(rf"(?<![\w.,/:-])(?P<year>{_YEAR})(?!\w|[.,/:]\d| ?{_COUNTED}|-\d|['’]?erne)"),
        read_year,
        _OF_A_YEAR,
        _FIGURE_OF_A_YEAR,
    ),
    Form(
        _form(
            rf"(?<![\w.])(?<!\d\. )(?:(?P<first>{_MONTH})\.?(?: ?[-–/] ?| til | og ))?(?P<month>{_MONTH})\b(?!-\w)",
            rf"(?:(?: måned)?\.?,? {_Y})?",
        ),
        read_month,
        _OF_A_MONTH,
        _LETTERS_OF_A_MONTH,
    ),
    Form(
        _form(
            r"\b(?P<part>primo|medio|ultimo|start|begyndelsen|starten|midten|slutningen)(?: af)? ",
            rf"(?:(?P<month>{_MONTH})\b(?:\.? (?={_YEAR}))?)?(?:{_Y})?(?!\d)",
        ),
        read_part,
    ),
    Form(
        _form(
            r"\b(?:(?:udgangen|udløbet|resten) af (?=\w)",
            rf"(?:(?P<month>{_MONTH}) ?|(?P<quarter>[1-4])\. kvartal ?|året\b|dette år\b)?(?:{_Y})?",
            r"|årets (?:udgang|afslutning|slutning)|året ud)(?!\w)",
        ),
        read_end,
    ),
    Form(
        _form(r"\b(?:månedens (?:udgang|slutning|udløb)|udgangen af (?:denne |indeværende )?måned(?:en)?)(?!\w)"),
        read_months_end,
    ),
    Form(_form(r"(?:(?<=\bfra )|(?<=\bpr\. )|(?<=\bper ))(?:i dag|dags dato)\b"), read_today),
    Form(
        _form(
            rf"\b(?P<season>forår|sommer|efterår|vinter)(?P<definite>et|en)?\b(?:,? {_Y})?",
        ),
        read_season,
    ),
    Form(_form(r"\b(?P<which>i|næste|sidste|kommende|forrige) år\b(?! \d| siden)"), read_relative, _OF_YEARS),
)
