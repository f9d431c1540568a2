"""Organisations that stand before their people, once in a list or once in a column."""

from collections.abc import Callable

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.minutes.senders import split_senders
from graph.model.minutes import Minutes
from graph.model.text import Passage

MinutesOf = Callable[[str], Minutes]
HEAD = "# Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
TAIL = "\n\n1. Velkomst\n\nReferat\n\nIntet nyt.\n"


def test_each_organisation_has_its_people(gazetteer: Gazetteer) -> None:
    text = "fra Struer Kommune Ida Holm og Bo Ravn, og fra Region Midtjylland Lis Toft."
    parts = split_senders(Passage.of(text), gazetteer)
    assert [(place.text, people.text) for place, people in parts] == [
        ("Struer Kommune", "Ida Holm og Bo Ravn"),
        ("Region Midtjylland", "Lis Toft"),
    ]


@pytest.mark.parametrize("text", ["Ida Holm, fra Struer Kommune", "fra Struer Kommune", "fra Struer Kommune, Ida Holm"])
def test_what_is_no_such_list(gazetteer: Gazetteer, text: str) -> None:
    assert split_senders(Passage.of(text), gazetteer) == ()


def test_a_list_of_senders(minutes_of: MinutesOf) -> None:
    people = "Til stede var fra Struer Kommune Ida Holm og Bo Ravn, og fra Region Midtjylland Lis Toft."
    places = {row.person.text: row.organisation for row in minutes_of(HEAD + people + TAIL).attendance}
    assert {name: place.text if place else "" for name, place in places.items()} == {
        "Ida Holm": "Struer Kommune",
        "Bo Ravn": "Struer Kommune",
        "Lis Toft": "Region Midtjylland",
    }


def test_an_empty_cell_before_a_name_means_the_one_above(minutes_of: MinutesOf) -> None:
    table = (
        "| Organisation | Deltager | Funktion | Deltog |\n|---|---|---|---|\n"
        "| Struer Kommune | Ida Holm | Ældrechef, formand | ja |\n| | Bo Ravn | Fysioterapeut | nej |"
    )
    rows = {row.person.text: row for row in minutes_of(HEAD + table + TAIL).attendance}
    chair, other = rows["Ida Holm"], rows["Bo Ravn"]
    assert (chair.title, chair.roles) == ("ældrechef", ("formand",))
    assert other.organisation is not None
    assert (other.organisation.text, other.presence.value) == ("Struer Kommune", "absent")


def test_a_title_may_go_on_in_the_next_line(minutes_of: MinutesOf) -> None:
    meeting = minutes_of("Referat\n\nfra møde i Sundhedsforum Vest\n\nden 3. maj 2022" + TAIL).meeting
    assert meeting.label == "Sundhedsforum Vest 2022-05-03"


def test_towns_before_the_names(minutes_of: MinutesOf) -> None:
    people = "Deltagere\n\nStruer: Ida Holm\n\nSkive: Bo Ravn og Lis Toft\n\nLemvig: afbud (Kaj Rye Lund)"
    rows = {row.person.text: row for row in minutes_of(HEAD + people + TAIL).attendance}
    places = {name: row.organisation.text if row.organisation else "" for name, row in rows.items()}
    assert places["Ida Holm"] == "Struer Kommune"
    assert places["Bo Ravn"] == places["Lis Toft"] == "Skive Kommune"
    assert places["Kaj Rye Lund"] == "Lemvig Kommune"
    assert rows["Kaj Rye Lund"].presence.value == "absent"


def test_quarters_keep_their_capital(minutes_of: MinutesOf) -> None:
    body = minutes_of("KOMMISSORIUM FOR FORSKNINGSRÅDET I NORD\n\n1. Formål\n\nRådet mødes.\n").meeting.body
    assert body is not None
    assert body.text == "Forskningsrådet i Nord"


def test_the_municipality_is_the_one_in_the_title(minutes_of: Callable[[str], Minutes]) -> None:
    text = (
        "Referat – Kontaktudvalget for læger og Struer Kommune (KLU)\n\nOnsdag den 11. maj 2016\n\n"
        "Deltagere fra kommunen: Centerchef Ida Holm, leder Bo Ravn.\nDeltagere fra praksis: Læge Kaj Rye.\n\n"
        "1) Velkomst\nGodkendt.\n"
    )
    works = {row.person.text: row.organisation.text for row in minutes_of(text).attendance if row.organisation}
    assert works == {"Ida Holm": "Struer Kommune", "Bo Ravn": "Struer Kommune"}
