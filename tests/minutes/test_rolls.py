"""Who came and who stayed away, in the many ways in which secretaries lay it out; all people are invented."""

from collections.abc import Callable

import pytest

from graph.model.minutes import Minutes, Presence

MinutesOf = Callable[[str], Minutes]
HEAD = "Referat af møde i Sundhedsforum Vest den 3. maj 2022 kl. 9-11\n\n"
TAIL = "\n\n1. Velkomst\n\nFormanden bød velkommen til mødet.\n\n2. Orientering\n\nDer blev orienteret om status.\n"

#: Layout -> the list as written, and who is to be read from it: presence (P, A), name, employer, title.
ROLLS: dict[str, tuple[str, str]] = {
    "signs before, explained": (
        "M = mødt, A = afbud\n\nM   Ida Holm, direktør, Struer Kommune\nA   Bo Ravn, overlæge, Regionshospitalet Gødstrup\n"
        "M   Kaj Rye, sundhedschef, Lemvig Kommune",
        "P Ida Holm/Struer Kommune/direktør; A Bo Ravn/Regionshospitalet Gødstrup/overlæge; P Kaj Rye/Lemvig Kommune/sundhedschef",
    ),
    "boxes": (
        "Deltagere:\n[x] Ida Holm, direktør, Struer Kommune\n[ ] Bo Ravn, overlæge, Regionshospitalet Gødstrup",
        "P Ida Holm/Struer Kommune/direktør; A Bo Ravn/Regionshospitalet Gødstrup/overlæge",
    ),
    "signs behind": (
        "Deltagere (+ = til stede, ÷ = afbud):\nIda Holm, direktør, Struer Kommune  +\nBo Ravn, overlæge  ÷",
        "P Ida Holm/Struer Kommune/direktør; A Bo Ravn//overlæge",
    ),
    "footnote": (
        "Deltagere:\nIda Holm, direktør, Struer Kommune\nBo Ravn*, ældrechef, Skive Kommune\n\n* Afbud",
        "P Ida Holm/Struer Kommune/direktør; A Bo Ravn/Skive Kommune/ældrechef",
    ),
    "no label": (
        "Ida Holm, direktør, Struer Kommune (formand)\nBo Ravn, ældrechef, Skive Kommune\n\nAfbud: Kaj Rye, Lemvig Kommune",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Skive Kommune/ældrechef; A Kaj Rye/Lemvig Kommune/",
    ),
    "run on in one paragraph": (
        "Til stede var direktør Ida Holm (Struer Kommune), konsulent Bo Ravn og fuldmægtig Lis Toft (begge Lemvig Kommune), "
        "overlæge Kaj Rye, Regionshospitalet Gødstrup, samt Mona Friis (PLO). Afbud fra chefkonsulent Per Dam (KL).",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Lemvig Kommune/konsulent; P Lis Toft/Lemvig Kommune/fuldmægtig; "
        "P Kaj Rye/Regionshospitalet Gødstrup/overlæge; P Mona Friis/PLO/; A Per Dam/KL/chefkonsulent",
    ),
    "senders in a sentence": (
        "På mødet deltog fra Struer Kommune direktør Ida Holm og ældrechef Bo Ravn og fra Region Midtjylland kontorchef "
        "Lis Toft, der tog referat. Formanden, koncerndirektør Kaj Rye, havde meldt afbud.",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Struer Kommune/ældrechef; P Lis Toft/Region Midtjylland/kontorchef; "
        "A Kaj Rye//koncerndirektør",
    ),
    "several from one place": (
        "Mødt: Ida Holm, Bo Ravn og Lis Toft fra Struer, Kaj Rye og Mona Friis fra Lemvig samt Per Dam, Region Midtjylland.",
        "P Ida Holm/Struer Kommune/; P Bo Ravn/Struer Kommune/; P Lis Toft/Struer Kommune/; P Kaj Rye/Lemvig Kommune/; "
        "P Mona Friis/Lemvig Kommune/; P Per Dam/Region Midtjylland/",
    ),
    "whose people above": (
        "DELTAGERE\n\nFra Skive Kommune\nÆldrechef Ida Holm\nVisitator Bo Ravn\n\nFra Lemvig\nDirektør Lis Toft",
        "P Ida Holm/Skive Kommune/ældrechef; P Bo Ravn/Skive Kommune/visitator; P Lis Toft/Lemvig Kommune/direktør",
    ),
    "a job with its place in one cell": (
        "| Deltager | Stilling og arbejdssted | Mødt |\n|---|---|---|\n| Ida Holm (formand) | Direktør, Struer Kommune | X |\n"
        "| Bo Ravn | Ældrechef i Skive Kommune | Afbud |\n| Lis Toft | Overlæge, Regionshospitalet Gødstrup (referent) | X |",
        "P Ida Holm/Struer Kommune/direktør; A Bo Ravn/Skive Kommune/ældrechef; P Lis Toft/Regionshospitalet Gødstrup/overlæge",
    ),
    "a role behind the place": (
        "Til stede:\nNavn\tTitel\tOrganisation\nIda Holm\tDirektør\tStruer Kommune (formand)\nBo Ravn\tÆldrechef\tSkive Kommune",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Skive Kommune/ældrechef",
    ),
    "a stand-in in the column of those who came": (
        "| Navn | Kommune | Deltog |\n|---|---|---|\n| Ida Holm | Struer | Ja |\n"
        "| Bo Ravn | Skive | Afbud (udvalgsformand Lis Toft deltog i stedet) |",
        "P Ida Holm/Struer Kommune/; A Bo Ravn/Skive Kommune/; P Lis Toft//",
    ),
    "a column for those who came and one for the others": (
        "| Deltagere | Afbud |\n|---|---|\n| Ida Holm, Struer Kommune | Bo Ravn, Skive Kommune |\n| Lis Toft, KL | |",
        "P Ida Holm/Struer Kommune/; A Bo Ravn/Skive Kommune/; P Lis Toft/KL/",
    ),
    "a table without heads": (
        "| Ida Holm | Direktør | Struer Kommune |\n|---|---|---|\n| Bo Ravn | Ældrechef | Skive Kommune |",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Skive Kommune/ældrechef",
    ),
    "stand-ins in sentences": (
        "Til stede: Ida Holm, direktør, Struer Kommune; Bo Ravn, ældrechef, Skive Kommune.\n\nAfbud: Lis Toft, sundhedschef, "
        "Lemvig Kommune, der havde sendt Kaj Rye i sit sted. I stedet for Mona Friis mødte konsulent Per Dam. Bo Ravn forlod "
        "mødet efter punkt 2.",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Skive Kommune/ældrechef; A Lis Toft/Lemvig Kommune/sundhedschef; "
        "P Kaj Rye//; A Mona Friis//; P Per Dam//konsulent",
    ),
    "the last named had sent somebody": (
        "Deltagere: Ida Holm, Struer Kommune\n\nDer var afbud fra ældrechef Bo Ravn, Skive Kommune, og fra direktør Lis Toft, "
        "Lemvig Kommune. Sidstnævnte havde sendt stabschef Kaj Rye som stedfortræder.",
        "P Ida Holm/Struer Kommune/; A Bo Ravn/Skive Kommune/ældrechef; A Lis Toft/Lemvig Kommune/direktør; P Kaj Rye//stabschef",
    ),
    "titles with a capital": (
        "Deltagere:\nSeniorforsker Ulfrik Tangebæk, Aarhus Universitet\nDiætist Mahmoud al-Khatib, Regionshospitalet Gødstrup",
        "P Ulfrik Tangebæk/Aarhus Universitet/seniorforsker; P Mahmoud al-Khatib/Regionshospitalet Gødstrup/diætist",
    ),
    "others behind apologies": (
        "Deltagere: Ida Holm (Struer Kommune)\nFraværende: Bo Ravn\nØvrige: Lis Toft, Region Midtjylland (sekretær)",
        "P Ida Holm/Struer Kommune/; A Bo Ravn//; P Lis Toft/Region Midtjylland/",
    ),
    "middle dots": (
        "**Deltagere:** Ida Holm, direktør, Struer Kommune · Bo Ravn, ældrechef, Skive Kommune (referent)\n\n"
        "**Afbud:** Lis Toft, chef, KL · Kaj Rye, Lemvig Kommune",
        "P Ida Holm/Struer Kommune/direktør; P Bo Ravn/Skive Kommune/ældrechef; A Lis Toft/KL/chef; A Kaj Rye/Lemvig Kommune/",
    ),
}


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
    assert came(minutes) == set(wanted.split("; "))
    assert minutes.meeting.date == "2022-05-03"


def test_who_gets_a_copy_did_not_come(minutes_of: MinutesOf) -> None:
    text = "Deltagere: Ida Holm, Struer Kommune\n\nKopi til:\nBo Ravn, ældrechef, Skive Kommune\nLis Toft, chef, Lemvig Kommune"
    assert came(minutes_of(HEAD + text + TAIL)) == {"P Ida Holm/Struer Kommune/"}


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
