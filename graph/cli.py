"""`bordkort`: thin commands over the package; the same program as `python build_graph.py` and `python -m graph`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from graph.errors import BordkortError

_EXAMPLES = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/               læs også alle dokumenter i mappen
  bordkort build a.txt b.md --out ud      til en anden mappe
  bordkort query who-sits-where --body DKS
"""


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bordkort", prog_name="bordkort")
def main() -> None:
    """Hvem sidder hvor, for hvem, og hvem siger det? Læser referater og bygger en graf med kilder."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--out", default="exports", show_default=True, type=click.Path(path_type=Path), help="Mappe til resultatet."
)
@click.option(
    "--data", default=None, type=click.Path(path_type=Path, exists=True), help="Mappe med register/ og facts/."
)
@click.option("--from-minutes-only", is_flag=True, help="Lad de gennemsete fakta ude: kun hvad maskinen selv finder.")
@click.option("--quiet", is_flag=True, help="Ingen fremdriftslinje og intet resumé.")
def build(paths: tuple[Path, ...], out: Path, data: Path | None, from_minutes_only: bool, quiet: bool) -> None:
    """Læs dokumenter (filer og mapper), og skriv grafen til exports/."""
    from graph import pipeline  # the libraries behind a build are slow to import; --help must not wait for them
    from graph.export import export
    from graph.export.summary import summary

    knowledge = pipeline.build(paths, data=data, from_minutes_only=from_minutes_only, progress=_bar(quiet))
    written = export(knowledge, out)
    if not quiet:
        click.echo(summary(knowledge, written))


def _bar(quiet: bool):  # type: ignore[no-untyped-def]
    def progress(files: Sequence[tuple[Path, str]]) -> Iterable[tuple[Path, str]]:
        if quiet or len(files) < 2:
            yield from files
            return
        with click.progressbar(files, label="Læser", file=sys.stderr, item_show_func=_shown) as bar:
            yield from bar

    return progress


def _shown(file: tuple[Path, str] | None) -> str:
    return file[1] if file else ""


def run() -> None:
    """The program: faults that are meant for the user end in a sentence and exit code 1."""
    try:
        main(standalone_mode=True)
    except BordkortError as error:
        click.echo(f"Fejl: {error}", err=True)
        sys.exit(1)
