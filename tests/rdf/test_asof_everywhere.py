"""The as-of rule gives the same seats in SPARQL and in Python, on random facts and days."""

import random
import re

import pytest

from graph.model.asof import Standing, holds
from graph.model.closing import windows
from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Status
from graph.rdf import TripleStore, ask, saved_queries
from tests.knowledge_example import fact

BODIES = [f"body/raad-{number}" for number in range(5)]
PEOPLE = [f"person/nr-{number}" for number in range(12)]
DATES = [
    "",
    "2018",
    "2019-06",
    "2019-06-15",
    "2020",
    "2020-12-31",
    "2021-03-02",
    "2021-10/2021-12",
    "2022~",
    "2023-01-01",
]
DOCUMENTS = {"a": "2019-01-20", "b": "2020-05-05", "c": "2021-03-02", "d": "2022-11-30", "e": ""}


def _random_knowledge(seed: int) -> Knowledge:
    choose = random.Random(seed)
    facts = [_random_fact(choose, number) for number in range(1, 81)]
    undated = fact(501, "member-of", PEOPLE[0], BODIES[2], documents=("e",))
    gone = fact(500, "dissolved", BODIES[0], start="2021-07-01", documents=("d",))
    return Knowledge(
        entities=(
            *(
                Entity(id=name, kind=EntityKind.BODY, label=name, end="2022-06" if name == BODIES[1] else "")
                for name in BODIES
            ),
            *(Entity(id=name, kind=EntityKind.PERSON, label=name) for name in PEOPLE),
        ),
        facts=(*facts, gone, undated),
        sources=tuple(
            Source(id=name, file=name, title="", kind="referat", body="", meeting="", date=date, sha256="", pages=None)
            for name, date in DOCUMENTS.items()
        ),
    )


def _random_fact(choose: random.Random, number: int) -> Fact:
    return fact(
        number,
        choose.choice(("member-of", "chairs")),
        choose.choice(PEOPLE),
        choose.choice(BODIES),
        documents=tuple(sorted(choose.sample(sorted(DOCUMENTS), choose.randint(1, 3)))),
        start=choose.choice(DATES),
        end=choose.choice(["", "", *DATES]),
        status=choose.choice([Status.CURRENT, Status.CURRENT, Status.CURRENT, *Status]),
        role=choose.choice(("", "formand")),
    )


@pytest.mark.parametrize("seed", range(4))
def test_sparql_and_python_agree_on_who_sits_where(seed: int) -> None:
    knowledge = _random_knowledge(seed)
    store, known = TripleStore(knowledge), windows(knowledge)
    choose = random.Random(seed + 100)
    seen: set[str] = set()
    for _ in range(50):
        body = choose.choice(BODIES)
        day = f"{choose.randint(2017, 2024)}-{choose.randint(1, 12):02}-{choose.randint(1, 28):02}"
        rows = ask(store, "who-sits-where", body=body, as_of=day)
        expected = {
            f"membership/{seat.id}": standing.value
            for seat in knowledge.facts
            if seat.object == body
            and (standing := holds(seat, day, known[seat.id])) in (Standing.CURRENT, Standing.LAST_ATTESTED)
        }
        assert {row["fact"]: row["known"] for row in rows} == expected
        seen |= set(expected.values())
    assert seen == {"current", "last-attested"}


def test_an_undated_seat_shows_only_if_no_day_is_asked_for() -> None:
    store = TripleStore(_random_knowledge(0))
    shown = {row["fact"]: row["known"] for row in ask(store, "who-sits-where", body=BODIES[2])}
    assert shown["membership/f501"] == "unknown"
    assert "membership/f501" not in {row["fact"] for row in ask(store, "who-sits-where", body=BODIES[2], as_of="2024")}


def test_every_query_has_the_same_rule() -> None:
    rules = {
        rule
        for query in saved_queries()
        for rule in re.findall(
            r"  BIND\(\n    IF\(\(BOUND.*?AS \?known\)\n", re.sub(r"\n {6}(?=  )", "\n", query.text), re.DOTALL
        )
    }
    using = [query.name for query in saved_queries() if "?known" in query.text]
    assert {"who-sits-where", "who-chairs", "represented", "structure"} <= set(using)
    assert len({re.sub(r"\s+", " ", rule) for rule in rules}) == 1
