"""Sections -> a file that can be sent on: a workbook, a page to print, or a table that Danish Excel opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from graph import tabular
from graph.errors import ContractError
from graph.export.harmless import danish_csv
from graph.export.overview.page import page
from graph.export.overview.sections import Asked, Section, sections
from graph.export.overview.words import shown
from graph.export.workbook import Sheet, workbook
from graph.model.fact import Knowledge
from graph.model.seats import Seating


def overview_bytes(knowledge: Knowledge, asked: Asked, suffix: str) -> bytes:
    """The overview as a file of that suffix; the same input gives the same bytes."""
    return FORMATS[suffix](sections(Seating(knowledge), asked))


def write_overview(knowledge: Knowledge, path: Path, asked: Asked) -> Path:
    """Write the overview in the format that the file's name asks for; raises ContractError for another."""
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ContractError(f"{path.name}: kan ikke skrives; navnet skal ende på {', '.join(FORMATS)}")
    tabular.write(path, overview_bytes(knowledge, asked, suffix))
    return path


def _workbook(made: Sequence[Section]) -> bytes:
    return workbook([Sheet(name=one.name, headings=one.headings, rows=one.rows) for one in made], title=made[0].note)


def _csv(made: Sequence[Section]) -> bytes:
    """The seats alone: a table holds one table."""
    return danish_csv(made[0].headings, [[shown(cell) for cell in row] for row in made[0].rows])


#: Suffix -> the function that writes such a file.
FORMATS: Mapping[str, Callable[[Sequence[Section]], bytes]] = {".xlsx": _workbook, ".html": page, ".csv": _csv}
