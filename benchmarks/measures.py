"""What each measure costs on a graph of many statements: `python benchmarks/measures.py --statements 100000`.

Three of ten statements tell of attendance, two of jobs, the rest of seats; a few people sit in many bodies, most in one
or two; bodies have about thirty members. Seeded, and nobody is real.
"""

from __future__ import annotations

import argparse
import random
import time
import warnings
from collections.abc import Callable, Iterator

import pandas as pd

from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Basis, Evidence, Qualifiers
from graph.model.text import Span
from graph.network.analysis import Analysis

DAYS = tuple(f"{year}-{month:02}-15" for year in range(2010, 2025) for month in (2, 5, 9, 11))


def made_up(statements: int, seed: int = 1) -> Knowledge:
    """A Knowledge with about that many facts."""
    choose = random.Random(seed)
    people = [f"person/{number}" for number in range(statements // 6)]
    bodies = [f"body/{number}" for number in range(max(statements // 60, 3))]
    towns = [f"municipality/{number}" for number in range(98)] + [f"region/{number}" for number in range(5)]
    meetings = [f"meeting/{number}" for number in range(max(statements // 60, 3))]
    facts = list(_facts(choose, statements, people, bodies, towns, meetings))
    kinds = {"person": EntityKind.PERSON, "body": EntityKind.BODY, "municipality": EntityKind.MUNICIPALITY}
    kinds |= {"region": EntityKind.REGION, "meeting": EntityKind.MEETING}
    named = sorted((*people, *bodies, *towns, *meetings))
    entities = tuple(Entity(id=name, kind=kinds[name.partition("/")[0]], label=name) for name in named)
    sources = tuple(
        Source(
            id=f"document{number}",
            file=f"{number}.txt",
            title="",
            kind="referat",
            body=bodies[number % len(bodies)],
            meeting=meeting,
            date=DAYS[number % len(DAYS)],
            sha256="",
            pages=None,
        )
        for number, meeting in enumerate(meetings)
    )
    return Knowledge(entities=entities, facts=tuple(facts), sources=sources)


def _facts(
    choose: random.Random, count: int, people: list[str], bodies: list[str], towns: list[str], meetings: list[str]
) -> Iterator[Fact]:
    for number in range(count):
        document = choose.randrange(len(meetings))
        person = people[int(len(people) * choose.random() ** 2)]  # few are in much, most in little
        kind = choose.random()
        if kind < 0.3:
            relation, target = ("attended" if kind < 0.25 else "absent"), meetings[document]
        elif kind < 0.5:
            relation, target = "employed-by", choose.choice(towns)
        else:
            relation, target = (
                choose.choice(("member-of", "member-of", "appointed-to", "chairs")),
                choose.choice(bodies),
            )
        place = Evidence(
            document=f"document{document}", item="1", span=Span(start=0, end=9), rule="made-up", confidence=0.9
        )
        yield Fact(
            id=f"s{number:07}",
            relation=relation,
            subject=person,
            object=target,
            literal="",
            qualifiers=Qualifiers(),
            basis=Basis.STATED,
            confidence=0.9,
            evidence=(place,),
        )


def measures(analysis: Analysis) -> dict[str, Callable[[], pd.DataFrame]]:
    return {
        "seats": analysis.seats,
        "degree": analysis.degree,
        "betweenness": analysis.betweenness,
        "cores": analysis.cores,
        "communities": analysis.communities,
        "brokerage": analysis.brokerage,
        "interlocks": analysis.interlocks,
        "attendance": analysis.attendance,
        "attendance of organisations": lambda: analysis.attendance("organisation"),
        "turnover": lambda: analysis.turnover_by_body("2015-01-01", "2020-01-01"),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    arguments = parser.parse_args()
    analysis = Analysis(made_up(arguments.statements))
    start = time.process_time()
    ties = analysis.ties()
    print(f"{len(ties.members)} people in {len(ties.groups)} bodies, {len(ties.pairs)} seats of people")
    print(f"{'reading the seats':<28} {time.process_time() - start:6.1f} s")
    warnings.simplefilter("ignore")
    for name, measure in measures(analysis).items():
        start = time.process_time()
        frame = measure()
        print(f"{name:<28} {time.process_time() - start:6.1f} s  {len(frame):>7} rows  {frame.attrs.get('method', '')}")


if __name__ == "__main__":
    main()
