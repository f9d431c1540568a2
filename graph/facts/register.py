"""The register of organisations on disk: data/register/*.csv to entities, short names of municipalities, structure.

Most files hold organisations, in the same columns. `towns.csv` maps "Herning" to its municipality, `structure.csv`
tells what is part of what, `context/` a municipality's region and what a name such as
"Kontaktudvalget" means in each region. Faults are collected and told by file, row and column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from graph import tabular
from graph.errors import Issue, TableError
from graph.model.entity import Entity, EntityKind
from graph.model.register import Link, Register

COLUMNS = ("id", "type", "label", "aliases", "identifiers", "parent", "start", "end", "successor", "source")
_TOWNS = "towns.csv"
_STRUCTURE = "structure.csv"
_GEOGRAPHY = "context/geography.csv"
_LOCAL = "context/local_names.csv"
_OTHERS = frozenset({_TOWNS, _STRUCTURE})


def load_register(directory: Path) -> Register:
    """Read the register; raises TableError with every fault found."""
    issues: list[Issue] = []
    entities: dict[str, Entity] = {}
    for path in sorted(directory.glob("*.csv")):
        if path.name in _OTHERS:
            continue
        for row in tabular.read(path, COLUMNS):
            entity = _entity(row, issues)
            if entity is not None and entity.id in entities:
                issues.append(Issue(place=row.place("id"), message=f"{entity.id} står to gange i registret"))
            elif entity is not None:
                entities[entity.id] = entity
    towns = _towns(directory / _TOWNS, entities, issues)
    structure = _structure(directory / _STRUCTURE, entities, issues)
    if issues:
        raise TableError(issues)
    regions = {row["municipality"]: row["region"] for row in _rows(directory / _GEOGRAPHY, ("municipality", "region"))}
    local: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in _rows(directory / _LOCAL, ("name", "region", "organisation")):
        place = row["name"], row["region"]
        local[place] = (*local.get(place, ()), row["organisation"])
    return Register(
        entities=tuple(entities[key] for key in sorted(entities)),
        towns=towns,
        regions=regions,
        local=local,
        structure=structure,
    )


def _entity(row: tabular.Row, issues: list[Issue]) -> Entity | None:
    try:
        kind = EntityKind(row["type"])
    except ValueError:
        issues.append(Issue(place=row.place("type"), message=f"ukendt type {row['type']!r}"))
        return None
    if not row["id"] or not row["label"]:
        issues.append(Issue(place=row.place("id"), message="id og label må ikke være tomme"))
        return None
    return Entity(
        id=row["id"],
        kind=kind,
        label=row["label"],
        aliases=_split(row["aliases"]),
        identifiers=_split(row["identifiers"]),
        parent=row["parent"],
        start=row["start"],
        end=row["end"],
        successor=row["successor"],
        source=row["source"],
        known=True,
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _towns(path: Path, entities: Mapping[str, Entity], issues: list[Issue]) -> dict[str, str]:
    towns = {}
    for row in _rows(path, ("town", "municipality")):
        if row["municipality"] not in entities:
            issues.append(Issue(place=row.place("municipality"), message=f"findes ikke: {row['municipality']}"))
        towns[row["town"]] = row["municipality"]
    return towns


def _structure(path: Path, entities: Mapping[str, Entity], issues: list[Issue]) -> tuple[Link, ...]:
    links = []
    for row in _rows(path, ("subject", "relation", "object", "start", "end", "source")):
        issues.extend(
            Issue(place=row.place(end), message=f"findes ikke: {row[end]}")
            for end in ("subject", "object")
            if row[end] not in entities
        )
        links.append(
            Link(
                subject=row["subject"],
                relation=row["relation"],
                object=row["object"],
                start=row["start"],
                end=row["end"],
                source=row["source"],
            )
        )
    return tuple(links)


def _rows(path: Path, required: Iterable[str]) -> list[tabular.Row]:
    return tabular.read(path, tuple(required)) if path.exists() else []
