"""Labels: which of several spellings stands for all."""

from __future__ import annotations

import pytest

from graph.resolve.labels import aliases, best_spelling, fullest


@pytest.mark.parametrize(
    ("counts", "label"),
    [
        ({"Bo Tallund": 3, "Bo Talund": 1}, "Bo Tallund"),
        ({"Bo Tallund": 1, "Bo Talund": 1}, "Bo Tallund"),
        ({"Tove Ågård": 1, "Tove Agdrd": 5}, "Tove Ågård"),
        ({"TOVE ÅGÅRD": 1, "Tove Ågård": 1}, "Tove Ågård"),
        ({"Tove Møl": 2, "Tove Møll": 1, "Tove Mgll": 2}, "Tove Møll"),
        ({"Tove Mgll": 1}, "Tove Mgll"),
    ],
)
def test_a_persons_label(counts: dict[str, int], label: str) -> None:
    assert best_spelling(counts) == label


def test_a_groups_label_tells_most() -> None:
    names = {"Styregruppen for Trygge Skridt": 5, "Styregruppen for Trygge Skridt i Thy": 1}
    assert fullest(names) == "Styregruppen for Trygge Skridt i Thy"
    assert fullest(names, {"Styregruppen for Trygge Skridt"}) == "Styregruppen for Trygge Skridt"
    assert fullest({"arbejdsgruppe om søvn": 2, "Arbejdsgruppen om søvn": 1}) == "Arbejdsgruppen om søvn"


def test_aliases_are_all_others_sorted() -> None:
    assert aliases("Bo", ["Ås", "Bo", "bo", "Al", ""]) == ("Ås", "Al", "bo")
