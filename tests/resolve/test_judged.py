"""Verdicts on statements: applied by key, found again by content, and never lost without a word."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from graph.model.fact import Knowledge
from graph.model.statement import Statement, Status
from graph.model.verdict import Ruling, Signature, Verdict
from graph.resolve import judge
from graph.resolve.corrections import FIELDS
from graph.resolve.judged import Judged
from tests.resolve.saying import K, Said, body, listed, mention, person, resolved, says, state

SIGNED = Signature(by="sekretariat", date="2024-05-06", reason="set efter", place="verdicts.csv:2")


def seat(name: str = "Ida Holmskov", group: str = "Arbejdsgruppen om kost i Skive", **more: str) -> Statement:
    return state("member-of", person(name, "Struer"), body(group), **more)


def minutes(*statements: Statement, document: str = "d1", content: str = "fov-2021-03-02") -> Said:
    said = says(document, "2021-03-02", *statements, met="Forum for Omsorg i Vest", meeting="FOV 2021-03-02")
    return Said(said.source, tuple(replace(statement, source=content) for statement in said.statements))


def verdict(ruling: Ruling, statement: Statement, **more: str) -> Verdict:
    return Verdict(ruling=ruling, key=statement.key, statement=statement, signature=SIGNED, **more)


def judged(said: Said, *verdicts: Verdict) -> Judged:
    return judge(said.statements, verdicts, [said.source])


def known(said: Said, *verdicts: Verdict) -> Knowledge:
    return resolved(Said(said.source, tuple(judged(said, *verdicts).statements)))


def test_accepted_is_marked_and_believed() -> None:
    said = minutes(seat())
    (fact,) = known(said, verdict(Ruling.ACCEPT, said.statements[0])).facts
    assert (fact.reviewed, fact.confidence) == ("accepted", 0.99)
    (before,) = known(said).facts
    assert (before.reviewed, before.confidence) == ("", 0.9)


def test_rejected_is_left_out_and_nothing_else() -> None:
    said = minutes(seat(), seat("Bo Tallund"))
    left = judged(said, verdict(Ruling.REJECT, said.statements[0]))
    assert [statement.subject.name for statement in left.statements] == ["Bo Tallund"]
    assert left.orphans == ()


def test_corrected_says_what_the_person_says() -> None:
    said = minutes(seat(role="medlem"))
    own = said.statements[0]
    changes = [verdict(Ruling.CORRECT, own, field="role", value="formand")]
    changes += [verdict(Ruling.CORRECT, own, field="subject", value="Ida Holmstrøm")]
    knowledge = known(said, *changes)
    (fact,) = knowledge.facts
    assert (fact.reviewed, fact.qualifiers.role) == ("corrected", "formand")
    assert knowledge.entity(fact.subject).label == "Ida Holmstrøm"
    assert "Ida Holmskov" not in knowledge.entity(fact.subject).aliases


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_can_be_corrected(field: str) -> None:
    values = {"relation": "chairs", "subject_type": "Municipality", "object_type": "Project", "amount": "70.50"}
    values |= {"start": "2021-04", "end": "2022", "status": "planned"}
    value = values.get(field, "noget andet")
    before = minutes(seat(role="medlem")).statements[0]
    after = FIELDS[field](before, value)
    assert after != before
    assert FIELDS[field](after, value) == after
    assert after.evidence.span == before.evidence.span


def test_the_purpose_of_money_is_corrected_as_text() -> None:
    budget = state("has-budget", mention("Trygge Skridt", K.PROJECT), literal="drift", amount="1000", currency="DKK")
    assert FIELDS["object"](budget, "udvikling").literal == "udvikling"
    assert FIELDS["object_type"](budget, "Fund") == budget
    assert FIELDS["amount"](budget, "70.50").qualifiers.amount == Decimal("70.50")


def test_added_stands_without_a_place_in_another_copy_and_with_it_in_its_own() -> None:
    said = minutes(seat())
    added = replace(said.statements[0], subject=person("Bo Tallund", "Skive"))
    _, own = judged(said, Verdict(ruling=Ruling.ADD, key="", statement=added, signature=SIGNED)).statements
    assert (own.reviewed, own.evidence.span) == ("added", added.evidence.span)
    copy = minutes(seat(), document="d2")
    _, there = judged(copy, Verdict(ruling=Ruling.ADD, key="", statement=added, signature=SIGNED)).statements
    assert (there.evidence.document, there.evidence.span.start, there.evidence.span.end) == ("d2", 0, 0)


def test_what_was_added_and_is_read_now_is_one_statement() -> None:
    said = minutes(seat(), seat("Bo Tallund"))
    again = judged(said, Verdict(ruling=Ruling.ADD, key="", statement=said.statements[1], signature=SIGNED))
    assert [statement.reviewed for statement in again.statements] == ["", "accepted"]


# What a later build changes, and the verdict outlives.


def later(statement: Statement, **change: str) -> Statement:
    """The statement as another version of the program, or another copy of the document, gives it."""
    rule, status = change.get("rule", statement.evidence.rule), statement.qualifiers.status
    qualifiers = replace(
        statement.qualifiers, role=change.get("role", ""), start=change.get("start", ""), status=status
    )
    subject = replace(statement.subject, name=change.get("name", statement.subject.name))
    evidence = replace(statement.evidence, rule=rule, confidence=0.5)
    return replace(statement, evidence=evidence, qualifiers=qualifiers, subject=subject)


CHANGES = {
    "another rule": {"rule": "a-better-one"},
    "a date found": {"start": "2021-02"},
    "a role found": {"role": "observatør"},
    "a letter lost": {"name": "Ida Hoimskov"},
    "a Danish letter lost": {"name": "lda Holmskov"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
@pytest.mark.parametrize("document", ["d1", "d2"], ids=["same file", "another copy"])
@pytest.mark.parametrize("ruling", [Ruling.ACCEPT, Ruling.REJECT, Ruling.CORRECT])
def test_a_verdict_outlives(ruling: Ruling, document: str, change: dict[str, str]) -> None:
    old = minutes(seat()).statements[0]
    new = minutes(later(seat(), **change), seat("Bo Tallund"), document=document)
    more = {"field": "status", "value": "former"} if ruling is Ruling.CORRECT else {}
    found = judged(new, verdict(ruling, old, **more))
    assert found.orphans == ()
    ida = [statement for statement in found.statements if statement.subject.name != "Bo Tallund"]
    if ruling is Ruling.REJECT:
        assert ida == []
    else:
        assert [statement.reviewed for statement in ida] == ["accepted" if ruling is Ruling.ACCEPT else "corrected"]
    if ruling is Ruling.CORRECT:
        assert ida[0].qualifiers.status is Status.FORMER
    both = document == "d2" and new.statements[0].key != old.key
    assert [carried.asks for carried in found.carried] == ([both] if new.statements[0].key != old.key else [])


def test_a_corrected_day_of_the_meeting_keeps_the_verdict_in_the_file() -> None:
    there = listed("Ida Holmskov", "Struer", meeting="FOV 2021-03-02")
    old = minutes(*there).statements[0]
    moved = says("d1", "2021-03-12", *listed("Ida Holmskov", "Struer", meeting="FOV 2021-03-12"))
    moved = Said(moved.source, tuple(replace(s, source="fov-2021-03-12") for s in moved.statements))
    found = judged(moved, verdict(Ruling.ACCEPT, old))
    assert [(s.relation, s.reviewed) for s in found.statements] == [("attended", "accepted"), ("employed-by", "")]


def test_a_correction_that_the_machine_reads_by_itself_now_is_kept() -> None:
    old = minutes(seat("Ida Hxlmzkxv")).statements[0]
    new = minutes(seat("Ida Holmskov"))
    found = judged(new, verdict(Ruling.CORRECT, old, field="subject", value="Ida Holmskov"))
    assert ([s.reviewed for s in found.statements], found.orphans) == (["corrected"], ())


# What no longer applies.


def test_a_statement_that_is_gone_leaves_an_orphan() -> None:
    said = minutes(seat())
    (orphan,) = judged(minutes(seat("Bo Tallund")), verdict(Ruling.ACCEPT, said.statements[0])).orphans
    assert "Ida Holmskov" in orphan.about
    assert "findes ikke længere" in orphan.reason
    assert (orphan.waits, orphan.signature) == (False, SIGNED)


def test_a_document_that_is_not_read_lets_its_verdict_wait() -> None:
    old = minutes(seat(), document="d9", content="andet-2020-01-01").statements[0]
    for ruling in (Ruling.ACCEPT, Ruling.ADD):
        key = old.key if ruling is Ruling.ACCEPT else ""
        waiting = Verdict(ruling=ruling, key=key, statement=old, signature=SIGNED)
        (orphan,) = judged(minutes(seat("Bo Tallund")), waiting).orphans
        assert orphan.waits


def test_two_that_fit_equally_well_are_none() -> None:
    old = minutes(seat()).statements[0]
    new = minutes(seat(role="observatør"), seat(role="suppleant"))
    found = judged(new, verdict(Ruling.REJECT, old))
    assert len(found.statements) == 2
    assert "lige godt" in found.orphans[0].reason


@pytest.mark.parametrize(
    "other",
    [
        seat("Ida Holmstrup"),
        seat(group="Arbejdsgruppen om søvn i Skive"),
        seat(status=Status.NEGATED),
        state("chairs", person("Ida Holmskov", "Struer"), body("Arbejdsgruppen om kost i Skive")),
    ],
    ids=["another person", "another group", "the contrary", "another relation"],
)
def test_what_says_something_else_takes_no_verdict(other: Statement) -> None:
    old = minutes(seat()).statements[0]
    found = judged(minutes(other), verdict(Ruling.REJECT, old))
    assert len(found.statements) == 1
    assert len(found.orphans) == 1


def test_a_statement_of_another_meeting_takes_no_verdict() -> None:
    old = minutes(seat()).statements[0]
    found = judged(minutes(seat(), document="d7", content="fov-2022-01-01"), verdict(Ruling.REJECT, old))
    assert len(found.statements) == 1
    assert found.orphans[0].waits


def test_a_row_with_a_key_alone_is_enough() -> None:
    said = minutes(seat())
    bare = Verdict(ruling=Ruling.REJECT, key=said.statements[0].key, statement=None, signature=SIGNED)
    assert not [*judged(said, bare).statements]
    gone = replace(bare, key="0" * 16)
    assert judged(said, gone).orphans[0].about == f"reject: {'0' * 16}"
