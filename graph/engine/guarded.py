"""An Executor whose tasks run in worker processes, each within limits of time and memory.

The pools of the standard library cannot end one task: a parser that never returns would hold the build for ever. Here a
worker that is over a limit is ended, its task fails with a LimitError, and a new worker goes on with the rest. Workers
are programs of their own rather than forks, so this is the same on Windows, and needs no `if __name__ == "__main__"`.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from graph.engine.limits import Limits, died, too_large
from graph.engine.process import Process
from graph.errors import EngineError

_Result = TypeVar("_Result")
_Task = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]

_PULSE = 0.1  # seconds between two looks at the workers
_MOST_TASKS = 1000  # that one worker does, for what libraries never give back


class GuardedProcesses(Executor):
    """`workers` processes, started when there is work; each calls `initializer(*initargs)` first."""

    def __init__(
        self,
        workers: int,
        limits: Limits,
        initializer: Callable[..., object] | None = None,
        initargs: Iterable[Any] = (),
    ) -> None:
        self._limits = limits
        self._first = (limits, initializer, tuple(initargs))
        self._waiting: queue.SimpleQueue[tuple[Future[Any], _Task] | None] = queue.SimpleQueue()
        self._running: set[Process] = set()
        self._closing = self._cancelled = False
        self._closed = threading.Event()
        self._hands = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        self._watch = threading.Thread(target=self._look_after, daemon=True)
        for thread in (*self._hands, self._watch):
            thread.start()

    def submit(self, fn: Callable[..., _Result], /, *args: Any, **kwargs: Any) -> Future[_Result]:
        """Like every executor; the task and its result must be picklable."""
        if self._closing:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: Future[_Result] = Future()
        self._waiting.put((future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers when all is done; at once if `cancel_futures`, whatever they are at."""
        self._closing = True
        if cancel_futures:
            self._cancelled = True
            self._drop_waiting()
        for _ in self._hands:
            self._waiting.put(None)
        if cancel_futures:
            for process in tuple(self._running):
                process.end()
        if wait:
            for hand in self._hands:
                hand.join()
        self._closed.set()

    def _drop_waiting(self) -> None:
        while True:
            try:
                waiting = self._waiting.get_nowait()
            except queue.Empty:
                return
            if waiting is not None:
                waiting[0].cancel()

    def _look_after(self) -> None:
        """Ends every worker that is over a limit; the hand that waits for it then reads the end of its pipe."""
        while not self._closed.wait(_PULSE):
            for process in tuple(self._running):
                process.check(self._limits)

    def _work(self) -> None:
        """What each thread does: take a task, have its worker do it, hand over what came of it."""
        process: Process | None = None
        while (waiting := self._waiting.get()) is not None:
            future, task = waiting
            if not future.set_running_or_notify_cancel():
                continue
            if process is None or process.gone or process.done >= _MOST_TASKS:
                self._part_with(process)
                process = None
            try:
                process = process or self._start()
                process = self._do(task, future, process)
            except EngineError as error:
                future.set_exception(error)
        self._part_with(process)

    def _do(self, task: _Task, future: Future[Any], process: Process) -> Process:
        """Do one task; a worker that died of itself is given a second chance, for others may have ended it."""
        for chance in (1, 2):
            try:
                well, result = process.ask(task)
            except (EOFError, OSError):
                self._part_with(process)
                if process.reason is not None or chance == 2:
                    future.set_exception(process.reason or died(process.code))
                    return process
                process = self._start()
                continue
            if well:
                future.set_result(result)
            else:
                future.set_exception(self._told(result, process))
            break
        return process

    def _told(self, error: BaseException, process: Process) -> BaseException:
        """Memory that was refused to a worker is over the limit too; that worker is not used again."""
        if not isinstance(error, MemoryError):
            return error
        process.end()
        return too_large(self._limits)

    def _start(self) -> Process:
        process = Process.start(self._first)
        self._running.add(process)
        if self._cancelled:
            process.end()
        return process

    def _part_with(self, process: Process | None) -> None:
        if process is not None:
            process.close()
            self._running.discard(process)
