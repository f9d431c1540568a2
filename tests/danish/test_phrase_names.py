"""Project names that are phrases: where they end in running text; all are invented."""

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import find_groups

NAMES = {
    "Der er søgt om 480.000 kr. til projektet Hjem igen.": "Hjem igen",
    "Projektet Godt på vej får 200.000 kr. fra puljen.": "Godt på vej",
    'Pengene går til projekt "Klar til maj".': "Klar til maj",
    "Udvalget støttede projektet Bedre nætter med 100.000 kr.": "Bedre nætter",
    "Regionen støtter indsatsen Ro på, som løber til 2027.": "Ro på",
    "Projektet Trygt Hjem er forlænget.": "Trygt Hjem",
    "Regionen har givet 250.000 kr. til projektet Stærkt hjerte i 2020.": "Stærkt hjerte",
    "De drøftede projektet »Tæt på dem det handler om« og gik hjem.": "Tæt på dem det handler om",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_phrase_ends_where_its_sense_does(text: str, name: str) -> None:
    named = [found.name for found in find_groups(text, Gazetteer()) if not found.generic]
    assert name in [full.removeprefix("Projektet ") for full in named]


def test_a_noun_is_a_name_without_what_it_is_for() -> None:
    found = find_groups("Regionen støtter projektet Natvagten til børn.", Gazetteer())
    assert [group.name for group in found if not group.generic] == ["Natvagten"]


def test_a_small_word_with_a_capital_ends_a_name() -> None:
    found = find_groups("Styregruppen for Lindring Tæt På mødes. Projektet Lindring Tæt På er nyt.", Gazetteer())
    assert [group.name for group in found if not group.generic] == [
        "Styregruppen for Lindring Tæt På",
        "Lindring Tæt På",
    ]
