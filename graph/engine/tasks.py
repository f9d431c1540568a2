"""What workers do, wherever they are: open a document, look whether its reading is kept, else read it and keep it.

Each thread that works is prepared once with what is known beforehand; tasks are then small. In a worker process that is
its only thread.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.engine.cache import Cache
from graph.engine.places import Place, bytes_at
from graph.engine.reading import Beforehand, Reading, lost
from graph.engine.versions import beforehand_version
from graph.errors import ReadError
from graph.kept import digest
from graph.readers.containers import holder_of
from graph.readers.discovery import look_inside

_desk = threading.local()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A document to read. `digest` tells its bytes where they cannot tell themselves: inside an archive or mail.

    `stamp` is when and how large the archive was then.
    """

    place: Place
    digest: str = ""
    stamp: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a worker has at hand."""

    beforehand: Beforehand
    version: str
    cache: Cache | None
    read: Callable[[bytes, str, Beforehand], Reading]


def prepare(beforehand: Beforehand, cache: Cache | None, version: str = "") -> None:
    """Give this thread what its tasks need; where nothing is kept, nobody asks for the version."""
    # slow to load: whoever only submits tasks does not wait for it
    from graph.engine.documents import get_ready, read_bytes

    get_ready(beforehand)
    if cache is not None and not version:
        version = beforehand_version(beforehand)
    _desk.desk = Desk(beforehand=beforehand, version=version, cache=cache, read=read_bytes)


def read_place(task: Task) -> Reading:
    """The reading of one document, in a thread that was prepared."""
    desk: Desk = _desk.desk
    return read_at(task, desk)


def names_inside(path: str) -> tuple[str, ...]:
    """What an archive or mail holds; ReadError if it cannot be opened."""
    return tuple(look_inside(Path(path)))


def key_of(content: str, name: str, version: str) -> str:
    """Under which key the reading of a document is kept."""
    return digest([content, name, version])


def fits(reading: object, beforehand: Beforehand) -> bool:
    """Whether a kept reading answers all that is asked of its document today."""
    if not isinstance(reading, Reading):
        return False
    asked = beforehand.asked.get(reading.source.id, frozenset()) if reading.source else frozenset()
    return asked <= {quote.asked for quote in reading.quotes}


def stamp_of(path: Path) -> tuple[int, int]:
    told = path.stat()
    return told.st_mtime_ns, told.st_size


def read_at(task: Task, desk: Desk) -> Reading:
    """The reading of one document, kept or new."""
    name = task.place.name
    try:
        data = bytes_at(task.place)
    except ReadError as error:
        return lost(name, str(error))
    key = key_of(_content(task, data), name, desk.version)
    if desk.cache is not None and fits(kept := desk.cache.get(key), desk.beforehand):
        assert isinstance(kept, Reading)
        return kept
    reading = desk.read(data, name, desk.beforehand)
    if desk.cache is not None and _unchanged(task):
        desk.cache.put(key, reading)
    return reading


def _content(task: Task, data: bytes) -> str:
    return task.digest or hashlib.sha256(data).hexdigest()


def _unchanged(task: Task) -> bool:
    """Whether an archive is still the one that was hashed; a file that is read whole is hashed as it was read."""
    holder = holder_of(Path(task.place.address)) if task.digest else None
    return holder is None or stamp_of(holder) == task.stamp
