"""Rows of words that may be names, found by looking only around them, are those that reading all words would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.danish.name_rows import _rows, rows_of_names
from graph.danish.words import words

PIECES = [
    "Ida", "Bo", "Holm", "Ravns", "Auning", "von", "J.", "Chr.", "N.C.", "Else-Marie", "Region", "Struer", "Kommune",
    "Fonden", "Vej", "Diætist", "direktør", "og", "Rådet", "mødet", "Ulfrik", "Tangebæk", "KL", "v/", "(", ")", ",",
    ".", " ", " ", " ", " ", "\n", "\u00a0", "  ", "/", "-", "2", "_", "’s",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@settings(max_examples=600, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_what_lies_around_is_enough(text: str) -> None:
    assert rows_of_names(text) == [row for row in _rows(text, words(text)) if len(row) > 1]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Direktør Ida Holm og Bo Ravn, Struer Kommune", ["Ida Holm", "Bo Ravn"]),
        ("Formand: Chr. Holm\u00a0Ravn.", ["Chr. Holm Ravn"]),
        ("Karl von Ravn", ["Karl von Ravn"]),
        ("Ida (Holm) og Ida, Holm", []),
        ("Ida Holm Fonden", []),
        ("Direktør Ida orienterede om mødet i Struer", []),
    ],
)
def test_rows_of_names(text: str, rows: list[str]) -> None:
    assert [" ".join(word.text for word in row) for row in rows_of_names(text)] == rows
