"""Two columns that ran flat, names in one cell and employers in the next, cut into the same number of pieces.

"Ida Holm Bo Ravn Lise Toft" beside "Struer Kommune Sekretariatet Sekretariatet" are three people of three places: each
cell says how the other is to be cut. Only a number that is clearly the best for both together is believed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.danish.organisation_runs import organisation_cuts
from graph.danish.run_cuts import Cut, Span
from graph.danish.runs import WORST, name_cuts

#: How much better the best number must be than any other, and a cut than the next with the same number.
MARGIN = 0.4
_SAME = 0.2
#: Employers say by their wording where they end, people do not: they count for more.
TRUST = 2.0


def split_pairs(
    names: str, organisations: str, known: Callable[[str], bool] | None = None
) -> tuple[tuple[Span, Span], ...] | None:
    """Spans of each person in `names` and of the employer in `organisations`; None if no reading is clear."""
    row, people = name_cuts(names)
    spots, places = organisation_cuts(organisations, known)
    who, where = _by_number(people), _by_number(places)
    totals = sorted(
        (who[size][0].cost + TRUST * where[size][0].cost, size) for size in who.keys() & where.keys() if size
    )
    if not totals or (len(totals) > 1 and totals[1][0] - totals[0][0] < MARGIN):
        return None
    size = totals[0][1]
    if not (_clear(who[size]) and _clear(where[size])) or who[size][0].cost > WORST * size:
        return None
    return tuple(
        ((row[a].start, row[b - 1].end), (spots[c][0], spots[d - 1][1]))
        for (a, b), (c, d) in zip(who[size][0].pieces, where[size][0].pieces, strict=True)
    )


def _by_number(found: Sequence[Cut]) -> dict[int, list[Cut]]:
    """Cuts by their number of pieces, the cheapest first."""
    sizes: dict[int, list[Cut]] = {}
    for cut in sorted(found):
        sizes.setdefault(len(cut.pieces), []).append(cut)
    return sizes


def _clear(same: Sequence[Cut]) -> bool:
    return len(same) == 1 or same[1].cost - same[0].cost >= _SAME
