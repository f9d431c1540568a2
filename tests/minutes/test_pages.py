"""Pages, terms and overviews that name no meeting: whose page it is, and how its seats are set; all invented."""

from collections.abc import Callable

import pytest

from graph.model.minutes import DocumentKind, Minutes

MinutesOf = Callable[[str], Minutes]


def body(minutes: Minutes) -> str:
    return minutes.meeting.body.text if minutes.meeting.body is not None else ""


def seats(minutes: Minutes) -> set[tuple[str, str, str]]:
    """Person, role and body (empty for the document's own) of every seat."""
    return {
        (row.person.text, ", ".join(row.roles), row.body.text if row.body else "")
        for row in minutes.attendance
        if row.seat
    }


PEOPLE = "\n\nIda Holm, chef, Struer Kommune\n\nBo Ravn, chef, Skive Kommune\n\nLis Toft, chef, Lemvig Kommune\n"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("KOMMISSORIUM\n\nfor Udvalget om Kost\n\nMedlemmer" + PEOPLE, "Udvalget om Kost"),
        ("Rådet for Kost\n\nRådet er sammensat af tre personer." + PEOPLE, "Rådet for Kost"),
        (
            "Center for Kost\n\nBestyrelsen\n\nDen ledes af tre.\n\nMedlemmer" + PEOPLE,
            "Bestyrelsen for Center for Kost",
        ),
        (
            "Regnskab for Projekt God Kost\n\nStyregruppe\n\nIda Holm er formand.\n\nMedlemmer" + PEOPLE,
            "Projekt God Kost",
        ),
        ("Spring til indhold\n\nNetværket for Kost\n\nNetværkets medlemmer" + PEOPLE, "Netværket for Kost"),
    ],
)
def test_a_page_says_whose_it_is(text: str, named: str, minutes_of: MinutesOf) -> None:
    assert body(minutes_of(text)) == named


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Udvalget består af tre medlemmer.", DocumentKind.MEMBERS),
        ("Udvalget er udpeget for perioden 2020-2023.", DocumentKind.MEMBERS),
        ("Udvalget har holdt sommerfest.", DocumentKind.OTHER),
        ("Udvalget består af tre medlemmer. I mødet deltog:", DocumentKind.OTHER),
    ],
)
def test_a_page_that_says_whom_a_group_consists_of_is_one_of_members(
    lead: str, kind: DocumentKind, minutes_of: MinutesOf
) -> None:
    assert minutes_of(f"Udvalget for Kost\n\n{lead}{PEOPLE}").kind is kind


def test_groups_of_a_page_are_completed_by_its_subject(minutes_of: MinutesOf) -> None:
    text = (
        "Partnerskabet for Kost\n\nMedlemmer og grupper\n\nStyregruppe (to møder årligt)\n\nFormand: Ida Holm\n\n"
        "Fagligt panel (ét møde)\n\nFormand: Bo Ravn\n\nArbejdsgruppe 2 – indkøb\n\nTovholder: Lis Toft\n\n"
        "Tidligere medlemmer af styregruppen\n\nKaj Rye, Skive Kommune\n"
    )
    assert seats(minutes_of(text)) >= {
        ("Ida Holm", "formand", "Styregruppen for Partnerskabet for Kost"),
        ("Bo Ravn", "formand", "Fagligt panel"),
        ("Lis Toft", "tovholder", "Arbejdsgruppe 2 – indkøb"),
    }


def test_the_number_of_seats_belongs_to_no_name(minutes_of: MinutesOf) -> None:
    text = (
        "Rådet for Kost\n\nRådet er sammensat sådan:\n\nRegion Midtjylland (2 pladser)\n\n- chef Ida Holm\n\n"
        "- chef Bo Ravn\n\nKommunerne: én plads\n\n- chef Lis Toft, Skive\n"
    )
    rows = {row.person.text: row for row in minutes_of(text).attendance}
    assert rows["Ida Holm"].heading == "Region Midtjylland"
    assert rows["Bo Ravn"].organisation is not None
    assert rows["Bo Ravn"].organisation.text == "Region Midtjylland"
    assert rows["Lis Toft"].heading == "Kommunerne"


def test_who_serves_a_group_in_a_sentence_is_no_member(minutes_of: MinutesOf) -> None:
    text = f"Rådet for Kost\n\nRådet består af tre medlemmer.{PEOPLE}\nRådet sekretariatsbetjenes af chef Kaj Rye.\n"
    assert {who for who, _, _ in seats(minutes_of(text))} == {"Ida Holm", "Bo Ravn", "Lis Toft"}


RECORDS = """Udpegningsoversigt

Forum: Rådet for Kost
Medlem: chef Ida Holm
Suppleant: Bo Ravn
Udpeget af: Byrådet

Forum: Følgegruppen for Trygt Hjem
Medlemmer: chef Lis Toft (formand) og Kaj Rye
Periode: 2022-2025

Forum: Hjerterådet
Medlem: Ikke udpeget. Foreslået: Mona Friis
"""


def test_records_of_lines_are_rows_of_a_table(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(RECORDS)
    assert seats(minutes) == {
        ("Ida Holm", "", "Rådet for Kost"),
        ("Bo Ravn", "suppleant", "Rådet for Kost"),
        ("Lis Toft", "formand", "Følgegruppen for Trygt Hjem"),
        ("Kaj Rye", "", "Følgegruppen for Trygt Hjem"),
        ("Mona Friis", "", "Hjerterådet"),
    }
    rows = {row.person.text: row for row in minutes.attendance}
    assert (rows["Ida Holm"].behalf, rows["Mona Friis"].note) == ("Byrådet", "foreslået")


def test_one_such_record_is_the_head_of_minutes(minutes_of: MinutesOf) -> None:
    minutes = minutes_of("Referat\n\nForum: Rådet for Kost\nDeltagere: Ida Holm, Bo Ravn\nDato: 3. maj 2022\n")
    assert body(minutes) == "Rådet for Kost"
    assert all(row.body is None for row in minutes.attendance)


OFFICES = """| Gruppe | Formand | Medlem fra Skive Kommune | Bemærkninger |
|---|---|---|---|
| Kostgruppen | Chef Ida Holm, Struer Kommune | Chef Bo Ravn | Bo Ravn er også gruppens observatør i rådet |
| Søvngruppen | vakant | Chef Lis Toft | Lis Toft fungerer som formand |
| Motionsgruppen | Kaj Rye, Lemvig Kommune | - | Foreslået: Mona Friis. Kaj Rye er ikke formand fra maj |
"""


def test_columns_headed_by_an_office_and_remarks_seat_people(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(OFFICES)
    assert seats(minutes) >= {
        ("Ida Holm", "formand", "Kostgruppen"),
        ("Lis Toft", "formand", "Søvngruppen"),
        ("Kaj Rye", "formand", "Motionsgruppen"),
        ("Mona Friis", "", "Motionsgruppen"),
    }
    employers = {row.person.text: row.organisation.text for row in minutes.attendance if row.organisation}
    assert employers["Bo Ravn"] == "Skive Kommune"
    assert [row.note for row in minutes.attendance if row.person.text == "Mona Friis"] == ["foreslået"]


def test_appointed_below_the_title_of_a_group_sit_there(minutes_of: MinutesOf) -> None:
    text = (
        "Dagsorden\n\n1. Velkomst\n\nGodkendt.\n\n2. Kostrådet\n\nKKR udpegede følgende tre medlemmer:\n\n"
        "- chef Ida Holm, Skive\n- chef Bo Ravn, Struer\n\nSom suppleanter udpegedes:\n\n- chef Lis Toft, Lemvig\n"
    )
    assert seats(minutes_of(text)) == {
        ("Ida Holm", "", "Kostrådet"),
        ("Bo Ravn", "", "Kostrådet"),
        ("Lis Toft", "suppleant", "Kostrådet"),
    }


CARDS = """# Rådet for Kost

Rådet består af fem medlemmer.

## Region Midtjylland

**Ida Holm** (A)
Formand
Regionsrådsmedlem

**Bo Ravn** (V)
Regionsrådsmedlem

## Kommunerne

**Lis Toft** (B)
Medlem af byrådet i Struer

## Almen praksis

**Kaj Rye**
Praktiserende læge i Skive, udpeget af PLO-Midtjylland
"""


def test_lines_below_a_name_tell_of_it_also_where_the_heading_employs(minutes_of: MinutesOf) -> None:
    rows = {row.person.text: row for row in minutes_of(CARDS).attendance}
    assert (rows["Ida Holm"].roles, rows["Ida Holm"].title) == (("formand",), "regionsrådsmedlem")
    assert (rows["Bo Ravn"].roles, rows["Bo Ravn"].title) == ((), "regionsrådsmedlem")
    assert rows["Lis Toft"].title == "medlem af byrådet"
    assert rows["Lis Toft"].organisation is not None
    assert rows["Lis Toft"].organisation.text == "Struer Kommune"
    assert rows["Kaj Rye"].behalf == "PLO-Midtjylland"


@pytest.mark.parametrize(
    ("lead", "where"),
    [
        ("Styregruppen for netværket er for tiden sammensat således:", "Styregruppen for Netværket for Kost"),
        ("Fagudvalget består pr. 1. maj 2020 af:", "Fagudvalget"),
        ("Netværket består af:", ""),
    ],
)
def test_a_sentence_announces_the_members_of_another_group(lead: str, where: str, minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"Medlemmer af Netværket for Kost\n\n{lead}{PEOPLE}")
    assert seats(minutes) == {(who, "", where) for who in ("Ida Holm", "Bo Ravn", "Lis Toft")}


def test_groups_that_lines_name_seat_nobody_in_the_group_above(minutes_of: MinutesOf) -> None:
    text = f"Netværket for Kost\n\nMedlemmer{PEOPLE}\nArbejdsgrupper under netværket\n\nIndkøb: Kaj Rye, Mona Friis\n"
    assert {who for who, _, _ in seats(minutes_of(text))} == {"Ida Holm", "Bo Ravn", "Lis Toft"}


def test_a_table_may_stand_above_the_title_that_says_whose_it_is(minutes_of: MinutesOf) -> None:
    text = (
        "| Navn | Organisation | Rolle i gruppen | Udpeget af |\n|---|---|---|---|\n"
        "| Ida Holm | Struer Kommune | Formand | KKR |\n| Bo Ravn | Skive Kommune | Medlem | KKR |\n\n"
        "Medlemmer af Styregruppen for Kost\n\nOpdateret i maj.\n"
    )
    assert seats(minutes_of(text)) == {("Ida Holm", "formand", ""), ("Bo Ravn", "medlem", "")}


TERMS = """Kommissorium for Projektgruppe vedr. kost

Styregruppe: Sundhedschefkredsen i Vest

Projektgruppe:

Chef Ida Holm, Struer Kommune

Kok Bo Ravn (Skive)

Referencegruppe:

Chef Lis Toft, Lemvig Kommune
"""


def test_terms_are_about_the_group_of_their_title(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(TERMS)
    assert body(minutes) == "Projektgruppe vedr. kost"
    assert {who for who, _, _ in seats(minutes)} == {"Ida Holm", "Bo Ravn"}


def test_terms_of_reference_may_be_a_table(minutes_of: MinutesOf) -> None:
    text = (
        "Gruppe om kost: KOMMISSORIUM\n\n| Emne | Beskrivelse |\n|---|---|\n"
        "| Medlemmer | Chef Ida Holm, Struer Kommune<br>Chef Bo Ravn, Skive Kommune |\n"
        "| Økonomi | Der er afsat 50.000 kr. til et kursus |\n"
    )
    minutes = minutes_of(text)
    assert body(minutes) == "Gruppe om kost"
    assert {who for who, _, _ in seats(minutes)} == {"Ida Holm", "Bo Ravn"}
    assert any("50.000" in block.text for item in minutes.items for part in item.parts for block in part.blocks)


def test_paragraphs_of_statutes_list_members(minutes_of: MinutesOf) -> None:
    text = (
        "Forretningsorden for Kostrådet\n\n§ 1. Rådet giver råd.\n\n§ 2. Rådet består af 3 medlemmer:\n\n"
        "1) Direktør Ida Holm (født formand)\n2) Kok Bo Ravn\n3) Ubesat\n\n§ 3. Rådet mødes i maj.\n"
    )
    assert seats(minutes_of(text)) == {("Ida Holm", "født formand", ""), ("Bo Ravn", "", "")}


def test_who_chaired_before_is_told_by_the_label(minutes_of: MinutesOf) -> None:
    text = f"Velkommen til Kostrådet\n\nMedlemmer{PEOPLE}\nTidligere formand: Kaj Rye (til maj 2017)\n"
    minutes = minutes_of(text)
    assert body(minutes) == "Kostrådet"
    former = [row for row in minutes.attendance if row.person.text == "Kaj Rye"]
    assert [(row.roles, row.heading) for row in former] == [(("formand",), "Tidligere formand")]


def test_an_overview_seats_people_in_councils_and_collaborations(minutes_of: MinutesOf) -> None:
    text = (
        "Udpegede i Struer Kommune\n\nKKR Midtjylland: Chef Ida Holm (A)\n\n"
        "Kostrådet: Bo Ravn (stopper 1. august 2023), afløses af chef Lis Toft\n"
    )
    assert seats(minutes_of(text)) == {("Ida Holm", "", "KKR Midtjylland"), ("Bo Ravn", "", "Kostrådet")}


CROSSED = """**Temagruppen for kost**

*Medlemmer (september 2022)*

| | Region | Kommuner |
|---|---|---|
| Formandskab | Chef Ida Holm, Regionshospitalet Gødstrup | Chef Bo Ravn, Struer Kommune |
| Medlemmer | Chef Lis Toft | Chef Kaj Rye, Skive Kommune; kok Mona Friis, Lemvig Kommune |
| Sekretariat | Konsulent Per Dam | |
"""


def test_the_first_cell_of_a_row_may_say_what_its_people_are(minutes_of: MinutesOf) -> None:
    rows = {row.person.text: row for row in minutes_of(CROSSED).attendance}
    assert {who: row.roles for who, row in rows.items()} == {
        "Ida Holm": ("formandskab",),
        "Bo Ravn": ("formandskab",),
        "Lis Toft": (),
        "Kaj Rye": (),
        "Mona Friis": (),
        "Per Dam": (),
    }
    assert rows["Per Dam"].rule == "staff"


def test_a_role_before_two_lines_that_became_one_is_that_of_the_first(minutes_of: MinutesOf) -> None:
    text = (
        "Kostrådet\n\nMedlemmer\n\nNæstformand: Overlæge Ida Holm Overlæge Bo Ravn, Struer Kommune\n\n"
        "Kok Lis Toft, Lemvig Kommune\n"
    )
    assert seats(minutes_of(text)) == {("Ida Holm", "næstformand", ""), ("Bo Ravn", "", ""), ("Lis Toft", "", "")}


def test_roles_stand_behind_whom_a_member_represents(minutes_of: MinutesOf) -> None:
    text = (
        "Kostrådet\n\nSammensætning\n\n| Navn | Repræsenterer |\n|---|---|\n| Ida Holm | PLO-Midtjylland (formand) |\n"
        "| Bo Ravn | Amgros, observatør |\n| Lis Toft | Skive Kommune |\n"
    )
    rows = {row.person.text: row for row in minutes_of(text).attendance}
    assert [(rows[who].behalf, rows[who].roles) for who in ("Ida Holm", "Bo Ravn", "Lis Toft")] == [
        ("PLO-Midtjylland", ("formand",)),
        ("Amgros", ("observatør",)),
        ("Skive Kommune", ()),
    ]


OVERVIEW = """Udpegningsoversigt

| Gruppe | Kommunens repræsentant | Rolle | Bemærkning |
|---|---|---|---|
| Kostgruppen | Chef Ida Holm | formand | siden 1. januar 2019 |
| Søvngruppen | Ikke besat | medlem | Bo Ravn udtrådte i november 2018 |
| Motionsgruppen | Lis Toft | medlem | Kaj Rye er orienteret |
"""


def test_a_column_of_roles_speaks_of_the_representatives(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(OVERVIEW)
    assert seats(minutes) == {
        ("Ida Holm", "formand", "Kostgruppen"),
        ("Bo Ravn", "", "Søvngruppen"),
        ("Lis Toft", "medlem", "Motionsgruppen"),
    }
    assert [row.heading for row in minutes.attendance if row.person.text == "Bo Ravn"] == ["udtrådt"]


def test_numbered_grants_are_no_items(minutes_of: MinutesOf) -> None:
    text = (
        "Bevillinger fra puljen\n\n1. Hjertet: 45.000 kr. til bøger\n\n2. Lungen – 20.000 kr. til mad\n\n"
        "3. Leveren: afslag\n\n4. Kostrådet: 80.000 kr. til dans\n"
    )
    assert [item.number for item in minutes_of(text).items] == [""]


def test_groups_of_a_project_page_are_the_projects(minutes_of: MinutesOf) -> None:
    text = (
        "Hvem er hvem i Projekt God Kost?\n\nProjektleder\n\nIda Holm, kok, Struer Kommune\n\nStyregruppen\n\n"
        "Bo Ravn (formand)\n\nLis Toft, chef, Skive Kommune\n\nProjektgruppen\n\nKaj Rye, chef, Lemvig Kommune\n"
    )
    assert seats(minutes_of(text)) >= {
        ("Bo Ravn", "formand", "Styregruppen for Projekt God Kost"),
        ("Lis Toft", "", "Styregruppen for Projekt God Kost"),
        ("Kaj Rye", "", "Projektgruppen for Projekt God Kost"),
    }


TASKS = """Kommissorier for arbejdsgrupper under aftalen

Arbejdsgruppe 1. Forebyggelse

Formand: Chef Ida Holm, Struer Kommune

Deltagere: Chef Bo Ravn, Region Midtjylland; kok Lis Toft, Skive Kommune

Arbejdsgruppe 2. Pleje

Formand: Ikke afklaret

Deltagere: Chef Kaj Rye, Lemvig Kommune
"""


def test_terms_of_several_groups_seat_people_in_each_and_nobody_came(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(TASKS)
    assert minutes.kind is DocumentKind.MEMBERS
    assert {(who, where) for who, _, where in seats(minutes) if where} == {("Kaj Rye", "Arbejdsgruppe 2. Pleje")}
    assert {who for who, _, where in seats(minutes) if not where} == {"Ida Holm", "Bo Ravn", "Lis Toft"}


LEVELS = """Kommunens repræsentanter i tværgående samarbejder

| Samarbejde | Niveau | Repræsentant |
|---|---|---|
| Klynge Vest | Politisk | Borgmester Ida Holm |
| Klynge Vest | Fagligt | Chef Bo Ravn |
| Kostsamarbejdet | - | Udgår pr. 1. juli 2023 (tidligere: Lis Toft) |
"""


def test_a_column_tells_the_level_of_a_cluster(minutes_of: MinutesOf) -> None:
    assert seats(minutes_of(LEVELS)) == {
        ("Ida Holm", "", "Klynge Vest, politisk niveau"),
        ("Bo Ravn", "", "Klynge Vest, fagligt niveau"),
    }


@pytest.mark.parametrize(
    ("sentence", "seated"),
    [
        ("Kaj Rye genopstillede ikke som kasserer.", False),
        ("Projektleder Kaj Rye deltager i møderne.", False),
        ("Kaj Rye, udpeget af foreningen for lokale venner", True),
    ],
)
def test_what_somebody_did_is_no_entry(sentence: str, seated: bool, minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"Kostrådet\n\nMedlemmer{PEOPLE}\n{sentence}\n")
    assert ("Kaj Rye" in {who for who, _, _ in seats(minutes)}) is seated


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Kostrådet (valgt på årsmødet den 12. marts 2016)", "Kostrådet"),
        ("Kostrådet · Region Midtjylland", "Kostrådet"),
        ("Fordeling af pladser og poster i Kostrådet efter nyvalg", "Kostrådet"),
        ("Om os\n\nKosthuset Vest\n\nBestyrelsen har ni medlemmer og mødes i maj.", "Bestyrelsen for Kosthuset Vest"),
    ],
)
def test_what_a_title_adds_is_no_name(title: str, named: str, minutes_of: MinutesOf) -> None:
    assert body(minutes_of(f"{title}\n\nMedlemmer{PEOPLE}")) == named


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Formand Kaj Rye, Kosthuset (næstfmd.)", ("næstformand",)),
        ("Formand Kaj Rye, Kosthuset", ("formand",)),
        ("Kaj Rye (formand), Favrskov Komm.", ("formand",)),
    ],
)
def test_the_office_behind_a_name_is_that_in_the_group(
    line: str, expected: tuple[str, ...], minutes_of: MinutesOf
) -> None:
    minutes = minutes_of(f"Kostrådet, medlemsliste pr. 1/1-2011\n\n{line}{PEOPLE}")
    assert minutes.kind is DocumentKind.MEMBERS
    row = next(row for row in minutes.attendance if row.person.text == "Kaj Rye")
    assert row.roles == expected
    assert row.organisation is not None
    assert "Komm." not in row.organisation.text


def test_letters_of_parties_head_lines_of_members(minutes_of: MinutesOf) -> None:
    text = (
        "Kostudvalget\n\nUdvalgsmedlemmer (2022-2025)\n\nV: Ida Holm (formand), Bo Ravn\n\nA: Lis Toft\n\nC: Kaj Rye\n"
    )
    assert seats(minutes_of(text)) == {
        ("Ida Holm", "formand", ""),
        ("Bo Ravn", "", ""),
        ("Lis Toft", "", ""),
        ("Kaj Rye", "", ""),
    }


def test_who_is_only_put_forward_is_told_apart(minutes_of: MinutesOf) -> None:
    text = (
        "KKR Midtjylland\n\nIndstilling af medlemmer til Udvalget for Kost\n\nMedlemmer valgt 8. juni 2018:\n\n"
        "Ida Holm, chef, Struer (A)\n\nGruppen indstiller:\n\nBo Ravn, chef, Skive (V)\n"
    )
    minutes = minutes_of(text)
    assert body(minutes) == "Udvalget for Kost"
    headings = {row.person.text: row.heading for row in minutes.attendance}
    assert headings == {"Ida Holm": "Medlemmer valgt 8. juni 2018", "Bo Ravn": "Gruppen indstiller"}


def test_an_overview_joins_its_words_for_groups_by_a_slash(minutes_of: MinutesOf) -> None:
    text = (
        "| Udvalg / gruppe | Repræsentation fra Struer Kommune | Periode |\n|---|---|---|\n"
        "| Kostrådet | Chef Ida Holm; stedfortræder: chef Bo Ravn | 2014-2017 |\n| Søvnrådet | - | |\n\n"
        "Oversigten er ajourført af Sekretariatet i maj\n"
    )
    minutes = minutes_of(text)
    assert seats(minutes) == {("Ida Holm", "", "Kostrådet"), ("Bo Ravn", "stedfortræder", "Kostrådet")}
    assert body(minutes) == ""


def test_groups_that_are_words_for_many_are_named_by_a_heading(minutes_of: MinutesOf) -> None:
    text = (
        "# Kostsamarbejdet Vest\n\n## Styregruppen\n\n- **Formand:** Chef Ida Holm, Struer Kommune\n\n## Faggruppen\n\n"
        "| Navn | Stilling | Ansat i |\n|---|---|---|\n| Bo Ravn | kok | Skive Kommune |\n\n"
        "## Samarbejdets undergruppe 2023-2024\n\n- Lis Toft, kok, Lemvig Kommune\n"
    )
    minutes = minutes_of(f"Medlemmer\n\n{text}")
    assert {(who, where) for who, _, where in seats(minutes)} >= {
        ("Ida Holm", "Styregruppen for Kostsamarbejdet Vest"),
        ("Bo Ravn", "Faggruppen for Kostsamarbejdet Vest"),
    }
    rows = {row.person.text: row.organisation.text for row in minutes.attendance if row.organisation}
    assert rows["Bo Ravn"] == "Skive Kommune"


@pytest.mark.parametrize(
    ("heading", "where"),
    [
        ("Netværkets koordinationsgruppe 2023-2024", "Koordinationsgruppen for Netværket for Kost"),
        ("Netværkets arbejde", ""),
    ],
)
def test_a_table_of_people_without_a_meeting_is_a_page_of_members(
    heading: str, where: str, minutes_of: MinutesOf
) -> None:
    text = (
        f"Netværket for Kost\n\n{heading}\n\n| Region/organisation | Navn | Titel |\n|---|---|---|\n"
        "| Struer Kommune | Ida Holm | Chef |\n| Skive Kommune | Bo Ravn (forperson) | Chef |\n"
        "| KL | Lis Toft | Chef |\n"
    )
    minutes = minutes_of(text)
    assert minutes.kind is DocumentKind.MEMBERS
    assert seats(minutes) == {("Ida Holm", "", where), ("Bo Ravn", "forperson", where), ("Lis Toft", "", where)}


def test_a_label_may_break_above_the_row_that_it_heads(minutes_of: MinutesOf) -> None:
    text = (
        "KOMMISSORIUM\n\nfor Gruppen om Kost\n\nMedlemmer\n\nRegionen:       Chef Ida Holm, Region Midtjylland\n"
        "                Chef Bo Ravn, Region Midtjylland\n\nBrugere og\npårørende:      Lis Toft, Kostforeningen\n"
        "                Afventer udpegning fra andre\n\nMøder\n\nGruppen mødes i maj.\n"
    )
    rows = {row.person.text: row for row in minutes_of(text).attendance}
    assert rows["Lis Toft"].heading == "Brugere og pårørende"


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        ("Referent: Kok Kaj Rye", DocumentKind.MEMBERS),
        ("Afbud: Kok Kaj Rye", DocumentKind.MINUTES),
    ],
)
def test_sides_of_a_council_say_nothing_of_a_meeting(end: str, kind: DocumentKind, minutes_of: MinutesOf) -> None:
    text = (
        "Kostudvalget i Struer Kommune\n\nFra kommunen:\n\nChef Ida Holm (formand)\n\nChef Bo Ravn\n\n"
        f"Fra hospitalet:\n\nOverlæge Lis Toft\n\n{end}\n"
    )
    assert minutes_of(text).kind is kind


def test_who_stands_in_is_told_below_the_line_of_the_body(minutes_of: MinutesOf) -> None:
    text = (
        "Udpegninger 2022-2025\n\nKostrådet: Ida Holm (formand)\n\nStedfortræder: Bo Ravn\n\nSøvnrådet: Lis Toft\n\n"
        "Tekst.\n\nStedfortræder: Kaj Rye\n"
    )
    assert seats(minutes_of(text)) >= {
        ("Ida Holm", "formand", "Kostrådet"),
        ("Bo Ravn", "stedfortræder", "Kostrådet"),
        ("Lis Toft", "", "Søvnrådet"),
    }
    assert ("Kaj Rye", "stedfortræder", "Søvnrådet") not in seats(minutes_of(text))


@pytest.mark.parametrize(
    ("line", "seated"),
    [
        ("Styregruppen for puljen: Chef Ida Holm (formand), Struer Kommune; kok Bo Ravn.", {"Ida Holm", "Bo Ravn"}),
        ("Styregruppen for puljen: Ida Holm har spurgt Bo Ravn.", set()),
        ("Kontakt: Ida Holm eller Bo Ravn", set()),
    ],
)
def test_a_line_of_another_paper_may_seat_people(line: str, seated: set[str], minutes_of: MinutesOf) -> None:
    minutes = minutes_of(f"Oversigt over puljen\n\nDer er uddelt penge.\n\n{line}\n")
    assert {who for who, _, _ in seats(minutes)} == seated


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Øvrige", DocumentKind.MEMBERS), ("Gæster", DocumentKind.MINUTES), ("Afbud", DocumentKind.MINUTES)],
)
def test_the_others_of_a_list_of_members_are_members(label: str, kind: DocumentKind, minutes_of: MinutesOf) -> None:
    text = f"Medlemmer af Kostrådet\n\nFormand Ida Holm, Struer\n\n{label}: Bo Ravn, Skive, og Lis Toft, Lemvig\n"
    assert minutes_of(text).kind is kind
