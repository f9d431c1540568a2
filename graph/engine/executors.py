"""Which executor reads: this process, worker processes with limits, or a cluster.

A worker needs half a second to start, in which a few small text files are read; those cannot do harm. Whatever may hang
or swell (PDF, office files, mails, archives, pictures) goes to a worker, also where there is only one.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path, PurePosixPath

from graph.engine.cache import Cache
from graph.engine.guarded import GuardedProcesses
from graph.engine.places import Place
from graph.engine.reading import Beforehand
from graph.engine.settings import Settings, processors
from graph.engine.tasks import prepare
from graph.engine.versions import beforehand_version
from graph.errors import EngineError

_PLAIN = (".txt", ".text", ".md", ".markdown")
_FEW = 300_000  # bytes of plain text that are read about as fast as a worker gets ready


def suited(places: Sequence[Place], settings: Settings, beforehand: Beforehand, running: list[Executor]) -> Executor:
    """The executor for these documents; a new one is added to `running`."""
    if settings.scheduler:
        try:
            from graph.engine.cluster import ClusterExecutor  # needs an optional extra
        except ImportError as error:
            raise EngineError("En klynge kræver `pip install bordkort[cluster]`.") from error
        running.append(ClusterExecutor(settings, beforehand))
        return running[-1]
    if (settings.jobs or 1) == 1 and _harmless(places):
        running.append(ThreadPoolExecutor(1, initializer=prepare, initargs=_told(settings, beforehand)))
        return running[-1]
    return guarded(settings, beforehand, running)


def guarded(settings: Settings, beforehand: Beforehand, running: list[Executor]) -> GuardedProcesses:
    """The worker processes of this machine: those that are running, else new ones."""
    for executor in running:
        if isinstance(executor, GuardedProcesses):
            return executor
    executor = GuardedProcesses(settings.jobs or processors(), settings.limits, prepare, _told(settings, beforehand))
    running.append(executor)
    return executor


def cache_of(settings: Settings) -> Cache | None:
    """The folder of readings that the settings name."""
    return Cache(settings.cache, settings.megabytes) if settings.cache is not None else None


def _told(settings: Settings, beforehand: Beforehand) -> tuple[Beforehand, Cache | None, str]:
    """What a reader of this machine is told at its start; this process has worked out already which program it is."""
    cache = cache_of(settings)
    return beforehand, cache, beforehand_version(beforehand) if cache is not None else ""


def _harmless(places: Sequence[Place]) -> bool:
    """Whether all are plain text by name and few by size; what is not there is found out by reading it."""
    if any(place.remote or PurePosixPath(place.name).suffix.casefold() not in _PLAIN for place in places):
        return False
    return sum(_size(Path(place.address)) for place in places) <= _FEW


def _size(path: Path) -> int:
    """Bytes of a file; one inside an archive is none of the harmless."""
    return path.stat().st_size if path.is_file() else 2 * _FEW if path.parent.is_file() else 0
