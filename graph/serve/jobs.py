"""The work that a request asks for, as it is carried out in a worker process.

Each job turns the open store into a reply or raises a RefusedError; it is pickled on its way to the worker, so it holds
plain strings. Results are written through a sink that stops them when they grow too large.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Protocol, cast

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from graph.errors import QuestionError
from graph.rdf import PREFIXES, Answer, TripleStore, ask
from graph.serve.limits import RefusedError, Reply

_TABLE_FORMATS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
_TRIPLE_FORMATS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
#: Everything about one thing: what it says itself, what points at it, and the facts that it is an end of.
_DESCRIPTION = """
CONSTRUCT { ?s ?p ?o }
WHERE {
  VALUES ?thing { %s }
  { ?thing ?p ?o BIND(?thing AS ?s) }
  UNION { ?s ?p ?thing BIND(?thing AS ?o) }
  UNION { ?s bk:subject|bk:object ?thing ; ?p ?o }
}
"""


class Job(Protocol):
    """What a worker can carry out; `limit` is the most bytes that the reply may hold."""

    def run(self, store: TripleStore, limit: int) -> Reply | Answer: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparql:
    """A query of the protocol; `table` and `triples` are the media types that the client takes for either result."""

    text: str
    table: str | None
    triples: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    def run(self, store: TripleStore, limit: int) -> Reply:
        try:
            found = store.store.query(
                self.text,
                prefixes=store.prefixes,
                default_graph=[NamedNode(iri) for iri in self.default_graphs] or None,
                named_graphs=[NamedNode(iri) for iri in self.named_graphs] or None,
            )
            return _written(found, self.table, self.triples, limit)
        except SyntaxError as error:
            raise RefusedError(400, f"ikke gyldig SPARQL: {error}", "the query is not valid SPARQL") from error
        except (RuntimeError, ValueError) as error:
            raise RefusedError(400, str(error), "") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Describe:
    """What the graph says about one thing, as RDF; 404 if it says nothing."""

    iri: str
    media: str

    def run(self, store: TripleStore, limit: int) -> Reply:
        try:
            text = _DESCRIPTION % NamedNode(self.iri)  # a CONSTRUCT takes no bound variables; an IRI cannot hold ">"
        except ValueError as error:
            raise RefusedError(404, f"{self.iri} er ikke en IRI", f"{self.iri} is not an IRI") from error
        found = store.store.query(text, prefixes=store.prefixes)
        assert isinstance(found, QueryTriples), "it is a CONSTRUCT"
        triples = list(found)
        if not triples:
            raise RefusedError(404, f"intet vides om {self.iri}", f"nothing is known of {self.iri}")
        body = serialize(triples, format=_TRIPLE_FORMATS[self.media], prefixes=_prefixes(self.media)) or b""
        if len(body) > limit:
            raise _too_large(limit)
        return Reply(body=body, media=self.media)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A saved question with its parameters as the user wrote them, or SPARQL text of ours with what it is about."""

    question: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    def run(self, store: TripleStore, limit: int) -> Answer:
        try:
            answer = ask(store, self.question, **self.parameters)
        except QuestionError as error:
            raise RefusedError(400, str(error), "") from error
        if sum(len(str(value)) for row in answer for value in row.values() if value is not None) > limit:
            raise _too_large(limit)
        return answer


class _Sink(io.RawIOBase):
    """Collects bytes up to a limit."""

    def __init__(self, limit: int) -> None:
        self.chunks: list[bytes] = []
        self.left = limit

    def writable(self) -> bool:
        return True

    def write(self, chunk: bytes) -> int:  # type: ignore[override]
        self.left -= len(chunk)
        if self.left < 0:
            raise OSError("too large")
        self.chunks.append(bytes(chunk))
        return len(chunk)


def _written(
    found: QuerySolutions | QueryBoolean | QueryTriples, table: str | None, triples: str | None, limit: int
) -> Reply:
    media = triples if isinstance(found, QueryTriples) else table
    if media is None:
        danish, english = ("tripler", "triples") if isinstance(found, QueryTriples) else ("en tabel", "a table")
        raise RefusedError(
            406,
            f"spørgsmålet giver {danish}, og ingen af de ønskede medietyper kan rumme det",
            f"this query gives {english}, and none of the accepted media types can hold that",
        )
    sink = _Sink(limit)
    out = cast("IO[bytes]", sink)
    try:
        if isinstance(found, QueryTriples):
            serialize(found, out, format=_TRIPLE_FORMATS[media], prefixes=_prefixes(media))
        else:
            found.serialize(out, format=_TABLE_FORMATS[media])
    except OSError as error:
        if sink.left >= 0:
            raise
        raise _too_large(limit) from error
    return Reply(body=b"".join(sink.chunks), media=media)


def _too_large(limit: int) -> RefusedError:
    size = f"{limit / 1_000_000:g} MB"
    return RefusedError(
        422,
        f"svaret er større end {size}; spørg om mindre, eller brug LIMIT",
        f"the result is larger than {size}; ask for less, or use LIMIT",
    )


def _prefixes(media: str) -> dict[str, str] | None:
    return None if media == "application/n-triples" else PREFIXES
