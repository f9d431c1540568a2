"""Measure who is who against gold, B-cubed over mentions of people: `python benchmarks/identity.py FOLDER ...`.

The gold names each person canonically and lists every spelling that its document uses. Each row becomes a statement for
each spelling, and the resolver has to find the people again: once with the place of work beside every mention, once
beside employments only. Two rows of one canonical name are one person; namesakes carry their municipality in brackets.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from graph import shipped
from graph.facts.register import load_register
from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.model.register import Register
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span
from graph.resolve import resolve

Row = Mapping[str, str]
_PLACE = re.compile(r" \([^()]*\)$")
_MEETING = re.compile(r"(?P<body>.+) (?P<date>\d{4}-\d\d-\d\d)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement and whom its subject is by the gold."""

    statement: Statement
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BCubed:
    """How pure the clusters are, how whole the people are, and both."""

    mentions: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> BCubed:
    """Of (true, found) labels, one pair a mention: averages over all mentions."""
    true = Counter(one for one, _ in pairs)
    found = Counter(other for _, other in pairs)
    shared = Counter(pairs)
    size = len(pairs) or 1
    return BCubed(
        mentions=len(pairs),
        precision=sum(number * number / found[other] for (_, other), number in shared.items()) / size,
        recall=sum(number * number / true[one] for (one, _), number in shared.items()) / size,
    )


def gold_files(folders: Iterable[Path]) -> list[tuple[str, Path]]:
    """(name of the document, file) of `NAME.csv` and `NAME/gold.csv` below the folders, sorted."""
    found = [path for folder in folders for path in folder.rglob("*.csv")]
    named = [(path.parent.name if path.name == "gold.csv" else path.stem, path) for path in found]
    return sorted((name, path) for name, path in named if not name.startswith("entities"))


def measure(folders: Iterable[Path], *, placed: bool) -> BCubed:
    """B-cubed of the gold's person mentions; `placed`: each mention with the place of work, not only employments."""
    pairs = found_people(folders, placed=placed)
    return b_cubed(pairs)


def found_people(folders: Iterable[Path], *, placed: bool) -> list[tuple[str, str]]:
    """(the gold's person, id of the entity) for each mention."""
    told: list[Told] = []
    sources: list[Source] = []
    numbers = count(1)
    for name, path in gold_files(folders):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        sources.append(_source(name, rows))
        told.extend(_told(name, rows, numbers, placed=placed))
    whole = _same_people(told)
    subjects = _subjects([one.statement for one in told], sources, load_register(shipped.data() / "register"))
    return [(whole.get(one.person, one.person), subjects[one.statement.key]) for one in told]


def _subjects(statements: Sequence[Statement], sources: Sequence[Source], register: Register) -> dict[str, str]:
    """Content key of a statement -> the person it was given to."""
    knowledge = resolve(statements, sources, register)
    return {key: fact.subject for fact in knowledge.facts for key in fact.keys}


def _same_people(told: Iterable[Told]) -> dict[str, str]:
    """Canonical names that the gold of one document gives as spelling of another's: one person."""
    canonical = {one.person for one in told}
    return {
        person: min(person, spelling)
        for one in told
        if (person := one.person) != (spelling := one.statement.subject.name) and spelling in canonical
    }


def _source(name: str, rows: Sequence[Row]) -> Source:
    met = next((m for row in rows if row["object_type"] == "Meeting" and (m := _MEETING.match(row["object"]))), None)
    return Source(
        id=name,
        file=name,
        title="",
        kind="referat",
        body=met["body"] if met else "",
        meeting=met.group() if met else "",
        date=met["date"] if met else "",
        sha256="",
        pages=None,
    )


def _told(name: str, rows: Sequence[Row], numbers: Iterator[int], *, placed: bool) -> Iterator[Told]:
    places = {r["subject"]: r["object"] for r in reversed(rows) if _is_job(r) and r["status"] in ("", "current")}
    for row in rows:
        if row["subject_type"] != "Person" or not row["object_type"]:
            continue
        known = row["object"] if _is_job(row) else places.get(row["subject"], "")
        place = known if placed or _is_job(row) or _PLACE.search(row["subject"]) else ""
        for index, spelling in enumerate(_spellings(row)):
            statement = _statement(name, row, spelling, place, next(numbers), listed=index == 0)
            yield Told(statement=statement, person=row["subject"])


def _is_job(row: Row) -> bool:
    return row["relation"] == "employed-by"


def _spellings(row: Row) -> list[str]:
    """The canonical name and the full names among the aliases; initials and given names alone are for the reader."""
    aliases = [part[2:] for part in row["aliases"].split("|") if part.startswith("S:")]
    full = [alias for alias in aliases if " " in alias and "(" not in alias]
    return list(dict.fromkeys([_PLACE.sub("", row["subject"]), *full]))


def _statement(name: str, row: Row, spelling: str, place: str, number: int, *, listed: bool) -> Statement:
    """The row with one spelling; the number, as its agenda item and role, makes its key its own."""
    span = Span(start=100 * number, end=100 * number + 40)
    in_list = listed and row["relation"] in ("attended", "absent")
    return Statement(
        relation=row["relation"],
        subject=Mention(name=spelling, kind=EntityKind.PERSON, span=span, place=place),
        object=Mention(name=row["object"], kind=_kind(row["object_type"])),
        source=name,
        evidence=Evidence(document=name, item=row["item"], span=span, rule="gold", confidence=0.9),
        qualifiers=Qualifiers(role=f"{row['role']} {number}".strip(), status=Status(row["status"] or "current")),
        basis=Basis.LAYOUT if in_list else Basis.STATED,
    )


def _kind(name: str) -> EntityKind:
    return EntityKind(name) if name in set(EntityKind) else EntityKind.OTHER


def main(arguments: Sequence[str]) -> int:
    """Print the figures for the gold below the given folders."""
    folders = [Path(argument) for argument in arguments] or [Path(__file__).parent.parent / "tests" / "golden"]
    for label, placed in (("place beside every mention", True), ("place beside employments only", False)):
        figures = measure(folders, placed=placed)
        sizes = f"P {figures.precision:.4f} R {figures.recall:.4f} F1 {figures.f1:.4f}"
        print(f"{label}: {figures.mentions} mentions, {sizes}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
