"""Reviewed facts: tables to statements and sources, every fault told by its cell, and the shipped tables themselves."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from graph import shipped, tabular
from graph.danish.fold import fold
from graph.errors import TableError
from graph.facts.documents import DOCUMENTS, ITEMS
from graph.facts.register import load_register
from graph.facts.reviewed import STATEMENTS, Reviewed, load_reviewed
from graph.model.entity import EntityKind, names
from graph.model.fact import AgendaTitle
from graph.model.relation import BY_NAME, CLOSED
from graph.model.statement import Basis, Statement, Status
from graph.model.text import Span

SHA = "5f" * 32
ID = SHA[:16]
Row = dict[str, str]
Rows = list[Row]

SEAT = {
    "document": ID,
    "item": "2",
    "relation": "member-of",
    "subject": "Birgit Falkenø",
    "subject_type": "Person",
    "subject_place": "Læsø Kommune",
    "subject_also": "Birgit Falkenoe|B. Falkenø",
    "object": "Ørådet",
    "object_type": "Body",
    "role": "suppleant",
    "on_behalf_of": "Læsø Kommune|øerne",
    "start": "2020-09/2020-12",
    "status": "planned",
    "basis": "stated",
    "span_start": "40",
    "span_end": "88",
}
BUDGET = {
    "document": ID,
    "relation": "has-budget",
    "subject": "Færgeprojektet",
    "subject_type": "Project",
    "object": "redningsveste",
    "amount": "12500.50",
    "currency": "DKK",
    "status": "current",
    "basis": "layout",
    "span_start": "0",
    "span_end": "9",
}


def tables() -> dict[str, Rows]:
    return {
        "documents.csv": [
            {"id": ID, "file": "ø.txt", "sha256": SHA, "kind": "referat", "body": "Ørådet", "date": "2020-08-03"}
        ],
        "items.csv": [{"document": ID, "number": "2", "title": "Færger"}],
        "statements.csv": [dict(SEAT), dict(BUDGET)],
    }


def load(folder: Path, content: dict[str, Rows]) -> Reviewed:
    columns = {
        "documents.csv": (*DOCUMENTS, "language"),
        "items.csv": (*ITEMS, "decision"),
        "statements.csv": STATEMENTS,
    }
    for name, rows in content.items():
        tabular.write(folder / name, tabular.dump(columns[name], rows))
    return load_reviewed(folder)


def faults(folder: Path, content: dict[str, Rows]) -> list[str]:
    with pytest.raises(TableError) as error:
        load(folder, content)
    return [str(issue) for issue in error.value.issues]


def test_a_missing_and_an_empty_folder_give_nothing(tmp_path: Path) -> None:
    assert load_reviewed(tmp_path / "facts") == Reviewed()
    assert load_reviewed(tmp_path) == Reviewed()


def test_rows_become_statements(tmp_path: Path) -> None:
    budget, seat = load(tmp_path, tables()).statements
    assert (seat.subject.name, seat.subject.kind, seat.subject.place) == (
        "Birgit Falkenø",
        EntityKind.PERSON,
        "Læsø Kommune",
    )
    assert seat.subject.also == ("Birgit Falkenoe", "B. Falkenø")
    assert seat.object is not None
    assert (seat.object.name, seat.object.kind) == ("Ørådet", EntityKind.BODY)
    assert seat.qualifiers.on_behalf_of == ("Læsø Kommune", "øerne")
    assert (seat.qualifiers.status, seat.qualifiers.start, seat.qualifiers.role) == (
        Status.PLANNED,
        "2020-09/2020-12",
        "suppleant",
    )
    assert (seat.evidence.document, seat.evidence.item, seat.evidence.span) == (ID, "2", Span(start=40, end=88))
    assert (seat.reviewed, seat.evidence.rule, seat.evidence.confidence, seat.evidence.quote) == (
        "accepted",
        "reviewed",
        1.0,
        "",
    )
    assert (budget.object, budget.literal, budget.basis) == (None, "redningsveste", Basis.LAYOUT)
    assert (budget.qualifiers.amount, budget.qualifiers.currency) == (Decimal("12500.5"), "DKK")


def test_a_document_becomes_a_source_with_its_agenda(tmp_path: Path) -> None:
    content = tables()
    content["items.csv"] = [
        {"document": ID, "number": "", "title": "Velkomst"},
        {"document": ID, "number": "2", "title": "Færger", "decision": "Udsat"},
    ]
    (source,) = load(tmp_path, content).sources
    assert (source.id, source.file, source.sha256, source.pages) == (ID, "ø.txt", SHA, None)
    assert (source.body, source.meeting, source.title) == ("Ørådet", "Ørådet 2020-08-03", "Ørådet 2020-08-03")
    assert source.items == (
        AgendaTitle(number="", title="Velkomst"),
        AgendaTitle(number="2", title="Færger", decision="Udsat"),
    )


def test_the_short_name_labels_meeting_and_source(tmp_path: Path) -> None:
    content = tables()
    content["documents.csv"][0]["acronym"] = "ØR"
    reviewed = load(tmp_path, content)
    assert reviewed.sources[0].meeting == "ØR 2020-08-03"
    assert {statement.source for statement in reviewed.statements} == {"oer-2020-08-03"}


def test_an_agenda_is_another_source_than_the_minutes_of_its_meeting(tmp_path: Path) -> None:
    content = tables()
    content["documents.csv"][0]["kind"] = "dagsorden"
    assert {statement.source for statement in load(tmp_path, content).statements} == {"dagsorden-oeraadet-2020-08-03"}


def test_without_a_date_there_is_no_meeting(tmp_path: Path) -> None:
    content = tables()
    content["documents.csv"][0]["date"] = ""
    assert load(tmp_path, content).sources[0].meeting == ""


@pytest.mark.parametrize("relation", ["established-by", "dissolved"])
def test_a_founding_needs_no_founder(tmp_path: Path, relation: str) -> None:
    content = tables()
    content["statements.csv"] = [
        SEAT | {"relation": relation, "subject": "Ørådet", "subject_type": "Body", "object": "", "object_type": ""}
    ]
    (statement,) = load(tmp_path, content).statements
    assert statement.object is None


def test_a_membership_needs_a_group(tmp_path: Path) -> None:
    content = tables()
    content["statements.csv"] = [SEAT | {"object": "", "object_type": ""}]
    assert [fault.split(": ")[0] for fault in faults(tmp_path, content)] == [
        "statements.csv:2:object",
        "statements.csv:2:object_type",
    ]


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"relation": "sits-in"}, "relation"),
        ({"subject_type": "Persson"}, "subject_type"),
        ({"subject_type": "Meeting"}, "subject_type"),
        ({"object_type": "Person"}, "object_type"),
        ({"subject": ""}, "subject"),
        ({"status": "maybe"}, "status"),
        ({"basis": ""}, "basis"),
        ({"document": "0" * 16}, "document"),
        ({"item": "3"}, "item"),
        ({"start": "sommer"}, "start"),
        ({"end": "2020-13"}, "end"),
        ({"amount": "1.250", "currency": "DKK"}, "amount"),
        ({"amount": "-5", "currency": "DKK"}, "amount"),
        ({"amount": "NaN", "currency": "DKK"}, "amount"),
        ({"amount": "1250"}, "currency"),
        ({"currency": "DKK"}, "currency"),
        ({"span_start": ""}, "span_start"),
        ({"span_end": "-3"}, "span_end"),
        ({"span_end": "40"}, "span_end"),
    ],
)
def test_a_wrong_cell_of_a_statement_is_told_by_its_place(tmp_path: Path, change: Row, column: str) -> None:
    content = tables()
    content["statements.csv"][0] = SEAT | change
    told = [fault.split(": ")[0] for fault in faults(tmp_path, content)]
    assert f"statements.csv:2:{column}" in told


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"sha256": SHA.upper()}, "sha256"),
        ({"id": "5f"}, "id"),
        ({"kind": "notat"}, "kind"),
        ({"date": "3. august"}, "date"),
        ({"body": ""}, "body"),
        ({"file": ""}, "file"),
        ({"language": "dansk"}, "language"),
    ],
)
def test_a_wrong_cell_of_a_document_is_told_by_its_place(tmp_path: Path, change: Row, column: str) -> None:
    content = tables()
    content["documents.csv"][0] |= change
    assert f"documents.csv:2:{column}" in [fault.split(": ")[0] for fault in faults(tmp_path, content)]


def test_text_takes_no_type(tmp_path: Path) -> None:
    content = tables()
    content["statements.csv"] = [BUDGET | {"object_type": "Fund"}]
    assert faults(tmp_path, content) == ["statements.csv:2:object_type: has-budget tager tekst, som ingen type har"]


def test_all_faults_of_all_tables_are_told_at_once(tmp_path: Path) -> None:
    content = tables()
    content["documents.csv"].append(dict(content["documents.csv"][0]))
    content["items.csv"] += [{"document": ID, "number": "2", "title": ""}, {"document": "x", "title": "Vind"}]
    content["statements.csv"] += [dict(SEAT), BUDGET | {"status": "x", "basis": "y"}]
    assert [fault.split(": ")[0] for fault in faults(tmp_path, content)] == [
        "documents.csv:3:id",
        "items.csv:3:number",
        "items.csv:3:title",
        "items.csv:4:document",
        "statements.csv:4",
        "statements.csv:5:status",
        "statements.csv:5:basis",
    ]


def test_the_same_words_twice_in_a_document_are_two_proofs(tmp_path: Path) -> None:
    content = tables()
    content["statements.csv"] = [dict(SEAT), SEAT | {"span_start": "140", "span_end": "188"}]
    one, other = load(tmp_path, content).statements
    assert one.key == other.key
    assert one.evidence.span < other.evidence.span


def test_a_table_saved_by_excel_reads_the_same(tmp_path: Path) -> None:
    plain = load(tmp_path, tables())
    for path in tmp_path.glob("*.csv"):
        text = path.read_text(encoding="utf-8").replace(",", ";").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    assert load_reviewed(tmp_path) == plain


# The shipped tables.

FOLDER = shipped.data() / "facts"
SHIPPED = load_reviewed(FOLDER)


def mentions(statement: Statement) -> list[tuple[str, EntityKind]]:
    ends = (statement.subject, statement.object)
    return [(end.name, end.kind) for end in ends if end is not None]


MENTIONS = sorted({mention for statement in SHIPPED.statements for mention in mentions(statement)})


def test_every_document_has_an_agenda_and_every_closed_relation_is_used() -> None:
    assert len(SHIPPED.sources) == 4
    assert all(len(source.items) >= 10 and source.date for source in SHIPPED.sources)
    assert {statement.relation for statement in SHIPPED.statements} >= set(CLOSED)


def test_every_document_says_who_chairs_and_who_was_there() -> None:
    said = defaultdict(set)
    for statement in SHIPPED.statements:
        said[statement.evidence.document].add(statement.relation)
    assert set(said) == {source.id for source in SHIPPED.sources}
    assert all({"attended", "chairs", "employed-by", "appointed-to"} <= relations for relations in said.values())


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("documents.csv", lambda row: row["id"]),
        ("items.csv", lambda row: (row["document"], int(row["number"] or 0))),
        (
            "statements.csv",
            lambda row: (
                *(row["document"], int(row["span_start"]), int(row["span_end"])),
                *(row["relation"], row["subject"], row["object"]),
            ),
        ),
    ],
)
def test_the_tables_are_sorted_and_in_the_canonical_dialect(name: str, order) -> None:  # type: ignore[no-untyped-def]
    path = FOLDER / name
    rows = tabular.read(path)
    columns = path.read_text(encoding="utf-8").partition("\n")[0].split(",")
    assert tabular.dump(columns, (row.cells for row in rows)) == path.read_bytes()
    assert rows == sorted(rows, key=order)


def test_one_name_has_one_type() -> None:
    kinds = defaultdict(set)
    for name, kind in MENTIONS:
        kinds[fold(name)].add(kind)
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def test_organisations_stand_under_the_label_of_the_register() -> None:
    labels = defaultdict(set)
    for entity in load_register(shipped.data() / "register").entities:
        for name in names(entity):
            labels[fold(name), entity.kind].add(entity.label)
    wrong = {
        name: labels[fold(name), kind] for name, kind in MENTIONS if name not in labels.get((fold(name), kind), name)
    }
    assert wrong == {}


def test_a_person_has_one_spelling_and_a_full_name() -> None:
    people = [name for name, kind in MENTIONS if kind is EntityKind.PERSON]
    assert len(people) > 40
    assert all(len(name.split()) >= 2 for name in people)
    assert len({fold(name) for name in people}) == len(people)


def test_who_is_absent_and_present_at_once_is_known() -> None:
    seen = defaultdict(set)
    for statement in SHIPPED.statements:
        if statement.relation in ("attended", "absent"):
            seen[statement.evidence.document, statement.subject.name].add(statement.relation)
    assert sum(len(found) == 2 for found in seen.values()) == 1


def test_nobody_sits_in_a_meeting_of_another_day() -> None:
    meetings = {source.id: source.meeting for source in SHIPPED.sources}
    for statement in SHIPPED.statements:
        if statement.object is not None and statement.object.kind is EntityKind.MEETING:
            assert statement.object.name == meetings[statement.evidence.document]


def test_money_has_an_amount_where_it_is_a_budget() -> None:
    budgets = [statement for statement in SHIPPED.statements if statement.relation == "has-budget"]
    assert budgets
    assert all(statement.qualifiers.amount for statement in budgets)
    assert all(BY_NAME[s.relation].family == "funding" for s in SHIPPED.statements if s.qualifiers.amount)


def test_no_cell_is_long_enough_to_hold_a_sentence_of_the_minutes() -> None:
    for name in ("statements.csv", "items.csv", "documents.csv"):
        for row in tabular.read(FOLDER / name):
            assert max(len(cell) for cell in row.cells.values()) <= 130, row.place()
