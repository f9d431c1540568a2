"""Measure whole builds: `python benchmarks/build.py [--length N] [COUNT ...]`, 10, 100 and 1,000 invented minutes.

For each count the minutes are generated, then built from nothing with two workers (up to 100 with one, too), and again
after one verdict was added; every build is a program of its own, so that its peak memory is its own. Who attended is
compared with what the generator knows, for speed bought with a wrong result is a defect. Printed as a table of
docs/performance.md: seconds of computing, which other programs on the machine change little, and by the clock, which
they do.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.generate import LENGTH, write
from benchmarks.watching import watched

ROOT = Path(__file__).resolve().parent.parent
COUNTS = (10, 100, 1000)
_COMPARED = 100  # documents up to which one worker is measured too
_VERDICT = "verdict,key,field,value,by,date,reason\naccept,{key},,,Bench,2026-01-01,\n"

#: The build as a program that tells where its time went.
_PROGRAM = """
import json, resource, sys, time
from dataclasses import replace
from pathlib import Path
from graph import pipeline
from graph.engine.settings import Settings
from graph.export import export
from graph.kept import Kept

def timed(function):
    def run(*args, **kwargs):
        begun = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            spent[function.__name__] = time.process_time() - begun
    return run

spent = {}
pipeline.read_documents, pipeline.assemble = timed(pipeline.read_documents), timed(pipeline.assemble)
told = json.loads(sys.argv[1])
settings = Settings(jobs=told["jobs"], cache=Path(told["cache"]) if told["cache"] else None)
knowledge = pipeline.build([Path(told["folder"])], data=Path(told["data"]), settings=settings)
knowledge = replace(knowledge, statements=())
kept = Kept(settings.cache) if settings.cache else None
timed(export)(knowledge, Path(told["out"]), kept=kept)
print(json.dumps({"spent": spent, "own": time.process_time(), "facts": len(knowledge.facts)}))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build: seconds by the clock and of computing, of the build by stage and of its workers; peak MB of both."""

    clock: float
    reading: float
    own: float
    spent: dict[str, float]
    memory: float
    workers: float
    together: float
    facts: int


def build(folder: Path, home: Path, *, jobs: int, cache: bool) -> Run:
    """Build in a new program and look after it."""
    told: dict[str, object] = {"folder": str(folder), "data": str(home / "data"), "jobs": jobs}
    told |= {"out": str(home / "exports"), "cache": str(home / "cache") if cache else ""}
    begun, before = time.perf_counter(), os.times()
    started = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, json.dumps(told)],
        stdout=subprocess.PIPE,
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    peak = watched(started)
    assert started.stdout is not None
    result: dict[str, Any] = json.loads(started.stdout.read())
    after = os.times()
    return Run(
        clock=time.perf_counter() - begun,
        reading=_children(after) - _children(before) - result["own"] + result["spent"]["read_documents"],
        own=result["own"],
        spent=result["spent"],
        memory=peak.own,
        workers=peak.workers,
        together=peak.together,
        facts=result["facts"],
    )


def _children(times: os.times_result) -> float:
    return times.children_user + times.children_system


def add_verdict(home: Path) -> None:
    """Accept the first statement that was built."""
    with (home / "exports" / "tables" / "statements.csv").open(encoding="utf-8", newline="") as file:
        key = next(csv.DictReader(file))["id"]
    (home / "data" / "verdicts").mkdir(exist_ok=True)
    (home / "data" / "verdicts" / "verdicts.csv").write_text(_VERDICT.format(key=key), encoding="utf-8")


def found(home: Path, truth: Path) -> tuple[float, float]:
    """Precision and recall of who attended and was absent, by document and name, against what the generator knows.

    Namesakes are told apart by where they work, as in "Ida Holm (Struer Kommune)": that has to be right, too.
    """
    with truth.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {
        (row["file"], row["relation"], row["subject"]) for row in rows if row["relation"] in ("attended", "absent")
    }
    works = {(row["file"], row["subject"], row["object"]) for row in rows if row["relation"] == "employed-by"}
    tables = home / "exports" / "tables"
    files = {row["id"]: row["file"] for row in _rows(tables / "documents.csv")}
    said = {row["id"]: row for row in _rows(tables / "statements.csv") if row["relation"] in ("attended", "absent")}
    built = {
        (files[row["document"]], said[row["statement"]]["relation"], said[row["statement"]]["subject_label"])
        for row in _rows(tables / "evidence.csv")
        if row["statement"] in said
    }
    right = {(file, relation, _person(label, file, works)) for file, relation, label in built} & known
    return len(right) / max(len(built), 1), len(right) / len(known)


def _person(label: str, file: str, works: set[tuple[str, str, str]]) -> str:
    """The name alone, if what stands behind it in brackets is where somebody of that name in the document works."""
    name, _, place = label.partition(" (")
    return name if (file, name, place.removesuffix(")")) in works else label


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def measure(count: int, length: int, home: Path) -> None:
    """Print the rows for one number of documents."""
    folder = home / "minutes"
    size = write(folder, count, length=length)
    (home / "data" / "register").mkdir(parents=True)
    for path in (ROOT / "data" / "register").rglob("*.csv"):
        target = home / "data" / "register" / path.relative_to(ROOT / "data" / "register")
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    row("2 workers", count, size, whole := build(folder, home, jobs=2, cache=True))
    if count <= _COMPARED:
        row("1 worker", count, size, build(folder, home, jobs=1, cache=False))
    precision, recall = found(home, home / "minutes-truth.csv")
    add_verdict(home)
    row("one verdict more", count, size, again := build(folder, home, jobs=2, cache=True))
    share = (again.reading + again.own) / (whole.reading + whole.own)
    print(f"After a verdict {share:.1%} of the computing; who was there: P {precision:.3f} R {recall:.3f}")


def row(label: str, count: int, size: int, run: Run) -> None:
    """A row: computing for 25 kB and by stage, then the clock and memory."""
    stages = [run.reading, run.spent["read_documents"], run.spent["assemble"], run.spent["export"]]
    each = run.reading / (size / 25_000) * 1000
    cells = [f"{count:,}", label, f"{size / 1e6:.1f}", f"{each:.0f}", *(f"{stage:.1f}" for stage in stages)]
    cells += [f"{run.clock:.1f}", f"{run.memory:.0f}", f"{run.workers:.0f}", f"{run.together:.0f}"]
    cells.append(f"{run.facts:,}")
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print the table."""
    heads = "documents | build | MB | ms a 25 kB | read s | here | resolve s | export s | clock s"
    heads += " | peak MB, build | its workers | together | facts"
    print(f"| {heads} |\n|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    options = argparse.ArgumentParser()
    options.add_argument("--length", type=int, default=LENGTH, help="characters of a document in the middle")
    options.add_argument("counts", type=int, nargs="*", default=COUNTS)
    given = options.parse_args()
    for count in given.counts:
        with tempfile.TemporaryDirectory() as home:
            measure(count, given.length, Path(home))


if __name__ == "__main__":
    main()
