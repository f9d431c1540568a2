"""The page without its data, as it was kept: as long as it stays, pyvis and its template engine are not even loaded.

What the template says depends on the program, on the words of whoever publishes, and on little of the graph: the rows
of the legend ("Klynger"), the documents to choose from. Data and numbers, such as the height of each bar of the slider,
are marks in it. Nodes and edges are made as pyvis tells them, so that they need not pass through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from graph.export.page.embedding import Mark, Told, filled, mark
from graph.export.page.legend import Legend
from graph.export.page.timeline import Timeline
from graph.kept import digest, program
from graph.rdf import Parts

Record = dict[str, Any]

_ROOMS, _LIBRARIES = ("export/page",), ("jinja2", "markupsafe", "pyvis")
_MANY = 5  # contradictions: whether there are more is all that the template asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What the template names: words of the publisher, and what of the graph stands outside the data."""

    title: str
    subtitle: str
    view: str
    legend: Legend
    timeline: Timeline
    questions: Mapping[str, str]
    reset: str
    latest: Sequence[tuple[int, str, int]]


def written(
    nodes: Sequence[Record], edges: Told, content: Mapping[str, Any], labels: Labels, parts: Parts | None
) -> Iterator[str]:
    """The page in pieces; `parts` tell where its frame may be kept."""
    values: dict[str, object] = {"nodes": nodes, "edges": edges, "content": content}
    told = _told(content, labels, values)
    if parts is None:
        network = _network(nodes, edges, labels.title)
        return filled(_framed(network, told), {**values, "nodes": network.nodes, "edges": network.edges})
    make = partial(_packed, told, labels.title)
    return filled(parts.made(_program(), digest([repr(told)]), make).decode("utf-8"), values)


def _told(content: Mapping[str, Any], labels: Labels, values: dict[str, object]) -> dict[str, object]:
    """All that the template looks at; its numbers become marks, and values for them."""

    def later(name: str, value: object) -> Mark:
        values[name] = value
        return mark(name)

    bars = [
        (month, later(f"top-{place}", 100 - height), later(f"height-{place}", height))
        for place, (month, height) in enumerate(labels.timeline.bars)
    ]
    counts = {name: later(name, count) for name, count in _counts(content).items()}
    latest = [(number, go, later(f"news-{number}", count)) for number, go, count in labels.latest]
    return {
        "title": labels.title,
        "subtitle": labels.subtitle,
        "view": labels.view,
        "legend": labels.legend,
        "timeline": {"first": labels.timeline.first, "last": labels.timeline.last, "bars": bars},
        "buttons": {"questions": labels.questions, "reset": labels.reset, "latest": latest},
        "content": _looked_at(content),
        "later": {**counts, **{name: mark(name) for name in ("nodes", "edges", "content")}},
    }


def _counts(content: Mapping[str, Any]) -> dict[str, int]:
    return {"contradictions": len(content["contradictions"]), "losses": content["losses"]}


def _looked_at(content: Mapping[str, Any]) -> dict[str, object]:
    """What the template asks of what the page tells."""
    return {
        **{name: content[name] for name in ("kinds", "relations", "standings", "colours", "date")},
        "sources": [{"id": source["id"]} for source in content["sources"]],
        "facts": len(content["facts"]) > 0,
        "contradictions": min(len(content["contradictions"]), _MANY),
        "losses": content["losses"] > 0,
    }


def _network(nodes: Sequence[Record], edges: Told | Sequence[Record], title: str) -> Any:
    from graph.export.page import carrier  # slow to load: pyvis brings IPython along

    return carrier.network(nodes, edges, title)


def _framed(network: Any, told: Mapping[str, object]) -> str:
    from graph.export.page import carrier  # slow to load

    return carrier.frame(network, told)


def _packed(told: Mapping[str, object], title: str) -> bytes:
    return _framed(_network((), (), title), told).encode("utf-8")


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
