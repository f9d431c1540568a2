"""Dates in running text, read to EDTF.

"tirsdag d. 2. november 2021", "2/11-21" and "02.11.2021" are all 2021-11-02; "primo 2022" is 2022-01, "efteråret 2019"
2019-23 and "uge 8 2021" the interval of its days. Hard are dates without a year, which take it from the meeting's date
(the nearest such day), and numbers that only look like dates ("2.000", "1/3 af kommunerne").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.danish.anchors import Anchors, Sieve, anchors
from graph.danish.day_forms import FORMS, Form
from graph.danish.day_frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """text[start:end] is a date; `edtf` a day, month, year, season or interval ("2022-01/2022-03")."""

    start: int
    end: int
    edtf: str


def find_dates(text: str, *, year: int | None = None, anchor: str = "") -> tuple[DateMention, ...]:
    """All dates in order, none inside another; a date without a year is the nearest to `anchor` (ISO), or in `year`."""
    forms = _FORMS.pass_through(text)
    if not forms:
        return ()
    frame = Frame(year, date.fromisoformat(anchor) if len(anchor) == 10 else None)
    candidates = sorted(_candidates(text, forms, frame), key=lambda m: (m.start, -m.end))
    found: list[DateMention] = []
    for mention in candidates:
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return tuple(found)


def parse_date(text: str) -> str:
    """The first full date of the text as ISO, "" if there is none."""
    return next((m.edtf for m in find_dates(text) if len(m.edtf) == 10), "")


_LEAD = re.compile(r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?(?: den| d\.)?|\bden|\bd\.) ?$", re.IGNORECASE)
#: Forms are passed over in a text without a word that each of them needs.
_FORMS = Sieve((form, Anchors((form.sort.mark,)) if form.sort else anchors(form.pattern)) for form in FORMS)


def _candidates(text: str, forms: Iterable[Form], frame: Frame) -> Iterator[DateMention]:
    for form in forms:
        for match in form.pattern.finditer(text):
            edtf = form.read(match, frame)
            if edtf:
                lead = _LEAD.search(text, max(0, match.start() - 14), match.start())
                yield DateMention(start=lead.start() if lead else match.start(), end=match.end(), edtf=edtf)
