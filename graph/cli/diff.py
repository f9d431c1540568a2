"""`bordkort diff`: what changed between two builds, in sentences."""

from __future__ import annotations

from pathlib import Path

import click

_EXAMPLES = """
\b
Eksempler:
  bordkort diff exports-2021 exports          hvem kom til, hvem gik ud, hvad blev rettet
  bordkort diff gammel ny > ændringer.md      som Markdown i en fil
"""


@click.command(epilog=_EXAMPLES, short_help="Fortæl, hvad der er sket mellem to byggede mapper.")
@click.argument("old", metavar="GAMMEL", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("new", metavar="NY", type=click.Path(path_type=Path, exists=True, file_okay=False))
def diff(old: Path, new: Path) -> None:
    """Fortæl, hvad der er sket mellem to mapper, som bordkort build har skrevet: GAMMEL og NY."""
    from graph.facts.exported import load_exported  # slow to import
    from graph.review import changes

    told = changes(load_exported(old), load_exported(new))
    if not told:
        click.echo("Intet er ændret.")
    for title, lines in told:
        click.echo(f"\n## {title}\n")
        for line in lines:
            click.echo(f"- {line}")
