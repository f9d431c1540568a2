"""Measure what reading costs: `python benchmarks/speed.py [FILES OR FOLDERS]`, golden and real documents without paths.

Prints milliseconds of one core for each 25 kB of text, stage by stage, after a first run that fills the caches; then
the same for one document of growing size, made by repeating the documents, to show how the cost grows.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from time import process_time

from graph.calm import calm
from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.facts.register import load_register
from graph.minutes import parse
from graph.readers import discover, read

ROOT = Path(__file__).resolve().parent.parent
KB = 25_000
SIZES = (25, 100, 400, 1000)  # kB


def cost(path: Path, gazetteer: Gazetteer) -> tuple[list[float], int]:
    """Seconds for reading, parsing and extracting one document, and the number of its characters."""
    with calm():  # as a build reads
        clock = [process_time()]
        document = read(path)
        clock.append(process_time())
        minutes = parse(document, gazetteer)
        clock.append(process_time())
        extract(minutes, gazetteer)
        clock.append(process_time())
    return [after - before for before, after in pairwise(clock)], len(document.text)


def report(label: str, costs: list[tuple[list[float], int]]) -> None:
    size = sum(characters for _, characters in costs)
    stages = [sum(seconds[stage] for seconds, _ in costs) / size * KB * 1000 for stage in range(3)]
    print(f"{label:>16} {size // 1000:6} kB  " + "  ".join(f"{ms:6.0f}" for ms in (*stages, sum(stages))))


def measure(name: str, paths: Sequence[Path], gazetteer: Gazetteer) -> None:
    """Print the table of one collection of documents."""
    print(f"{name}\nms per 25 kB                 read   parse extract  all")
    for label in ("first run", "second run"):
        report(label, [cost(path, gazetteer) for path in paths])
    text = "\n\n".join(read(path).text for path in paths)
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder) / f"{size}.txt"
            path.write_text((text * (size * 1000 // len(text) + 1))[: size * 1000], encoding="utf-8")
            report(f"one of {size} kB", [cost(path, gazetteer)])


def main() -> None:
    register = load_register(ROOT / "data" / "register")
    gazetteer = Gazetteer.of(register.entities, register.towns)
    given = {"given": [Path(argument) for argument in sys.argv[1:]]} if sys.argv[1:] else collections()
    for name, paths in given.items():
        measure(name, [path for path, _ in discover(paths)], gazetteer)


def collections() -> dict[str, list[Path]]:
    """The golden documents, which hold much on little room, and the real minutes if they are there."""
    golden = sorted((ROOT / "tests" / "golden").glob("b*/document.txt"))
    real = sorted((ROOT.parent / "shared" / "minutes" / "real").glob("*.txt"))
    return {"golden set b": golden} | ({"real minutes": real} if real else {})


if __name__ == "__main__":
    main()
