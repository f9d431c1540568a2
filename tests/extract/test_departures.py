"""Who leaves a job, a seat or a chair on which day, where the list or another sentence tells what it is."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from tests.extract.conftest import document_of

MINUTES = """# Referat af møde i Rådet for Sund Alder den 10. maj 2022

**Medlemmer:**

- Ida Holm, sundhedschef, Struer Kommune (formand)
- Bo Ravn, ældrechef, Skive Kommune (næstformand)
- Lis Toft, overlæge, Aarhus Universitetshospital

## 1. Orientering

{text}
"""


def ends(text: str, gazetteer: Gazetteer, relation: str, who: str) -> set[str]:
    statements = extract(parse(document_of(MINUTES.format(text=text)), gazetteer), gazetteer)
    return {s.qualifiers.end for s in statements if (s.relation, s.subject.name) == (relation, who)}


@pytest.mark.parametrize(
    ("text", "who", "end"),
    [
        ("Ida Holm går på pension den 30. juni.", "Ida Holm", "2022-06-30"),
        ("Den 30. juni går Ida Holm på pension.", "Ida Holm", ""),
        ("Bo Ravn fratræder sin stilling med udgangen af august 2022.", "Bo Ravn", "2022-08-31"),
        ("Lis Toft oplyste, at hun stopper ved månedens udgang.", "Lis Toft", "2022-05-31"),
        ("Ida Holm skifter den 1. august til en stilling i Lemvig Kommune.", "Ida Holm", "2022-07-31"),
        ("Bo Ravn har fået nyt arbejde som leder i Lemvig Kommune fra den 1. august 2022.", "Bo Ravn", "2022-07-31"),
        ("Ida Holm fortalte, at chefen for Kostskolen går på pension den 30. juni.", "Bo Ravn", ""),
        ("Ida Holm oplyste, at Bo Ravn fratræder med udgangen af august.", "Bo Ravn", "2022-08-31"),
        ("Ida Holm oplyste, at Bo Ravn fratræder med udgangen af august.", "Ida Holm", ""),
        ("Ida Holm går ikke på pension den 30. juni.", "Ida Holm", ""),
        ("Ida Holm går på barsel den 30. juni.", "Ida Holm", ""),
        ("Ida Holm stopper i rådet den 30. juni.", "Ida Holm", ""),
    ],
)
def test_a_job_that_the_list_tells_ends(text: str, who: str, end: str, gazetteer: Gazetteer) -> None:
    places = ends(text, gazetteer, "employed-by", who)
    assert end in places
    assert places <= {end, ""}


@pytest.mark.parametrize(
    ("text", "who", "end"),
    [
        ("Ida Holm har meddelt, at hun ønsker at stoppe som formand den 31. december 2022.", "Ida Holm", "2022-12-31"),
        ("Ida Holm har bedt om at blive afløst ved årsskiftet.", "Ida Holm", "2022-12-31"),
        ("Bo Ravn har fået nye opgaver og fratræder posten den 30. november.", "Bo Ravn", "2022-11-30"),
        ("Ida Holm går på pension den 30. juni 2022 og fratræder samtidig som formand.", "Ida Holm", "2022-06-30"),
        ("Bo Ravn stopper i rådet med udgangen af juni.", "Bo Ravn", "2022-06-30"),
        ("Bo Ravn går på pension den 30. juni 2022.", "Bo Ravn", ""),
        ("Lis Toft stopper i rådet med udgangen af juni.", "Bo Ravn", ""),
    ],
)
def test_a_chair_that_the_list_tells_ends(text: str, who: str, end: str, gazetteer: Gazetteer) -> None:
    assert ends(text, gazetteer, "chairs", who) == {end}


def test_who_leaves_does_not_sit_the_term_out(gazetteer: Gazetteer) -> None:
    text = "Lis Toft udtræder af rådet ved udgangen af 2022.\n\nRådets medlemmer er udpeget for perioden 2022-2025."
    assert ends(text, gazetteer, "member-of", "Lis Toft") == {"2022-12-31"}
    assert ends(text, gazetteer, "member-of", "Bo Ravn") == {"2025"}


def test_a_former_chair_sat_until_the_next_one_came(gazetteer: Gazetteer) -> None:
    text = (
        "Kostgruppen: Lis Toft trækker sig som formand. Bo Ravn, der i dag er næstformand, rykker op som formand for "
        "Kostgruppen pr. 1. juni 2022."
    )
    assert ends(text, gazetteer, "chairs", "Lis Toft") == {"2022-05-31"}


def test_who_goes_on_leave_hands_over_the_project(gazetteer: Gazetteer) -> None:
    text = "Lis Toft er projektleder for Projekt Lys Nat. Lis Toft går på barsel den 1. juni 2022."
    assert ends(text, gazetteer, "leads", "Lis Toft") == {"2022-05-31"}
    assert ends(text, gazetteer, "employed-by", "Lis Toft") == {""}
