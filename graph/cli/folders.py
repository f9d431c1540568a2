"""`--from exports`: the folder that a build wrote, an option of each command that begins where `build` ended."""

from __future__ import annotations

from pathlib import Path

import click

#: Give a command the option; it gets the folder as `folder`. Whether a graph stands there, what reads it tells.
built_folder = click.option(
    "--from",
    "folder",
    default="exports",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Mappe, som bordkort build har skrevet.",
)
