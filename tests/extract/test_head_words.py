"""The head of a name says what it is, wherever it stands in it."""

import pytest

from graph.extract.head_words import first_head


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Følgegruppen for kost", "følgegruppe"),
        ("Følgegruppen, Sundhedsklynge Vest", "følgegruppe"),
        ("Sundhedsklynge Vest (Følgegruppen)", "sundhedsklynge"),
        ("Madhuset", ""),
    ],
)
def test_the_first_head_of_a_name(name: str, head: str) -> None:
    assert first_head(name) == head
