"""Somebody who changed surname is followed where the text tells of it, and nobody is joined to a place or a post."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import pipeline
from graph.danish.name_changes import name_changes

PAIR = {"Ida Lundsgaard", "Ida Holmskov"}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lundsgaard (tidligere Ida Holmskov), direktør, Sorø Kommune",
        "Ida Lundsgaard (tidl. Ida Holmskov), Sorø",
        "Ida Lundsgaard (født Holmskov), Sorø Kommune",
        "Ida Holmskov (nu Ida Lundsgaard)",
        "Ida Lundsgaard, tidligere Ida Holmskov, deltager fremover.",
        "Ida Holmskov, der nu hedder Ida Lundsgaard, bød velkommen.",
        "Ida Holmskov har skiftet navn til Ida Lundsgaard.",
        "Ida Holmskov hedder nu Ida\nLundsgaard.",
        "Ida Holmskov er blevet gift og hedder nu Ida Lundsgaard",
    ],
)
def test_two_names_of_one_person(text: str) -> None:
    assert [set(pair) for pair in name_changes(text)] == [PAIR]


def test_an_old_surname_that_the_lexicon_knows() -> None:
    assert name_changes("Ida Lundsgaard (tidligere Rasmussen)") == {("Ida Lundsgaard", "Ida Rasmussen")}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lundsgaard (tidligere Region Sjælland)",
        "Ida Lundsgaard (tidligere Sorø Kommune), direktør",
        "Ida Lundsgaard (tidligere Herning)",
        "Ida Lundsgaard (tidligere formand)",
        "Ida Lundsgaard (nu Bo Tallund)",
        "Ida Lundsgaard, tidligere Bo Tallund, overtager posten.",
        "Ida Lundsgaard (tidligere Ida Lundsgaard)",
        "Udvalget for Sundhed hedder nu Udvalget for Omsorg og Nærhed.",
    ],
)
def test_what_is_no_change_of_name(text: str) -> None:
    assert {pair for pair in name_changes(text) if "Ida Lundsgaard" in pair} == set()


def test_the_minutes_of_other_years_speak_of_the_same_person(tmp_path: Path) -> None:
    text = "Referat af møde i Havnerådet (HR)\n\nDato: 4. juni {}\n\nDeltagere:\n\n{}\nBo Tallund, Struer Kommune\n"
    (tmp_path / "a.txt").write_text(text.format(2020, "Ida Holmskov, direktør, Sorø Kommune"), encoding="utf-8")
    after = "Ida Lundsgaard (tidligere Ida Holmskov), direktør, Sorø Kommune"
    (tmp_path / "b.txt").write_text(text.format(2023, after), encoding="utf-8")
    people = [e for e in pipeline.build([tmp_path], from_minutes_only=True).entities if e.id.startswith("person/ida")]
    assert [{person.label, *person.aliases} for person in people] == [PAIR]
    (tmp_path / "b.txt").write_text(text.format(2023, "Ida Lundsgaard, direktør, Sorø Kommune"), encoding="utf-8")
    people = [e for e in pipeline.build([tmp_path], from_minutes_only=True).entities if e.id.startswith("person/ida")]
    assert len(people) == 2
