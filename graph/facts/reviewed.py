"""The reviewed facts on disk: data/facts/*.csv to sources and statements that a person has read and accepted.

Real minutes stay with those who hold them; what they state travels as rows: who, relation, what, and the offsets of the
words in the document of that hash. "Ida Holm, member-of, Demensrådet, 1840-1912" is a fact; the sentence is not there.
A row speaks for itself, so every cell is checked, and all faults are told at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import Issue, TableError
from graph.facts.cells import Cells, cells
from graph.facts.documents import Described, load_documents
from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.model.relation import BY_NAME, Family, Relation
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span

_END = ("", "_type", "_place", "_also")
STATEMENTS = (
    *("document", "item", "relation"),
    *(f"subject{part}" for part in _END),
    *(f"object{part}" for part in _END),
    *("role", "on_behalf_of", "amount", "currency", "start", "end", "status", "basis"),
    *("span_start", "span_end", "note"),
)


RULE = "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What people have read in documents and accepted."""

    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()


def load_reviewed(directory: Path) -> Reviewed:
    """Read the folder; nothing comes of an empty or missing one. Raises TableError with every fault found."""
    issues: list[Issue] = []
    documents = load_documents(directory, issues)
    statements = _statements(directory / "statements.csv", documents, issues)
    if issues:
        raise TableError(issues)
    return Reviewed(statements=statements, sources=tuple(documents[key].source for key in sorted(documents)))


def _statements(path: Path, documents: Mapping[str, Described], issues: list[Issue]) -> tuple[Statement, ...]:
    found: dict[tuple[str, Span], Statement] = {}
    for row in cells(path, STATEMENTS, issues):
        document = documents.get(row["document"])
        if document is None:
            row.fault("document", f"står ikke i documents.csv: {row['document']!r}")
        elif row["item"] and not document.has_item(row["item"]):
            row.fault("item", f"står ikke i items.csv: {row['item']!r}")
        statement = statement_of(row, document.content if document else "")
        if statement is None:
            continue
        if (statement.key, statement.evidence.span) in found:
            row.fault("", "står to gange")
        found[statement.key, statement.evidence.span] = statement
    return tuple(sorted(found.values(), key=lambda s: (s.evidence.document, s.evidence.span, s.key)))


def statement_of(row: Cells, source: str, *, rule: str = RULE, reviewed: str = "accepted") -> Statement | None:
    """The row's statement; None where a fault leaves nothing to build from."""
    relation = BY_NAME.get(row["relation"])
    if relation is None:
        row.fault("relation", f"ukendt: {row['relation']!r}; kendte er {', '.join(BY_NAME)}")
        return None
    subject, object_ = _mention(row, "subject", relation.subjects), _object(row, relation)
    qualifiers, basis, evidence = _qualifiers(row), row.one_of("basis", Basis), _evidence(row, rule)
    if subject is None or qualifiers is None or basis is None or evidence is None:
        return None
    return Statement(
        relation=relation.name,
        subject=subject,
        object=object_,
        literal=row["object"] if relation.literal else "",
        source=source,
        evidence=evidence,
        qualifiers=qualifiers,
        basis=basis,
        reviewed=reviewed,
    )


def _object(row: Cells, relation: Relation) -> Mention | None:
    """The second end: none where the relation takes text, or where nobody is named who founded or closed the first."""
    if relation.literal:
        row.needed("object")
        if row["object_type"]:
            row.fault("object_type", f"{relation.name} tager tekst, som ingen type har")
        return None
    if not row["object"] and not row["object_type"] and relation.family is Family.LIFECYCLE:
        return None
    return _mention(row, "object", relation.objects)


def _mention(row: Cells, end: str, allowed: frozenset[EntityKind]) -> Mention | None:
    name, kind = row.needed(end), row.one_of(f"{end}_type", EntityKind)
    if kind is not None and kind not in allowed:
        row.fault(f"{end}_type", f"{row['relation']} tager ingen {kind} som {end}")
    if not name or kind is None:
        return None
    return Mention(name=name, kind=kind, place=row[f"{end}_place"], also=row.several(f"{end}_also"))


def _qualifiers(row: Cells) -> Qualifiers | None:
    status, amount = row.one_of("status", Status), row.amount("amount")
    if bool(row["amount"]) != bool(row["currency"]):
        row.fault("currency", "et beløb skal have en valuta, og en valuta et beløb")
    if status is None:
        return None
    return Qualifiers(
        role=row["role"],
        on_behalf_of=row.several("on_behalf_of"),
        amount=amount,
        currency=row["currency"],
        start=row.edtf("start"),
        end=row.edtf("end"),
        status=status,
    )


def _evidence(row: Cells, rule: str) -> Evidence | None:
    start, end = row.offset("span_start"), row.offset("span_end")
    if start < 0 or end < 0:
        return None
    if end <= start and (rule == RULE or start):  # what a person adds may have no place in the text
        row.fault("span_end", f"skal ligge efter span_start ({start})")
    return Evidence(
        document=row["document"],
        item=row["item"],
        span=Span(start=start, end=end),
        rule=rule,
        confidence=1.0,
    )
