"""The as-of rule worked out ahead: a fact becomes the days on which it begins to stand otherwise.

Seen in minutes of 2 November 2021 only, a seat is of unknown time before, current on that day, last attested after it:
`[2, "2021-11-02", 0, "2021-11-03", 1]`, numbers being places in STANDINGS. So the page needs no rule of its own.
"""

from __future__ import annotations

from functools import lru_cache

from graph.export.page import look
from graph.model.asof import Window, is_event, standing
from graph.model.edtf import day_after
from graph.model.fact import Fact
from graph.model.statement import Status

#: In the order of the legend.
STANDINGS = tuple(look.STANDINGS)

_EARLIEST = "0001-01-01"


def steps(fact: Fact, days: Window) -> list[int | str]:
    """How the fact stands at first, then each day from which it stands otherwise, and how."""
    return list(turns(fact, days))


def turns(fact: Fact, days: Window) -> tuple[int | str, ...]:
    """The same, to be looked at only: facts of the same days share it."""
    return _turns(fact.qualifiers.status, is_event(fact), days)


@lru_cache(maxsize=16384)
def _turns(status: Status, event: bool, days: Window) -> tuple[int | str, ...]:
    asked = {days.begins, days.over, days.first, day_after(days.ends), day_after(days.last)} - {""}
    now = standing(status, _EARLIEST, days, event=event)
    found: list[int | str] = [STANDINGS.index(now)]
    for day in sorted(asked):
        before, now = now, standing(status, day, days, event=event)
        if now is not before:
            found += [day, STANDINGS.index(now)]
    return tuple(found)
