"""Knowledge as an rdflib Dataset for notebooks: a named graph for each document, and their union for all questions.

`dataset.graph(IRI of the document)` holds what that one document says; `dataset.query(...)` sees everything.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, serialize

from graph.model.fact import Knowledge
from graph.rdf.assemble import graphs, ordered
from graph.rdf.terms import BASE, PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset


def nquads(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """All triples with the graph that each stands in, sorted."""
    return _written(write_nquads, knowledge, base)


def trig(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """The same with short names, a block for each graph."""
    return _written(write_trig, knowledge, base)


def write_nquads(knowledge: Knowledge, out: IO[bytes], *, base: str = BASE) -> None:
    """The same into a file, with the triples of one graph in memory at a time."""
    serialize(_quads(knowledge, base), out, RdfFormat.N_QUADS)


def write_trig(knowledge: Knowledge, out: IO[bytes], *, base: str = BASE) -> None:
    """TriG into a file, with the triples of one graph in memory at a time."""
    serialize(_quads(knowledge, base), out, RdfFormat.TRIG, prefixes=PREFIXES)


def dataset(knowledge: Knowledge, *, base: str = BASE) -> Dataset:
    """The knowledge for rdflib; its default graph is the union of the named ones."""
    from rdflib import Dataset  # late: rdflib takes longer to import than the graph to build

    made = Dataset(default_union=True)
    made.parse(data=nquads(knowledge, base=base), format="nquads")
    for prefix, namespace in PREFIXES.items():
        made.bind(prefix, namespace, override=True, replace=True)
    return made


def _written(write: Callable[..., None], knowledge: Knowledge, base: str) -> bytes:
    out = io.BytesIO()
    write(knowledge, out, base=base)
    return out.getvalue()


def _quads(knowledge: Knowledge, base: str) -> Iterator[Quad]:
    for name, found in graphs(knowledge, base=base):
        for subject, predicate, target in ordered(found):
            yield Quad(subject, predicate, target, name)
