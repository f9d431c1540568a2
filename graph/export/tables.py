"""The four tables of the contract: entities, documents, statements, evidence; and `lifetimes` beside them.

Analysts open them in pandas or Excel, and others score them, so names, order and bytes are fixed. A fact is one row of
statements.csv; each document that supports it is a row of evidence.csv with the quoted words. lifetimes.csv holds what
the register knows of beginnings, ends and successors: without it, the tables alone could not tell that a seat is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from graph import tabular
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Evidence

ENTITIES = ("id", "type", "label", "aliases", "identifiers")
LIFETIMES = ("id", "parent", "start", "end", "successor")
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


def table_bytes(knowledge: Knowledge) -> dict[str, bytes]:
    """The tables by name (`entities`, `documents`, `statements`, `evidence`, `lifetimes`), as they are written."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    evidence = [_evidence(fact, evidence) for fact in knowledge.facts for evidence in fact.evidence]
    return {
        "entities": tabular.dump(ENTITIES, [_entity(entity) for entity in knowledge.entities]),
        "documents": tabular.dump(DOCUMENTS, [_document(source, labels) for source in knowledge.sources]),
        "statements": tabular.dump(STATEMENTS, [_statement(fact, labels) for fact in knowledge.facts]),
        "evidence": tabular.dump(EVIDENCE, evidence),
        "lifetimes": tabular.dump(LIFETIMES, [row for row in map(_lifetime, knowledge.entities) if len(row) > 1]),
    }


def write_tables(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    """Write `tables/*.csv` under the directory; returns their paths."""
    paths = []
    for name, content in table_bytes(knowledge).items():
        paths.append(directory / "tables" / f"{name}.csv")
        tabular.write(paths[-1], content)
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
    """What bounds the entity in time; the id alone if nothing is known."""
    bounds = (entity.parent, entity.start, entity.end, entity.successor)
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
