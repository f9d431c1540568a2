"""Names of groups taken apart: what is one name in two wordings."""

from __future__ import annotations

import pytest

from graph.model.entity import EntityKind
from graph.resolve.forms import definite, form
from graph.resolve.reach import Reach, reach

SAME = [
    ("Arbejdsgruppe om kost til ældre", "Arbejdsgruppen vedr. kost til ældre"),
    ("den tværgående arbejdsgruppe om kost til ældre", "arbejdsgruppen om kost til ældre"),
    ("alliancens styregruppe", "Styregruppen for alliancen"),
    ("Projektet Trygge Skridt", "Trygge Skridt"),
    ("Den tværsektorielle styregruppe for hørelse", "Tværsektoriel styregruppe for hørelse"),
    ("Forum for Omsorg i Vest (FOV)", "Forum for Omsorg i Vest"),
]
OTHER = [
    ("Styregruppen for Trygge Skridt", "Arbejdsgruppen for Trygge Skridt"),
    ("Den faglige gruppe", "Den administrative gruppe"),
    ("Klyngestyregruppen", "Styregruppen"),
    ("Omsorgsaftalen 2015-2018", "Omsorgsaftalen 2019-2023"),
]
REACHES = [
    ("Styregruppen", Reach.BODY),
    ("Den faglige følgegruppe", Reach.BODY),
    ("projektets styregruppe", Reach.BODY),
    ("hospitalet", Reach.BODY),
    ("Klyngestyregruppen", Reach.CLUSTER),
    ("Kommunalt-Lægeligt Udvalg", Reach.MUNICIPALITY),
    ("KLU", Reach.MUNICIPALITY),
    ("Patientinddragelsesudvalget", Reach.REGION),
    ("Arbejdsgruppen om hørelse", Reach.REGION),
    ("Arbejdsgruppen om kost til småspisende", Reach.ANYWHERE),
    ("Styregruppen for Trygge Skridt", Reach.ANYWHERE),
    ("Trygge Skridt", Reach.ANYWHERE),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_two_wordings(one: str, other: str) -> None:
    assert form(one).key == form(other).key


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_names(one: str, other: str) -> None:
    assert form(one).key != form(other).key


@pytest.mark.parametrize(("name", "far"), REACHES)
def test_how_far_a_name_means_the_same(name: str, far: Reach) -> None:
    assert reach(name, EntityKind.BODY) is far


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("en arbejdsgruppe om kost til ældre", "arbejdsgruppen om kost til ældre"),
        ("Den Faglige Følgegruppe", "Faglige Følgegruppe"),
        ("Forum for Omsorg i Vest (FOV)", "Forummet for Omsorg i Vest"),
        ("Trygge Skridt", "Trygge Skridt"),
    ],
)
def test_ids_are_made_of_the_definite_form(name: str, plain: str) -> None:
    assert definite(name) == plain
