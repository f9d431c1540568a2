"""`bordkort build`: documents and reviewed facts in, `exports/` out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from graph.cli.folders import data_folder
from graph.cli.reading import Documents, bar, reading_options, settings_of
from graph.cli.selection import Selection, selectable

_EXAMPLES = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/ --out ud      læs også mappens dokumenter, og skriv til ud/
  bordkort build referater/ --from-minutes-only
  bordkort build --focus KOSU --hops 2    siden viser kun KOSU og dens kreds
  bordkort build arkiv/ --store lager     læg også grafen i en database; bordkort query --store lager spørger den
  bordkort build arkiv/ --jobs 8 --max-memory 2000
  bordkort build s3://arkiv/2022/ --scheduler tcp://klynge:8786
"""


@click.command(epilog=_EXAMPLES, short_help="Læs dokumenter, og skriv grafen, tabellerne og siden.")
@click.argument("paths", nargs=-1, metavar="[STI]...", type=Documents())
@click.option(
    "--out",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Mappe til resultatet.",
)
@data_folder
@click.option(
    "--sources",
    default=None,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Mappe med dokumenterne bag de gennemsete fakta: citater vises derfra, andet i mappen læses ikke.",
)
@click.option("--from-minutes-only", is_flag=True, help="Lad de gennemsete fakta ude: kun hvad maskinen selv finder.")
@click.option(
    "--store",
    default=None,
    type=click.Path(path_type=Path, file_okay=False),
    help="Læg også grafen i en Oxigraph-database i denne mappe, til mange eller store spørgsmål.",
)
@click.option("--quiet", is_flag=True, help="Ingen fremdriftslinje og intet resumé.")
@reading_options
@selectable
def build(
    paths: tuple[Path | str, ...],
    out: Path,
    data: Path | None,
    sources: Path | None,
    from_minutes_only: bool,
    store: Path | None,
    quiet: bool,
    selection: Selection,
    **reading: Any,
) -> None:
    """Læs dokumenter (filer, mapper og adresser som s3://…), og skriv grafen til exports/.

    Med --focus, --as-of og --types bliver siden mindre; tabeller og graf er altid hele.
    """
    from graph import pipeline  # the libraries behind a build are slow to import; --help must not wait for them
    from graph.calm import calm_to_the_end
    from graph.export import export
    from graph.export.summary import summary
    from graph.kept import Kept

    settings = settings_of(**reading)
    kept = Kept(settings.cache, settings.megabytes) if settings.cache is not None else None
    with calm_to_the_end():
        knowledge = pipeline.build(
            paths,
            data=data,
            from_minutes_only=from_minutes_only,
            sources=sources,
            settings=settings,
            progress=bar(quiet),
        )
        knowledge = replace(knowledge, statements=())  # they are for a review; facts and evidence are what is written
        shown = selection.shown(knowledge)
        written = export(knowledge, out, shown=shown, settings=selection.settings(knowledge), kept=kept)
    if store is not None:
        from graph.rdf import keep_on_disk

        keep_on_disk(out / "graph.ttl", store)
    if not quiet:
        click.echo(summary(knowledge, written))
