"""A process that holds the graph and carries out one job after another, until it is ended.

Oxigraph cannot be interrupted in the middle of a query. A process can: whoever waits for it ends it and starts another.
"""

from __future__ import annotations

import pickle
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from graph.serve.limits import RefusedError


def work(connection: Connection, folder: str, limit: int, memory: int) -> None:
    """Load what a build wrote into the folder, say so, and answer jobs until the other end is closed."""
    with suppress(ValueError):  # the one who started us hears Ctrl-C and ends us
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound(memory)
    from graph.facts.exported import load_exported
    from graph.rdf import TripleStore

    place = Path(folder)
    store = TripleStore(load_exported(place), turtle=place / "graph.ttl")
    connection.send_bytes(pickle.dumps(len(store.store)))
    with suppress(EOFError, OSError):
        while True:
            job = pickle.loads(connection.recv_bytes())
            try:
                outcome = job.run(store, limit)
            except RefusedError as refusal:
                outcome = refusal
            except MemoryError:
                outcome = RefusedError(
                    422,
                    "spørgsmålet skal bruge mere hukommelse, end det må; spørg om mindre",
                    "the query needs more memory than it may have; ask for less",
                )
            connection.send_bytes(pickle.dumps(outcome))


def _bound(memory: int) -> None:
    """No more memory than that, where the system can say so; elsewhere the time limit alone must do."""
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory if most == resource.RLIM_INFINITY else min(memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
