"""The verdicts of people on disk: data/verdicts/*.csv to verdicts on statements and on identities.

A row of verdicts.csv is a verdict and, beside it, the row that data/facts would hold for the statement, so that
whoever opens the table in Excel sees what was decided: "reject, ..., Ida Holm, member-of, Demensrådet". Only the key is
needed to judge what the machine read; the rest finds the statement again where the key is gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import Issue, TableError
from graph.facts.cells import Cells, cells
from graph.facts.reviewed import STATEMENTS, statement_of
from graph.model.entity import EntityKind
from graph.model.relation import BY_NAME
from graph.model.statement import Basis, Statement, Status
from graph.model.verdict import Identity, Likeness, Ruling, Signature, Verdict, Who

_SIGNED = ("by", "date", "reason")
_SAID = tuple(column for column in STATEMENTS if column != "note")
VERDICTS = ("verdict", "key", "field", "value", *_SIGNED, "file", "source", *_SAID)
IDENTITIES = ("verdict", "type", "one", "one_place", "one_source", "other", "other_place", "other_source", *_SIGNED)
#: What a verdict needs in its header; the columns of the statement may be missing where every row has a key.
_NEEDED = ("verdict", "key", "field", "value", *_SIGNED)
#: The columns whose value a correction may set.
FIELDS = (
    *(f"{end}{part}" for end in ("subject", "object") for part in ("", "_type", "_place")),
    *("relation", "item", "role", "on_behalf_of", "amount", "currency", "start", "end", "status"),
)
RULE = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """All that people have decided."""

    statements: tuple[Verdict, ...] = ()
    identities: tuple[Identity, ...] = ()


def load_verdicts(directory: Path) -> Verdicts:
    """Read the folder; nothing comes of an empty or missing one. Raises TableError with every fault found."""
    issues: list[Issue] = []
    found = read_verdicts(directory, issues)
    if issues:
        raise TableError(issues)
    return found


def read_verdicts(directory: Path, issues: list[Issue]) -> Verdicts:
    """The verdicts of all rows that can be read; faults are added to the issues."""
    rows = cells(directory / "verdicts.csv", _NEEDED, issues)
    verdicts = tuple(filter(None, map(verdict_of, rows)))
    _tell_twice(rows)
    names = cells(directory / "identities.csv", [name for name in IDENTITIES if name != "type"], issues)
    return Verdicts(statements=verdicts, identities=tuple(filter(None, _identities(names))))


def verdict_of(row: Cells) -> Verdict | None:
    """The row's verdict; None where a fault leaves nothing to apply."""
    before = len(row.issues)
    ruling, statement = row.one_of("verdict", Ruling), _statement(row)
    if ruling is None:
        return None
    if ruling is Ruling.ADD and statement is None and not row["relation"]:
        row.fault("relation", "må ikke være tom i en række, der tilføjer et udsagn")
    if ruling is not Ruling.ADD:
        row.needed("key")
    if ruling is Ruling.CORRECT:
        _check_correction(row)
    elif row["field"] or row["value"]:
        row.fault("field", f"kun en rettelse (correct) sætter et felt, ikke {ruling}")
    signature = _signature(row)
    if len(row.issues) > before:
        return None
    return Verdict(
        ruling=ruling,
        key=row["key"],
        statement=statement,
        signature=signature,
        field=row["field"],
        value=row["value"],
        file=row["file"],
    )


def _signature(row: Cells) -> Signature:
    row.needed("date")
    return Signature(by=row.needed("by"), date=row.day("date"), reason=row["reason"], place=row.row.place())


def _statement(row: Cells) -> Statement | None:
    """What the row says that the statement says; None if it says nothing or the wrong thing."""
    if not row["relation"]:
        return None
    usual = {"status": Status.CURRENT.value, "basis": Basis.STATED.value, "span_start": "0", "span_end": "0"}
    filled = {column: row[column] or usual.get(column, "") for column in (*_SAID, "source")}
    whole = Cells(row=replace(row.row, cells=filled), issues=row.issues)
    if not filled["document"] and not filled["source"]:
        row.fault("document", "document eller source skal sige, hvor det står")
    return statement_of(whole, filled["source"] or filled["document"], rule=RULE, reviewed="")


def _check_correction(row: Cells) -> None:
    """Whether the field can be set to the value."""
    field, value = row["field"], row["value"]
    if field not in FIELDS:
        row.fault("field", f"ukendt: {field!r}; kendte er {', '.join(FIELDS)}")
        return
    told = Cells(row=replace(row.row, cells={"value": value}), issues=row.issues)
    if field in ("subject", "object"):
        told.needed("value")
    elif field == "relation" and value not in BY_NAME:
        row.fault("value", f"ukendt: {value!r}; kendte er {', '.join(BY_NAME)}")
    elif field.endswith("_type"):
        told.one_of("value", EntityKind)
    elif field == "status":
        told.one_of("value", Status)
    elif field == "amount":
        told.amount("value")
    elif field in ("start", "end"):
        told.edtf("value")


def _tell_twice(rows: list[Cells]) -> None:
    """One statement has one verdict; corrections have one a field."""
    first: dict[tuple[str, str], Cells] = {}
    rulings: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if not row["key"]:
            continue
        before = first.setdefault((row["key"], row["field"]), row)
        if before is not row:
            row.fault("key", f"{row['key']} har allerede en dom, i række {before.row.line}")
        elif rulings[row["key"]] - {row["verdict"]}:
            row.fault("key", f"{row['key']} har allerede en anden dom: {', '.join(sorted(rulings[row['key']]))}")
        rulings[row["key"]].add(row["verdict"])


def _identities(rows: list[Cells]) -> Iterator[Identity | None]:
    first: dict[frozenset[Who], Cells] = {}
    for row in rows:
        identity = identity_of(row)
        if identity is None:
            continue
        earlier = first.setdefault(frozenset((identity.one, identity.other)), row)
        if earlier is not row:
            row.fault("one", f"de to har allerede en dom, i række {earlier.row.line}")
        yield identity


def identity_of(row: Cells) -> Identity | None:
    """The row's word on two names; None where a fault leaves nothing to apply."""
    before = len(row.issues)
    likeness = row.one_of("verdict", Likeness)
    one, other = _who(row, "one"), _who(row, "other")
    if one == other:
        row.fault("other", "er den samme som one")
    kind = row.one_of("type", EntityKind) if row["type"] else EntityKind.PERSON
    if kind is EntityKind.MEETING:
        row.fault("type", "et møde er sit organ og sin dag")
    signature = _signature(row)
    if likeness is None or len(row.issues) > before:
        return None
    people = kind is EntityKind.PERSON
    return Identity(likeness=likeness, one=one, other=other, signature=signature, people=people)


def _who(row: Cells, end: str) -> Who:
    return Who(name=row.needed(end), at=row[f"{end}_place"], source=row[f"{end}_source"])


def verdict_row(verdict: Verdict) -> Mapping[str, str]:
    """The row of a verdict, as `read_verdicts` reads it."""
    signed = {"by": verdict.signature.by, "date": verdict.signature.date, "reason": verdict.signature.reason}
    own = {"verdict": verdict.ruling.value, "key": verdict.key, "field": verdict.field, "value": verdict.value}
    own["file"] = verdict.file
    return own | signed | (statement_row(verdict.statement) if verdict.statement else {})


def statement_row(statement: Statement) -> dict[str, str]:
    """What a statement says in the columns of the tables; no word of its quote."""
    said, evidence, target = statement.qualifiers, statement.evidence, statement.object
    return {
        "source": statement.source,
        "document": evidence.document,
        "item": evidence.item,
        "relation": statement.relation,
        "subject": statement.subject.name,
        "subject_type": statement.subject.kind.value,
        "subject_place": statement.subject.place,
        "subject_also": "|".join(statement.subject.also),
        "object": target.name if target else statement.literal,
        "object_type": target.kind.value if target else "",
        "object_place": target.place if target else "",
        "object_also": "|".join(target.also) if target else "",
        "role": said.role,
        "on_behalf_of": "|".join(said.on_behalf_of),
        "amount": "" if said.amount is None else format(said.amount, "f"),
        "currency": said.currency,
        "start": said.start,
        "end": said.end,
        "status": said.status.value,
        "basis": statement.basis.value,
        "span_start": str(evidence.span.start),
        "span_end": str(evidence.span.end),
    }
