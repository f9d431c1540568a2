"""Known names are found however they are written, but for what is short."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.model.entity import Entity, EntityKind

_NAMES = (
    ("kommune", EntityKind.MUNICIPALITY, "Struer Kommune", ()),
    ("region", EntityKind.REGION, "Region Midtjylland", ()),
    ("ml", EntityKind.ASSOCIATION, "ML", ("Med Liv",)),
    ("danske", EntityKind.ASSOCIATION, "Danske Brugere", ()),
    ("fase", EntityKind.PROJECT, "Trygt Hjem", ("Projekt Trygt Hjem", "Trygt Hjem i Skive")),
    ("aa", EntityKind.PROJECT, "Ålborg-modellen", ()),
)
GAZETTEER = Gazetteer.of(
    Entity(id=identifier, kind=kind, label=label, aliases=also) for identifier, kind, label, also in _NAMES
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Region Midtjyllands råd og STRUER KOMMUNE", ["Region Midtjylland", "STRUER KOMMUNE"]),
        ("region\nMidtjylland", []),
        ("ML’s kl. 10 og ml. og MLs", ["ML", "ML"]),
        ("med liv og Med Liv", ["Med Liv"]),
        ("danske brugere, Danske brugere", ["Danske brugere"]),
        ("Projekt Trygt Hjem i Skive", ["Projekt Trygt Hjem"]),
        ("Trygt-Hjem i Skive; i Trygt hjem", ["Trygt-Hjem i Skive", "Trygt hjem"]),
        ("Aalborgmodellen og Aalborg modellen", ["Aalborg modellen"]),
        ("Trygt i eget Hjem", []),
    ],
)
def test_names_in_a_text(text: str, found: list[str]) -> None:
    assert [text[known.start : known.end] for known in GAZETTEER.find(text)] == found


def test_the_longer_name_counts_and_the_register_where_both_are_as_long() -> None:
    own = Entity(id="local/0", kind=EntityKind.BODY, label="Rådet for Region Midtjylland", aliases=("Struer Kommune",))
    named = GAZETTEER.extended([own])
    text = "Rådet for Region Midtjylland i Struer Kommune"
    for _ in range(2):  # the second answer comes from memory
        assert [known.entity.id for known in named.find(text)] == ["local/0", "kommune"]
    assert [known.entity.id for known in GAZETTEER.find(text)] == ["region", "kommune"]


def test_letters_that_do_not_fold_are_not_sought() -> None:
    names = ("Projekt", "Projekt Ω", "Ω")
    greek = Gazetteer.of([Entity(id=name, kind=EntityKind.PROJECT, label=name) for name in names])
    assert [known.entity.id for known in greek.find("Projekt Ω og Ω")] == ["Projekt"]


def test_what_many_names_share_is_no_sign_of_one() -> None:
    towns = ("Struer", "Skive", "Viborg", "Herning", "Lemvig", "Morsø", "Thisted", "Randers", "Vejen", "Faxe")
    many = Gazetteer.of(
        Entity(id=town, kind=EntityKind.MUNICIPALITY, label=f"{town} Kommune", aliases=(f"Kommunen {town}",))
        for town in towns
    )
    assert many.telling(["Kommune", "kommunes", "Vejens", "(Faxe)", "Ida"]) == {"Vejens", "(Faxe)"}
    text = "Vejen til Faxe Kommunes hus; Kommunen Skive, Viborg"
    assert [known.entity.id for known in many.find(text)] == ["Faxe", "Skive"]
