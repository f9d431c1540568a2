"""Documents that name no meeting: whose money it is, what a participle is not, terms of others; all invented."""

from __future__ import annotations

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.minutes import parse
from graph.model.statement import Statement
from tests.extract.conftest import document_of


def said(text: str, gazetteer: Gazetteer) -> list[Statement]:
    return list(extract(parse(document_of(text), gazetteer), gazetteer))


def money(statements: list[Statement]) -> set[tuple[str, str, str]]:
    return {
        (s.subject.name, s.object.name if s.object else s.literal, str(s.qualifiers.amount or ""))
        for s in statements
        if s.relation in ("funds", "has-budget")
    }


def seats(statements: list[Statement]) -> set[tuple[str, str, str]]:
    return {
        (s.subject.name, s.object.name if s.object else "", s.qualifiers.role)
        for s in statements
        if s.relation == "member-of"
    }


TERMS = """Kommissorium for Projektgruppe vedr. måltider

Medlemmer

Chef Ida Holm, Struer Kommune

Indkøber Bo Ravn, Fællesindkøb Sydhavn

Økonomi

{0}
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Projektets budget er på 600.000 kr. Struer Kommune betaler 150.000 kr.",
            {
                ("Projektgruppe vedr. måltider", "budget", "600000"),
                ("Struer Kommune", "Projektgruppe vedr. måltider", "150000"),
            },
        ),
        ("Struer Kommune har ønsket at bidrage, men får ikke plads.", set()),
    ],
)
def test_money_of_terms_of_reference_is_that_of_their_group(
    sentence: str, expected: set[tuple[str, str, str]], gazetteer: Gazetteer
) -> None:
    assert money(said(TERMS.format(sentence), gazetteer)) == expected


def test_a_table_of_thousands_needs_no_header_and_keeps_what_looks_like_a_label(gazetteer: Gazetteer) -> None:
    text = (
        "Budget for Projekt God Kost\n\nUdgifter (i 1.000 kr.)\n\n"
        "| Projektleder | 2.100 |\n|---|---|\n| Bøger | 600 |\n"
        "| Kurser | 300 |\n| I alt | 3.000 (heraf 500 til mad) |\n"
    )
    assert money(said(text, gazetteer)) == {
        ("Projekt God Kost", "Projektleder", "2100000"),
        ("Projekt God Kost", "Bøger", "600000"),
        ("Projekt God Kost", "Kurser", "300000"),
        ("Projekt God Kost", "i alt", "3000000"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bo Ravn repræsenterer udvalget i Måltidsudvalget med Lis Toft som suppleant.",
            {("Bo Ravn", "Måltidsudvalget", ""), ("Lis Toft", "Måltidsudvalget", "suppleant")},
        ),
        (
            "Bo Ravn repræsenterer udvalget i Det Regionale Måltidsudvalg.",
            {("Bo Ravn", "Det Regionale Måltidsudvalg", "")},
        ),
        ("Bo Ravn orienterer udvalget i Struer.", set()),
    ],
)
def test_who_speaks_for_the_bare_group_sits_in_the_other(
    sentence: str, expected: set[tuple[str, str, str]], gazetteer: Gazetteer
) -> None:
    text = f"Udvalget for Sund Mad\n\nMedlemmer\n\nIda Holm, chef, Struer Kommune\n\nKaj Rye, chef\n\n{sentence}\n"
    own = {row for row in seats(said(text, gazetteer)) if row[1] == "Udvalget for Sund Mad"}
    found = seats(said(text, gazetteer)) - own
    assert {(who, body, role if role == "suppleant" else "") for who, body, role in found} == expected


def test_a_participle_that_opens_a_sentence_is_no_group(gazetteer: Gazetteer) -> None:
    told = "Udpeget blev chef Ida Holm, Struer, med Bo Ravn som suppleant."
    text = f"Referat\n\n1. Måltidsrådet\n\n{told}\n\n2. Andet\n\nIntet.\n"
    assert {body for _, body, _ in seats(said(text, gazetteer))} == {"Måltidsrådet"}


def test_the_term_of_one_member_is_not_that_of_all(gazetteer: Gazetteer) -> None:
    text = (
        "Måltidsrådet\n\nMedlemmer\n\nIda Holm, chef, Struer Kommune\n\nKaj Rye, chef, Skive Kommune\n\n"
        "I perioden 2015-2018 har også Bo Ravn (Odder Kommune) været medlem.\n"
    )
    terms = {s.subject.name: s.qualifiers.start for s in said(text, gazetteer) if s.relation == "member-of"}
    assert (terms["Ida Holm"], terms["Kaj Rye"]) == ("", "")


def test_only_who_is_said_to_be_appointed_is(gazetteer: Gazetteer) -> None:
    text = "Grupper\n\n| Gruppe | {0} |\n|---|---|\n| Måltidsgruppen | Ida Holm |\n| Søvngruppen | Kaj Rye |\n"
    told = {
        head: {s.relation for s in said(text.format(head), gazetteer) if s.subject.name == "Ida Holm"}
        for head in ("Formand", "Udpeget af Struer Kommune")
    }
    assert told["Formand"] == {"chairs", "member-of"}
    assert told["Udpeget af Struer Kommune"] == {"appointed-to", "member-of"}
