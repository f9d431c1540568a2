"""What is passed over by words and kinds of tokens could have told nothing: golden documents read both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from graph.danish.anchors import Anchors
from graph.danish.gazetteer import Gazetteer
from graph.extract import extract, seat_clauses, terms_of_ties, ties, work_clauses
from graph.extract.family import Family, Framed
from graph.extract.frame import frame, tags
from graph.extract.sifting import Sifter
from graph.extract.tie_words import TIES
from graph.extract.tokens import Sentence
from graph.extract.unit import Unit
from graph.extract.work_words import WORDINGS
from graph.facts.register import load_register
from graph.minutes import parse
from graph.model.minutes import PartKind
from graph.model.text import Passage
from graph.readers import read

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT / "tests" / "golden").glob("*/document.txt"))[::10]


def test_a_sifter_asks_once_for_what_matters_and_passes_by_words() -> None:
    asked: list[str] = []

    def fillable(groups: str) -> Iterator[tuple[str, Anchors]]:
        asked.append(groups)
        yield "any", Anchors(())
        if len(groups) > 1:
            yield "two", Anchors(("hører",))

    sifter = Sifter(lambda kinds: "G" * min(2, kinds.count("G")), fillable)
    assert sifter.sift(_sentence("Rådet hører til udvalget.", "GG")) == ("any", "two")
    assert sifter.sift(_sentence("Rådet ser udvalget, gruppen og KL.", "GGGO")) == ("any",)
    assert sifter.sift(_sentence("Rådet hører efter.", "G")) == ("any",)
    assert asked == ["GG", "G"]


def _sentence(text: str, kinds: str) -> Sentence:
    unit = Unit(passage=Passage.of(text), item="1", part=PartKind.CASE, page=None, order=0)
    return Sentence(unit=unit, text=text, tokens=(), tagged=text, kinds=kinds)


@pytest.fixture(scope="module")
def register() -> Gazetteer:
    known = load_register(ROOT / "data" / "register")
    return Gazetteer.of(known.entities, known.towns)


def test_what_is_passed_over_tells_nothing(register: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule, tie and wording tried on every sentence states what those do that may match."""
    papers = [parse(read(path), register) for path in DOCUMENTS]
    sifted = [extract(paper, register) for paper in papers]
    monkeypatch.setattr(ties, "_SIFTER", Sifter(str, _all(TIES)))
    monkeypatch.setattr(work_clauses, "_SIFTER", Sifter(str, _all(WORDINGS)))
    monkeypatch.setattr(Family, "fitting", _every_frame)
    monkeypatch.setattr(seat_clauses, "_may_seat", lambda sentence: True)
    monkeypatch.setattr(terms_of_ties, "_may_run", lambda sentence: True)
    assert [extract(paper, register) for paper in papers] == sifted
    assert len({statement.evidence.rule for statements in sifted for statement in statements}) > 40


def _all(things: Iterable[object]) -> Callable[[str], list[tuple[object, Anchors]]]:
    return lambda kinds: [(thing, Anchors(())) for thing in things]


def _every_frame(family: Family, sentence: Sentence) -> list[Framed]:
    return [Framed(rule, frame(source), tags(source)) for rule, source in family._frames]
