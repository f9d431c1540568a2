"""Facts: what says the same becomes one with all its evidence, what differs stays apart."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from graph.model.statement import Basis, Status
from graph.resolve.facts import confidence
from tests.resolve.saying import K, Said, body, mention, municipality, of, person, resolved, says, state

GROUP = "Styregruppen for Trygge Skridt"


def job(**more: Any) -> Any:
    return state("employed-by", person("Ida Holmskov", "Struer"), municipality("Struer Kommune"), **more)


def seat(relation: str = "chairs", **more: Any) -> Any:
    return state(relation, person("Ida Holmskov", "Struer"), body(GROUP), **more)


def grant(amount: str = "", **more: Any) -> Any:
    sums = {"amount": amount, "currency": "DKK"} if amount else {}
    return state("funds", municipality("Struer Kommune"), mention("Trygge Skridt", K.PROJECT), **sums, **more)


def one(*statements: Any) -> Said:
    return says("a", "2021-03-02", *statements)


def test_a_title_in_the_text_completes_the_list() -> None:
    facts = of(
        resolved(one(job(basis=Basis.LAYOUT, confidence=0.9), job(role="sundhedschef", item="2", confidence=0.8))),
        "employed-by",
    )
    assert [(f.qualifiers.role, f.basis, f.confidence, len(f.evidence)) for f in facts] == [
        ("sundhedschef", Basis.STATED, 0.98, 2)
    ]
    assert len(facts[0].keys) == 2


def test_two_titles_for_one_employment_in_one_document_are_one_fact() -> None:
    facts = of(resolved(one(job(role="chef"), job(role="sundhedschef"))), "employed-by")
    assert [f.qualifiers.role for f in facts] == ["sundhedschef"]


def test_a_new_title_years_later_is_a_fact_of_its_own() -> None:
    knowledge = resolved(
        one(job(role="konsulent")), says("b", "2024-03-02", job(role="sundhedschef")), says("c", "2024-05-02", job())
    )
    assert sorted(f.qualifiers.role for f in of(knowledge, "employed-by")) == ["konsulent", "sundhedschef"]


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ({"role": "formand"}, {"role": "formand"}, 1),
        ({"role": "formand"}, {}, 1),
        ({"role": "formand"}, {"role": "kommunal formand"}, 1),
        ({"role": "formand"}, {"role": "næstformand"}, 2),
        ({"role": "formand"}, {"role": "formand", "status": Status.FORMER}, 2),
        ({"role": "formand", "start": "2021"}, {"role": "formand", "start": "2021-05-01"}, 1),
        ({"role": "formand", "start": "2021"}, {"role": "formand", "start": "2022"}, 2),
        ({"role": "medlem", "on_behalf_of": ("KL",)}, {"role": "medlem"}, 1),
        ({"role": "medlem", "on_behalf_of": ("KL",)}, {"role": "medlem", "on_behalf_of": ("Struer",)}, 2),
    ],
)
def test_qualifiers_agree_or_stay_apart(first: dict[str, Any], second: dict[str, Any], number: int) -> None:
    for order in ((first, second), (second, first)):
        assert len(of(resolved(one(*(seat(**said) for said in order))), "chairs")) == number


def test_the_richer_one_keeps_all_that_is_said() -> None:
    fact = of(
        resolved(one(seat(role="formand", start="2021"), seat(start="2021-05-01", on_behalf_of=("Struer",)))), "chairs"
    )[0]
    said = fact.qualifiers
    assert (said.role, said.start, said.on_behalf_of) == ("formand", "2021-05-01", ("Struer Kommune",))


def test_sums_of_different_size_stay_apart() -> None:
    facts = of(resolved(one(grant("100000", item="3"), grant("250000", item="3"), grant("100000", item="4"))), "funds")
    assert sorted(str(f.qualifiers.amount) for f in facts) == ["100000", "250000"]


def test_a_payer_without_a_sum_joins_the_sum_of_the_same_item_only() -> None:
    assert len(of(resolved(one(grant("100000", item="3"), grant(item="3"))), "funds")) == 1
    assert len(of(resolved(one(grant("100000", item="3"), grant(item="4"))), "funds")) == 2


def test_whom_somebody_stands_for_is_named_by_the_entity() -> None:
    said = state("attended", person("Bo Tallund"), mention("FOV 2021-03-02", K.MEETING), on_behalf_of=("Ida Holmskov",))
    away = state("absent", person("Ida Holmskov", "Struer"), mention("FOV 2021-03-02", K.MEETING))
    fact = of(resolved(one(said, away)), "attended")[0]
    assert fact.qualifiers.on_behalf_of == ("Ida Holmskov",)


def test_documents_support_one_fact_together() -> None:
    facts = of(resolved(one(seat(role="formand")), says("b", "2021-05-02", seat(role="formand"))), "chairs")
    assert [e.document for e in facts[0].evidence] == ["a", "b"]
    assert len(facts) == 1


def test_what_is_said_of_itself_is_left_out_and_told() -> None:
    knowledge = resolved(one(state("part-of", body("FOV"), body("Forum for Omsorg i Vest"))))
    assert knowledge.facts == ()
    assert any("om sig selv" in decision.reason for decision in knowledge.decisions)


def test_an_id_is_a_hash_of_what_is_said() -> None:
    first, second = (of(resolved(says(name, "2021-03-02", seat(role="formand"))), "chairs")[0] for name in "ab")
    assert first.id == second.id
    assert first.id != of(resolved(one(seat(role="medformand"))), "chairs")[0].id
    assert len(first.id) == 13


def test_confidence_worked_by_hand() -> None:
    facts = of(resolved(one(seat(confidence=0.6), seat(confidence=0.5, item="2"))), "chairs")
    assert facts[0].confidence == pytest.approx(0.8)
    assert confidence(facts[0].evidence * 9) == pytest.approx(0.99)
    assert of(resolved(one(grant("250000.00"))), "funds")[0].qualifiers.amount == Decimal(250000)


@pytest.mark.parametrize(
    ("told", "written"), [("de østvendte kommuner", "De østvendte kommuner"), ("kommunerne", "kommunerne")]
)
def test_a_side_keeps_its_words_unless_they_name_an_entity(told: str, written: str) -> None:
    party = state("member-of", mention("De østvendte kommuner", K.MUNICIPALITY), body(GROUP))
    facts = of(resolved(one(seat(on_behalf_of=(told,)), party)), "chairs")
    assert [fact.qualifiers.on_behalf_of for fact in facts] == [(written,)]


def test_who_is_sent_by_what_is_no_entity_here_is_sent_by_its_written_name() -> None:
    facts = of(resolved(one(seat(on_behalf_of=("Omsorgspanelet",)))), "chairs")
    assert [fact.qualifiers.on_behalf_of for fact in facts] == [("Omsorgspanelet",)]


def test_who_is_sent_by_an_entity_is_sent_by_its_label() -> None:
    panel = state("member-of", municipality("Struer Kommune"), body("Omsorgspanelet"))
    facts = of(resolved(one(seat(on_behalf_of=("Omsorgspanelet",)), panel)), "chairs")
    assert [fact.qualifiers.on_behalf_of for fact in facts] == [("Omsorgspanelet i Midtjylland",)]
