"""`bordkort query`: a saved question by name, or SPARQL in a file, put to what a build wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from graph.cli.folders import built_folder
from graph.errors import QuestionError

_EXAMPLES = """
\b
Eksempler:
  bordkort query --list
  bordkort query who-sits-where --body DKS --as-of 2021-11-02
  bordkort query who-chairs --format md
  bordkort query mit-spørgsmål.rq --format csv > svar.csv
"""


#: Parameters of the saved queries, as options.
PARAMETERS = (
    ("body", "NAVN", "Organ: navn, kort navn eller id."),
    ("person", "NAVN", "Person: navn eller id."),
    ("project", "NAVN", "Projekt: navn eller id."),
    ("entity", "NAVN", "Organ, projekt eller organisation: navn eller id."),
    ("organisation", "NAVN", "Kommune, region eller anden organisation: navn eller id."),
    ("document", "NAVN", "Dokument: id, filnavn eller titel."),
    ("as-of", "DAG", "Dag (2021-11-02), måned eller år."),
    ("after", "DAG", "Første dag."),
    ("before", "DAG", "Sidste dag."),
    ("below", "TAL", "Kun sikkerhed under dette tal (0 til 1)."),
)

Command = Callable[..., None]


def _parameters(command: Command) -> Command:
    for name, metavar, text in reversed(PARAMETERS):
        command = click.option(f"--{name}", metavar=metavar, help=text)(command)
    return command


@click.command(epilog=_EXAMPLES, short_help="Stil et spørgsmål til det, der er bygget.")
@click.argument("question", required=False, metavar="[SPØRGSMÅL]")
@click.option("--list", "listing", is_flag=True, help="Vis de færdige spørgsmål.")
@_parameters
@built_folder
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "json", "md"]),
    help="Svarets form.",
)
@click.option(
    "--store",
    default=None,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Database, som bordkort build --store har fyldt: grafen indlæses så ikke.",
)
def query(
    question: str | None, listing: bool, folder: Path, form: str, store: Path | None, **parameters: str | None
) -> None:
    """Stil et færdigt spørgsmål ved navn, eller SPARQL i en fil (.rq), til det, der er bygget."""
    from graph.export.answers import render  # slow to import, as above
    from graph.knowledge import load

    if listing or not question:
        click.echo(_saved())
        return
    asked = _asked(question)
    answer = load(folder, store=store).ask(asked, **parameters)
    click.echo(render(answer.columns, answer.rows, form))
    if not answer.rows and not parameters["as_of"] and _of_a_day(asked):
        click.echo("Der er spurgt om det nyeste dokuments dag: prøv en tidligere med --as-of.", err=True)


def _asked(question: str) -> str:
    """The text of a file, or the name of a saved query."""
    path = Path(question)
    if path.suffix != ".rq":
        return question
    if not path.is_file():
        raise QuestionError(f"der er ingen fil {question}")
    return path.read_text(encoding="utf-8-sig")


def _of_a_day(asked: str) -> bool:
    """Whether the question is a saved one about a day, so that a body that is no more has nobody on the newest."""
    from graph.rdf import saved_queries  # slow to import, as above

    return any(saved.name == asked and any(p.name == "as_of" for p in saved.parameters) for saved in saved_queries())


def _saved() -> str:
    from graph.rdf import saved_queries  # slow to import, as above

    lines = []
    for saved in saved_queries():
        options = (f"--{p.name.replace('_', '-')}" for p in saved.parameters)
        shown = (f"[{o}]" if p.optional else o for o, p in zip(options, saved.parameters, strict=True))
        lines.append(f"{saved.name:<24} {saved.title_da}  {' '.join(shown)}".rstrip())
    return "\n".join(lines)
