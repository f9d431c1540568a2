"""Who was there, in the layouts that secretaries use."""

from collections.abc import Callable

import pytest

from graph.model.minutes import Attendance, Minutes, Presence

MinutesOf = Callable[[str], Minutes]
Row = tuple[str, str, str, str]

HEAD = "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
TAIL = "\n\n1. Velkomst\n\nReferat\n\nFormanden bød velkommen til mødet.\n"


def rows(minutes: Minutes) -> list[Row]:
    return [
        (row.presence.value, row.person.text, row.title, row.organisation.text if row.organisation else "")
        for row in minutes.attendance
    ]


def named(minutes: Minutes) -> dict[str, Attendance]:
    return {row.person.text: row for row in minutes.attendance}


IDA = ("present", "Ida Holm", "direktør", "Struer Kommune")
BO = ("present", "Bo Ravn", "ældrechef", "Lemvig Kommune")
LIS = ("absent", "Lis Toft", "sundhedschef", "Skive Kommune")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Deltagere:\nIda Holm, direktør, Struer Kommune\nBo Ravn, ældrechef, Lemvig Kommune\n\n"
            "Afbud:\nLis Toft, sundhedschef, Skive Kommune"
        ),
        (
            "Til stede: Direktør Ida Holm, Struer Kommune, ældrechef Bo Ravn, Lemvig Kommune\n\n"
            "Fraværende: Sundhedschef Lis Toft, Skive Kommune"
        ),
        (
            "## Mødedeltagere\n\n- Ida Holm, direktør, Struer Kommune\n"
            "- Bo Ravn, ældrechef, Lemvig Kommune\n\n## Afbud\n\n"
            "- Lis Toft, sundhedschef, Skive Kommune"
        ),
        (
            "Deltagere: Ida Holm, direktør, Struer Kommune  \n"
            "Bo Ravn, ældrechef, Lemvig Kommune  \n\n"
            "Ikke til stede: Lis Toft, sundhedschef, Skive Kommune"
        ),
        (
            "Deltagere\tIda Holm, direktør, Struer Kommune; Bo Ravn, ældrechef, Lemvig Kommune\n"
            "Afbud\tLis Toft, sundhedschef, Skive Kommune"
        ),
        (
            "Mødt: Ida Holm (direktør, Struer Kommune), Bo Ravn (ældrechef, Lemvig Kommune)\n\n"
            "Meldt afbud: Lis Toft (sundhedschef, Skive Kommune)"
        ),
        (
            "| Navn | Titel | Kommune | Afbud |\n|---|---|---|---|\n"
            "| Ida Holm | Direktør | Struer Kommune | |\n| Bo Ravn | Ældrechef | Lemvig Kommune | |\n"
            "| Lis Toft | Sundhedschef | Skive Kommune | x |"
        ),
        (
            "| Navn | Titel | Organisation | Til stede |\n|---|---|---|---|\n"
            "| Ida Holm | Direktør | Struer Kommune | ja |\n"
            "| Bo Ravn | Ældrechef | Lemvig Kommune | ja |\n"
            "| Lis Toft | Sundhedschef | Skive Kommune | nej |"
        ),
        (
            "Navn\tStilling\tKommune\tBemærkning\nIda Holm\tDirektør\tStruer Kommune\t\n"
            "Bo Ravn\tÆldrechef\tLemvig Kommune\t\nLis Toft\tSundhedschef\tSkive Kommune\tAfbud"
        ),
        (
            "Deltagere\nIda Holm\nDirektør\nStruer Kommune\n\nBo Ravn\nÆldrechef\nLemvig Kommune\n\n"
            "Afbud\nLis Toft\nSundhedschef\nSkive Kommune"
        ),
        (
            "Deltagere: • Ida Holm, direktør, Struer Kommune • Bo Ravn, ældrechef, Lemvig Kommune\n\n"
            "Afbud fra Lis Toft, sundhedschef, Skive Kommune"
        ),
        "Deltagere:\nIda Holm, direktør, Struer\nBo Ravn, ældrechef, Lemvig\n\nAfbud:\nLis Toft, sundhedschef, Skive",
        (
            "Deltagere: Ida Holm, direktør, Struer Kommune <ih@struer.dk> Bo Ravn, ældrechef, Lemvig "
            "Kommune <br@lemvig.dk>\n\n"
            "Afbud: Lis Toft, sundhedschef, Skive Kommune"
        ),
    ],
)
def test_the_same_people_in_many_layouts(minutes_of: MinutesOf, text: str) -> None:
    minutes = minutes_of(HEAD + text + TAIL)
    assert sorted(rows(minutes)) == sorted([IDA, BO, LIS])
    assert minutes.remainders == ()


def test_names_and_employers_that_ran_flat(minutes_of: MinutesOf) -> None:
    text = (
        "Deltagere:\t<p>Ida Holm (formand) Bo Ravn Lis Kjær Toft Hans Peter Lund</p>"
        "\t<p>Struer Kommune Lemvig Kommune Skive Kommune Region Midtjylland</p>\n"
        "Afbud\t<p>Karen Vestergaard</p>\t<p>Herning Kommune</p>\n"
    )
    minutes = minutes_of(HEAD + text + TAIL)
    assert rows(minutes) == [
        ("present", "Ida Holm", "", "Struer Kommune"),
        ("present", "Bo Ravn", "", "Lemvig Kommune"),
        ("present", "Lis Kjær Toft", "", "Skive Kommune"),
        ("present", "Hans Peter Lund", "", "Region Midtjylland"),
        ("absent", "Karen Vestergaard", "", "Herning Kommune"),
    ]
    assert minutes.attendance[0].roles == ("formand",)
    assert [minutes.document.quote(row.person.span) for row in minutes.attendance][:2] == ["Ida Holm", "Bo Ravn"]


def test_flat_columns_that_do_not_agree_give_nobody_an_employer(minutes_of: MinutesOf) -> None:
    text = "Deltagere:\t<p>Ida Holm Bo Ravn Lis Toft</p>\t<p>Struer Kommune Lemvig Kommune</p>\n"
    assert [row[3] for row in rows(minutes_of(HEAD + text + TAIL))] == ["", "", ""]


def test_lines_of_two_cells_with_line_breaks(minutes_of: MinutesOf) -> None:
    text = "Deltagere:\t<p>Ida Holm</p><p>Bo Ravn</p>\t<p>Struer Kommune</p><p>Lemvig Kommune</p>\n"
    assert rows(minutes_of(HEAD + text + TAIL)) == [
        ("present", "Ida Holm", "", "Struer Kommune"),
        ("present", "Bo Ravn", "", "Lemvig Kommune"),
    ]


def test_roles_in_brackets_and_by_label(minutes_of: MinutesOf) -> None:
    text = (
        "Mødeleder: Ida Holm\nReferent: Kaj Rye\n\nDeltagere:\nIda Holm (formand)\n"
        "Bo Ravn (kommunal medformand)\nKaj Rye (KR), konsulent\n"
    )
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Ida Holm"].roles == ("mødeleder", "formand") or set(people["Ida Holm"].roles) == {
        "formand",
        "mødeleder",
    }
    assert people["Bo Ravn"].roles == ("kommunal medformand",)
    assert people["Kaj Rye"].roles == ("referent",)
    assert people["Kaj Rye"].title == "konsulent"


def test_initials_name_the_person_of_the_list(minutes_of: MinutesOf) -> None:
    text = "Deltagere: Ida Holm (IH), Bo Ravn (BR)\nReferent: BR\n"
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Bo Ravn"].roles == ("referent",)
    assert set(people) == {"Ida Holm", "Bo Ravn"}


def test_a_list_goes_on_behind_a_line_for_one_person(minutes_of: MinutesOf) -> None:
    text = "Deltagere:\nIda Holm, Struer Kommune\nNæstformand: Bo Ravn, Lemvig Kommune\nLis Toft, Skive Kommune\n"
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Bo Ravn"].roles == ("næstformand",)
    assert people["Lis Toft"].presence is Presence.PRESENT
    assert people["Lis Toft"].roles == ()


def test_sub_headings_say_for_whom(minutes_of: MinutesOf) -> None:
    text = (
        "Deltagere\nKommunale medlemmer:\nIda Holm, Struer Kommune\nRegionale medlemmer:\n"
        "Bo Ravn\nFra Region Midtjylland\nLis Toft\nPLO-Midtjylland: Kaj Rye\n"
    )
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Ida Holm"].heading == "Kommunale medlemmer"
    assert people["Bo Ravn"].heading == "Regionale medlemmer"
    lis, kaj = people["Lis Toft"].organisation, people["Kaj Rye"].organisation
    assert lis is not None
    assert kaj is not None
    assert (lis.text, kaj.text) == ("Region Midtjylland", "PLO-Midtjylland")


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere: Ida Holm, Bo Ravn (for Lis Toft)",
        "Deltagere: Ida Holm, Bo Ravn (i stedet for Lis Toft)",
        "Deltagere:\nIda Holm\nBo Ravn, suppleant for Lis Toft",
        "Deltagere: Ida Holm\n\nBo Ravn deltog i stedet for Lis Toft.",
        (
            "| Navn | Kommune | Bemærkning |\n|---|---|---|\n| Ida Holm | | |\n"
            "| Bo Ravn | | I stedet for Lis Toft, som havde meldt afbud |"
        ),
    ],
)
def test_who_came_for_whom(minutes_of: MinutesOf, text: str) -> None:
    people = named(minutes_of(HEAD + text + TAIL))
    assert people["Ida Holm"].presence is Presence.PRESENT
    assert people["Bo Ravn"].presence is Presence.SUBSTITUTE
    assert people["Bo Ravn"].substitutes is not None
    assert people["Bo Ravn"].substitutes.text == "Lis Toft"
    assert people["Lis Toft"].presence is Presence.ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere: Ida Holm\n\nGæst: Professor Bo Ravn, deltog under punkt 3",
        "Deltagere:\nIda Holm\nBo Ravn (til punkt 3)",
        "Deltagere: Ida Holm\n\nUnder punkt 3 deltog: Bo Ravn",
        "Deltagere: Ida Holm\n\nDesuden deltog: Bo Ravn (punkt 3)",
    ],
)
def test_guests_of_one_item(minutes_of: MinutesOf, text: str) -> None:
    people = named(minutes_of(HEAD + text + TAIL))
    assert (people["Bo Ravn"].presence, people["Bo Ravn"].item) == (Presence.GUEST, "3")
    assert people["Ida Holm"].presence is Presence.PRESENT


def test_a_guest_in_the_prose_of_an_item(minutes_of: MinutesOf) -> None:
    text = (
        "Deltagere: Ida Holm\n\n1. Velkomst\n\nReferat\n\nIntet.\n\n2. Nyt\n\nReferat\n\n"
        "Overlæge Bo Ravn, Regionshospitalet Gødstrup, deltog under punktet.\n"
    )
    people = named(minutes_of(HEAD + text))
    assert (people["Bo Ravn"].presence, people["Bo Ravn"].item, people["Bo Ravn"].title) == (
        Presence.GUEST,
        "2",
        "overlæge",
    )


def test_leaving_early_is_a_remark(minutes_of: MinutesOf) -> None:
    people = named(minutes_of(HEAD + "Deltagere:\nIda Holm (til og med punkt 4)\nBo Ravn\n" + TAIL))
    assert people["Ida Holm"].presence is Presence.PRESENT
    assert people["Ida Holm"].item == ""
    assert "punkt 4" in people["Ida Holm"].note


@pytest.mark.parametrize(
    "text",
    [
        "Alle var mødt undtagen Lis Toft og Kaj Rye.",
        "Alle medlemmer var til stede, bortset fra Lis Toft og Kaj Rye, som havde meldt afbud.",
        "Der var afbud fra Lis Toft og Kaj Rye.",
        "Lis Toft og Kaj Rye havde meldt afbud.",
    ],
)
def test_apologies_in_prose(minutes_of: MinutesOf, text: str) -> None:
    minutes = minutes_of(HEAD + text + TAIL)
    assert [row[:2] for row in rows(minutes)] == [("absent", "Lis Toft"), ("absent", "Kaj Rye")]


@pytest.mark.parametrize(
    "text",
    [
        "Evt. afbud meddeles til ih@struer.dk hurtigst muligt.",
        "Afbud: Ingen",
        "Afbud: -",
        "Alle var mødt.",
        "Ida Holm orienterede om, at flere har meldt afbud til konferencen.",
        "Hvis Ida Holm er forhindret, deltager Bo Ravn.",
        "Overlægen deltog ikke under punktet.",
    ],
)
def test_what_names_nobody(minutes_of: MinutesOf, text: str) -> None:
    minutes = minutes_of(HEAD + text + TAIL)
    assert minutes.attendance == ()
    assert minutes.remainders == ()


@pytest.mark.parametrize(
    "line",
    [
        "Vakant, Skive Kommune",
        "Skive Kommune (pt. ingen)",
        "NN, Skive Kommune",
        "Skive Kommune - afventer udpegning",
        "To repræsentanter fra regionen",
        "2 medlemmer fra patientforeningerne",
    ],
)
def test_a_vacant_seat_is_no_person_and_no_remainder(minutes_of: MinutesOf, line: str) -> None:
    minutes = minutes_of(f"{HEAD}Deltagere:\n- Ida Holm, Struer Kommune\n- {line}\n- Bo Ravn, Lemvig Kommune\n{TAIL}")
    assert [row[1] for row in rows(minutes)] == ["Ida Holm", "Bo Ravn"]
    assert minutes.remainders == ()


def test_a_line_that_is_not_understood_remains(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Deltagere:\n- Ida Holm, Struer Kommune\n- xyzzy 42 qwop\n{TAIL}")
    assert [rest.text for rest in minutes.remainders] == ["xyzzy 42 qwop"]
    assert minutes.document.quote(minutes.remainders[0].span) == "xyzzy 42 qwop"


def test_a_name_that_no_list_knows_is_a_name_by_its_place(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Deltagere:\nIda Holm\tStruer Kommune\nUlfbrandt Tangeskov\tLemvig Kommune\n{TAIL}")
    assert rows(minutes) == [
        ("present", "Ida Holm", "", "Struer Kommune"),
        ("present", "Ulfbrandt Tangeskov", "", "Lemvig Kommune"),
    ]


def test_a_standing_list_makes_nobody_present_who_sent_apologies(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Deltagere: Ida Holm, direktør, Bo Ravn, Lis Toft\n\nAfbud: Ida Holm\n{TAIL}")
    assert [row[:3] for row in rows(minutes)] == [
        ("present", "Bo Ravn", ""),
        ("present", "Lis Toft", ""),
        ("absent", "Ida Holm", "direktør"),
    ]


def test_a_contradiction_is_kept(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Deltagere: Ida Holm, Bo Ravn\n\nAfbud: Ida Holm, Lis Toft, Kaj Rye\n{TAIL}")
    assert [row[0] for row in rows(minutes) if row[1] == "Ida Holm"] == ["present", "absent"]


def test_members_are_the_participants_where_no_other_list_stands(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Medlemmer:\nIda Holm\nBo Ravn\n\nAfbud: Bo Ravn\n{TAIL}")
    assert [row[:2] for row in rows(minutes)] == [("present", "Ida Holm"), ("absent", "Bo Ravn")]


def test_members_are_only_listed_where_participants_are_named(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"{HEAD}Medlemmer:\nIda Holm\nBo Ravn\nLis Toft\n\nTil stede:\nIda Holm\nBo Ravn\n{TAIL}")
    assert [row[:2] for row in rows(minutes) if row[0] == "present"] == [
        ("present", "Ida Holm"),
        ("present", "Bo Ravn"),
    ]
    assert ("listed", "Lis Toft") in [row[:2] for row in rows(minutes)]


def test_a_page_of_members(minutes_of: MinutesOf) -> None:
    text = (
        "Medlemmer af Sundhedsforum Vest\n\nIda Holm, direktør, Struer Kommune (formand)\n"
        "Bo Ravn, ældrechef, Lemvig Kommune\n\nObservatør\nLis Toft\n"
    )
    minutes = minutes_of(text)
    assert {row.presence for row in minutes.attendance} == {Presence.LISTED}
    assert [row[1] for row in rows(minutes)] == ["Ida Holm", "Bo Ravn", "Lis Toft"]
    assert minutes.attendance[2].roles == ("observatør",)


def test_who_is_invited_has_not_attended(minutes_of: MinutesOf) -> None:
    text = (
        "Dagsorden til møde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Deltagere: Ida Holm, Bo Ravn\n\n1. Velkomst\n\nIndstilling\n\n"
        "- at forummet drøfter sagen\n"
    )
    assert {row.presence for row in minutes_of(text).attendance} == {Presence.LISTED}


def test_the_list_may_be_an_item_and_leaves_it(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        "## Møde i SUFO den 3. maj 2022\n\n#### 1. Mødedeltagere\n\n"
        "Ida Holm, direktør, Struer Kommune\n\nAfbud: Lis Toft\n\n#### 2. Nyt\n\nIntet nyt.\n"
    )
    assert [row[:2] for row in rows(minutes)] == [("present", "Ida Holm"), ("absent", "Lis Toft")]
    assert [item.heading for item in minutes.items][-2:] == ["Mødedeltagere", "Nyt"]
    assert [block.text for _, block in minutes.items[-2].blocks()] == []


def test_the_list_may_stand_last(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        HEAD
        + (
            "1. Velkomst\n\nReferat\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n\n"
            "Deltagere: Ida Holm, Bo Ravn\nReferent: Kaj Rye\n"
        )
    )
    assert [row[:2] for row in rows(minutes)] == [
        ("present", "Ida Holm"),
        ("present", "Bo Ravn"),
        ("present", "Kaj Rye"),
    ]


def test_people_of_a_group_inside_an_item_did_not_attend(minutes_of: MinutesOf) -> None:
    text = (
        "1. Velkomst\n\nReferat\n\nIntet.\n\n2. Ny gruppe\n\nSagsfremstilling\n\n"
        "Gruppens medlemmer:\n\n- Ida Holm, Struer Kommune\n- Bo Ravn, Lemvig Kommune\n\n"
        "3. Eventuelt\n\nIntet.\n"
    )
    assert minutes_of(HEAD + text).attendance == ()


def test_every_name_stands_where_its_span_says(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        f"{HEAD}Deltagere:\n- **Ida Holm**, direktør, [Struer Kommune](https://struer.dk)\n"
        f"- Bo Ravn, Lemvig Kommune\n{TAIL}"
    )
    for row in minutes.attendance:
        assert row.person.text in minutes.document.quote(row.person.span)
        assert row.organisation is not None
        assert row.organisation.text in minutes.document.quote(row.organisation.span)


def test_a_list_indented_beside_its_label(minutes_of: MinutesOf) -> None:
    text = (
        "Deltagere:      Ida Holm, direktør, Struer Kommune\n"
        "                Bo Ravn, ældrechef, Lemvig Kommune\n"
        "Afbud:          Lis Toft, sundhedschef, Skive Kommune\n"
    )
    assert rows(minutes_of(HEAD + text + TAIL)) == [IDA, BO, LIS]


def test_a_table_whose_cells_stand_one_below_the_other(minutes_of: MinutesOf) -> None:
    cells = ["Navn", "Titel", "Kommune", "Til stede", "Ida Holm", "Direktør", "Struer Kommune", "X"]
    cells += ["Bo Ravn", "Ældrechef", "Lemvig Kommune", "X", "Lis Toft", "Sundhedschef", "Skive Kommune", "Afbud"]
    for separator in ("\n", "\n\n"):
        minutes = minutes_of(HEAD + "Deltagere\n" + separator.join(cells) + TAIL)
        assert sorted(rows(minutes)) == sorted([IDA, BO, LIS])
        assert minutes.remainders == ()


def test_roles_and_remarks_in_cells_below_each_other(minutes_of: MinutesOf) -> None:
    cells = ["Navn", "Kommune/organisation", "Bemærkning", "Ida Holm", "Struer Kommune", "Formand"]
    cells += ["Bo Ravn", "Lemvig Kommune", "Lis Toft", "Skive Kommune", "I stedet for Kaj Rye"]
    people = named(minutes_of(HEAD + "Deltagere\n" + "\n\n".join(cells) + TAIL))
    assert people["Ida Holm"].roles == ("formand",)
    assert people["Lis Toft"].presence is Presence.SUBSTITUTE
    assert people["Kaj Rye"].presence is Presence.ABSENT
    assert [person.organisation.text for person in people.values() if person.organisation] == [
        "Struer Kommune",
        "Lemvig Kommune",
        "Skive Kommune",
        "Skive Kommune",
    ]


def test_a_label_may_say_whose_people_come(minutes_of: MinutesOf) -> None:
    text = (
        "Til stede fra kommunerne: Ida Holm (Struer) og Bo Ravn (Lemvig)\n"
        "Til stede fra regionen: Lis Toft og Kaj Rye, begge Regionshospitalet Gødstrup\n"
        "Fra sekretariatet deltog: Mia Lund\n"
    )
    people = named(minutes_of(HEAD + text + TAIL))
    assert [person.heading for person in people.values()] == [
        "kommunerne",
        "kommunerne",
        "regionen",
        "regionen",
        "Fra sekretariatet deltog",
    ]
    places = [person.organisation.text for person in people.values() if person.organisation is not None]
    assert places == ["Struer Kommune", "Lemvig Kommune", *["Regionshospitalet Gødstrup"] * 2]


def test_initials_that_a_legend_explains(minutes_of: MinutesOf) -> None:
    text = (
        "Deltagere: IH, BR\nAfbud: LT\n\nIH = Ida Holm, Struer Kommune · BR = Bo Ravn · LT = Lis Toft, Skive Kommune\n"
    )
    minutes = minutes_of(HEAD + text + TAIL)
    assert rows(minutes) == [
        ("present", "Ida Holm", "", "Struer Kommune"),
        ("present", "Bo Ravn", "", ""),
        ("absent", "Lis Toft", "", "Skive Kommune"),
    ]
    assert minutes.remainders == ()


def test_a_slash_between_name_and_employer(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(HEAD + "Deltager(e): Ida Holm/Struer Kommune, Bo Ravn/Lemvig Kommune\n" + TAIL)
    assert rows(minutes) == [
        ("present", "Ida Holm", "", "Struer Kommune"),
        ("present", "Bo Ravn", "", "Lemvig Kommune"),
    ]


def test_numbered_members_are_no_agenda(minutes_of: MinutesOf) -> None:
    text = (
        "Medlemsoversigt\n\n1. Ida Holm, Struer Kommune (formand)\n2. Bo Ravn, Lemvig Kommune\n"
        "3. Vakant (Skive Kommune)\n"
    )
    minutes = minutes_of(text)
    assert [row[1] for row in rows(minutes)] == ["Ida Holm", "Bo Ravn"]
    assert minutes.items == ()


def test_a_page_that_lost_its_line_ends(minutes_of: MinutesOf) -> None:
    text = (
        "Referat Samarbejdsudvalget for Fodterapi Møde den 5. december 2022 kl. 16.00-18.00 Sted: Rådhuset, lokale 2 "
        "Deltagere: Ida Holm, direktør, Struer Kommune Bo Ravn, ældrechef, Lemvig Kommune "
        "Afbud: Lis Toft, sundhedschef, Skive Kommune Referent: Kaj Rye "
        "1. Godkendelse af dagsorden Dagsordenen blev godkendt. 2. Ny overenskomst Ida "
        "Holm orienterede om overenskomsten. 3. Eventuelt Intet."
    )
    minutes = minutes_of(text)
    assert minutes.meeting.label == "Samarbejdsudvalget for Fodterapi 2022-12-05"
    assert minutes.meeting.place == "Rådhuset, lokale 2"
    assert rows(minutes) == [IDA, BO, LIS, ("present", "Kaj Rye", "", "")]
    assert [(item.number, item.heading) for item in minutes.items[1:]] == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Ny overenskomst"),
        ("3", "Eventuelt"),
    ]


def test_the_menu_of_a_page_is_no_body(minutes_of: MinutesOf) -> None:
    minutes = minutes_of("Forside | Om klyngen | Møder | Kontakt\n\nSøg\n\n" + HEAD + "Deltagere: Ida Holm\n" + TAIL)
    assert minutes.meeting.label == "Sundhedsforum Vest 2022-05-03"


def test_groups_of_an_overview_are_sections(minutes_of: MinutesOf) -> None:
    text = (
        "Oversigt over kommunale udpegninger\n\nStyregruppen for hjertesvigt\nIda Holm, direktør, Struer Kommune\n\n"
        "Arbejdsgruppen om fald\nBo Ravn, ældrechef, Lemvig Kommune\n"
    )
    minutes = minutes_of(text)
    assert [(row.person.text, row.body.text if row.body else "") for row in minutes.attendance] == [
        ("Ida Holm", "Styregruppen for hjertesvigt"),
        ("Bo Ravn", "Arbejdsgruppen om fald"),
    ]
    assert [item.heading for item in minutes.items if item.title] == [
        "Styregruppen for hjertesvigt",
        "Arbejdsgruppen om fald",
    ]
