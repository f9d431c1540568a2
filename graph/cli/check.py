"""`bordkort check`: the tables that people edit and what a build wrote, looked through for what cannot be right.

Each check turns folders into findings; `CHECKS` names them all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.cli.folders import built_folder, data_folder
from graph.cli.reading import Documents, bar, reading_options, settings_of
from graph.model.finding import Finding, Severity

if TYPE_CHECKING:
    from graph.facts.places import Place

_EXAMPLES = """
\b
Eksempler:
  bordkort check                     se data/ og exports/ efter
  bordkort check --from resultat     se en anden mappe efter
  bordkort check referater/          se også, om dommene passer på dokumenterne
  bordkort check --quiet             kun fejl, ingen advarsler

\b
Fejl i tabeller står som mappe/fil:række:kolonne. Slutter med 1, hvis der er fejl; advarsler alene giver 0.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is looked at: the built folder, the one with tables, and documents to hold the verdicts against."""

    exports: Path
    data: Path
    paths: tuple[Path | str, ...]
    reading: Mapping[str, Any]
    quiet: bool


def _tables(looked: Looked) -> Iterator[Finding]:
    """Register, facts, verdicts and suppressions, cell by cell."""
    from graph.facts.checking import faults  # slow to import, as all below

    for issue in faults(looked.data):
        yield Finding(check="table", severity=Severity.VIOLATION, subject=issue.place, message=issue.message)


def _verdicts(looked: Looked) -> Iterator[Finding]:
    """Verdicts and suppressions that speak of nothing that is read."""
    from graph import pipeline
    from graph.errors import NothingBuiltError, TableError

    try:
        settings = settings_of(**looked.reading)
        idle = pipeline.idle(looked.paths, data=looked.data, settings=settings, progress=bar(looked.quiet))
    except (TableError, NothingBuiltError):
        return  # the tables tell why
    for issue in idle:
        yield Finding(check="idle", severity=Severity.WARNING, subject=issue.place, message=issue.message)


def _shapes(looked: Looked) -> Iterable[Finding]:
    """The graph against the shapes of the ontology."""
    from graph.rdf import validate

    built = looked.exports / "graph.ttl"
    return validate(built) if built.is_file() else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`title` is what a user sees; `rows` tells that findings are about rows of tables, not about things."""

    title: str
    find: Callable[[Looked], Iterable[Finding]]
    rows: bool = False


#: All checks.
CHECKS: tuple[Check, ...] = (
    Check(title="tabeller", find=_tables, rows=True),
    Check(title="domme uden virkning", find=_verdicts, rows=True),
    Check(title="former (SHACL)", find=_shapes),
)


@click.command(epilog=_EXAMPLES, short_help="Se tabeller og graf efter for fejl.")
@click.argument("paths", nargs=-1, metavar="[STI]...", type=Documents())
@built_folder
@data_folder
@click.option("--quiet", is_flag=True, help="Vis kun fejl, ikke advarsler.")
@reading_options
def check(paths: tuple[Path | str, ...], folder: Path, data: Path | None, quiet: bool, **reading: Any) -> None:
    """Se tabellerne og en færdig graf efter: hvad kan ikke være rigtigt, og hvad bør nogen kigge på?"""
    from graph import shipped
    from graph.facts.places import places

    looked = Looked(exports=folder, data=data or shipped.data(), paths=paths, reading=reading, quiet=quiet)
    built = (folder / "graph.ttl").is_file()
    known = places(folder) if built else {}
    worst = 0
    for one in CHECKS:
        findings = list(one.find(looked))
        violations = sum(finding.severity is Severity.VIOLATION for finding in findings)
        click.echo(f"{one.title}: {violations} fejl, {len(findings) - violations} advarsler")
        shown = [finding for finding in findings if not quiet or finding.severity is Severity.VIOLATION]
        for line in _rows(shown) if one.rows else _lines(shown, known):
            click.echo(line)
        worst += violations
    if not built:
        click.echo(f"{folder}: intet er bygget her, så kun tabellerne er set efter.")
    sys.exit(1 if worst else 0)


def _rows(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"  {finding.severity.value}: {finding.subject}: {finding.message}"


def _lines(findings: Iterable[Finding], known: Mapping[str, Place]) -> Iterator[str]:
    """What is wrong, by what it concerns: its name and place, then a line a finding."""
    from graph.facts.places import place_of  # as above

    for (_, subject), group in groupby(findings, key=lambda f: (f.severity, f.subject)):
        place = place_of(subject, known)
        where = ", ".join(part for part in (place.row, place.source) if part) if place else "graph.ttl"
        yield f"\n{place.label if place else subject}  ({where})"
        for finding in group:
            detail = f" [{finding.detail}]" if finding.detail else ""
            yield f"  {finding.severity.value}: {finding.message}{detail}"
