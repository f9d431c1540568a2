"""`bordkort page`: the interactive page, whole or smaller, from what a build wrote."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.folders import built_folder
from graph.cli.selection import Selection, selectable

_EXAMPLES = """
\b
Eksempler:
  bordkort page --focus KOSU --hops 2              exports/kosu.html: kun KOSU og dens kreds
  bordkort page --focus DKS --as-of 2021-02-11     hvem sad der den dag
  bordkort page --from ud --out kommuner.html --types kommune,udvalg-eller-gruppe
  bordkort page --title "Klyngens udvalg" --contact "sekretariatet, lokal 12"
"""


@click.command(epilog=_EXAMPLES, short_help="Lav siden igen, hel eller mindre, til at sende rundt.")
@built_folder
@click.option(
    "--out",
    default=None,
    type=click.Path(path_type=Path),
    help="Fil (.html) eller mappe.  [ved siden af index.html]",
)
@click.option("--title", metavar="TEKST", default="Bordkort", show_default=True, help="Sidens overskrift.")
@click.option("--purpose", default="", metavar="TEKST", help="Hvad oplysningerne skal bruges til; står på siden.")
@selectable
def page(selection: Selection, folder: Path, out: Path | None, title: str, purpose: str) -> None:
    """Lav siden igen af det, der er bygget: hele kortet eller et mindre, der er til at sende rundt."""
    from graph.export.page import read_back, write_page  # slow to import
    from graph.facts.exported import load_exported

    knowledge = read_back(load_exported(folder), folder / "index.html")
    said = {"title": title} | ({"purpose": (purpose, purpose)} if purpose else {})
    shown, target = selection.shown(knowledge), _target(out, folder, selection)
    path = write_page(shown, target.parent, selection.settings(knowledge, **said), file=target.name)
    click.echo(f"Siden viser {len(shown.entities)} aktører og møder og {len(shown.facts)} udsagn: {path.resolve()}")


def _target(out: Path | None, folder: Path, selection: Selection) -> Path:
    """A page as it is named; in a folder of its own the page is `index.html`, beside the whole page it is not."""
    if out is None:
        return folder / selection.file
    if out.suffix.lower() in (".html", ".htm"):
        return out
    if out.suffix[1:].isalpha() and not out.is_dir():
        raise click.BadParameter(f"{out.name} er hverken en mappe eller ender på .html", param_hint="--out")
    return out / "index.html"
