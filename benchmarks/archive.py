"""Measure a whole archive that may take an hour: `python benchmarks/archive.py FOLDER COUNT [--length N] [--jobs N]`.

The minutes, what was read, and a log of the computing stay in the folder. Whoever is stopped in the middle starts the
same command again: no document is generated or read twice, and the costs are of all starts together. Printed are what
25 kB cost in each tenth of the archive, which tells whether they cost the same in the end as at the beginning; memory
and seconds of computing after each stage of the build; and its peaks. With `--length 600` only these are of interest:
short minutes state nearly as much as long ones, and are read in a tenth of the time.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.build import register_in
from benchmarks.building import STAGES, Told, Wanted, built
from benchmarks.generate import LENGTH, write

_PARTS = 10


def minutes(home: Path, count: int, length: int) -> list[int]:
    """Characters of each document in the order of reading, written if that has not been done."""
    folder, done = home / "minutes", home / "sizes.csv"
    if not done.exists():
        write(folder, count, length=length)
        register_in(home)
        names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))
        done.write_text("".join(f"{len((folder / name).read_text('utf-8'))}\n" for name in names), encoding="utf-8")
    return [int(line) for line in done.read_text(encoding="utf-8").split()]


def costs(log: Path, sizes: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """First and last document of each tenth, and milliseconds of computing for 25 kB of it, all starts together."""
    spent = [0.0] * len(sizes)
    with log.open(encoding="utf-8", newline="") as file:
        marks = [(int(number), float(seconds)) for number, seconds in csv.reader(file)]
    for (begin, before), (end, after) in pairwise(marks):
        for place in range(begin, end):  # a line of the next start begins at 0 again
            spent[place] += (after - before) / (end - begin)
    tenth = -(-len(sizes) // _PARTS)
    for begin in range(0, len(sizes), tenth):
        part = slice(begin, begin + tenth)
        kilos = sum(sizes[part]) / 25_000
        yield begin + 1, min(begin + tenth, len(sizes)), sum(spent[part]) / kilos * 1000


def show(told: Told, parts: Sequence[tuple[int, int, float]]) -> None:
    """Print the tables of a finished build."""
    print("| documents | ms a 25 kB |\n|--:|--:|")
    for first, last, cost in parts:
        print(f"| {first:,}-{last:,} | {cost:.0f} |")
    print(f"The last tenth costs {parts[-1][2] / parts[0][2]:.2f} times what the first one does.\n")
    print(f"| statements | facts | {' | '.join(STAGES)} | highest | its workers | together |")
    print(f"|--:|--:|{'--:|' * len(STAGES)}--:|--:|--:|")
    peaks = (told.peak.own, told.peak.workers, told.peak.together)
    cells = [f"{told.statements:,}", f"{told.facts:,}"]
    cells += [f"{told.memory[stage]:,.0f} MB, {told.spent[stage]:.1f} s" for stage in STAGES]
    print(f"| {' | '.join([*cells, *(f'{peak:,.0f} MB' for peak in peaks)])} |")
    print(
        f"This start: {told.clock:.0f} s by the clock, {told.own + told.reading - told.spent['read']:.0f} s computed."
    )


def main() -> None:
    """Build the archive, and print what it took."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path, help="where minutes, readings and log are kept")
    options.add_argument("count", type=int)
    options.add_argument("--length", type=int, default=LENGTH, help="characters of a document in the middle")
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    home: Path = given.folder.resolve()
    sizes = minutes(home, given.count, given.length)
    if len(sizes) != given.count:
        options.error(f"{home} holds {len(sizes)} documents; another number needs another folder")
    folder, data, out, cache, log = (str(home / name) for name in ("minutes", "data", "exports", "cache", "spent.csv"))
    told = built(Wanted(folder=folder, data=data, out=out, cache=cache, jobs=given.jobs, log=log))
    show(told, list(costs(Path(log), sizes)))


if __name__ == "__main__":
    main()
