"""The page without its data, as it was kept: as long as it stays, pyvis and its template engine are not even loaded.

What the template says depends on the program, on the words of whoever publishes, and on little of the graph: the rows
of the legend ("Klynger"), the months of the slider, the documents to choose from. Nodes and edges are made as pyvis
tells them, so that they need not pass through it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any

from graph.export.page.embedding import Told
from graph.kept import digest, program
from graph.rdf import Parts

Record = dict[str, Any]

_ROOMS, _LIBRARIES = ("export/page",), ("jinja2", "markupsafe", "pyvis")
#: What the template looks at of what the page tells.
_LOOKED_AT = ("kinds", "relations", "standings", "colours", "contradictions", "losses", "date")


def filled_in(
    nodes: Sequence[Record], edges: Told, content: Mapping[str, Any], labels: Mapping[str, object], parts: Parts | None
) -> tuple[str, dict[str, object]]:
    """The page with marks, and what is to stand in their place; `parts` tell where the frame may be kept."""
    looked_at = {name: content[name] for name in _LOOKED_AT}
    looked_at |= {
        "sources": [{"id": source["id"]} for source in content["sources"]],
        "facts": len(content["facts"]) > 0,
    }
    told = {**labels, "content": looked_at}
    if parts is None:
        network = _network(nodes, edges, told)
        return _framed(network, told), {"nodes": network.nodes, "edges": network.edges, "content": content}
    make = partial(_packed, told)
    text = parts.made(_program(), digest([repr(told)]), make).decode("utf-8")
    return text, {"nodes": nodes, "edges": edges, "content": content}


def _network(nodes: Sequence[Record], edges: Told | Sequence[Record], told: Mapping[str, object]) -> Any:
    from graph.export.page import carrier  # slow to load: pyvis brings IPython along

    return carrier.network(nodes, edges, str(told["title"]))


def _framed(network: Any, told: Mapping[str, object]) -> str:
    from graph.export.page import carrier  # slow to load

    return carrier.frame(network, told)


def _packed(told: Mapping[str, object]) -> bytes:
    return _framed(_network((), (), told), told).encode("utf-8")


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
