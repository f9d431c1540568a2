"""Seats, namesakes, officials and prose of the head."""

from collections.abc import Callable

import pytest

from graph.model.minutes import Attendance, DocumentKind, Minutes, Presence

MinutesOf = Callable[[str], Minutes]

HEAD = "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
TAIL = "\n\n1. Velkomst\n\nReferat\n\nFormanden bød velkommen til mødet.\n"


def named(minutes: Minutes) -> dict[str, Attendance]:
    return {row.person.text: row for row in minutes.attendance}


def test_a_list_of_members_gives_seats_and_one_of_participants_none(minutes_of: MinutesOf) -> None:
    seats = minutes_of(
        HEAD + "Kommunale medlemmer:\nIda Holm\n\nObservatør:\nBo Ravn\n\nSekretariat:\nLis Toft\n" + TAIL
    )
    assert {name: (row.seat, row.rule) for name, row in named(seats).items()} == {
        "Ida Holm": (True, "list"),
        "Bo Ravn": (True, "list"),
        "Lis Toft": (False, "staff"),
    }
    came = minutes_of(HEAD + "Deltagere:\nIda Holm\nBo Ravn\n" + TAIL)
    assert [row.seat for row in came.attendance] == [False, False]


def test_who_appointed_is_whom_they_represent(minutes_of: MinutesOf) -> None:
    text = (
        "# Sundhedsforum Vest\n\n## Udpeget af KKR Nord\n\n- Ida Holm (V)\n\n"
        "## Udpeget af PLO-Midtjylland\n\n- Bo Ravn, praktiserende læge\n"
    )
    minutes = minutes_of(text)
    assert minutes.kind is DocumentKind.MEMBERS
    assert {name: (row.presence, row.behalf, row.seat) for name, row in named(minutes).items()} == {
        "Ida Holm": (Presence.LISTED, "KKR Nord", True),
        "Bo Ravn": (Presence.LISTED, "PLO-Midtjylland", True),
    }


def test_namesakes_of_two_employers_are_two(minutes_of: MinutesOf) -> None:
    text = "Deltagere:\nIda Holm, direktør, Struer Kommune\nIda Holm, ældrechef, Lemvig Kommune\n"
    places = [row.organisation.text for row in minutes_of(HEAD + text + TAIL).attendance if row.organisation]
    assert places == ["Struer Kommune", "Lemvig Kommune"]


def test_a_table_with_a_column_for_each_group(minutes_of: MinutesOf) -> None:
    text = (
        "## Deltagere\n\n| Medlemmer fra regionen | Medlemmer fra kommunerne | Observatør |\n|---|---|---|\n"
        "| Ida Holm (V), formand<br>Bo Ravn (A) | Lis Toft, borgmester i Struer Kommune (afbud) | Kaj Rye |\n"
    )
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Ida Holm"].heading == "Medlemmer fra regionen"
    assert people["Ida Holm"].roles == ("formand",)
    assert people["Lis Toft"].presence is Presence.ABSENT
    assert people["Kaj Rye"].roles == ("observatør",)


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_employers_in_the_line_below_the_names(minutes_of: MinutesOf, separator: str) -> None:
    text = (
        "Deltagere\nIda Holm Bo Ravn Lis Kjær Toft" + separator + "Struer Kommune Lemvig Kommune Region Midtjylland\n"
    )
    places = [row.organisation.text for row in minutes_of(HEAD + text + TAIL).attendance if row.organisation]
    assert places == ["Struer Kommune", "Lemvig Kommune", "Region Midtjylland"]


def test_officials_of_a_committee_work_in_its_town_hall(minutes_of: MinutesOf) -> None:
    text = (
        "Struer Kommune\nReferat af Social- og Sundhedsudvalgets møde\nMødedato: 11. januar 2022\n"
        "Medlemmer: Ida Holm (A), Bo Ravn (V)\nØvrige deltagere: direktør Lis Toft\n"
    )
    minutes = minutes_of(text + TAIL)
    assert minutes.meeting.label == "Social- og Sundhedsudvalget 2022-01-11"
    people = named(minutes)
    assert people["Lis Toft"].organisation is not None
    assert people["Lis Toft"].organisation.text == "Struer Kommune"
    assert people["Ida Holm"].organisation is None


def test_an_overview_of_appointments_tells_each_body(minutes_of: MinutesOf) -> None:
    text = (
        "## Oversigt over kommunale udpegninger\n\n### A. Styregrupper\n\n"
        "| Organ | Repræsentant | Stilling | Kommune | Bemærkning |\n|---|---|---|---|---|\n"
        "| Styregruppen for Søvn | Ida Holm | direktør | Struer | formand |\n"
        "| | Bo Ravn | ældrechef | Lemvig | |\n| | *vakant* | | | |\n\n### B. Råd\n\n"
        "| Organ | Udpeget af KKR Nord | Suppleant |\n|---|---|---|\n"
        "| Beredskabsrådet | Borgmester Lis Toft, Skive Kommune | Kaj Rye |\n"
    )
    minutes = minutes_of(text)
    assert minutes.meeting.body is None
    told = [
        (row.body.text if row.body else "", row.person.text, row.roles, row.behalf, row.item, row.seat)
        for row in minutes.attendance
    ]
    assert told == [
        ("Styregruppen for Søvn", "Ida Holm", ("formand",), "", "A", True),
        ("Styregruppen for Søvn", "Bo Ravn", (), "", "A", True),
        ("Beredskabsrådet", "Lis Toft", (), "KKR Nord", "B", True),
        ("Beredskabsrådet", "Kaj Rye", ("suppleant",), "", "B", True),
    ]


def test_prose_of_the_head(minutes_of: MinutesOf) -> None:
    text = (
        "Direktør Ida Holm, Struer Kommune, deltog til og med punkt 3. Som gæst deltog lektor Bo Ravn under punkt 2. "
        "Ordstyrer var Lis Toft, Region Midtjylland. Konsulent Kaj Rye, Lemvig Kommune, tog referat.\n"
    )
    people = named(minutes_of(HEAD + text + TAIL))
    assert {name: (row.presence, row.item, row.roles) for name, row in people.items()} == {
        "Ida Holm": (Presence.PRESENT, "", ()),
        "Bo Ravn": (Presence.GUEST, "2", ()),
        "Lis Toft": (Presence.PRESENT, "", ("mødeleder",)),
        "Kaj Rye": (Presence.PRESENT, "", ("referent",)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "1. Velkomst\n\nReferat\n\nIda Holm deltog i mødet i Sundhedsstyrelsen i sidste uge.\n",
        "1. Velkomst\n\nBeslutning\n\nGodkendt. Ida Holm deltog ikke i behandlingen af punktet.\n",
        "| Afbud | meddeles til Ida Holm, ih@struer.dk |\n|---|---|\n\n1. Velkomst\n\nReferat\n\nIntet.\n",
        "1. Velkomst\n\nReferat\n\nIda Holm skrev referat fra besøget.\n",
    ],
)
def test_near_misses_of_attendance(minutes_of: MinutesOf, text: str) -> None:
    assert minutes_of(HEAD + text).attendance == ()


def test_lettered_items(minutes_of: MinutesOf) -> None:
    text = HEAD + (
        "A   GODKENDELSE AF REFERAT\n\nGodkendt.\n\nB   VALG AF FORMAND\n\nIntet.\n\nC   EVENTUELT\n\nIntet.\n"
    )
    assert [item.number for item in minutes_of(text).items if item.number] == ["A", "B", "C"]


def test_whose_people_a_part_of_a_list_holds(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere:\nFra regionen: chef Ida Holm\n"
        "Fra kommunerne: ældrechef Bo Ravn, Skive Kommune\nAfbud:\nFra regionen: konsulent Lis Toft\n"
        "Fra sekretariatet: Kaj Rye\n"
    )
    people = {row.person.text: row for row in minutes_of(text + TAIL).attendance}
    assert (people["Ida Holm"].heading, people["Ida Holm"].presence) == ("Fra regionen", Presence.PRESENT)
    assert (people["Bo Ravn"].heading, people["Bo Ravn"].presence) == ("Fra kommunerne", Presence.PRESENT)
    assert (people["Lis Toft"].heading, people["Lis Toft"].presence) == ("Fra regionen", Presence.ABSENT)
    assert people["Kaj Rye"].rule == "staff"
