"""The four tables of the contract: entities, documents, statements, evidence; and `lifetimes` beside them.

Analysts open them in pandas or Excel, and others score them, so names, order and bytes are fixed. A fact is one row of
statements.csv; each document that supports it is a row of evidence.csv with the quoted words. lifetimes.csv holds what
the register knows of beginnings, ends and successors: without it, the tables alone could not tell that a seat is over;
and retired ids, by which `diff` knows a person again whose id has changed.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from graph import tabular
from graph.kept import digest, program
from graph.model.entity import Entity
from graph.model.fact import Fact, Knowledge, Source
from graph.model.statement import Evidence
from graph.rdf import Part, Parts

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


_Rows = Callable[[Fact, Mapping[str, str]], Iterator[Mapping[str, object]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table before it is written: its rows can be asked for once."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, object]]


def tables(knowledge: Knowledge) -> tuple[Table, ...]:
    """All tables, in the order in which they are written."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    evidence = (row for fact in knowledge.facts for row in _evidences(fact, labels))
    bounds = (row for row in map(_lifetime, knowledge.entities) if len(row) > 1)
    return (
        Table(name="entities", columns=ENTITIES, rows=map(_entity, knowledge.entities)),
        Table(name="documents", columns=DOCUMENTS, rows=(_document(source, labels) for source in knowledge.sources)),
        Table(
            name="statements",
            columns=STATEMENTS,
            rows=(row for fact in knowledge.facts for row in _statements(fact, labels)),
        ),
        Table(name="evidence", columns=EVIDENCE, rows=evidence),
        Table(name="lifetimes", columns=LIFETIMES, rows=bounds),
    )


def table_bytes(knowledge: Knowledge) -> dict[str, bytes]:
    """The tables by name, as they are written."""
    return {table.name: tabular.dump(table.columns, table.rows) for table in tables(knowledge)}


def write_tables(knowledge: Knowledge, directory: Path, parts: Parts | None = None) -> tuple[Path, ...]:
    """Write `tables/*.csv` under the directory; returns their paths.

    With the `parts` of this knowledge, rows of facts that were kept are not made again.
    """
    paths = []
    for table in tables(knowledge):
        paths.append(directory / "tables" / f"{table.name}.csv")
        by_fact = _ROWS.get(table.name)
        kept = _pieces(table, by_fact, parts) if by_fact and parts else tabular.pieces(table.columns, table.rows)
        tabular.write(paths[-1], kept)
    return tuple(paths)


def _pieces(table: Table, rows: _Rows, parts: Parts) -> Iterator[bytes]:
    """The table as `tabular.pieces` gives it, a part of the facts at a time."""
    yield tabular.dump(table.columns, ())
    maker = digest([_program(), table.name])
    for part in parts.facts:
        yield zlib.decompress(parts.made(maker, part.fingerprint, partial(_packed, table.columns, rows, part, parts)))


def _packed(columns: Sequence[str], rows: _Rows, part: Part, parts: Parts) -> bytes:
    labels = {entity.id: entity.label for entity in parts.around(part).entities.values()}
    told = tabular.dump(columns, (row for fact in part.facts for row in rows(fact, labels)))
    return zlib.compress(told.partition(b"\n")[2], 1)  # without the head


@cache
def _program() -> str:
    return digest(program(("danish", "model", "rdf", "tabular.py", "export/tables.py"), ()))


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


def _statements(fact: Fact, labels: Mapping[str, str]) -> Iterator[dict[str, object]]:
    said = fact.qualifiers
    yield {
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


def _evidences(fact: Fact, _: Mapping[str, str]) -> Iterator[dict[str, object]]:
    return (_evidence(fact, place) for place in fact.evidence)


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


#: The tables that are sorted by facts: what rows each has of a fact.
_ROWS: Mapping[str, _Rows] = {"statements": _statements, "evidence": _evidences}
