"""Tables of verdicts: read with every fault told, written without losing what people put into them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from graph import tabular
from graph.errors import Issue
from graph.facts.ledger import Sheet, load_sheet, store_sheet
from graph.facts.suppress import SUPPRESSED, read_suppressed
from graph.facts.verdicts import FIELDS, IDENTITIES, VERDICTS, Verdicts, read_verdicts, verdict_row
from graph.model.entity import EntityKind
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span
from graph.model.verdict import Likeness, Ruling, Signature, Verdict
from graph.resolve.corrections import FIELDS as SETTERS

Rows = list[dict[str, str]]
KEY = "0123456789abcdef"
SIGNED = {"by": "sekretariat", "date": "2024-05-06", "reason": "stod forkert"}
SEAT = {
    "document": "d1",
    "source": "fov-2021-03-02",
    "item": "2",
    "relation": "member-of",
    "subject": "Ida Holmskov",
    "subject_type": "Person",
    "subject_place": "Struer Kommune",
    "object": "Fyrgruppen",
    "object_type": "Body",
    "role": "suppleant",
}


def read(folder: Path, verdicts: Rows = [], identities: Rows = []) -> tuple[Verdicts, list[str]]:  # noqa: B006
    tabular.write(folder / "verdicts.csv", tabular.dump(VERDICTS, verdicts))
    tabular.write(folder / "identities.csv", tabular.dump(IDENTITIES, identities))
    issues: list[Issue] = []
    return read_verdicts(folder, issues), list(map(str, issues))


def test_a_missing_folder_gives_nothing(tmp_path: Path) -> None:
    issues: list[Issue] = []
    assert read_verdicts(tmp_path / "none", issues) == Verdicts()
    assert issues == []


def test_a_row_tells_who_says_what_of_which_statement(tmp_path: Path) -> None:
    found, issues = read(tmp_path, [{"verdict": "reject", "key": KEY, **SIGNED, **SEAT}])
    assert issues == []
    (verdict,) = found.statements
    assert (verdict.ruling, verdict.key) == (Ruling.REJECT, KEY)
    assert verdict.signature == Signature(
        by="sekretariat", date="2024-05-06", reason="stod forkert", place="verdicts.csv:2"
    )
    said = verdict.statement
    assert said is not None
    assert (said.subject.name, said.subject.place, said.source) == ("Ida Holmskov", "Struer Kommune", "fov-2021-03-02")
    assert (said.evidence.document, said.evidence.item, said.qualifiers.role) == ("d1", "2", "suppleant")
    assert (said.qualifiers.status, said.basis, said.reviewed) == (Status.CURRENT, Basis.STATED, "")


def test_names_and_what_is_said_of_them(tmp_path: Path) -> None:
    row = {"verdict": "same", "one": "Ida Holm", "one_place": "Struer", "other": "Ida Holms", "other_source": "d1"}
    found, issues = read(tmp_path, identities=[row | SIGNED])
    assert issues == []
    (identity,) = found.identities
    assert identity.likeness is Likeness.SAME
    assert (identity.one.shown, identity.other.shown) == ("Ida Holm (Struer)", "Ida Holms (d1)")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"verdict": "maybe", "key": KEY}, "verdicts.csv:2:verdict: ukendt: 'maybe'"),
        ({"verdict": "accept"}, "verdicts.csv:2:key: må ikke være tom"),
        ({"verdict": "add"}, "verdicts.csv:2:relation: må ikke være tom"),
        ({"verdict": "accept", "key": KEY, "by": ""}, "verdicts.csv:2:by: må ikke være tom"),
        ({"verdict": "accept", "key": KEY, "date": "6. maj"}, "verdicts.csv:2:date: ikke en dag"),
        ({"verdict": "accept", "key": KEY, "field": "role"}, "verdicts.csv:2:field: kun en rettelse"),
        ({"verdict": "correct", "key": KEY, "field": "rolle"}, "verdicts.csv:2:field: ukendt: 'rolle'"),
        ({"verdict": "correct", "key": KEY, "field": "subject"}, "verdicts.csv:2:value: må ikke være tom"),
        ({"verdict": "correct", "key": KEY, "field": "status", "value": "now"}, "verdicts.csv:2:value: ukendt"),
        ({"verdict": "correct", "key": KEY, "field": "amount", "value": "1.250"}, "verdicts.csv:2:value: ikke et tal"),
        (
            {"verdict": "correct", "key": KEY, "field": "start", "value": "maj"},
            "verdicts.csv:2:value: ikke en EDTF-dato",
        ),
        ({"verdict": "correct", "key": KEY, "field": "relation", "value": "knows"}, "verdicts.csv:2:value: ukendt"),
        ({"verdict": "correct", "key": KEY, "field": "object_type", "value": "Ship"}, "verdicts.csv:2:value: ukendt"),
        (
            {"verdict": "add", "relation": "member-of", "subject": "Ida"},
            "verdicts.csv:2:document: document eller source",
        ),
        (SEAT | {"verdict": "add", "relation": "knows"}, "verdicts.csv:2:relation: ukendt: 'knows'"),
        (SEAT | {"verdict": "add", "span_end": "9", "span_start": "12"}, "verdicts.csv:2:span_end: skal ligge efter"),
    ],
)
def test_each_fault_is_told_by_its_cell(tmp_path: Path, row: dict[str, str], fault: str) -> None:
    found, issues = read(tmp_path, [SIGNED | row])
    assert any(issue.startswith(fault) for issue in issues), issues
    assert found.statements == ()


def test_one_statement_has_one_verdict_but_a_correction_a_field(tmp_path: Path) -> None:
    rows = [
        {"verdict": "correct", "key": KEY, "field": "role", "value": "formand"},
        {"verdict": "correct", "key": KEY, "field": "status", "value": "former"},
        {"verdict": "correct", "key": KEY, "field": "role", "value": "medlem"},
        {"verdict": "accept", "key": KEY},
    ]
    _, issues = read(tmp_path, [row | SIGNED for row in rows])
    assert issues == [
        f"verdicts.csv:4:key: {KEY} har allerede en dom, i række 2",
        f"verdicts.csv:5:key: {KEY} har allerede en anden dom: correct",
    ]


def test_two_names_have_one_verdict_whichever_comes_first(tmp_path: Path) -> None:
    rows = [
        {"verdict": "same", "one": "Ida Holm", "other": "Ida Holms"},
        {"verdict": "different", "one": "Ida Holms", "other": "Ida Holm"},
        {"verdict": "same", "one": "Bo Lind", "other": "Bo Lind"},
    ]
    _, issues = read(tmp_path, identities=[row | SIGNED for row in rows])
    assert issues == [
        "identities.csv:3:one: de to har allerede en dom, i række 2",
        "identities.csv:4:other: er den samme som one",
    ]


def test_what_can_be_set_in_the_table_can_be_applied() -> None:
    assert set(FIELDS) == set(SETTERS)


STATEMENT = Statement(
    relation="has-budget",
    subject=Mention(name="Trygge Skridt", kind=EntityKind.PROJECT, also=("TS", "projektet")),
    object=None,
    literal="drift",
    source="fov-2021-03-02",
    evidence=Evidence(document="d1", item="", span=Span(start=3, end=9), rule="added", confidence=1.0),
    qualifiers=Qualifiers(amount=Decimal("70.50"), currency="DKK", on_behalf_of=("A", "B"), status=Status.PLANNED),
    basis=Basis.LAYOUT,
)


def test_a_verdict_that_is_written_is_read_back(tmp_path: Path) -> None:
    signature = Signature(by="sekretariat", date="2024-05-06", place="verdicts.csv:2")
    verdict = Verdict(ruling=Ruling.ACCEPT, key=STATEMENT.key, statement=STATEMENT, signature=signature)
    found, issues = read(tmp_path, [dict(verdict_row(verdict))])
    assert (issues, found.statements) == ([], (verdict,))


# Tables that people and programs write.

PLAIN_CSV = "verdict;key;min note\r\naccept;a;Grøn på Ærø\r\n".encode("cp1252")
EXCEL = '\ufeffverdict;key;min note;field\r\naccept;a;"et; semikolon";\r\nreject;b;husk;;for meget\r\n'.encode()


def test_a_sheet_is_written_as_it_was_read() -> None:
    assert Sheet.of(EXCEL).content() == EXCEL
    plain = b'verdict,key\naccept,"a\nb"\n'
    assert Sheet.of(plain).content() == plain


def test_a_row_comes_in_and_no_column_gets_lost(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    path.write_bytes(EXCEL)
    store_sheet(path, load_sheet(path, VERDICTS).with_row(("verdict", "key", "by"), {"verdict": "accept", "by": "KL"}))
    lines = path.read_bytes().decode("utf-8-sig").split("\r\n")
    assert lines[0] == "verdict;key;min note;field;by"
    assert lines[1:4] == ['accept;a;"et; semikolon";', "reject;b;husk;;for meget", "accept;;;;KL"]
    store_sheet(path, load_sheet(path, VERDICTS).without(lambda row: row.get("by") == "KL"))
    assert path.read_bytes().decode("utf-8-sig").split("\r\n")[1:] == [*lines[1:3], ""]


def test_an_empty_or_missing_file_becomes_a_sheet(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"\n")
    for name in ("none.csv", "empty.csv"):
        assert load_sheet(tmp_path / name, ("a", "b")).with_row(("a", "b"), {"b": "1"}).content() == b"a,b\n,1\n"


def test_who_must_not_appear_is_a_key(tmp_path: Path) -> None:
    rows = [{"key": key, "date": "2024-05-06"} for key in (KEY, "Ida Holm", KEY.upper())]
    tabular.write(tmp_path / "suppress.csv", tabular.dump(SUPPRESSED, rows))
    issues: list[Issue] = []
    assert read_suppressed(tmp_path / "suppress.csv", issues)[KEY] == "suppress.csv:2"
    assert [issue.place for issue in issues] == ["suppress.csv:3:key", "suppress.csv:4:key"]
    assert read_suppressed(tmp_path / "none.csv", issues) == {}


def test_a_table_saved_as_plain_csv_by_danish_excel_keeps_its_letters(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    path.write_bytes(PLAIN_CSV)
    assert [row["min note"] for row in tabular.read(path)] == ["Grøn på Ærø"]
    sheet = load_sheet(path, ("verdict", "key"))
    store_sheet(path, sheet)
    assert path.read_bytes() == b"\xef\xbb\xbf" + PLAIN_CSV.decode("cp1252").encode()
