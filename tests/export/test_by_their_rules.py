"""What is exported keeps the rules of its form: the followthemoney package, Popolo's fields, GEXF's grammar, igraph.

Popolo's schemas and GEXF's grammar come in no package, so what they ask for is told here in our own words. Each check
is also shown something that breaks a rule, and must see it.
"""

import io
import json
from collections import Counter
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

import graph
from graph.export.others import FORMATS
from graph.model.fact import Knowledge
from graph.network import graphml
from tests.knowledge_example import SNT, example


@cache
def shipped() -> Knowledge:
    return graph.build().knowledge


BOTH = pytest.mark.parametrize("knowledge", [example, shipped], ids=["example", "shipped"])


def written(form: str, knowledge: Knowledge) -> bytes:
    (fill,) = FORMATS[form](knowledge).values()
    out = io.BytesIO()
    fill(out)
    return out.getvalue()


def _ftm_faults(lines: list[dict[str, Any]]) -> list[str]:
    """What the package followthemoney does not take: schemata, properties, values, required ones, ends of links."""
    ftm = pytest.importorskip("followthemoney", reason="the package followthemoney is not here")
    kinds = {line["id"]: ftm.model.get(line["schema"]) for line in lines}
    found = []
    for line in lines:
        schema = kinds[line["id"]]
        if schema is None:
            found.append(f"{line['schema']} is no schema")
            continue
        found += [f"{schema.name} lacks {name}" for name in schema.required if name not in line["properties"]]
        for name, values in line["properties"].items():
            prop = schema.properties.get(name)
            if prop is None:
                found.append(f"{schema.name} has no {name}")
            elif prop.type.name == "entity":
                ends = [kinds.get(value) for value in values]
                found += [f"{name}: no {prop.range.name}" for end in ends if end is None or not end.is_a(prop.range)]
            else:
                found += [f"{name}: {value}" for value in values if prop.type.clean(value) != value]
    return found


@BOTH
def test_follow_the_money_takes_every_entity(knowledge: Any) -> None:
    lines = [json.loads(line) for line in written("ftm", knowledge()).splitlines()]
    assert len({line["id"] for line in lines}) == len(lines) > 10
    assert _ftm_faults(lines) == []


def test_follow_the_money_sees_what_is_wrong() -> None:
    lines = [json.loads(line) for line in written("ftm", example()).splitlines()]
    seat = next(line for line in lines if line["schema"] == "Membership")
    for change in ({"startDate": ["i foråret"]}, {"chair": ["x"]}, {"member": [seat["id"]]}, {"member": ["nobody"]}):
        wrong = [line if line is not seat else seat | {"properties": seat["properties"] | change} for line in lines]
        assert len(_ftm_faults(wrong)) == 1, change


def _listed(**item: Any) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "object", "additionalProperties": False, **item}}


_WORDS: dict[str, object] = {"type": "string", "minLength": 1}
_DATE: dict[str, object] = {"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}$"}
_NAMES = _listed(properties={"name": _WORDS}, required=["name"])
_LINKS = _listed(properties={"url": {"type": "string", "pattern": "^https?://"}, "note": _WORDS}, required=["url"])
_IDENTIFIERS = _listed(properties={"identifier": _WORDS, "scheme": _WORDS}, required=["identifier"])
_ORGANISATION: dict[str, object] = {
    "id": _WORDS,
    "name": _WORDS,
    "classification": _WORDS,
    "parent_id": _WORDS,
    "other_names": _NAMES,
}
_ORGANISATION |= {"identifiers": _IDENTIFIERS, "founding_date": _DATE, "dissolution_date": _DATE}
_SEAT: dict[str, object] = dict.fromkeys(("id", "person_id", "organization_id", "on_behalf_of_id", "role"), _WORDS)
_SEAT |= {"member": {"type": "object"}, "start_date": _DATE, "end_date": _DATE, "sources": _LINKS}
_EVENT = {"id": _WORDS, "name": _WORDS, "start_date": _DATE, "organization_id": _WORDS}
#: The fields that Popolo's schemas have for what we write, and how they must look.
POPOLO = Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "persons": _listed(properties={"id": _WORDS, "name": _WORDS, "other_names": _NAMES}),
            "organizations": _listed(properties=_ORGANISATION),
            "memberships": _listed(properties=_SEAT, required=["organization_id"]),
            "events": _listed(properties=_EVENT),
        },
    }
)


@BOTH
def test_popolo_has_the_fields_of_its_schemas(knowledge: Any) -> None:
    found = json.loads(written("popolo", knowledge()))
    assert [error.message for error in POPOLO.iter_errors(found)] == []
    ids = {one["id"] for kind in ("persons", "organizations") for one in found[kind]}
    for seat in found["memberships"]:
        ends = (seat.get("person_id") or seat["member"]["id"], seat["organization_id"], seat.get("on_behalf_of_id"))
        assert ids.issuperset(end for end in ends if end), seat
    assert any(seat["sources"] for seat in found["memberships"])


def test_popolo_s_fields_are_checked() -> None:
    found = json.loads(written("popolo", example()))
    for key, value in (("end_date", "2021~"), ("member_id", SNT), ("sources", [{"note": "referat.docx"}])):
        wrong = deepcopy(found)
        wrong["memberships"][0][key] = value
        assert len(list(POPOLO.iter_errors(wrong))) == 1, key


@BOTH
def test_gexf_keeps_to_its_grammar(knowledge: Any) -> None:
    grammar = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "gexf.rng")))
    read = etree.fromstring(written("gexf", knowledge()))
    assert grammar.validate(read), grammar.error_log
    space = {"g": "http://gexf.net/1.3"}
    nodes = {node.get("id") for node in read.iterfind(".//g:node", space)}
    edges = list(read.iterfind(".//g:edge", space))
    assert len({edge.get("id") for edge in edges}) == len(edges) > 5
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in edges)
    known = {one.get("id") for one in read.iterfind(".//g:attribute", space)}
    assert {value.get("for") for value in read.iterfind(".//g:attvalue", space)} <= known
    edges[0].set("start", "2021~")
    assert not grammar.validate(read)


@BOTH
def test_igraph_reads_the_graphml_that_networkx_reads(knowledge: Any, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph", reason="the package igraph is not here")
    content = b"".join(graphml(knowledge()))
    (tmp_path / "graph.graphml").write_bytes(content)
    theirs = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    ours = nx.read_graphml(io.BytesIO(content), force_multigraph=True)
    assert theirs.is_directed()
    assert dict(zip(theirs.vs["id"], theirs.vs["label"], strict=True)) == dict(ours.nodes(data="label"))
    # igraph 1.0 mixes up the ids of edges; all else of them is compared.
    names, told = theirs.vs["id"], ("relation", "status", "documents", "confidence")
    edges = Counter((names[edge.source], names[edge.target], *(edge[name] for name in told)) for edge in theirs.es)
    assert edges == Counter((start, end, *(data[name] for name in told)) for start, end, data in ours.edges(data=True))
