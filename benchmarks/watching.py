"""A build that runs as a program of its own -> the most memory that it and its workers held."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """The most MB that a build held, its own process and those of its workers, and both at one and the same time."""

    own: float = 0.0
    workers: float = 0.0
    together: float = 0.0

    def with_look(self, own: float, workers: float) -> Peak:
        return Peak(
            own=max(self.own, own),
            workers=max(self.workers, workers),
            together=max(self.together, own + workers),
        )


def watched(started: subprocess.Popen[bytes]) -> Peak:
    """Look at the program ten times a second until it ends."""
    seen, peak = psutil.Process(started.pid), Peak()
    while started.poll() is None:
        try:
            workers = sum(child.memory_info().rss for child in seen.children(recursive=True))
            peak = peak.with_look(seen.memory_info().rss / 1e6, workers / 1e6)
        except psutil.Error:
            pass
        time.sleep(0.1)
    return peak
