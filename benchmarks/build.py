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
import tempfile
from pathlib import Path

from benchmarks.building import ROOT, Told, Wanted, built
from benchmarks.generate import LENGTH, write

COUNTS = (10, 100, 1000)
_COMPARED = 100  # documents up to which one worker is measured too
_VERDICT = "verdict,key,field,value,by,date,reason\nreject,{key},,,Bench,2026-01-01,\n"


def build(folder: Path, home: Path, *, jobs: int, cache: str = "cache") -> Told:
    """Build in a new program and look after it."""
    out, data, kept = (str(home / name) for name in ("exports", "data", cache))
    return built(Wanted(folder=str(folder), data=data, out=out, cache=kept, jobs=jobs))


def add_verdict(home: Path, key: str) -> None:
    """Reject the first statement of the first fact."""
    (home / "data" / "verdicts").mkdir(exist_ok=True)
    (home / "data" / "verdicts" / "verdicts.csv").write_text(_VERDICT.format(key=key), encoding="utf-8")


def register_in(home: Path) -> None:
    """The shipped register alone as the data of a build."""
    for path in (ROOT / "data" / "register").rglob("*.csv"):
        target = home / "data" / "register" / path.relative_to(ROOT / "data" / "register")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())


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


def _computed(run: Told) -> float:
    """Seconds of computing of the build and its workers; what it reads itself stands among what is read, too."""
    return run.reading + run.own - run.spent["read"]


def measure(count: int, length: int, home: Path) -> None:
    """Print the rows for one number of documents."""
    folder = home / "minutes"
    size = write(folder, count, length=length)
    register_in(home)
    row("2 workers", count, size, whole := build(folder, home, jobs=2))
    if count <= _COMPARED:
        row("1 worker", count, size, build(folder, home, jobs=1, cache="cache-of-one"))
    precision, recall = found(home, home / "minutes-truth.csv")
    add_verdict(home, whole.key)
    row("one verdict more", count, size, again := build(folder, home, jobs=2))
    share = _computed(again) / _computed(whole)
    print(f"After a verdict {share:.1%} of the computing; who was there: P {precision:.3f} R {recall:.3f}")


def row(label: str, count: int, size: int, run: Told) -> None:
    """A row: computing for 25 kB and by stage, then the clock and memory."""
    stages = [run.reading, run.spent["read"], run.spent["resolve"], run.spent["export"]]
    each = run.reading / (size / 25_000) * 1000
    cells = [f"{count:,}", label, f"{size / 1e6:.1f}", f"{each:.0f}", *(f"{stage:.1f}" for stage in stages)]
    cells += [f"{run.clock:.1f}", f"{run.peak.own:.0f}", f"{run.peak.workers:.0f}", f"{run.peak.together:.0f}"]
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
