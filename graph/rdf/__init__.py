"""Knowledge -> RDF, and questions to it. The only room that knows rdflib and pyoxigraph."""

from graph.rdf.dataset import dataset, nquads, trig
from graph.rdf.names import Names
from graph.rdf.terms import BASE, OWN, PREFIXES
from graph.rdf.triples import graphs, triples
from graph.rdf.turtle import turtle

__all__ = ["BASE", "OWN", "PREFIXES", "Names", "dataset", "graphs", "nquads", "trig", "triples", "turtle"]
