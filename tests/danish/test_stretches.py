"""Groups are found in the stretches around telling words as they are when the whole text is read word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.danish import groups
from graph.danish.chunks import chunks, starts
from graph.danish.gazetteer import Gazetteer
from graph.danish.phrase_words import Word, words_in
from graph.danish.stretches import stretches

PIECES = [
    "styregruppen", "Styregruppen", "en arbejdsgruppe", "projektet", "ad hoc-gruppe", "Ældregruppen", "aftalen",
    "tilbuddet",
    "Trygt", "Hjem", "Ida", "Akut-", "sundheds-", "den", "Det", "nye", "faglige", "om", "for", "til", "i", "på", "og",
    "eller",
    "kost", "mødet", "oprettede", "selvskade", "blandt", "unge", "vegne", "Kommune", "er", "-", "–", "/", "navn",
]  # fmt: skip
GAPS = [" ", " ", " ", " ", ", ", ". ", ": ", " (", ") ", ' "', '" ', "  ", "\n", "/", "-", ",", "’ "]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=40).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def _whole(text: str, barriers: Iterable[tuple[int, int]]) -> Iterator[list[Word]]:
    closed = {place for first, last in barriers for place in range(first, last)}
    yield [word._replace(barrier=word.start in closed) for word in words_in(text)]


@settings(max_examples=600, derandomize=True, deadline=None)
@given(text=TEXTS, barred=st.integers(0, 120))
def test_the_same_groups_as_in_the_whole_text(text: str, barred: int) -> None:
    barriers = [(barred, barred + 3)]
    found = groups.find_groups(text, Gazetteer(), barriers)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(groups, "stretches", _whole)
        assert groups.find_groups(text, Gazetteer(), barriers) == found


def test_what_tells_nothing_is_not_read() -> None:
    quiet = "Ida Holm spurgte til budgettet for det kommende år, som er stramt, og til planen for februar, "
    read = [word.text for sequence in stretches(f"{quiet}og styregruppen svarede. {quiet}", ()) for word in sequence]
    assert read == "for februar og styregruppen svarede Ida Holm spurgte til".split()


@settings(max_examples=200, derandomize=True, deadline=None)
@given(text=st.text("ab ,\n\u00a0\t", max_size=20))
def test_chunks_stand_where_they_say(text: str) -> None:
    written, places = chunks(text), starts(text)
    assert [text[start : start + len(chunk)] for chunk, start in zip(written, places, strict=True)] == text.split()
    assert list(places) == sorted(set(places))
