"""What the build can say once and for all, in Danish and in English: days, periods, money, documents.

"2021-10/2021-12" becomes "okt. 2021 – dec. 2021", 250000 becomes "250.000 kr.". The page's script only chooses between
the two. Texts come from the same table as the script's own, so that both name a month alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from graph.export.page import assets
from graph.model.fact import Fact, Source

Pair = tuple[str, str]

#: Months as titles of documents spell them out, "Møde den 25. september 2019".
_SPELT = tuple("januar februar marts april maj juni juli august september oktober november december".split())
_MARKED = re.compile(r"(.*?)([?~%]?)", re.DOTALL)
_SAME = ("", "")


def text(key: str, **values: Pair) -> Pair:
    """A text of the page with its gaps filled."""
    danish, english = assets.texts()[key]
    return (
        danish.format_map({name: pair[0] for name, pair in values.items()}),
        english.format_map({name: pair[1] for name, pair in values.items()}),
    )


def when(edtf: str) -> Pair:
    """EDTF in words: "2021-11-02" is "2. nov. 2021", "2021~" is "ca. 2021"."""
    if not edtf:
        return _SAME
    if "/" in edtf:
        return _each(" – ", [_same("…") if part == ".." else when(part) for part in edtf.split("/")])
    marked = _MARKED.fullmatch(edtf)
    point, mark = marked.groups() if marked else (edtf, "")
    words = _point(point)
    doubted = "?" if mark in ("?", "%") else ""
    about = "ca. " if mark in ("~", "%") else ""
    return (f"{about}{words[0]}{doubted}", f"{about}{words[1]}{doubted}")


def _point(point: str) -> Pair:
    try:
        day = date.fromisoformat(f"{point}-01" if len(point) == 7 else point)
    except ValueError:
        return _same(point)  # a year, or what is no day and stays as it is
    months = assets.texts()["months"]
    month = (months[0].split()[day.month - 1], months[1].split()[day.month - 1])
    year = _same(str(day.year))
    return _each(" ", [month, year]) if len(point) == 7 else text("day", d=_same(str(day.day)), m=month, y=year)


def period(start: str, end: str) -> Pair:
    """When something holds; nothing where nothing is said about time."""
    if start and end:
        return when(start) if start == end else text("fromTo", a=when(start), b=when(end))
    if start:
        return text("begun" if "/" in start else "since", a=when(start))
    return text("until", b=when(end)) if end else _SAME


def money(fact: Fact) -> Pair:
    """The amount to the øre, without needless noughts."""
    said = fact.qualifiers
    if said.amount is None:
        return _SAME
    english = f"{said.amount.quantize(Decimal('0.01')):,}".removesuffix(".00")
    danish = english.translate(str.maketrans(",.", ".,"))
    if said.currency in ("", "DKK"):
        return (f"{danish} kr.", f"DKK {english}")
    return (f"{said.currency} {danish}", f"{said.currency} {english}")


def document(source: Source) -> Pair:
    """Title and day of a document, unless its title tells the day already."""
    title = source.title or source.file
    if source.date and any(spelling in title for spelling in _spellings(source.date)):
        return _same(title)
    day = when(source.date) if source.date else text("undated")
    return text("meetingOf", title=_same(title), date=day)


def _spellings(day: str) -> tuple[str, ...]:
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return (day,)
    return (day, when(day)[0], f"{on.day}. {_SPELT[on.month - 1]} {on.year}")


def _same(words: str) -> Pair:
    return (words, words)


def _each(between: str, pairs: Sequence[Pair]) -> Pair:
    return (between.join(pair[0] for pair in pairs), between.join(pair[1] for pair in pairs))
