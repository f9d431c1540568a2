import io
from typing import Any

import networkx as nx
import pytest
from networkx.readwrite.graphml import write_graphml_xml

from graph.model.relation import RELATIONS
from graph.network import graphml, network
from tests.knowledge_example import BO, GROUP, HOSTILE, IDA, SNT, example


def test_an_edge_for_each_fact_and_parallel_edges_apart() -> None:
    made = network(example())
    assert {key for _, _, key in made.edges(keys=True)} == {fact.id for fact in example().facts}
    assert {data["relation"] for _, _, data in made.edges(data=True)} == {relation.name for relation in RELATIONS}
    assert {made[IDA][SNT][key]["relation"] for key in made[IDA][SNT]} == {"chairs", "member-of", "appointed-to"}
    assert [made[BO][GROUP][key]["standing"] for key in sorted(made[BO][GROUP])] == ["ended", "ended"]


def test_attributes_are_flat_and_the_same_on_every_node() -> None:
    made = network(example())
    values = [value for _, data in made.nodes(data=True) for value in data.values()]
    values += [value for *_, data in made.edges(data=True) for value in data.values()]
    assert {type(value) for value in values} == {str, float, bool}
    assert len({frozenset(data) for _, data in made.nodes(data=True)}) == 1


def test_text_and_unnamed_ends_become_nodes() -> None:
    made = network(example())
    assert made.nodes["budget/f022"] | {"label": "", "type": ""} == made.nodes["event/f029"] | {"label": "", "type": ""}
    assert (made.nodes["budget/f022"]["label"], made.nodes["budget/f022"]["type"]) == (
        "evaluering og følgeforskning",
        "Budget",
    )
    assert made.edges["project/trygt-hjem", "budget/f022", "f022"]["amount"] == pytest.approx(400000.0)


def test_graphml_reads_back_node_by_node_and_edge_by_edge() -> None:
    made = network(example())
    read = nx.read_graphml(io.BytesIO(b"".join(graphml(example()))), force_multigraph=True)
    assert _nodes(read) == _nodes(made)
    assert _edges(read) == _edges(made)
    assert made.nodes["person/script"]["label"] == HOSTILE.replace("\x0b", " ")


def _nodes(network: Any) -> dict[str, dict[str, object]]:
    return dict(network.nodes(data=True))


def _edges(network: Any) -> dict[tuple[str, str, str], dict[str, object]]:
    return {(u, v, key): data for u, v, key, data in network.edges(keys=True, data=True)}


def test_graphml_is_what_networkx_writes_to_the_byte() -> None:
    out = io.BytesIO()
    write_graphml_xml(network(example()), out, prettyprint=True)
    written = b"".join(graphml(example()))
    assert written == out.getvalue()
    assert written.count(b"<edge ") == len(example().facts)
