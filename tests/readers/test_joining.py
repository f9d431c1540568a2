"""Broken lines joined, entries of lists left apart."""

import pytest

from graph.model.text import Passage
from graph.readers.joining import goes_on, goes_on_after_gap, join_lines, wrap_width

WIDTH = 80


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Udvalget drøftede forventningerne til det kommende års samarbejde mellem de fem", "Kommuner og regionen."),
        ("Der er behov for at se på lægedækningen i de tyndt befolkede", "dele af området."),
        ("Arbejdet fortsætter i den tværgående styre-", "gruppen efter sommerferien."),
    ],
)
def test_broken_lines_go_on(first: str, second: str) -> None:
    assert goes_on(first, second, WIDTH)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ida Holm, direktør, Struer Kommune", "Bo Ravn, ældrechef, Lemvig Kommune"),
        (
            "Ida Holm, direktør for Velfærd og Sundhed, Ringkøbing-Skjern Kommune (formand)",
            "Bo Ravn, sundhedschef, Struer Kommune",
        ),
        ("Tid: Den 3. maj 2022", "Sted: Rådhuset"),
        ("Deltagere:", "Ida Holm"),
        ("Referat", "Udvalget tog orienteringen til efterretning."),
        ("Udvalget tog orienteringen til efterretning og drøftede den i den forbindelse grundigt.", "Indstilling"),
    ],
)
def test_entries_and_labels_stay_apart(first: str, second: str) -> None:
    assert not goes_on(first, second, WIDTH)


def test_a_sentence_goes_on_over_a_page_break() -> None:
    assert goes_on_after_gap(
        "Sagen om samarbejdet mellem kommunerne og hospitalerne vedrører", "psykiatrien. Fem principper"
    )
    assert goes_on_after_gap(
        "Den nye overenskomst er vedtaget, og der er valgt repræsentanter i", "Sundhedsforum Vest."
    )
    assert not goes_on_after_gap("Sagen om samarbejdet mellem kommunerne og hospitalerne er slut.", "Fem principper")
    assert not goes_on_after_gap("Bilag: Kommissorium", "gruppen mødes igen")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Sundheds-", "styregruppen"), "Sundhedsstyregruppen"),
        (("sundheds-", "og ældrechef"), "sundheds- og ældrechef"),
        (("KOSU-", "mødet"), "KOSU-mødet"),
        (("Ikast-", "Brande"), "Ikast-Brande"),
        (("IV-", "behandling"), "IV-behandling"),
        (("to", "linjer"), "to linjer"),
    ],
)
def test_hyphens(lines: tuple[str, ...], text: str) -> None:
    assert join_lines([Passage.of(line) for line in lines]).text == text


def test_the_width_is_that_of_the_wrapped_lines() -> None:
    assert wrap_width([98, 101, 100, 97, 100, 45, 99, 102, 12]) in (101, 102)
    assert wrap_width([400, 800, 90, 600, 70, 300]) == 0
    assert wrap_width([35, 40, 38, 52, 41]) == 0


def test_a_title_above_a_sentence_stays_apart() -> None:
    title = "Styregruppen for Fælles Hjælpemidler, Klynge Fjordland og Regionshospitalet Horsens"
    assert not goes_on(title, "Loggen føres af sekretariatet. Senest ændret i juni.", WIDTH)
    assert goes_on(
        "Til stede var Ida Holm (Struer Kommune), Bo Ravn (Lemvig Kommune), Lis", "Toft (Skive Kommune) og andre", 72
    )


@pytest.mark.parametrize(
    "line",
    [
        "Sundhedsforum Vest udpegede Ida Holm, Struer Kommune, og Bo Ravn Toft, Lemvig",
        "Ida Holm Lund, Struer Kommune, Bo Ravn Toft, Skive Kommune, og Lis Toft, Lemvig",
    ],
)
def test_a_sentence_that_names_many_is_no_title(line: str) -> None:
    assert goes_on(line, "Kommune, til Arbejdsgruppen om Måltider. De to mødes i maj.", 84)
