"""Turns the paths that a user gives into the files to read, in an order that is the same everywhere.

A folder is searched through, and so are archives; hidden files (`.DS_Store`, `~$Referat.docx`) are skipped, and a link
that leads out of the folder is not followed: "Referater -> Z:\\Fælles" would read a whole drive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.errors import ReadError
from graph.readers.containers import LARGEST, inside

Look = Callable[[Path], list[str]]


def look_inside(file: Path) -> list[str]:
    """What an archive or mail holds; ReadError if it cannot be opened."""
    return inside(file, LARGEST)


def discover(paths: Iterable[Path | str], look: Look = look_inside) -> list[tuple[Path, str]]:
    """(file, name) of all files under the paths, sorted by name; the name is the path below the folder that was given.

    A file that is given itself is always taken, even one that is missing: reading it then says so. Where two folders
    hold the same name, the folder's own name is put before it. `look` opens archives and mails.
    """
    found: dict[Path, tuple[str, str]] = {}
    for given in paths:
        path = Path(given)
        for file, name in _unpacked(_below(path) if path.is_dir() else ((path, path.name),), look):
            found.setdefault(file.absolute(), (name, f"{_folder(path)}/{name}"))
    counts = Counter(short for short, _ in found.values())
    named = [(file, short if counts[short] == 1 else long) for file, (short, long) in found.items()]
    return sorted(named, key=lambda row: (row[1], row[0].as_posix()))


def _unpacked(files: Iterable[tuple[Path, str]], look: Look) -> Iterator[tuple[Path, str]]:
    """The files, archives by the files in them, and mails followed by what is attached to them."""
    for file, name in files:
        try:
            within = [part for part in look(file) if not any(map(_hidden, part.split("/")))]
        except (ReadError, OSError):
            within = []  # reading the file itself will say why
        if not within or file.suffix.casefold() != ".zip":
            yield file, name
        yield from ((file / part, f"{name}/{part}") for part in within)


def _below(folder: Path) -> Iterator[tuple[Path, str]]:
    root = folder.resolve()
    for file in sorted(folder.rglob("*")):
        relative = file.relative_to(folder)
        if any(_hidden(part) for part in relative.parts) or not file.is_file():
            continue
        if file.resolve().is_relative_to(root):
            yield file, relative.as_posix()


def _hidden(part: str) -> bool:
    """Names that a file manager hides, and the lock files that word processors leave."""
    return part.startswith((".", "~$")) or part.casefold() in ("thumbs.db", "desktop.ini", "__macosx")


def _folder(path: Path) -> str:
    home = path.absolute()
    return (home if path.is_dir() else home.parent).name
