"""What a frame needs is told without matching: no sentence that it matches may be passed over."""

import pytest

from graph.extract.family import Family
from graph.extract.frame import tags
from graph.extract.rule import Link, Rule
from graph.extract.tokens import Sentence, Token, tag
from graph.extract.unit import Unit
from graph.model.minutes import PartKind
from graph.model.text import Passage


@pytest.mark.parametrize(
    ("source", "fits", "fails"),
    [
        ("{PS:who} (i|af) {G:what}", ("PG", "PPDG"), ("GP", "P", "")),
        ("({R:role} )?{P:who}", ("P", "RP"), ("R",)),
        ("({R:role}|{T:title}) {P:who}", ("P",), ("R",)),
        ("(ny {R:role}) er {A:who}", ("RO", "LP"), ("OR", "RG")),
        ("{G:what}(?! (for|i) {P}) {M:sum}", ("GM", "GPM"), ("MG",)),
        (r"som \({O:who}\)", ("O",), ("P",)),
    ],
)
def test_tags_in_their_order(source: str, fits: tuple[str, ...], fails: tuple[str, ...]) -> None:
    assert all(tags(source).search(kinds) for kinds in fits)
    assert not any(tags(source).search(kinds) for kinds in fails)


def _sentence(text: str, *tokens: Token) -> Sentence:
    return tag(Unit(passage=Passage.of(text), item="1", part=PartKind.CASE, page=None, order=0), tokens)


def test_a_family_offers_only_frames_that_words_and_tags_allow() -> None:
    rule = Rule(
        id="sits",
        frames=("{P:who} sidder i {G:what}", "{G:what} ledes af {P:who}", "{G:what} betaler {M:sum}"),
        links=(Link(relation="member-of", subject="who", object="what"),),
        example="",
        near_miss="",
    )
    person, group = (Token(kind=kind, start=start, end=start + 3, name="") for kind, start in (("P", 0), ("G", 13)))
    family = Family((rule,))
    said = _sentence("Ida sidder i Råd", person, group)
    assert [framed.frame.search(said.tagged) is not None for framed in family.fitting(said)] == [True]
    assert family.fitting(_sentence("Ida kommer i Råd", person, group)) == []
    assert family.fitting(_sentence("Ida sidder i Råd")) == []
