"""Labelled lines and tables of projects: who owns and leads them, who takes part, where they are anchored."""

from __future__ import annotations

import pytest

from graph.model.statement import Statement
from tests.extract.conftest import States

_TABLE = """Der er bevilget midler til to projekter.

| Projekt | Projektejer | Projektleder |
|---|---|---|
| Madglæde | Struer Kommune | Ida Holm |
| Nattero | Region Midtjylland | vakant |
"""


def told(stated: list[Statement]) -> set[tuple[str, str, str, str]]:
    return {
        (s.relation, s.subject.name, s.object.name if s.object else "", s.qualifiers.role)
        for s in stated
        if s.relation in ("leads", "partner-in", "anchored-in")
    }


def test_rows_are_projects(states: States) -> None:
    assert told(states(_TABLE, "Status på puljen")) == {
        ("leads", "Struer Kommune", "Madglæde", "projektejer"),
        ("leads", "Ida Holm", "Madglæde", "projektleder"),
        ("leads", "Region Midtjylland", "Nattero", "projektejer"),
    }


def test_table_of_tasks_has_no_projects(states: States) -> None:
    assert told(states(_TABLE.replace("| Projekt |", "| Opgave |"), "Status på puljen")) == set()


def test_lines_are_about_the_project_of_the_title(states: States) -> None:
    text = "Projektejer: Struer Kommune\n\nPartnere: Lemvig Kommune, KL\n\nForankring: Region Midtjylland"
    assert told(states(text, "Madglæde i Vest")) == {
        ("leads", "Struer Kommune", "Madglæde i Vest", "projektejer"),
        ("partner-in", "Lemvig Kommune", "Madglæde i Vest", ""),
        ("partner-in", "KL", "Madglæde i Vest", ""),
        ("anchored-in", "Madglæde i Vest", "Region Midtjylland", ""),
    }


@pytest.mark.parametrize("value", ["vakant (tidligere Struer Kommune)", "ikke udpeget; Struer Kommune spørges"])
def test_empty_field(states: States, value: str) -> None:
    assert told(states(f"Projektejer: {value}", "Madglæde i Vest")) == set()


def test_lines_below_the_title_of_a_group_are_of_no_project(states: States) -> None:
    assert told(states("Partnere: Struer Kommune", "Arbejdsgruppen om måltider")) == set()
