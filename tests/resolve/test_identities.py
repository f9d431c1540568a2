"""What people say about two names stands above all rules, and what they cannot tell keeps two apart."""

from __future__ import annotations

from graph.model.fact import Knowledge
from graph.model.verdict import Identity, Likeness, Signature, Who
from graph.resolve import resolve
from tests.resolve.saying import REGISTER, K, Said, labels, listed, says

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
