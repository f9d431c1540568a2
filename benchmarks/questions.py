"""Latency of each saved question, beside rdflib's own engine: `python -m benchmarks.questions [--copies 1] [--rdflib]`.

`--copies 76` is a graph of a million triples of the same shape (benchmarks/graphs.py). A question is asked twice: as
people ask it, about the body, person or project that it has most to tell of on the shipped graph, and open, with
nothing but what it cannot do without. Told are the medians of seven runs: milliseconds by the clock and, in brackets,
of computing. What takes longer than `--patience` seconds a run is ended and told so. rdflib answers the first form
once, and a different number of rows is told.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from statistics import median

import graph
from benchmarks.graphs import grown
from graph.model.fact import Knowledge
from graph.rdf import Query, TripleStore, ask, dataset, saved_queries
from graph.rdf.names import Names
from graph.rdf.parameters import KINDS, bind
from graph.rdf.terms import PREFIXES

#: What is given for parameters that are no things.
_PLAIN = {"as_of": "2021-11-02", "after": "2021", "before": "2022", "below": "0.9"}
_CANDIDATES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Milliseconds by the clock and of computing, and the number of rows."""

    clock: float
    computing: float
    rows: int

    def __str__(self) -> str:
        return f"{self.clock:.0f} ({self.computing:.0f})"


def parameters(query: Query, store: TripleStore) -> dict[str, str]:
    """As people ask: about one thing, that of which there is most to tell, and the days."""
    given = {p.name: _PLAIN[p.name] for p in query.parameters if p.name in _PLAIN}
    for parameter in query.parameters:
        if parameter.name not in _PLAIN and (not parameter.optional or not set(given) - set(_PLAIN)):
            candidates = _candidates(parameter.type, store.knowledge)
            rows = {one: len(ask(store, query.name, **{parameter.name: one}, **given)) for one in candidates}
            given[parameter.name] = max(candidates, key=lambda one: (rows[one], -candidates.index(one)))
    return given


def _candidates(sort: str, knowledge: Knowledge) -> list[str]:
    """Ids of that sort, those of which most is said first."""
    if sort == "document":
        return [source.id for source in knowledge.sources]
    fitting = [entity.id for entity in knowledge.entities if any(entity.kind in kinds for kinds in KINDS[sort])]
    counts = Counter(end for fact in knowledge.facts for end in (fact.subject, fact.object))
    return sorted(fitting, key=lambda one: (-counts[one], one))[:_CANDIDATES]


def timed(run: Callable[[], int], times: int) -> Measured:
    """The medians of so many runs."""
    clocks, computings = [], []
    for _ in range(times):
        began, worked = time.perf_counter(), time.process_time()
        rows = run()
        clocks.append((time.perf_counter() - began) * 1000)
        computings.append((time.process_time() - worked) * 1000)
    return Measured(clock=median(clocks), computing=median(computings), rows=rows)


def patiently(run: Callable[[], int], times: int, seconds: float) -> Measured | None:
    """The same in a process that is ended after so many seconds for each run."""
    mine, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_child, args=(run, times, theirs))
    process.start()
    found: Measured | None = mine.recv() if mine.poll(seconds * times) else None
    process.kill()
    process.join()
    return found


def _child(run: Callable[[], int], times: int, connection: Connection) -> None:
    connection.send(timed(run, times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--patience", type=float, default=5.0)
    parser.add_argument("--rdflib", action="store_true")
    asked = parser.parse_args()
    shipped = TripleStore(graph.build().knowledge)
    given = {query.name: parameters(query, shipped) for query in saved_queries()}
    knowledge = grown(shipped.knowledge, asked.copies)
    store = TripleStore(knowledge)
    print(f"{len(store.store)} triples\n\n| question | rows | ms | rows, open | ms, open | rdflib ms |")
    print("|---|--:|--:|--:|--:|--:|")
    other = dataset(knowledge) if asked.rdflib else None
    late = f"> {asked.patience * 1000:.0f}"
    for query in saved_queries():
        values = given[query.name]
        least = {p.name: values[p.name] for p in query.parameters if not p.optional}
        ours = patiently(partial(_ours, store, query, values), asked.times, asked.patience)
        wide = patiently(partial(_ours, store, query, least), asked.times, asked.patience)
        theirs: Measured | None = None
        if other is not None:
            theirs = patiently(partial(_rdflib, other, query, values, knowledge), 1, asked.patience)
        differs = "" if not (ours and theirs) or ours.rows == theirs.rows else f", {theirs.rows} rows"
        cells = [cell for found in (ours, wide) for cell in (found.rows if found else "?", found or late)]
        rdflib_ms = "-" if other is None else f"{theirs.clock:.0f}{differs}" if theirs else late
        print(f"| {query.name} | {' | '.join(map(str, cells))} | {rdflib_ms} |", flush=True)


def _ours(store: TripleStore, query: Query, values: dict[str, str]) -> int:
    return len(ask(store, query.name, **values))


def _rdflib(graph_: object, query: Query, values: dict[str, str], knowledge: Knowledge) -> int:
    from rdflib import Dataset, Literal, URIRef

    assert isinstance(graph_, Dataset)
    bound = {}
    for parameter in query.parameters:
        if parameter.name in values:
            term = bind(parameter, values[parameter.name], knowledge, Names())
            kind = getattr(term, "datatype", None)
            bound[parameter.name] = Literal(term.value, datatype=URIRef(kind.value)) if kind else URIRef(term.value)
    return len(list(graph_.query(query.text, initNs=PREFIXES, initBindings=bound)))


if __name__ == "__main__":
    main()
