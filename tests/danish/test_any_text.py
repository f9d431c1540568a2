"""Whatever the text, spans lie inside it, in order and apart, and long odd texts come to an end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.danish.dates import find_dates, find_periods
from graph.danish.lists import expand_heads, split_list
from graph.danish.money import find_money, parse_amount
from graph.danish.names import find_names
from graph.danish.organisation_runs import split_organisations_run
from graph.danish.people import split_people
from graph.danish.person import split_person
from graph.danish.runs import split_run
from graph.danish.sentences import split_sentences
from graph.danish.titles import find_titles

Span = tuple[int, int]
Reader = Callable[[str], Sequence[Span]]


def _person(text: str) -> Sequence[Span]:
    phrase = split_person(text)
    parts = (phrase.name, phrase.title, phrase.organisation, phrase.absent, phrase.substitutes, *phrase.rest)
    return sorted(part for part in parts if part is not None)


READERS: dict[str, Reader] = {
    "names": lambda text: [(m.start, m.end) for m in find_names(text, least=0.0)],
    "titles": lambda text: [(m.start, m.end) for m in find_titles(text)],
    "dates": lambda text: [(m.start, m.end) for m in find_dates(text, anchor="2021-11-02")],
    "money": lambda text: [(m.start, m.end) for m in find_money(text)],
    "sentences": split_sentences,
    "list": split_list,
    "people": split_people,
    "run": lambda text: split_run(text) or (),
    "organisations": lambda text: split_organisations_run(text) or (),
    "person": _person,
}
PIECES = [
    "Ida", " Holm", " og ", ", ", "(", ")", ". ", " kr.", " mio.", "12", ".000", " 2021", "den 3. maj", " - ", "\n",
    "direktør", " for ", "sundheds-", " Kommune", "Region ", "J.", "@odder.dk", "v/", "/", ":", "”", "æøå", "uge 8",
    "fra ", " af ", "til ", "formand", " i stedet for ", "Å", "\t", "é", "\u00a0", "’s", "**", "|", "[x](mailto:", "0",
    ",-",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=80, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_spans_lie_in_order_inside_the_text(name: str, text: str) -> None:
    position = 0
    for start, end in READERS[name](text):
        assert position <= start < end <= len(text)
        position = end


@settings(max_examples=80, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_periods_and_amounts_of_any_text(text: str) -> None:
    assert all(0 <= period.start < period.end <= len(text) for period in find_periods(text, anchor="2021-11-02"))
    assert parse_amount(text) is None or any(c.isdigit() or c.isalpha() for c in text)
    assert expand_heads(text)


@pytest.mark.parametrize("piece", PIECES)
def test_long_odd_texts_come_to_an_end(piece: str) -> None:
    text = piece * 1000
    assert all(len(reader(text)) <= len(text) for reader in READERS.values())
