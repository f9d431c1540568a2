"""`bordkort export --format NAME`: what was built, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.folders import built_folder

_NAMES = ("trig", "nquads", "jsonld", "parquet", "gexf", "popolo", "ftm", "xlsx")
_EXAMPLES = """
\b
Eksempler:
  bordkort export --format gexf              exports/graph.gexf til Gephi, med tid
  bordkort export --format xlsx --format popolo
  bordkort export --format parquet --out til-analyse
"""


@click.command(epilog=_EXAMPLES, short_help="Skriv grafen som TriG, JSON-LD, Parquet, Excel og andet.")
@click.option("--format", "forms", multiple=True, required=True, type=click.Choice(_NAMES), help="Form; gerne flere.")
@built_folder
@click.option("--out", default=None, type=click.Path(path_type=Path, file_okay=False), help="Mappe til filerne.")
def export(forms: tuple[str, ...], folder: Path, out: Path | None) -> None:
    """Skriv grafen i andre former: TriG, N-Quads, JSON-LD, Parquet, GEXF, Popolo, FollowTheMoney, Excel."""
    from graph.export.others import write_format  # slow to import
    from graph.knowledge import load

    knowledge = load(folder).knowledge
    for form in dict.fromkeys(forms):
        for path in write_format(knowledge, form, out or folder):
            click.echo(path)
