"""The four tables of the contract: entities, documents, statements, evidence; and `lifetimes` beside them.

Analysts open them in pandas or Excel, and others score them, so names, order and bytes are fixed. A fact is one row of
statements.csv; each document that supports it is a row of evidence.csv with the quoted words. lifetimes.csv holds what
the register knows of beginnings, ends and successors: without it, the tables alone could not tell that a seat is over;
and retired ids, by which `diff` knows a person again whose id has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from graph import tabular
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Evidence

ENTITIES = ("id", "type", "label", "aliases", "identifiers")
LIFETIMES = ("id", "parent", "start", "end", "successor", "former")
DOCUMENTS = ("id", "file", "title", "kind", "body", "date", "sha256", "pages")
STATEMENTS = (
    "id",
    "subject",
    "subject_label",
    "relation",
    "object",
    "object_label",
    "role",
    "on_behalf_of",
    "amount",
    "currency",
    "start",
    "end",
    "status",
    "basis",
    "confidence",
    "reviewed",
)
EVIDENCE = ("statement", "document", "item", "page", "start", "end", "quote", "rule", "confidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table before it is written: its rows can be asked for once."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, object]]


def tables(knowledge: Knowledge) -> tuple[Table, ...]:
    """All tables, in the order in which they are written."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    evidence = (_evidence(fact, place) for fact in knowledge.facts for place in fact.evidence)
    bounds = (row for row in map(_lifetime, knowledge.entities) if len(row) > 1)
    return (
        Table(name="entities", columns=ENTITIES, rows=map(_entity, knowledge.entities)),
        Table(name="documents", columns=DOCUMENTS, rows=(_document(source, labels) for source in knowledge.sources)),
        Table(name="statements", columns=STATEMENTS, rows=(_statement(fact, labels) for fact in knowledge.facts)),
        Table(name="evidence", columns=EVIDENCE, rows=evidence),
        Table(name="lifetimes", columns=LIFETIMES, rows=bounds),
    )


def table_bytes(knowledge: Knowledge) -> dict[str, bytes]:
    """The tables by name, as they are written."""
    return {table.name: tabular.dump(table.columns, table.rows) for table in tables(knowledge)}


def write_tables(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    """Write `tables/*.csv` under the directory; returns their paths."""
    paths = []
    for table in tables(knowledge):
        paths.append(directory / "tables" / f"{table.name}.csv")
        tabular.write(paths[-1], tabular.pieces(table.columns, table.rows))
    return tuple(paths)


def _entity(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "type": entity.kind.value,
        "label": entity.label,
        "aliases": "|".join(entity.aliases),
        "identifiers": "|".join(entity.identifiers),
    }


def _lifetime(entity: Entity) -> Mapping[str, object]:
    """What bounds the entity in time, and ids that it bore or may have borne; its id alone if nothing is known."""
    bounds = (entity.parent, entity.start, entity.end, entity.successor, "|".join(entity.former))
    return {"id": entity.id} | {name: value for name, value in zip(LIFETIMES[1:], bounds, strict=True) if value}


def _document(source: Source, labels: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": source.id,
        "file": source.file,
        "title": source.title,
        "kind": source.kind,
        "body": labels.get(source.body, ""),
        "date": source.date,
        "sha256": source.sha256,
        "pages": source.pages,
    }


def _statement(fact: Fact, labels: Mapping[str, str]) -> dict[str, object]:
    said = fact.qualifiers
    return {
        "id": fact.id,
        "subject": fact.subject,
        "subject_label": labels[fact.subject],
        "relation": fact.relation,
        "object": fact.object or fact.literal,
        "object_label": labels[fact.object] if fact.object else fact.literal,
        "role": said.role,
        "on_behalf_of": "|".join(said.on_behalf_of),
        "amount": plain(said.amount),
        "currency": said.currency,
        "start": said.start,
        "end": said.end,
        "status": said.status.value,
        "basis": fact.basis.value,
        "confidence": f"{fact.confidence:.2f}",
        "reviewed": fact.reviewed,
    }


def _evidence(fact: Fact, evidence: Evidence) -> dict[str, object]:
    return {
        "statement": fact.id,
        "document": evidence.document,
        "item": evidence.item,
        "page": evidence.page,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
        "rule": evidence.rule,
        "confidence": f"{evidence.confidence:.2f}",
    }


def plain(amount: Decimal | None) -> str:
    """An amount without exponent and without useless zeros: 4180000, 0.25."""
    if amount is None:
        return ""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
