"""The same knowledge for other programs, on request: `bordkort export --format gexf`.

None of these is written by a build. Each says less than graph.ttl; docs/exports.md tells what is lost. The same
knowledge gives the same bytes. The large ones (N-Quads, TriG, Parquet) go to the file piece by piece.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from graph import tabular
from graph.export.gexf import gexf
from graph.export.parquet import parquet
from graph.export.people import followthemoney, popolo
from graph.export.sheets import sheets
from graph.model.fact import Knowledge

#: Writes one file that is open.
Fill = Callable[[BinaryIO], object]
Writer = Callable[[Knowledge], Mapping[str, Fill]]


def _trig(knowledge: Knowledge) -> Mapping[str, Fill]:
    from graph.rdf import write_trig

    return {"graph.trig": lambda file: write_trig(knowledge, file)}


def _nquads(knowledge: Knowledge) -> Mapping[str, Fill]:
    from graph.rdf import write_nquads

    return {"graph.nq": lambda file: write_nquads(knowledge, file)}


def _jsonld(knowledge: Knowledge) -> bytes:
    from graph.rdf.jsonld import jsonld

    return jsonld(knowledge)


def _workbook(knowledge: Knowledge) -> bytes:
    from graph.export.workbook import workbook

    return workbook(sheets(knowledge))


def _whole(name: str, content: Callable[[Knowledge], bytes]) -> Writer:
    """A format that is small enough to be made in memory."""
    return lambda knowledge: {name: lambda file: file.write(content(knowledge))}


#: Name of a format -> what writes it.
FORMATS: Mapping[str, Writer] = {
    "trig": _trig,
    "nquads": _nquads,
    "jsonld": _whole("graph.jsonld", _jsonld),
    "parquet": parquet,
    "gexf": _whole("graph.gexf", gexf),
    "popolo": _whole("popolo.json", popolo),
    "ftm": _whole("entities.ftm.json", followthemoney),
    "xlsx": _whole("graph.xlsx", _workbook),
}


def write_format(knowledge: Knowledge, form: str, directory: Path) -> tuple[Path, ...]:
    """Write one format into the directory; returns the paths."""
    paths = []
    for name, fill in FORMATS[form](knowledge).items():
        paths.append(directory / name)
        with tabular.writing(paths[-1]) as file:
            fill(file)
    return tuple(paths)
