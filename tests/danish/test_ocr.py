"""Danish that an English OCR has read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.danish.ocr import is_damaged, repair
from graph.model.text import Passage

SOUND = (
    "Udvalget drøftede, hvordan kommunerne og regionen kan samarbejde om de ældre, der udskrives fra sygehuset. "
    "Der var enighed om, at det er vigtigt at få en fælles løsning, og at sekretariatet udarbejder et forslag. "
) * 3
DAMAGED = SOUND.replace("ø", "g").replace("æ", "ee").replace("å", "a")


def test_damaged_danish_is_told_from_sound() -> None:
    assert is_damaged(DAMAGED)
    assert not is_damaged(SOUND)


@pytest.mark.parametrize(
    "text",
    [
        "The committee discussed how the municipalities and the region can work together on care for the elderly. " * 6,
        "Die Gemeinden und die Region haben beschlossen, dass sie gemeinsam arbeiten werden und weiter planen. " * 6,
        "Ida Holm, Struer Kommune",
        "",
    ],
)
def test_what_is_not_damaged_danish(text: str) -> None:
    assert not is_damaged(text)


def mended(text: str, known: tuple[str, ...] = ()) -> str:
    return repair(Passage.of(text), frozenset(known)).text


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("Mgde i udvalget", "Møde i udvalget"),
        ("et feelles tveersektorielt forlgb", "et fælles tværsektorielt forløb"),
        ("nar vi ser pa det igen", "når vi ser på det igen"),
        ("Drgftelsen fortszetter Igbende", "Drøftelsen fortsætter løbende"),
        ("med1emmer af radet", "medlemmer af rådet"),
        ("p4 sygehuset og pd hospitalet", "på sygehuset og på hospitalet"),
        ("| forhold til kommunerne", "I forhold til kommunerne"),
        ("Bgrneomradet og a&eldreomradet", "Børneområdet og ældreområdet"),
        ("direktgr Sgren Bro", "direktør Søren Bro"),
        ("Jgrgen og Sgren", "Jørgen og Søren"),
        ("planlsegning af genoptreening", "planlægning af genoptræning"),
        ("Sygehusdirektgr Bo Ravn", "Sygehusdirektør Bo Ravn"),
    ],
)
def test_repairs(damaged: str, sound: str) -> None:
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    "text",
    [
        "Kommunerne og regionen mødes igen",
        "made",  # måde or møde
        "Trine Brackert og Lone Rodtmann",
        "et budget for den gode organisation",
        "se https://eksempel.dk/baade-og eller skriv til sgren@kge.dk",
        "70.000 kr. pr. md. i 4 ar",
        "PLO-M og KL",
        "14 kommuner den 4. maj 2021",
    ],
)
def test_what_is_sound_or_uncertain_stays(text: str) -> None:
    kept = text.replace("i 4 ar", "i 4 år")
    assert mended(text) == kept


def test_a_name_is_mended_where_it_is_known() -> None:
    assert mended("borgerne i Solrgd og Kgge", ("Solrød Kommune", "Køge Kommune")) == "borgerne i Solrød og Køge"
    assert mended("talte med Ida Tangbgl om sagen") == "talte med Ida Tangbgl om sagen"


def test_each_letter_keeps_its_place() -> None:
    text = "Efter mgdet i det feelles udvalg"
    passage = repair(Passage.of(text, 10))
    for word, written in (("mødet", "mgdet"), ("fælles", "feelles"), ("udvalg", "udvalg")):
        start = passage.text.index(word)
        span = passage.span(start, start + len(word))
        assert text[span.start - 10 : span.end - 10] == written


def test_a_sound_passage_is_returned_as_it_is() -> None:
    passage = Passage.of("Kommunerne og regionen")
    assert repair(passage) is passage


@given(
    st.lists(
        st.sampled_from(["mgde", "feelles", "pa", "Sgren", "1", "kr.", "og", "Ida", "@", "p4", "-", "|"]), max_size=12
    )
)
def test_places_rise_and_stay_inside(words: list[str]) -> None:
    text = " ".join(words)
    passage = repair(Passage.of(text))
    assert list(passage.starts) == sorted(passage.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(passage.starts, passage.ends, strict=True))
