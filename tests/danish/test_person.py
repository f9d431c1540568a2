"""One line about a person, taken apart; the table holds the layouts of lists of participants."""

from __future__ import annotations

import pytest

from graph.danish.person import PersonPhrase, split_person
from tests.danish.danish_cases import label, read_cases

CASES = read_cases("persons", floor=50)


def _read(phrase: PersonPhrase) -> dict[str, str]:
    return {
        "name": phrase.name_text,
        "title": phrase.title_text,
        "organisation": phrase.organisation_text,
        "roles": "|".join(phrase.role_texts),
        "substitutes": phrase.read(phrase.substitutes),
        "absent": phrase.read(phrase.absent),
        "party": phrase.read(phrase.party),
        "initials": phrase.read(phrase.initials),
        "rest": "|".join(phrase.read(span) for span in phrase.rest),
    }


@pytest.mark.parametrize("row", CASES, ids=label)
def test_line(row: dict[str, str]) -> None:
    expected = {key: value for key, value in row.items() if key not in ("kind", "text")}
    assert _read(split_person(row["text"])) == expected


def test_who_came_instead() -> None:
    phrase = split_person("Afbud: Ida Holm (suppleant: Bo Ravn)")
    assert (phrase.name_text, phrase.read(phrase.substitute), phrase.roles) == ("Ida Holm", "Bo Ravn", ())


def test_a_register_tells_organisations_that_look_like_names() -> None:
    text = "Ida Holm, Rose Toft"
    assert (split_person(text).organisation_text, len(split_person(text).rest)) == ("", 1)
    assert split_person(text, known={"Rose Toft"}.__contains__).organisation_text == "Rose Toft"


def test_contacts_are_kept_apart() -> None:
    text = "Ida Holm, ih@odder.dk, tlf. 87 80 33 33"
    phrase = split_person(text)
    assert [text[a:b].strip() for a, b in phrase.contacts] == ["ih@odder.dk", "tlf. 87 80 33 33"]


def test_brackets_are_told() -> None:
    phrase = split_person("Ida Holm (A), Odder Kommune (til punkt 3)")
    assert [phrase.read(span) for span in phrase.brackets] == ["A", "til punkt 3"]
