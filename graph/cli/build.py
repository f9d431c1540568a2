"""`bordkort build`: documents and reviewed facts in, `exports/` out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from graph.cli.selection import Selection, selectable

_EXAMPLES = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/ --out ud      læs også mappens dokumenter, og skriv til ud/
  bordkort build referater/ --from-minutes-only
  bordkort build --focus KOSU --hops 2    siden viser kun KOSU og dens kreds
"""


@click.command(epilog=_EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--out",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Mappe til resultatet.",
)
@click.option(
    "--data",
    default=None,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Mappe med register/ og facts/.",
)
@click.option("--from-minutes-only", is_flag=True, help="Lad de gennemsete fakta ude: kun hvad maskinen selv finder.")
@click.option("--quiet", is_flag=True, help="Ingen fremdriftslinje og intet resumé.")
@selectable
def build(
    paths: tuple[Path, ...], out: Path, data: Path | None, from_minutes_only: bool, quiet: bool, selection: Selection
) -> None:
    """Læs dokumenter (filer og mapper), og skriv grafen til exports/.

    Med --focus, --as-of og --types bliver siden mindre; tabeller og graf er altid hele.
    """
    from graph import pipeline  # the libraries behind a build are slow to import; --help must not wait for them
    from graph.export import export
    from graph.export.summary import summary

    knowledge = pipeline.build(paths, data=data, from_minutes_only=from_minutes_only, progress=_bar(quiet))
    written = export(knowledge, out, shown=selection.shown(knowledge), settings=selection.settings(knowledge))
    if not quiet:
        click.echo(summary(knowledge, written))


def _bar(quiet: bool) -> Callable[[Sequence[tuple[Path, str]]], Iterable[tuple[Path, str]]]:
    def progress(files: Sequence[tuple[Path, str]]) -> Iterable[tuple[Path, str]]:
        if quiet or len(files) < 2:
            yield from files
            return
        with click.progressbar(files, label="Læser", file=sys.stderr, item_show_func=_shown) as bar:
            yield from bar

    return progress


def _shown(file: tuple[Path, str] | None) -> str:
    return file[1] if file else ""
