"""Knowledge -> a MultiDiGraph: an actor a node, a fact an edge with the fact's id as key.

Parallel edges stay apart: "Ida Holm er medlem af" and "er formand for" the same board are two edges, each with its own
source. All attributes are flat strings and numbers, because GraphML takes neither None nor lists: aliases are joined by
`|`, and what has no value is an empty string or, for numbers, not there. A fact whose second end is text ("budget til
evaluering") or not named ("gruppen nedlægges") gets a node of its own for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from graph.model.asof import Window, holds, newest
from graph.model.closing import windows
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge
from graph.model.relation import BY_NAME

if TYPE_CHECKING:
    import networkx as nx

Attributes = dict[str, str | float | bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A fact as an edge; `key` is its id."""

    source: str
    target: str
    key: str
    attributes: Attributes


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def network(knowledge: Knowledge) -> nx.MultiDiGraph[str]:
    """Nodes and edges in the order of their ids."""
    import networkx as nx  # slow to load, and no file that is written needs it

    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    made.add_nodes_from(nodes(knowledge))
    for edge in edges(knowledge):
        made.add_edge(edge.source, edge.target, key=edge.key, **edge.attributes)
    return made


def nodes(knowledge: Knowledge) -> Iterator[tuple[str, Attributes]]:
    """Actors by their ids, then the texts and unnamed ends of facts."""
    for entity in sorted(knowledge.entities, key=attrgetter("id")):
        yield entity.id, _node(entity)
    for fact in sorted(knowledge.facts, key=attrgetter("id")):
        if not fact.object:
            yield target(fact), _end(fact)


def edges(
    knowledge: Knowledge, facts: Iterable[Fact] = (), known: Mapping[str, Window] | None = None
) -> Iterator[Edge]:
    """Facts as edges, by their ids unless they are given in another order; `known` are their windows, if at hand."""
    known, now = windows(knowledge) if known is None else known, newest(knowledge)
    for fact in facts or sorted(knowledge.facts, key=attrgetter("id")):
        yield edge_of(fact, known[fact.id], now)


def edge_of(fact: Fact, days: Window, now: str) -> Edge:
    """The fact as an edge, as it stands now."""
    return Edge(source=fact.subject, target=target(fact), key=fact.id, attributes=_edge(fact, days, now))


def target(fact: Fact) -> str:
    """The node at the fact's second end; one of its own for a text, or for what nobody names."""
    return fact.object or f"{_sort(fact).lower()}/{fact.id}"


def _sort(fact: Fact) -> str:
    return "Budget" if fact.relation == "has-budget" else "Event"


def _node(entity: Entity) -> Attributes:
    return {
        "label": _plain(entity.label),
        "type": entity.kind.value,
        "aliases": _joined(entity.aliases),
        "identifiers": _joined(entity.identifiers),
        "parent": entity.parent,
        "start": entity.start,
        "end": entity.end,
        "successor": entity.successor,
        "known": entity.known,
    }


def _end(fact: Fact) -> Attributes:
    """What is told of an end that is no actor."""
    label = _plain(fact.literal) or BY_NAME[fact.relation].danish
    empty = dict.fromkeys(("aliases", "identifiers", "parent", "start", "end", "successor"), "")
    return {"label": label, "type": _sort(fact), **empty, "known": False}


def _edge(fact: Fact, known: Window, now: str) -> Attributes:
    said = fact.qualifiers
    edge: Attributes = {
        "relation": fact.relation,
        "label": BY_NAME[fact.relation].danish,
        "role": _plain(said.role),
        "on_behalf_of": _joined(said.on_behalf_of),
        "currency": said.currency,
        "start": said.start,
        "end": said.end,
        "status": said.status.value,
        "standing": holds(fact, now, known).value,
        "first_attested": known.first,
        "last_attested": known.last,
        "basis": fact.basis.value,
        "confidence": round(float(fact.confidence), 4),
        "reviewed": _plain(fact.reviewed),
        "documents": _joined(sorted({place.document for place in fact.evidence})),
        "items": _joined(sorted({place.item for place in fact.evidence} - {""})),
        "quote": _plain(next((place.quote for place in fact.evidence if place.quote), "")),
    }
    if said.amount is not None:
        edge["amount"] = float(said.amount)
    return edge


def _joined(values: tuple[str, ...] | list[str]) -> str:
    return "|".join(_plain(value) for value in values)


def _plain(text: str) -> str:
    """Without the characters that XML cannot hold, not even escaped."""
    return text if text.isascii() and text.isprintable() else _NOT_XML.sub(" ", text)
