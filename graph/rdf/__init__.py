"""Knowledge -> RDF, and questions to it. The only room that knows rdflib and pyoxigraph."""

from graph.rdf.answer import Answer
from graph.rdf.assemble import graphs, triples
from graph.rdf.labels import own_labels
from graph.rdf.names import Names
from graph.rdf.on_disk import keep_on_disk
from graph.rdf.parts import Part, Parts
from graph.rdf.quads import dataset, nquads, trig, write_nquads, write_trig
from graph.rdf.queries import Parameter, Query, saved_queries, saved_query
from graph.rdf.shapes import NoEngineError, validate
from graph.rdf.store import TripleStore, ask
from graph.rdf.terms import BASE, OWN, PREFIXES
from graph.rdf.turtle_writer import turtle, turtle_blocks

__all__ = [
    "BASE",
    "OWN",
    "PREFIXES",
    "Answer",
    "Names",
    "NoEngineError",
    "Parameter",
    "Part",
    "Parts",
    "Query",
    "TripleStore",
    "ask",
    "dataset",
    "graphs",
    "keep_on_disk",
    "nquads",
    "own_labels",
    "saved_queries",
    "saved_query",
    "trig",
    "triples",
    "turtle",
    "turtle_blocks",
    "validate",
    "write_nquads",
    "write_trig",
]
