"""Paths and addresses -> the readings of all documents there, in a declared order, whoever reads them.

One seam: an Executor of the standard library. A few small text files are read in this process; whatever may hang or
swell (PDF, office files, mails, archives, pictures) in worker processes with limits; on a cluster by Dask's executor.
The order of the results, and each of them, is the same everywhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from graph.engine.cache import Cache
from graph.engine.executors import guarded, suited
from graph.engine.places import Place, digest_of, file_digest, find_places
from graph.engine.reading import Beforehand, Reading, lost
from graph.engine.settings import Settings
from graph.engine.tasks import Task, fits, key_of, names_inside, read_place, stamp_of
from graph.engine.versions import beforehand_version
from graph.errors import BordkortError, EngineError, ReadError
from graph.kept import digest
from graph.readers.containers import holder_of, is_container

_WINDOW = 256  # documents under way at a time

_Promise: TypeAlias = Reading | Future[Reading]


class Engine:
    """Reads documents; to be used as `with Engine(...) as engine`, for it may have workers to end."""

    def __init__(self, settings: Settings, beforehand: Beforehand) -> None:
        self._settings = settings
        self._beforehand = beforehand
        self._cache = Cache(settings.cache, settings.megabytes) if settings.cache is not None else None
        self._version = beforehand_version(beforehand) if self._cache is not None else ""
        self._executors: list[Executor] = []

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for executor in self._executors:
            executor.shutdown(cancel_futures=kind is not None)
        if self._cache is not None and self._executors:
            self._cache.tidy()

    def find(self, given: Sequence[str | Path]) -> list[Place]:
        """The documents under paths and addresses, sorted by name."""
        return find_places(given, self._look)

    def read(self, places: Sequence[Place]) -> Iterator[Reading]:
        """The readings of the documents, in their order."""
        tasks = [self._task(place) for place in places]
        unread = [task.place for task in tasks if not self._has(task)]
        executor: Executor | None = None
        pending: deque[tuple[Place, _Promise]] = deque()
        for task in tasks:
            kept = self._kept(task)
            if kept is None:
                executor = executor or suited(unread or places, self._settings, self._beforehand, self._executors)
                pending.append((task.place, executor.submit(read_place, task)))
            else:
                pending.append((task.place, kept))
            if len(pending) > _WINDOW:
                yield _settled(*pending.popleft())
        while pending:
            yield _settled(*pending.popleft())

    def _task(self, place: Place) -> Task:
        """The document with what tells whether it has changed, if that can be told from here and matters."""
        if self._cache is None or place.remote:
            return Task(place=place)
        path = Path(place.address)
        try:
            holder = holder_of(path)
            stamp = stamp_of(holder) if holder is not None else (0, 0)
            return Task(place=place, digest=digest_of(place), stamp=stamp)
        except (OSError, ValueError):
            return Task(place=place)  # reading it will say why

    def _has(self, task: Task) -> bool:
        return self._cache is not None and bool(task.digest) and self._cache.has(self._key(task))

    def _kept(self, task: Task) -> Reading | None:
        if self._cache is None or not task.digest:
            return None
        kept = self._cache.get(self._key(task))
        return kept if isinstance(kept, Reading) and fits(kept, self._beforehand) else None

    def _key(self, task: Task) -> str:
        return key_of(task.digest, task.place.name, self._version)

    def _look(self, path: Path) -> list[str]:
        """What an archive or mail holds: looked up by a worker, for it may be anything."""
        if not is_container(path):
            return []
        key = digest(["inside", file_digest(path), path.suffix.casefold(), self._version])
        kept = self._cache.get(key) if self._cache is not None else None
        if isinstance(kept, tuple):
            return list(kept)
        workers = guarded(self._settings, self._beforehand, self._executors)
        promise = workers.submit(names_inside, str(path))
        if (error := promise.exception()) is not None:
            raise error if isinstance(error, BordkortError) else ReadError(_defect(error))
        names = promise.result()
        if self._cache is not None:
            self._cache.put(key, names)
        return list(names)


def _settled(place: Place, promise: _Promise) -> Reading:
    """What came of a document. A defect of ours is told as the loss of this one; the rest is read."""
    if isinstance(promise, Reading):
        return promise
    try:
        error = promise.exception()
    except CancelledError as gone:
        raise EngineError("Læsningen blev afbrudt: de, der læste, er her ikke mere.") from gone
    if error is None:
        return promise.result()
    if isinstance(error, ReadError):
        return lost(place.name, str(error))
    if isinstance(error, BordkortError) or not isinstance(error, Exception):
        raise error
    return lost(place.name, _defect(error))


def _defect(error: BaseException) -> str:
    return f"Fejl i programmet under læsningen ({type(error).__name__}: {error}); meld den gerne."
