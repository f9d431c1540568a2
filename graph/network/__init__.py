"""Knowledge -> NetworkX. The only room that knows networkx."""

from graph.network.graphml import graphml
from graph.network.network import network

__all__ = ["graphml", "network"]
