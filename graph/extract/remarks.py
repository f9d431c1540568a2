"""What the line or the row of an entry says beyond name, title and employer: periods, ends, who sat there before.

A list says it behind the name ("siden 1. juni 2023"), a table in cells of its own; where one cell names several people,
a remark beside it belongs to nobody in particular, but a cell that is a period and nothing else holds for all of them.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from graph.danish.dates import Period, find_periods
from graph.extract.discourse import Discourse
from graph.model.minutes import Attendance
from graph.model.text import Passage, Span, joined

_WHEN = re.compile(r"\b(?:fra|til|indtil|siden|frem til|udløber|ophører)$", re.IGNORECASE)
#: Another seat in the same cell, which nobody has.
_VACANT = re.compile(r"\n\s*(?:afventer|vakant|ubesat|ledig|ikke (?:udpeget|besat)|n\.? ?n\.?)\b", re.IGNORECASE)
_NOTHING = Passage.of("")


def remark(entry: Attendance, discourse: Discourse) -> Passage:
    """The words of the entry's own line behind its name, or of its row; empty if others stand in the same place."""
    block = discourse.blocks.holder(entry.person.span)
    if block is None:
        return _NOTHING
    place = block.passage.span()
    text = discourse.minutes.document.text
    rows = [row for row in discourse.minutes.attendance if _within(row, place) and not is_predecessor(row, text)]
    alone = rows == [entry]
    if not block.cells:
        return _own_words(_behind(block.passage, entry)) if alone else _NOTHING
    heads = discourse.blocks.head(block).cells if block.table else ()
    cells = [cell for cell in block.cells if cell.text.strip()]
    others = [
        (head, cell)
        for head, cell in zip_longest(heads, block.cells, fillvalue=_NOTHING)
        if cell.text.strip() and not _holds(cell, entry)
    ]
    kept = [_under(head, cell) for head, cell in others if alone or _is_period(cell.text)]
    own = [_behind(cell, entry) for cell in cells if _holds(cell, entry)] if alone else []
    return joined([*own, *kept], ", ") if own or kept else _NOTHING


def is_predecessor(entry: Attendance, text: str) -> bool:
    """Whether a name stands only to say whom another one follows: "indtrådt 1. maj 2022 i stedet for Bo Ravn"."""
    start = entry.person.span.start
    return _FOLLOWS.search(text, max(0, start - _NEAR), start) is not None


_NEAR = 60
_DATED_ROLE = re.compile(r"\W*[A-Za-zæøåÆØÅ ]{3,30}? ?\(?(?:fra |i perioden )?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FOLLOWS = re.compile(
    r"\b(?:i stedet for|afløste|afløser|efterfulgte|efterfølger|overtog efter)\s+(?:[\wæøå-]+\s+){0,2}$"
)
#: The next sentence, about somebody else: "Ida Holm. Bo Ravn blev spurgt i juni".
_OTHER = re.compile(r"\.\s+[A-ZÆØÅ][\wæøå-]+ [A-ZÆØÅ]")


def _own_words(passage: Passage) -> Passage:
    """The words behind a name, as far as they are about it."""
    match = _OTHER.search(passage.text)
    return passage.slice(0, match.start()) if match is not None else passage


def dated_before(entry: Attendance, discourse: Discourse) -> tuple[Period, ...]:
    """The time that stands with the role before a name: "Formand 2021-2023: Ida Holm"."""
    words = _before(entry, discourse)
    periods = find_periods(words, anchor=discourse.minutes.meeting.date)
    alone = len(periods) == 1 and not words[periods[0].end :].strip(" :)–-")
    return periods if alone and _DATED_ROLE.fullmatch(words[: periods[0].start]) else ()


def _before(entry: Attendance, discourse: Discourse) -> str:
    """What stands before the name in its own line: "Formand 2021-2023: Ida Holm"."""
    block = discourse.blocks.holder(entry.person.span)
    if block is None or block.cells:
        return ""
    text = discourse.minutes.document.text
    start = entry.person.span.start
    line = text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : start]
    if not _YEAR.search(line):
        return ""
    return line if not any(row.person.text in line for row in discourse.minutes.attendance) else ""


def _under(head: Passage, cell: Passage) -> Passage:
    """A cell that is a day and nothing else, with the head that says what it is the day of: "Udpeget til"."""
    bare = _is_period(cell.text) and _WHEN.search(head.text) is not None
    return joined((head, cell)) if bare else cell


def _holds(passage: Passage, entry: Attendance) -> bool:
    return len(passage) > 0 and _within(entry, passage.span())


def _within(entry: Attendance, place: Span) -> bool:
    return place.start <= entry.person.span.start and entry.person.span.end <= place.end


def _behind(passage: Passage, entry: Attendance) -> Passage:
    """What stands behind the name."""
    first = next((i for i, start in enumerate(passage.starts) if start >= entry.person.span.end), len(passage))
    vacant = _VACANT.search(passage.text, first)
    return passage.slice(first, vacant.start() if vacant is not None else len(passage)).strip()


def _is_period(text: str) -> bool:
    found = find_periods(text)
    return len(found) == 1 and len(text.strip()) - (found[0].end - found[0].start) <= 2
