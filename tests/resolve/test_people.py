"""Who is who: one person in many spellings, and two people of one name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model.statement import Basis, Status
from tests.resolve.saying import K, body, ids, labels, listed, mention, municipality, of, person, resolved, says, state

MEETING = "FOV 2021-03-02"


def test_one_name_at_one_place_of_work_is_one_person() -> None:
    knowledge = resolved(
        says("a", "2021-03-02", *listed("Lone Jensen", "Struer")),
        says("b", "2023-09-01", *listed("Lone Jensen", "Struer")),
    )
    assert ids(knowledge, K.PERSON) == ["person/lone-jensen"]
    assert len(of(knowledge, "employed-by")) == 1


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Mette Kragelund", "Mette Kragelunn"),
        ("Jørgen Bæklund", "Jgrgen Beeklund"),
        ("Søren Bech Tallund", "Søren Tallund"),
        ("Vibeke Rask Pedersen", "Vibeke Rask Petersen"),
        ("Bo Tallund", "Bo Talund"),
    ],
)
def test_a_slip_at_the_same_place_of_work_is_the_same_person_for_a_reason(right: str, wrong: str) -> None:
    documents = [says(name, "2021-03-02", *listed(right, "Struer")) for name in "ab"]
    knowledge = resolved(*documents, says("c", "2021-06-01", *listed(wrong, "Struer")))
    assert labels(knowledge, K.PERSON) == [right]
    assert knowledge.entities[-1].aliases == (wrong,)
    assert any(d.verdict == "same" and "samme" in d.reason for d in knowledge.decisions)


def test_a_common_name_at_two_places_at_one_time_is_two_people() -> None:
    knowledge = resolved(
        says("a", "2021-03-02", *listed("Lone Jensen", "Køge")), says("b", "2021-03-09", *listed("Lone Jensen", "Faxe"))
    )
    assert ids(knowledge, K.PERSON) == ["person/lone-jensen-faxe", "person/lone-jensen-koege"]
    assert labels(knowledge, K.PERSON) == ["Lone Jensen (Faxe Kommune)", "Lone Jensen (Køge Kommune)"]
    assert all(entity.aliases == ("Lone Jensen",) for entity in knowledge.entities if entity.kind is K.PERSON)
    assert any(d.verdict == "different" and "to arbejdssteder" in d.reason for d in knowledge.decisions)


def test_even_a_rare_name_is_two_people_in_two_municipalities_at_one_time() -> None:
    knowledge = resolved(
        says("a", "2021-03-02", *listed("Ida Brinkhede Tallund", "Køge")),
        says("b", "2021-03-09", *listed("Ida Brinkhede Tallund", "Faxe")),
    )
    assert len(labels(knowledge, K.PERSON)) == 2


def test_a_rare_name_may_change_its_place_of_work_over_time() -> None:
    knowledge = resolved(
        says("a", "2019-03-02", *listed("Ida Brinkhede Tallund", "Struer")),
        says("b", "2022-03-09", *listed("Ida Brinkhede Tallund", "Skive")),
    )
    assert labels(knowledge, K.PERSON) == ["Ida Brinkhede Tallund"]
    assert len(of(knowledge, "employed-by")) == 2


@pytest.mark.parametrize(("name", "people"), [("Lone Holm", 2), ("Lone Bech Holm", 1)])
def test_a_body_follows_a_change_of_place_if_the_name_is_not_too_common(name: str, people: int) -> None:
    seats = [state("member-of", person(name, town), body("Forum for Omsorg i Vest")) for town in ("Struer", "Skive")]
    knowledge = resolved(
        says("a", "2019-03-02", *listed(name, "Struer"), seats[0]),
        says("b", "2022-03-09", *listed(name, "Skive"), seats[1]),
    )
    assert len(labels(knowledge, K.PERSON)) == people
    assert {d.verdict for d in knowledge.decisions if d.mention == name} == {"same" if people == 1 else "unsure"}


#: One person who moved and left out a middle name, or two.
_BRINKHEDES = (("Vilfred Tallund Brinkhede", "Struer"), ("Vilfred Brinkhede", "Skive"))


@pytest.mark.parametrize(("others", "people"), [(5, 1), (120, 2)])
def test_a_group_in_which_more_than_a_hundred_sit_is_no_acquaintance(others: int, people: int) -> None:
    group = body("Arbejdsgruppen for Trygt Hjem i Norden")
    seats = {name: state("appointed-to", person(name, town), group) for name, town in _BRINKHEDES}
    crowd = [
        state("appointed-to", person(f"Bo {chr(97 + n // 26)}{chr(97 + n % 26)}rkvad"), group) for n in range(others)
    ]
    knowledge = resolved(
        says("a", "2019-03-02", *listed(*_BRINKHEDES[0]), seats[_BRINKHEDES[0][0]]),
        says("b", "2022-03-09", *listed(*_BRINKHEDES[1]), seats[_BRINKHEDES[1][0]]),
        *(says(f"c{number}", "2020-05-06", one) for number, one in enumerate(crowd)),
    )
    assert sum("Brinkhede" in label for label in labels(knowledge, K.PERSON)) == people


def test_without_a_body_a_common_name_does_not_change_its_place_of_work() -> None:
    knowledge = resolved(
        says("a", "2019-03-02", *listed("Lone Holm", "Struer")), says("b", "2022-03-09", *listed("Lone Holm", "Skive"))
    )
    assert len(labels(knowledge, K.PERSON)) == 2


def test_two_in_one_list_are_two_people_however_alike() -> None:
    lines = (*listed("Bo Tallundsen", "Struer", meeting=MEETING), *listed("Bo Tallundsne", "Struer", meeting=MEETING))
    assert len(labels(resolved(says("a", "2021-03-02", *lines)), K.PERSON)) == 2


def test_namesakes_in_one_list_and_a_bare_name_that_may_be_either() -> None:
    lines = (*listed("Lone Holm", "Køge", meeting=MEETING), *listed("Lone Holm", "Faxe", meeting=MEETING))
    bare = state("chairs", person("Lone Holm"), body("Arbejdsgruppen om kost til småspisende"), role="formand")
    knowledge = resolved(says("a", "2021-03-02", *lines, bare))
    assert len(labels(knowledge, K.PERSON)) == 3
    chair = of(knowledge, "chairs")[0].subject
    assert chair not in {fact.subject for fact in of(knowledge, "employed-by")}
    assert [d.verdict for d in knowledge.decisions if d.entity == chair] == ["unsure"]


def test_a_bare_name_in_the_text_is_the_one_on_the_list() -> None:
    said = state("chairs", person("Lone Holm"), body("Arbejdsgruppen om kost til småspisende"), role="formand")
    knowledge = resolved(says("a", "2021-03-02", *listed("Lone Holm", "Køge", meeting=MEETING), said))
    assert ids(knowledge, K.PERSON) == ["person/lone-holm"]


def test_the_place_of_the_same_spot_is_taken_over() -> None:
    who = person("Lone Holm", "Køge")
    there = state("attended", replace(who, place=""), mention(MEETING, K.MEETING), basis=Basis.LAYOUT)
    works = state("employed-by", who, municipality("Køge Kommune"))
    other = listed("Lone Holm", "Faxe", meeting=MEETING)
    knowledge = resolved(says("a", "2021-03-02", there, works, *other))
    assert len(labels(knowledge, K.PERSON)) == 2


def test_a_given_name_alone_is_the_one_person_of_the_document_who_bears_it() -> None:
    said = state("chairs", person("Lone"), body("Arbejdsgruppen om kost til småspisende"), role="formand")
    knowledge = resolved(says("a", "2021-03-02", *listed("Lone Holm", "Køge"), said))
    assert ids(knowledge, K.PERSON) == ["person/lone-holm"]
    assert "Lone" in knowledge.entity("person/lone-holm").aliases


def test_a_given_name_alone_joins_no_other_document() -> None:
    said = [
        state("chairs", person("Lone"), body("Arbejdsgruppen om kost til småspisende"), role="formand") for _ in "ab"
    ]
    knowledge = resolved(says("a", "2021-03-02", said[0]), says("b", "2021-04-02", said[1]))
    assert len(ids(knowledge, K.PERSON)) == 2


def test_a_new_surname_that_the_text_tells_is_followed() -> None:
    married = person("Tove Tallund", "Struer", also=("Tove Brinkhede",))
    knowledge = resolved(
        says("a", "2019-03-02", *listed("Tove Brinkhede", "Struer")),
        says("b", "2022-03-02", state("employed-by", married, municipality("Struer Kommune"))),
        says("c", "2022-05-02", *listed("Tove Tallund", "Struer")),
    )
    assert labels(knowledge, K.PERSON) == ["Tove Tallund"]
    assert knowledge.entities[-1].aliases == ("Tove Brinkhede",)


def test_a_former_place_of_work_is_no_conflict() -> None:
    now = state("employed-by", person("Tove Brinkhede", "Faxe"), municipality("Faxe Kommune"))
    before = state("employed-by", person("Tove Brinkhede", "Køge"), municipality("Køge Kommune"), status=Status.FORMER)
    knowledge = resolved(says("a", "2021-03-02", now, before))
    assert ids(knowledge, K.PERSON) == ["person/tove-brinkhede"]


def test_the_id_is_the_same_for_a_doubled_letter_and_an_accent() -> None:
    one = resolved(says("a", "2021-03-02", *listed("Mette Tallund", "Struer")))
    other = resolved(says("a", "2021-03-02", *listed("Méte Talund", "Struer")))
    assert ids(one, K.PERSON) == ids(other, K.PERSON)


def test_an_id_that_had_to_change_is_remembered() -> None:
    alone = resolved(says("a", "2021-03-02", *listed("Mette Kragelunn", "Struer")))
    documents = [says(name, "2021-03-02", *listed("Mette Kragelund", "Struer")) for name in "bc"]
    both = resolved(says("a", "2021-03-02", *listed("Mette Kragelunn", "Struer")), *documents)
    assert ids(both, K.PERSON) != ids(alone, K.PERSON)
    assert both.entity(ids(both, K.PERSON)[0]).former == tuple(ids(alone, K.PERSON))
