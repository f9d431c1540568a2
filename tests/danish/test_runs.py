"""Names and employers that run on are cut where that is clear, and nowhere else."""

from __future__ import annotations

import pytest

from graph.danish.organisation_runs import split_organisations_run
from graph.danish.paired_runs import split_pairs
from graph.danish.runs import split_run
from tests.danish.danish_cases import label, read_cases

PEOPLE = read_cases("runs", floor=15)
PLACES = read_cases("organisation_runs", floor=12)


def _count(row: dict[str, str]) -> int | None:
    return int(row["count"]) if row["count"] else None


@pytest.mark.parametrize("row", PEOPLE, ids=label)
def test_people(row: dict[str, str]) -> None:
    text = row["text"]
    assert "|".join(text[a:b] for a, b in split_run(text, _count(row)) or ()) == row["names"]


@pytest.mark.parametrize("row", PLACES, ids=label)
def test_places(row: dict[str, str]) -> None:
    text = row["text"]
    assert "|".join(text[a:b] for a, b in split_organisations_run(text, _count(row)) or ()) == row["names"]


def test_a_register_tells_names_without_a_head() -> None:
    text = "Trygt Hjem Odder Kommune Sund Alder Midt"
    assert split_organisations_run(text, 3) is None
    known = {"Trygt Hjem", "Sund Alder Midt"}.__contains__
    assert [text[a:b] for a, b in split_organisations_run(text, 3, known) or ()] == [
        "Trygt Hjem",
        "Odder Kommune",
        "Sund Alder Midt",
    ]


def test_two_columns_decide_together() -> None:
    names = "Ida Holm (formand) Bo Ravn Lise Kjær Toft Hans Jensen"
    places = "Odder Kommune Skive Kommune Fælles Sekretariat Fælles Sekretariat"
    found = split_pairs(names, places)
    assert found is not None
    assert [(names[a:b], places[c:d]) for (a, b), (c, d) in found] == [
        ("Ida Holm", "Odder Kommune"),
        ("Bo Ravn", "Skive Kommune"),
        ("Lise Kjær Toft", "Fælles Sekretariat"),
        ("Hans Jensen", "Fælles Sekretariat"),
    ]


def test_two_columns_that_do_not_agree_have_no_answer() -> None:
    assert split_pairs("Ida Holm Bo Ravn", "Odder Kommune Skive Kommune Struer Kommune") is None
