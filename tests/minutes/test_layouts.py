"""Who sits where and who came, in layouts without the usual list of participants."""

from collections.abc import Callable

from graph.model.minutes import Minutes, Presence

MinutesOf = Callable[[str], Minutes]
TAIL = "\n\n1. Velkomst\n\nFormanden bød velkommen til mødet.\n"


def told(minutes: Minutes) -> set[tuple[str, str, str, str]]:
    """Presence, person, employer and body of every row."""
    return {
        (
            row.presence.value,
            row.person.text,
            row.organisation.text if row.organisation else "",
            row.body.text if row.body else "",
        )
        for row in minutes.attendance
    }


def test_a_letter_of_the_legend_marks_who_was_absent(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Forummets sammensætning og fremmøde (F = fraværende)\n\n"
        "Region Midtjylland: Ida Holm (formand), Lis Toft (F)\n\nKommunerne: Bo Ravn, Lemvig Kommune\n\n"
        "Embedsfolk: Kaj Rye, Region Midtjylland"
    )
    minutes = minutes_of(text + TAIL)
    came = {row.person.text: row.presence for row in minutes.attendance}
    assert came["Ida Holm"] is Presence.PRESENT
    assert came["Lis Toft"] is Presence.ABSENT
    assert {row.person.text for row in minutes.attendance if row.seat} == {"Ida Holm", "Lis Toft", "Bo Ravn"}


def test_a_sentence_that_says_who_served_is_a_list(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere:\nIda Holm, Struer Kommune\n\n"
        "Fra administrationen deltog konsulent Bo Ravn og fuldmægtig Lis Toft, begge Region Midtjylland."
    )
    found = told(minutes_of(text + TAIL))
    assert ("present", "Bo Ravn", "Region Midtjylland", "") in found
    assert ("present", "Lis Toft", "Region Midtjylland", "") in found


def test_a_town_before_names_is_their_municipality(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsnetværk Vest den 3. maj 2022\n\nMødt:\nStruer: Ida Holm, Bo Ravn\nLemvig: Lis Toft"
    )
    found = told(minutes_of(text + TAIL))
    assert {("present", "Ida Holm", "Struer Kommune", ""), ("present", "Lis Toft", "Lemvig Kommune", "")} <= found


def test_members_below_the_headings_of_a_page(minutes_of: MinutesOf) -> None:
    text = (
        "# Medlemmer af Sundhedsforum Vest\n\n## Medlemmer\n\n### Struer Kommune\n\n- Ida Holm, direktør\n- Bo Ravn\n\n"
        "### Region Midtjylland\n\n- Lis Toft\n\n## Om os\n\nVi mødes fire gange om året, og Kaj Rye laver kaffe.\n"
    )
    found = told(minutes_of(text))
    assert {("listed", "Ida Holm", "Struer Kommune", ""), ("listed", "Lis Toft", "Region Midtjylland", "")} <= found
    assert not any(person == "Kaj Rye" for _, person, _, _ in found)


def test_an_overview_lists_people_below_the_name_of_a_body(minutes_of: MinutesOf) -> None:
    text = (
        "# Kommunernes repræsentation i fælles fora\n\nOversigt pr. 1. maj 2022\n\n## Følgegruppen for Trygt Hjem\n\n"
        "- Formand: Ida Holm, direktør, Struer Kommune\n- Bo Ravn, Lemvig Kommune\n- 1 plads er ubesat\n\n"
        "## Værd at vide\n\n- Spørgsmål stilles til Lis Toft\n"
    )
    minutes = minutes_of(text)
    found = told(minutes)
    assert ("listed", "Ida Holm", "Struer Kommune", "Følgegruppen for Trygt Hjem") in found
    assert ("listed", "Bo Ravn", "Lemvig Kommune", "Følgegruppen for Trygt Hjem") in found
    assert not any(person == "Lis Toft" for _, person, _, _ in found)
    assert next(row for row in minutes.attendance if row.person.text == "Ida Holm").roles == ("formand",)


def test_terms_of_reference_list_members_inside_a_section(minutes_of: MinutesOf) -> None:
    text = (
        "# Kommissorium for Arbejdsgruppen for kost\n\n## 1. Opgave\n\nGruppen skal se på kost.\n\n"
        "## 2. Organisering\n\n"
        "Gruppen refererer til Sundhedsforum Vest.\n\nMedlemmer i øvrigt:\n\n- Ida Holm, Struer Kommune\n"
        "- Bo Ravn, Lemvig Kommune\n\n## 3. Tid\n\nGruppen slutter i 2023.\n"
    )
    found = told(minutes_of(text))
    assert {("listed", "Ida Holm", "Struer Kommune", ""), ("listed", "Bo Ravn", "Lemvig Kommune", "")} <= found


def test_a_label_that_says_whose_people_came_employs_them(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Fra Struer Kommune deltog:\nIda Holm – sundhedschef\n\n"
        "For Region Midtjylland mødte: Bo Ravn, kontorchef\n\nFra de praktiserende læger deltog:\nLis Toft, læge"
    )
    assert told(minutes_of(text + TAIL)) == {
        ("present", "Ida Holm", "Struer Kommune", ""),
        ("present", "Bo Ravn", "Region Midtjylland", ""),
        ("present", "Lis Toft", "", ""),
    }


def test_members_who_came_and_members_who_did_not(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nMedlemmer til stede:\nIda Holm, Struer Kommune\n\n"
        "Medlemmer med afbud:\nBo Ravn, Lemvig Kommune\n\nØvrige deltagere:\nLis Toft, Region Midtjylland"
    )
    rows = minutes_of(text + TAIL).attendance
    assert [(row.person.text, row.presence.value, row.seat) for row in rows] == [
        ("Ida Holm", "present", True),
        ("Bo Ravn", "absent", True),
        ("Lis Toft", "guest", False),
    ]


def test_whom_a_title_names_behind_instead_of_is_absent(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere:\nChef for sundhed og omsorg Karsten Bech,"
        " Lemvig Kommune\nLeder Ida Holm, Struer Kommune, i stedet for ledende overlæge Bo Ravn\n\n"
        "Afbud: Kaj Rye, Skive Kommune. Skive Kommune var i stedet repræsenteret ved afdelingsleder Lis Toft."
    )
    assert told(minutes_of(text + TAIL)) >= {
        ("present", "Karsten Bech", "Lemvig Kommune", ""),
        ("substitute", "Ida Holm", "Struer Kommune", ""),
        ("absent", "Bo Ravn", "Struer Kommune", ""),
        ("absent", "Kaj Rye", "Skive Kommune", ""),
        ("present", "Lis Toft", "Skive Kommune", ""),
    }


def test_a_day_without_a_year_below_the_year(minutes_of: MinutesOf) -> None:
    text = "Sundhedsforum Vest\n\nReferat fra 3. møde i 2015\n\nOnsdag den 28. oktober kl. 13-15, Struer\n\n"
    assert minutes_of(text + "Deltagere: Ida Holm" + TAIL).meeting.date == "2015-10-28"


def test_two_years_give_a_day_none(minutes_of: MinutesOf) -> None:
    text = "Sundhedsforum Vest\n\nReferat fra møde om planen for 2015 og 2016\n\nOnsdag den 28. oktober kl. 13-15\n\n"
    assert minutes_of(text + "Deltagere: Ida Holm" + TAIL).meeting.date == ""


def test_an_item_beside_its_number_is_title_and_text(minutes_of: MinutesOf) -> None:
    text = (
        "Dagsorden til møde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Pkt. 1   Velkomst\n\nPkt. 2   Valg af næstformand\n         Posten har været ledig siden april.\n"
        "         Formanden foreslår Ida Holm.\n         Indstilling: at forummet vælger en næstformand.\n\n"
        "Pkt. 3   Eventuelt\n"
    )
    items = minutes_of(text).items
    assert [item.title.text for item in items if item.title] == ["Velkomst", "Valg af næstformand", "Eventuelt"]
    assert any("foreslår Ida Holm" in block.text for _, block in items[2].blocks())


def test_a_head_beside_each_line_of_people(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Mødt:   Struer:        Ida Holm, Bo Ravn\n"
        "        Lemvig:        Lis Toft (formand)\n"
        "        Skive: Kaj Rye\n"
    )
    assert told(minutes_of(text + TAIL)) == {
        ("present", "Ida Holm", "Struer Kommune", ""),
        ("present", "Bo Ravn", "Struer Kommune", ""),
        ("present", "Lis Toft", "Lemvig Kommune", ""),
        ("present", "Kaj Rye", "Skive Kommune", ""),
    }


def test_a_guest_told_behind_those_who_serve(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere:\nIda Holm, Struer Kommune\n\n"
        "Fra administrationen deltog Bo Ravn, Skive Kommune. Chef Lis Toft, Lemvig Kommune, deltog under sag 3."
    )
    assert ("guest", "Lis Toft", "Lemvig Kommune", "") in told(minutes_of(text + TAIL))


def test_prose_below_the_members_of_terms_of_reference_is_read_as_prose(minutes_of: MinutesOf) -> None:
    text = (
        "# Kommissorium for Sundhedsforum Vest\n\n## Formål\n\nForummet drøfter samarbejdet.\n\n## Sammensætning\n\n"
        "| Navn | Stilling | Organisation |\n|---|---|---|\n| Ida Holm | Sundhedschef | Struer Kommune |\n"
        "| Bo Ravn | Ældrechef | Lemvig Kommune |\n\n"
        "Som suppleant for Bo Ravn er udpeget sygeplejerske Lis Toft, Lemvig Kommune. Skive Kommune tilbydes en plads."
    )
    minutes = minutes_of(text)
    assert {row.person.text for row in minutes.attendance} == {"Ida Holm", "Bo Ravn"}
    assert any("sygeplejerske Lis Toft" in block.text for item in minutes.items for _, block in item.blocks())


def test_cards_of_people_beside_each_other(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n## Deltagere\n\n"
        "| Ida Holm<br>Borgmester<br>Struer Kommune | Bo Ravn (V)<br>Regionsrådsmedlem<br>Formand |\n|---|---|\n"
        "| Lis Toft<br>Overlæge<br>Regionshospitalet Gødstrup | Kaj Rye<br>Sundhedschef<br>Lemvig Kommune |"
    )
    minutes = minutes_of(text + TAIL)
    rows = {row.person.text: row for row in minutes.attendance}
    assert {(name, row.organisation.text if row.organisation else "") for name, row in rows.items()} == {
        ("Ida Holm", "Struer Kommune"),
        ("Bo Ravn", ""),
        ("Lis Toft", "Regionshospitalet Gødstrup"),
        ("Kaj Rye", "Lemvig Kommune"),
    }
    assert [row.roles for row in rows.values()] == [(), ("formand",), (), ()]


def test_a_row_of_a_table_says_who_did_not_come(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n## Deltagere\n\n| Organisation | Navn | Titel |\n"
        "|---|---|---|\n| Struer Kommune | Ida Holm | Direktør |\n| Afbud | | |\n"
        "| Lemvig Kommune | Bo Ravn | Ældrechef |"
    )
    came = {row.person.text: row.presence for row in minutes_of(text + TAIL).attendance}
    assert came == {"Ida Holm": Presence.PRESENT, "Bo Ravn": Presence.ABSENT}


def test_deltager_behind_the_names_is_a_column_of_marks(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n| Navn | Organisation | Deltager |\n|---|---|---|\n"
        "| Ida Holm | Struer Kommune | X |\n| Bo Ravn | Lemvig Kommune | Afbud |\n| Lis Toft | Skive Kommune | xX |"
    )
    came = {row.person.text: row.presence for row in minutes_of(text + TAIL).attendance}
    assert came == {"Ida Holm": Presence.PRESENT, "Bo Ravn": Presence.ABSENT, "Lis Toft": Presence.PRESENT}


def test_lists_beside_each_other_in_a_table_tell_of_a_meeting(minutes_of: MinutesOf) -> None:
    text = (
        "Møde i Netværket for Sundhed\n\nDato: 3. maj 2022\n\n| Til stede | Afbud |\n|---|---|\n"
        "| Ida Holm, Struer Kommune<br>Bo Ravn, Skive Kommune | Lis Toft, Lemvig Kommune |"
    )
    came = {row.person.text: row.presence for row in minutes_of(text + TAIL).attendance}
    assert came == {"Ida Holm": Presence.PRESENT, "Bo Ravn": Presence.PRESENT, "Lis Toft": Presence.ABSENT}


def test_a_column_that_says_who_appointed_states_seats(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Brugerrådet den 3. maj 2022\n\nDeltagere\n\n| Navn | Forening | Udpeget af |\n"
        "|---|---|---|\n| Ida Holm | Hjernesagen | Danske Patienter |\n\nReferent: Bo Ravn"
    )
    rows = minutes_of(text + TAIL).attendance
    assert {(row.person.text, row.seat, row.behalf) for row in rows} == {
        ("Ida Holm", True, "Danske Patienter"),
        ("Bo Ravn", False, ""),
    }


ITEM_TABLE = (
    "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere: Ida Holm, Bo Ravn\nAfbud: Kaj Rye\n\n"
    "| Pkt. | Emne | Referat | Ansvarlig |\n|---|---|---|---|\n"
    "| 1 | Siden sidst | Ida Holm orienterede om forløbet. | IH |\n"
    "| 2 | Budget | Budgettet er på 40.000 kr. |  |\n"
    "|  |  | Det blev godkendt. | BR |\n"
)


def test_rows_of_a_table_are_items(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(ITEM_TABLE)
    items = [item for item in minutes.items if item.title is not None]
    assert [(item.number, item.title.text) for item in items if item.title] == [("1", "Siden sidst"), ("2", "Budget")]
    texts = [[block.text for _, block in item.blocks()] for item in items]
    assert texts == [["Ida Holm orienterede om forløbet."], ["Budgettet er på 40.000 kr.", "Det blev godkendt."]]
    assert [row.person.text for row in minutes.attendance if row.presence is Presence.ABSENT] == ["Kaj Rye"]


def test_rows_of_people_with_remarks_are_no_items(minutes_of: MinutesOf) -> None:
    table = "| Navn | Bemærkninger |\n|---|---|\n| Ida Holm | Afbud |\n| Bo Ravn |  |\n"
    minutes = minutes_of(f"Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n{table}\n1. Velkomst\n\nGodkendt.\n")
    assert {(row.person.text, row.presence) for row in minutes.attendance} == {
        ("Ida Holm", Presence.ABSENT),
        ("Bo Ravn", Presence.PRESENT),
    }


def test_a_title_may_run_in_with_what_was_said(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere: Ida Holm, Bo Ravn\n\n"
        "1.  Godkendelse af referat: Ok.\n"
        "2.  Familiekurset: Kurset går videre, og Ida Holm står for det faglige som hidtil.\n"
        "3.  Eventuelt: Intet.\n"
    )
    titles = [item.title.text for item in minutes.items if item.title is not None]
    assert "Familiekurset" in titles


def test_an_agenda_with_an_apology_has_nobody_attending(minutes_of: MinutesOf) -> None:
    agenda = (
        "Dagsorden\nMøde i Sundhedsforum Vest den 3. maj 2022\n\n"
        "Inviterede: Ida Holm (formand), Bo Ravn\nMeldt afbud: Bo Ravn\n\n"
        "1. Velkomst\n\n2. Valg af næstformand\nFormanden foreslår, at Bo Ravn vælges.\n"
    )
    assert not [row for row in minutes_of(agenda).attendance if row.presence is Presence.PRESENT]


def test_who_meets_stands_beside_the_number_of_the_minutes(minutes_of: MinutesOf) -> None:
    head = f"STYREGRUPPEN FOR NYVEJEN{' ' * 30}Referat nr. 4\n\nDen 3. maj 2022\n\nDeltagere: Ida Holm, Bo Ravn\n"
    body = minutes_of(f"{head}\n1. Velkomst\n\nDer blev talt om Nyvejen.\n").meeting.body
    assert body is not None
    assert body.text == "Styregruppen for Nyvejen"
