"""The network as GraphML, for Gephi, yEd, igraph and R: the same bytes in every build.

Edge ids are the facts' ids, so that two relations between the same two actors stay two. The writer is networkx's own on
the standard library's XML: the one on lxml, which networkx would take where it is installed, writes other bytes.
"""

from __future__ import annotations

import io

import networkx as nx
from networkx.readwrite.graphml import write_graphml_xml


def graphml(made: nx.MultiDiGraph[str]) -> bytes:
    """GraphML of the network, UTF-8, indented."""
    out = io.BytesIO()
    write_graphml_xml(made, out, prettyprint=True)
    return out.getvalue() + b"\n"
