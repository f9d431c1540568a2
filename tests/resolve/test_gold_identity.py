"""The people of the gold found again: nobody merged with another, hardly anybody split."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from benchmarks.identity import b_cubed, found_people, gold_files

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
SHARED = ROOT.parent / "shared" / "gold"
FOLDERS = [
    pytest.param([GOLDEN], id="golden"),
    pytest.param(
        [SHARED, GOLDEN],
        id="shared",
        marks=[pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason="no gold beside the checkout")],
    ),
]


@pytest.mark.parametrize("folders", FOLDERS)
@pytest.mark.parametrize("placed", [True, False])
def test_the_people_of_the_gold_are_found_again(folders: list[Path], placed: bool) -> None:
    pairs = found_people(folders, placed=placed)
    assert len(pairs) > 1000
    assert b_cubed(pairs).f1 >= 0.98
    people: dict[str, set[str]] = defaultdict(set)
    for person, entity in pairs:
        people[entity].add(person)
    assert {entity: found for entity, found in people.items() if len(found) > 1} == {}


def test_the_gold_is_all_there() -> None:
    assert len(gold_files([GOLDEN])) >= 36


def test_b_cubed_worked_by_hand() -> None:
    figures = b_cubed([("ida", 1), ("ida", 1), ("ida", 2), ("bo", 2)])
    assert figures.precision == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
    assert figures.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert b_cubed([]).f1 == 0.0
