"""`bordkort publish URL`: the built graph into a store of one's own."""

from __future__ import annotations

import os
from pathlib import Path

import click

from graph.cli.folders import built_folder

_EXAMPLES = """
\b
Eksempler:
  bordkort publish http://127.0.0.1:7878/store --graph https://example.org/bordkort
  bordkort publish https://graf.example.org/repositories/sundhed/rdf-graphs/service --graph https://example.org/bordkort

\b
Grafen erstattes i ét skridt og tælles bagefter. Adgang står i miljøet: BORDKORT_STORE_TOKEN, eller
BORDKORT_STORE_USER og BORDKORT_STORE_PASSWORD.
"""


@click.command(epilog=_EXAMPLES, short_help="Læg grafen i et lager, der taler SPARQL.")
@click.argument("url", metavar="ADRESSE")
@click.option(
    "--graph", metavar="ADRESSE", default="", help="Den navngivne graf, der erstattes; uden: lagerets standardgraf."
)
@built_folder
def publish(url: str, graph: str, folder: Path) -> None:
    """Læg grafen i et lager, der taler SPARQL 1.1 Graph Store Protocol."""
    from graph.rdf.publish import PublishError, store  # slow to import
    from graph.rdf.publish import publish as send

    turtle = folder / "graph.ttl"
    if not turtle.is_file():
        raise PublishError(f"{folder}: ingen graph.ttl her; kør bordkort build først")
    found = send(turtle, store(url, graph, os.environ))
    click.echo(f"{found} tripler i {graph or 'standardgrafen'} på {url}")
