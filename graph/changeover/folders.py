"""What systems can do with folders: let two change places in one step, give files a second name, keep others waiting.

Linux and macOS exchange two folders atomically, Windows and some file systems do not. Each function says so by its
answer, and nothing here decides what follows from it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CAN_EXCHANGE = sys.platform in ("linux", "darwin")

_SWAP = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_HERE = -100  # AT_FDCWD: names are told from the working directory


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system knows no such step, and nothing is changed."""
    sys.audit("bordkort.exchange", str(one), str(other))
    a, b = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None), "renameat2", None)
        return rename is not None and rename(_HERE, a, _HERE, b, _SWAP) == 0
    if sys.platform == "darwin":
        rename = getattr(ctypes.CDLL(None), "renamex_np", None)
        return rename is not None and rename(a, b, _SWAP) == 0
    return False


def link_all(source: Path, target: Path, *, spare: Path, but: Container[str] = (), missing_only: bool = False) -> bool:
    """Give the target all files of the source, as second names of the same files; False where that is not possible.

    `but` are left alone, with `missing_only` all that the target has; `spare` is a name to use in between.
    """
    try:
        for path in _within(source):
            there = target / path
            if path.as_posix() in but or (missing_only and os.path.lexists(there)) or _is_same(source / path, there):
                continue
            if (source / path).is_dir() and not (source / path).is_symlink():
                if not there.is_dir():
                    there.mkdir()
                    shutil.copymode(source / path, there)
                continue
            spare.unlink(missing_ok=True)
            os.link(source / path, spare, follow_symlinks=False)
            spare.replace(there)
    except OSError:
        return False
    return True


def _within(folder: Path) -> Iterator[Path]:
    """All folders and files below, a folder before what is in it; symbolic links are not followed."""
    for place, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            yield (Path(place) / name).relative_to(folder)


def _is_same(one: Path, other: Path) -> bool:
    return os.path.lexists(other) and os.path.samestat(one.lstat(), other.lstat())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait for other runs that change something in the folder; they end their wait when this one ends, or dies.

    Windows and some network drives have no such lock: there two builds into one folder must not run at once.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a network drive may know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def in_use(path: Path) -> bool:
    """Whether a program keeps the file from being replaced, as Excel does on Windows; elsewhere none can."""
    if os.name != "nt" or not path.exists():
        return False
    try:
        with path.open("r+b"):
            return False
    except PermissionError:
        return True


def saved(folder: Path, *, deep: bool = True) -> None:
    """Wait until folder and files are on the disk, so that a power failure finds them there."""
    for path in (folder, *(folder / path for path in (_within(folder) if deep else ()))):
        if not path.is_dir():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
        elif os.name != "nt":  # Windows opens no folders
            descriptor = os.open(path, os.O_RDONLY)
            try:
                with suppress(OSError):  # some network drives cannot
                    os.fsync(descriptor)
            finally:
                os.close(descriptor)
