"""Sentences end where they end, and not behind abbreviations, ordinals and initials."""

from __future__ import annotations

import pytest

from graph.danish.sentences import split_sentences
from tests.danish.danish_cases import label, read_cases

CASES = read_cases("sentences", floor=25)


@pytest.mark.parametrize("row", CASES, ids=label)
def test_sentences(row: dict[str, str]) -> None:
    text = row["text"]
    assert "|".join(text[a:b] for a, b in split_sentences(text)) == row["sentences"]


def test_nothing_but_white_space_is_lost() -> None:
    text = "  Ca. 3. Ida kom; Bo gik: så var det slut!  \n\n Ja. "
    kept = "".join(text[a:b] for a, b in split_sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
