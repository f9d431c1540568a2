"""For how long those on lists sit: told above all lists, below the heading of a group, behind it or in a title."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from tests.extract.conftest import States, document_of

PAGE = """# Rådet for Sund Alder

{above}

## Medlemmer

- Ida Holm, formand, Skive Kommune
- Bo Ravn, Struer Kommune

## Tidligere medlemmer

- Formand 2018-2020: Lis Toft, Skive Kommune
"""

OVERVIEW = """# Oversigt over kommunale udpegninger

{above}

## 1. Styregruppen for Trygt Hjem

{first}

| Navn | Stilling | Kommune | Bemærkning |
|---|---|---|---|
| Ida Holm | ældrechef | Struer Kommune | formand |
| Bo Ravn | it-chef | Lemvig Kommune | {remark} |

## 2. Arbejdsgruppen om Måltider

{second}

| Navn | Stilling | Kommune | Bemærkning |
|---|---|---|---|
| Kaj Lund | chef | Skive Kommune | |
"""


def terms(text: str, gazetteer: Gazetteer, relation: str = "member-of") -> dict[str, tuple[str, str]]:
    statements = extract(parse(document_of(text), gazetteer), gazetteer)
    return {
        s.subject.name: (s.qualifiers.start, s.qualifiers.end)
        for s in statements
        if s.relation == relation and s.object
    }


@pytest.mark.parametrize(
    ("above", "term"),
    [
        ("Nuværende periode: 1. januar 2024 til 31. december 2025.", ("2024-01-01", "2025-12-31")),
        ("Valgperiode: 2022-2025", ("2022", "2025")),
        ("Rådet er nedsat i 2014. Valgperioden løber til og med 31. december 2025.", ("", "2025-12-31")),
        ("Rådet har en projektpulje i perioden 2022-2025.", ("", "")),
        ("Rådets pulje er på 300.000 kr. i funktionsperioden 2022-2025.", ("", "")),
    ],
)
def test_a_line_above_the_list_gives_its_term(above: str, term: tuple[str, str], gazetteer: Gazetteer) -> None:
    found = terms(PAGE.format(above=above), gazetteer)
    assert found["Ida Holm"] == term
    assert found["Bo Ravn"] == term


def test_who_sat_before_has_the_years_that_stand_with_the_role(gazetteer: Gazetteer) -> None:
    page = PAGE.format(above="Valgperiode: 2022-2025")
    assert terms(page, gazetteer, "chairs")["Lis Toft"] == ("2018", "2020")


def test_each_group_has_the_term_below_its_heading(gazetteer: Gazetteer) -> None:
    text = OVERVIEW.format(above="", first="Periode: 2018-2021", second="Periode: 2020-2023", remark="")
    found = terms(text, gazetteer)
    assert found["Bo Ravn"] == ("2018", "2021")
    assert found["Kaj Lund"] == ("2020", "2023")


def test_a_group_without_a_line_has_no_term(gazetteer: Gazetteer) -> None:
    text = OVERVIEW.format(above="", first="Periode: 2018-2021", second="", remark="")
    assert terms(text, gazetteer)["Kaj Lund"] == ("", "")


def test_what_stands_above_all_groups_holds_for_all(gazetteer: Gazetteer) -> None:
    above = "Hvor der ikke står andet, gælder udpegningen til udgangen af 2025."
    found = terms(OVERVIEW.format(above=above, first="", second="", remark=""), gazetteer)
    assert found["Ida Holm"] == found["Kaj Lund"] == ("", "2025-12-31")


@pytest.mark.parametrize(
    ("remark", "term"),
    [
        ("indtrådt 1. juni 2018 i stedet for Else Bruun", ("2018-06-01", "2021")),
        ("udtrådt 31. maj 2019", ("2018", "2019-05-31")),
        ("Gruppen er etableret i marts 2017", ("2018", "2021")),
    ],
)
def test_a_remark_of_ones_own_wins(remark: str, term: tuple[str, str], gazetteer: Gazetteer) -> None:
    text = OVERVIEW.format(above="", first="Periode: 2018-2021", second="", remark=remark)
    assert terms(text, gazetteer)["Bo Ravn"] == term


@pytest.mark.parametrize(
    ("title", "text", "term"),
    [
        ("Konstituering for 2022-2023", "Ida Holm blev valgt som formand.", ("2022", "2023")),
        (
            "Konstituering",
            "Rådet skal konstituere sig for 2022-2023. Ida Holm blev valgt som formand.",
            ("2022", "2023"),
        ),
        (
            "Valg",
            "Rådet skal udpege en formand for 2022-2025. Ida Holm blev valgt som formand.",
            ("2022", "2025"),
        ),
        (
            "Valg",
            "Ida Holm blev valgt som formand. Valget gælder fra årsskiftet og til 2025.",
            ("2023-01-01", "2025"),
        ),
        ("Budget for 2022-2023", "Ida Holm blev valgt som formand.", ("", "")),
        ("Konstituering", "Rådet drøftede planen for 2022-2023. Ida Holm blev genvalgt som formand.", ("", "")),
    ],
)
def test_an_election_has_the_term_of_its_title(title: str, text: str, term: tuple[str, str], states: States) -> None:
    chairs = [s.qualifiers for s in states(text, title) if s.relation == "chairs"]
    assert [(held.start, held.end) for held in chairs] == [term]
