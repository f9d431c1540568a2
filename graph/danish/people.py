"""Several people in one sentence or cell, each with what is said of them.

"Gruppen består af Ida Holm, direktør i Struer Kommune (formand), Bo Ravn, Skive Kommune, og centerleder Lis Toft" holds
three people. A new one begins where a part of the list holds a name; parts without a name belong to the one before.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.danish.lists import split_list
from graph.danish.names import LISTED, find_names

Span = tuple[int, int]
_IN_PLACE_OF = re.compile(r"(?:i ?stedet for|for|stedfortræder for|suppleant for|efter|afløser|af)\s$", re.IGNORECASE)


def split_people(text: str, whole: Callable[[str], bool] | None = None) -> tuple[Span, ...]:
    """Spans of text, one for each person, ready for `split_person`; () if no part of the list holds a name."""
    found: list[Span] = []
    for start, end in split_list(text, whole):
        if _names_somebody(text, start, end) or not found:
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
    return tuple(span for span in found if _names_somebody(text, *span))


def _names_somebody(text: str, start: int, end: int) -> bool:
    """True if the part opens a new person: a name outside brackets that nobody stands in for."""
    inside = text[start:end]
    for name in find_names(inside, least=LISTED):
        before = inside[: name.start]
        if before.count("(") <= before.count(")") and not _IN_PLACE_OF.match(before):
            return True
    return False
