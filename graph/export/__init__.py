"""Knowledge -> files: each exporter writes its own, and this is the list of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.calm import calm
from graph.changeover import take_over
from graph.export.graphs import write_graphml, write_turtle
from graph.export.page import PageSettings, write_page
from graph.export.report import write_report
from graph.export.tables import write_tables
from graph.kept import Kept
from graph.model.fact import Knowledge
from graph.rdf import Parts

Exporter = Callable[[Knowledge, Path], tuple[Path, ...]]


def _tables(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    return write_tables(knowledge, directory)


def _turtle(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    return (write_turtle(knowledge, directory),)


def _graphml(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    return (write_graphml(knowledge, directory),)


def _page(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    return (write_page(knowledge, directory),)


def _report(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
    return (write_report(knowledge, directory),)


#: All exporters, in the order in which their files are listed to the user.
EXPORTERS: tuple[Exporter, ...] = (_page, _report, _turtle, _graphml, _tables)


def export(
    knowledge: Knowledge,
    directory: Path,
    *,
    shown: Knowledge | None = None,
    settings: PageSettings | None = None,
    kept: Kept | None = None,
) -> tuple[Path, ...]:
    """Write everything under the directory; returns the paths of the files. `shown` is what the page shows, if less.

    What was `kept` by an earlier build and has not changed is not worked out again. All files are made aside and take
    the place of the old ones together: whoever is stopped leaves either.
    """

    parts = Parts(knowledge, kept) if kept is not None else None

    def page(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
        whole = shown is None or shown is knowledge
        return (write_page(shown or knowledge, directory, settings, parts=parts if whole else None),)

    def turtle(knowledge: Knowledge, folder: Path) -> tuple[Path, ...]:
        return (write_turtle(knowledge, folder, parts, home=directory),)

    def in_graphml(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
        return (write_graphml(knowledge, directory, parts),)

    def in_tables(knowledge: Knowledge, directory: Path) -> tuple[Path, ...]:
        return write_tables(knowledge, directory, parts)

    told: dict[Exporter, Exporter] = {_page: page, _turtle: turtle, _graphml: in_graphml, _tables: in_tables}
    exporters = [told.get(write, write) for write in EXPORTERS]
    with calm():
        return take_over(directory, lambda folder: [path for write in exporters for path in write(knowledge, folder)])
