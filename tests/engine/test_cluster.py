"""A real Dask scheduler with two workers, one of which is killed in the middle: the same readings as at home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.engine.engine import Engine
from graph.engine.limits import Limits
from graph.engine.reading import Beforehand, Reading
from graph.engine.settings import Settings
from graph.errors import EngineError
from tests.engine.minutes import minutes, write
from tests.readers.print import Print

Client: Any = pytest.importorskip("distributed").Client

ROOT = Path(__file__).parents[2]
NOTHING = Beforehand(gazetteer=Gazetteer())


class Cluster:
    """A scheduler and workers as processes of their own, as on other machines."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "scheduler.json"
        self._folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        self._start("scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard", "--no-jupyter")
        while not self._file.exists() or not self._file.read_text(encoding="utf-8").strip():
            time.sleep(0.05)
        self.workers = [self._start("worker", "--no-nanny", "--nthreads", "1", "--no-dashboard") for _ in range(2)]

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(self._file), *options]
        started = subprocess.Popen(
            command,
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "BORDKORT_CACHE": str(self._folder / "cache")},
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(started)
        return started

    @property
    def address(self) -> str:
        return str(json.loads(self._file.read_text(encoding="utf-8"))["address"])

    def end(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.end()


def test_a_lost_worker_costs_time_only(cluster: Cluster, tmp_path: Path) -> None:
    for number in range(150):
        write(tmp_path, f"{number:03}.txt", minutes(number))
    (tmp_path / "tom.txt").write_bytes(b"")
    sheet = Print()
    for _ in range(150):
        sheet.text(*("Udvalget drøftede budgettet for de kommende fire år." for _ in range(50))).page()
    (tmp_path / "mur.pdf").write_bytes(sheet.data())  # over the limit of time below
    limits = Limits(seconds=2)
    with Engine(Settings(jobs=1, limits=limits), NOTHING) as engine:
        places = engine.find([tmp_path])
        at_home = list(engine.read(places))
    assert "sekunders regnetid" in at_home[-2].losses[0].reason
    found: list[Reading] = []
    busy: dict[str, tuple[str, ...]] = {}
    with Client(cluster.address) as seen, Engine(Settings(scheduler=cluster.address, limits=limits), NOTHING) as engine:
        for reading in engine.read(places):
            if not found:
                busy = seen.processing()
                cluster.workers[0].kill()
            found.append(reading)
    assert [bool(tasks) for tasks in busy.values()] == [True, True]
    assert cluster.workers[0].wait() != 0
    assert found == at_home


def test_addresses_are_opened_by_the_workers(cluster: Cluster, tmp_path: Path) -> None:
    write(tmp_path, "maj.txt", minutes(1))
    with Engine(Settings(scheduler=cluster.address), NOTHING) as engine:
        assert [reading.source.file for reading in engine.read(engine.find([tmp_path.as_uri()])) if reading.source] == [
            "maj.txt"
        ]


def test_without_the_extra_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "graph.engine.cluster", raising=False)
    write(tmp_path, "maj.txt", minutes(1))
    with (
        Engine(Settings(scheduler="tcp://127.0.0.1:9"), NOTHING) as engine,
        pytest.raises(EngineError, match=r"bordkort\[cluster\]"),
    ):
        list(engine.read(engine.find([tmp_path])))


def test_a_cluster_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("graph.engine.cluster._PATIENCE", 0.5)
    write(tmp_path, "maj.txt", minutes(1))
    with (
        Engine(Settings(scheduler="tcp://127.0.0.1:9"), NOTHING) as engine,
        pytest.raises(EngineError, match="svarer ikke"),
    ):
        list(engine.read(engine.find([tmp_path])))
