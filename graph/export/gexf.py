"""The network as GEXF 1.3 with time, for Gephi: a node an entity, an edge a fact, with the days between which it held.

NetworkX writes the draft of 1.2 and loses an attribute called `type`, so the few elements are written here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from graph.model.closing import windows
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge

_NAMESPACE = "http://gexf.net/1.3"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TYPES = {"confidence": "double"}
_NODE = ("kind", "aliases", "identifiers")
_EDGE = ("relation", "role", "on_behalf_of", "status", "basis", "confidence", "amount", "currency", "documents")


def gexf(knowledge: Knowledge) -> bytes:
    """The whole network as XML, UTF-8; facts whose second end is a text are left out."""
    root = etree.fromstring(f'<gexf xmlns="{_NAMESPACE}" version="1.3"/>')
    graph = etree.SubElement(root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date")
    for kind, names in (("node", _NODE), ("edge", _EDGE)):
        listed = etree.SubElement(graph, "attributes", {"class": kind})
        for name in names:
            etree.SubElement(listed, "attribute", id=name, title=name, type=_TYPES.get(name, "string"))
    nodes, edges = etree.SubElement(graph, "nodes"), etree.SubElement(graph, "edges")
    for entity in knowledge.entities:
        node = etree.SubElement(nodes, "node", id=entity.id, label=_clean(entity.label))
        _values(node, dict(zip(_NODE, _node(entity), strict=True)))
    known = windows(knowledge)
    for fact in knowledge.facts:
        if fact.object:
            window = known[fact.id]
            edge = etree.SubElement(edges, "edge", id=fact.id, source=fact.subject, target=fact.object)
            edge.set("label", fact.relation)
            for name, day in (("start", window.begins or window.first), ("end", window.ends or window.over)):
                if day:
                    edge.set(name, day)
            _values(edge, dict(zip(_EDGE, _edge(fact), strict=True)))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _node(entity: Entity) -> tuple[str, ...]:
    return (entity.kind.value, "|".join(entity.aliases), "|".join(entity.identifiers))


def _edge(fact: Fact) -> tuple[str, ...]:
    said = fact.qualifiers
    amount = "" if said.amount is None else format(said.amount, "f")
    documents = "|".join(sorted({place.document for place in fact.evidence}))
    how = (said.status.value, fact.basis.value, f"{fact.confidence:.2f}", amount, said.currency)
    return (fact.relation, said.role, "|".join(said.on_behalf_of), *how, documents)


def _values(parent: etree._Element, values: Mapping[str, str]) -> None:
    listed = etree.SubElement(parent, "attvalues")
    for name, value in values.items():
        if value:
            etree.SubElement(listed, "attvalue", {"for": name, "value": _clean(value)})


def _clean(text: str) -> str:
    """Without the signs that XML cannot hold."""
    return _UNFIT.sub("", text)
