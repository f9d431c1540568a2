"""Quotes shrink around what is private, and still are the text at their offsets."""

from __future__ import annotations

import pytest

from graph.extract.public import public, public_span
from graph.model.entity import EntityKind
from graph.model.statement import Evidence, Mention, Qualifiers, Statement
from graph.model.text import Span
from tests.extract.conftest import document_of

LINE = "Ida Holm, direktør, tlf. 20 30 40 50, Sorø Kommune, ida@soroe.dk"


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("about", "left"),
    [
        (("Ida Holm",), "Ida Holm, direktør"),
        (("Sorø Kommune",), "Sorø Kommune"),
        ((), "Ida Holm, direktør"),
        (("Ida Holm", "Sorø Kommune"), "Sorø Kommune"),
    ],
)
def test_the_piece_that_names_most_of_it_is_left(about: tuple[str, ...], left: str) -> None:
    span = public_span(LINE, Span(start=0, end=len(LINE)), [span_of(LINE, words) for words in about])
    assert LINE[span.start : span.end] == left


def test_without_anything_private_the_span_stays() -> None:
    text = "Puljen er på 12.500.000 kr."
    assert public_span(text, Span(start=0, end=len(text))) == Span(start=0, end=len(text))
    assert public_span("", Span(start=4, end=9)) == Span(start=4, end=9)


def test_a_number_is_known_by_the_word_outside_the_span() -> None:
    text = "Ida Holm, tlf. 20304050"
    span = public_span(text, Span(start=text.index("2"), end=len(text)))
    assert span.start == span.end


def test_no_field_of_a_statement_holds_anything_private() -> None:
    document = document_of(LINE)
    said = Statement(
        relation="member-of",
        subject=Mention(
            name="Ida Holm", kind=EntityKind.PERSON, also=("ida@soroe.dk",), span=span_of(LINE, "Ida Holm")
        ),
        object=Mention(name="Ørådet", kind=EntityKind.BODY, place="c/o ida@soroe.dk"),
        literal="nås på 20 30 40 50",
        source="s",
        qualifiers=Qualifiers(role="medlem ida@soroe.dk", on_behalf_of=("tlf. 20 30 40 50",)),
        evidence=Evidence(document="d", item="", span=Span(start=0, end=len(LINE)), rule="r", confidence=0.9),
    )
    (told,) = public([said], document)
    assert "@" not in repr(told)
    assert "20 30 40 50" not in repr(told)
    assert told.evidence.quote == "Ida Holm, direktør" == document.quote(told.evidence.span)
    assert told.subject.name == "Ida Holm"


def test_a_span_has_no_blanks_at_its_edges() -> None:
    text = "Referat\n- Ida Holm er udpeget. \nSlut"
    span = public_span(text, Span(start=text.index("\n"), end=text.index("Slut")))
    assert text[span.start : span.end] == "- Ida Holm er udpeget."
    assert public_span("a  b", Span(start=1, end=3)) == Span(start=1, end=3)
