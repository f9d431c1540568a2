"""SPARQL 1.1 Protocol, the part that reads: a request becomes a query with the forms in which its result may come.

GET with `?query=`, POST with a form, POST with `application/sparql-query`; `default-graph-uri` and `named-graph-uri` as
the protocol has them. An update, a SERVICE or a method that writes is refused.
"""

from __future__ import annotations

from graph.rdf import PREFIXES
from graph.serve.guard import calls_out
from graph.serve.jobs import Sparql
from graph.serve.limits import RefusedError
from graph.serve.negotiate import TABLES, TRIPLES, by_name, choose
from graph.serve.request import FORM, Pairs, Request, pairs

QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
ALLOWED = "GET, HEAD, POST, OPTIONS"
_READ_ONLY = ("ændringer udføres ikke: her kan kun læses", "updates are not carried out: this endpoint is read-only")


def query_of(request: Request) -> Sparql:
    """The query that a request asks; raises RefusedError where it asks for anything else."""
    given, text = _given(request)
    if not text.strip():
        raise RefusedError(
            400,
            f"der er intet spørgsmål; send ?query=, en formular med query= eller en krop af typen {QUERY}",
            f"there is no query; send ?query=, a form with query=, or a body of {QUERY}",
        )
    if calls_out(text):
        raise RefusedError(
            403,
            "SERVICE udføres ikke: herfra tales der ikke med andre maskiner",
            "SERVICE is not carried out: this endpoint speaks to no other machine",
        )
    table, triples = _forms(request, given)
    return Sparql(
        text=text,
        table=table,
        triples=triples,
        default_graphs=tuple(value for name, value in given if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in given if name == "named-graph-uri"),
    )


def _given(request: Request) -> tuple[Pairs, str]:
    """All parameters, and the text of the query."""
    if request.method in ("GET", "HEAD"):
        given = request.parameters
    elif request.media == FORM:
        given = (*request.parameters, *pairs(_text(request.body)))
    elif request.media == QUERY:
        return request.parameters, _text(request.body)
    elif request.media == UPDATE:
        raise RefusedError(403, *_READ_ONLY)
    else:
        raise RefusedError(415, f"en krop skal være {FORM} eller {QUERY}", f"a body must be {FORM} or {QUERY}")
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in given):
        raise RefusedError(403, *_READ_ONLY)
    texts = [value for name, value in given if name == "query"]
    if len(texts) > 1:
        raise RefusedError(400, "der er mere end ét spørgsmål", "there is more than one query")
    return given, texts[0] if texts else ""


def _forms(request: Request, given: Pairs) -> tuple[str | None, str | None]:
    """Media types for a table and for triples: by `format=` (or `output=`), else by the Accept header."""
    named = next((value for name, value in given if name in ("format", "output", "results") and value), "")
    table, triples = by_name(named, TABLES), by_name(named, TRIPLES)
    if named and (table or triples):
        return table or next(iter(TABLES)), triples or next(iter(TRIPLES))
    table, triples = choose(request.accept, tuple(TABLES), TABLES), choose(request.accept, tuple(TRIPLES), TRIPLES)
    if table is None and triples is None:
        listed = ", ".join((*TABLES, *TRIPLES))
        raise RefusedError(406, f"svar fås som {listed}", f"results come as {listed}")
    return table, triples


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, "kroppen er ikke UTF-8", "the body is not UTF-8") from error


def description(endpoint: str, triples: int) -> bytes:
    """The service description as Turtle: what can be asked here, and in which forms it is answered."""
    formats = (
        *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
        *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
    )
    listed = " ,\n        ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in formats)
    used = ", ".join(sorted(PREFIXES))
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

<{endpoint}> a sd:Service ;
    rdfs:label "Bordkort"@da ;
    rdfs:comment "Read-only. These prefixes need no declaration: {used}."@en ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat {listed} ;
    sd:defaultDataset <{endpoint}#dataset> .

<{endpoint}#dataset> a sd:Dataset ;
    sd:defaultGraph <{endpoint}#graph> .

<{endpoint}#graph> a sd:Graph ;
    void:triples {triples} .
""".encode()
