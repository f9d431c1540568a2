"""How a build reads: how many at a time, within which limits, and where readings are kept."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from graph.engine.limits import Limits
from graph.kept import BOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`jobs` None: as many processes as there are processors, and none at all for a few small text files.

    `cache` None: readings are not kept; `own_cache`: the workers of a cluster keep them in folders of their own.
    `scheduler` is the address of a Dask cluster, "" for this machine.
    """

    jobs: int | None = None
    limits: Limits = field(default_factory=Limits)
    cache: Path | None = None
    megabytes: int = BOUND
    own_cache: bool = False
    scheduler: str = ""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
