"""Items that seat people group by group, a line or a row each; all people and groups are invented."""

from collections.abc import Callable

from graph.model.minutes import Minutes

MinutesOf = Callable[[str], Minutes]

HEAD = "Referat af møde i Kostrådet den 3. maj 2022\n\nDeltagere: Ida Holm, Bo Ravn, Lis Toft\n\n"


def seats(minutes: Minutes) -> set[tuple[str, str, str, str]]:
    """Person, role, group and note of every seat in another group."""
    return {
        (row.person.text, ", ".join(row.roles), row.body.text, row.note)
        for row in minutes.attendance
        if row.body is not None
    }


def test_a_sentence_announces_lines_of_group_and_person(minutes_of: MinutesOf) -> None:
    text = (
        "1. Rådets repræsentanter\n\nRådet udpegede følgende:\n- Følgegruppen for Motion: Bo Ravn, med Lis Toft som "
        "suppleant\n- Styregruppen for Trygt Hjem: Ida Holm\n- Udvalget for Søvn: Pladsen er ubesat\n\n"
        "Bo Ravn takkede for valget.\n"
    )
    assert {row[:3] for row in seats(minutes_of(HEAD + text))} == {
        ("Bo Ravn", "", "Følgegruppen for Motion"),
        ("Lis Toft", "suppleant", "Følgegruppen for Motion"),
        ("Ida Holm", "", "Styregruppen for Trygt Hjem"),
    }


def test_a_title_announces_rows(minutes_of: MinutesOf) -> None:
    text = (
        "1. Repræsentation i andre fora\n\nRådet repræsenteres sådan:\n\n"
        "Følgegruppen for Motion           Bo Ravn\nStyregruppen for Trygt Hjem       Ida Holm\n\n"
        "Det blev aftalt at melde tilbage.\n"
    )
    assert {(who, group) for who, _, group, _ in seats(minutes_of(HEAD + text))} == {
        ("Bo Ravn", "Følgegruppen for Motion"),
        ("Ida Holm", "Styregruppen for Trygt Hjem"),
    }


def test_a_proposal_is_noted(minutes_of: MinutesOf) -> None:
    text = "1. Valg\n\nDet indstilles, at der udpeges:\n- Følgegruppen for Motion: Bo Ravn\n"
    assert {row[3] for row in seats(minutes_of(HEAD + text))} == {"forslag"}


def test_what_is_no_election_seats_nobody(minutes_of: MinutesOf) -> None:
    text = "1. Opgaver\n\nTil næste gang:\n- Udvalget for Søvn: Bo Ravn skriver\n- Følgegruppen: Lis Toft ringer\n"
    assert seats(minutes_of(HEAD + text)) == set()
