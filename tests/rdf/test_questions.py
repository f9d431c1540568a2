"""Every saved question on the shipped data, against answers worked out in plain Python from the facts.

No name of a person stands here: whom and what to ask about is chosen from the data. The invented example has its
answers written out in test_ask.py.
"""

import csv
import io
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from itertools import combinations, permutations
from pathlib import Path

import pytest
from click.testing import CliRunner

import graph
from graph.cli import main
from graph.knowledge import KnowledgeGraph
from graph.model.asof import Standing, holds, newest, stands
from graph.model.closing import windows
from graph.model.entity import EntityKind
from graph.model.fact import Fact
from graph.model.relation import BY_NAME, Family
from graph.model.sector import of_seat
from graph.model.statement import Status
from graph.rdf import saved_queries
from graph.rdf.names import Names
from graph.rdf.scope import Scope

Rows = set[tuple[object, ...]]
SEATS = ("member-of", "chairs", "leads")


@cache
def kg() -> KnowledgeGraph:
    return graph.build()


@cache
def scope() -> Scope:
    return Scope(kg().knowledge, Names())


@cache
def fullest() -> str:
    """The body that most people sit in now."""
    counts = Counter(fact.object for fact in seats())
    return min(counts, key=lambda body: (-counts[body], body))


@cache
def busiest(relation: str, end: str) -> str:
    """The id that most facts of the relation have at that end: something worth asking about."""
    counts: Counter[str] = Counter(getattr(fact, end) for fact in kg().facts if fact.relation == relation)
    return min(counts, key=lambda identifier: (-counts[identifier], identifier))


BODY = ("body", lambda: fullest())
PERSON = ("person", lambda: busiest("attended", "subject"))
PROJECT = ("project", lambda: busiest("partner-in", "object"))
DOCUMENT = ("document", lambda: kg().sources[0].id)


def seats(day: str = "") -> list[Fact]:
    """Everybody's memberships in groups that hold on the day; without one, those that stand now."""
    known, now = scope().windows, scope().now
    found = []
    for fact in kg().facts:
        person = scope().kind(fact.subject) is EntityKind.PERSON
        if fact.relation not in SEATS or (fact.relation == "leads" and not person):
            continue
        if fact.object not in scope().organisations or fact.qualifiers.status in (Status.PLANNED, Status.NEGATED):
            continue
        held = holds(fact, day or now, known[fact.id]) in (Standing.CURRENT, Standing.LAST_ATTESTED)
        if held or (not day and stands(fact, now, known[fact.id])):
            found.append(fact)
    return found


def side(fact: Fact) -> str:
    behalf = [scope().label(name) for name in fact.qualifiers.on_behalf_of]
    holder, employers = scope().entities[fact.subject], scope().employers.get(fact.subject, ())
    return str(of_seat(fact.qualifiers.role, behalf, holder, employers) or "")


def by(*relations: str, **ends: str) -> list[Fact]:
    return [f for f in kg().facts if f.relation in relations and all(getattr(f, k) == v for k, v in ends.items())]


def ids(facts: Iterable[Fact]) -> Rows:
    return {(fact.id,) for fact in facts}


def sits(body: str, day: str = "") -> Rows:
    return ids(fact for fact in seats(day) if fact.object == body)


def represented(body: str) -> Rows:
    found: dict[str, set[str]] = defaultdict(set)
    for fact in seats():
        if fact.object == body:
            employers = {place.id for place in scope().employers.get(fact.subject, ())}
            behalf = [thing.value for name in fact.qualifiers.on_behalf_of if (thing := scope().named(name))]
            for organisation in {fact.subject} | employers | {scope().names.identifier(iri) for iri in behalf}:
                found[organisation].add(fact.subject)
    kinds = (EntityKind.MUNICIPALITY, EntityKind.REGION)
    return {(entity.id, len(found[entity.id])) for entity in kg().entities if entity.kind in kinds}


def concept(name: str) -> str:
    return f"bk:sector{name.capitalize()}"


def sectors(body: str) -> Rows:
    people = {(side(fact), fact.subject) for fact in seats() if fact.object == body}
    names = ("municipal", "regional", "practice", "state", "other")
    return {(concept(name), sum(sector == name for sector, _ in people)) for name in names}


def bridges() -> Rows:
    people: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in seats():
        people[fact.object, side(fact)].add(fact.subject)
    order = ("municipal", "regional", "practice", "state", "other")
    return {
        (body, concept(one), concept(two), len(people[body, one]), len(people[body, two]))
        for body in {body for body, _ in people}
        for one, two in combinations(order, 2)
        if {(body, one), (body, two)} <= set(people)
    }


def interlocks() -> Rows:
    places: dict[str, set[str]] = defaultdict(set)
    for fact in seats():
        if scope().kind(fact.subject) is EntityKind.PERSON:
            places[fact.subject].add(fact.object)
    return {(*pair, n) for pair, n in Counter(p for found in places.values() for p in permutations(found, 2)).items()}


def shared_chairs() -> Rows:
    chairing = [
        (fact, "med" in fact.qualifiers.role)
        for fact in seats()
        if fact.relation == "chairs" and not fact.qualifiers.role.startswith(("næst", "vice"))
    ]
    chairs: dict[str, set[str]] = defaultdict(set)
    for fact, _ in chairing:
        chairs[fact.object].add(fact.subject)
    return ids(fact for fact, shared in chairing if shared or len(chairs[fact.object]) > 1)


def planned_seats() -> Rows:
    said = (Status.CURRENT, Status.FORMER)
    taken = {(fact.subject, fact.object) for fact in by(*SEATS) if fact.qualifiers.status in said}
    planned = (fact for fact in by("appointed-to", "member-of", "chairs") if fact.qualifiers.status is Status.PLANNED)
    return ids(fact for fact in planned if (fact.subject, fact.object) not in taken)


def money(relation: str) -> dict[tuple[str, str], Decimal]:
    found: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for fact in by(relation):
        said = fact.qualifiers
        if said.amount is not None and said.currency and said.status in (Status.CURRENT, Status.FORMER):
            found[fact.subject if relation == "has-budget" else fact.object, said.currency] += said.amount
    return found


def balance() -> Rows:
    budget, granted = money("has-budget"), money("funds")
    return {(*key, amount, granted.get(key, Decimal(0))) for key, amount in budget.items()}


def carried(project: str) -> Rows:
    relations = ("funds", "partner-in", "leads", "supplies", "secretariat-for", "member-of", "chairs", "party-to")
    onto = by(*relations, object=project)
    of = by("anchored-in", "established-by", "part-of", "reports-to", subject=project)
    return ids(fact for fact in (*onto, *of) if fact.qualifiers.status is not Status.NEGATED and fact.object)


def present() -> Rows:
    organisers = {source.meeting: source.body for source in kg().sources}
    employers: dict[str, set[str]] = defaultdict(set)
    for fact in by("employed-by"):
        if fact.qualifiers.status in (Status.CURRENT, Status.FORMER):
            employers[fact.subject].add(fact.object)
    seen: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    for fact in by("attended", "absent"):
        for employer in employers[fact.subject]:
            seen[organisers[fact.object], employer].add((fact.object, fact.subject, fact.relation))
    count = {key: Counter(relation for *_, relation in rows) for key, rows in seen.items()}
    return {(*key, rows["attended"], rows["absent"]) for key, rows in count.items()}


def changed() -> Rows:
    usual = (fact for fact in kg().facts if BY_NAME[fact.relation].family is Family.LIFECYCLE)
    said = (fact for fact in usual if fact.qualifiers.status in (Status.CURRENT, Status.FORMER))
    needed = ((f, {f.subject, f.object} if f.relation == "replaced-by" else {f.subject}) for f in said)
    return ids(fact for fact, ends in needed if ends <= scope().organisations)


def structured() -> Rows:
    """A person who leads has a membership instead of a statement."""
    relations = ("part-of", "reports-to", "anchored-in", "secretariat-for", "partner-in", "party-to", "supplies")
    leading = [
        fact
        for fact in by("leads")
        if scope().kind(fact.subject) is not EntityKind.PERSON or fact.object not in scope().organisations
    ]
    return ids(fact for fact in (*by(*relations), *leading) if fact.id in scope().standing)


def said_by(document: str) -> Rows:
    return {(f.id, e.span.start, e.span.end) for f in kg().facts for e in f.evidence if e.document == document}


def contradicting() -> Rows:
    return {(fact,) for found in kg().knowledge.contradictions for fact in found.facts}


def seats_of(person: str) -> Rows:
    return ids(by(*SEATS, "employed-by", "appointed-to", subject=person))


def timeline(project: str) -> Rows:
    return ids(fact for fact in kg().facts if project in (fact.subject, fact.object) and fact.evidence)


#: Question -> what to ask about, the columns to compare, and the answer.
Expected = tuple[tuple[tuple[str, Callable[[], str]], ...], tuple[str, ...], Callable[..., Rows]]
ANSWERS: dict[str, Expected] = {
    "who-sits-where": ((BODY,), ("fact",), sits),
    "who-chairs": ((), ("fact",), lambda: ids(fact for fact in seats() if fact.relation == "chairs")),
    "co-chairs": ((), ("fact",), shared_chairs),
    "seats-of-person": ((PERSON,), ("fact",), seats_of),
    "represented": ((BODY,), ("organisation", "seats"), represented),
    "sectors": ((BODY,), ("sector", "seats"), sectors),
    "bridges": ((), ("body", "sector", "other_sector", "seats", "other_seats"), bridges),
    "interlocks": ((), ("body", "other", "people"), interlocks),
    "appointments": ((), ("fact",), lambda: ids(by("appointed-to"))),
    "open-seats": ((), ("fact",), planned_seats),
    "funding": ((), ("fact",), lambda: ids(by("funds", "has-budget"))),
    "budget-against-funding": ((), ("project", "currency", "budget", "granted"), balance),
    "projects": ((PROJECT,), ("fact",), carried),
    "attendance": ((), ("fact",), lambda: ids(by("attended", "absent"))),
    "attendance-by-employer": ((), ("body", "employer", "present", "absent"), present),
    "changes": ((), ("fact",), changed),
    "structure": ((), ("fact",), structured),
    "project-timeline": ((PROJECT,), ("fact",), timeline),
    "contradictions": ((), ("fact",), contradicting),
    "to-review": ((), ("fact",), lambda: ids(fact for fact in kg().facts if not fact.reviewed)),
    "what-a-document-says": ((DOCUMENT,), ("fact", "begin", "finish"), said_by),
}
#: Rows that the facts alone do not give: changes and parts that only the register knows; other reasons for a free seat.
ALSO: dict[str, Callable[[dict[str, object]], bool]] = {
    "changes": lambda row: row["file"] is None,
    "structure": lambda row: row["file"] is None,
    "open-seats": lambda row: row["why"] != "planned",
}


def _is_more(name: str, row: dict[str, object]) -> bool:
    return name in ALSO and ALSO[name](row)


def _bare(value: object) -> object:
    """The id of the fact behind its node."""
    head, _, tail = str(value).partition("/")
    return tail if head in ("membership", "appointment", "participation", "grant", "change", "statement") else value


@pytest.mark.parametrize("name", ANSWERS)
def test_the_question_answers_as_the_facts_do(name: str) -> None:
    asked, columns, expected = ANSWERS[name]
    given = {parameter: choose() for parameter, choose in asked}
    rows = kg().ask(name, **given).rows
    found = {tuple(_bare(row[c]) for c in columns) for row in rows if not _is_more(name, row)}
    assert found == expected(*given.values())
    assert found or name in ("contradictions", "to-review")


def test_every_question_has_an_answer_here() -> None:
    assert {query.name for query in saved_queries()} - {"representation"} == set(ANSWERS)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    kg().export(folder)
    return folder


@pytest.mark.parametrize("name", ANSWERS)
def test_the_terminal_answers_as_python_does(name: str, exported: Path) -> None:
    given = {parameter: choose() for parameter, choose in ANSWERS[name][0]}
    options = [part for parameter, value in given.items() for part in (f"--{parameter}", value)]
    result = CliRunner().invoke(main, ["query", name, "--from", str(exported), "--format", "csv", *options])
    assert result.exit_code == 0, result.output
    answer = kg().ask(name, **given)
    expected = [{c: "" if row[c] is None else str(row[c]) for c in answer.columns} for row in answer.rows]
    assert list(csv.DictReader(io.StringIO(result.output))) == expected


def test_sparql_python_and_tables_agree_on_200_bodies_and_days(exported: Path) -> None:
    """The tables alone, read back, give the seats that Python and SPARQL give."""
    tables = graph.load(exported).knowledge
    known, read = scope().windows, windows(tables)
    bodies = [fact.object for fact in by(*SEATS) if fact.object in scope().organisations]  # the larger, the oftener
    choose, shown = random.Random(6), 0
    there = (Standing.CURRENT, Standing.LAST_ATTESTED)
    for _ in range(200):
        body = choose.choice(bodies)
        day = f"{choose.randint(2018, 2023)}-{choose.randint(1, 12):02}-{choose.randint(1, 28):02}"
        by_sparql = {_bare(row["fact"]): row["known"] for row in kg().ask("who-sits-where", body=body, as_of=day)}
        mine = {f.id for f in seats(day) if f.object == body}
        by_python = {f.id: holds(f, day, known[f.id]).value for f in kg().facts if f.id in mine}
        by_tables = {
            f.id: standing.value
            for f in tables.facts
            if f.relation in SEATS
            and f.object == body
            and (standing := holds(f, day, read[f.id])) in there
            and (f.relation != "leads" or f.subject.startswith("person/"))
        }
        assert by_sparql == by_python == by_tables, (body, day)
        shown += len(by_sparql)
    assert shown > 200  # the days and bodies are not all empty


@pytest.mark.parametrize(
    ("triple", "relation"), [("org:memberOf", "member-of"), ("bk:chairs", "chairs"), ("bk:funds", "funds")]
)
def test_a_question_of_one_line_gives_only_what_holds(triple: str, relation: str) -> None:
    rows = kg().ask(f"SELECT ?x ?y WHERE {{ ?x {triple} ?y }}")
    now, known = newest(kg().knowledge), windows(kg().knowledge)
    expected = {
        (f.subject, f.object)
        for f in by(relation)
        if stands(f, now, known[f.id]) and (relation != "member-of" or f.object in scope().organisations)
    }
    assert {(row["x"], row["y"]) for row in rows} == expected
    assert expected
