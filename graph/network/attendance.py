"""Who came: attendance per person, or per organisation, in a body, with how sure so few meetings let one be.

Two meetings, both attended, is 100 per cent and tells next to nothing: the interval of Wilson (1927) says 34 to 100.
Only people whom minutes name as present or absent are counted, so who is never written down is not "absent"; and where
minutes have no list of apologies, everybody they name was there. Read rates beside `meetings`, never as diligence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import sqrt
from typing import Literal

import pandas as pd

from graph.model.entity import EntityKind
from graph.model.fact import Fact
from graph.model.seats import Seating
from graph.model.statement import Status

COLUMNS = ("id", "label", "body", "body_label", "attended", "absent", "meetings", "rate", "low", "high")
_Z95 = 1.959963984540054  # the normal quantile of 0.975


def attendance(seating: Seating, by: Literal["person", "organisation"] = "person") -> pd.DataFrame:
    """One row a person (or an organisation) and body; `meetings` is how many of the body's meetings are known.

    For an organisation each meeting counts once: it was there if anybody who works there was.
    """
    meetings = {source.meeting: source.body for source in seating.knowledge.sources if source.meeting and source.body}
    held: dict[str, set[str]] = defaultdict(set)
    for meeting, body in meetings.items():
        held[body].add(meeting)
    seen: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
    for fact in seating.knowledge.facts:
        if (
            fact.relation in ("attended", "absent")
            and fact.qualifiers.status is Status.CURRENT
            and fact.object in meetings
        ):
            for who in _counted(fact, seating, by):
                there = seen[who, meetings[fact.object]]
                there[fact.object] = there.get(fact.object, False) or fact.relation == "attended"
    rows = [_row(who, body, seen[who, body], len(held[body]), seating) for who, body in sorted(seen)]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    frame = frame.sort_values(
        ["body_label", "rate", "label", "id"], ascending=[True, False, True, True], ignore_index=True
    )
    frame.attrs["method"] = "exact"
    return frame


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 per cent interval of a share; (0, 1) where nothing was tried."""
    if not trials:
        return 0.0, 1.0
    share, spread = successes / trials, _Z95**2 / trials
    middle = (share + spread / 2) / (1 + spread)
    half = _Z95 * sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _counted(fact: Fact, seating: Seating, by: str) -> Iterator[str]:
    if by == "person":
        yield fact.subject
        return
    for job in seating.employers.get(fact.subject, ()):
        if seating.entities[job.object].kind is not EntityKind.PROJECT:
            yield job.object


def _row(who: str, body: str, seen: dict[str, bool], meetings: int, seating: Seating) -> dict[str, object]:
    came = sum(seen.values())
    low, high = wilson(came, len(seen))
    return {
        "id": who,
        "label": seating.entities[who].label,
        "body": body,
        "body_label": seating.entities[body].label,
        "attended": came,
        "absent": len(seen) - came,
        "meetings": meetings,
        "rate": came / len(seen),
        "low": low,
        "high": high,
    }
