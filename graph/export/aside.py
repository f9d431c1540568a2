"""A folder aside in which all files of a build are made before the first of them takes the place of an old one.

A build that is stopped after the tables and before the page would leave new tables beside an old page. Made aside, the
files move together when the last one is done, in a blink; what a stopped build left aside is swept by the next one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ASIDE = ".new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """The folder to write to, and the one that the files belong to."""

    folder: Path
    home: Path

    def moved(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Make all files, then move them home; returns where they stand then."""
        made = [(path, self.home / path.relative_to(self.folder)) for path in paths]
        for _, target in made:
            target.parent.mkdir(parents=True, exist_ok=True)
        for path, target in made:
            path.replace(target)
        return tuple(target for _, target in made)


@contextmanager
def aside(home: Path) -> Iterator[Aside]:
    """An empty folder aside, gone at the end whatever happens."""
    folder = home / _ASIDE
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield Aside(folder=folder, home=home)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
