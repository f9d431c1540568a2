"""Puts two columns together again that have run flat into one line each: all names, then all employers.

"Ida Holm (formand) Bo Ravn" and "Struer Kommune Lemvig Kommune" are two people only if both cells hold two; where the
counts do not agree nobody can tell who works where, and only the names are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.organisation_runs import split_organisations_run
from graph.danish.person import split_person
from graph.danish.runs import split_run
from graph.minutes.roll import Setting, in_full, name_of, rows_of_parts
from graph.model.minutes import Attendance
from graph.model.text import Passage

Span = tuple[int, int]


def read_flat(names: Passage, organisations: Passage, setting: Setting, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """Rows of two cells, names and employers; none if the names cannot be told apart safely."""
    people, places = _counted(names.text, organisations.text, gazetteer)
    return tuple(
        row
        for index, (phrase, size) in enumerate(_phrases(names, people))
        for row in _with_place(phrase, size, (organisations, places[index]) if places else None, setting, gazetteer)
    )


def _counted(names: str, organisations: str, gazetteer: Gazetteer) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both cells cut into the same number of pieces; no employers if the numbers do not agree."""

    def known(name: str) -> bool:
        return gazetteer.lookup(name) is not None

    people, places = split_run(names), split_organisations_run(organisations, known=known)
    if people is not None and (places is None or len(places) != len(people)):
        counted = split_organisations_run(organisations, len(people), known)
        if counted is not None:
            return people, counted
    if places is not None and (people is None or len(places) != len(people)):
        recounted = split_run(names, len(places))
        if recounted is not None:
            return recounted, places
    if people is not None and places is not None and len(people) == len(places):
        return people, places
    return people or (), ()


def _phrases(names: Passage, people: Sequence[Span]) -> list[tuple[Passage, int]]:
    """Each name with the brackets behind it, and the length of the name itself."""
    ends = [*(start for start, _ in people[1:]), len(names)][: len(people)]
    return [(names.slice(start, end).strip(), last - start) for (start, last), end in zip(people, ends, strict=True)]


def _with_place(
    phrase: Passage, size: int, place: tuple[Passage, Span] | None, setting: Setting, gazetteer: Gazetteer
) -> tuple[Attendance, ...]:
    parts = replace(split_person(phrase.text), name=(0, size))
    rows = rows_of_parts(phrase, parts, setting, gazetteer)
    if place is None:
        return rows
    employer = in_full(name_of(*place), gazetteer)
    return tuple(row if row.organisation is not None else replace(row, organisation=employer) for row in rows)
