"""Finds the employer that several people of one line share: "Ida Holm og Bo Ravn (begge Struer Kommune), Lis Toft".

"Begge" and "alle tre" say how many share it; "Ida Holm, Bo Ravn og Lis Toft fra Struer" and "Ida Holm og Bo Ravn, KL"
say it by the "og" before the last of them: whoever stands before it without an employer has the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.organisations import find_organisations
from graph.minutes.roll import in_full
from graph.model.minutes import Attendance, Name
from graph.model.text import Passage

_SHARED = re.compile(
    r",?\s\(?(?P<word>begge(?: to)?|alle(?: (?:to|tre|fire|fem))?)(?: (?:fra|i|ved|hos))? (?=[A-ZÆØÅ])"
)
_MANY = {"to": 2, "tre": 3, "fire": 4, "fem": 5}
_PLACE_END = re.compile(r"[,;()]|\s(?:samt|og)\s")
_LAST_OF_SEVERAL = re.compile(r"(?:^|[\s,])(?:og|samt|&)\s+$")
_BOTH = re.compile(r"\b(?:der|som) begge er (\w*?form)ænd\b", re.IGNORECASE)
_FROM = re.compile(r"\s(?:fra|ved|hos|i)\s+[A-ZÆØÅ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """People of a line, and the employer that `many` of them share; None if they share none."""

    people: Passage
    place: Passage | None = None
    many: int = 99


def stretches(line: Passage, gazetteer: Gazetteer) -> Iterator[Stretch]:
    """The line cut behind each "begge Struer Kommune"."""
    start = 0
    for match in _SHARED.finditer(line.text):
        if match.start() < start:
            continue
        end = _end_of_place(line.text, match.end(), gazetteer)
        people, place = line.slice(start, match.start()), line.slice(match.end(), end).strip()
        yield Stretch(people=people, place=place, many=_many(match["word"]))
        start = end + len(line.text[end:]) - len(line.text[end:].lstrip(" \t\n).,;"))
    if start < len(line):
        yield Stretch(people=line.slice(start, len(line)))


def _many(word: str) -> int:
    return 2 if word.startswith("begge") else _MANY.get(word.split()[-1], 99)


def _end_of_place(text: str, start: int, gazetteer: Gazetteer) -> int:
    first = next(iter(find_organisations(text[start:], gazetteer)), None)
    if first is not None and first.start == 0:
        return start + first.end
    end = _PLACE_END.search(text, start)
    return end.start() if end is not None else len(text)


def with_place(rows: Sequence[Attendance], stretch: Stretch, gazetteer: Gazetteer) -> list[Attendance]:
    """The rows of a stretch, the last of them given the employer that they share."""
    if stretch.place is None:
        return list(rows)
    place = Name(text=" ".join(stretch.place.text.split()), span=stretch.place.span())
    return _given(rows, in_full(place, gazetteer), stretch.many)


def _given(rows: Sequence[Attendance], employer: Name, many: int) -> list[Attendance]:
    first = max(0, len(rows) - many)
    return [
        replace(row, organisation=employer) if index >= first and row.organisation is None else row
        for index, row in enumerate(rows)
    ]


def _with_role(row: Attendance, role: str) -> Attendance:
    others = tuple(said for said in row.roles if not said.endswith("ænd"))
    return replace(row, roles=others if role in others else (*others, role))


_FRONT = re.compile(r"\s*[A-ZÆØÅ][^,;:()]{2,60}? (?:v\.|v/|ved|repræsenteret ved) ", re.IGNORECASE)


def _shared_by_front(line: str, rows: Sequence[Attendance]) -> list[Attendance]:
    """The rows of "Struer Kommune v. Ida Holm og Bo Ravn": the employer stands once, before all of them."""
    first = rows[0].organisation if rows else None
    if first is None or not _FRONT.match(line) or first.span.start > rows[0].person.span.start:
        return list(rows)
    return _given(rows, first, len(rows))


def shared_by_and(line: str, phrases: Sequence[str], rows: Sequence[Attendance]) -> list[Attendance]:
    """The rows, one for each phrase of the line, those before "og Lis Toft fra Struer" given her employer."""
    given = _shared_by_front(line, rows)
    place = 0
    starts = []
    for phrase in phrases:
        place = line.find(phrase, place)
        starts.append(place)
        place += len(phrase)
    for index in range(len(given) - 1, 0, -1):
        both = _BOTH.search(phrases[index])
        if both is not None:
            role = f"{both.group(1).casefold()}and"
            given[index - 1 : index + 1] = [_with_role(row, role) for row in given[index - 1 : index + 1]]
        employer = given[index].organisation
        if employer is None or not _LAST_OF_SEVERAL.search(line[: starts[index]]):
            continue
        bare = not given[index].title or _FROM.search(phrases[index]) is not None
        for before in range(index - 1, -1, -1):
            row = given[before]
            alone = phrases[before].strip(" ,") == row.person.text or (
                row.title and not re.search(r"[,(]", phrases[before])
            )
            if row.organisation is not None or not alone or not (bare or (before == index - 1 and row.title)):
                break
            given[before] = replace(row, organisation=employer)
    return given


def with_shared(line: str, phrases: Sequence[str], told: Sequence[Sequence[Attendance]]) -> list[Attendance]:
    """The rows that the phrases of a sentence told, the first of each given the employer that it shares."""
    if len(told) < 2 or not all(told):
        return [row for rows in told for row in rows]
    firsts = shared_by_and(line, phrases, [rows[0] for rows in told])
    return [row for first, rows in zip(firsts, told, strict=True) for row in (first, *rows[1:])]
