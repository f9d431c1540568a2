"""A verdict of each kind outlives better rules, new names of files, mended dates, and another format of the minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph import pipeline, tabular
from graph.danish.gazetteer import Gazetteer
from graph.engine.reading import Beforehand
from graph.export.report import write_report
from graph.facts.register import load_register
from graph.facts.verdicts import IDENTITIES, VERDICTS, load_verdicts, verdict_row
from graph.model.fact import Knowledge
from graph.model.statement import Statement
from graph.model.verdict import Ruling, Signature, Verdict
from tests.readers.print import Print

TEXT = """Referat af møde i Havnerådet (HR)

Dato: 4. juni 2020

Deltagere:

Birgit Falkenø, direktør, Læsø Kommune (formand)
Troels Ravnsmose, havnechef, Struer Kommune
Kaj Ravnsmose, havnefoged, Skive Kommune
Tove Brinkdal, direktør, Faxe Kommune

1. Fyret

Rådet udpegede Troels Ravnsmose og Kaj Ravnsmose til Fyrgruppen for Nordhavnen.

Tove Brinkdal er formand for Tanggruppen for Nordhavnen.
"""
SIGNED = Signature(by="sekretariat", date="2024-05-06", reason="set efter")


def home(base: Path, name: str, content: bytes) -> Path:
    (base / "møder").mkdir(parents=True, exist_ok=True)
    for old in (base / "møder").iterdir():
        old.unlink()
    (base / "møder" / name).write_bytes(content)
    (base / "data" / "register").mkdir(parents=True, exist_ok=True)
    return base


def build(base: Path) -> Knowledge:
    return pipeline.build([base / "møder"], data=base / "data")


def one(knowledge: Knowledge, relation: str, name: str) -> Statement:
    (found,) = {s.key: s for s in knowledge.statements if s.relation == relation and s.subject.name == name}.values()
    return found


def rule(base: Path) -> None:
    """Verdicts of each kind on the minutes as they are read at first."""
    first = build(home(base, "referat.txt", TEXT.encode("utf-8")))
    chair, works = one(first, "chairs", "Tove Brinkdal"), one(first, "employed-by", "Kaj Ravnsmose")
    added = replace(one(first, "appointed-to", "Kaj Ravnsmose"), relation="chairs")
    on = [
        (Ruling.ACCEPT, one(first, "appointed-to", "Troels Ravnsmose"), "", ""),
        (Ruling.REJECT, one(first, "appointed-to", "Kaj Ravnsmose"), "", ""),
        (Ruling.CORRECT, chair, "role", "næstformand"),
        (Ruling.CORRECT, works, "object", "Læsø Kommune"),
        (Ruling.ADD, added, "", ""),
    ]
    rows = [
        verdict_row(
            Verdict(
                ruling=ruling,
                key="" if ruling is Ruling.ADD else statement.key,
                statement=statement,
                signature=SIGNED,
                field=field,
                value=value,
                file="referat.txt",
            )
        )
        for ruling, statement, field, value in on
    ]
    tabular.write(base / "data" / "verdicts" / "verdicts.csv", tabular.dump(VERDICTS, rows))
    signed = {"by": SIGNED.by, "date": SIGNED.date}
    pair = {"verdict": "same", "one": "Troels Ravnsmose", "other": "Kaj Ravnsmose"} | signed
    gone = {"verdict": "different", "one": "Ida Holm", "other": "Ida Holms"} | signed
    tabular.write(base / "data" / "verdicts" / "identities.csv", tabular.dump(IDENTITIES, [pair, gone]))


def check(knowledge: Knowledge) -> None:
    """That every verdict of `rule` holds."""
    people = {entity.label: entity for entity in knowledge.entities if entity.kind.value == "Person"}
    joined = next(entity for entity in people.values() if "Ravnsmose" in entity.label)
    assert {joined.label, *joined.aliases} >= {"Troels Ravnsmose", "Kaj Ravnsmose"}
    assert len([label for label in people if "Ravnsmose" in label]) == 1
    said = {(f.relation, f.subject, f.qualifiers.role): f.reviewed for f in knowledge.facts if f.reviewed}
    tove = next(entity.id for label, entity in people.items() if label.startswith("Tove"))
    assert said["chairs", tove, "næstformand"] == "corrected"
    assert said["appointed-to", joined.id, ""] == "accepted"
    assert said["chairs", joined.id, ""] == "added"
    works = [f for f in knowledge.facts if f.relation == "employed-by" and f.reviewed == "corrected"]
    assert [knowledge.entity(f.object).label for f in works] == ["Læsø Kommune"]
    appointed = [s for s in knowledge.statements if s.relation == "appointed-to"]
    assert [s.subject.name for s in appointed] == ["Troels Ravnsmose"]
    assert [orphan.about for orphan in knowledge.orphans] == ["different: Ida Holm / Ida Holms"]


def printed(text: str) -> bytes:
    sheet = Print()
    for line in text.splitlines():
        if line:
            sheet.text(line)
        else:
            sheet.gap()
    return sheet.data()


FILES: dict[str, Callable[[], tuple[str, bytes]]] = {
    "the same file": lambda: ("referat.txt", TEXT.encode("utf-8")),
    "renamed": lambda: ("HR juni.txt", TEXT.encode("utf-8")),
    "saved by another program": lambda: ("referat.txt", TEXT.replace("\n", "\r\n").encode("cp1252")),
    "a date mended in the text": lambda: ("referat.txt", TEXT.replace("4. juni 2020", "14. juni 2020").encode("utf-8")),
    "as PDF": lambda: ("HR.pdf", printed(TEXT)),
    "as a PDF that lost a letter": lambda: ("HR.pdf", printed(TEXT.replace("Tove Brinkdal", "Tove Brinkdai"))),
}


@pytest.mark.parametrize("file", FILES.values(), ids=list(FILES))
def test_verdicts_outlive(file: Callable[[], tuple[str, bytes]], tmp_path: Path) -> None:
    rule(tmp_path)
    check(build(home(tmp_path, *file())))


def test_verdicts_outlive_another_version_of_the_rules(tmp_path: Path) -> None:
    rule(tmp_path)
    found = pipeline.read_documents([tmp_path / "møder"], Beforehand(gazetteer=Gazetteer.of(())))
    newer = [
        replace(
            s,
            evidence=replace(s.evidence, rule=f"new-{s.evidence.rule}", confidence=0.51),
            qualifiers=replace(s.qualifiers, start="2020-06" if s.relation == "appointed-to" else ""),
        )
        for s in found.statements
    ]
    verdicts = load_verdicts(tmp_path / "data" / "verdicts")
    knowledge = pipeline.assemble(replace(found, statements=tuple(newer)), load_register(tmp_path), verdicts)
    check(knowledge)
    assert {e.rule[:4] for f in knowledge.facts for e in f.evidence if f.reviewed != "added"} <= {"new-", "deri"}


def test_what_no_longer_applies_stands_in_the_report(tmp_path: Path) -> None:
    rule(tmp_path)
    text = TEXT.replace("Rådet udpegede Troels Ravnsmose og Kaj Ravnsmose til", "Ingen kom i")
    knowledge = build(home(tmp_path, "referat.txt", text.encode("utf-8")))
    report = write_report(knowledge, tmp_path).read_text(encoding="utf-8")
    for told in ("accept: Troels Ravnsmose – appointed-to", "reject: Kaj Ravnsmose", "different: Ida Holm / Ida Holms"):
        assert f"- **Uden virkning**: {told}" in report
    assert "(verdicts.csv:2)" in report


def test_a_verdict_waits_for_a_document_that_is_not_read(tmp_path: Path) -> None:
    rule(tmp_path)
    other = TEXT.replace("Havnerådet (HR)", "Tangrådet (TR)").replace("4. juni 2020", "1. maj 2021")
    knowledge = build(home(tmp_path, "andet.txt", other.encode("utf-8")))
    assert {orphan.waits for orphan in knowledge.orphans if orphan.verdict} == {True}
    assert len([orphan for orphan in knowledge.orphans if orphan.verdict]) == 5
    assert "**Venter**" in write_report(knowledge, tmp_path).read_text(encoding="utf-8")


def test_only_what_the_machine_finds_is_without_verdicts(tmp_path: Path) -> None:
    rule(tmp_path)
    knowledge = pipeline.build([tmp_path / "møder"], data=tmp_path / "data", from_minutes_only=True)
    assert {fact.reviewed for fact in knowledge.facts} == {""}
    assert knowledge.orphans == ()
