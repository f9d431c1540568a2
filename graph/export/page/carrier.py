"""pyvis as the carrier of nodes, edges and options; the page around them is our own.

pyvis brings vis-network along and knows what it wants to be told. Its own page runs code that hides in a title, calls a
server and takes minutes, so that template, option setter and writer are ours: `<b>` in a name stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyvis.network
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.export.page import assets, look
from graph.export.page.embedding import Told

Record = Mapping[str, Any]

#: Nothing moves by itself: positions come with the nodes, labels and tooltips are the page's own.
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "keyboard": False,
        "multiselect": False,
        "navigationButtons": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 250,
        "zoomSpeed": 0.7,
    },
    "nodes": {"shape": "custom", "font": {"size": 0}, "chosen": False},
    "edges": {"chosen": False, "font": {"size": 0}, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
}

_VIS = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")


class _Ids(list[str]):
    """pyvis looks each end of each edge up in a list; with a set beside it 50,000 nodes are no matter."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: set[str] = set()

    def append(self, value: str) -> None:
        self._seen.add(value)
        super().append(value)

    def __contains__(self, value: object) -> bool:
        return value in self._seen


def network(nodes: Iterable[Record], edges: Iterable[Record], heading: str) -> pyvis.network.Network:
    """A directed network: undirected ones silently keep one of several relations between the same two."""
    carrier = pyvis.network.Network(directed=True, heading=heading, cdn_resources="in_line")
    carrier.node_ids = _Ids()
    carrier.options = OPTIONS
    for node in nodes:
        carrier.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"})
    _drop(carrier.nodes, "shape", "color")
    carrier.edges = Told(_joined(carrier, edges))
    return carrier


def _joined(carrier: pyvis.network.Network, edges: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """Edges as pyvis makes them, each taken from it at once: there are many."""
    for edge in edges:
        rest = {key: value for key, value in edge.items() if key not in ("from", "to")}
        carrier.add_edge(edge["from"], edge["to"], **rest)
        _drop(carrier.edges, "arrows")
        yield carrier.edges.pop()


def _drop(items: Iterable[dict[str, Any]], *keys: str) -> None:
    """What pyvis writes on each item and the options say once for all: a third of a large page."""
    for item in items:
        for key in keys:
            item.pop(key, None)


def frame(carrier: pyvis.network.Network, labels: Mapping[str, object]) -> str:
    """The page, with marks for data and numbers; `labels` are what the template names."""
    environment = Environment(
        loader=FileSystemLoader(assets.FOLDER), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    library, script, style = _library(), assets.script(), assets.style() + look.palette()
    environment.globals.update(
        library=Markup(library),
        script=Markup(script),
        style=Markup(style),
        script_hashes=Markup(f"{assets.fingerprint(library)} {assets.fingerprint(script)}"),
        style_hash=Markup(assets.fingerprint(style)),
        **labels,
    )
    carrier.templateEnv = environment
    carrier.path = assets.TEMPLATE
    return str(carrier.generate_html())


def _library() -> str:
    """vis-network as pyvis ships it; a browser counts CRLF as one line end, and so must the hash of the policy."""
    path = Path(pyvis.network.__file__).parent.joinpath(*_VIS)
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
