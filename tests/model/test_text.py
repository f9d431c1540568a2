"""Passages keep their places when they are joined."""

from graph.model.text import Passage, Span, joined


def test_what_is_joined_stands_where_its_parts_stand() -> None:
    row = joined([Passage.of("Ida Holm", 40), Passage.of("Struer", 60)], "\t")
    assert (row.text, row.span().start, row.span().end) == ("Ida Holm\tStruer", 40, 66)
    assert row.span(9).start == 60


def test_an_empty_first_cell_does_not_pull_the_row_to_the_top() -> None:
    row = joined([Passage.of(""), Passage.of("Ida Holm", 40)], "\t")
    assert row.span().start == 40


def test_the_place_of_a_part_is_the_same_whether_the_order_is_known_or_not() -> None:
    known = joined([Passage.of("Ida", 4), Passage.of("Holm", 20)])
    unknown = Passage(known.text, known.starts, known.ends)
    assert known.ordered
    assert not unknown.ordered
    assert [known.span(a, b) for a in range(9) for b in range(9)] == [
        unknown.span(a, b) for a in range(9) for b in range(9)
    ]


def test_what_is_put_together_from_columns_is_not_in_order() -> None:
    row = joined([Passage.of("Holm", 20), Passage.of("Ida", 4)])
    assert not row.ordered
    assert row.span() == Span(start=4, end=24)
    assert not row.slice(2, 7).ordered
