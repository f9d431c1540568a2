"""Who sent the people of a whole list: told once, in the head of an overview, under a heading or before a list."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from tests.extract.conftest import document_of

OVERVIEW = """# Oversigt over udpegninger på sundhedsområdet

Oversigten viser, hvem KKR Midtjylland har udpeget til fælles organer.

## A. Rådet for Sund Alder

| Navn | Stilling | Kommune | Bemærkning |
|---|---|---|---|
| Ida Holm | borgmester | Skive Kommune | |
| Bo Ravn | direktør | Aarhus Universitetshospital | |

## B. Styregruppen for Trygt Hjem

Udpegende part: klyngerne

- Lis Toft, direktør, Struer Kommune

## C. Nationale grupper

KL har udpeget følgende:

| Gruppe | Navn |
|---|---|
| Følgegruppen for Kost | Kaj Rye Lund |

## D. Arbejdsgruppen om Måltider

Kommunale medlemmer: Mona Friis, Odder Kommune, og Per Juhl, Viborg Kommune. Begge er udpeget af Kontaktudvalget.
"""

COLUMN = """# Oversigt over kommunernes udpegninger

## Fælles grupper

| Gruppe | Vores repræsentant | Udpeget af |
|---|---|---|
| Styregruppen for Trygt Hjem | Ida Holm | KL |
| Følgegruppen for Kost | Bo Ravn, sundhedschef, Odder Kommune | |
"""

MINUTES = """# Referat af møde i Rådet for Sund Alder den 3. maj 2022

Deltagere: Ida Holm (Ældre Sagen), Bo Ravn (Ældre Sagen), Lis Toft (Regionsældrerådet)

## 1. Rådets repræsentanter i andre grupper

Rådet udpegede følgende:

- Følgegruppen for Kost: Ida Holm
- Styregruppen for Trygt Hjem: Bo Ravn

## 2. Eventuelt

Lis Toft udtræder af rådet den 1. juni 2022.
"""


def _seats(text: str, gazetteer: Gazetteer) -> dict[tuple[str, str], set[tuple[str, ...]]]:
    found: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for statement in extract(parse(document_of(text), gazetteer), gazetteer):
        if statement.relation in ("member-of", "appointed-to") and statement.object is not None:
            seat = statement.subject.name, statement.object.name
            found.setdefault(seat, set()).add(statement.qualifiers.on_behalf_of)
    return found


@pytest.mark.parametrize(
    ("person", "group", "whom"),
    [
        ("Ida Holm", "Rådet for Sund Alder", "KKR Midtjylland"),
        ("Bo Ravn", "Rådet for Sund Alder", "Aarhus Universitetshospital"),  # whom KKR cannot have sent
        ("Lis Toft", "Styregruppen for Trygt Hjem", "klyngerne"),
        ("Kaj Rye Lund", "Følgegruppen for Kost", "KL"),
        ("Mona Friis", "Arbejdsgruppen om Måltider", "Kontaktudvalget"),
        ("Per Juhl", "Arbejdsgruppen om Måltider", "Kontaktudvalget"),
    ],
)
def test_an_overview_says_once_who_sent_its_people(person: str, group: str, whom: str, gazetteer: Gazetteer) -> None:
    assert _seats(OVERVIEW, gazetteer)[person, group] == {(whom,)}


def test_a_column_outranks_the_title(gazetteer: Gazetteer) -> None:
    seats = _seats(COLUMN, gazetteer)
    assert seats["Ida Holm", "Styregruppen for Trygt Hjem"] == {("KL",)}
    assert seats["Bo Ravn", "Følgegruppen for Kost"] == {("kommunerne",)}


def test_a_body_sends_those_whom_it_announces(gazetteer: Gazetteer) -> None:
    seats = _seats(MINUTES, gazetteer)
    assert seats["Ida Holm", "Følgegruppen for Kost"] == {("Rådet for Sund Alder",)}
    assert seats["Bo Ravn", "Styregruppen for Trygt Hjem"] == {("Rådet for Sund Alder",)}


def test_who_leaves_sat_for_whom_the_list_names(gazetteer: Gazetteer) -> None:
    assert _seats(MINUTES, gazetteer)["Lis Toft", "Rådet for Sund Alder"] == {("Regionsældrerådet",)}


TITLED = """# Referat af møde i Rådet for Sund Alder den 3. maj 2022

Deltagere: Ida Holm, Ældre Sagen, Bo Ravn, Ældre Sagen

## 4. Repræsentanter til arbejdsgrupper

Til Følgegruppen for Kost valgtes Ida Holm og Bo Ravn.

## 5. Udpegning af formand

Bo Ravn blev valgt til Følgegruppen for Søvn.
"""


def test_a_title_tells_that_the_body_sends_its_own(gazetteer: Gazetteer) -> None:
    seats = _seats(TITLED, gazetteer)
    assert seats["Ida Holm", "Følgegruppen for Kost"] == {("Rådet for Sund Alder",)}
    assert seats["Bo Ravn", "Følgegruppen for Søvn"] == {()}  # an election is no sending


CAME = """# Referat af møde i Rådet for Sund Alder den 3. maj 2022

| Navn | Titel | Organisation |
|---|---|---|
| Ida Holm | sundhedschef | Struer Kommune (for Kaj Rye Lund) |
| Bo Ravn | direktør | Skive Kommune |
"""


def test_the_cell_of_the_employer_may_tell_for_whom_somebody_came(gazetteer: Gazetteer) -> None:
    came = {
        (s.relation, s.subject.name, s.qualifiers.on_behalf_of)
        for s in extract(parse(document_of(CAME), gazetteer), gazetteer)
        if s.relation in ("attended", "absent")
    }
    assert ("attended", "Ida Holm", ("Kaj Rye Lund",)) in came
    assert ("absent", "Kaj Rye Lund", ()) in came
    assert ("attended", "Bo Ravn", ()) in came
