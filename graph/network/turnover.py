"""How much of a body is new: the seats of two days compared, body by body.

Kinds of change are those of graph.model.turnover, which claims no more than the documents do: who is not seen since is
not counted as gone. `kept` is the share of all who sat there on either day that sat there on both (Jaccard). A body
that only one document tells of changes wholly or not at all; read `before` and `after` first.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import pandas as pd

from graph.model.asof import Standing
from graph.model.seats import Seating
from graph.model.turnover import Turn, changes

CHANGES = ("turn", "day", "id", "label", "body", "body_label", "role", "role_before")
_TURNS = tuple(turn.value.replace("-", "_") for turn in Turn)


def turnover(seating: Seating, earlier: str, later: str) -> pd.DataFrame:
    """One row a change between the two ISO days."""
    rows = [
        {
            "turn": change.turn.value,
            "day": change.day,
            "id": change.seat.holder,
            "label": seating.entities[change.seat.holder].label,
            "body": change.seat.body,
            "body_label": seating.entities[change.seat.body].label,
            "role": ", ".join(change.seat.roles),
            "role_before": ", ".join(change.before.roles) if change.before else "",
        }
        for change in changes(seating, earlier, later)
    ]
    frame = pd.DataFrame(rows, columns=list(CHANGES))
    return frame.sort_values(["body_label", "turn", "label", "id"], ignore_index=True)


def turnover_by_body(seating: Seating, earlier: str, later: str) -> pd.DataFrame:
    """One row a body with a seat on either day: seats before and after, the changes by kind, and the share kept."""
    before, after = _holders(seating, earlier), _holders(seating, later)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes(seating, earlier, later):
        counts[change.seat.body][change.turn.value.replace("-", "_")] += 1
    rows = []
    for body in sorted(before.keys() | after.keys()):
        old, new = before.get(body, set()), after.get(body, set())
        kinds = {turn: counts[body][turn] for turn in _TURNS}
        told = {"body": body, "body_label": seating.entities[body].label, "before": len(old), "after": len(new)}
        rows.append({**told, **kinds, "kept": len(old & new) / len(old | new)})
    frame = pd.DataFrame(rows, columns=["body", "body_label", "before", "after", *_TURNS, "kept"])
    return frame.sort_values(["kept", "body_label", "body"], ignore_index=True)


def _holders(seating: Seating, day: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for seat in seating.on(day):
        if seat.standing is not Standing.PLANNED:
            found[seat.body].add(seat.holder)
    return found
