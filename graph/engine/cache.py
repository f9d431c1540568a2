"""A folder of readings, each named by a hash of all that it depends on: document, name, program, register.

"Referat maj.pdf" is read once; the next build finds its reading here. An entry is written aside and renamed, so that a
build that is killed leaves none half written, and one that has been damaged is read again. When the folder outgrows its
bound, the entries that were not asked for the longest time go first.
"""

from __future__ import annotations

import contextlib
import os
import uuid
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from graph.engine.reading import Reading
from graph.engine.records import DamagedRecordError, dump, load

#: Megabytes that the folder may hold; a reading takes 5 to 20 kB.
BOUND = 2000

_VARIABLE = "BORDKORT_CACHE"  # another folder than the user's


def default_folder() -> Path:
    """Where readings are kept if nobody says otherwise: the user's folder for what may be deleted."""
    told = os.environ.get(_VARIABLE)
    return Path(told) if told else platformdirs.user_cache_path("bordkort", appauthor=False)


@dataclass(frozen=True, slots=True)
class Cache:
    """Readings by key. Whatever goes wrong with the folder costs time only: a reading is then made again."""

    folder: Path
    megabytes: int = BOUND

    def has(self, key: str) -> bool:
        """Whether something is kept under the key; whether it is any good, `get` finds out."""
        return self._path(key).is_file()

    def get(self, key: str) -> Reading | tuple[str, ...] | None:
        """What is kept under the key, None if there is nothing that can be used."""
        path = self._path(key)
        try:
            record = load(path.read_bytes())
            os.utime(path)
        except (OSError, DamagedRecordError):
            return None
        return record

    def put(self, key: str, record: Reading | tuple[str, ...]) -> None:
        """Keep a record, if that can be done."""
        path = self._path(key)
        aside = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            aside.write_bytes(dump(record))
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
