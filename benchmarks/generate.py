"""Make minutes of realistic length and mess whose truth is known: `python benchmarks/generate.py FOLDER COUNT [SEED]`.

Invented bodies meet again and again; their members, places of work, chairs, appointments and grants are drawn from one
world, so that people turn up in many documents. Layouts differ, lines are broken and hyphenated as on paper, pages have
heads and numbers, one document in ten went through a bad OCR. Beside the folder stands `FOLDER-truth.csv`.
"""

from __future__ import annotations

import csv
import random
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.invented import (
    ENDINGS,
    FAMILY,
    FORMS,
    GIVEN,
    MIDDLES,
    OPENINGS,
    PLACES,
    PROJECTS,
    REGIONS,
    SUBJECTS,
    THEMES,
    TITLES,
    TOWNS,
)

LENGTH = 25_000  # characters of a document in the middle
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()
_NOISE = 0.1  # share of documents that went through a bad OCR
_WRONG = 0.004  # share of their letters that are wrong
_MISREAD = {"l": "1", "o": "0", "e": "c", "m": "rn", "i": "l", "å": "a", "ø": "o", "æ": "ae"}

Truth = tuple[str, str, str]  # relation, subject, object


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    name: str
    title: str
    work: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    name: str
    acronym: str
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document: what it is called, its text, and what it states."""

    name: str
    text: str
    truth: tuple[Truth, ...]


def papers(count: int, seed: int = 2022, length: int = LENGTH) -> Iterator[Paper]:
    """That many minutes; the same for the same seed, the first ones also if there are more."""
    bodies: list[Body] = []
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        if number % 12 == 0:  # a body meets about a dozen times
            bodies.append(_body(chance, len(bodies)))
        yield _Writer(bodies[number // 12], number, chance, length).paper()


def _body(chance: random.Random, number: int) -> Body:
    theme = f"{chance.choice(THEMES)} {chance.choice(TOWNS)}"
    members = tuple(_person(chance) for _ in range(chance.randint(9, 20)))
    letters = "".join(chance.choice("BDFGHKLMNPRSTV") for _ in range(3))
    return Body(name=chance.choice(FORMS).format(theme), acronym=f"{letters}{number}", members=members)


def _person(chance: random.Random) -> Person:
    name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    if chance.random() < 0.4:
        name = f"{name.split()[0]} {chance.choice(FAMILY)} {name.split()[1]}"
    work = f"{chance.choice(TOWNS)} Kommune" if chance.random() < 0.75 else chance.choice(REGIONS)
    return Person(name=name, title=chance.choice(TITLES), work=work)


class _Writer:
    """Writes the minutes of one meeting."""

    def __init__(self, body: Body, number: int, chance: random.Random, length: int) -> None:
        self.body, self.number, self.chance = body, number, chance
        self.length = int(length * chance.lognormvariate(0.0, 0.35))
        year, month = 2010 + number % 15, 1 + (number * 5) % 12
        self.day = f"{1 + number % 28}. {MONTHS[month - 1]} {year}"
        self.truth: list[Truth] = []

    def paper(self) -> Paper:
        lines = [*self._head(), *self._people()]
        item = 1
        while sum(map(len, lines)) < self.length:
            lines.extend(self._item(item))
            item += 1
        text = self._printed(lines)
        if self.chance.random() < _NOISE:
            text = "".join(self._letter(letter) for letter in text)
        name = f"{self.body.acronym.lower()}/{self.number:06}.txt"
        return Paper(name=name, text=text, truth=tuple(self.truth))

    def _head(self) -> Iterator[str]:
        yield f"Referat af møde i {self.body.name} ({self.body.acronym})"
        yield ""
        yield f"Dato: {self.day}"
        yield f"Tid: kl. {self.chance.randint(8, 14)}.00-{self.chance.randint(15, 17)}.00"
        yield f"Sted: {self.chance.choice(PLACES)}"
        yield ""

    def _people(self) -> Iterator[str]:
        members = list(self.body.members)
        away = self.chance.sample(members[1:], self.chance.randint(0, 3))
        came = [person for person in members if person not in away]
        meeting = f"{self.body.acronym} {self.day}"
        self.truth.append(("chairs", members[0].name, self.body.name))
        for person in members:
            self.truth.append(("absent" if person in away else "attended", person.name, meeting))
            self.truth.append(("employed-by", person.name, person.work))
        yield self.chance.choice(("Deltagere:", "Til stede:", "Mødedeltagere:"))
        yield from self._listed(came)
        yield ""
        if away:
            yield self.chance.choice(("Afbud:", "Fraværende:"))
            yield from self._listed(away)
            yield ""

    def _listed(self, people: Sequence[Person]) -> Iterator[str]:
        way = self.number % 3
        for person in people:
            role = " (formand)" if person is self.body.members[0] else ""
            match way:
                case 0:
                    yield f"{person.name}, {person.title}, {person.work}{role}"
                case 1:
                    yield f"- {person.name}{role}, {person.title}, {person.work}"
                case _:
                    yield f"{person.title.capitalize()} {person.name}, {person.work}{role}"

    def _item(self, number: int) -> Iterator[str]:
        theme = self.chance.choice(THEMES).lower()
        yield f"{number}. {self.chance.choice(SUBJECTS).format(theme)}"
        yield ""
        yield self._prose(4, 9)
        yield ""
        yield "Beslutning:"
        yield self._decision()
        yield ""

    def _decision(self) -> str:
        person = self.chance.choice(self.body.members)
        project = self.chance.choice(PROJECTS)
        kind = self.chance.randrange(5)
        if kind == 0:
            group = f"arbejdsgruppen for {project}"
            self.truth.append(("appointed-to", person.name, group))
            return f"{person.name} udpeges til {group}. {self._prose(1, 2)}"
        if kind == 1:
            payer, amount = self.chance.choice(REGIONS), self.chance.randint(2, 90) * 50_000
            self.truth.append(("funds", payer, project))
            return f"{payer} bevilger {amount:,} kr. til projektet {project}. ".replace(",", ".") + self._prose(1, 2)
        return (
            f"{self.chance.choice(('Godkendt.', 'Taget til efterretning.', 'Tiltrådt.'))} {self._prose(0, 2)}".strip()
        )

    def _prose(self, least: int, most: int) -> str:
        return " ".join(self._sentence() for _ in range(self.chance.randint(least, most)))

    def _sentence(self) -> str:
        pick = self.chance.choice
        number = self.chance.randint(2, 400)
        return f"{pick(OPENINGS)} {pick(MIDDLES)}, {pick(ENDINGS)}.".format(
            month=pick(MONTHS),
            town=pick(TOWNS),
            theme=pick(THEMES).lower(),
            year=self.chance.randint(2010, 2025),
            number=number,
            more=number + self.chance.randint(3, 90),
        )

    def _printed(self, lines: Sequence[str]) -> str:
        """The lines as paper has them: 92 letters wide, some words broken, a head and a number on each page."""
        printed: list[str] = []
        for line in lines:
            printed.extend(self._hyphenated(textwrap.wrap(line, 92)) if line else [""])
        pages = [printed[at : at + 54] for at in range(0, len(printed), 54)]
        head = f"{self.body.name} · {self.day}"
        texts = ["\n".join(page) for page in pages]
        return "\n\n".join(
            text if len(pages) == 1 else f"{text}\n\n{head}\nSide {number} af {len(pages)}"
            for number, text in enumerate(texts, start=1)
        )

    def _hyphenated(self, lines: list[str]) -> list[str]:
        for index in range(len(lines) - 1):
            word = lines[index + 1].split(" ", 1)[0]
            if len(word) > 11 and word.isalpha() and word.islower() and self.chance.random() < 0.3:
                cut = len(word) // 2
                lines[index] += f" {word[:cut]}-"
                lines[index + 1] = lines[index + 1][cut:]
        return lines

    def _letter(self, letter: str) -> str:
        return _MISREAD.get(letter, letter) if self.chance.random() < _WRONG else letter


def write(folder: Path, count: int, seed: int = 2022, length: int = LENGTH) -> int:
    """Write files and their truth; returns the number of characters."""
    size = 0
    folder.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}-truth.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("file", "relation", "subject", "object"))
        for paper in papers(count, seed, length):
            path = folder / paper.name
            path.parent.mkdir(exist_ok=True)
            path.write_text(paper.text, encoding="utf-8")
            rows.writerows((paper.name, *row) for row in paper.truth)
            size += len(paper.text)
    return size


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:4])), "characters")
