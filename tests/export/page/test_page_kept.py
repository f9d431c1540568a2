"""The page's records of facts that were kept are those that are made from nothing, whatever has changed in between."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.export.page import carrier, content, drawing, kept_facts, write_page
from graph.export.page.kept_facts import told_facts
from graph.kept import Kept
from graph.model.fact import Loss
from graph.rdf import Parts
from tests.export.page.example import crowd, hostile
from tests.knowledge_example import example
from tests.rdf.test_pieces import EDITS


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_kept_records_are_those_made_from_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    knowledge, kept = example(), Kept(tmp_path)
    for _ in range(10):
        assert "".join(told_facts(knowledge, Parts(knowledge, kept)).texts()).replace("][", ",") == "".join(
            told_facts(knowledge).texts()
        ).replace("][", ",")
        knowledge = chance.choice(EDITS)(knowledge, chance)


def test_what_was_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge, kept = example(), Kept(tmp_path)
    first = list(told_facts(knowledge, Parts(knowledge, kept)))
    assert first == list(told_facts(knowledge))

    def never(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(kept_facts, "_packed", never)
    assert list(told_facts(knowledge, Parts(knowledge, kept))) == first
    assert len(first) == len(content.facts(knowledge))


def test_a_page_whose_frame_was_kept_is_the_page_that_pyvis_carries(tmp_path: Path) -> None:
    for knowledge in (crowd(40), example(), hostile()):
        fresh = write_page(knowledge, tmp_path / "fresh").read_bytes()
        for _ in range(2):
            parts = Parts(knowledge, Kept(tmp_path / "kept"))
            assert write_page(knowledge, tmp_path / "again", parts=parts).read_bytes() == fresh
    other = replace(example(), losses=(Loss(place="x.txt", reason="tom"),))
    again = write_page(other, tmp_path / "again", parts=Parts(other, Kept(tmp_path / "kept"))).read_bytes()
    assert again == write_page(other, tmp_path / "fresh").read_bytes()


def test_a_map_whose_lines_did_not_change_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, knowledge = Kept(tmp_path), crowd(40)
    first = drawing.nodes(knowledge, Parts(knowledge, kept))
    assert first == drawing.nodes(knowledge)
    shorter = replace(knowledge, facts=knowledge.facts[2:])
    moved = drawing.nodes(shorter)
    monkeypatch.setattr("graph.network.layout.layout", lambda *_: pytest.fail("laid out again"))
    approved = replace(knowledge, facts=tuple(replace(fact, reviewed="accepted") for fact in knowledge.facts))
    assert drawing.nodes(approved, Parts(approved, kept)) == first
    monkeypatch.undo()
    assert drawing.nodes(shorter, Parts(shorter, kept)) == moved != first


def test_nodes_and_edges_stand_as_pyvis_would_order_them() -> None:
    nodes, edges = drawing.nodes(crowd(40)), drawing.edges(crowd(40))
    told = carrier.network(nodes, edges, "")
    assert json.dumps([told.nodes, list(told.edges)]) == json.dumps([nodes, edges])


def test_pyvis_is_not_loaded_for_a_frame_that_was_kept(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.export import export; from graph.kept import Kept;"
        "from tests.knowledge_example import example; folder = Path(sys.argv[1]);"
        "export(example(), folder / 'out', kept=Kept(folder / 'kept'));"
        "print(*sorted({'pyvis', 'IPython', 'jinja2', 'networkx', 'numpy'} & set(sys.modules)))"
    )
    told = [
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    assert told == ["IPython jinja2 networkx numpy pyvis\n", "\n"]
