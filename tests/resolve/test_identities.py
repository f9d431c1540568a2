"""What people say about two names stands above all rules, and what they cannot tell keeps two apart."""

from __future__ import annotations

from graph.model.fact import Knowledge
from graph.model.verdict import Identity, Likeness, Signature, Who
from graph.resolve import resolve
from tests.resolve.saying import REGISTER, K, Said, body, labels, listed, person, says, state

SIGNED = Signature(by="sekretariat", date="2024-05-06", reason="spurgt pr. telefon")
MET = {"met": "Forum for Omsorg i Vest", "meeting": "FOV 2021-03-02"}


def ruled(likeness: Likeness, one: Who, other: Who) -> Identity:
    return Identity(likeness=likeness, one=one, other=other, signature=SIGNED)


def known(documents: tuple[Said, ...], *identities: Identity) -> Knowledge:
    statements = [statement for said in documents for statement in said.statements]
    return resolve(statements, [said.source for said in documents], REGISTER, identities)


def two(name: str, town: str, other: str, elsewhere: str) -> tuple[Said, ...]:
    return (
        says("d1", "2021-03-02", *listed(name, town, meeting="FOV 2021-03-02"), **MET),
        says("d2", "2021-04-02", *listed(other, elsewhere, meeting="FOV 2021-04-02"), **MET),
    )


def test_same_joins_what_places_of_work_keep_apart() -> None:
    made = two("Lone Jensen", "Køge", "Lone Jensen", "Struer")
    assert len(labels(known(made), K.PERSON)) == 2
    one = known(made, ruled(Likeness.SAME, Who(name="Lone Jensen", at="Køge"), Who(name="Lone Jensen", at="Struer")))
    assert labels(one, K.PERSON) == ["Lone Jensen"]
    assert one.orphans == ()


def test_same_joins_two_names_that_are_not_alike() -> None:
    made = two("Tove Brinkdal", "Skive", "Tove Ågård", "Skive")
    one = known(made, ruled(Likeness.SAME, Who(name="Tove Brinkdal"), Who(name="Tove Ågård")))
    (person,) = [entity for entity in one.entities if entity.kind is K.PERSON]
    assert {person.label, *person.aliases} == {"Tove Brinkdal", "Tove Ågård"}


def test_different_and_unsure_keep_apart_what_rules_join() -> None:
    made = two("Ida Holmskov", "Struer", "Ida Holmskow", "Struer")
    assert len(labels(known(made), K.PERSON)) == 1
    for likeness in (Likeness.DIFFERENT, Likeness.UNSURE):
        apart = known(made, ruled(likeness, Who(name="Ida Holmskov"), Who(name="Ida Holmskow")))
        assert len(labels(apart, K.PERSON)) == 2
        told = [d for d in apart.decisions if "afgjort af sekretariat 2024-05-06: spurgt" in d.reason]
        assert {d.verdict for d in told} == {likeness.value}
        assert len({d.entity for d in told}) == 2


def test_one_name_in_two_documents_is_told_apart_by_the_document() -> None:
    made = two("Ida Holmskov", "Struer", "Ida Holmskov", "Struer")
    one, other = Who(name="Ida Holmskov"), Who(name="Ida Holmskov", source="d2")
    assert len(labels(known(made, ruled(Likeness.DIFFERENT, one, other)), K.PERSON)) == 2


def test_a_name_that_nobody_bears_leaves_an_orphan() -> None:
    made = two("Ida Holmskov", "Struer", "Bo Tallund", "Skive")
    found = known(made, ruled(Likeness.SAME, Who(name="Ida Holmskov"), Who(name="Bo Tallund", at="Herning")))
    assert len(labels(found, K.PERSON)) == 2
    (orphan,) = found.orphans
    assert "Bo Tallund (Herning)" in orphan.reason
    assert orphan.about == "same: Ida Holmskov / Bo Tallund (Herning)"


def test_the_order_of_documents_and_verdicts_does_not_matter() -> None:
    made = (*two("Lone Jensen", "Køge", "Lone Jensen", "Struer"), *two("Ida Holmskov", "Skive", "Ida Holm", "Faxe"))
    said = (
        ruled(Likeness.SAME, Who(name="Lone Jensen", at="Køge"), Who(name="Lone Jensen", at="Struer")),
        ruled(Likeness.SAME, Who(name="Ida Holmskov"), Who(name="Ida Holm")),
    )
    assert known(made, *said) == known(made[::-1], *said[::-1])


# Organisations.


def group(likeness: Likeness, one: Who, other: Who) -> Identity:
    return Identity(likeness=likeness, one=one, other=other, signature=SIGNED, people=False)


def seats(document: str, date: str, *groups: str) -> Said:
    met = {"met": "Forum for Omsorg i Vest", "meeting": f"FOV {date}"}
    people = ("Ida Holmskov", "Bo Tallund")
    said = (state("member-of", person(people[i], "Struer"), body(name)) for i, name in enumerate(groups))
    return says(document, date, *said, **met)


def groups(knowledge: Knowledge) -> set[str]:
    return set(labels(knowledge, K.BODY)) - {"Forum for Omsorg i Vest"}


def test_two_names_of_a_group_are_one_and_the_other_stays_a_spelling() -> None:
    made = (
        seats("d1", "2021-03-02", "Arbejdsgruppen om kost i Skive"),
        seats("d2", "2021-05-02", "Gruppen for god mad i Salling"),
    )
    assert len(groups(known(made))) == 2
    one, other = Who(name="Arbejdsgruppen om kost i Skive"), Who(name="Gruppen for god mad i Salling")
    knowledge = known(made, group(Likeness.SAME, one, other))
    assert groups(knowledge) == {one.name}
    (entity,) = [entity for entity in knowledge.entities if entity.label == one.name]
    assert other.name in entity.aliases
    assert [(d.entity, d.document, d.by) for d in knowledge.decisions if d.by] == [(entity.id, "d2", "sekretariat")]
    assert {s.key for s in knowledge.statements} == {s.key for s in known(made).statements}


def test_a_name_is_one_of_the_register() -> None:
    made = (seats("d1", "2021-03-02", "Panelet for pleje i Midtjylland"),)
    identity = group(
        Likeness.SAME, Who(name="Omsorgspanelet i Midtjylland"), Who(name="Panelet for pleje i Midtjylland")
    )
    assert "body/panelet-midtjylland" in {entity.id for entity in known(made, identity).entities}


def test_two_names_that_a_rule_takes_for_one_are_kept_apart() -> None:
    made = (
        seats("d1", "2021-03-02", "Arbejdsgruppen om kost i Skive", "Den tværgående arbejdsgruppe om kost i Skive"),
    )
    assert len(groups(known(made))) == 1
    names = Who(name="Arbejdsgruppen om kost i Skive"), Who(name="Den tværgående arbejdsgruppe om kost i Skive")
    for likeness in (Likeness.DIFFERENT, Likeness.UNSURE):
        assert len(groups(known(made, group(likeness, *names)))) == 2


def test_one_name_is_another_group_in_another_document() -> None:
    made = tuple(seats(f"d{i}", f"2021-0{i}-02", "Arbejdsgruppen om kost i Skive") for i in (1, 2, 3))
    name = "Arbejdsgruppen om kost i Skive"
    apart = group(Likeness.DIFFERENT, Who(name=name), Who(name=name, at="Salling Provsti", source="d2"))
    knowledge = known(made, apart)
    assert len(groups(knowledge)) == 2
    assert any("Salling" in label for label in groups(knowledge))
    vague = known(made, group(Likeness.DIFFERENT, Who(name=name), Who(name=name)))
    assert "other_source" in vague.orphans[0].reason


def test_a_group_that_is_not_read_leaves_an_orphan() -> None:
    made = (seats("d1", "2021-03-02", "Arbejdsgruppen om kost i Skive"),)
    gone = group(Likeness.SAME, Who(name="Arbejdsgruppen om kost i Skive"), Who(name="Kostgruppen"))
    assert "Kostgruppen" in known(made, gone).orphans[0].reason
