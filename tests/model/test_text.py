"""Passages keep their places when they are joined."""

from graph.model.text import Passage, joined


def test_what_is_joined_stands_where_its_parts_stand() -> None:
    row = joined([Passage.of("Ida Holm", 40), Passage.of("Struer", 60)], "\t")
    assert (row.text, row.span().start, row.span().end) == ("Ida Holm\tStruer", 40, 66)
    assert row.span(9).start == 60


def test_an_empty_first_cell_does_not_pull_the_row_to_the_top() -> None:
    row = joined([Passage.of(""), Passage.of("Ida Holm", 40)], "\t")
    assert row.span().start == 40
