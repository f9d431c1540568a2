"""People are found by a part of their name."""

from __future__ import annotations

import pytest

from graph.extract.short_names import ShortNames

NAMES = ShortNames({"Ida": "Ida Holm", "Holm": "Ida Holm", "Bo Ravn": "Lars Bo Ravn", "LBR": "Lars Bo Ravn"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida og Holms kontor", [("Ida", "Ida Holm"), ("Holm", "Ida Holm")]),
        ("Idas forslag, som LBR fremlagde", [("Ida", "Ida Holm"), ("LBR", "Lars Bo Ravn")]),
        ("Mødet ledes af Bo Ravns afløser", [("Bo Ravn", "Lars Bo Ravn")]),
        ("Bo Toft", []),
        ("Idastrup, idé og Ravn", []),
        ("", []),
    ],
)
def test_short_names_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[start:end], full) for start, end, full in NAMES.find(text)] == found


def test_nobody_is_found_where_nobody_is_known() -> None:
    assert not list(ShortNames().find("Ida Holm"))
