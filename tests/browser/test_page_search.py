"""Finding somebody, however the name is spelled, and reading where they sit and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.danish.fold import fold
from graph.export.page import assets

if TYPE_CHECKING:
    from tests.browser.conftest import Open

SPELLINGS = ("Heebøll", "heeboell", "HEEBØL", "kirsa hee", "heebøll ")


def test_every_spelling_finds_her(open_page: Open) -> None:
    page = open_page()
    for spelling in SPELLINGS:
        page.fill("#search", spelling)
        assert "Kirsa Heebøll" in page.locator("#search-hits [role=option]").first.inner_text(), spelling
    page.keyboard.press("Enter")
    details = page.locator("#details")
    assert details.locator("h2").inner_text() == "Kirsa Heebøll"
    text = details.inner_text()
    assert "Formand for" in text
    assert "Sundhedssamarbejdsudvalget" in text
    assert "Referat, Sundhedssamarbejdsudvalget, 10. maj 2023" in text
    assert "pkt. 2: Sammensætning af grupper" in text


def test_an_alias_and_an_acronym_and_a_code_find_their_actor(open_page: Open) -> None:
    page = open_page()
    for question, answer in (("ssu", "Sundhedssamarbejdsudvalget"), ("DiHjem", "Digital hjemmemonitorering"),
                             ("0111", "Mølleskov Kommune"), ("klynge øst", "Sundhedsklynge Østkyst")):  # fmt: skip
        page.fill("#search", question)
        assert answer in page.locator("#search-hits [role=option]").first.inner_text()


def test_what_filters_hide_is_found_and_said_to_be_hidden(open_page: Open) -> None:
    page = open_page()
    page.fill("#search", "DAS 2022")
    hit = page.locator("#search-hits [role=option]").first
    assert "skjult nu" in hit.inner_text()
    page.keyboard.press("Enter")
    assert "Deltagere" in page.locator("#details").inner_text()


def test_nothing_found_is_said(open_page: Open) -> None:
    page = open_page()
    page.fill("#search", "xyzzy")
    assert "Ingen fundet" in page.locator("#search-hits").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert page.locator("#search-hits").is_hidden()


def test_the_page_folds_as_the_build_does(open_page: Open) -> None:
    samples = [
        "Ærø Ågade-Øst",
        "Kåre  Øster-Ålborg",
        "Müller & Søn",
        "Crème brûlée",
        "Straße 12B",
        "Łódź",
        "ÆØÅ æøå",
        "",
        "é",
        "Ǻ",
    ]
    script = f"(samples) => {{ {assets.module('fold.js')} return samples.map($fold.fold); }}"
    page = open_page()
    assert page.evaluate(script, samples) == [fold(sample) for sample in samples]
