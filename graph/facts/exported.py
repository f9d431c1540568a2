"""The exported tables read back: what a build wrote becomes Knowledge again.

Whoever gets `exports/` by mail has no documents and needs none: `graph.load("exports")` gives entities, facts, evidence
and sources as they were built. Agenda titles, decisions and contradictions stand in other files and are not among them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from graph import tabular
from graph.changeover import settle
from graph.errors import ContractError
from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Knowledge, Source
from graph.model.relation import BY_NAME
from graph.model.statement import Basis, Evidence, Qualifiers, Status
from graph.model.text import Span


def load_exported(directory: Path) -> Knowledge:
    """Read `directory/tables` (or the directory itself); raises ContractError where tables are missing or broken."""
    for folder in (directory, directory.parent):
        settle(folder)
    tables = directory / "tables" if (directory / "tables").is_dir() else directory
    if not (tables / "statements.csv").is_file():
        raise ContractError(f"{directory}: ingen tables/statements.csv her; kør bordkort build først")
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for row in tabular.read(tables / "evidence.csv", ("statement", "document", "start", "end")):
        evidence[row["statement"]].append(_evidence(row))
    bounds = _lifetimes(tables / "lifetimes.csv")
    entities = tuple(
        _entity(row, bounds.get(row["id"])) for row in tabular.read(tables / "entities.csv", ("id", "type", "label"))
    )
    facts = tuple(
        _fact(row, tuple(evidence[row["id"]]))
        for row in tabular.read(tables / "statements.csv", ("id", "subject", "relation", "object"))
    )
    ids = {entity.label: entity.id for entity in reversed(entities)}
    meetings = _meetings(facts)
    sources = tuple(
        _source(row, ids, meetings) for row in tabular.read(tables / "documents.csv", ("id", "file", "sha256"))
    )
    return Knowledge(entities=entities, facts=facts, sources=sources)


def _lifetimes(path: Path) -> dict[str, tabular.Row]:
    """What bounds entities in time, and retired ids; exports of earlier builds have no such table or column."""
    if not path.is_file():
        return {}
    return {row["id"]: row for row in tabular.read(path, ("id", "parent", "start", "end", "successor"))}


def _entity(row: tabular.Row, bounds: tabular.Row | None) -> Entity:
    return Entity(
        id=row["id"],
        kind=EntityKind(row["type"]),
        label=row["label"],
        aliases=_split(row["aliases"]),
        identifiers=_split(row["identifiers"]),
        parent=bounds["parent"] if bounds else "",
        start=bounds["start"] if bounds else "",
        end=bounds["end"] if bounds else "",
        successor=bounds["successor"] if bounds else "",
        former=_split(bounds["former"]) if bounds else (),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _fact(row: tabular.Row, evidence: tuple[Evidence, ...]) -> Fact:
    relation = BY_NAME.get(row["relation"])
    if relation is None:
        raise ContractError(f"{row.place('relation')}: ukendt relation {row['relation']!r}")
    return Fact(
        id=row["id"],
        relation=relation.name,
        subject=row["subject"],
        object="" if relation.literal else row["object"],
        literal=row["object"] if relation.literal else "",
        qualifiers=Qualifiers(
            role=row["role"],
            on_behalf_of=_split(row["on_behalf_of"]),
            amount=Decimal(row["amount"]) if row["amount"] else None,
            currency=row["currency"],
            start=row["start"],
            end=row["end"],
            status=Status(row["status"]),
        ),
        basis=Basis(row["basis"]),
        confidence=float(row["confidence"]),
        evidence=evidence,
        reviewed=row["reviewed"],
    )


def _evidence(row: tabular.Row) -> Evidence:
    return Evidence(
        document=row["document"],
        item=row["item"],
        span=Span(start=int(row["start"]), end=int(row["end"])),
        rule=row["rule"],
        confidence=float(row["confidence"] or 0),
        page=int(row["page"]) if row["page"] else None,
        quote=row["quote"],
    )


def _meetings(facts: tuple[Fact, ...]) -> Mapping[str, str]:
    """Document id -> the meeting that people attended by its account."""
    return {
        evidence.document: fact.object
        for fact in facts
        if fact.relation in ("attended", "absent")
        for evidence in fact.evidence
    }


def _source(row: tabular.Row, ids: Mapping[str, str], meetings: Mapping[str, str]) -> Source:
    return Source(
        id=row["id"],
        file=row["file"],
        title=row["title"],
        kind=row["kind"],
        body=ids.get(row["body"], ""),
        meeting=meetings.get(row["id"], ""),
        date=row["date"],
        sha256=row["sha256"],
        pages=int(row["pages"]) if row["pages"] else None,
    )
