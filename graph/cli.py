"""`bordkort`: thin commands over the package; the same program as `python build_graph.py` and `python -m graph`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from graph.errors import BordkortError, QuestionError

_EXAMPLES = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/               læs også alle dokumenter i mappen
  bordkort build a.txt b.md --out ud      til en anden mappe
  bordkort query who-sits-where --body DKS
"""
_BUILD = """
\b
Eksempler:
  bordkort build                          byg exports/ af de medfølgende, gennemsete fakta
  bordkort build referater/ --out ud      læs også mappens dokumenter, og skriv til ud/
  bordkort build referater/ --from-minutes-only
"""
_QUERY = """
\b
Eksempler:
  bordkort query --list
  bordkort query who-sits-where --body DKS --as-of 2021-11-02
  bordkort query who-chairs --format md
  bordkort query mit-spørgsmål.rq --format csv > svar.csv
"""

#: Parameters of the saved queries, as options.
PARAMETERS = (
    ("body", "Organ: navn, kort navn eller id."),
    ("person", "Person: navn eller id."),
    ("project", "Projekt: navn eller id."),
    ("entity", "Organ, projekt eller organisation: navn eller id."),
    ("document", "Dokument: id, filnavn eller titel."),
    ("as-of", "Dag (2021-11-02), måned eller år."),
    ("after", "Første dag."),
    ("before", "Sidste dag."),
    ("below", "Kun sikkerhed under dette tal (0 til 1)."),
)

Command = Callable[..., None]


def _parameters(command: Command) -> Command:
    for name, text in reversed(PARAMETERS):
        command = click.option(f"--{name}", default=None, help=text)(command)
    return command


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bordkort", prog_name="bordkort")
def main() -> None:
    """Hvem sidder hvor, for hvem, og hvem siger det? Læser referater og bygger en graf med kilder."""


@main.command(epilog=_BUILD)
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
def build(paths: tuple[Path, ...], out: Path, data: Path | None, from_minutes_only: bool, quiet: bool) -> None:
    """Læs dokumenter (filer og mapper), og skriv grafen til exports/."""
    from graph import pipeline  # the libraries behind a build are slow to import; --help must not wait for them
    from graph.export import export
    from graph.export.summary import summary

    knowledge = pipeline.build(paths, data=data, from_minutes_only=from_minutes_only, progress=_bar(quiet))
    written = export(knowledge, out)
    if not quiet:
        click.echo(summary(knowledge, written))


@main.command(epilog=_QUERY)
@click.argument("question", required=False)
@click.option("--list", "listing", is_flag=True, help="Vis de færdige spørgsmål.")
@_parameters
@click.option(
    "--from",
    "folder",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Mappe, som bordkort build har skrevet.",
)
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "json", "md"]),
    help="Svarets form.",
)
def query(question: str | None, listing: bool, folder: Path, form: str, **parameters: str | None) -> None:
    """Stil et færdigt spørgsmål ved navn, eller SPARQL i en fil (.rq), til det, der er bygget."""
    from graph.export.answers import render  # slow to import, as above
    from graph.knowledge import load

    if listing or not question:
        click.echo(_saved())
        return
    answer = load(folder).ask(_asked(question), **parameters)
    click.echo(render(answer.columns, answer.rows, form))


def _asked(question: str) -> str:
    """The text of a file, or the name of a saved query."""
    path = Path(question)
    if path.suffix != ".rq":
        return question
    if not path.is_file():
        raise QuestionError(f"there is no file {question}")
    return path.read_text(encoding="utf-8-sig")


def _saved() -> str:
    from graph.rdf import saved_queries  # slow to import, as above

    lines = []
    for saved in saved_queries():
        options = (f"--{p.name.replace('_', '-')}" for p in saved.parameters)
        shown = (f"[{o}]" if p.optional else o for o, p in zip(options, saved.parameters, strict=True))
        lines.append(f"{saved.name:<24} {saved.title_da}  {' '.join(shown)}".rstrip())
    return "\n".join(lines)


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


def run(arguments: Sequence[str] | None = None) -> None:
    """The program: faults that are meant for the user end in a sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        _speak(stream)
    try:
        main(args=arguments)
    except (BordkortError, OSError) as error:
        click.echo(f"Fejl: {error}", err=True)
        sys.exit(1)


def _speak(stream: Any) -> None:
    """UTF-8 into files and pipes on every system; on a terminal, signs that it does not know become question marks."""
    if not hasattr(stream, "reconfigure"):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8")
