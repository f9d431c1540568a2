"""The endpoint as the protocol has it, and what it refuses; asked without a socket."""

import io
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from graph.errors import ContractError
from graph.rdf import Names, TripleStore
from graph.serve import Application, Limits, Pool, RefusedError
from graph.serve.jobs import Describe, Job, Saved
from graph.serve.limits import Reply
from graph.serve.request import FORM, Request
from tests.knowledge_example import HOSTILE, IDA, SNT, example

NAMES = "SELECT ?name { ?p a person:Person ; rdfs:label ?name } ORDER BY ?name"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def get(application: Application, path: str, accept: str = "", **parameters: str) -> Reply:
    request = Request(method="GET", path=path, parameters=tuple(parameters.items()), accept=accept, host="127.0.0.1:80")
    return application.respond(request)


def refused(application: Application, request: Request) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        application.respond(request)
    return caught.value


def post(media: str, body: str, accept: str = "") -> Request:
    return Request(method="POST", path="/sparql", media=media, body=body.encode(), accept=accept, host="127.0.0.1")


@pytest.mark.parametrize("form", [QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.TSV])
def test_a_table_in_each_form_reads_back(application: Application, form: QueryResultsFormat) -> None:
    media = form.media_type.partition(";")[0]
    reply = get(application, "/sparql", accept=media, query=NAMES)
    assert reply.media == media
    found = parse_query_results(reply.body, format=form)
    assert isinstance(found, QuerySolutions)
    names = [solution["name"].value for solution in found]
    assert names == sorted(["Bo Lindegren", "Ida Holmskov", "Tove Brink", HOSTILE])


@pytest.mark.parametrize("form", [RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD, RdfFormat.RDF_XML])
def test_triples_in_each_form_read_back(application: Application, form: RdfFormat) -> None:
    construct = "CONSTRUCT { ?p rdfs:label ?n } WHERE { ?p a org:FormalOrganization ; rdfs:label ?n }"
    reply = get(application, "/sparql", accept=form.media_type, query=construct)
    assert reply.media == form.media_type
    assert len(list(parse(reply.body, format=form))) == 8


def test_the_three_ways_to_ask_are_one(application: Application) -> None:
    asked = get(application, "/sparql", query=NAMES)
    assert application.respond(post(FORM, urlencode({"query": NAMES}))) == asked
    assert application.respond(post("application/sparql-query", NAMES)) == asked
    assert json.loads(get(application, "/sparql", query="ASK { ?s bk:chairs ?o }").body)["boolean"] is True
    assert get(application, "/sparql", query=NAMES, format="csv").media == "text/csv"


def test_graphs_of_the_request_are_used(application: Application) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    reply = get(
        application, "/sparql", query=count, **{"default-graph-uri": "http://example.org/none", "format": "csv"}
    )
    assert reply.body.split() == [b"n", b"0"]


def test_the_description_of_the_service_is_rdf(application: Application) -> None:
    reply = get(application, "/sparql", accept="text/turtle")
    described = {str(quad.object) for quad in parse(reply.body, format=RdfFormat.TURTLE)}
    assert "<http://www.w3.org/ns/sparql-service-description#SPARQL11Query>" in described
    assert get(application, "/sparql", accept="text/html").media == "text/html"


@pytest.mark.parametrize(
    ("request_", "status", "reason"),
    [
        (post("application/sparql-update", "CLEAR ALL"), 403, "read-only"),
        (post(FORM, "update=CLEAR+ALL"), 403, "read-only"),
        (post("application/sparql-query", "CLEAR ALL"), 400, "not valid SPARQL"),
        (post("application/sparql-query", "LOAD <http://127.0.0.1/x>"), 400, "not valid SPARQL"),
        (post("application/sparql-query", "SELECT * { SERVICE <http://127.0.0.1/> {} }"), 403, "SERVICE"),
        (post("application/sparql-query", "SELECT {"), 400, "not valid SPARQL"),
        (post("application/sparql-query", " "), 400, "there is no query"),
        (post(FORM, "query=ASK{}&query=ASK{}"), 400, "more than one query"),
        (post("text/plain", NAMES), 415, FORM),
        (post("application/sparql-query", NAMES, accept="image/png"), 406, "application/sparql-results"),
        (post("application/sparql-query", NAMES, accept="text/turtle"), 406, "gives a table"),
        (post("application/sparql-query", ENDLESS), 422, "more than 1.5 seconds"),
        (post("application/sparql-query", "SELECT * { ?a ?b ?c . ?d ?e ?f }"), 422, "larger than 3 MB"),
        (Request(method="PUT", path="/sparql"), 405, "read-only"),
        (Request(method="DELETE", path="/id/body/x"), 405, "not possible"),
        (Request(method="GET", path="/nowhere"), 404, "nothing at /nowhere"),
        (Request(method="GET", path="/id/body/nobody", accept="text/html"), 404, "nothing is known"),
        (Request(method="GET", path="/id/body/nobody", accept="text/turtle"), 404, "nothing is known"),
        (Request(method="GET", path="/questions/who"), 404, "no question is named who"),
        (Request(method="GET", path="/questions/who-chairs", parameters=(("body", "SNTT"),)), 400, "mente du"),
        (Request(method="GET", path="/assets/../app.py"), 404, "there is no"),
        (Request(method="GET", path="/ontology/../README.md"), 404, "ontology"),
        (Request(method="GET", path="/", host="evil.example"), 421, "this server is not"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_refused_says_why(application: Application, request_: Request, status: int, reason: str) -> None:
    error = refused(application, replace(request_, host=request_.host or "127.0.0.1"))
    assert (error.status, reason in error.reason) == (status, True), error.reason


def test_an_endless_query_is_ended_and_others_go_on(application: Application) -> None:
    started = time.monotonic()
    with ThreadPoolExecutor(8) as threads:
        endless = [threads.submit(refused, application, post("application/sparql-query", ENDLESS)) for _ in range(2)]
        quick = [threads.submit(get, application, "/sparql", query=NAMES) for _ in range(6)]
        assert {future.result().status for future in endless} == {422}
        assert {future.result().body for future in quick} == {get(application, "/sparql", query=NAMES).body}
    assert time.monotonic() - started < 15


def test_who_would_wait_too_long_is_sent_away(folder: Path) -> None:
    pool = Pool(folder, Limits(seconds=3, patience=0.2, workers=1))
    application = Application(folder, pool)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(refused, application, post("application/sparql-query", ENDLESS))
        while pool.idle and not first.done():
            time.sleep(0.01)
        second = refused(application, post("application/sparql-query", NAMES))
        assert (second.status, second.headers) == (429, {"Retry-After": "10"})
        assert first.result().status == 422
    pool.close()


def test_a_graph_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="kunne ikke indlæses"):
        Pool(tmp_path, Limits(workers=1))


def _call(application: Application, **environ: Any) -> tuple[str, dict[str, str], bytes]:
    told: list[Any] = []
    usual = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_HOST": "127.0.0.1", "wsgi.input": io.BytesIO(b"")}
    body = b"".join(application({**usual, **environ}, lambda status, headers: told.extend((status, dict(headers)))))
    return told[0], told[1], body


def test_every_answer_has_the_headers_that_protect(application: Application) -> None:
    for path in ("/", "/sparql", "/questions", "/ontology", "/assets/editor.js", f"/id/{IDA}", "/nowhere"):
        _, headers, body = _call(application, PATH_INFO=path, HTTP_ACCEPT="text/html, */*;q=0.1")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Content-Length"] == str(len(body))
        assert b"<script src=x" not in body
    status, headers, body = _call(application, REQUEST_METHOD="HEAD", PATH_INFO=f"/id/{IDA}")
    assert (status, body) == ("200 OK", b"")
    assert int(headers["Content-Length"]) > 100


def test_large_requests_and_broken_ones_are_refused(application: Application) -> None:
    assert _call(application, REQUEST_METHOD="POST", CONTENT_LENGTH="999999")[0].startswith("413")
    assert _call(application, QUERY_STRING="query=" + "x" * 30_000)[0].startswith("413")
    assert _call(application, CONTENT_LENGTH="many")[0].startswith("400")
    assert _call(application, PATH_INFO="/sparql", QUERY_STRING="query=%FF")[0].startswith("400")
    status, headers, body = _call(application, PATH_INFO="/nowhere", HTTP_ACCEPT="text/html")
    assert (status, headers["Content-Type"]) == ("404 Not Found", "text/html; charset=utf-8")
    assert "nothing at /nowhere" in body.decode()


def test_a_thing_is_a_page_for_people_and_rdf_for_machines(application: Application) -> None:
    page = get(application, f"/id/{IDA}", accept="text/html").body.decode()
    assert "<h1>Ida Holmskov</h1>" in page
    assert f'<a href="/id/{SNT}">Styregruppen for Nære Tilbud</a>' in page
    assert "ordene nr. 8" in page
    assert "referat-september.docx" in page
    turtle = get(application, f"/id/{IDA}", accept="text/turtle")
    subjects = {str(quad.subject) for quad in parse(turtle.body, format=RdfFormat.TURTLE)}
    assert "<https://w3id.org/bordkort/id/membership/f008>" in subjects
    assert get(application, f"/id/{IDA}", format="json-ld").media == "application/ld+json"
    hostile = get(application, "/id/person/script", accept="text/html").body.decode()
    assert "<img" not in hostile
    assert "&lt;img src=x" in hostile


def test_the_page_of_a_document_lists_what_it_says(application: Application) -> None:
    page = get(application, "/id/document/styregruppen-2022-09-14", accept="text/html").body.decode()
    assert "Referat, september" in page
    assert "er nedlagt af" in page


def test_a_refusal_is_told_in_danish_and_english(application: Application) -> None:
    error = refused(application, Request(method="PUT", path="/sparql", host="127.0.0.1"))
    assert error.danish == "PUT kan ikke bruges: her kan kun læses"
    assert error.reason.splitlines() == [error.danish, error.english]
    *_, body = _call(application, PATH_INFO="/nowhere")
    assert body.decode() == "der er intet på /nowhere\nthere is nothing at /nowhere\n"
    *_, body = _call(application, PATH_INFO="/nowhere", HTTP_ACCEPT="text/html")
    assert '<p lang="en">there is nothing at /nowhere</p>' in body.decode()
    assert "<p>der er intet på /nowhere</p>" in body.decode()
    ended = refused(application, post("application/sparql-query", "SELECT {"))  # comes from a worker's process
    assert "ikke gyldig SPARQL: error at 1:9" in ended.danish


@pytest.mark.parametrize(
    "job", [Saved(question="who-sits-where"), Describe(iri=Names().thing(IDA).value, media="text/turtle")]
)
def test_what_is_too_large_is_refused_whatever_asks_for_it(job: Job) -> None:
    store = TripleStore(example())
    job.run(store, 100_000)
    with pytest.raises(RefusedError, match=r"larger than 0\.0003 MB"):
        job.run(store, 300)
