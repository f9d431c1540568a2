"""Knowledge as an rdflib Dataset for notebooks: a named graph for each document, and their union for all questions.

`dataset.graph(IRI of the document)` holds what that one document says; `dataset.query(...)` sees everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from graph.model.fact import Knowledge
from graph.rdf.assemble import graphs, ordered
from graph.rdf.terms import BASE, PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset


def nquads(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """All triples with the graph that each stands in, sorted."""
    return _serialize(knowledge, base, RdfFormat.N_QUADS)


def trig(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """The same with short names, a block for each graph."""
    return _serialize(knowledge, base, RdfFormat.TRIG)


def dataset(knowledge: Knowledge, *, base: str = BASE) -> Dataset:
    """The knowledge for rdflib; its default graph is the union of the named ones."""
    from rdflib import Dataset  # late: rdflib takes longer to import than the graph to build

    made = Dataset(default_union=True)
    made.parse(data=nquads(knowledge, base=base), format="nquads")
    for prefix, namespace in PREFIXES.items():
        made.bind(prefix, namespace, override=True, replace=True)
    return made


def _serialize(knowledge: Knowledge, base: str, form: RdfFormat) -> bytes:
    quads = [
        Quad(triple.subject, triple.predicate, triple.object, name)
        for name, found in sorted(graphs(knowledge, base=base).items(), key=_by_name)
        for triple in ordered(found)
    ]
    prefixes = PREFIXES if form.supports_datasets and form != RdfFormat.N_QUADS else None
    return serialize(quads, format=form, prefixes=prefixes) or b""


def _by_name(entry: tuple[NamedNode, object]) -> str:
    return entry[0].value
