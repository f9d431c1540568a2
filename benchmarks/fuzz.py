"""Damage files and read them as a build does: `python benchmarks/fuzz.py [COUNT [.pdf ...]]`, 2,000 of each by default.

Each mutated file goes through a worker process with limits, from bytes to statements; archives are looked into first.
Printed as rows of docs/reliability.md: how many were read, lost with a reason, ended by a limit, or hit a defect; the
slowest of them and the most memory that the worker ever held.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from pathlib import Path

import psutil

from graph import shipped
from graph.engine.guarded import GuardedProcesses
from graph.engine.limits import LimitError, Limits
from graph.engine.places import Place
from graph.engine.reading import Beforehand, Reading
from graph.engine.tasks import Task, names_inside, prepare, read_place
from graph.errors import ReadError
from graph.facts.register import load_register
from graph.facts.reviewed import Reviewed
from graph.facts.verdicts import Verdicts
from graph.pipeline import beforehand
from tests.readers.test_fuzz import SEEDS, damaged, damaged_inside

LIMITS = Limits(seconds=10, megabytes=500)


def picture() -> bytes:
    """A picture of a small page with a line on it."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (400, 200), 255)
    ImageDraw.Draw(image).text((20, 20), "Referat af mode i Forum Syd", fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(100, 100))
    return buffer.getvalue()


KINDS: Mapping[str, Callable[[], bytes]] = {**SEEDS, ".png": picture}


def mutations(suffix: str, count: int) -> Iterator[bytes]:
    chance = random.Random(2022)
    seed = KINDS[suffix]()
    for _ in range(count):
        inside = suffix in (".docx", ".odt") and chance.random() < 0.7
        yield damaged_inside(seed, chance) if inside else damaged(seed, chance)


def outcome(promise: Future[Reading]) -> str:
    error = promise.exception()
    if isinstance(error, LimitError):
        return "ended"
    if error is not None and not isinstance(error, ReadError):
        print(f"defect: {error!r}", file=sys.stderr)
        return "defect"
    return "lost" if error is not None or promise.result().source is None else "read"


def run(suffix: str, count: int, known: Beforehand) -> str:
    """A row for one format."""
    found: Counter[str] = Counter()
    slowest, memory = 0.0, 0
    with tempfile.TemporaryDirectory() as folder, GuardedProcesses(1, LIMITS, prepare, (known, None)) as workers:
        for number, data in enumerate(mutations(suffix, count)):
            path = Path(folder) / f"{number}{suffix}"
            path.write_bytes(data)
            begun = time.monotonic()
            found[read(workers, path)] += 1
            slowest = max(slowest, time.monotonic() - begun) if number else 0.0  # the first waits for the worker
            memory = max(memory, *(child.memory_info().rss for child in psutil.Process().children()), 0)
            path.unlink()
    told = " | ".join(f"{found[kind]:,}" for kind in ("read", "lost", "ended", "defect"))
    return f"| {suffix[1:]} | {count:,} | {told} | {slowest:.1f} | {memory / 1e6:.0f} |"


def read(workers: GuardedProcesses, path: Path) -> str:
    """What becomes of one file; an archive is as good as the worst in it."""
    listing = workers.submit(names_inside, str(path))
    error = listing.exception()
    if error is not None and not isinstance(error, ReadError):
        print(f"defect: {error!r}", file=sys.stderr)
        return "defect"
    names = listing.result() if error is None else ()
    inside = [path / name for name in names] if path.suffix == ".zip" and names else [path]
    promises = [workers.submit(read_place, Task(place=Place(address=str(one), name=one.name))) for one in inside]
    return max((outcome(promise) for promise in promises), key=("read", "lost", "ended", "defect").index)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    known = beforehand(load_register(shipped.data() / "register"), Reviewed(), Verdicts())
    print("| format | files | read | lost with a reason | ended by a limit | defects | slowest s | worker MB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for suffix in sys.argv[2:] or KINDS:
        print(run(suffix, count, known), flush=True)


if __name__ == "__main__":
    main()
