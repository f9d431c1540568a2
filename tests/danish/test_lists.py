"""Lists in their parts, and names that share a head in full."""

from __future__ import annotations

import pytest

from graph.danish.lists import expand_heads, split_list
from graph.danish.people import split_people
from tests.danish.danish_cases import label, read_cases

LISTS = read_cases("lists", floor=17)
HEADS = read_cases("heads", floor=16)


@pytest.mark.parametrize("row", LISTS, ids=label)
def test_parts(row: dict[str, str]) -> None:
    text = row["text"]
    assert "|".join(text[a:b] for a, b in split_list(text)) == row["parts"]


@pytest.mark.parametrize("row", HEADS, ids=label)
def test_heads(row: dict[str, str]) -> None:
    assert "|".join(expand_heads(row["text"])) == row["names"]


def test_a_caller_may_know_names_with_og_inside() -> None:
    text = "Kost og Sundhed, KL og Odder"
    known = {"Kost og Sundhed"}.__contains__
    assert [text[a:b] for a, b in split_list(text, known)] == ["Kost og Sundhed", "KL", "Odder"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ida Holm, direktør i Struer Kommune (formand), Bo Ravn, Skive Kommune, og centerleder Lise Toft",
         ["Ida Holm, direktør i Struer Kommune (formand)", "Bo Ravn, Skive Kommune", "centerleder Lise Toft"]),
        ("Ida Holm (Randers), Bo Ravn (Odder) og Lise Toft", ["Ida Holm (Randers)", "Bo Ravn (Odder)", "Lise Toft"]),
        ("Bo Ravn, direktør for Velfærd og Sundhed, Ida Holm og Lise Toft fra Social og Sundhed",
         ["Bo Ravn, direktør for Velfærd og Sundhed", "Ida Holm", "Lise Toft fra Social og Sundhed"]),
        ("Odder Kommune og Skive Kommune", []),
        ("", []),
    ],
)  # fmt: skip
def test_people_of_a_sentence(text: str, people: list[str]) -> None:
    assert [text[a:b] for a, b in split_people(text)] == people
