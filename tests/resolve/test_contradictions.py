"""Contradictions: found where facts cannot all be true, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from graph.model.fact import Contradiction
from graph.model.statement import Basis, Status
from tests.resolve.saying import K, body, listed, mention, municipality, person, resolved, says, state

MEETING = "FOV 2021-03-02"
PROJECT = "Trygge Skridt"


def found(*statements: Any) -> list[Contradiction]:
    knowledge = resolved(says("a", "2021-03-02", *statements, met="Forum for Omsorg i Vest", meeting=MEETING))
    assert all({*c.facts} <= {fact.id for fact in knowledge.facts} for c in knowledge.contradictions)
    return list(knowledge.contradictions)


def kinds(*statements: Any) -> list[str]:
    return [contradiction.kind for contradiction in found(*statements)]


def test_present_and_absent() -> None:
    lines = (*listed("Bo Tallund", "Struer", meeting=MEETING), *listed("Bo Tallund", "Struer", "absent", MEETING))
    contradiction = found(*lines)[0]
    assert contradiction.kind == "present-and-absent"
    assert contradiction.message == "Bo Tallund står både som deltager og som fraværende ved FOV 2021-03-02."
    assert len(contradiction.facts) == 2


def test_two_chairs_are_told_as_a_note() -> None:
    chairs = [
        state("chairs", person(name, "Struer"), body("FOV"), role="formand") for name in ("Bo Tallund", "Ida Holmskov")
    ]
    assert kinds(*chairs) == ["two-chairs"]
    assert "delt formandskab" in found(*chairs)[0].message


def test_a_chair_and_a_deputy_or_a_former_chair_are_none() -> None:
    for other in ({"role": "næstformand"}, {"role": "formand", "status": Status.FORMER}):
        chair = state("chairs", person("Bo Tallund"), body("FOV"), role="formand")
        assert kinds(chair, state("chairs", person("Ida Holmskov"), body("FOV"), **other)) == []


def test_an_end_before_its_start() -> None:
    def seat(**more: Any) -> Any:
        return state("member-of", person("Bo Tallund"), body("FOV"), **more)

    assert kinds(seat(start="2021-05", end="2020")) == ["end-before-start"]
    assert kinds(seat(start="2021-05", end="2021")) == []


def test_two_places_of_work_at_one_meeting() -> None:
    jobs = [
        state("employed-by", person("Tove Brinkhede Tallund"), municipality(f"{t} Kommune")) for t in ("Køge", "Faxe")
    ]
    contradiction = found(*jobs)[0]
    assert contradiction.kind == "two-places"
    assert "Faxe Kommune og Køge Kommune" in contradiction.message


def test_two_meetings_on_one_day() -> None:
    lines = [
        state("attended", person("Bo Tallund"), mention(m, K.MEETING), basis=Basis.LAYOUT)
        for m in (MEETING, "KAU 2021-03-02")
    ]
    assert kinds(*lines) == ["two-meetings"]


def test_contributions_beyond_the_total() -> None:
    def gives(town: str, amount: str, **more: Any) -> Any:
        return state(
            "funds", municipality(f"{town} Kommune"), mention(PROJECT, K.PROJECT), amount=amount, item="4", **more
        )

    def total(amount: str, item: str = "4") -> Any:
        return state(
            "has-budget", mention(PROJECT, K.PROJECT), literal="samlet egenfinansiering", amount=amount, item=item
        )

    both = (gives("Struer", "500000"), gives("Skive", "400000"))
    assert kinds(total("750000"), *both) == ["sums"]
    assert "750.000 kr." in found(total("750000"), *both)[0].message
    assert kinds(total("900000"), *both) == []
    assert kinds(total("2000000"), *both) == []
    assert kinds(total("750000", item="5"), *both) == []
    assert kinds(total("750000"), gives("Struer", "500000"), gives("Skive", "400000", status=Status.PLANNED)) == []


def test_parts_of_what_one_payer_gives_count_once() -> None:
    def gives(town: str, amount: str) -> Any:
        payer, project = municipality(f"{town} Kommune"), mention(PROJECT, K.PROJECT)
        return state("funds", payer, project, amount=amount, item="4", currency="DKK")

    def budget(purpose: str, amount: str) -> Any:
        return state("has-budget", mention(PROJECT, K.PROJECT), literal=purpose, amount=amount, item="4")

    given = (gives("Struer", "600000"), gives("Struer", "250000"), gives("Struer", "350000"), gives("Skive", "250000"))
    own, leader = budget("fælles egenfinansiering", "750000"), budget("projektleder", "500000")
    (contradiction,) = found(own, leader, *given)
    assert (contradiction.kind, len(contradiction.facts)) == ("sums", 3)
    assert "(250.000 kr., 600.000 kr.)" in contradiction.message
    assert kinds(budget("fælles egenfinansiering", "850000"), leader, *given) == []
    whole = (budget("samlet", "4180000"), budget("tilskud", "3430000"), own)
    assert [c.message for c in found(*whole, leader, *given)] == [contradiction.message]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"start": "2020", "end": "2022"}, {"start": "2021-06"}, True),
        ({"start": "2020", "end": "2021-05"}, {"start": "2021-06"}, False),
        ({"start": "2020", "end": "2022"}, {}, True),
        ({"start": "2022"}, {}, False),
        ({"start": "2020", "end": "2022"}, {"start": "2021", "role": "næstformand"}, False),
        ({"start": "2020", "end": "2022"}, {"status": Status.FORMER}, False),
        ({"start": "2020", "end": "2022"}, {"start": "2021", "status": Status.PLANNED}, False),
    ],
)
def test_two_chairs_at_one_time_by_stated_periods(one: Any, other: Any, together: bool) -> None:
    chair = state("chairs", person("Bo Tallund"), body("FOV"), **{"role": "formand"} | one)
    rival = state("chairs", person("Ida Holmskov"), body("FOV"), **{"role": "formand"} | other)
    told = [c.message for c in found(chair, rival)]
    assert [message for message in told if "på samme tid" in message] == (told if together else [])
    assert bool(told) == together
