"""Sections -> one page to print: a table a section, a heading a body, headings again on every sheet, links to sources.

Paper has no room for twenty columns: who somebody is and works for share a cell, and so do source and item. The page
asks the network for nothing and runs nothing; what minutes say is escaped by the template ("A & B <Ida>").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from graph.export.harmless import plain
from graph.export.overview.sections import ABOUT, SOURCES, Section
from graph.export.overview.words import shown
from graph.export.workbook import Cell, Day, Link

Cells = Mapping[str, Cell]

#: What leads a row, where a section has it; then the cells of paper: heading -> (what stands before it, column).
_LEADING = ("Hvorfor", "Ændring", "Dag", "Rolle før")
_PAPER: Mapping[str, Sequence[tuple[str, str]]] = {
    "Hvem": (("", "Hvem"), ("", "Stilling og arbejdssted")),
    "Repræsenterer": (("", "Repræsenterer"),),
    "Rolle": (("", "Rolle"), ("for ", "På vegne af")),
    "Udpeget": (("", "Udpeget"), ("af eller for ", "Udpeget af eller for")),
    "Periode": (("fra ", "Fra"), ("til ", "Til")),
    "Status": (("", "Status"), ("", "Seneste kilde")),
    "Kilde": (("", "Kilde"), ("pkt. ", "Punkt"), ("side ", "Side")),
    "Det siger kilderne ikke": (("", "Det siger kilderne ikke"),),
}


def page(sections: Sequence[Section]) -> bytes:
    """UTF-8 bytes of the page."""
    from jinja2 import Environment, FileSystemLoader  # only for those who ask for a page

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.get_template("overview.html.j2")
    text = template.render(title=sections[0].note, sections=[_shown(one) for one in sections])
    return plain(text).encode("utf-8")


def _shown(one: Section) -> dict[str, Any]:
    """What the template needs of a section: headings, and rows of cells in groups."""
    flat = one.name in (SOURCES, ABOUT)
    kept = [heading for heading in one.headings if heading != "sha256"] if flat else _headings(one)
    cells = [dict(zip(one.headings, row, strict=True)) for row in one.rows]
    groups = [("", cells)] if flat else [(body, list(rows)) for body, rows in groupby(cells, _body)]
    return {
        "name": one.name,
        "note": one.note,
        "count": "" if one.name == ABOUT else len(one.rows),
        "anchor": SOURCES if one.name == SOURCES else "",
        "headings": kept,
        "groups": [(body, [[_lines(row, heading, flat) for heading in kept] for row in rows]) for body, rows in groups],
    }


def _headings(one: Section) -> list[str]:
    return [heading for heading in one.headings if heading in _LEADING] + list(_PAPER)


def _body(row: Cells) -> str:
    return shown(row["Organ"])


def _lines(row: Cells, heading: str, flat: bool) -> list[dict[str, str]]:
    """The lines of a cell, each with where it leads."""
    if not flat and heading == "Repræsenterer":
        return [{"text": line, "href": ""} for line in _represented(row)]
    parts = (("", heading),) if flat or heading in _LEADING else _PAPER[heading]
    return [{"text": before + _text(row[name]), "href": _href(row[name])} for before, name in parts if shown(row[name])]


def _text(cell: Cell) -> str:
    """A date is not broken at the end of a line."""
    return shown(cell).replace("-", "\u2011") if isinstance(cell, Day) else shown(cell)


def _represented(row: Cells) -> list[str]:
    names, ways = shown(row["Repræsenterer"]), shown(row["Hvordan"])
    if not names:
        return []
    return [f"{name} ({way})" for name, way in zip(names.split("; "), ways.split("; "), strict=True)]


def _href(cell: Cell) -> str:
    if not isinstance(cell, Link):
        return ""
    if cell.sheet:
        return f"#{cell.sheet}-{cell.row}"
    return cell.address if cell.address.startswith(("http://", "https://")) else ""
