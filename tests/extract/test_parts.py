"""What is part of what by a title, a count or a name: groups under a body, the municipalities of a cluster, pools."""

from __future__ import annotations

import pytest

from graph.model.statement import Statement
from tests.extract.conftest import States

LINES = "a) Kostgruppen: Ida Holm blev valgt som formand.\n\nb) Følgegruppen for søvn: Bo Ravn udtræder af gruppen."


def parts(statements: list[Statement]) -> set[tuple[str, str]]:
    return {(s.subject.name, s.object.name) for s in statements if s.relation == "part-of" and s.object is not None}


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Grupper under Rådet for Sund Alder", "Rådet for Sund Alder"),
        ("Udpegninger til følgegrupperne under Rådet for Sund Alder", "Rådet for Sund Alder"),
        ("Arbejdsgrupper under forummet (20 min.)", "Forum for Velfærd"),
        ("Undergrupper", "Forum for Velfærd"),
        ("Nyt fra undergrupperne", "Forum for Velfærd"),
        ("Forummets arbejdsgrupper", "Forum for Velfærd"),
    ],
)
def test_the_groups_of_an_item_are_under_what_its_title_says(title: str, whole: str, states: States) -> None:
    assert {("Kostgruppen", whole), ("Følgegruppen for søvn", whole)} <= parts(states(LINES, title))


@pytest.mark.parametrize("title", ["Udpegninger", "Arbejdsgrupper og temaer", "Rådet for Sund Alders møder"])
def test_another_title_puts_them_under_nobody(title: str, states: States) -> None:
    assert not parts(states(LINES, title))


def test_a_group_within_a_line_is_not_counted_up(states: States) -> None:
    assert not parts(states("Ida Holm fortalte om Kostgruppen.", "Undergrupper"))


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Klyngen består af Skive Kommune, Viborg Kommune og almen praksis.", {"Skive", "Viborg"}),
        ("Sundhedsklynge Vest er et samarbejde mellem Struer Kommune og Lemvig Kommune.", {"Struer", "Lemvig"}),
        ("Klyngen omfatter de tre kommuner Skive, Viborg og Struer.", {"Skive", "Viborg", "Struer"}),
        ("I Sundhedsklynge Vest, som Struer Kommune og Lemvig Kommune er en del af, er der ro.", {"Struer", "Lemvig"}),
        ("Klyngen inviterer Skive Kommune og Viborg Kommune.", set()),
        ("Netværket består af Skive Kommune og Viborg Kommune.", set()),
    ],
)
def test_who_makes_up_a_cluster(text: str, towns: set[str], states: States) -> None:
    found = parts(states(text, body="Fagligt strategisk niveau i Sundhedsklynge Vest"))
    assert found == {(f"{town} Kommune", "Sundhedsklynge Vest") for town in towns}


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Struer Kommune fortsætter som sekretariat for Rådet for Sund Alder.",
            "Struer Kommune",
            "Rådet for Sund Alder",
        ),
        ("KL og Struer Kommune varetager i fællesskab sekretariatet for Kostrådet.", "KL", "Kostrådet"),
        ("KL er placeret i Skive Kommune og betjener Kostrådet.", "KL", "Kostrådet"),
        ("Struer Kommune betjener både Kostrådet og Søvnrådet.", "Struer Kommune", "Søvnrådet"),
    ],
)
def test_who_serves_a_group(text: str, who: str, what: str, states: States) -> None:
    served = {(s.subject.name, s.object.name) for s in states(text) if s.relation == "secretariat-for" and s.object}
    assert (who, what) in served


def test_a_pool_in_a_table_is_its_owners(states: States) -> None:
    rows = ("Finansiering | Beløb", "--- | ---", "Region Sjællands kompetencepulje | 200.000 kr.", "KL | 50.000 kr.")
    table = "\n".join(f"| {row} |" for row in rows)
    assert ("Region Sjællands kompetencepulje", "Region Sjælland") in parts(states(table, "Projekt Lys Nat"))
