"""Who came and who stayed away, in the many ways in which secretaries lay it out; all people are invented."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.model.minutes import Minutes, Presence

MinutesOf = Callable[[str], Minutes]
HEAD = "Referat af møde i Sundhedsforum Vest den 3. maj 2022 kl. 9-11\n\n"
TAIL = "\n\n1. Velkomst\n\nFormanden bød velkommen til mødet.\n\n2. Orientering\n\nDer blev orienteret om status.\n"

CASES = Path(__file__).with_name("cases") / "rolls.txt"


def rolls() -> dict[str, tuple[str, list[str]]]:
    """Layout -> the list as written, and who is to be read from it."""
    found = {}
    for part in CASES.read_text(encoding="utf-8").split("\n=== ")[1:]:
        layout, _, rest = part.partition("\n")
        text, _, wanted = rest.partition("\n---\n")
        found[layout] = text, wanted.strip().splitlines()
    return found


ROLLS = rolls()


def came(minutes: Minutes) -> set[str]:
    return {
        f"{'A' if row.presence is Presence.ABSENT else 'P'} {row.person.text}"
        f"/{row.organisation.text if row.organisation else ''}/{row.title}"
        for row in minutes.attendance
    }


@pytest.mark.parametrize("layout", ROLLS)
def test_nobody_is_lost_or_misplaced(layout: str, minutes_of: MinutesOf) -> None:
    text, wanted = ROLLS[layout]
    minutes = minutes_of(HEAD + text + TAIL)
    assert came(minutes) == set(wanted)
    assert minutes.meeting.date == "2022-05-03"


def test_who_gets_a_copy_did_not_come(minutes_of: MinutesOf) -> None:
    text = "Deltagere: Ida Holm, Struer Kommune\n\nKopi til:\n"
    text += "Bo Ravn, ældrechef, Skive Kommune\nLis Toft, chef, Lemvig Kommune"
    assert came(minutes_of(HEAD + text + TAIL)) == {"P Ida Holm/Struer Kommune/"}


@pytest.mark.parametrize("between", ["og", "samt", ", og."])
def test_a_line_that_only_joins_two_people_names_nobody(between: str, minutes_of: MinutesOf) -> None:
    text = f"Deltagere:\n- Ida Holm, Struer Kommune\n- {between}\n- Bo Ravn, Skive Kommune"
    assert came(minutes_of(HEAD + text + TAIL)) == {"P Ida Holm/Struer Kommune/", "P Bo Ravn/Skive Kommune/"}


def test_a_party_is_no_sign_without_a_legend(minutes_of: MinutesOf) -> None:
    text = "Deltagere:\nIda Holm (A), borgmester, Struer Kommune\nBo Ravn (V), Skive Kommune"
    assert {row[0] for row in came(minutes_of(HEAD + text + TAIL))} == {"P"}


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("REFERAT AF STYREGRUPPEMØDE NR. 7\n\nDato: 3. maj 2022", "", "2022-05-03"),
        (
            "Trygt Hjem - et projekt om udskrivning\n\nREFERAT AF STYREGRUPPEMØDE NR. 7\n\nDato: 3. maj 2022",
            "Styregruppen for Trygt Hjem",
            "2022-05-03",
        ),
        (
            "Herning, den 9. maj 2022\n\nReferat\n\nKontaktudvalget for Salling\n\nMøde tirsdag den 3. maj 2022 kl. 14",
            "Kontaktudvalget for Salling",
            "2022-05-03",
        ),
        (
            "Sundhedsklynge Vest\n\nFagligt strategisk niveau\n\nReferat af møde den 3. maj 2022",
            "Fagligt strategisk niveau i Sundhedsklynge Vest",
            "2022-05-03",
        ),
    ],
)
def test_body_and_day_of_the_head(head: str, body: str, date: str, minutes_of: MinutesOf) -> None:
    meeting = minutes_of(head + "\n\nDeltagere: Ida Holm, Struer Kommune" + TAIL).meeting
    assert meeting.date == date
    assert not body or (meeting.body is not None and meeting.body.text == body)


def test_items_numbered_with_a_letter_and_a_figure(minutes_of: MinutesOf) -> None:
    text = HEAD + "Deltagere: Ida Holm\n\nA1. Referat\n\nGodkendt.\n\nA2. Budget\n\nDrøftet.\n\nB1. Tal\n\nVist.\n"
    assert [item.number for item in minutes_of(text).items if item.number] == ["A1", "A2", "B1"]
