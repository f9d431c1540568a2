"""Lists that no label announces, and paragraphs that tell who was there."""

from collections.abc import Callable

import pytest

from graph.model.minutes import Minutes, Presence

MinutesOf = Callable[[str], Minutes]
HEAD = "# Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
TAIL = "\n\n1. Velkomst\n\nReferat\n\nIntet nyt.\n\n2. Eventuelt\n\nIntet.\n"


def test_sides_and_towns_head_a_list(minutes_of: MinutesOf) -> None:
    people = "Regionen: Ida Holm (formand), Bo Ravn\n\nStruer: Lis Toft\n\nSkive: Kaj Rye Lund"
    rows = {row.person.text: row for row in minutes_of(HEAD + people + TAIL).attendance}
    assert set(rows) == {"Ida Holm", "Bo Ravn", "Lis Toft", "Kaj Rye Lund"}
    assert {row.presence for row in rows.values()} == {Presence.PRESENT}
    assert rows["Lis Toft"].organisation is not None
    assert rows["Lis Toft"].organisation.text == "Struer Kommune"


@pytest.mark.parametrize(
    "line",
    [
        "Struer: vi mødes hos Ida Holm",  # one line alone is no list
        "Baggrund: Ida Holm og Bo Ravn\n\nFormål: Lis Toft",
    ],
)
def test_other_lines_with_a_colon_are_none(minutes_of: MinutesOf, line: str) -> None:
    assert minutes_of(HEAD + line + TAIL).attendance == ()


def test_a_paragraph_tells_who_came(minutes_of: MinutesOf) -> None:
    story = (
        "Mødet blev ledet af formanden, direktør Ida Holm, Struer Kommune. Fra kommunerne deltog desuden ældrechef"
        " Bo Ravn (Skive) og Lis Toft (Lemvig). Kaj Rye Lund var forhindret, og i hans sted kom konsulent Mona Friis."
    )
    rows = {row.person.text: row for row in minutes_of(HEAD + story + TAIL).attendance}
    came = {name for name, row in rows.items() if row.presence is Presence.PRESENT}
    assert came == {"Ida Holm", "Bo Ravn", "Lis Toft"}
    assert rows["Ida Holm"].roles == ("formand",)
    assert rows["Kaj Rye Lund"].presence is Presence.ABSENT
    assert rows["Mona Friis"].substitutes is not None
    assert rows["Mona Friis"].substitutes.text == "Kaj Rye Lund"


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm og Bo Ravn deltog i konferencen om søvn.",
        "Ida Holm deltog.",
        "Ida Holm og Bo Ravn orienterede om budgettet.",
    ],
)
def test_a_paragraph_about_something_else_tells_nobody(minutes_of: MinutesOf, text: str) -> None:
    assert minutes_of(HEAD + text + TAIL).attendance == ()
