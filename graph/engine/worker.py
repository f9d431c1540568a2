"""A process that does one task after the other for a build: `python -m graph.engine.worker`, started by `guarded`.

Tasks come by standard input and results go by standard output; when the input ends, so does the worker. Where the
system has limits for processes (not on Windows), the worker sets them on itself: they hold even if the build is gone.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import BinaryIO

from graph.engine.limits import Limits
from graph.engine.pipes import receive, send

_LAST = 2  # times the limit at which the system ends a worker that nobody watches any more


def main() -> None:
    """Answer tasks until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the build, which then ends its workers
    requests, answers = _private_pipes()
    limits, initializer, arguments = receive(requests)
    _bound_memory(limits)
    if initializer is not None:
        initializer(*arguments)
    send(answers, "ready")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # parsers in C complain there about every damaged file
    while True:
        try:
            function, positional, named = receive(requests)
        except EOFError:
            return
        _bound_time(limits)
        try:
            answer = True, function(*positional, **named)
        except Exception as error:  # noqa: BLE001 - an executor hands every error to whoever asks for the result
            answer = False, error
        _answer(answers, answer)


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes as files of our own, so that nothing that a library prints or reads gets into them."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return requests, answers


def _answer(answers: BinaryIO, answer: tuple[bool, object]) -> None:
    try:
        send(answers, answer)
    except (TypeError, AttributeError, ValueError):  # what cannot be pickled
        send(answers, (False, RuntimeError(repr(answer[1]))))


if sys.platform == "win32":

    def _bound_memory(limits: Limits) -> None:
        """Windows has no such limit; the build watches and ends the worker."""

    def _bound_time(limits: Limits) -> None:
        """Windows has no such limit; the build watches and ends the worker."""

else:
    import resource

    def _bound_memory(limits: Limits) -> None:
        """Memory beyond the limit is refused at once, however fast it is asked for."""
        _bound(resource.RLIMIT_DATA, _LAST * limits.megabytes * 1_000_000)
        _bound(resource.RLIMIT_CORE, 0)

    def _bound_time(limits: Limits) -> None:
        _bound(resource.RLIMIT_CPU, int(time.process_time() + _LAST * limits.seconds) + 1)

    def _bound(kind: int, amount: int) -> None:
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard))


if __name__ == "__main__":
    main()
