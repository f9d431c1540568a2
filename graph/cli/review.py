"""`bordkort review`: what a person should look at, one by one or as a table; each answer is written down at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.cli.folders import data_folder
from graph.cli.reading import Documents, bar, reading_options, settings_of

if TYPE_CHECKING:
    from graph.facts.desk import Desk
    from graph.review import Task

_EXAMPLES = """
\b
Eksempler:
  bordkort review referater/ --by sekretariat             svar på det ene efter det andet
  bordkort review referater/ --only new --csv liste.csv   som tabel til dansk Excel
  bordkort review --answers liste.csv --by sekretariat    læs den udfyldte tabel ind
  bordkort review --undo                                  fortryd det sidste svar, også et fra i går
\b
Svarene står med det samme i data/verdicts/ og gælder fra næste kørsel af bordkort build.
"""
_ENDS = ("subject", "relation", "object", "one", "other")
_WHYS = ("contradicted", "changed", "vanished", "identity", "new")


def _iso_day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A verdict is dated by a day and no less, so that the later of two is known."""
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value} er ikke en dag; skriv 2022-05-05") from error


@click.command(epilog=_EXAMPLES, short_help="Døm det, som maskinen har fundet.")
@click.argument("paths", nargs=-1, metavar="[STI]...", type=Documents())
@data_folder
@click.option("--only", multiple=True, type=click.Choice(_WHYS), help="Kun denne slags; kan gentages.")
@click.option("--by", default="", metavar="ROLLE", help="Hvem der svarer: en rolle, intet navn.")
@click.option("--date", "day", metavar="DAG", callback=_iso_day, help="Svarenes dato, fx 2022-05-05.  [i dag]")
@click.option("--csv", "table", type=click.Path(path_type=Path, dir_okay=False), help="Skriv arbejdslisten som tabel.")
@click.option(
    "--answers", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Læs en udfyldt arbejdsliste ind."
)
@click.option("--undo", is_flag=True, help="Tag dit sidste svar tilbage; kan gentages for de 20 sidste.")
@click.option("--quiet", is_flag=True, help="Ingen fremdriftslinje.")
@reading_options
def review(
    paths: tuple[Path | str, ...],
    data: Path | None,
    only: tuple[str, ...],
    by: str,
    day: str | None,
    table: Path | None,
    answers: Path | None,
    undo: bool,
    quiet: bool,
    **reading: Any,
) -> None:
    """Se det efter, som maskinen har fundet, og døm: det, der er mest i tvivl, kommer først.

    Modsagt, ændret, forsvundet, måske samme person, nyt; inden for hvert det usikreste først.
    """
    from graph import shipped

    if data is None and table is None and not shipped.in_checkout():
        told = f"svarene skal stå i en mappe, der er din: kopiér {shipped.data()}, og angiv kopien med --data"
        raise click.UsageError(told)
    desk = _desk((data or shipped.data()) / "verdicts")
    if undo:
        _take_back(desk)
        return
    signed = (by, day or date.today().isoformat())  # the only clock in the house: a verdict has a day
    if answers is not None:
        _take_in(answers, desk, signed)
        return
    tasks = [task for task in _tasks(paths, data, quiet, reading) if not only or task.why.value in only]
    if table is not None:
        _write(tasks, table)
        return
    from graph.cli.sitting import Sitting

    Sitting(tasks, desk, signed).run()


def _desk(folder: Path) -> Desk:
    """The desk of that folder; what its reviewer answered last is remembered in the reviewer's own cache folder."""
    from graph.engine.cache import default_folder
    from graph.facts.desk import Desk
    from graph.facts.memory import Memory, digest

    return Desk(folder, Memory(default_folder() / "undo" / f"{digest(bytes(folder.resolve()))[:16]}.json"))


def _take_back(desk: Desk) -> None:
    undone = desk.undo()
    if undone is None:
        click.echo("Der er intet svar at fortryde.")
        return
    for told, rows in (("Taget tilbage", undone.gone), ("Gælder igen", undone.back)):
        for row in rows:
            ends = " – ".join(_danish(row, name) for name in _ENDS if row.get(name))
            click.echo(f"{told}: {row.get('verdict')}: {ends or row.get('key')} ({row.get('by')} {row.get('date')})")


def _danish(row: Mapping[str, str], column: str) -> str:
    """A cell of a verdict as people say it: "leads" is "leder"."""
    from graph.model.relation import BY_NAME

    relation = BY_NAME.get(row[column]) if column == "relation" else None
    return relation.danish if relation is not None else row[column]


def _tasks(paths: tuple[Path | str, ...], data: Path | None, quiet: bool, reading: dict[str, Any]) -> list[Task]:
    from graph import pipeline  # slow to import
    from graph.review import worklist

    return worklist(pipeline.build(paths, data=data, settings=settings_of(**reading), progress=bar(quiet)))


def _write(tasks: list[Task], path: Path) -> None:
    from graph import tabular
    from graph.cli.sitting import task_row
    from graph.export.harmless import danish_csv
    from graph.facts.tasks import TASKS

    rows = map(task_row, tasks)
    tabular.write(path, danish_csv(TASKS, ([row.get(column, "") for column in TASKS] for row in rows)))
    counted = "1 opgave" if len(tasks) == 1 else f"{len(tasks)} opgaver"
    click.echo(f"{counted} i {path}. Udfyld verdict (accept, reject, correct), og læs den ind med --answers {path}")


def _take_in(path: Path, desk: Desk, signed: tuple[str, str]) -> None:
    """Every answered row into the tables of verdicts, or none if one of them is faulty."""
    from graph import tabular
    from graph.errors import Issue, TableError
    from graph.facts.desk import faults, identity_faults
    from graph.facts.tasks import answered

    rows = [(row, *answered(row.cells, *signed)) for row in tabular.read(path, ("verdict",))]
    given = [(row, name, cells) for row, name, cells in rows if name]
    wrong = [
        Issue(place=row.place(issue.place.rpartition(":")[2]), message=issue.message)
        for row, name, cells in given
        for issue in (faults(cells) if name == "verdicts" else identity_faults(cells))
    ]
    if wrong:
        raise TableError(wrong)
    for _, name, cells in given:
        (desk.answer if name == "verdicts" else desk.answer_identity)(cells)
    click.echo(f"{len(given)} svar skrevet i {desk.folder}; {len(rows) - len(given)} rækker uden svar.")
