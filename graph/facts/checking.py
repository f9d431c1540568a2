"""The tables that people edit, looked through: every fault as an Issue with folder, file, row and column.

The build stops at faults that leave it nothing to build from. Here more is asked: does "parent" name something of the
register, is a town there twice, does a region of `context/` exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph import tabular
from graph.errors import ContractError, Issue, TableError
from graph.facts.cells import Cells
from graph.facts.register import COLUMNS, load_register
from graph.facts.reviewed import load_reviewed
from graph.facts.suppress import load_suppressed
from graph.facts.verdicts import load_verdicts
from graph.model.register import Register
from graph.model.relation import BY_NAME

TableCheck = Callable[[Path], object]


def register(data: Path) -> Register:
    """The register as the build reads it; then its references."""
    found = load_register(data / "register")
    issues = list(_references(data / "register", found))
    if issues:
        raise TableError(issues)
    return found


#: All tables that people edit, with the name under which their faults are told.
TABLES: tuple[tuple[str, TableCheck], ...] = (
    ("register", register),
    ("facts", lambda data: load_reviewed(data / "facts")),
    ("verdicts", lambda data: load_verdicts(data / "verdicts")),
    ("", lambda data: load_suppressed(data / "suppress.csv")),
)


def faults(data: Path) -> list[Issue]:
    """Every fault of every table below the folder, in the order of the tables."""
    return [issue for folder, check in TABLES for issue in _told(folder, check, data)]


def _told(folder: str, check: TableCheck, data: Path) -> Iterator[Issue]:
    prefix = f"{folder}/" if folder else ""
    try:
        check(data)
    except TableError as error:
        yield from (Issue(place=prefix + issue.place, message=issue.message) for issue in error.issues)
    except ContractError as error:  # a column is missing
        file, _, message = str(error).partition(": ")
        yield Issue(place=f"{prefix}{file}:1", message=message)
    except UnicodeDecodeError as error:
        yield Issue(place=folder or "suppress.csv", message=f"not UTF-8: {error.reason}")


def _references(directory: Path, found: Register) -> Iterator[Issue]:
    ids = {entity.id for entity in found.entities}
    for path in sorted(directory.glob("*.csv")):
        rows = tabular.read(path)
        if path.name == "towns.csv":
            yield from _twice(rows, "town")
        elif path.name == "structure.csv":
            yield from (
                Issue(place=row.place("relation"), message=f"ukendt: {row['relation']!r}")
                for row in rows
                if row["relation"] not in BY_NAME
            )
        elif set(COLUMNS) <= set(rows[0].cells if rows else ()):
            yield from _entities(rows, ids)
    for name, columns in (("geography", ("municipality", "region")), ("local_names", ("region", "organisation"))):
        path = directory / "context" / f"{name}.csv"
        if path.exists():
            for row in tabular.read(path, columns):
                yield from _unknown(row, columns, ids)


def _entities(rows: Iterable[tabular.Row], ids: set[str]) -> Iterator[Issue]:
    for row in rows:
        yield from _unknown(row, ("parent", "successor"), ids)
        issues: list[Issue] = []
        for column in ("start", "end"):
            Cells(row=row, issues=issues).edtf(column)
        yield from issues


def _unknown(row: tabular.Row, columns: Iterable[str], ids: set[str]) -> Iterator[Issue]:
    for column in columns:
        if row[column] and row[column] not in ids:
            yield Issue(place=row.place(column), message=f"findes ikke: {row[column]}")


def _twice(rows: Iterable[tabular.Row], column: str) -> Iterator[Issue]:
    first: dict[str, int] = {}
    for row in rows:
        before = first.setdefault(row[column], row.line)
        if before != row.line:
            yield Issue(place=row.place(column), message=f"{row[column]} står to gange, først i række {before}")
