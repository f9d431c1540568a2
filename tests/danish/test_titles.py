"""Job titles with what they are head of; roles in a group and plural professions are none."""

from __future__ import annotations

import pytest

from graph.danish.titles import find_titles, is_title
from tests.danish.danish_cases import label, read_cases

CASES = read_cases("titles", floor=45)


@pytest.mark.parametrize("row", CASES, ids=label)
def test_titles(row: dict[str, str]) -> None:
    found = find_titles(row["text"])
    assert "|".join(title.text for title in found) == row["expected"]
    assert all(row["text"][title.start : title.end] == title.text for title in found)


@pytest.mark.parametrize(
    "text",
    ["direktør", "Ledende overlæge", "sundheds- og ældrechef", "direktør for Velfærd og Sundhed", "overlæge, professor",
     "sygeplejerske og projektleder"],
)  # fmt: skip
def test_whole_titles(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("text", ["", "formand", "direktør i Odder Kommune", "Ida Holm, direktør", "og", "medlem"])
def test_not_whole_titles(text: str) -> None:
    assert not is_title(text)
