"""What a finder passes over for want of a telling word holds nothing that its patterns would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.danish import roles
from graph.danish.day_forms import FORMS
from graph.danish.money import _AMOUNT, _KRONE
from graph.danish.vocabulary import Vocabulary

PIECES = [
    "2", "12", "31", "2021", "1999", "25.000", ".", "/", "-", "–", " ", " ", ",", ", ", "\n", "\u00a0", ":", "(", "_",
    "maj", "MARTS", "sept", "juli.", "og", "til", "den", "uge", "ugerne", "UGE.", "kvartal", "halvår", "Q3", "første",
    "af", "i", "kr", "kr.", "tkr", "KR", "DKK", "mio", "mio.kr.", "mia.", "kroner", "million", ",-", "t.", "tusind",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_a_date_needs_a_word_of_its_sort(text: str) -> None:
    for form in FORMS:
        if form.sort is not None and not form.sort.stands_in(text):
            assert form.pattern.search(text) is None


@settings(max_examples=400, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_a_form_matches_what_its_pattern_matches(text: str) -> None:
    for form in FORMS:
        assert [match.span() for match in form.matches(text)] == [match.span() for match in form.pattern.finditer(text)]


@settings(max_examples=400, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_a_sum_needs_kroner_or_millions(text: str) -> None:
    if not _KRONE.stands_in(text):
        for match in _AMOUNT.finditer(text):
            assert match["before"] is None
            assert match["after"] is None
            assert not (match["scale"] or "").lower().startswith("mi")


ROLES = [*roles.kinds(), "ny ", "regional ", "1. ", "er", "ne", "-", " ", ", ", "(", ".", "Leder", "medlems", "\n"]


@settings(max_examples=400, derandomize=True, deadline=None)
@given(text=st.lists(st.sampled_from(ROLES), max_size=8).map("".join))
def test_a_role_stands_where_its_last_word_does(text: str) -> None:
    found = [(role.start, role.end) for role in roles.find_roles(text)]
    assert found == [match.span() for match in roles._pattern().finditer(text)]


def test_a_sort_is_told_by_its_test_of_single_words() -> None:
    vocabulary = Vocabulary()
    vocabulary.add_sort("<vowels>", re.compile(r"[aeiouyæøå]+").fullmatch)
    assert "<vowels>" in vocabulary.found("Et Å-løb, en Å")
    assert "<vowels>" not in vocabulary.found("Et Å-løb <vowels>")
    with pytest.raises(ValueError, match="two sorts"):
        vocabulary.add_sort("<vowels>", str.isupper)
