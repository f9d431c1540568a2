"""Seats -> stretches of time that can be drawn: when documents cover a seat, and since when nobody tells of it.

Minutes of March and of November name Ida Holm: from the one to the other her seat is covered, from November on only
last attested, until something says that it is over. Each document that tells of it is a point of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from graph.model.fact import Fact
from graph.model.seats import Seating
from graph.model.statement import Status

COLUMNS = ("id", "label", "body", "body_label", "relation", "role", "known", "begin", "end")


def timeline(seating: Seating) -> pd.DataFrame:
    """One row a stretch; `known` is "covered", "last-attested" or "seen" (a document, `begin` equals `end`)."""
    dates = {source.id: source.date for source in seating.knowledge.sources}
    rows = [
        {
            "id": fact.subject,
            "label": seating.entities[fact.subject].label,
            "body": fact.object,
            "body_label": seating.entities[fact.object].label,
            "relation": fact.relation,
            "role": fact.qualifiers.role,
            "known": known,
            "begin": begin,
            "end": end,
        }
        for fact in seating.facts
        if fact.qualifiers.status in (Status.CURRENT, Status.FORMER)
        for known, begin, end in _stretches(fact, seating, dates)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).drop_duplicates()
    for column in ("begin", "end"):
        frame[column] = pd.to_datetime(frame[column])
    return frame.sort_values(["body_label", "label", "begin", "known", "relation", "role"], ignore_index=True)


def _stretches(fact: Fact, seating: Seating, dates: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    window = seating.windows[fact.id]
    if fact.qualifiers.status is Status.FORMER:
        if window.begins and window.ends:
            yield "covered", window.begins, window.ends
        return
    for day in sorted({dates[place.document] for place in fact.evidence if dates.get(place.document)}):
        yield "seen", day, day
    begin = window.begins or window.first
    end = window.ends or max(window.last, begin)
    if begin and begin < end:
        yield "covered", begin, end
    after = window.over or seating.now
    if begin and not window.ends and end < after:
        yield "last-attested", end, after
