"""People's names are found, and nothing else is; each row of the table is one sentence."""

from __future__ import annotations

import pytest

from graph.danish.name_parts import Part, part
from graph.danish.names import LISTED, SAFE, find_names, is_name
from tests.danish.danish_cases import label, read_cases

CASES = read_cases("names", floor=70)


@pytest.mark.parametrize("row", CASES, ids=label)
def test_names_in_prose(row: dict[str, str]) -> None:
    text = row["text"]
    assert "|".join(text[m.start : m.end] for m in find_names(text)) == row["expected"]


def test_score_orders_what_the_lists_know() -> None:
    known, shaped, strange = (
        find_names(text, least=0.0)[0].score for text in ("Ida Holm", "Ulfrik Tangebæk", "Qvus Plomd")
    )
    assert known > SAFE > shaped >= LISTED > strange


def test_words_around_make_an_unlisted_name_safe() -> None:
    bare = find_names("Qvus Plomd", least=0.0)[0].score
    titled = find_names("sundhedschef Qvus Plomd", least=0.0)[0].score
    assert titled - bare >= 0.25


def test_a_name_known_from_elsewhere_in_the_document_is_believed() -> None:
    text = "Qvus Plomd har bedt om orlov."
    assert find_names(text) == ()
    (mention,) = find_names(text, sure={"qvus plomd"})
    assert (text[mention.start : mention.end], mention.score) == ("Qvus Plomd", 1.0)


@pytest.mark.parametrize("text", ["Ida Holm", " Hans J. Iversen ", "Ulfrik Tangebæk", "Karl von Ravn"])
def test_whole_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["", "Ida", "Odder Kommune", "Ida Holm, Odder", "Direktør Ida Holm", "Human First"])
def test_not_whole_names(text: str) -> None:
    assert not is_name(text)


def test_what_stands_before_a_dash_may_be_nothing() -> None:
    assert part("") is Part.OTHER
