"""Pages and overviews that seat people in several bodies, and what on them seats nobody; all people are invented."""

from collections.abc import Callable

from graph.model.minutes import Minutes

MinutesOf = Callable[[str], Minutes]


def seats(minutes: Minutes) -> set[tuple[str, str, str]]:
    """Person, role and body (empty for the document's own) of every seat."""
    return {
        (row.person.text, ", ".join(row.roles), row.body.text if row.body else "")
        for row in minutes.attendance
        if row.seat
    }


PAGE = """# Medlemmer af Sundhedsklynge Vest

## Politisk niveau

### Udpeget af Regionsrådet

- Ida Holm (A), formand

## Fagligt strategisk niveau

| Navn | Stilling | Arbejdssted |
|---|---|---|
| Bo Ravn (medformand) | Direktør | Struer Kommune |
| Vakant | | Skive Kommune |

## Fagligt Forum for Børn

Nedsat i september 2022.

Formand: Lis Toft

Kaj Rye, familiechef, Lemvig Kommune

Observatør: Mona Friis, Ældre Sagen

## Kontakt

Konsulent Per Dam, Region Midtjylland
"""


def test_headings_of_a_page_name_other_bodies(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(PAGE)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Sundhedsklynge Vest"
    assert seats(minutes) == {
        ("Ida Holm", "formand", ""),
        ("Bo Ravn", "medformand", "Sundhedsklynge Vest, fagligt strategisk niveau"),
        ("Lis Toft", "formand", "Fagligt Forum for Børn"),
        ("Kaj Rye", "", "Fagligt Forum for Børn"),
        ("Mona Friis", "observatør", "Fagligt Forum for Børn"),
    }


def test_an_overview_names_its_bodies_in_capitals_and_its_people_in_lines(minutes_of: MinutesOf) -> None:
    text = (
        "OVERSIGT OVER KOMMUNALE UDPEGNINGER\n\n1. DEN ADMINISTRATIVE STYREGRUPPE (DAS)\nRefererer til: Udvalget\n"
        "Kommunal formand: Ida Holm, direktør, Struer Kommune\n\n"
        "Klynge Nord: Bo Ravn, Skive Kommune. Suppleant: Lis Toft, Lemvig Kommune\nKlynge Syd: Ledig.\n\n"
        "2. FØLGEGRUPPEN FOR FOREBYGGELSE\n* Kaj Rye, chef, Skive Kommune (formand)\n* Mona Friis, Lemvig Kommune\n\n"
        "Per Dam er indtrådt i stedet for Rie Lund, der er stoppet.\n"
    )
    assert seats(minutes_of(text)) == {
        ("Ida Holm", "kommunal formand", "Den administrative styregruppe"),
        ("Bo Ravn", "", "Den administrative styregruppe"),
        ("Lis Toft", "suppleant", "Den administrative styregruppe"),
        ("Kaj Rye", "formand", "Følgegruppen for forebyggelse"),
        ("Mona Friis", "", "Følgegruppen for forebyggelse"),
    }


def test_one_person_may_have_a_seat_in_two_bodies(minutes_of: MinutesOf) -> None:
    text = (
        "# Medlemmer af Sundhedsforum Vest\n\n- Ida Holm, Struer Kommune\n\n## Pladser i andre fora\n\n"
        "| Forum | Repræsentant | Suppleant |\n|---|---|---|\n| Styregruppen for Trygt Hjem | Ida Holm | Bo Ravn |\n"
        "| Arbejdsgruppen om sprog | Ikke besat | |\n"
    )
    assert seats(minutes_of(text)) == {
        ("Ida Holm", "", ""),
        ("Ida Holm", "", "Styregruppen for Trygt Hjem"),
        ("Bo Ravn", "suppleant", "Styregruppen for Trygt Hjem"),
    }


def test_terms_of_reference_list_their_seats_by_sender(minutes_of: MinutesOf) -> None:
    text = (
        "KOMMISSORIUM\n\nArbejdsgruppen om Trygge Overgange\n\n1. FORMÅL\n\nGruppen skal foreslå noget.\n\n"
        "2. SAMMENSÆTNING\n\nMedformand:      Overlæge Ida Holm, Regionshospitalet Gødstrup\n"
        "Skive Kommune:   Chef Bo Ravn\n                 Visitator Lis Toft\n"
        "Patienter:       Kaj Rye (udpeget af Danske Patienter)\n                 Suppleant: Mona Friis\n\n"
        "Medlemmerne udpeges for to år.\n"
    )
    assert seats(minutes_of(text)) == {
        ("Ida Holm", "medformand", ""),
        ("Bo Ravn", "", ""),
        ("Lis Toft", "", ""),
        ("Kaj Rye", "", ""),
        ("Mona Friis", "suppleant", ""),
    }


def test_who_was_appointed_by_somebody_sits_in_the_body(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nDeltagere: Ida Holm (udpeget af KL), Bo Ravn, Skive "
        "Kommune\n\n1. Velkomst\n\nGodkendt.\n"
    )
    assert {who for who, _, _ in seats(minutes_of(text))} == {"Ida Holm"}


def test_a_column_of_roles_seats_who_has_one_of_the_body(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\n| Navn | Organisation | Rolle |\n|---|---|---|\n"
        "| Ida Holm | Struer Kommune | Formand |\n| Bo Ravn | Skive Kommune | Medlem |\n"
        "| Lis Toft | Lemvig Kommune | Projektleder |\n\n1. Velkomst\n\nGodkendt.\n"
    )
    assert {who for who, _, _ in seats(minutes_of(text))} == {"Ida Holm", "Bo Ravn"}


def test_substitutes_have_a_column_and_senders_appoint(minutes_of: MinutesOf) -> None:
    text = (
        "# Medlemmer af Sundhedsforum Vest\n\n| Navn | Titel | Udpeget af | Suppleant |\n|---|---|---|---|\n"
        "| Ida Holm | Chef | KKR Midtjylland | Bo Ravn |\n| Ledig | | PLO-Midtjylland | |\n"
    )
    rows = {row.person.text: row for row in minutes_of(text).attendance}
    assert rows["Ida Holm"].note == "udpeget af KKR Midtjylland"
    assert rows["Bo Ravn"].roles == ("suppleant",)
    assert rows["Bo Ravn"].behalf == "KKR Midtjylland"


def test_lines_of_an_overview_name_body_and_people(minutes_of: MinutesOf) -> None:
    text = (
        "Udpegninger til tværsektorielle fora\n\nTemagruppen for Digitalisering: it-chef Ida Holm (suppleant: Bo Ravn)"
        "\nFølgegruppen for Svangreomsorg: Ledig\n"
    )
    assert ("Ida Holm", "", "Temagruppen for Digitalisering") in seats(minutes_of(text))


def test_a_role_in_the_heading_ends_with_the_next_heading(minutes_of: MinutesOf) -> None:
    text = (
        "Referat af møde i Sundhedsforum Vest den 3. maj 2022\n\nFormandskab\nIda Holm, chef, Struer Kommune\n\n"
        "Kommunerne\nBo Ravn, chef, Skive Kommune\n\n1. Velkomst\n\nGodkendt.\n"
    )
    roles = {row.person.text: row.roles for row in minutes_of(text).attendance}
    assert roles == {"Ida Holm": ("formandskab",), "Bo Ravn": ()}


CLUSTER = """Sundhedsklynge Vest – hvem sidder her?

POLITISK NIVEAU

Udpeget af Struer Byråd
Borgmester Ida Holm (formand)

Observatør
Bo Ravn, Ældre Sagen

Grupper under klyngen
› Arbejdsgruppen for kost. Formand: Lis Toft. Refererer til klyngen.
› Datagruppen. Formand: Kaj Rye. Gruppen mødes i maj.

Afbud meddeles til Per Dam, sekretær
"""


def test_the_title_of_a_page_may_ask(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(CLUSTER)
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Sundhedsklynge Vest"
    assert seats(minutes) == {
        ("Ida Holm", "formand", ""),
        ("Bo Ravn", "observatør", ""),
        ("Lis Toft", "formand", "Arbejdsgruppen for kost"),
        ("Kaj Rye", "formand", "Datagruppen"),
    }
    assert {row.person.text: row.behalf for row in minutes.attendance}["Bo Ravn"] == ""  # no council sent the observer


LINES = """OVERSIGT OVER UDPEGNINGER

A. PRAKSISRÅDET

Nedsat af Region Midtjylland. Rådet ledes af Mona Friis.

Medlem                               Stedfortræder
Borgmester Ida Holm (A), Struer      Byrådsmedlem Lis Toft (V),
                                     Skive
Udvalgsformand Bo Ravn (F),          Ubesat
Lemvig
Rådmand Kaj Rye (B), Skive           Borgmester Per Dam (A), Odder

Suppleant for Kaj Rye: Rie Lund, Aarhus Kommune.

B. ANDRE RÅD

Rådet for Kost: Lis Toft. Per Dam blev spurgt, men har sagt nej til pladsen.
Rådet for Motion: Per Dam indstillet, endnu ikke udpeget
"""


def test_lines_that_break_off_in_a_table_and_sentences_behind_names(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(LINES)
    assert seats(minutes) == {
        ("Ida Holm", "", "Praksisrådet"),
        ("Lis Toft", "stedfortræder", "Praksisrådet"),
        ("Bo Ravn", "", "Praksisrådet"),
        ("Kaj Rye", "", "Praksisrådet"),
        ("Per Dam", "stedfortræder", "Praksisrådet"),
        ("Rie Lund", "suppleant", "Praksisrådet"),
        ("Lis Toft", "", "Rådet for Kost"),
        ("Per Dam", "", "Rådet for Motion"),
    }
    works = {row.person.text: row.organisation.text for row in minutes.attendance if row.organisation}
    assert works["Bo Ravn"] == "Lemvig Kommune"
    assert works["Kaj Rye"] == "Skive Kommune"


CARDS = """# Diabetesforum Syd

## Medlemmer

**Ida Holm**
Overlæge, Struer Sygehus
Formand

**Bo Ravn**
Sundhedschef, Skive Kommune
Næstformand, repræsenterer kommunerne i Det Administrative Samarbejdsforum

**Lis Toft**
Praktiserende læge i Præstø
Udpeget af PLO-Sjælland

**Kaj Rye**
Diabetesforeningen (bruger)
"""


def test_lines_below_a_name_are_about_that_person(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(CARDS)
    assert seats(minutes) == {
        ("Ida Holm", "formand", ""),
        ("Bo Ravn", "næstformand", ""),
        ("Lis Toft", "", ""),
        ("Kaj Rye", "", ""),
    }
    sent = {row.person.text: row.behalf for row in minutes.attendance}
    assert sent["Lis Toft"] == "PLO-Sjælland"
    assert sent["Kaj Rye"] == ""
    assert minutes.remainders == ()


def test_nobody_is_absent_from_a_list_of_members(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        "Medlemmer af Kostrådet\n\n- Ida Holm, leder, Struer Kommune (stedfortræder: Bo Ravn)\n"
        "- Lis Toft, Lemvig Kommune (tiltræder 1. april 2024 og afløser Kaj Rye)\n"
    )
    assert {row.presence.value for row in minutes.attendance} == {"listed"}
    assert seats(minutes) == {("Ida Holm", "", ""), ("Bo Ravn", "stedfortræder", ""), ("Lis Toft", "", "")}


STANZAS = """Brugerrådet

Forside > Råd > Medlemmer

Patienter

Ida Holm, formand
Nyreforeningen
Udpeget af Danske Patienter

Kommunerne

Sundhedschef Bo Ravn
Skive Kommune
Udpeget af Klyngen
Stedfortræder: Leder Lis Toft, Struer Kommune

Hospitalet

Overlæge Kaj Rye
Regionshospitalet Gødstrup

Brugerrådet i andre sammenhænge

Kaj Rye er rådets repræsentant i Byggeudvalget.

Tidligere medlemmer

Formand 2021-2023: Mona Friis, Hjerteforeningen
"""


def test_people_in_lines_with_blank_lines_between(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(STANZAS)
    assert seats(minutes) == {
        ("Ida Holm", "formand", ""),
        ("Bo Ravn", "", ""),
        ("Lis Toft", "stedfortræder", ""),
        ("Kaj Rye", "", ""),
        ("Mona Friis", "formand", ""),
    }
    works = {row.person.text: row.organisation.text for row in minutes.attendance if row.organisation}
    assert works["Ida Holm"] == "Nyreforeningen"
    assert works["Bo Ravn"] == "Skive Kommune"
    assert works["Kaj Rye"] == "Regionshospitalet Gødstrup"
    sent = {row.person.text: row.behalf for row in minutes.attendance}
    assert (sent["Ida Holm"], sent["Bo Ravn"]) == ("Danske Patienter", "Klyngen")


def test_the_groups_own_composition_and_the_section_behind_it(minutes_of: MinutesOf) -> None:
    minutes = minutes_of(
        "KOMMISSORIUM\nStyregruppen for Kost Tæt På\n\nFormål\nStyregruppen følger projektet.\n\n"
        "Styregruppens sammensætning\n"
        "    Direktør Ida Holm, Struer Kommune (formand)\n    Chef Bo Ravn, Skive Kommune\n\nØkonomi\n"
        "Projektet har et samlet budget på 500.000 kr.:\n\nSkive Kommune . . . . . . 500.000 kr.\n"
    )
    assert seats(minutes) == {("Ida Holm", "formand", ""), ("Bo Ravn", "", "")}
    assert minutes.remainders == ()
