"""Every saved question on the shipped data, against answers worked out in plain Python from the facts.

No name of a person stands here: whom and what to ask about is chosen from the data. The invented example has its
answers written out in test_ask.py.
"""

import csv
import io
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

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
from graph.rdf.roles import role_of
from graph.rdf.scope import Scope
from graph.serve import Application, Limits, Pool
from tests.serving import serving

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


def representing(body: str) -> Rows:
    """Each seat, appointment and plan there now with each organisation that it is for, and why it counts as its own."""
    found: Rows = set()
    for fact in by(*SEATS, "appointed-to", object=body):
        window = scope().windows[fact.id]
        told = holds(fact, scope().now, window)
        over = bool(window.ends) and window.ends < scope().now
        if told is Standing.DENIED or (told is Standing.PLANNED and over):
            continue
        if told in (Standing.CURRENT, Standing.LAST_ATTESTED, Standing.PLANNED) or stands(fact, scope().now, window):
            own = () if scope().kind(fact.subject) is EntityKind.PERSON else (fact.subject,)
            behalf = [thing.value for name in fact.qualifiers.on_behalf_of if (thing := scope().named(name))]
            behalf = [scope().names.identifier(iri) for iri in behalf]
            employers = [place.id for place in scope().employers.get(fact.subject, ())]
            for how, organisations in (("own", own), ("behalf", behalf), ("employee", employers)):
                found |= {(fact.id, organisation, how, told.value) for organisation in organisations}
    return found


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


def seated(*statuses: Status) -> list[Fact]:
    """Memberships of groups, whoever the member is."""
    found = [fact for fact in by(*SEATS) if fact.object in scope().organisations]
    found = [f for f in found if f.relation != "leads" or scope().kind(f.subject) is EntityKind.PERSON]
    return [fact for fact in found if fact.qualifiers.status in statuses]


def free_seats() -> Rows:
    """Planned and not taken; an organisation without anybody; left, and nobody in that role or for that side since."""
    taken = {(seat.subject, seat.object) for seat in seated(Status.CURRENT, Status.FORMER)}
    planned = (fact for fact in by("appointed-to", "member-of", "chairs") if fact.qualifiers.status is Status.PLANNED)
    rows: Rows = {(fact.id, "planned") for fact in planned if (fact.subject, fact.object) not in taken}
    sent = set()
    for seat in seated(Status.CURRENT, Status.FORMER):
        behalf = [thing.value for name in seat.qualifiers.on_behalf_of if (thing := scope().named(name))]
        employers = [place.id for place in scope().employers.get(seat.subject, ())]
        sent |= {(seat.object, one) for one in [*map(scope().names.identifier, behalf), *employers]}
    for fact in by("appointed-to"):
        organisation = scope().kind(fact.subject) is not EntityKind.PERSON
        if organisation and fact.qualifiers.status is Status.CURRENT and (fact.object, fact.subject) not in sent:
            rows.add((fact.id, "unnamed"))
    return rows | {(fact.id, "vacated") for fact in seated(Status.FORMER) if not gone(fact.object) and left_open(fact)}


def gone(body: str) -> bool:
    ends = [fact for fact in by("dissolved", "replaced-by", subject=body) if fact.id in scope().standing]
    dated = [f for f in ends if f.relation == "replaced-by" or f.qualifiers.start or f.qualifiers.end]
    return bool(dated or scope().entities[body].end or scope().entities[body].successor)


def left_open(fact: Fact) -> bool:
    others = [seat for seat in seated(Status.CURRENT) if seat.object == fact.object]
    roles = {role_of(seat, scope()) for seat in others}
    return role_of(fact, scope()) not in roles and side(fact) not in {side(seat) for seat in others} - {""}


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
    """What documents tell of, and what the register alone knows to have a successor."""
    usual = (fact for fact in kg().facts if BY_NAME[fact.relation].family is Family.LIFECYCLE)
    said = (fact for fact in usual if fact.qualifiers.status in (Status.CURRENT, Status.FORMER))
    needed = ((f, {f.subject, f.object} if f.relation == "replaced-by" else {f.subject}) for f in said)
    told = {(fact.subject, fact.object) for fact in by("replaced-by")}
    known = {(one.id, one.successor) for one in kg().entities if one.successor} - told
    silent = {(one.replace("/", "-"),) for one, heir in known if {one, heir} <= scope().organisations}
    return ids(fact for fact, ends in needed if ends <= scope().organisations) | silent


def structured() -> Rows:
    """A person who leads has a membership instead of a statement; what the register places has no fact."""
    relations = ("part-of", "reports-to", "anchored-in", "secretariat-for", "partner-in", "party-to", "supplies")
    leading = [
        fact
        for fact in by("leads")
        if scope().kind(fact.subject) is not EntityKind.PERSON or fact.object not in scope().organisations
    ]
    placed = {(one.id, one.parent) for one in kg().entities if one.parent}
    placed -= {(fact.subject, fact.object) for fact in by("part-of")}
    said = ids(fact for fact in (*by(*relations), *leading) if fact.id in scope().standing)
    return said | {(one,) for one, _ in placed}


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
    "representation": ((BODY,), ("fact", "organisation", "how", "standing"), representing),
    "sectors": ((BODY,), ("sector", "seats"), sectors),
    "bridges": ((), ("body", "sector", "other_sector", "seats", "other_seats"), bridges),
    "interlocks": ((), ("body", "other", "people"), interlocks),
    "appointments": ((), ("fact",), lambda: ids(by("appointed-to"))),
    "open-seats": ((), ("fact", "why"), free_seats),
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


def _bare(value: object) -> object:
    """The id of the fact behind its node."""
    head, _, tail = str(value).partition("/")
    return tail if head in ("membership", "appointment", "participation", "grant", "change", "statement") else value


@pytest.mark.parametrize("name", ANSWERS)
def test_the_question_answers_as_the_facts_do(name: str) -> None:
    asked, columns, expected = ANSWERS[name]
    given = {parameter: choose() for parameter, choose in asked}
    rows = kg().ask(name, **given).rows
    found = {tuple(_bare(row[c]) for c in columns) for row in rows}
    assert found == expected(*given.values())
    assert found or name in ("contradictions", "to-review")


def test_every_question_has_an_answer_here() -> None:
    assert {query.name for query in saved_queries()} == set(ANSWERS)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    kg().export(folder)
    return folder


@pytest.fixture(scope="module")
def address(exported: Path) -> Iterator[str]:
    pool = Pool(exported, Limits(workers=1))
    with serving(Application(exported, pool)) as address:
        yield address
    pool.close()


@pytest.mark.parametrize("name", ANSWERS)
def test_the_terminal_and_http_answer_as_python_does(name: str, exported: Path, address: str) -> None:
    given = {parameter: choose() for parameter, choose in ANSWERS[name][0]}
    answer = kg().ask(name, **given)
    expected = [{c: "" if row[c] is None else str(row[c]) for c in answer.columns} for row in answer.rows]
    options = [part for parameter, value in given.items() for part in (f"--{parameter}", value)]
    terminal = CliRunner().invoke(main, ["query", name, "--from", str(exported), "--format", "csv", *options])
    assert terminal.exit_code == 0, terminal.output
    assert list(csv.DictReader(io.StringIO(terminal.output))) == expected
    with urlopen(f"{address}/questions/{name}?{urlencode(given | {'format': 'csv'})}", timeout=30) as reply:
        served = reply.read().decode("utf-8")
    assert list(csv.DictReader(io.StringIO(served))) == expected


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
