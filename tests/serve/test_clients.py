"""Programs that we did not write talk to the server over HTTP."""

import json
import shutil
import subprocess
import urllib.request
from decimal import Decimal

import pandas as pd
import pytest
from rdflib import URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, POST, POSTDIRECTLY, TURTLE, XML, SPARQLWrapper

from graph.rdf import TripleStore, ask, saved_queries
from graph.rdf.names import Names
from tests.knowledge_example import SNT, TOVE, example

STORE = TripleStore(example())
CHAIRS = "SELECT ?p { ?p bk:chairs ?b } ORDER BY ?p"


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper(address: str, method: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setReturnFormat(JSON)
    client.setQuery(CHAIRS)
    found = client.query().convert()
    assert isinstance(found, dict)
    people = [row["p"]["value"] for row in found["results"]["bindings"]]
    assert [Names().identifier(iri) for iri in people] == [row["p"] for row in ask(STORE, CHAIRS)]
    client.setReturnFormat(XML)
    assert len(client.query().convert().getElementsByTagName("result")) == len(people)  # type: ignore[union-attr]
    client.setReturnFormat(CSV)
    assert len(bytes(client.query().convert()).splitlines()) == len(people) + 1  # type: ignore[arg-type]
    client.setRequestMethod(POSTDIRECTLY)
    client.setMethod(POST)
    client.setQuery("CONSTRUCT { ?p bk:chairs ?b } WHERE { ?p bk:chairs ?b }")
    for form in (TURTLE, JSONLD):
        client.setReturnFormat(form)
        assert client.query().convert()


def test_rdflib_sparqlstore(address: str) -> None:
    store = SPARQLStore(f"{address}/sparql")
    person = URIRef(Names().thing(TOVE).value)
    label = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
    assert [str(triple[2]) for triple, _ in store.triples((person, label, None))] == ["Tove Brink"]
    assert len(list(store.query(CHAIRS))) == len(ask(STORE, CHAIRS))


def test_pandas(address: str) -> None:
    frame = pd.read_csv(f"{address}/questions/who-sits-where?body=SNT&as_of=2021-12-24&format=csv")
    expected = ask(STORE, "who-sits-where", body="SNT", as_of="2021-12-24")
    assert list(frame.columns) == list(expected.columns)
    assert list(frame["fact"]) == [row["fact"] for row in expected]


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")
def test_curl(address: str) -> None:
    def curl(*arguments: str) -> str:
        done = subprocess.run(["curl", "-sS", *arguments], capture_output=True, text=True, check=True, timeout=30)
        return done.stdout

    asked = curl("-H", "Accept: text/csv", "--data-urlencode", f"query={CHAIRS}", f"{address}/sparql")
    assert len(asked.splitlines()) == len(ask(STORE, CHAIRS)) + 1
    told = curl("-i", "-X", "PUT", "--data", "x", f"{address}/sparql")
    assert told.startswith("HTTP/1.1 405")
    assert "Allow: GET, HEAD, POST, OPTIONS" in told
    assert "text/turtle" in curl("-I", "-H", "Accept: text/turtle", f"{address}/id/{SNT}")


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_every_question_answers_over_http_as_in_python(address: str, query: object) -> None:
    from graph.rdf.queries import Query

    assert isinstance(query, Query)
    given = {"person": "person=person/tove-brink", "body": f"body={SNT}", "project": "project=project/trygt-hjem"}
    given["document"] = "document=liste"
    needed = [given[p.type] for p in query.parameters if not p.optional]
    url = f"{address}/questions/{query.name}?{'&'.join(needed)}&format=json"
    with urllib.request.urlopen(url, timeout=30) as reply:
        rows = json.load(reply)
    expected = ask(STORE, query.name, **dict(pair.split("=") for pair in needed))
    assert rows == [{name: _plain(value) for name, value in row.items()} for row in expected]


def _plain(value: object) -> object:
    """As the JSON of an answer has it: whole decimals are integers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
