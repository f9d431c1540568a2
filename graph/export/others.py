"""The same knowledge for other programs, on request: `bordkort export --format gexf`.

None of these is written by a build. Each says less than graph.ttl; docs/exports.md tells what is lost. The same
knowledge gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

from graph import tabular
from graph.errors import BordkortError
from graph.export.gexf import gexf
from graph.export.people import followthemoney, popolo
from graph.export.sheets import sheets
from graph.model.fact import Knowledge

Writer = Callable[[Knowledge], Mapping[str, bytes]]


def _trig(knowledge: Knowledge) -> Mapping[str, bytes]:
    from graph.rdf import trig

    return {"graph.trig": trig(knowledge)}


def _nquads(knowledge: Knowledge) -> Mapping[str, bytes]:
    from graph.rdf import nquads

    return {"graph.nq": nquads(knowledge)}


def _jsonld(knowledge: Knowledge) -> Mapping[str, bytes]:
    from graph.rdf.jsonld import jsonld

    return {"graph.jsonld": jsonld(knowledge)}


def _parquet(knowledge: Knowledge) -> Mapping[str, bytes]:
    """The tables, typed; pandas needs pyarrow for it."""
    from graph.export.frames import frames  # pandas is slow to import

    found = {}
    for name, frame in frames(knowledge).items():
        out = io.BytesIO()
        try:
            frame.to_parquet(out, engine="pyarrow", index=False)
        except ImportError as error:
            raise BordkortError('Parquet kræver `pip install "bordkort[parquet]"`.') from error
        found[f"tables/{name}.parquet"] = out.getvalue()
    return found


def _workbook(knowledge: Knowledge) -> Mapping[str, bytes]:
    from graph.export.workbook import workbook

    return {"graph.xlsx": workbook(sheets(knowledge))}


#: Name of a format -> what writes it.
FORMATS: Mapping[str, Writer] = {
    "trig": _trig,
    "nquads": _nquads,
    "jsonld": _jsonld,
    "parquet": _parquet,
    "gexf": lambda knowledge: {"graph.gexf": gexf(knowledge)},
    "popolo": lambda knowledge: {"popolo.json": popolo(knowledge)},
    "ftm": lambda knowledge: {"entities.ftm.json": followthemoney(knowledge)},
    "xlsx": _workbook,
}


def write_format(knowledge: Knowledge, form: str, directory: Path) -> tuple[Path, ...]:
    """Write one format into the directory; returns the paths."""
    paths = []
    for name, content in FORMATS[form](knowledge).items():
        paths.append(directory / name)
        tabular.write(paths[-1], content)
    return tuple(paths)
