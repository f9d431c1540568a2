"""The network as GraphML, for Gephi, yEd, igraph and R: the same bytes in every build, an element at a time.

Edge ids are the facts' ids, so that two relations between the same two actors stay two. These are the bytes that
networkx's own writer on the standard library's XML gives for the network; but that one holds network, tree and text in
memory at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby, islice
from operator import attrgetter
from xml.sax.saxutils import escape

from graph.model.asof import Window, newest
from graph.model.closing import windows
from graph.model.fact import Fact, Knowledge
from graph.network.edges import Attributes, edge_of, edges, nodes, target

_XML = "http://graphml.graphdrawing.org/xmlns"
_HEAD = (
    "<?xml version='1.0' encoding='utf-8'?>\n"
    f'<graphml xmlns="{_XML}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{_XML} {_XML}/1.0/graphml.xsd">\n'
)
_EMPTY = '      <data key="%s" />'
_IN_QUOTES = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
_MARKUP = re.compile("[&<>]")
_TYPES = {str: "string", bool: "boolean", float: "double"}

#: (what it is for, name, type) of an attribute -> its key in the file.
_Keys = dict[tuple[str, str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Makes the elements of edges; `keys` are those of the whole graph, `now` is its day."""

    keys: _Keys
    now: str

    @classmethod
    def of(cls, knowledge: Knowledge) -> Edges:
        return cls(keys=_keys(knowledge, windows(knowledge)), now=newest(knowledge))

    def element(self, fact: Fact, days: Window) -> bytes:
        """A fact with its window as an element."""
        edge = edge_of(fact, days, self.now)
        ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)} id={_quoted(edge.key)}"
        return _element("edge", ends, edge.attributes, self.keys)


def graphml(knowledge: Knowledge, elements: Callable[[Fact], bytes] | None = None) -> Iterator[bytes]:
    """GraphML of the network, UTF-8, indented; `elements` gives those of facts, if they are at hand."""
    known, made = windows(knowledge), Edges.of(knowledge)
    yield _HEAD.encode()
    for (scope, name, sort), key in reversed(made.keys.items()):
        yield f'  <key id="{key}" for="{scope}" attr.name="{name}" attr.type="{sort}" />\n'.encode()
    yield b'  <graph edgedefault="directed">\n'
    for identifier, attributes in nodes(knowledge):
        yield _element("node", f"id={_quoted(identifier)}", attributes, made.keys)
    for fact in _walked(knowledge):
        yield elements(fact) if elements else made.element(fact, known[fact.id])
    yield b"  </graph>\n</graphml>\n"


def _keys(knowledge: Knowledge, known: Mapping[str, Window]) -> _Keys:
    """Keys in the order in which attributes are met: those of nodes, those of edges, the amount that few edges have."""
    with_amount = [fact for fact in knowledge.facts if fact.qualifiers.amount is not None]
    met = [("node", attributes) for _, attributes in islice(nodes(knowledge), 1)]
    for some in (knowledge.facts[:1], with_amount[:1]):
        met.extend(("edge", edge.attributes) for edge in edges(knowledge, some, known) if some)
    keys: _Keys = {}
    for scope, attributes in met:
        for name, value in attributes.items():
            keys.setdefault((scope, name, _TYPES[type(value)]), f"d{len(keys)}")
    return keys


def _walked(knowledge: Knowledge) -> Iterator[Fact]:
    """Facts as networkx walks them: by subject, then by the first fact that leads to the same end, then by id."""
    facts = sorted(knowledge.facts, key=attrgetter("id"))
    facts.sort(key=attrgetter("subject"))
    for _, some in groupby(facts, key=attrgetter("subject")):
        by_end: dict[str, list[Fact]] = {}
        for fact in some:
            by_end.setdefault(target(fact), []).append(fact)
        yield from chain.from_iterable(by_end.values())


def _element(scope: str, head: str, attributes: Attributes, keys: _Keys) -> bytes:
    """A node or an edge with a line for each attribute."""
    lines = [f"    <{scope} {head}>"]
    for name, value in attributes.items():
        key = keys[scope, name, _TYPES[type(value)]]
        if value == "":
            lines.append(_EMPTY % key)
            continue
        text = str(value)
        if _MARKUP.search(text):
            text = escape(text)
        lines.append(f'      <data key="{key}">{text}</data>')
    return ("\n".join(lines) + f"\n    </{scope}>\n").encode()


def _quoted(text: str) -> str:
    return f'"{escape(text, _IN_QUOTES)}"'
