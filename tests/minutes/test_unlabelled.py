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


def _told(minutes_of: MinutesOf, head: str) -> dict[str, tuple[str, str, str]]:
    """Person -> presence, employer and for whom, as a head tells them."""
    return {
        row.person.text: (
            row.presence.value,
            row.organisation.text if row.organisation else "",
            row.substitutes.text if row.substitutes else "",
        )
        for row in minutes_of(HEAD + head + TAIL).attendance
    }


def test_whose_people_follow_stands_before_them(minutes_of: MinutesOf) -> None:
    told = _told(
        minutes_of,
        "Til stede fra Struer Kommune var ældrechef Ida Holm, jobchef Bo Ravn og konsulent Lis Toft. Fra almen praksis"
        " mødte Kaj Rye Lund, Vinderup. Fra Regionshospitalet Gødstrup deltog vicedirektør Mona Friis.",
    )
    assert told == {
        "Ida Holm": ("present", "Struer Kommune", ""),
        "Bo Ravn": ("present", "Struer Kommune", ""),
        "Lis Toft": ("present", "Struer Kommune", ""),
        "Kaj Rye Lund": ("present", "", ""),
        "Mona Friis": ("present", "Regionshospitalet Gødstrup", ""),
    }


def test_a_town_behind_a_doctor_employs_nobody(minutes_of: MinutesOf) -> None:
    told = _told(
        minutes_of, "Deltagere: praktiserende læge Ida Holm, Struer, praktiserende læge Bo Ravn, Nykøbing Mors"
    )
    assert told == {"Ida Holm": ("present", "", ""), "Bo Ravn": ("present", "", "")}


def test_a_sentence_behind_the_list_tells_who_else_came(minutes_of: MinutesOf) -> None:
    told = _told(
        minutes_of,
        "Til stede: Ida Holm, Struer Kommune. Under punkt 2 deltog også overlæge Lis Toft, Regionshospitalet Horsens."
        "\n\nDer var afbud fra læge Kaj Rye Lund, Vinderup, og fra ældrechef Bo Ravn, Skive Kommune. I hans sted deltog"
        " konsulent Mona Friis.",
    )
    assert told["Lis Toft"] == ("guest", "Regionshospitalet Horsens", "")
    assert told["Mona Friis"] == ("substitute", "", "Bo Ravn")
    assert told["Bo Ravn"] == ("absent", "Skive Kommune", "")
    assert told["Kaj Rye Lund"][0] == "absent"


def test_who_came_for_somebody_in_a_clause(minutes_of: MinutesOf) -> None:
    told = _told(
        minutes_of, "Til stede: chef Ida Holm, Skive Kommune, der mødte for borgmester Bo Ravn (A), Viborg Kommune"
    )
    assert told == {
        "Ida Holm": ("substitute", "Skive Kommune", "Bo Ravn"),
        "Bo Ravn": ("absent", "Viborg Kommune", ""),
    }
