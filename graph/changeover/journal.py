"""The journal of a change: one small file whose presence says that all new files are complete, and which they are."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_NAME = "journal.json"


class _State(NamedTuple):
    """What tells that a file is the one that was hashed, wherever it stands now."""

    disk: int
    inode: int
    size: int
    written: int

    @classmethod
    def of(cls, path: Path) -> _State:
        told = path.stat()
        return cls(told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """`files` maps paths to the sha256 of what will stand there; `home` is the inode of the folder, 0 if it is new.

    `made` are the files as they were hashed, in the run that made them; another run hashes what it finds.
    """

    files: Mapping[str, str]
    home: int
    made: Mapping[str, _State] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, folder: Path, made: Iterable[Path], *, home: Path) -> Journal:
        """The journal of what was made in the folder, to be put into `home`."""
        names = [path.as_posix() for path in made]
        states = {name: _State.of(folder / name) for name in names}
        return cls(files={name: _digest(folder / name) for name in names}, home=_inode(home), made=states)

    @classmethod
    def load(cls, place: Path) -> Journal | None:
        """The journal in the place, if its run came so far; none whose paths lead out, as somebody's own zip might."""
        if not cls.stands_in(place):
            return None
        told = json.loads((place / _NAME).read_text(encoding="utf-8"))
        return cls(files=told["files"], home=told["home"]) if all(map(_is_plain, told["files"])) else None

    @staticmethod
    def stands_in(place: Path) -> bool:
        return (place / _NAME).is_file()

    def store(self, place: Path) -> None:
        """Written and on the disk before it bears its name: from that rename on the change is decided."""
        part = place / f"{_NAME}.part"
        with part.open("w", encoding="utf-8") as file:
            json.dump({"files": dict(self.files), "home": self.home}, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place / _NAME)

    def remove(self, place: Path) -> None:
        (place / _NAME).unlink(missing_ok=True)

    def held_by(self, folder: Path) -> bool:
        """Whether all files stand in the folder as they were made."""
        return all(
            self._is_made(folder / name, name) or _digest(folder / name) == self.files[name] for name in self.files
        )

    def _is_made(self, path: Path, name: str) -> bool:
        """Whether this very file was hashed, and nobody has written to it since."""
        try:
            return name in self.made and _State.of(path) == self.made[name]
        except OSError:
            return False

    def is_home(self, folder: Path) -> bool:
        """Whether this is the folder that bore the name when the change began."""
        return self.home != 0 and _inode(folder) == self.home


def _is_plain(path: str) -> bool:
    """Whether the path stays below the folder, on every system."""
    return all(part not in ("", ".", "..") for part in path.split("/")) and not set(path) & {"\\", ":"}


def _inode(folder: Path) -> int:
    return folder.stat().st_ino if folder.is_dir() else 0


def _digest(path: Path) -> str:
    """sha256 of the file; "" if there is none."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
