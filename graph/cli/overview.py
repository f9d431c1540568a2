"""`bordkort overview`: who represents whom where on a day, as a workbook, a page to print or a table."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.folders import built_folder

_EXAMPLES = """
\b
Eksempler:
  bordkort overview                                       alle pladser, i overblik.xlsx
  bordkort overview --municipality "Herning Kommune" --out herning.xlsx
  bordkort overview --body DKS --as-of 2021-11-02 --since 2021-02-11 --out dks.html
  bordkort overview --person "Ida Holm" --out ida.csv     kun pladserne, til dansk Excel
"""


@click.command(epilog=_EXAMPLES, short_help="Hvem sidder hvor, for hvem, og hvad er ledigt? Til Excel.")
@click.option("--municipality", metavar="NAVN", help="Kun denne kommunes pladser: egne, på dens vegne, dens ansattes.")
@click.option("--organisation", metavar="NAVN", help="Det samme for en region eller anden organisation.")
@click.option("--person", metavar="NAVN", help="Kun denne persons pladser.")
@click.option("--body", metavar="NAVN", help="Kun pladserne i dette organ.")
@click.option("--all", "everything", is_flag=True, help="Alle pladser, som når intet er valgt.")
@click.option("--as-of", metavar="DAG", help="Dag (2021-11-02), måned eller år.  [det nyeste dokuments dato]")
@click.option("--since", metavar="DAG", help="Vis også, hvad der er ændret siden denne dag.")
@click.option(
    "--links", metavar="ADRESSE", help="https-adresse, hvor dokumenterne ligger; filnavnene bliver til links."
)
@click.option(
    "--out",
    default="overblik.xlsx",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Fil: .xlsx, .html eller .csv.",
)
@built_folder
def overview(
    everything: bool,
    as_of: str | None,
    since: str | None,
    links: str | None,
    out: Path,
    folder: Path,
    **names: str | None,
) -> None:
    """Overblik over repræsentation: hvem sidder hvor, for hvem, udpeget af hvem og hvornår, og hvad der er ledigt."""
    from graph.export.overview import asked_for, write_overview  # slow to import, as below
    from graph.export.page import read_back
    from graph.facts.exported import load_exported

    if everything and any(names.values()):
        raise click.UsageError("--all kan ikke bruges sammen med et navn")
    knowledge = read_back(load_exported(folder), folder / "index.html")
    asked = asked_for(knowledge, as_of=as_of, since=since, links=links, **names)
    click.echo(f"Skrevet: {write_overview(knowledge, out, asked).resolve()}")
