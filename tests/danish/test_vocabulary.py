"""The vocabulary finds what a plain search for each of its words finds."""

import re

import pytest

from graph.danish.anchors import Guarded
from graph.danish.vocabulary import Vocabulary

WORDS = ("udpeg", "valgt", "peg", "gået af", "af ‹", " år", "‹l", "et", "råd")
TEXTS = (
    "Rådet udpegede ‹P1› af ‹G2›, der er gået af sidste år.",
    "Årsrådet genvalgte ‹L0›",
    "gået\naf",
    "Pegede PÅ ham",
    "",
    "æ",
)


@pytest.mark.parametrize("text", TEXTS)
def test_finds_what_stands_in_the_text(text: str) -> None:
    vocabulary = Vocabulary()
    vocabulary.add(WORDS)
    for _ in range(2):  # the second answer comes from memory
        assert {word for word in WORDS if word in vocabulary.found(text)} == {
            word for word in WORDS if word in text.lower()
        }


def test_a_word_that_comes_later_is_found_in_texts_seen_before() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["udpeg"])
    assert "valgt" not in vocabulary.found("valgt og udpeget")
    vocabulary.add(["valgt", "valgt og"])
    assert {"udpeg", "valgt", "valgt og"} <= vocabulary.found("valgt og udpeget")


def test_a_guarded_pattern_matches_what_its_pattern_matches() -> None:
    guarded = Guarded(r"(?P<who>\w+) (?:blev |er )?(?:valgt|udpeget)\b", re.IGNORECASE)
    for text in ("Ida blev VALGT og Bo udpeget", "Ida valgte", "Ida kom", "valgt"):
        assert [m.span() for m in guarded.finditer(text)] == [m.span() for m in guarded.pattern.finditer(text)]
        assert (guarded.search(text) is None) == (guarded.pattern.search(text) is None)
    assert not guarded.may_match("Ida kom")


def test_a_pattern_without_words_cannot_be_guarded() -> None:
    with pytest.raises(ValueError, match="without a word"):
        Guarded(r"\d+ (?:kr|\w+)")
