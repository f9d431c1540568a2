"""Workers that take jobs: one job a worker, ended and replaced when it takes too long or dies.

Whoever comes while all are busy waits; whoever would wait too long is sent away with 429 and may try again.
"""

from __future__ import annotations

import multiprocessing
import pickle
import queue
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from graph.errors import ContractError
from graph.rdf import Answer
from graph.serve.jobs import Job
from graph.serve.limits import Limits, RefusedError, Reply
from graph.serve.worker import work

_START = 300.0  # seconds in which a worker must have loaded its graph
Outcome = Reply | Answer


class _Worker:
    """One process and the connection to it."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        # A fresh interpreter on every system: what is copied from a process with threads may never wake up.
        context = multiprocessing.get_context("spawn")
        mine, theirs = context.Pipe()
        self.connection: Connection = mine
        self.process: BaseProcess = context.Process(
            target=work, args=(theirs, str(folder), limits.result, limits.memory), daemon=True
        )
        self.process.start()
        theirs.close()

    def ready(self) -> int:
        """Wait until the graph is loaded; the number of its triples."""
        try:
            if self.connection.poll(_START):
                return int(pickle.loads(self.connection.recv_bytes()))
        except EOFError:
            pass
        self.end()
        raise ContractError("grafen kunne ikke indlæses; står graph.ttl ved siden af tables/, og er den hel?")

    def run(self, job: Job, seconds: float) -> Outcome | RefusedError | None:
        """The outcome; None if it did not come in time. Raises EOFError if the process died."""
        self.connection.send_bytes(pickle.dumps(job))
        if not self.connection.poll(seconds):
            return None
        outcome: Outcome | RefusedError = pickle.loads(self.connection.recv_bytes())
        return outcome

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """As many workers as the limits say, all on the same graph."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder = folder
        self.limits = limits
        self._idle: queue.Queue[_Worker] = queue.Queue()
        self._closed = threading.Event()
        started = [_Worker(folder, limits) for _ in range(limits.workers)]
        self.triples = 0
        for worker in started:
            self.triples = worker.ready()
            self._idle.put(worker)

    @property
    def idle(self) -> int:
        """How many workers have nothing to do at the moment."""
        return self._idle.qsize()

    def run(self, job: Job) -> Outcome:
        """Carry out a job; raises RefusedError where it is refused, takes too long or kills its worker."""
        try:
            worker = self._idle.get(timeout=self.limits.patience)
        except queue.Empty:
            raise RefusedError(
                429,
                "alle er optaget; prøv igen om lidt",
                "all workers are busy; try again later",
                {"Retry-After": "10"},
            ) from None
        try:
            outcome = worker.run(job, self.limits.seconds)
        except (EOFError, OSError):
            self._replace(worker)
            raise RefusedError(
                422,
                "spørgsmålet stoppede sin proces, nok fordi der ikke var hukommelse nok; spørg om mindre",
                "the query ended its process, most likely by want of memory; ask for less",
            ) from None
        if outcome is None:
            self._replace(worker)
            raise RefusedError(
                422,
                f"spørgsmålet tog mere end {self.limits.seconds:g} sekunder og blev stoppet; spørg om mindre",
                f"the query took more than {self.limits.seconds:g} seconds and was ended; ask for less",
            )
        self._idle.put(worker)
        if isinstance(outcome, RefusedError):
            raise outcome
        return outcome

    def close(self) -> None:
        """End all workers that are idle; busy ones end with this process."""
        self._closed.set()
        while True:
            try:
                self._idle.get_nowait().end()
            except queue.Empty:
                return

    def _replace(self, worker: _Worker) -> None:
        worker.end()
        threading.Thread(target=self._start, daemon=True).start()

    def _start(self) -> None:
        if self._closed.is_set():
            return
        worker = _Worker(self.folder, self.limits)
        worker.ready()
        if self._closed.is_set():
            worker.end()
        else:
            self._idle.put(worker)
