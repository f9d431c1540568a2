"""Names of people: which two can be one person, and how much a name tells."""

from __future__ import annotations

import pytest

from graph.resolve.personal import likeness, parse, rarity

SAME = [
    ("Ida Holmskov", "Ida Holmskov", 0.0),
    ("Ida Holmskov", "IDA HOLMSKOV", 0.0),
    ("Tove Ågård", "Tove Aagaard", 0.0),
    ("Bo Tallund", "Bo Talund", 0.2),
    ("Bo Tællund", "Bo Teellund", 0.2),
    ("Bo Søndervang", "Bo Sgndervang", 0.4),
    ("Bo Tallundsen", "Bo Tallundsne", 1.0),
    ("Bo E. Tallund", "Bo Eskild Tallund", 1.5),
    ("Bo Tallund", "Bo Eskild Tallund", 1.5),
    ("Bo Tallund", "Bo Tallund Brinkhede", 2.5),
    ("Bo van der Tallund", "Bo Tallund", 1.5),
]
OTHER = [
    ("Anne Holmskov", "Arne Holmskov"),
    ("Ida Holmskov", "Ida Holmgren"),
    ("Ida Holmskov", "Pia Holmskov"),
    ("Ida Bech Holmskov", "Ida Lund Holmskov"),
    ("Ida", "Ida Holmskov"),
    ("E. Tallund", "Bo Tallund"),
    ("Bo Tallundsne Brinkheed", "Bo Tallundsen Brinkhede"),
]


@pytest.mark.parametrize(("one", "other", "cost"), SAME)
def test_one_name_in_two_spellings_and_what_it_costs(one: str, other: str, cost: float) -> None:
    found = likeness(one, other)
    assert found is not None
    assert found.cost <= cost
    assert found == likeness(other, one) or found.cost == likeness(other, one).cost  # type: ignore[union-attr]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_people(one: str, other: str) -> None:
    assert likeness(one, other) is None


def test_two_real_names_one_letter_apart_cost_more_than_a_slip() -> None:
    slip, two = likeness("Karen Ravnsbæk", "Karne Ravnsbæk"), likeness("Karen Ravnsbæk", "Karin Ravnsbæk")
    assert slip is not None
    assert two is not None
    assert slip.cost < two.cost


def test_a_name_is_taken_apart_without_particles() -> None:
    parsed = parse("Dr. Maj-Britt van der Tallund Holm")
    assert (parsed.given, parsed.middle, parsed.surname) == ("Maj-Britt", ("Tallund",), "Holm")


def test_rare_names_tell_more_than_common_ones() -> None:
    assert rarity("Lone Jensen") < rarity("Lone Holm") < rarity("Lone Tallund") < rarity("Lone Brinkhede Tallund")
