import pytest

from graph.serve.guard import calls_out
from graph.serve.negotiate import TABLES, TRIPLES, by_name, choose, prefers_page


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x.example> { ?s ?p ?o } }",
        "select * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o.SERVICE<http://x.example>{} }",
        "SELECT * { ?s ?p 1SERVICE<http://x.example>{} }",
        "SELECT * { \\u0053ERVICE <http://x.example> {} }",
        "SELECT * { \\U00000053ervice <http://x.example> {} }",
        "SELECT * { ?s ?p 'it''s' SERVICE ex:x {} }",
        "SELECT * { ?s ?p 'a#b' . SERVICE ex:x {} }",
        'SELECT * { ?s ?p "\\"" . SERVICE ex:x { ?a ?b "" } }',
        'SELECT * { ?s ?p """ " """ . SERVICE ex:x { ?a ?b """x""" } }',
        "SELECT * { FILTER(?a<?b)SERVICE ex:x {} FILTER(?c>?d) }",
        "# a comment\nSELECT * { SERVICE ex:x {} }",
        "SELECT * { ?s ?p <http://x.example/#a> SERVICE ex:x {} }",
    ],
)
def test_every_way_to_call_out_is_seen(query: str) -> None:
    assert calls_out(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s rdfs:label "SERVICE <x>" }',
        "SELECT * { ?s rdfs:label '''a ' SERVICE ''' }",
        "SELECT ?service { ?service a org:Organization }",
        "SELECT * { ?s ex:service ?o . ?s service:x ?o }",
        "SELECT * { ?s ?p <http://x.example/SERVICE> } # SERVICE",
        "SELECT * { ?s ex:services ?o . ?s ex:self-service ?o }",
    ],
)
def test_the_word_alone_is_no_call(query: str) -> None:
    assert not calls_out(query)


@pytest.mark.parametrize(
    ("header", "table", "triples"),
    [
        ("", "application/sparql-results+json", "text/turtle"),
        ("*/*", "application/sparql-results+json", "text/turtle"),
        ("text/csv", "text/csv", None),
        ("text/*;q=0.5, application/xml", "application/sparql-results+xml", "application/rdf+xml"),
        ("text/turtle;q=0.8, application/ld+json", None, "application/ld+json"),
        ("application/json", "application/sparql-results+json", "application/ld+json"),
        ("text/csv;q=0, */*;q=0.1", "application/sparql-results+json", "text/turtle"),
        ("image/png", None, None),
        ("text/turtle;q=x", None, None),
    ],
)
def test_the_best_accepted_form_is_chosen(header: str, table: str | None, triples: str | None) -> None:
    assert choose(header, tuple(TABLES), TABLES) == table
    assert choose(header, tuple(TRIPLES), TRIPLES) == triples


def test_browsers_get_pages_and_programs_do_not() -> None:
    assert prefers_page("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert not prefers_page("application/sparql-results+json, text/html;q=0.5")
    assert not prefers_page("*/*")
    assert by_name("CSV", TABLES) == "text/csv"
    assert by_name("png", TABLES) is None
