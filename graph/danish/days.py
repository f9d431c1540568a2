"""Dates in running text, read to EDTF.

"tirsdag d. 2. november 2021", "2/11-21" and "02.11.2021" are all 2021-11-02; "primo 2022" is 2022-01, "efteråret 2019"
2019-23 and "uge 8 2021" the interval of its days. Hard are dates without a year, which take it from the meeting's date
(the nearest such day), and numbers that only look like dates ("2.000", "1/3 af kommunerne").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.danish.anchors import Anchors, Sieve, anchors
from graph.danish.day_forms import FORMS, Form
from graph.danish.day_frame import Frame, frame_of


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
    found: list[DateMention] = []
    for start, _, _, end, edtf in sorted(_candidates(text, forms, frame_of(year, anchor))):
        if not found or start >= found[-1].end:
            found.append(DateMention(start=start, end=end, edtf=edtf))
    return tuple(found)


def parse_date(text: str) -> str:
    """The first full date of the text as ISO, "" if there is none."""
    return next((m.edtf for m in find_dates(text) if len(m.edtf) == 10), "")


_LEAD = re.compile(r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?(?: den| d\.)?|\bden|\bd\.) ?$", re.IGNORECASE)
_ENDS_LEAD = ("dag", "dag,", "den", "d.")
_LONGEST_LEAD = 14
#: Forms are passed over in a text without a word that each of them needs.
_FORMS = Sieve((form, Anchors((form.sort.mark,)) if form.sort else anchors(form.pattern)) for form in FORMS)


def _candidates(text: str, forms: Iterable[Form], frame: Frame) -> list[tuple[int, int, int, int, str]]:
    """Begin, what sorts the longest first, number of the form, end and reading of each match that is a date."""
    found: list[tuple[int, int, int, int, str]] = []
    for number, form in enumerate(forms):
        for match in form.matches(text):
            edtf = form.read(match, frame)
            if edtf:
                start, end = _with_lead(text, match.start()), match.end()
                found.append((start, -end, number, end, edtf))
    return found


def _with_lead(text: str, start: int) -> int:
    """Where a date begins with the words that belong to it: "tirsdag den 2. november"."""
    window = max(0, start - _LONGEST_LEAD)
    if not text[window:start].rstrip().lower().endswith(_ENDS_LEAD):
        return start
    lead = _LEAD.search(text, window, start)
    return start if lead is None else lead.start()
