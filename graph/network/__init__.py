"""Knowledge -> NetworkX. The only room that knows networkx."""

from graph.network.edges import network
from graph.network.graphml_writer import Edges, graphml

__all__ = ["Edges", "graphml", "network"]
