from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from graph.errors import ContractError, QuestionError
from graph.model.statement import Status
from graph.rdf import TripleStore, ask, saved_queries
from graph.rdf.parameters import TYPES
from graph.rdf.queries import read_query
from tests.knowledge_example import BO, HOSTILE, IDA, SNT, TOVE, example, fact

STORE = TripleStore(example())


def _facts(question: str, **parameters: str) -> set[object]:
    return {str(row["fact"]).partition("/")[2] for row in ask(STORE, question, **parameters)}


def test_who_sits_where_says_how_it_is_known_and_by_whom() -> None:
    rows = {row["fact"]: row for row in ask(STORE, "who-sits-where", body="SNT", as_of="2021-12-24")}
    seat = rows["membership/f008"]
    assert seat == seat | {
        "person": IDA,
        "person_name": "Ida Holmskov",
        "on_behalf_of": "Ringsted Kommune",
        "employer": "Ringsted Kommune",
        "start": "2021-01-01",
        "known": "current",
        "file": "referat-september.docx",
        "quote": "ordene nr. 8",
    }
    assert rows["membership/f009"]["known"] == "last-attested"
    assert rows["membership/f009"]["basis"] == "derived"
    assert rows["membership/f007"]["role"] == "kommunal medformand"
    assert {row["person"] for row in rows.values()} == {IDA, BO, "other/almen-praksis"}


def test_the_day_asked_for_changes_the_answer() -> None:
    assert _facts("who-sits-where", body=SNT, as_of="2019-05") == {"f010"}
    assert _facts("who-sits-where", body=SNT, as_of="2020") == set()  # Tove left in June, Ida came in January
    assert _facts("who-sits-where", body=SNT, as_of="2021-01-01") == {"f008"}


@pytest.mark.parametrize("name", ["SNT", "snt", "Styregruppen for Nære Tilbud", "styregruppen for naere tilbud", SNT])
def test_a_body_by_any_of_its_names(name: str) -> None:
    assert _facts("who-chairs", body=name) == {"f006", "f007"}


def test_iri_and_date_are_taken_too() -> None:
    iri = STORE.names.thing(SNT).value
    rows = ask(STORE, "who-sits-where", body=iri, as_of=date(2021, 1, 1))
    assert [row["fact"] for row in rows] == ["membership/f008"]


def test_names_that_fit_two_are_not_guessed_at() -> None:
    with pytest.raises(QuestionError, match=rf"Styregruppen for Nære Tilbud \({SNT}\).*Ida Holmskov \({IDA}\)"):
        ask(STORE, "structure", entity="SNT")


@pytest.mark.parametrize(
    ("question", "parameters", "message"),
    [
        ("who-sit-where", {}, "mente du who-sits-where"),
        ("xyz", {}, "der er appointments, "),
        ("who-sits-where", {"boddy": "SNT"}, "kender ikke boddy, men body, as_of"),
        ("seats-of-person", {}, "seats-of-person mangler person"),
        ("seats-of-person", {"person": "Ida Holmskow"}, "mente du Ida Holmskov"),
        ("seats-of-person", {"person": "Ringsted Kommune"}, "intet hedder Ringsted Kommune"),
        ("who-sits-where", {"as_of": "i morgen"}, "as_of: i morgen er ikke en dag"),
        ("to-review", {"below": "lav"}, "below: lav er ikke et tal"),
        ("what-a-document-says", {"document": "referat-septembr.docx"}, "mente du referat-september.docx"),
        ("SELECT ?x WHERE { ?x a }", {}, "ikke gyldig SPARQL"),
        ("SELECT ?x WHERE { ?x a org:Role }", {"y": "1"}, "y"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_reason(question: str, parameters: dict[str, str], message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        ask(STORE, question, **parameters)


def test_values_are_bound_and_never_become_part_of_the_question() -> None:
    assert len(ask(STORE, "seats-of-person", person=HOSTILE)) == len(
        ask(STORE, "seats-of-person", person="person/script")
    )
    with pytest.raises(QuestionError, match="intet hedder"):
        ask(STORE, "who-sits-where", body='SNT" } UNION { ?s ?p ?o . #')
    text = "SELECT ?label WHERE { ?thing rdfs:label ?label }"
    assert len(ask(STORE, text, label='x" } UNION { ?s ?p ?label } #')) == 0
    assert [row["label"] for row in ask(STORE, text, label=HOSTILE)] == [HOSTILE]


def test_sparql_text_gives_python_values() -> None:
    rows = ask(
        STORE, "SELECT ?n ?v ?s ?b { ?g schema:amount ?a . ?a schema:value ?v . ?g bk:status ?s } ORDER BY ?v LIMIT 1"
    )
    assert rows.columns == ("n", "v", "s", "b")
    assert rows.rows == [{"n": None, "v": Decimal(1), "s": "bk:statusCurrent", "b": None}]
    assert ask(STORE, "ASK { id-person:ida-holmskov a foaf:Person }").rows == [{"answer": True}]
    described = ask(STORE, "CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s rdfs:label ?o }", s=IDA)
    assert described.rows == [{"subject": IDA, "predicate": "rdfs:label", "object": "Ida Holmskov"}]


def test_knowledge_can_be_asked_directly() -> None:
    assert ask(example(), "who-chairs", body="SNT").rows == ask(STORE, "who-chairs", body="SNT").rows


def test_seats_of_a_person_hold_what_is_former_and_planned() -> None:
    rows = {(row["relation"], row["body_name"], row["status"]) for row in ask(STORE, "seats-of-person", person=TOVE)}
    assert rows >= {
        ("member-of", "Styregruppen for Nære Tilbud", "former"),
        ("member-of", "Arbejdsgruppen for Genoptræning", "planned"),
        ("appointed-to", "Arbejdsgruppen for Genoptræning", "planned"),
        ("employed-by", "almen praksis", "current"),
    }


def test_funding_keeps_granted_and_planned_apart() -> None:
    rows = [(row["funder_name"], row["amount"], row["status"]) for row in ask(STORE, "funding", entity="Fælles Spor")]
    assert rows == [(None, Decimal(90000), "planned"), ("Innovationspuljen", Decimal(500000), "planned")]
    balance = ask(STORE, "budget-against-funding", project="Trygt Hjem").rows
    assert [(row["budget"], row["granted"]) for row in balance] == [(Decimal(400000), Decimal("1200000.5"))]


def test_the_other_questions_answer() -> None:
    assert _facts("appointments", person="Ida Holmskov") == {"f016"}
    assert ask(STORE, "appointments", person="Ida Holmskov").rows[0]["takes_the_seat"] is True
    assert [row["presence"] for row in ask(STORE, "attendance", person="Tove Brink")] == ["absent", "present", "guest"]
    assert {row["fact"] for row in ask(STORE, "contradictions")} == {"participation/f003", "participation/f049"}
    assert _facts("changes", after="2022", before="2022-01") == set()
    assert _facts("changes", after="2022-01-01", before="2022-01") == {"f030"}
    seats = {row["organisation_name"]: row["seats"] for row in ask(STORE, "represented", body="SNT")}
    assert seats == {"Ringsted Kommune": 1, "Sorø Kommune": 0, "Region Sjælland": 0}
    earlier = ask(STORE, "represented", body="SNT", as_of="2020-12-31")
    assert {row["seats"] for row in earlier} == {0}
    assert _facts("structure", entity="project/trygt-hjem") == {"f031", "f038"}
    pairs = {(row["body_name"], row["other_name"]): row["names"] for row in ask(STORE, "interlocks")}
    assert pairs == {
        ("Det Nye Forum", "Styregruppen for Nære Tilbud"): "Bo Lindegren",
        ("Styregruppen for Nære Tilbud", "Det Nye Forum"): "Bo Lindegren",
    }
    counts = {row["employer_name"]: (row["present"], row["absent"]) for row in ask(STORE, "attendance-by-employer")}
    assert counts == {"Ringsted Kommune": (1, 0), "Holbæk Sygehus": (1, 0), "almen praksis": (2, 1)}
    said = [row["quote"] for row in ask(STORE, "what-a-document-says", document="liste.txt")]
    assert said == ["ordene nr. 14"]
    timeline = [(row["relation"], row["item_title"]) for row in ask(STORE, "project-timeline", project="Trygt Hjem")]
    assert ("anchored-in", "Udpegninger") in timeline
    assert [row["other_name"] for row in ask(STORE, "project-timeline", project="Trygt Hjem")].count(
        "evaluering og følgeforskning"
    ) == 1
    assert len(ask(STORE, "attendance", body="SNT")) == 5
    assert len(ask(STORE, "attendance", body="Det Nye Forum")) == 0
    assert len(ask(STORE, "to-review", below="0.9")) == 0
    assert len(ask(STORE, "to-review", below="0,91")) == len(example().facts) - 1  # one is reviewed


def test_sectors_meet_in_the_steering_group() -> None:
    seats = {row["sector_name"]: row["seats"] for row in ask(STORE, "sectors", body="SNT")}
    assert seats == {"kommunal": 2, "regional": 1, "almen praksis": 1, "statslig": 0, "andre": 0}
    met = {
        (row["sector_name"], row["other_sector_name"], row["seats"], row["other_seats"])
        for row in ask(STORE, "bridges")
    }
    assert met == {
        ("kommunal", "regional", 2, 1),
        ("kommunal", "almen praksis", 2, 1),
        ("regional", "almen praksis", 1, 1),
    }
    assert {row["seats"] for row in ask(STORE, "sectors", body="SNT", as_of="2020")} == {0}


def test_chairs_are_shared_by_two() -> None:
    rows = [(row["person_name"], row["sector"], row["across"]) for row in ask(STORE, "co-chairs")]
    assert rows == [("Bo Lindegren", "municipal", False), ("Ida Holmskov", "municipal", False)]
    assert {row["chaired_by"] for row in ask(STORE, "co-chairs")} == {"Bo Lindegren | Ida Holmskov"}
    regional = fact(60, "chairs", TOVE, SNT, role="regional medformand")
    more = replace(example(), facts=(*example().facts, regional))
    assert {row["across"] for row in ask(more, "co-chairs")} == {True}


def test_open_seats_say_why() -> None:
    facts = (
        fact(60, "appointed-to", "municipality/soroe-kommune", "cluster/klynge-oest", role="to repræsentanter"),
        fact(61, "member-of", TOVE, "cluster/klynge-vest", status=Status.FORMER),
        fact(62, "member-of", BO, "cluster/klynge-vest", status=Status.PLANNED),
    )
    rows = ask(replace(example(), facts=facts), "open-seats").rows
    assert [(row["why"], row["body_name"], row["holder_name"], row["role"]) for row in rows] == [
        ("planned", "Klynge Vest", "Bo Lindegren", None),
        ("vacated", "Klynge Vest", "Tove Brink", None),
        ("unnamed", "Klynge Øst", "Sorø Kommune", "to repræsentanter"),
    ]


def test_projects_with_their_money() -> None:
    rows = [(r["relation"], r["party_name"], r["amount"], r["share"], r["status"]) for r in ask(STORE, "projects")]
    assert ("funds", "Innovationspuljen", Decimal(500000), None, "planned") in rows
    assert ("funds", "Innovationspuljen", Decimal("1200000.5"), Decimal(100), "current") in rows
    assert ("partner-in", "Roskilde Universitet", None, None, "current") in rows
    second = fact(
        60, "funds", "region/region-sjaelland", "project/trygt-hjem", amount=Decimal("400000.16"), currency="DKK"
    )
    more = replace(example(), facts=(*example().facts, second))
    shares = {row["party_name"]: row["share"] for row in ask(more, "projects", project="Trygt Hjem") if row["amount"]}
    assert shares == {"Innovationspuljen": Decimal(75), "Region Sjælland": Decimal(25)}


def test_interlocks_are_of_one_day() -> None:
    pairs = {(row["body_name"], row["other_name"]) for row in ask(STORE, "interlocks", body="SNT", as_of="2021-06")}
    assert pairs == {("Styregruppen for Nære Tilbud", "Arbejdsgruppen for Genoptræning")}
    assert ask(STORE, "interlocks", as_of="2019").rows == []


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_saved_queries_are_whole(query: object) -> None:
    from graph.rdf.queries import Query

    assert isinstance(query, Query)
    assert {parameter.type for parameter in query.parameters} <= TYPES
    assert all(parameter.description for parameter in query.parameters)
    given = {"person": TOVE, "body": SNT, "project": SNT, "document": "liste", "municipality": "Ringsted"}
    needed = {p.name: given[p.type] for p in query.parameters if not p.optional}
    answer = ask(STORE, query.name, **needed)
    assert len(answer.columns) == len(set(answer.columns)) > 3
    assert "PREFIX" in query.text
    assert "ORDER BY" in query.text


def test_a_query_file_without_its_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "halv.rq"
    path.write_text("# title-da: Halv\nSELECT * {}", encoding="utf-8")
    with pytest.raises(ContractError, match=r"halv.rq: missing title-en, description-da, description-en"):
        read_query(path)
    path.write_text("# param: body\nSELECT * {}", encoding="utf-8")
    with pytest.raises(ContractError, match="a parameter needs a name, a type"):
        read_query(path)
