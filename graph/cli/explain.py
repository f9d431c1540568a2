"""`bordkort explain`: why a name is whom, with spellings, documents and decisions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from graph.cli.folders import data_folder
from graph.cli.reading import Documents, bar, reading_options, settings_of

_EXAMPLES = """
\b
Eksempler:
  bordkort explain DKS                                  i de medfølgende fakta
  bordkort explain "Ida Holm" referater/                også i egne dokumenter
  bordkort explain person/ida-holm-struer referater/    ved id, også et tidligere
"""


@click.command(epilog=_EXAMPLES, short_help="Fortæl, hvem et navn er, og hvorfor.")
@click.argument("name", metavar="NAVN")
@click.argument("paths", nargs=-1, metavar="[STI]...", type=Documents())
@data_folder
@click.option("--quiet", is_flag=True, help="Ingen fremdriftslinje.")
@reading_options
def explain(name: str, paths: tuple[Path | str, ...], data: Path | None, quiet: bool, **reading: Any) -> None:
    """Fortæl, hvem NAVN er, og hvorfor: stavemåder, dokumenter, og hvad der blev slået sammen og holdt adskilt.

    For en person vises også nøglerne til data/suppress.csv.
    """
    from graph import pipeline  # slow to import
    from graph.export.page.words import KINDS
    from graph.model.entity import EntityKind
    from graph.resolve.hidden import person_keys, places_of_work
    from graph.review import explain as explained
    from graph.review.explanation import named

    knowledge = pipeline.build(paths, data=data, settings=settings_of(**reading), progress=bar(quiet))
    click.echo(explained(knowledge, name, {kind: words.one[0] for kind, words in KINDS.items()}))
    works = places_of_work(knowledge)
    people = [entity for entity in named(knowledge, name) if entity.kind is EntityKind.PERSON]
    for person in people[:10]:
        click.echo(f"\nNøgler til data/suppress.csv for {person.label}:")
        for key, stands_for in person_keys(person, works.get(person.id, ())).items():
            click.echo(f"  {key}  {stands_for}")
