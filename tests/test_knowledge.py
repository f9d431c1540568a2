"""The three ways to a graph, and that what is read back from a folder answers as what was built."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import rdflib

import graph
from graph.errors import BordkortError, ContractError, NothingBuiltError, QuestionError
from graph.rdf import saved_queries

REFERAT = """Referat af møde i Rådet for Gode Naboer (RGN)
Dato: 2. november 2021
Deltagere:
Ida Holmskov, direktør, Sorø Kommune (formand)
Bo Lindegren, sundhedschef, Ringsted Kommune

1. Udpegning
Rådet udpegede Bo Lindegren som medlem af Arbejdsgruppen for Genoptræning.
"""


@pytest.fixture(scope="module")
def referat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kg") / "referat.txt"
    path.write_text(REFERAT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def built(referat: Path) -> graph.KnowledgeGraph:
    return graph.build(referat, from_minutes_only=True)


@pytest.fixture(scope="module")
def loaded(built: graph.KnowledgeGraph, referat: Path) -> graph.KnowledgeGraph:
    built.export(referat.parent / "ud")
    return graph.load(referat.parent / "ud")


def test_other_forms_are_written_by_name_with_what_tables_do_not_hold(
    built: graph.KnowledgeGraph, tmp_path: Path
) -> None:
    (path,) = built.export(tmp_path, forms=["trig"])
    assert path.name == "graph.trig"
    assert "Udpegning" in path.read_text(encoding="utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["graph.trig"]
    with pytest.raises(ContractError, match="ukendt form: trix; vælg mellem trig"):
        built.export(tmp_path, forms=["trix"])


def test_importing_the_package_loads_no_library() -> None:
    asked = "import sys, graph; print(graph.__all__, [n for n in ('pandas', 'rdflib', 'networkx') if n in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=Path(graph.__path__[0]).parent
    )
    assert told.stdout.strip() == "['KnowledgeGraph', 'build', 'figures', 'load'] []"


def test_a_path_a_text_and_a_list_are_the_same(built: graph.KnowledgeGraph, referat: Path) -> None:
    for given in (str(referat), [referat], [str(referat.parent)]):
        assert graph.build(given, from_minutes_only=True).facts == built.facts


def test_every_view_shows_the_same_facts(built: graph.KnowledgeGraph) -> None:
    ids = {fact.id for fact in built.facts}
    assert len(ids) >= 7
    assert set(built.tables["statements"]["id"]) == ids
    assert isinstance(built.network, nx.MultiDiGraph)
    assert {key for _, _, key in built.network.edges(keys=True)} == ids
    assert isinstance(built.dataset, rdflib.Dataset)
    rows: Any = built.dataset.query("SELECT ?id { ?f a bk:Fact ; dct:identifier ?id }")
    assert {str(row.id) for row in rows} == ids


def test_a_question_gives_a_frame(built: graph.KnowledgeGraph) -> None:
    seats = built.query("who-sits-where", body="RGN", as_of="2021-11-02")
    assert sorted(set(seats["person_name"])) == ["Bo Lindegren", "Ida Holmskov"]
    assert list(built.query("SELECT (COUNT(*) AS ?n) WHERE { ?m a bk:Employment }")["n"]) == [2]


def test_what_was_read_back_answers_as_what_was_built(
    built: graph.KnowledgeGraph, loaded: graph.KnowledgeGraph
) -> None:
    asked = 0
    for saved in saved_queries():
        given = {"body": "RGN", "person": "Ida Holmskov", "project": "RGN", "document": "referat.txt"}
        needed = {p.name: given[p.name] for p in saved.parameters if not p.optional}
        assert built.ask(saved.name, **needed).rows == loaded.ask(saved.name, **needed).rows, saved.name
        asked += len(built.ask(saved.name, **needed))
    assert asked > 20
    assert loaded.tables["statements"].equals(built.tables["statements"])
    assert loaded.tables["evidence"].equals(built.tables["evidence"])


def test_faults_are_errors_for_the_user(built: graph.KnowledgeGraph, tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="mente du who-chairs"):
        built.query("who-chars")
    with pytest.raises(ContractError, match="kør bordkort build først"):
        graph.load(tmp_path)
    with pytest.raises(NothingBuiltError, match="Intet læsbart dokument"):
        graph.build(tmp_path, from_minutes_only=True)
    with pytest.raises(NothingBuiltError, match="ingen gennemsete fakta"):
        graph.build(from_minutes_only=True)
    with pytest.raises(ContractError, match="hverken register/"):
        graph.build(data=tmp_path)
    assert issubclass(QuestionError, BordkortError)


def test_no_other_name_is_public() -> None:
    with pytest.raises(AttributeError, match="no attribute 'pipelines'"):
        graph.pipelines  # noqa: B018
