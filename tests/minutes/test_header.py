"""Body, acronym, date, place and time."""

from collections.abc import Callable

import pytest

from graph.model.minutes import DocumentKind, Minutes

MinutesOf = Callable[[str], Minutes]

ITEM = "\n\n1. Velkomst\n\nReferat\n\nIda Holm bød velkommen.\n"


@pytest.mark.parametrize(
    ("head", "body", "acronym", "date"),
    [
        ("# Møde i SUFO den 25. september 2019", "SUFO", "SUFO", "2019-09-25"),
        ("Referat fra møde i Sundhedsforum Vest d. 3. maj 2022, kl. 9.00", "Sundhedsforum Vest", "", "2022-05-03"),
        (
            "Referat\n\nDet Lokale Sundhedsnetværk (DLS)\n\nTid: Den 7. oktober 2020, kl. 12.30-15",
            "Det Lokale Sundhedsnetværk",
            "DLS",
            "2020-10-07",
        ),
        (
            "Dagsorden og referat\n\nForum: Styregruppen for Trygge Skift\n\nDato: 12-03-2019",
            "Styregruppen for Trygge Skift",
            "",
            "2019-03-12",
        ),
        (
            "Referat af ekstraordinært møde i Udvalget for Nære Tilbud, onsdag den 8. juni 2022",
            "Udvalget for Nære Tilbud",
            "",
            "2022-06-08",
        ),
        (
            "Følgegruppen, Sundhedsklynge Vest\nReferat af møde den 6. februar 2024",
            "Følgegruppen, Sundhedsklynge Vest",
            "",
            "2024-02-06",
        ),
        (
            "Styregruppen for Trygge Skift, møde den 15. juni 2021\n\nReferat",
            "Styregruppen for Trygge Skift",
            "",
            "2021-06-15",
        ),
        ("Praksisudvalget – Referat – 18. november 2022", "Praksisudvalget", "", "2022-11-18"),
        (
            "Referat fra bestyrelsesmøde i Hospice Lyng\nden 3. maj 2022",
            "Bestyrelsen for Hospice Lyng",
            "",
            "2022-05-03",
        ),
        ("Referat fra PLO-Sjællands bestyrelsesmøde 3. maj 2022", "Bestyrelsen for PLO-Sjælland", "", "2022-05-03"),
        ("Referat af udvalgsmøde i Kostudvalget 3. maj 2022", "Kostudvalget", "", "2022-05-03"),
        (
            "Referat af 12. netværksmøde for kommunale kostvejledere, den 3. maj 2022",
            "Netværket for kommunale kostvejledere",
            "",
            "2022-05-03",
        ),
        ("REFERAT\nKostudvalg Nord\nMøde:  Ordinært møde\nDato:  3. maj 2022", "Kostudvalg Nord", "", "2022-05-03"),
        ("Holbæk Kommune - Social\nKLU Holbæk\nDato: 3. maj 2022", "KLU Holbæk", "", "2022-05-03"),
        ("Referat af temadag i Netværk for Kost, 3. maj 2022", "Netværk for Kost", "", "2022-05-03"),
        (
            "REFERAT AF MØDE I DEN FAGLIGE STYREGRUPPE FOR SUNDHEDSAFTALEN DEN 4. MAJ 2021",
            "Den faglige styregruppe for sundhedsaftalen",
            "",
            "2021-05-04",
        ),
        (
            "Sundhedsklynge Fjordland\n\nReferat af møde i den faglige klyngestyregruppe\n\n14. marts 2024",
            "Den faglige klyngestyregruppe i Sundhedsklynge Fjordland",
            "",
            "2024-03-14",
        ),
        (
            "Referat fra styregruppemøde i projekt Sammen om Søvn den 3. oktober 2023",
            "Styregruppen for Sammen om Søvn",
            "",
            "2023-10-03",
        ),
        ("Sundhedsforum Vest\n\nReferat fra møde nr. 3/2022 den 8. juni 2022", "Sundhedsforum Vest", "", "2022-06-08"),
    ],
)
def test_titles(minutes_of: MinutesOf, head: str, body: str, acronym: str, date: str) -> None:
    meeting = minutes_of(head + ITEM).meeting
    assert meeting.body is not None
    assert (meeting.body.text, meeting.acronym, meeting.date) == (body, acronym, date)


def test_the_body_stands_where_its_span_says(minutes_of: MinutesOf) -> None:
    minutes = minutes_of("## Referat af **møde i Sundhedsforum Vest** den 3. maj 2022" + ITEM)
    assert minutes.meeting.body is not None
    assert minutes.document.quote(minutes.meeting.body.span) == "Sundhedsforum Vest"


def test_an_acronym_may_be_introduced_in_the_text(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022" + ITEM + "\nSundhedsforum Vest (SFV) mødes igen.\n"
    )
    assert minutes.meeting.acronym == "SFV"
    assert minutes.meeting.label == "SFV 2022-05-03"


def test_place_and_time_by_label(minutes_of: MinutesOf) -> None:
    meeting = minutes_of(
        "Referat\n\nMøde i Praksisudvalget\n\nTid: 3. maj 2022, kl. 9.00 – 11.30\n\nSted: Rådhuset, lokale 4" + ITEM
    ).meeting
    assert (meeting.place, meeting.time) == ("Rådhuset, lokale 4", "9.00-11.30")


def test_place_and_time_under_one_label(minutes_of: MinutesOf) -> None:
    meeting = minutes_of(
        "## Møde i SUFO\n\nTid & Sted: 25. september 2019  \nKl. 12.15-13.45  \nRådhuset, lokale 4" + ITEM
    ).meeting
    assert (meeting.date, meeting.time, meeting.place) == ("2019-09-25", "12.15-13.45", "Rådhuset, lokale 4")


def test_a_table_may_hold_the_head(minutes_of: MinutesOf) -> None:
    meeting = minutes_of(
        "| Møde | Praksisudvalget |\n|---|---|\n| Mødedato | 3. maj 2022 |\n| Sted | Rådhuset |" + ITEM
    ).meeting
    assert meeting.body is not None
    assert (meeting.body.text, meeting.date, meeting.place) == ("Praksisudvalget", "2022-05-03", "Rådhuset")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Referat af møde i Praksisudvalget" + ITEM, DocumentKind.MINUTES),
        (
            "Dagsorden til møde i Praksisudvalget\n\n1. Velkomst\n\nIndstilling\n\n- at udvalget drøfter sagen\n",
            DocumentKind.AGENDA,
        ),
        ("Dagsorden\n\n1. Velkomst\n\nBeslutning\n\nGodkendt.\n", DocumentKind.MINUTES),
        ("Medlemmer af Praksisudvalget\n\nIda Holm, direktør, Struer Kommune\n", DocumentKind.MEMBERS),
        ("Kommissorium for Praksisudvalget\n\nFormål\n\nUdvalget skal følge området.\n", DocumentKind.TERMS),
        ("Oversigt over kommunale udpegninger\n\nPraksisudvalget: Ida Holm\n", DocumentKind.APPOINTMENTS),
        ("Boller i karry\n\nSkær løget fint, og svits det i smør.\n", DocumentKind.OTHER),
        ("Møde i Praksisudvalget\n\nDeltagere: Ida Holm\n\nAfbud: Bo Ravn\n", DocumentKind.MINUTES),
    ],
)
def test_kinds(minutes_of: MinutesOf, text: str, kind: DocumentKind) -> None:
    assert minutes_of(text).kind is kind


def test_the_source_is_the_content_not_the_file(minutes_of: MinutesOf) -> None:
    assert minutes_of("Referat af møde i Sundhedsforum Vest (SFV) den 3. maj 2022" + ITEM).source == "sfv-2022-05-03"
    assert (
        minutes_of("Kommissorium for Praksisudvalget\n\nFormål\n\nDet er vigtigt.\n").source
        == "kommissorium-praksisudvalget"
    )


def test_a_letterhead_names_neither_body_nor_day(minutes_of: MinutesOf) -> None:
    sender = "Afdeling: Nære tilbud\n\nUdarbejdet af: Lis Toft\n\nJournal nr.: 21/4711\n\nDato: 6. juni 2022\n\n"
    minutes = minutes_of(sender + "Referat\n\nFølgegruppen for søvn\n\n3. maj 2022, kl. 9-11" + ITEM)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Følgegruppen for søvn"
    assert minutes.meeting.date == "2022-05-03"


def test_a_day_in_the_letterhead_counts_where_none_stands_below(minutes_of: MinutesOf) -> None:
    sender = "Afdeling: Nære tilbud\n\nJournal nr.: 21/4711\n\nDato: 6. juni 2022\n\n"
    assert minutes_of(sender + "Referat\n\nFølgegruppen for søvn" + ITEM).meeting.date == "2022-06-06"


def test_a_group_that_stands_alone_in_the_head_is_the_one_that_met(minutes_of: MinutesOf) -> None:
    text = (
        "TeleKost Nord\nStyregruppen\n\nReferat af styregruppemøde nr. 4\nOnsdag den 19. august 2015\n\nDeltagere:\n"
        "IH\tIda Holm\tchef\tStruer Kommune (formand)\n\n1) Velkomst\nGodkendt.\n"
    )
    minutes = minutes_of(text)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Styregruppen for TeleKost Nord"
    assert [row.person.text for row in minutes.attendance] == ["Ida Holm"]


def test_a_page_of_members_below_its_crumbs(minutes_of: MinutesOf) -> None:
    text = (
        "Forside > Om > Sundhedsforum Vest\n\nMedlemmer af Sundhedsforum Vest\n\nFormandskab\nChef Ida Holm, Struer "
        "Kommune, er formand.\n\nUdpeget af Skive Kommune\nBo Ravn, chef\nStedfortræder: Lis Toft, leder\n"
    )
    minutes = minutes_of(text)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Sundhedsforum Vest"
    sent = {row.person.text: (row.roles, row.behalf, row.seat) for row in minutes.attendance}
    assert sent["Lis Toft"] == (("stedfortræder",), "Skive Kommune", True)


def test_the_department_in_the_letterhead_is_not_the_body(minutes_of: MinutesOf) -> None:
    text = (
        "Region Midtjylland\nTværsektorielt Samarbejde\n\nPatientinddragelsesudvalget\nReferat, torsdag den 2. "
        "september 2021\n\nMødt: Ida Holm; Bo Ravn\n\nSag 1: Velkomst\nGodkendt.\n"
    )
    minutes = minutes_of(text)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Patientinddragelsesudvalget i Region Midtjylland"


RULED = """                                        Sekretariatet for Sundhedsklynge Vest
                                        12. maj 2023

REFERAT

Fælles styregruppe i Sundhedsklynge Vest
Dato: 10. maj 2023 kl. 14.30-16.30

Navn                  Titel               Organisation          Deltog
----------------------------------------------------------------------------
Ida Holm              chef                Struer Kommune        Ja (formand)
Bo Ravn               leder               Skive Kommune         Nej

1) Godkendelse af dagsorden
Godkendt.

2) Nyt fra klyngen                                                                   (orientering)
Ida Holm fortalte om mødet i april.
"""


def test_a_rule_under_the_head_and_what_an_item_is_for_far_to_the_right(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(RULED)
    assert minutes.meeting.body is not None
    assert (
        minutes.meeting.body.text == "Fælles styregruppe i Sundhedsklynge Vest"
    )  # not the secretariat that wrote them
    came = {row.person.text: (row.presence.value, row.roles) for row in minutes.attendance}
    assert came == {"Ida Holm": ("present", ("formand",)), "Bo Ravn": ("absent", ())}
    assert [item.number for item in minutes.items if item.number] == ["1", "2"]
