"""Spellings: what an OCR and a slip leave alike, and what they do not."""

from __future__ import annotations

import pytest

from graph.resolve.spelling import damaged, letters, ocr_alike, skeleton, slips

ALIKE = [
    ("Jørgen Bæklund", "Jgrgen Beeklund"),
    ("Jørgen Bæklund", "Jargen Baeklund"),
    ("Jørgen Bæklund", "J@rgen Bzeklund"),
    ("Jgrgen Bæklund", "Jzrgen Bæklund"),
    ("Pia Tågård", "Pia Tagdrd"),
    ("Solrød", "Solrgd"),
    ("Ågård", "Aagaard"),
    ("Kirsten Ballegaard", "Kirsten Balegård"),
]
APART = [
    ("Hanne Holm", "Janne Holm"),
    ("Bo Lund", "Bo Lind"),
    ("Mette Dam", "Mette Dal"),
    ("Vest", "Øst"),
    ("Anne", "Arne"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_lost_letters_are_alike_in_either_order(one: str, other: str) -> None:
    assert ocr_alike(one, other)
    assert ocr_alike(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert not ocr_alike(one, other)


def test_danish_letters_have_one_sign_however_written() -> None:
    assert letters("Kjær-Gaard") == letters("Kjaer Gård") == "kjær gård"


def test_a_skeleton_outlives_an_ocr() -> None:
    assert skeleton("Bæklund") == skeleton("Beeklund") == skeleton("Bzeklund")
    assert skeleton("Bæklund") != skeleton("Birklund")


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("Kragelund", "Kragelunn", 1),
        ("Ravnsbjerg", "Ravnbsjerg", 1),
        ("Kragelund", "Krogshede", 4),
        ("Ålbæk", "Aalbaek", 0),
    ],
)
def test_slips_are_counted_up_to_three(one: str, other: str, distance: int) -> None:
    assert slips(one, other) == distance


def test_the_spelling_without_danish_letters_is_the_damaged_one() -> None:
    both = frozenset({"Tove Ågård", "Tove Agdrd"})
    assert damaged("Tove Agdrd", both)
    assert not damaged("Tove Ågård", both)


@pytest.mark.parametrize(
    ("read", "meant"),
    [("Heegh", "Høegh"), ("Sggård", "Søgård"), ("Bj@rn", "Bjørn"), ("Ag@rd", "Ågård"), ("Mglleg&rd", "Møllegård")],
)
def test_what_an_ocr_puts_for_a_danish_letter(read: str, meant: str) -> None:
    assert ocr_alike(read, meant)
    assert ocr_alike(meant, read)


def test_an_ampersand_between_words_is_no_letter() -> None:
    assert letters("Køge & Faxe") == letters("Køge Faxe")
    assert letters("M&A") != letters("M A")
