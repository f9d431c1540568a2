"""The language of a text, by its small words."""

import pytest

from graph.readers.language import language_of

TEXTS = {
    "da": "Mødet blev åbnet af formanden. "
    "Efter en drøftelse af budgettet blev det besluttet, at udvalget også skal se på, "
    "hvad der kan gøres mellem møderne, og hvordan aftalen bliver fulgt op af kommunerne uden at det koster noget.",
    "nb": "Møtet ble åpnet av lederen. "
    "Etter en drøfting av budsjettet ble det besluttet at utvalget også skal se på hva "
    "som kan gjøres mellom møtene, og hvordan avtalen blir fulgt opp av kommunene uten at det koster noe.",
    "sv": "Mötet öppnades av ordföranden. "
    "Efter att ha diskuterat budgeten beslutade utskottet att se vad som är möjligt "
    "och att inte vänta, utan att arbeta för ett avtal mellan kommunerna och regionen, från den första dagen.",
    "en": "The meeting was opened by the chair. "
    "The committee discussed the budget and decided that the plan, which they "
    "have been given, is to be sent to all of the members with the minutes from this meeting.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_each_language_is_told(language: str) -> None:
    assert language_of(TEXTS[language]) == language


def test_a_few_words_are_taken_for_danish() -> None:
    assert language_of("") == "da"
    assert language_of("The budget of the meeting") == "da"
