"""A folder of bytes, each named by a hash of all that they depend on: what was worked out once is found again.

An entry is written aside and renamed, so that a build that is killed leaves none half written, and bears a hash of
itself, so that a damaged one counts as none. When the folder outgrows its bound, what was not asked for the longest
time goes first. Whatever goes wrong with the folder costs time only.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: Megabytes that the folder may hold; what a document leaves takes 15 to 30 kB.
BOUND = 2000

_PACKAGE = Path(__file__).resolve().parent
_CHECK = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes by key."""

    folder: Path
    megabytes: int = BOUND

    def has(self, key: str) -> bool:
        """Whether something is kept under the key; whether it is any good, `find` finds out."""
        return self._path(key).is_file()

    def find(self, key: str) -> bytes | None:
        """What is kept under the key, None if there is nothing that can be used."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        check, content = data[:_CHECK], data[_CHECK:]
        return content if hashlib.sha256(content).digest() == check else None

    def keep(self, key: str, content: bytes) -> None:
        """Keep the bytes, if that can be done."""
        path = self._path(key)
        aside = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            aside.write_bytes(hashlib.sha256(content).digest() + content)
            aside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Delete what is over the bound, what was not asked for the longest time first."""
        kept = sorted(self._entries(), reverse=True)
        room = self.megabytes * 1_000_000
        for _, size, path in kept:
            room -= size
            if room < 0:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[int, int, Path]]:
        """(when last asked for, size, file) of all entries, also of what killed builds have left."""
        found = []
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                told = path.stat()
                found.append((told.st_mtime_ns, told.st_size, path))
        return found

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def digest(parts: Iterable[str]) -> str:
    """A hash of texts in their order: the key of what depends on just these."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return whole.hexdigest()


def program(rooms: Iterable[str], libraries: Iterable[str]) -> list[str]:
    """What tells the code and data of rooms, or files, and the libraries that they use.

    No number has to be raised by hand.
    """
    told = []
    for room in rooms:
        for path in (_PACKAGE / room, *sorted((_PACKAGE / room).rglob("*"))):
            if path.is_file() and path.suffix != ".pyc":
                told.append(f"{path.relative_to(_PACKAGE).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}")
    for name in libraries:
        try:
            told.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            told.append(name)
    return told
