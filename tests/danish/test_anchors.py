"""Every text that a pattern matches holds one of its anchors."""

import re

import pytest

from graph.danish.anchors import Sieve, anchors
from graph.extract import appointment, cooperation, employment, lifecycle, membership, structure
from graph.extract.frame import anchored

RULES = [
    rule for family in (appointment, cooperation, employment, lifecycle, membership, structure) for rule in family.RULES
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bårsskiftet\b", ("årsskiftet",)),
        (r"(?:valgt|udpeget) til", ("udpeget", "valgt")),
        (r"(?:valgt|ny)? ?formand(?:en)?", ("formand",)),
        (r"(?:udpeget|\d+) (?:af|til)", ()),  # a branch without a word, and words too short to tell anything
        (r"(?:konstituer){0,2}", ()),
        (r"(?=direktør)\w+", ("direktør",)),  # what is looked at stands there as well
        (r"(?!direktør)\w+", ()),  # and what must not stand there does not
        (r"Ø(?:st|V)jylland", ("jylland",)),
        (r"(?:nedsat|nedlagt) af", ("nedlagt", "nedsat")),  # which the library reads as "ned" and "sat" or "lagt"
        (r"valgt til ‹G\d+›", ("valgt til ",)),  # a tag stands in no text
    ],
)
def test_words_that_a_match_needs(pattern: str, words: tuple[str, ...]) -> None:
    assert anchors(re.compile(pattern, re.IGNORECASE)).words == words


@pytest.mark.parametrize(
    ("pattern", "besides"),
    [
        (r"melder\s+tilbage\s+til", (("melder",),)),  # "tilbage" holds "til" already
        (
            r"(?:valgt|udpeget)\s+(?:til|af)\s+formand",
            (("udpeget", "valgt"),),
        ),  # "af" tells nothing, so neither does "til"
        (
            r"ned(?:lagt|sat)\s+arbejdsgruppe",
            (("nedlagt", "nedsat"),),
        ),  # and "ned", which stands in both, needs no asking
        (r"arbejdsgruppe(?:\s+nedsat)?", ()),  # what may be missing is not needed
    ],
)
def test_other_words_that_a_match_needs_too(pattern: str, besides: tuple[tuple[str, ...], ...]) -> None:
    assert anchors(re.compile(pattern, re.IGNORECASE)).besides == besides


def test_a_text_without_the_other_words_is_passed_over() -> None:
    sieve = Sieve([("reports", anchors(re.compile(r"melder\s+(?:nu\s+)?tilbage\s+til")))])
    assert sieve.pass_through("gruppen melder nu tilbage til rådet") == ("reports",)
    assert sieve.pass_through("gruppen har meldt tilbage til rådet") == ()
    assert not sieve.any_passes("gruppen melder intet til rådet")


def test_a_text_without_the_words_is_passed_over() -> None:
    patterns = {"seat": "valgt|udpeget", "chair": "formand for", "any": r"\w+", "end": "udpeget|afgået"}
    sieve = Sieve((name, anchors(re.compile(pattern, re.IGNORECASE))) for name, pattern in patterns.items())
    assert sieve.pass_through("ida holm blev udpeget") == ("seat", "any", "end")
    assert sieve.pass_through("ida holm blev valg") == ("any",)
    assert sieve.pass_through("formand for rådet blev valgt") == ("seat", "chair", "any")


def test_most_rules_are_passed_over_by_their_words() -> None:
    known = [bool(anchored(source).words) for rule in RULES for source in rule.frames]
    assert len(known) > 250
    assert sum(known) > 0.8 * len(known)
