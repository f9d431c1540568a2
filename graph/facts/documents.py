"""The documents that people have read: documents.csv and items.csv to sources with their agendas.

A document is known by the hash of its bytes, so a renamed copy is the same one, and by what it is: the minutes of the
Demensråd of 3 May 2021 are `demensraadet-2021-05-03`, whatever file they come in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from graph.danish.fold import slug
from graph.errors import Issue
from graph.facts.cells import Cells, cells
from graph.model.fact import AgendaTitle, Source
from graph.model.minutes import DocumentKind

DOCUMENTS = ("id", "file", "sha256", "title", "kind", "body", "acronym", "date", "place")
ITEMS = ("document", "number", "title")

_UNNAMED = frozenset({DocumentKind.MINUTES, DocumentKind.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A source, and what the document is by content (`Minutes.source` of the same document)."""

    source: Source
    content: str

    def has_item(self, number: str) -> bool:
        return any(number == item.number for item in self.source.items)


def load_documents(directory: Path, issues: list[Issue]) -> dict[str, Described]:
    """Document id -> what stands about it in the tables; faults are added to the issues."""
    documents: dict[str, Described] = {}
    for row in cells(directory / "documents.csv", DOCUMENTS, issues):
        if row["id"] in documents:
            row.fault("id", f"{row['id']} står to gange")
        documents[row["id"]] = _described(row)
    agendas: defaultdict[str, list[AgendaTitle]] = defaultdict(list)
    for row in cells(directory / "items.csv", ITEMS, issues):
        if row["document"] not in documents:
            row.fault("document", f"står ikke i documents.csv: {row['document']!r}")
        agendas[row["document"]].append(_item(row, agendas[row["document"]]))
    return {
        identifier: replace(known, source=replace(known.source, items=tuple(agendas[identifier])))
        for identifier, known in documents.items()
    }


def _described(row: Cells) -> Described:
    sha256 = row["sha256"]
    if len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        row.fault("sha256", "skal være 64 hexadecimale cifre")
    if not row["id"] or row["id"] != sha256[:16]:
        row.fault("id", "skal være de første 16 cifre af sha256")
    if row["language"] and not re.fullmatch("[a-z]{2}", row["language"]):
        row.fault("language", "skal være to bogstaver efter ISO 639-1, som da")
    kind, date = row.one_of("kind", DocumentKind), row.day("date")
    label = " ".join(part for part in (row["acronym"] or row.needed("body"), date) if part)
    source = Source(
        id=row["id"],
        file=row.needed("file"),
        title=row["title"] or label,
        kind=row["kind"],
        body=row["body"],
        meeting=label if date else "",
        date=date,
        sha256=sha256,
        pages=None,
        place=row["place"],
        language=row["language"],
    )
    prefix = f"{kind}-" if kind and kind not in _UNNAMED else ""
    return Described(source=source, content=prefix + (slug(label) or row["id"]))


def _item(row: Cells, before: list[AgendaTitle]) -> AgendaTitle:
    if row["number"] and any(row["number"] == item.number for item in before):
        row.fault("number", f"punkt {row['number']} står to gange")
    return AgendaTitle(number=row["number"], title=row.needed("title"), decision=row["decision"])
