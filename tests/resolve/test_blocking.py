"""Blocks: those who may be one person meet, and few others."""

from __future__ import annotations

import pytest

from graph.resolve.blocking import keys, pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jørgen Kærsholm", "Jgrgen Keersholm"),
        ("Åse Tallund", "Ase Tallund"),
        ("Mette Kragelund", "Mette Kragelunn"),
        ("Vibeke Rask Pedersen", "Vibeke Rask Petersen"),
        ("Bo Tallund", "Bo Tallund Brinkhede"),
        ("Bo Tallund", "B. Tallund"),
    ],
)
def test_spellings_of_one_name_share_a_block(one: str, other: str) -> None:
    assert keys(one) & keys(other)


def test_other_names_do_not_meet() -> None:
    assert not keys("Ida Holmskov") & keys("Bo Tallund")
    assert list(pairs({"a": ["Ida Holmskov"], "b": ["Bo Tallund"], "c": ["Ida Holmskou"]})) == [("a", "c")]


def test_a_single_name_belongs_to_no_block() -> None:
    assert keys("Ida") == frozenset()
