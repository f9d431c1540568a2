"""A build as a program of its own that tells where its time and memory went: `python -m benchmarks.building JSON`.

Asked for by `build.py` and `archive.py`, which look after it from outside. What it prints is one line of JSON: seconds
of computing and MB after each stage, numbers of statements and facts, and the key of a statement for a verdict on it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import psutil

import graph.export
from benchmarks.watching import Peak, watched
from graph import pipeline
from graph.calm import calm_to_the_end
from graph.engine.reading import Reading
from graph.engine.settings import Settings
from graph.export import export
from graph.kept import Kept

ROOT = Path(__file__).resolve().parent.parent
#: The stages of a build by the functions that do them, in their order.
STAGES = {
    "read": (pipeline, "read_documents"),
    "resolve": (pipeline, "assemble"),
    "page": (graph.export, "write_page"),
    "turtle": (graph.export, "write_turtle"),
    "graphml": (graph.export, "write_graphml"),
    "tables": (graph.export, "write_tables"),
}
_EVERY = 10  # documents between two lines of the log
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to build: minutes, data, results; `cache` "" keeps nothing, `log` "" writes none."""

    folder: str
    data: str
    out: str
    cache: str = ""
    jobs: int = 2
    log: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a build told of itself, with what was seen of it from outside: seconds by the clock and of all processes."""

    spent: dict[str, float]
    memory: dict[str, float]
    own: float
    statements: int
    facts: int
    key: str
    clock: float = 0.0
    reading: float = 0.0
    peak: Peak = field(default_factory=Peak)


def built(wanted: Wanted) -> Told:
    """Build in a new program, and what it told and took. CalledProcessError if it fails."""
    asked = json.dumps({name: getattr(wanted, name) for name in Wanted.__slots__})
    begun, before = time.perf_counter(), _children()
    command = [sys.executable, "-m", "benchmarks.building", asked]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        peak = watched(started)
    finally:
        started.kill()  # whoever is interrupted leaves no build behind; its workers end with it
    assert started.stdout is not None
    said = started.stdout.read()
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command)
    told = Told(**json.loads(said))
    reading = _children() - before - told.own + told.spent["read"]  # of workers, of starting and of ending too
    return replace(told, clock=time.perf_counter() - begun, reading=reading, peak=peak)


def _children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _build(wanted: Wanted) -> Told:
    spent: dict[str, float] = {}
    memory: dict[str, float] = {}
    for stage, (module, name) in STAGES.items():
        setattr(module, name, _timed(getattr(module, name), stage, spent, memory))
    settings = Settings(jobs=wanted.jobs, cache=Path(wanted.cache) if wanted.cache else None)
    log = Path(wanted.log) if wanted.log else None
    knowledge = pipeline.build(
        [Path(wanted.folder)],
        data=Path(wanted.data),
        settings=settings,
        progress=lambda readings, _: _logged(readings, log) if log else readings,
    )
    statements = len(knowledge.statements)
    key = next((fact.keys[0] for fact in knowledge.facts if fact.keys), "")
    knowledge = replace(knowledge, statements=())  # as the command does
    kept = Kept(settings.cache) if settings.cache else None
    _timed(export, "export", spent, memory)(knowledge, Path(wanted.out), kept=kept)
    facts = len(knowledge.facts)
    return Told(spent=spent, memory=memory, own=time.process_time(), statements=statements, facts=facts, key=key)


def _timed(
    function: Callable[_Given, _Result], stage: str, spent: dict[str, float], memory: dict[str, float]
) -> Callable[_Given, _Result]:
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        begun = time.process_time()
        result = function(*args, **kwargs)
        spent[stage] = time.process_time() - begun
        memory[stage] = psutil.Process().memory_info().rss / 1e6
        return result

    return run


def _logged(readings: Iterable[Reading], log: Path) -> Iterator[Reading]:
    """The readings, with a line for each ten: how many, seconds of computing so far of the build and its workers."""
    own = psutil.Process()
    with log.open("a", encoding="utf-8") as file:
        for number, reading in enumerate(readings):
            if number % _EVERY == 0:
                file.write(f"{number},{_computed(own):.2f}\n")
                file.flush()
            yield reading
        file.write(f"{number + 1},{_computed(own):.2f}\n")


def _computed(own: psutil.Process) -> float:
    """Also of workers that have been replaced by others, which the system remembers once they are waited for."""
    mine = own.cpu_times()
    spent = mine.user + mine.system + mine.children_user + mine.children_system
    for child in own.children():
        try:
            times = child.cpu_times()
            spent += times.user + times.system
        except psutil.Error:
            continue
    return float(spent)


def main() -> None:
    """Build what the argument tells, and print what it took."""
    with calm_to_the_end():  # as the command does
        told = _build(Wanted(**json.loads(sys.argv[1])))
    said: dict[str, Any] = {
        name: getattr(told, name) for name in ("spent", "memory", "own", "statements", "facts", "key")
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
