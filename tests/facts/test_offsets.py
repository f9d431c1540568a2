"""The offsets of the shipped facts lead to the words, wherever the minutes themselves lie beside the checkout."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path

import pytest

from graph import shipped
from graph.danish.fold import fold
from graph.facts.reviewed import load_reviewed
from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.readers import read

MINUTES = Path(__file__).parents[3] / "shared" / "minutes" / "real"
REVIEWED = load_reviewed(shipped.data() / "facts")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not MINUTES.is_dir(), reason="the real minutes do not lie beside the checkout"),
]


def by_hash() -> dict[str, Path]:
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in MINUTES.iterdir() if path.is_file()}


@pytest.mark.parametrize("source", REVIEWED.sources, ids=lambda source: source.id)
def test_every_span_holds_words_and_names_the_person(source: Source) -> None:
    document = read(by_hash()[source.sha256])
    assert (document.id, document.sha256) == (source.id, source.sha256)
    here = [s for s in REVIEWED.statements if s.evidence.document == source.id]
    spellings: dict[str, set[str]] = defaultdict(set)
    for statement in here:
        spellings[statement.subject.name] |= {fold(name) for name in (statement.subject.name, *statement.subject.also)}
    for statement in here:
        span = statement.evidence.span
        words = document.quote(span)
        assert len(words) == span.end - span.start
        assert words == words.strip()
        if statement.subject.kind is EntityKind.PERSON:
            assert any(name in fold(words) for name in spellings[statement.subject.name]), statement


def runs_of_twelve(text: str) -> set[tuple[str, ...]]:
    words = fold(text).split()
    return {tuple(words[i : i + 12]) for i in range(len(words) - 11)}


def test_no_sentence_of_the_minutes_stands_in_the_tables() -> None:
    """No twelve words in a row are the same; agenda titles are facts and may be long, and so may names in a row."""
    folder = shipped.data() / "facts"
    table = runs_of_twelve((folder / "statements.csv").read_text(encoding="utf-8"))
    titles = {fold(item.title) for source in REVIEWED.sources for item in source.items}
    for source in REVIEWED.sources:
        common = runs_of_twelve(read(by_hash()[source.sha256]).text) & table
        assert {run for run in common if not any(" ".join(run) in title for title in titles)} == set()
