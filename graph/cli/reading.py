"""How documents are read, as options of a command: how many at a time, within which limits, kept where."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:  # slow to import; --help must not wait for it
    from graph.engine.reading import Reading
    from graph.engine.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--jobs", type=click.IntRange(1, 512), default=None, help="Antal læseprocesser.  [standard: en pr. kerne]"
    ),
    click.option(
        "--max-seconds",
        type=click.FloatRange(min=0.1),
        default=120.0,
        show_default=True,
        help="Højst så mange sekunders regnetid til at læse ét dokument.",
    ),
    click.option(
        "--max-memory",
        type=click.IntRange(min=100),
        default=1000,
        show_default=True,
        help="Højst så mange MB hukommelse til at læse ét dokument.",
    ),
    click.option(
        "--cache",
        type=click.Path(path_type=Path, file_okay=False),
        default=None,
        help="Mappe, hvor det læste gemmes til næste gang.  [standard: brugerens egen]",
    ),
    click.option("--no-cache", is_flag=True, help="Læs alt på ny, og gem intet."),
    click.option("--scheduler", default="", metavar="TCP://VÆRT:PORT", help="Læs på en Dask-klynge."),
)


class Documents(click.Path):
    """A file or folder that exists, or an address such as s3://arkiv/2022/."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, exists=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, str) and "://" in value else super().convert(value, param, ctx)


def reading_options(command: _Command) -> _Command:
    """The command with these options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings_of(
    *, jobs: int | None, max_seconds: float, max_memory: int, cache: Path | None, no_cache: bool, scheduler: str
) -> Settings:
    """What the options say."""
    from graph.engine.cache import default_folder  # slow to import
    from graph.engine.limits import Limits
    from graph.engine.settings import Settings

    return Settings(
        jobs=jobs,
        limits=Limits(seconds=max_seconds, megabytes=max_memory),
        cache=None if no_cache else (cache or default_folder()).absolute(),
        own_cache=cache is None,
        scheduler=scheduler,
    )


def bar(quiet: bool) -> Callable[[Iterable[Reading], int], Iterable[Reading]]:
    """Shows how far reading has come, unless it is over at once."""

    def progress(readings: Iterable[Reading], count: int) -> Iterable[Reading]:
        if quiet or count < 2:
            yield from readings
            return
        with click.progressbar(readings, length=count, label="Læser", file=sys.stderr, item_show_func=_shown) as bar:
            yield from bar

    return progress


def _shown(reading: Reading | None) -> str:
    if reading is None:
        return ""
    return reading.source.file if reading.source is not None else reading.losses[0].place
