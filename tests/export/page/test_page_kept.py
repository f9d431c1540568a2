"""The page's records of facts that were kept are those that are made from nothing, whatever has changed in between."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from graph.export.page import content, kept_facts
from graph.export.page.kept_facts import told_facts
from graph.kept import Kept
from graph.rdf import Parts
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
