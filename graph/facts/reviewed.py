"""The reviewed facts on disk: data/facts/*.csv to sources and statements that a person has read and accepted.

Real minutes stay with those who hold them; what they state travels as rows: who, relation, what, and the offsets of the
words in the document of that hash. "Ida Holm, member-of, Demensrådet, 1840-1912" is a fact; the sentence is not there.
A row speaks for itself, so every cell is checked, and all faults are told at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph import tabular
from graph.danish.fold import slug
from graph.errors import Issue, TableError
from graph.facts.cells import Cells
from graph.model.entity import EntityKind
from graph.model.fact import AgendaTitle, Source
from graph.model.minutes import DocumentKind
from graph.model.relation import BY_NAME, Family, Relation
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span

DOCUMENTS = ("id", "file", "sha256", "title", "kind", "body", "acronym", "date", "place")
ITEMS = ("document", "number", "title")
_END = ("", "_type", "_place", "_also")
STATEMENTS = (
    *("document", "item", "relation"),
    *(f"subject{part}" for part in _END),
    *(f"object{part}" for part in _END),
    *("role", "on_behalf_of", "amount", "currency", "start", "end", "status", "basis"),
    *("span_start", "span_end", "note"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What people have read in documents and accepted."""

    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()


def load_reviewed(directory: Path) -> Reviewed:
    """Read the folder; nothing comes of an empty or missing one. Raises TableError with every fault found."""
    issues: list[Issue] = []
    documents = _documents(directory, issues)
    items = _items(directory, documents, issues)
    statements = _statements(directory, documents, items, issues)
    if issues:
        raise TableError(issues)
    sources = (_source(row, tuple(items[identifier])) for identifier, row in sorted(documents.items()))
    return Reviewed(statements=statements, sources=tuple(sources))


def _rows(path: Path, columns: tuple[str, ...], issues: list[Issue]) -> list[Cells]:
    return [Cells(row=row, issues=issues) for row in tabular.read(path, columns)] if path.exists() else []


def _documents(directory: Path, issues: list[Issue]) -> dict[str, Cells]:
    documents: dict[str, Cells] = {}
    for row in _rows(directory / "documents.csv", DOCUMENTS, issues):
        sha256 = row["sha256"]
        if len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
            row.fault("sha256", "must be 64 hexadecimal digits")
        if not row["id"] or row["id"] != sha256[:16]:
            row.fault("id", "must be the first 16 digits of sha256")
        if row["id"] in documents:
            row.fault("id", f"{row['id']} stands twice")
        for column in ("file", "body"):
            row.needed(column)
        row.one_of("kind", DocumentKind)
        row.day("date")
        documents[row["id"]] = row
    return documents


def _items(directory: Path, documents: Mapping[str, Cells], issues: list[Issue]) -> defaultdict[str, list[AgendaTitle]]:
    items: defaultdict[str, list[AgendaTitle]] = defaultdict(list)
    for row in _rows(directory / "items.csv", ITEMS, issues):
        document = _document(row, documents)
        title = AgendaTitle(number=row["number"], title=row.needed("title"), decision=row["decision"])
        if any(title.number == other.number for other in items[document] if title.number):
            row.fault("number", f"item {title.number} stands twice")
        items[document].append(title)
    return items


def _document(row: Cells, documents: Mapping[str, Cells]) -> str:
    if row["document"] not in documents:
        row.fault("document", f"not in documents.csv: {row['document']!r}")
    return row["document"]


def _source(row: Cells, items: tuple[AgendaTitle, ...]) -> Source:
    """Body and meeting as labels; their ids are filled when they are resolved."""
    return Source(
        id=row["id"],
        file=row["file"],
        title=row["title"] or _label(row),
        kind=row["kind"],
        body=row["body"],
        meeting=_label(row) if row["date"] else "",
        date=row["date"],
        sha256=row["sha256"],
        pages=None,
        place=row["place"],
        items=items,
    )


def _label(document: Cells) -> str:
    return " ".join(part for part in (document["acronym"] or document["body"], document["date"]) if part)


def _statements(
    directory: Path,
    documents: Mapping[str, Cells],
    items: Mapping[str, list[AgendaTitle]],
    issues: list[Issue],
) -> tuple[Statement, ...]:
    found: dict[tuple[str, Span], Statement] = {}
    for row in _rows(directory / "statements.csv", STATEMENTS, issues):
        document = documents.get(_document(row, documents))
        if row["item"] and all(row["item"] != item.number for item in items.get(row["document"], ())):
            row.fault("item", f"not in items.csv: {row['item']!r}")
        statement = _statement(row, slug(_label(document)) if document else "")
        if statement is None:
            continue
        if (statement.key, statement.evidence.span) in found:
            row.fault("", "stands twice")
        found[statement.key, statement.evidence.span] = statement
    return tuple(sorted(found.values(), key=lambda s: (s.evidence.document, s.evidence.span, s.key)))


def _statement(row: Cells, source: str) -> Statement | None:
    """The row's statement; None where a fault leaves nothing to build from."""
    relation = BY_NAME.get(row["relation"])
    if relation is None:
        row.fault("relation", f"unknown: {row['relation']!r}; known are {', '.join(BY_NAME)}")
        return None
    subject, object_ = _mention(row, "subject", relation.subjects), _object(row, relation)
    qualifiers, basis, evidence = _qualifiers(row), row.one_of("basis", Basis), _evidence(row)
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
        reviewed="accepted",
    )


def _object(row: Cells, relation: Relation) -> Mention | None:
    """The second end: none where the relation takes text, or where nobody is named who founded or closed the first."""
    if relation.literal:
        row.needed("object")
        if row["object_type"]:
            row.fault("object_type", f"{relation.name} takes text, which has no type")
        return None
    if not row["object"] and not row["object_type"] and relation.family is Family.LIFECYCLE:
        return None
    return _mention(row, "object", relation.objects)


def _mention(row: Cells, end: str, allowed: frozenset[EntityKind]) -> Mention | None:
    name, kind = row.needed(end), row.one_of(f"{end}_type", EntityKind)
    if kind is not None and kind not in allowed:
        row.fault(f"{end}_type", f"{row['relation']} takes no {kind} as its {end}")
    if not name or kind is None:
        return None
    return Mention(name=name, kind=kind, place=row[f"{end}_place"], also=row.several(f"{end}_also"))


def _qualifiers(row: Cells) -> Qualifiers | None:
    status, amount = row.one_of("status", Status), row.amount("amount")
    if bool(row["amount"]) != bool(row["currency"]):
        row.fault("currency", "an amount needs a currency, and a currency an amount")
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


def _evidence(row: Cells) -> Evidence | None:
    start, end = row.offset("span_start"), row.offset("span_end")
    if start < 0 or end < 0:
        return None
    if end <= start:
        row.fault("span_end", f"must lie behind span_start ({start})")
    return Evidence(
        document=row["document"],
        item=row["item"],
        span=Span(start=start, end=end),
        rule="reviewed",
        confidence=1.0,
    )
