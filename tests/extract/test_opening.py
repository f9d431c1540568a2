"""What a document tells before its sentences are read: initials beside names, and names that a sentence defines."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from tests.extract.conftest import document_of

HEAD = "Referat af møde i Rådet for Sund Alder den 3. maj 2022\n\nDeltagere:\n{}\n\n1. Valg\n\n{}\n"


def stated(people: str, text: str, gazetteer: Gazetteer) -> set[tuple[str, str, str]]:
    statements = extract(parse(document_of(HEAD.format(people, text)), gazetteer), gazetteer)
    return {(s.subject.name, s.relation, s.object.name) for s in statements if s.object and s.evidence.item == "1"}


@pytest.mark.parametrize(
    "people", ["IH\tIda Holm\tchef\tStruer Kommune", "Ida Holm\tIH\tStruer Kommune", "Ida Holm (IH), chef"]
)
def test_initials_in_a_cell_of_their_own(people: str, gazetteer: Gazetteer) -> None:
    assert ("Ida Holm", "chairs", "Følgegruppen for Kost") in stated(
        people, "IH er formand for Følgegruppen for Kost.", gazetteer
    )


def test_letters_of_somebody_else_are_no_initials(gazetteer: Gazetteer) -> None:
    found = stated("XY\tIda Holm\tchef", "XY er formand for Følgegruppen for Kost.", gazetteer)
    assert not [row for row in found if row[0] == "Ida Holm"]


def test_a_sentence_says_what_a_name_is_of(gazetteer: Gazetteer) -> None:
    text = (
        "Opfølgning på Det gode måltid. Det gode måltid er et projekt under Sundhedsaftalen. Struer Kommune har "
        "støttet projektet med 950.000 kr."
    )
    assert ("Struer Kommune", "funds", "Det gode måltid") in stated("Ida Holm, chef", text, gazetteer)
