"""The overview of every municipality says on every day what SPARQL says, and what can be counted in the tables."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

import graph
from graph.export.overview import Selection
from graph.export.overview.rows import rows
from graph.model.asof import holds
from graph.model.edtf import day_after, first_day, last_day
from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Knowledge, Source
from graph.model.seats import Seating
from graph.model.statement import Status
from graph.rdf import TripleStore, ask
from tests.knowledge_example import fact

Row = dict[Any, Any]  # of a table
Told = set[tuple[str, str, str]]  # (fact, organisation or how, standing)

ORGANISATIONS = [f"municipality/kommune-{number}" for number in range(4)]
BODIES = [f"body/raad-{number}" for number in range(3)]
PEOPLE = [f"person/nr-{number}" for number in range(8)]
DOCUMENTS = {"a": "2019-01-20", "b": "2020-05-05", "c": "2021-03-02", "d": "2022-11-30", "e": ""}
DATES = ["", "", "", "2019-06", "2020", "2021-03-02", "2021-10/2021-12", "2022~"]


def knowledge(seed: int) -> Knowledge:
    """Random seats, plans, appointments and jobs of invented people."""
    choose = random.Random(seed)
    undated = fact(91, "member-of", ORGANISATIONS[0], BODIES[2], documents=("e",))
    facts = [*(_random_fact(choose, number) for number in range(1, 91)), undated]
    entities = (
        *(
            Entity(id=name, kind=EntityKind.BODY, label=name, end="2022" if name == BODIES[1] else "")
            for name in BODIES
        ),
        *(Entity(id=name, kind=EntityKind.MUNICIPALITY, label=name.title()) for name in ORGANISATIONS),
        *(Entity(id=name, kind=EntityKind.PERSON, label=name) for name in PEOPLE),
    )
    sources = tuple(
        Source(id=name, file=name, title="", kind="referat", body="", meeting="", date=day, sha256="", pages=None)
        for name, day in DOCUMENTS.items()
    )
    return Knowledge(entities=entities, facts=tuple(facts), sources=sources)


def _random_fact(choose: random.Random, number: int) -> Fact:
    relation = choose.choice(("member-of", "chairs", "appointed-to", "leads", "employed-by"))
    works = relation == "employed-by"
    return fact(
        number,
        relation,
        choose.choice(PEOPLE if works else PEOPLE + ORGANISATIONS),
        choose.choice(ORGANISATIONS if works else BODIES),
        documents=tuple(sorted(choose.sample(sorted(DOCUMENTS), choose.randint(1, 2)))),
        start=choose.choice(DATES),
        end=choose.choice(DATES),
        status=choose.choice([Status.CURRENT, Status.CURRENT, Status.CURRENT, *Status]),
        on_behalf_of=tuple(choose.sample([*ORGANISATIONS, "Municipality/Kommune-0", "ingen"], choose.randint(0, 2))),
    )


def days(count: int, seed: int, first: str = "2018-06-01", last: str = "2023-06-30") -> list[str]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    choose = random.Random(seed)
    return [(begin + timedelta(days=choose.randrange((end - begin).days))).isoformat() for _ in range(count)]


def by_overview(seating: Seating, organisation: Entity, day: str) -> Told:
    """What the rows of the municipality's overview rest on."""
    selection = Selection(sort="municipality", entity=organisation)
    facts = {fact.id: fact for fact in seating.facts}
    return {
        (name, how.value, holds(facts[name], day or seating.now, seating.windows[name]).value)
        for row in rows(seating, day, selection.fits)
        for name in row.facts
        for represented, how in seating.represented(facts[name])
        if represented == organisation.id
    }


def by_sparql(answer: Iterable[dict[str, Any]]) -> dict[str, Told]:
    found: dict[str, Told] = defaultdict(set)
    for row in answer:
        found[row["organisation"]].add((str(row["fact"]).partition("/")[2], row["how"], row["standing"]))
    return found


def municipalities(known: Knowledge) -> Sequence[Entity]:
    return [entity for entity in known.entities if entity.kind is EntityKind.MUNICIPALITY]


@pytest.mark.parametrize("seed", range(3))
def test_random_seats_are_those_that_sparql_finds(seed: int) -> None:
    known = knowledge(seed)
    store, seating = TripleStore(known), Seating(known)
    seen: set[tuple[str, str]] = set()
    for day in ["", *days(25, seed)]:
        told = by_sparql(ask(store, "representation", as_of=day or None))
        for organisation in municipalities(known):
            mine = by_overview(seating, organisation, day)
            assert mine == told[organisation.id], (day, organisation.id)
            seen |= {(how, standing) for _, how, standing in mine}
    assert {how for how, _ in seen} == {"own", "behalf", "employee"}
    assert {standing for _, standing in seen} == {"current", "last-attested", "planned", "unknown"}


@pytest.fixture(scope="module")
def shipped() -> graph.KnowledgeGraph:
    return graph.build()


def test_every_municipality_on_fifty_days_agrees_with_sparql_and_the_tables(shipped: graph.KnowledgeGraph) -> None:
    seating, compared = Seating(shipped.knowledge), 0
    statements = read_tables(shipped)
    for day in days(50, 1, "2019-09-01", "2022-12-31"):
        told = by_sparql(shipped.ask("representation", as_of=day).rows)
        counted = by_tables(shipped, statements, day)
        for organisation in municipalities(shipped.knowledge):
            mine = by_overview(seating, organisation, day)
            assert mine == told[organisation.id], (day, organisation.id)
            assert {(name, standing) for name, _, standing in mine} == counted[organisation.id], (day, organisation.id)
            compared += len(mine)
    assert compared > 2000


def test_one_municipality_is_asked_for_by_name(shipped: graph.KnowledgeGraph) -> None:
    seating = Seating(shipped.knowledge)
    herning = next(one for one in municipalities(shipped.knowledge) if one.label == "Herning Kommune")
    for day in ("2019-09-25", "2021-11-02", "2022-05-05"):
        told = by_sparql(shipped.ask("representation", organisation="Herning Kommune", as_of=day).rows)
        assert told == {herning.id: by_overview(seating, herning, day)}


def test_the_seats_counted_for_a_body_are_those_of_the_saved_question(shipped: graph.KnowledgeGraph) -> None:
    seating, compared = Seating(shipped.knowledge), 0
    for body in ("body/dks", "body/kosu"):
        for day in ("2019-09-25", "2021-11-02", "2022-05-05"):
            counts = {
                row["organisation"]: row["seats"] for row in shipped.ask("represented", body=body, as_of=day).rows
            }
            for organisation in municipalities(shipped.knowledge):
                selection = Selection(sort="municipality", entity=organisation)
                held = [
                    seat.holder
                    for seat in seating.on(day)
                    if seat.body == body and selection.fits(seat) and _sits(seat.held)
                ]
                assert len(set(held)) == counts[organisation.id], (body, day, organisation.id)
                compared += len(held)
    assert compared > 20


def _sits(held: Iterable[Any]) -> bool:
    """An appointment alone is no seat to the saved question, nor is a plan."""
    return any(h.fact.relation != "appointed-to" and h.standing.value != "planned" for h in held)


def read_tables(kg: graph.KnowledgeGraph) -> list[Row]:
    """The rows of statements.csv, each with its documents' dates and the days on which something else ends it."""
    documents = kg.tables["documents"]
    dates: Row = dict(zip(documents["id"], documents["date"], strict=True))
    evidence: Row = kg.tables["evidence"].groupby("statement")["document"].agg(list).to_dict()
    statements: list[Row] = kg.tables["statements"].to_dict("records")
    for one in statements:
        told = sorted(dates[document] for document in evidence[one["id"]])
        one["first"], one["last"] = told[0], told[-1]
    ends = [*statements, *(gone for entity in kg.entities for gone in _gone(entity, kg))]
    for one in statements:
        known = max(one["last"], first_day(one["start"]))
        one["over"] = min(
            (_closing(other) for other in ends if _closes(other, one) and _closing(other) > known), default=""
        )
    return statements


def by_tables(kg: graph.KnowledgeGraph, statements: Sequence[Row], day: str) -> dict[str, set[tuple[str, str]]]:
    """Organisation -> (fact, standing), counted in the four tables by the words of the as-of rule."""
    entities = kg.tables["entities"]
    ids: Row = dict(zip(entities["label"].str.casefold(), entities["id"], strict=True))
    newest = max(one["last"] for one in statements)
    jobs: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one["relation"] == "employed-by" and _standing(one, newest) in ("current", "last-attested"):
            jobs[one["subject"]].add(one["object"])
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in statements:
        standing = _standing(one, day)
        if one["relation"] in ("member-of", "chairs", "leads", "appointed-to") and standing:
            behalf = {ids[name.casefold()] for name in one["on_behalf_of"].split("|") if name.casefold() in ids}
            for organisation in {one["subject"], *behalf, *jobs[one["subject"]]}:
                found[organisation].add((one["id"], standing))
    return found


def _gone(entity: Entity, kg: graph.KnowledgeGraph) -> list[Row]:
    """What the register says of an end, which is not in the tables, as statements that the thing is dissolved."""
    ends = [first_day(other.start) for other in kg.entities if other.id == entity.successor]
    ends.append(day_after(last_day(entity.end)))
    gone = {"relation": "dissolved", "subject": entity.id, "status": "current", "end": ""}
    return [{**gone, "start": end} for end in ends if end]


def _standing(one: Row, day: str) -> str:
    """ "" for what does not hold on the day: none of the shipped facts is undated."""
    begins, ends = first_day(one["start"]), last_day(one["end"])
    if one["status"] == "planned":
        return "planned" if one["first"] <= day and not (ends and ends < day) else ""
    if one["status"] == "negated" or (ends and ends < day):
        return ""
    if one["status"] == "former":
        return "current" if begins and ends and begins <= day < one["first"] else ""
    if (one["over"] and one["over"] <= day) or (begins or one["first"]) > day:
        return ""
    return "current" if ends or day <= one["last"] else "last-attested"


def _closing(other: Row) -> str:
    """A successor closes only by a dated start, the rest at the latest when a document tells of it."""
    ends = day_after(last_day(other["end"]))
    if other["relation"] == "replaced-by":
        return first_day(other["start"])
    return (first_day(other["start"]) if other["relation"] == "dissolved" else "") or ends or other["first"]


def _closes(other: Row, one: Row) -> bool:
    if other["relation"] in ("dissolved", "replaced-by"):
        return other["status"] in ("current", "former") and other["subject"] in (one["subject"], one["object"])
    same = all(other[column] == one[column] for column in ("relation", "subject", "object"))
    return same and other["status"] in ("former", "negated") and other["role"] in ("", one["role"])
