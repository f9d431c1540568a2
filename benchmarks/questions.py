"""Latency of each saved question, beside rdflib's own engine: `python -m benchmarks.questions [--copies 1] [--rdflib]`.

`--copies 76` is a graph of a million triples of the same shape (benchmarks/graphs.py). A question is asked with all of
its parameters, seven times, and the median is told; what takes longer than `--patience` seconds is ended and told so.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from statistics import median

import graph
from benchmarks.graphs import grown
from graph.model.fact import Knowledge
from graph.rdf import Query, TripleStore, ask, dataset, saved_queries
from graph.rdf.names import Names
from graph.rdf.parameters import bind
from graph.rdf.terms import PREFIXES

Measured = tuple[float, int]


def parameters(knowledge: Knowledge) -> dict[str, str]:
    """Something worth asking about for each name of a parameter."""

    def most(relation: str, end: str) -> str:
        counts = Counter(getattr(fact, end) for fact in knowledge.facts if fact.relation == relation)
        return str(min(counts, key=lambda key: (-counts[key], key)))

    body = most("member-of", "object")
    given = {
        "body": body,
        "entity": body,
        "person": most("attended", "subject"),
        "project": most("partner-in", "object"),
    }
    given |= {"organisation": most("employed-by", "object"), "document": knowledge.sources[0].id}
    return given | {"as_of": "2021-11-02", "after": "2021", "before": "2022", "below": "0.5"}


def timed(run: Callable[[], int], times: int) -> Measured:
    """Median in milliseconds and the number of rows."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        rows = run()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken), rows


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
    knowledge = graph.build().knowledge
    given = parameters(knowledge)
    knowledge = grown(knowledge, asked.copies)
    store = TripleStore(knowledge)
    print(f"{len(store.store)} triples\n\n| question | rows | pyoxigraph ms | rdflib ms |\n|---|--:|--:|--:|")
    other = dataset(knowledge) if asked.rdflib else None
    for query in saved_queries():
        values = {p.name: given[p.name] for p in query.parameters}
        ours = patiently(partial(_ours, store, query, values), asked.times, asked.patience)
        theirs = None
        if other is not None:
            theirs = patiently(partial(_rdflib, other, query, values, knowledge), 3, asked.patience)
        shown = f"> {asked.patience * 1000:.0f}"
        rows = str(ours[1]) if ours else "?"
        rdflib_ms = "-" if other is None else f"{theirs[0]:.0f}" if theirs else shown
        print(f"| {query.name} | {rows} | {f'{ours[0]:.1f}' if ours else shown} | {rdflib_ms} |", flush=True)


def _ours(store: TripleStore, query: Query, values: dict[str, str]) -> int:
    return len(ask(store, query.name, **values))


def _rdflib(graph_: object, query: Query, values: dict[str, str], knowledge: Knowledge) -> int:
    from rdflib import Dataset, Literal, URIRef

    assert isinstance(graph_, Dataset)
    bound = {}
    for parameter in query.parameters:
        term = bind(parameter, values[parameter.name], knowledge, Names())
        kind = getattr(term, "datatype", None)
        bound[parameter.name] = Literal(term.value, datatype=URIRef(kind.value)) if kind else URIRef(term.value)
    return len(list(graph_.query(query.text, initNs=PREFIXES, initBindings=bound)))


if __name__ == "__main__":
    main()
