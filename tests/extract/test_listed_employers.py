"""Employers in lists that a name alone does not tell: by the heading, by a bare secretariat, by a branch."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from graph.model.statement import Statement
from tests.extract.conftest import document_of

HEAD = "# Referat af møde i Rådet for Sund Alder i Region Midtjylland den 3. maj 2022\n\n"
ITEM = "\n\n1. Velkomst\n\nIntet nyt.\n"


def found(people: str, gazetteer: Gazetteer) -> list[Statement]:
    return list(extract(parse(document_of(HEAD + people + ITEM), gazetteer), gazetteer))


def employers(people: str, gazetteer: Gazetteer) -> dict[str, str]:
    said = [s for s in found(people, gazetteer) if s.relation == "employed-by" and s.object is not None]
    return {s.subject.name: s.object.name for s in said if s.object is not None}


@pytest.mark.parametrize(
    ("people", "wanted"),
    [
        (
            "Deltagere:\nFra regionen: chef Ida Holm, konsulent Bo Ravn\nFra kommunerne: chef Lis Toft, Skive Kommune",
            {"Ida Holm": "Region Midtjylland", "Bo Ravn": "Region Midtjylland", "Lis Toft": "Skive Kommune"},
        ),
        ("Deltagere: Ida Holm (Skive Kommune) og Bo Ravn (sekretariatet)", {"Ida Holm": "Skive Kommune"}),
        ("Deltagere: Ida Holm, Ældre Sagen Fyn", {"Ida Holm": "Ældre Sagen Fyn"}),
        ("Deltagere: Ida Holm, konsulent, Sekretariatet for Rådet for Sund Alder", {}),
        ("Deltagere: Ida Holm, praktiserende læge, almen praksis", {}),
    ],
)
def test_employers(gazetteer: Gazetteer, people: str, wanted: dict[str, str]) -> None:
    told = employers(people, gazetteer)
    assert {who: where for who, where in told.items() if "ekretariat" not in where} == wanted


def test_a_bare_secretariat_is_that_of_the_body(gazetteer: Gazetteer) -> None:
    told = employers("Deltagere: Ida Holm (Skive Kommune) og Bo Ravn (sekretariatet)", gazetteer)
    assert told["Bo Ravn"].startswith("Sekretariatet for Rådet for Sund Alder")


def test_an_association_is_represented_by_whoever_has_no_job_in_it(gazetteer: Gazetteer) -> None:
    people = "Deltagere: Ida Holm, Ældre Sagen, og Bo Ravn, konsulent, KL"
    came = [s for s in found(people, gazetteer) if s.relation == "attended"]
    assert {s.subject.name: s.qualifiers.on_behalf_of for s in came} == {"Ida Holm": ("Ældre Sagen",), "Bo Ravn": ()}


def test_who_serves_the_meeting_comes_for_nobody(gazetteer: Gazetteer) -> None:
    people = (
        "Deltagere: Mona Krag, Skive Kommune\n\n"
        "Fra administrationen deltog konsulent Bo Ravn og chef Lis Toft, begge Region Midtjylland."
    )
    came = [s for s in found(people, gazetteer) if s.relation == "attended"]
    assert {s.subject.name: s.qualifiers.on_behalf_of for s in came} == {"Mona Krag": (), "Bo Ravn": (), "Lis Toft": ()}
