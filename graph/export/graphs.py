"""graph.ttl and graph.graphml: the bytes come from the rooms that know RDF and networks."""

from __future__ import annotations

from pathlib import Path

from graph import tabular
from graph.model.fact import Knowledge
from graph.network import graphml
from graph.rdf import Parts, turtle_blocks


def write_turtle(knowledge: Knowledge, directory: Path, parts: Parts | None = None) -> Path:
    path = directory / "graph.ttl"
    tabular.write(path, turtle_blocks(knowledge, scratch=directory, parts=parts))
    return path


def write_graphml(knowledge: Knowledge, directory: Path) -> Path:
    path = directory / "graph.graphml"
    tabular.write(path, graphml(knowledge))
    return path
