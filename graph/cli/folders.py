"""`--from exports` and `--data tables`: the folder that a build wrote, and that of the tables that people edit."""

from __future__ import annotations

from pathlib import Path

import click

from graph.changeover import settle


def _settled(_context: click.Context, _parameter: click.Parameter, folder: Path) -> Path:
    """The folder, after a build that was stopped while it changed the files has been brought to its end."""
    settle(folder)
    return folder


#: Give a command the option; it gets the folder as `folder`. Whether a graph stands there, what reads it tells.
built_folder = click.option(
    "--from",
    "folder",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    callback=_settled,
    help="Mappe, som bordkort build har skrevet.",
)

#: Give a command the option; it gets the folder as `data`, None for the tables that are shipped.
data_folder = click.option(
    "--data",
    default=None,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Mappe med register/, facts/ og verdicts/.",
)
