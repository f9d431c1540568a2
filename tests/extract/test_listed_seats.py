"""Seats from lists and tables: who sits for whom, since when, and who only came to the meeting."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from graph.model.statement import Statement
from tests.extract.conftest import document_of

PAGE = """# Medlemmer af Rådet for Sund Alder

## Udpeget af regionsrådet

- Ida Holm (S), formand for rådet
- Bo Ravn (V)

## Udpeget af KKR Midtjylland

- Lis Toft, borgmester, Skive Kommune
- Kaj Rye Lund, byrådsmedlem, Struer Kommune – siden 1. marts 2023, hvor han afløste Else Bruun, Odder Kommune

## Suppleanter

- For regionsrådet: Mona Friis (C)

## Sekretariat

- Konsulent Per Juhl, Region Midtjylland
"""

MINUTES = """# Referat af møde i Rådet for Sund Alder den 3. maj 2022

## Deltagere

| Medlemmer fra kommunerne | Observatør |
|---|---|
| Lis Toft, borgmester i Skive Kommune<br>Kaj Rye Lund, byrådsmedlem i Struer Kommune | Mona Friis, Ældre Sagen |

**Gæster:** Per Juhl, Region Midtjylland

## 1. Velkomst

Lis Toft bød velkommen.
"""

OVERVIEW = """# Oversigt over kommunale udpegninger

## A. Styregrupper

| Organ | Repræsentant | Stilling | Kommune | Bemærkning | Periode |
|---|---|---|---|---|---|
| Styregruppen for Trygt Hjem | Ida Holm | ældrechef | Struer | formand | 2022-2025 |
| | Bo Ravn | it-chef | Lemvig | udtræder 31. august 2023 | |
| | *vakant* | | | | |
| Arbejdsgruppen om Måltider | Lis Toft | chef | Skive | indtrådt 1. maj 2022 i stedet for Else Bruun (Odder) | |
"""


def read(text: str, gazetteer: Gazetteer) -> list[Statement]:
    return list(extract(parse(document_of(text), gazetteer), gazetteer))


def seats(found: list[Statement], relation: str) -> dict[tuple[str, str], Statement]:
    return {(s.subject.name, s.object.name): s for s in found if s.relation == relation and s.object is not None}


def test_a_heading_says_who_appointed(gazetteer: Gazetteer) -> None:
    found = read(PAGE, gazetteer)
    appointed = seats(found, "appointed-to")
    body = "Rådet for Sund Alder"
    assert {who for who, _ in appointed} == {"Ida Holm", "Bo Ravn", "Lis Toft", "Kaj Rye Lund"}
    assert appointed["Bo Ravn", body].qualifiers.on_behalf_of == ("regionsrådet",)
    assert appointed["Lis Toft", body].qualifiers.on_behalf_of == ("KKR Midtjylland",)
    assert seats(found, "chairs")["Ida Holm", body].qualifiers.role == "formand"


def test_substitutes_have_a_seat_of_their_own_and_secretaries_none(gazetteer: Gazetteer) -> None:
    members = seats(read(PAGE, gazetteer), "member-of")
    substitute = members["Mona Friis", "Rådet for Sund Alder"].qualifiers
    assert (substitute.role, substitute.on_behalf_of) == ("suppleant", ("regionsrådet",))
    assert "Per Juhl" not in {who for who, _ in members}


def test_who_sat_there_before(gazetteer: Gazetteer) -> None:
    found = read(PAGE, gazetteer)
    members = seats(found, "member-of")
    assert members["Kaj Rye Lund", "Rådet for Sund Alder"].qualifiers.start == "2023-03-01"
    before = members["Else Bruun", "Rådet for Sund Alder"].qualifiers
    assert (before.end, before.status.value) == ("2023-03-01", "former")
    assert ("Else Bruun", "Odder Kommune") in seats(found, "employed-by")


def test_a_column_of_members_seats_who_was_there(gazetteer: Gazetteer) -> None:
    members = seats(read(MINUTES, gazetteer), "member-of")
    roles = {who: (s.qualifiers.role, s.qualifiers.on_behalf_of) for (who, _), s in members.items()}
    assert roles == {
        "Lis Toft": ("medlem", ("kommunerne",)),
        "Kaj Rye Lund": ("medlem", ("kommunerne",)),
        "Mona Friis": ("observatør", ("Ældre Sagen",)),
    }


@pytest.mark.parametrize("heading", ["Deltagere", "Til stede", "Mødt"])
def test_who_only_came_has_no_seat(gazetteer: Gazetteer, heading: str) -> None:
    title = "# Referat af møde i Rådet for Sund Alder den 3. maj 2022"
    text = f"{title}\n\n{heading}: Ida Holm (formand), Bo Ravn\n\n1. Velkomst\n\nIntet nyt.\n"
    found = read(text, gazetteer)
    assert seats(found, "member-of") == {}
    assert set(seats(found, "chairs")) == {("Ida Holm", "Rådet for Sund Alder")}


def test_an_overview_names_the_group_once(gazetteer: Gazetteer) -> None:
    appointed = seats(read(OVERVIEW, gazetteer), "appointed-to")
    assert set(appointed) == {
        ("Ida Holm", "Styregruppen for Trygt Hjem"),
        ("Bo Ravn", "Styregruppen for Trygt Hjem"),
        ("Lis Toft", "Arbejdsgruppen om Måltider"),
    }
    chair = appointed["Ida Holm", "Styregruppen for Trygt Hjem"].qualifiers
    assert (chair.role, chair.start, chair.end) == ("formand", "2022", "2025")
    assert appointed["Bo Ravn", "Styregruppen for Trygt Hjem"].qualifiers.end == "2023-08-31"


def test_an_overview_tells_of_the_predecessor(gazetteer: Gazetteer) -> None:
    members = seats(read(OVERVIEW, gazetteer), "member-of")
    assert members["Lis Toft", "Arbejdsgruppen om Måltider"].qualifiers.start == "2022-05-01"
    before = members["Else Bruun", "Arbejdsgruppen om Måltider"].qualifiers
    assert (before.end, before.status.value) == ("2022-05-01", "former")


def test_two_namesakes_both_came(gazetteer: Gazetteer) -> None:
    title = "# Referat af møde i Rådet for Sund Alder den 3. maj 2022"
    people = "Deltagere:\n- Ida Holm, ældrechef, Skive Kommune\n- Ida Holm, konsulent, Struer Kommune"
    came = [
        s for s in read(f"{title}\n\n{people}\n\n1. Velkomst\n\nIntet nyt.\n", gazetteer) if s.relation == "attended"
    ]
    assert sorted(s.subject.place for s in came) == ["Skive Kommune", "Struer Kommune"]


def test_a_sentence_among_the_members_is_read_as_one(gazetteer: Gazetteer) -> None:
    text = """# Kommissorium for Rådet for Sund Alder

## 1. Formål

Rådet skal følge området.

## 2. Sammensætning

Region Midtjylland har formandskabet, og Struer Kommune har næstformandskabet. Rådet består af:

- Ida Holm, ældrechef, Struer Kommune
- Bo Ravn, konsulent, Region Midtjylland
"""
    found = read(text, gazetteer)
    assert ("Region Midtjylland", "Rådet for Sund Alder") in seats(found, "chairs")
    assert {"Ida Holm", "Bo Ravn"} <= {who for who, _ in seats(found, "member-of")}


def test_a_period_is_no_part_of_who_appointed(gazetteer: Gazetteer) -> None:
    text = "# Medlemmer af Rådet for Sund Alder\n\n- Ida Holm, ældrechef, Struer Kommune\n"
    text += "- Bo Ravn, sundhedschef, Skive Kommune (udpeget af KKR Midtjylland for perioden 2020-2023)\n"
    seat = seats(read(text, gazetteer), "appointed-to")["Bo Ravn", "Rådet for Sund Alder"].qualifiers
    assert (seat.on_behalf_of, seat.start, seat.end) == (("KKR Midtjylland",), "2020", "2023")


INSIDE = """# Referat af møde i Forum for Hjælp den 3. maj 2022

## Deltagere

- Ida Holm, formand for Handicaprådet i Struer Kommune
- Bo Ravn (formand for Hjerteforeningen)
- Lis Toft, Skive Kommune, formand for forummet

## 1. Kost

Det foreslås, at Følgegruppen for Kost får disse medlemmer:

- Lis Toft (formand)
- diætist Mona Friis, Struer Kommune
- Kaj Rye Lund

Følgende spørgsmål skal drøftes:

- Per Juhl svarer på det første

**Beslutning:** Godkendt.
"""


def test_chairs_of_other_groups_in_a_list(gazetteer: Gazetteer) -> None:
    chairs = set(seats(read(INSIDE, gazetteer), "chairs"))
    assert {("Ida Holm", "Handicaprådet i Struer Kommune"), ("Bo Ravn", "Hjerteforeningen")} <= chairs
    assert ("Lis Toft", "Forum for Hjælp") in chairs
    assert "forummet" not in {what.casefold() for _, what in chairs}


def test_a_list_of_members_inside_an_item(gazetteer: Gazetteer) -> None:
    found = read(INSIDE, gazetteer)
    members = seats(found, "member-of")
    assert {who for who, what in members if what == "Følgegruppen for Kost"} == {
        "Lis Toft",
        "Mona Friis",
        "Kaj Rye Lund",
    }
    listed = {s.subject.name: s.qualifiers for s in found if s.evidence.rule == "list-of-members"}
    assert listed["Lis Toft"].role == "formand"
    assert listed["Mona Friis"].on_behalf_of == ("Struer Kommune",)
    assert {held.status.value for held in listed.values()} == {"current"}  # the proposal was adopted
    assert "Mona Friis" not in {who for who, _ in seats(found, "attended")}


def test_an_agenda_that_invites_seats_nobody(gazetteer: Gazetteer) -> None:
    people = "- Ida Holm, chef, Struer Kommune\n- Bo Ravn, leder, Lemvig Kommune\n"
    page = f"# Dagsorden til Forum for Hjælp den 3. maj 2022\n\n{{}}:\n{people}\n## 1. Velkomst\n"
    assert not seats(read(page.format("Inviterede"), gazetteer), "member-of")
    assert len(seats(read(page.format("Medlemmer"), gazetteer), "member-of")) == 2


def test_an_overview_of_appointments_appoints_whom_it_lists(gazetteer: Gazetteer) -> None:
    text = (
        "Oversigt over udpegninger\n\nA. Rådet for Sund Alder\n\n- Ida Holm, Struer Kommune\n"
        "- Bo Ravn, Lemvig Kommune (suppleant)\n\nB. Rådet for Kost\n\n- Lis Toft indstillet, endnu ikke udpeget\n"
    )
    found = read(text, gazetteer)
    appointed = {s.subject.name: s.qualifiers.status.value for s in found if s.relation == "appointed-to"}
    assert appointed == {"Ida Holm": "current", "Bo Ravn": "current", "Lis Toft": "planned"}
    assert {who for who, _ in seats(found, "member-of")} == set(appointed)


def test_recipients_of_an_agenda_work_where_its_headings_say(gazetteer: Gazetteer) -> None:
    text = (
        "DAGSORDEN\n\nRådet for Sund Alder\nMandag den 6. november 2017\n\nMødet udsendes til:\n\nRegion Midtjylland:\n"
        "  Ida Holm, kontorchef (formand)\n\nKommunerne:\n  Bo Ravn, direktør, Skive Kommune\n\n1) Velkomst   9.00\n"
    )
    found = read(text, gazetteer)
    assert set(seats(found, "employed-by")) == {("Ida Holm", "Region Midtjylland"), ("Bo Ravn", "Skive Kommune")}
    assert set(seats(found, "chairs")) == {("Ida Holm", "Rådet for Sund Alder")}
    assert not seats(found, "member-of")


def test_who_comes_from_the_administration_is_no_member(gazetteer: Gazetteer) -> None:
    text = (
        "Dagsorden til møde i Rådet for Sund Alder den 9. oktober 2025\n\nRådets medlemmer er:\n"
        "• Ida Holm, borgmester, Skive Kommune\n\nFra forvaltningerne deltager direktør Bo Ravn, Skive Kommune.\n\n"
        "1. Velkomst\n\nIndstilling: at punktet drøftes\n"
    )
    assert set(seats(read(text, gazetteer), "member-of")) == {("Ida Holm", "Rådet for Sund Alder")}


def test_what_one_member_is_told_of_time_holds_for_that_member(gazetteer: Gazetteer) -> None:
    text = (
        "Medlemmer af Rådet for Sund Alder\n\n- Ida Holm, Struer Kommune\n"
        "- Bo Ravn, læge (udpeget af KL for perioden 2024-2026)\n"
        "- Lis Toft, Skive Kommune (tiltræder 1. april 2024 og afløser Kaj Rye Lund)\n"
    )
    members = {who: held.qualifiers for (who, _), held in seats(read(text, gazetteer), "member-of").items()}
    assert (members["Ida Holm"].start, members["Ida Holm"].end) == ("", "")
    assert (members["Bo Ravn"].start, members["Bo Ravn"].end) == ("2024", "2026")
    assert members["Lis Toft"].start == "2024-04-01"
    assert members["Kaj Rye Lund"].status.value == "former"


def test_the_head_of_a_column_says_of_what_a_day_is_the_day(gazetteer: Gazetteer) -> None:
    text = (
        "Udpegninger 2022-2025\n\n"
        "Forum                          Repræsentant            Stedfortræder        Udpeget til\n"
        "Rådet for Sund Alder           Chef Ida Holm           Leder Bo Ravn        31.12.2025\n"
        "Forum for Kost i hele Struer   Chef Lis Toft           (ledig)              -\n"
    )
    found = seats(read(text, gazetteer), "member-of")
    member = found["Ida Holm", "Rådet for Sund Alder"].qualifiers
    assert (member.start, member.end, member.role) == ("", "2025-12-31", "medlem")
    assert found["Bo Ravn", "Rådet for Sund Alder"].qualifiers.role == "stedfortræder"
    assert ("Lis Toft", "Forum for Kost i hele Struer") in found


def test_the_office_in_the_next_line_is_the_next_persons(gazetteer: Gazetteer) -> None:
    text = (
        "Referat af møde i Sundhedsklynge Vest den 20. juni 2023\n\nDeltagere\n"
        "Regionsrådsformand Kaj Rye, formand for klyngen\n"
        "Regionsrådsmedlem Ida Holm\nFormand for Hjerteforeningen Bo Ravn\n\n1. Velkomst\nGodkendt.\n"
    )
    assert set(seats(read(text, gazetteer), "chairs")) == {
        ("Kaj Rye", "Sundhedsklynge Vest"),
        ("Bo Ravn", "Hjerteforeningen"),
    }
