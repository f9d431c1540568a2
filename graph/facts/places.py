"""Where each thing of a finished graph stands in the tables, so that a finding can be looked up by hand.

The membership `s04de` stands in row 12 of `tables/statements.csv`, and the document that says it is `referat.txt`, item
3. Nodes that only belong to a fact (its period, its amount) stand where the fact stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph import tabular
from graph.errors import ContractError


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row (`tables/statements.csv:12`), what the row is about in words, and the document that says so."""

    row: str
    label: str
    source: str = ""


def places(directory: Path) -> Mapping[str, Place]:
    """Places by id: of an entity, of a document as `document/ID`, of a fact by its bare id."""
    tables = directory / "tables" if (directory / "tables").is_dir() else directory
    if not (tables / "statements.csv").is_file():
        raise ContractError(f"{directory}: ingen tables/statements.csv her; kør bordkort build først")
    found: dict[str, Place] = {}
    files: dict[str, str] = {}
    for row in tabular.read(tables / "documents.csv"):
        files[row["id"]] = row["file"]
        found[f"document/{row['id']}"] = Place(row=_row(row), label=row["title"] or row["file"], source=row["file"])
    for row in tabular.read(tables / "entities.csv"):
        found[row["id"]] = Place(row=_row(row), label=row["label"])
    sources = _sources(tables, files)
    for row in tabular.read(tables / "statements.csv"):
        label = " ".join((row["subject_label"], row["relation"], row["object_label"] or row["object"]))
        found[row["id"]] = Place(row=_row(row), label=label, source=sources.get(row["id"], ""))
    return found


def place_of(subject: str, known: Mapping[str, Place]) -> Place | None:
    """The place of a thing, or of the fact that the node `membership/FACT` or `interval/FACT` belongs to."""
    return known.get(subject) or known.get(subject.partition("/")[2])


def _row(row: tabular.Row) -> str:
    return f"tables/{row.place()}"


def _sources(tables: Path, files: Mapping[str, str]) -> dict[str, str]:
    """The first place of each fact: `referat.txt pkt. 3`."""
    found: dict[str, str] = {}
    for row in tabular.read(tables / "evidence.csv"):
        item = f" pkt. {row['item'].rstrip('.')}" if row["item"] else ""
        found.setdefault(row["statement"], files.get(row["document"], row["document"]) + item)
    return found
