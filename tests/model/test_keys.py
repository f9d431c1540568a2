"""Packed keys are what the texts are, and are not unpacked anew for each of them."""

from __future__ import annotations

import random

import pytest

from graph.model.keys import Keys


def test_the_keys_of_two_are_all_of_both_in_order() -> None:
    chance = random.Random(1)
    known = [f"{chance.getrandbits(64):016x}" for _ in range(30)]
    for _ in range(200):
        one, other = (sorted(chance.sample(known, chance.randint(0, 9))) for _ in range(2))
        assert list(Keys(one) | Keys(other)) == sorted({*one, *other})
        assert Keys(one) == tuple(one)
        assert [*Keys(one)] == one


def test_keys_are_unpacked_once_to_be_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys(f"{number:016x}" for number in range(100))
    texts, asked = Keys._texts, []

    def counted(self: Keys) -> tuple[str, ...]:
        asked.append(self)
        return texts(self)

    monkeypatch.setattr(Keys, "_texts", counted)
    assert len(list(keys)) == len(keys) == 100
    assert len(keys | Keys(["f" * 16])) == 101
    assert len(asked) == 1
