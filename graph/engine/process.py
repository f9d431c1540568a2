"""One worker process, seen from the build: start it, ask it, look after it, end it together with what it started."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

import psutil

from graph.engine.limits import PATIENCE, LimitError, Limits, stuck, too_large, too_slow
from graph.engine.pipes import receive, send
from graph.errors import EngineError

_FAMILY_EVERY = 1.0  # seconds of a task after which it is looked again for programs that it has started
_GONE = (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess)


class Process:
    """A running worker. `reason` is set when it was ended for a limit, `done` counts its tasks."""

    def __init__(self, popen: subprocess.Popen[bytes]) -> None:
        self._popen = popen
        self._seen = psutil.Process(popen.pid)
        self._begun: tuple[float, float] | None = None  # clock and computing time when the task at hand began
        self._family: list[
            psutil.Process
        ] = []  # programs that the task at hand has started, seen `_asked` seconds after
        self._asked = 0.0
        self._lock = threading.Lock()
        self.reason: LimitError | None = None
        self.done = 0

    @classmethod
    def start(cls, first: tuple[Any, ...]) -> Process:
        """A worker that is ready; `first` is what it is told before any task. EngineError if it does not get ready."""
        try:
            popen = subprocess.Popen(
                [sys.executable, "-P", "-m", "graph.engine.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)},
            )
            send(_pipe(popen.stdin), first)
            receive(_pipe(popen.stdout))
            return cls(popen)
        except (EOFError, OSError, psutil.Error) as error:
            raise EngineError("Den proces, der læser dokumenter, kunne ikke startes.") from error

    @property
    def gone(self) -> bool:
        return self.reason is not None or self._popen.poll() is not None

    @property
    def code(self) -> int | None:
        return self._popen.poll()

    def ask(self, task: object) -> Any:
        """What the worker answers; EOFError or OSError if it is gone."""
        self._family, self._asked = [], 0.0
        self._begun = time.monotonic(), self._computing()
        try:
            send(_pipe(self._popen.stdin), task)
            return receive(_pipe(self._popen.stdout))
        finally:
            with self._lock:
                self._begun = None
            self.done += 1

    def check(self, limits: Limits) -> None:
        """End the worker if the task at hand is over a limit."""
        begun = self._begun
        if begun is None:
            return
        waited = time.monotonic() - begun[0]
        spent = self._computing() - begun[1]
        if waited > self._asked + _FAMILY_EVERY:  # finding them takes milliseconds
            self._family, self._asked = self._started(), waited
        memory = _memory([self._seen, *self._family])
        if spent > limits.seconds:
            reason = too_slow(limits)
        elif waited > limits.seconds * PATIENCE:
            reason = stuck(limits)
        elif memory > limits.megabytes * 1_000_000:
            reason = too_large(limits)
        else:
            return
        with self._lock:
            if self._begun is begun:  # still the same task
                self.reason = reason
                self.end()

    def end(self) -> None:
        """End the worker at once, and the programs that it started."""
        family = self._started()
        self._popen.kill()
        for one in family:
            with contextlib.suppress(*_GONE):
                one.kill()

    def close(self) -> None:
        """Let a worker that is idle end by itself, and wait for one that was ended."""
        with contextlib.suppress(OSError):
            _pipe(self._popen.stdin).close()
        self._popen.wait()
        _pipe(self._popen.stdout).close()

    def _computing(self) -> float:
        """Seconds of computing so far, of a worker that is gone none."""
        with contextlib.suppress(*_GONE):
            times = self._seen.cpu_times()
            return float(times.user + times.system)
        return 0.0

    def _started(self) -> list[psutil.Process]:
        try:
            return self._seen.children(recursive=True)
        except _GONE:
            return []


def _memory(processes: list[psutil.Process]) -> int:
    total = 0
    for process in processes:
        with contextlib.suppress(*_GONE):
            total += int(process.memory_info().rss)
    return total


def _pipe(pipe: IO[bytes] | None) -> Any:
    assert pipe is not None
    return pipe
