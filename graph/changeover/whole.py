"""New files -> the files of a folder, all or none, whatever stops the program and whenever.

`exports/tables/statements.csv` beside a page of another build would tell two stories. The case that made it hard: the
people who read the folder with Excel or pandas know nothing of journals, and the folder holds files of their own.

All is made in a folder aside (`.exports.new/files`), then a journal says that it is complete; until then a stop leaves
the old files, from then on the next run brings the change to its end. Where the system can let two folders change
places in one step, whoever reads `exports/` sees all old or all new files, journal or not: the folder aside gets the
user's own files as second names, the two change places, the old folder aside is brought up to date, and they change
back, for the folder itself may be somebody's working directory or served by its inode. Elsewhere the files are moved
one by one: a stop within these moves is mended by the next program of ours that reads or builds, and by nobody else.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from graph.changeover.folders import CAN_EXCHANGE, exchange, in_use, link_all, locked, saved
from graph.changeover.journal import Journal
from graph.errors import ContractError

_FILES, _LINK = "files", "link"


def take_over(home: Path, make: Callable[[Path], Iterable[Path]]) -> tuple[Path, ...]:
    """`make` writes files under the folder that it is given and names them; then all of them stand under `home`.

    Other files in `home` stay. Returns where the new ones stand. Raises ContractError if `home` is no folder or one of
    its files is kept open elsewhere.
    """
    real = home.resolve()
    if real.exists() and not real.is_dir():
        raise ContractError(f"{home} er en fil, ikke en mappe")
    real.parent.mkdir(parents=True, exist_ok=True)
    with locked(real.parent):
        _finish_what_is_complete(real)
        place = _empty_place(real)
        try:
            made = [path.relative_to(place / _FILES) for path in make(place / _FILES)]
            _refuse_what_is_in_use(real, made)
            journal = Journal.of(place / _FILES, made, home=real)
            saved(place / _FILES)
            journal.store(place)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        _finish(journal, place, real)
    return tuple(home / path for path in made)


def settle(home: Path) -> None:
    """Bring a change that was stopped after its journal to its end; whoever reads `home` asks for it first."""
    real = home.resolve()
    if any(Journal.stands_in(place) for place in _places(real)):
        with locked(real.parent):
            _finish_what_is_complete(real)


def _places(home: Path) -> tuple[Path, Path]:
    """Where files are made: beside the folder, or within it where nothing beside it can be written or moved to it."""
    return home.parent / f".{home.name}.new", home / ".new"


def _empty_place(home: Path) -> Path:
    """A place for new files, on the disk of the folder; what a stopped run left unfinished there is gone."""
    for place in _places(home):
        shutil.rmtree(place, ignore_errors=True)
    beside, inside = _places(home)
    mounted = os.path.ismount(home)  # Path.is_mount knows no Windows before Python 3.12
    place = beside if _can_hold(home.parent) and not mounted else inside
    place.mkdir(mode=0o700, parents=True)  # what is private at home must not be open here
    (place / _FILES).mkdir()
    return place


def _can_hold(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _refuse_what_is_in_use(home: Path, made: Iterable[Path]) -> None:
    kept = [str(path) for path in made if in_use(home / path)]
    if kept:
        raise ContractError(f"{', '.join(kept)} er åben i et andet program; luk den, og byg igen. Intet er ændret.")


def _finish_what_is_complete(home: Path) -> None:
    for place in _places(home):
        journal = Journal.load(place)
        if journal is not None:
            _finish(journal, place, home)


def _finish(journal: Journal, place: Path, home: Path) -> None:
    """From the journal to the end; each step may have been taken by a run that was stopped."""
    try:
        if CAN_EXCHANGE and place.parent == home.parent:
            _change_places(journal, place, home)
        if not journal.held_by(home):
            _move_each(journal, place / _FILES, home)
        journal.remove(place)
        shutil.rmtree(place, ignore_errors=True)
    except OSError as error:
        if not journal.held_by(home):
            told = f"{home}: filerne er halvt skiftet ud, og resten kunne ikke flyttes ({error})."
            raise ContractError(f"{told} Luk, hvad der har dem åbne, og prøv igen.") from error


def _change_places(journal: Journal, place: Path, home: Path) -> None:
    """The two folders change places, and back when the old one is up to date; nothing happens where they cannot."""
    files, spare = place / _FILES, place / _LINK
    if not journal.held_by(home) and home.exists() and journal.held_by(files):
        shutil.copymode(home, files)
        if link_all(home, files, spare=spare, but=journal.files):
            exchange(files, home)
            saved(home.parent, deep=False)
    if journal.is_home(files) and link_all(home, files, spare=spare):
        exchange(files, home)
    if journal.held_by(home):
        link_all(files, home, spare=spare, missing_only=True)  # what somebody wrote while it was aside


def _move_each(journal: Journal, files: Path, home: Path) -> None:
    """One file after the other, or the folder where there is none; what is not there any more was moved before."""
    if not home.exists():
        files.rename(home)
        return
    for path in journal.files:
        source, target = files / path, home / path
        if not source.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            source.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            aside = target.with_name(f".{target.name}.new")  # the folder is mounted here from elsewhere
            shutil.copyfile(source, aside)
            aside.replace(target)
            source.unlink()
