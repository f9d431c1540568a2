"""Knowledge -> the overview that secretariats send on: who represents whom where, on a day, and who says so."""

from graph.export.overview.sections import Asked, Section, asked_for, sections
from graph.export.overview.selection import SORTS, Selection, select
from graph.export.overview.write import FORMATS, overview_bytes, write_overview

__all__ = [
    "FORMATS",
    "SORTS",
    "Asked",
    "Section",
    "Selection",
    "asked_for",
    "overview_bytes",
    "sections",
    "select",
    "write_overview",
]
