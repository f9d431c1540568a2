"""graph.ttl and graph.graphml: the bytes come from the rooms that know RDF and networks."""

from __future__ import annotations

from pathlib import Path

from graph import tabular
from graph.kept import Kept
from graph.model.fact import Knowledge
from graph.network import graphml
from graph.rdf import turtle_blocks


def write_turtle(knowledge: Knowledge, directory: Path, kept: Kept | None = None) -> Path:
    path = directory / "graph.ttl"
    tabular.write(path, turtle_blocks(knowledge, scratch=directory, kept=kept))
    return path


def write_graphml(knowledge: Knowledge, directory: Path) -> Path:
    path = directory / "graph.graphml"
    tabular.write(path, graphml(knowledge))
    return path
