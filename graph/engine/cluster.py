"""Documents read on a Dask cluster: `--scheduler tcp://klynge:8786`.

Dask's client has the interface of the standard library's executors, moves the work of lost workers to others, and hands
results back in any order; the order of the build does not depend on it. On each of its workers the documents are read
by a process with limits, as at home, so that a document that hangs costs itself and not the worker.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from distributed import Client, WorkerPlugin, get_worker

from graph.engine.cache import Cache, default_folder
from graph.engine.guarded import GuardedProcesses
from graph.engine.reading import Beforehand
from graph.engine.settings import Settings
from graph.engine.tasks import prepare
from graph.engine.versions import program_version
from graph.errors import EngineError

_Result = TypeVar("_Result")

_PATIENCE = 60  # seconds for a scheduler to answer and for the first worker to come


class Readers(WorkerPlugin):
    """What each worker of the cluster gets, also one that comes later: the processes that read, one a thread."""

    def __init__(self, name: str, settings: Settings, beforehand: Beforehand) -> None:
        self.name = name
        self._settings = settings
        self._beforehand = beforehand
        self.processes: GuardedProcesses | None = None

    def setup(self, worker: Any) -> None:
        """Start on a worker."""
        settings = self._settings
        cache = Cache(settings.cache, settings.megabytes) if settings.cache is not None else None
        if cache is not None and settings.own_cache:
            cache = Cache(default_folder(), settings.megabytes)
        arguments = (self._beforehand, cache)
        self.processes = GuardedProcesses(worker.state.nthreads, settings.limits, prepare, arguments)

    def teardown(self, worker: Any) -> None:
        """End on a worker."""
        if self.processes is not None:
            self.processes.shutdown(wait=False, cancel_futures=True)


class ClusterExecutor(Executor):
    """Dask's executor with our readers on its workers."""

    def __init__(self, settings: Settings, beforehand: Beforehand) -> None:
        try:
            connect: Any = Client  # half of its methods have no types
            self._client = connect(settings.scheduler, timeout=_PATIENCE, set_as_default=False)
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, TimeoutError, ValueError) as error:
            raise EngineError(f"Klyngen {settings.scheduler} svarer ikke, eller den har ingen workers.") from error
        self._same_program()
        self._name = f"bordkort-{self._client.id}"  # builds that share a cluster have readers of their own
        self._client.register_plugin(Readers(self._name, settings, beforehand))
        self._executor = self._client.get_executor(pure=False)

    def submit(self, fn: Callable[..., _Result], /, *args: Any, **kwargs: Any) -> Future[_Result]:
        """Like every executor; `fn` runs in a process beside a worker."""
        future: Future[_Result] = self._executor.submit(_on_worker, self._name, fn, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; it stays as it is."""
        self._executor.shutdown(wait=wait and not cancel_futures)  # without waiting it cancels what is left
        self._client.unregister_worker_plugin(self._name)
        self._client.close()

    def _same_program(self) -> None:
        """Readings of another version would be other readings."""
        others = {
            address for address, version in self._client.run(program_version).items() if version != program_version()
        }
        if others:
            raise EngineError(
                "Disse workers har en anden udgave af bordkort, dets biblioteker eller Tesseract end denne maskine: "
                f"{', '.join(sorted(others))}."
            )


def _on_worker(name: str, function: Callable[..., _Result], *args: Any, **kwargs: Any) -> _Result:
    readers = get_worker().plugins[name]
    assert isinstance(readers, Readers)
    assert readers.processes is not None
    return readers.processes.submit(function, *args, **kwargs).result()
