"""What is told of a word is asked for once, until there are too many words."""

from __future__ import annotations

import pytest

from graph.danish import remembered
from graph.danish.remembered import Remembered


def test_a_word_is_told_of_once_until_all_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_WORDS", 2)
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert list(map(lengths.__getitem__, ["Ida", "kom", "Ida"])) == [3, 3, 3]
    assert asked == ["Ida", "kom"]
    assert [lengths["hjem"], lengths["Ida"]] == [4, 3]
    assert asked == ["Ida", "kom", "hjem", "Ida"]
    assert len(lengths) == 2
