"""The as-of rule worked out ahead: a fact becomes the days on which it begins to stand otherwise.

Seen in minutes of 2 November 2021 only, a seat is of unknown time before, current on that day, last attested after it:
`[2, "2021-11-02", 0, "2021-11-03", 1]`, numbers being places in STANDINGS. So the page needs no rule of its own.
"""

from __future__ import annotations

from graph.export.page import look
from graph.model.asof import Window, holds
from graph.model.edtf import day_after
from graph.model.fact import Fact

#: In the order of the legend.
STANDINGS = tuple(look.STANDINGS)

_EARLIEST = "0001-01-01"


def steps(fact: Fact, days: Window) -> list[int | str]:
    """How the fact stands at first, then each day from which it stands otherwise, and how."""
    turns = {days.begins, days.over, days.first, day_after(days.ends), day_after(days.last)} - {""}
    standing = holds(fact, _EARLIEST, days)
    found: list[int | str] = [STANDINGS.index(standing)]
    for day in sorted(turns):
        before, standing = standing, holds(fact, day, days)
        if standing is not before:
            found += [day, STANDINGS.index(standing)]
    return found
