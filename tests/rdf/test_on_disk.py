"""A store on disk: the same answers as from memory, replaced whole, and never in the place of something else."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner

from graph.cli import main
from graph.errors import ContractError
from graph.knowledge import load
from graph.rdf import keep_on_disk, triples, turtle
from tests.knowledge_example import example

FEW = '<http://example.org/a> <http://example.org/b> "c" .\n'


def test_the_store_holds_the_graph_and_the_next_one_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "few.ttl").write_text(FEW, encoding="utf-8")
    (tmp_path / "graph.ttl").write_bytes(turtle(example()))
    place = keep_on_disk(tmp_path / "few.ttl", tmp_path / "lager")
    opened = pyoxigraph.Store.read_only(str(place))
    assert len(opened) == 1
    del opened
    keep_on_disk(tmp_path / "graph.ttl", place)
    assert {quad.triple for quad in pyoxigraph.Store.read_only(str(place))} == set(triples(example()))
    assert {path.name for path in tmp_path.iterdir()} == {"few.ttl", "graph.ttl", "lager"}


def test_a_fault_in_the_file_leaves_the_old_store(tmp_path: Path) -> None:
    (tmp_path / "few.ttl").write_text(FEW, encoding="utf-8")
    place = keep_on_disk(tmp_path / "few.ttl", tmp_path / "lager")
    (tmp_path / "few.ttl").write_text(FEW + "<", encoding="utf-8")
    with pytest.raises(SyntaxError):
        keep_on_disk(tmp_path / "few.ttl", place)
    assert len(pyoxigraph.Store.read_only(str(place))) == 1


def test_a_folder_with_anything_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "few.ttl").write_text(FEW, encoding="utf-8")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "brev.txt").write_text("kære", encoding="utf-8")
    with pytest.raises(ContractError, match="bliver ikke overskrevet"):
        keep_on_disk(tmp_path / "few.ttl", tmp_path / "mine")
    assert (tmp_path / "mine" / "brev.txt").read_text(encoding="utf-8") == "kære"


def test_the_commands_fill_and_ask_it(tmp_path: Path) -> None:
    out, place = tmp_path / "ud", tmp_path / "lager"
    made = CliRunner().invoke(main, ["build", "--out", str(out), "--store", str(place), "--quiet"])
    assert made.exit_code == 0, made.output
    asked = ["query", "who-sits-where", "--body", "DKS", "--as-of", "2021-11-02", "--from", str(out), "--format", "csv"]
    answers = [CliRunner().invoke(main, [*asked, *more]).output for more in ([], ["--store", str(place)])]
    assert answers[0] == answers[1]
    assert answers[0].count("\n") > 10
    (out / "graph.ttl").unlink()  # nothing is loaded where a store is given
    assert load(out, store=place).ask("contradictions").rows
    nothing = CliRunner().invoke(main, [*asked, "--store", str(out)])
    assert nothing.exit_code != 0
    assert "ingen Oxigraph-database her" in str(nothing.exception)
