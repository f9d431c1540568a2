"""`bordkort check`: what a build wrote, looked through for what cannot be right and what should be looked at.

Each check turns a folder into findings; `CHECKS` names them all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.model.finding import Finding, Severity

if TYPE_CHECKING:
    from graph.facts.places import Place

_EXAMPLES = """
\b
Eksempler:
  bordkort check                     se exports/ efter
  bordkort check --from resultat     se en anden mappe efter
  bordkort check --quiet             kun fejl, ingen advarsler

\b
Slutter med 1, hvis der er fejl; advarsler alene giver 0.
"""


def _shapes(folder: Path) -> Iterable[Finding]:
    """The graph against the shapes of the ontology."""
    from graph.rdf import validate  # slow to import

    return validate(folder / "graph.ttl")


#: All checks with the name that a user sees.
CHECKS: tuple[tuple[str, Callable[[Path], Iterable[Finding]]], ...] = (("former (SHACL)", _shapes),)


@click.command(epilog=_EXAMPLES)
@click.option(
    "--from",
    "folder",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Mappe, som bordkort build har skrevet.",
)
@click.option("--quiet", is_flag=True, help="Vis kun fejl, ikke advarsler.")
def check(folder: Path, quiet: bool) -> None:
    """Se en færdig graf efter: hvad kan ikke være rigtigt, og hvad bør nogen kigge på?"""
    from graph.facts.places import places  # as above

    known = places(folder)
    worst = 0
    for title, run in CHECKS:
        findings = list(run(folder))
        violations = sum(finding.severity is Severity.VIOLATION for finding in findings)
        click.echo(f"{title}: {violations} fejl, {len(findings) - violations} advarsler")
        shown = [finding for finding in findings if not quiet or finding.severity is Severity.VIOLATION]
        for line in _lines(shown, known):
            click.echo(line)
        worst += violations
    sys.exit(1 if worst else 0)


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
