"""Measure what reading costs: `PYTHONPATH=. python benchmarks/speed.py [FILES OR FOLDERS]`.

Prints milliseconds of one core for each 25 kB of text, stage by stage: of invented minutes (`benchmarks/generate.py`),
of golden documents, which hold much on little room, of the real minutes where they are, or of what is given; then of
one document of growing size. Every document is read once, by a program that has read others before: it knows words and
patterns, and has seen none of the sentences.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from time import process_time

from benchmarks.generate import papers, write
from graph.calm import calm
from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.facts.register import load_register
from graph.minutes import parse
from graph.readers import discover, read

ROOT = Path(__file__).resolve().parent.parent
KB = 25_000
SIZES = (25, 130, 250, 1600)  # kB in the middle: the first four seeds make 27, 97, 401 and 998 of them
WARM, COUNT = 10, 20  # invented minutes read before and measured


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
    print(
        f"{label:>20} {size // 1000:6} kB in {len(costs):2}  "
        + "  ".join(f"{ms:6.0f}" for ms in (*stages, sum(stages)))
    )


def main() -> None:
    """Read what is given or known, then ever longer minutes, and print what each cost."""
    register = load_register(ROOT / "data" / "register")
    gazetteer = Gazetteer.of(register.entities, register.towns)
    with tempfile.TemporaryDirectory() as folder:
        warm, measured = collections(Path(folder))
        print(f"Python {platform.python_version()} of {sys.base_prefix}")  # one compiled without its own optimisations
        print("ms per 25 kB                              read   parse extract  all")  # takes a fifth more
        report("start", [cost(path, gazetteer) for path in warm])
        for name, paths in measured.items():
            report(name, [cost(path, gazetteer) for path, _ in discover(paths)])
        for number, size in enumerate(SIZES):
            (paper,) = papers(1, seed=number, length=size * 1000)
            path = Path(folder) / f"{size}.txt"
            path.write_text(paper.text, encoding="utf-8")
            report("one of growing size", [cost(path, gazetteer)])


def collections(folder: Path) -> tuple[list[Path], dict[str, list[Path]]]:
    """What is read first, and what is measured, by name."""
    golden = ROOT / "tests" / "golden"
    first = sorted(path for letter in "cde" for path in golden.glob(f"{letter}*/document.*"))
    write(folder / "before", WARM, seed=1)
    first += sorted((folder / "before").rglob("*.txt"))
    if given := [Path(argument) for argument in sys.argv[1:]]:
        return first, {"given": given}
    write(folder / "minutes", COUNT)
    real = sorted((ROOT.parent / "shared" / "minutes" / "real").glob("*.txt"))
    measured = {"invented minutes": [folder / "minutes"], "golden set b": sorted(golden.glob("b*/document.txt"))}
    return first, measured | ({"real minutes": real} if real else {})


if __name__ == "__main__":
    main()
