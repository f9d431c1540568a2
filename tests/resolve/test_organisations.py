"""Organisations and groups: the register's, the documents' own, and how far their names reach."""

from __future__ import annotations

import pytest

from graph.model.entity import EntityKind
from graph.resolve.alike import is_acronym, slipped
from tests.resolve.saying import K, Said, body, ids, labels, mention, municipality, person, resolved, says, state


def member(*groups: str, kind: EntityKind = K.BODY, place: str = "", also: tuple[str, ...] = ()) -> list:  # type: ignore[type-arg]
    return [
        state("member-of", person(f"Bo Tallund{number}"), mention(name, kind, place, also=also), item=str(number))
        for number, name in enumerate(groups)
    ]


def document(name: str, town: str, *groups: str, met: str = "", date: str = "2021-03-02", **more: object) -> Said:
    works = state("employed-by", person("Ida Holmskov"), municipality(f"{town} Kommune"))
    return says(name, date, works, *member(*groups, **more), met=met)  # type: ignore[arg-type]


def bodies(*documents: Said) -> list[str]:
    return ids(resolved(*documents), K.BODY)


def test_the_register_is_known_by_all_its_names() -> None:
    knowledge = resolved(document("a", "Struer", "FOV", "Forum for Omsorg i Vest", "Forum for Omsorg i Vests"))
    assert ids(knowledge, K.BODY) == ["body/fov"]
    assert any("i registret" in decision.reason for decision in knowledge.decisions)


def test_letters_lost_in_reading_do_not_hide_a_registered_name() -> None:
    assert bodies(document("a", "Struer", "Omsorgspanelet i Sjzelland")) == ["body/panelet-sjaelland"]


def test_a_short_name_holds_only_as_it_is_written() -> None:
    assert "association/kl" in [e.id for e in resolved(document("a", "Struer", "KL", kind=K.ASSOCIATION)).entities]
    written_small = resolved(document("a", "Struer", "kl", kind=K.ASSOCIATION))
    assert ids(written_small, K.ASSOCIATION) == ["association/kl-a"]


@pytest.mark.parametrize(
    ("town", "identifier"), [("Struer", "body/panelet-midtjylland"), ("Køge", "body/panelet-sjaelland")]
)
def test_a_local_name_means_the_body_of_the_documents_region(town: str, identifier: str) -> None:
    assert bodies(document("a", town, "Omsorgspanelet")) == [identifier]


@pytest.mark.parametrize(
    ("date", "identifier"), [("2017-03-02", "agreement/aftalen-2015"), ("2021-03-02", "agreement/aftalen-2019")]
)
def test_a_local_name_means_what_there_was_at_the_time(date: str, identifier: str) -> None:
    knowledge = resolved(document("a", "Struer", "Omsorgsaftalen", date=date, kind=K.AGREEMENT))
    assert ids(knowledge, K.AGREEMENT) == [identifier]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arbejdsgruppe om kost til ældre", "Arbejdsgruppen vedr. kost til ældre"),
        ("Styregruppen for alliancen", "Styregruppen for alliancen om den nære omsorg"),
        ("Styregruppen for Trygge Skridt", "Styregruppen for Trygge Skirdt"),
        ("Følgegruppen for høreapparater", "Fglgegruppen for hgreapparater"),
        ("Det Tværgående Omsorgsnetværk Vest", "DTOV"),
    ],
)
def test_two_names_of_one_document_are_one_group(one: str, other: str) -> None:
    assert len(bodies(document("a", "Struer", one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Styregruppen for Trygge Skridt", "Arbejdsgruppen for Trygge Skridt"),
        ("Arbejdsgruppen om fase A", "Arbejdsgruppen om fase B"),
        ("Den faglige gruppe", "Den administrative gruppe"),
        ("Følgegruppen for høreapparater", "Følgegruppen for hjælpemidler"),
    ],
)
def test_two_groups_of_one_document_stay_two(one: str, other: str) -> None:
    assert len(bodies(document("a", "Struer", one, other))) == 2


def test_a_short_name_that_could_mean_two_means_neither() -> None:
    groups = (
        "Styregruppen for alliancen om nær omsorg",
        "Styregruppen for alliancen om god søvn",
        "Styregruppen for alliancen",
    )
    assert len(bodies(document("a", "Struer", *groups))) == 3


def test_an_acronym_that_the_text_gives() -> None:
    knowledge = resolved(says("a", "2021-03-02", *member("Netværket for Trygge Skridt", also=("NTS",)), *member("NTS")))
    assert labels(knowledge, K.BODY) == ["Netværket for Trygge Skridt"]


def test_a_bare_head_is_the_body_that_met() -> None:
    knowledge = resolved(document("a", "Struer", "udvalget", met="Udvalget for Nære Tilbud"))
    assert labels(knowledge, K.BODY) == ["Udvalget for Nære Tilbud"]
    assert knowledge.sources[0].body == ids(knowledge, K.BODY)[0]


def test_a_telling_name_is_one_group_in_all_documents_and_a_common_one_is_not() -> None:
    telling = bodies(
        document("a", "Struer", "Styregruppen for Trygge Skridt"),
        document("b", "Køge", "Styregruppe for Trygge Skridt"),
    )
    assert telling == ["body/styregruppen-for-trygge-skridt"]
    common = bodies(document("a", "Struer", "Brugerrådet"), document("b", "Køge", "Brugerrådet"))
    assert common == ["body/brugerraadet-midtjylland", "body/brugerraadet-sjaelland"]
    municipal = bodies(
        document("a", "Struer", "Kommunalt-Lægeligt Udvalg"), document("b", "Skive", "Kommunalt-Lægeligt Udvalg")
    )
    assert municipal == ["body/kommunalt-laegeligt-udvalg-skive", "body/kommunalt-laegeligt-udvalg-struer"]


def test_a_bare_head_belongs_to_the_body_whose_minutes_it_stands_in() -> None:
    found = bodies(
        document("a", "Struer", "Styregruppen", met="Forum for Omsorg i Vest"),
        document("b", "Struer", "Styregruppen", met="Udvalget for Nære Tilbud"),
    )
    assert "body/styregruppen-fov" in found
    assert len(found) == 4


def test_a_place_tells_two_groups_of_one_name_apart() -> None:
    found = bodies(
        says(
            "a", "2021-03-02", *member("Styregruppen", place="Trygge Skridt"), *member("Styregruppen", place="God Søvn")
        )
    )
    assert found == ["body/styregruppen-god-soevn", "body/styregruppen-trygge-skridt"]


def test_collectives_are_actors_of_their_own_by_region() -> None:
    names = ("kommunerne", "de midtjyske kommuner", "De 19 midtjyske kommuner")
    knowledge = resolved(
        document("a", "Struer", *names, kind=K.MUNICIPALITY), document("b", "Køge", "kommunerne", kind=K.MUNICIPALITY)
    )
    assert [i for i in ids(knowledge, K.MUNICIPALITY) if "kommunerne" in i] == [
        "municipality/kommunerne-midtjylland",
        "municipality/kommunerne-sjaelland",
    ]
    assert "De 19 midtjyske kommuner" in labels(knowledge, K.MUNICIPALITY)


def test_other_municipalities_are_not_all_of_them() -> None:
    knowledge = resolved(document("a", "Struer", "kommunerne", "de øvrige kommuner", kind=K.MUNICIPALITY))
    assert len([i for i in ids(knowledge, K.MUNICIPALITY) if "kommuner" in i]) == 2


def test_a_renamed_body_stays_two() -> None:
    renamed = state("replaced-by", body("Omsorgsforum Vest"), body("Omsorgsnetværket i Vest"))
    assert len(bodies(says("a", "2021-03-02", renamed))) == 2


def test_the_telling_kind_wins() -> None:
    said = [
        state("member-of", person("Bo Tallund"), mention("Trygge Skridt", kind))
        for kind in (K.OTHER, K.OTHER, K.PROJECT)
    ]
    assert [e.kind for e in resolved(says("a", "2021-03-02", *said)).entities if e.label == "Trygge Skridt"] == [
        K.PROJECT
    ]


def test_a_meeting_is_its_body_and_its_date() -> None:
    def met(document_: str, name: str) -> Said:
        there = state("attended", person("Bo Tallund", "Struer"), mention(f"{name} 2021-03-02", K.MEETING))
        return says(document_, "2021-03-02", there, met="Forum for Omsorg i Vest", meeting=f"{name} 2021-03-02")

    knowledge = resolved(met("a", "FOV"), met("b", "Forum for Omsorg i Vest"))
    assert ids(knowledge, K.MEETING) == ["meeting/fov-2021-03-02"]
    assert labels(knowledge, K.MEETING) == ["FOV 2021-03-02"]
    assert {source.meeting for source in knowledge.sources} == {"meeting/fov-2021-03-02"}


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("DTOV", "Det Tværgående Omsorgsnetværk Vest", True),
        ("KSFS", "Kommunalt Sundhedsforum Sjælland", True),
        ("KUS", "Koordinationsudvalget for Sundhed", True),
        ("KL", "Koordinationsudvalget for Sundhed", False),
        ("KUS", "Udvalget for Sundhed", False),
        ("Vest", "Vestre Erhvervs Selskab Thy", False),
    ],
)
def test_initials(short: str, long: str, fits: bool) -> None:
    assert is_acronym(short, long) is fits


def test_a_slip_in_a_short_word_is_another_word() -> None:
    assert slipped("Styregruppen for Trygge Skridt", "Styregruppen for Trygge Skirdt")
    assert not slipped("Arbejdsgruppen for klynge Nord", "Arbejdsgruppen for klynge Nors")
    assert not slipped("Omsorgsaftalen 2015-2018", "Omsorgsaftalen 2015-2019")


def test_a_short_name_does_not_join_two_groups_of_two_documents() -> None:
    full = ("Klyngestyregruppen i Klynge Thy", "Klyngestyregruppen i Klynge Fjends")
    found = bodies(
        *(document(name, "Struer", group, "Klyngestyregruppen") for name, group in zip("ab", full, strict=True))
    )
    assert len(found) == 2
