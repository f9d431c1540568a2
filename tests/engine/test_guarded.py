"""Worker processes with limits: whatever a task does, the others are done, and it fails with a reason."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph.engine import limits as bounds
from graph.engine.guarded import GuardedProcesses
from graph.engine.limits import LimitError, Limits
from graph.errors import EngineError
from tests.engine import misbehaving

SMALL = Limits(seconds=0.5, megabytes=200)


@pytest.fixture(scope="module")
def pool() -> Iterator[GuardedProcesses]:
    with GuardedProcesses(1, SMALL) as executor:
        yield executor


def children() -> set[int]:
    return {process.pid for process in psutil.Process().children()}


def test_results_come_back_by_the_interface_of_the_standard_library(pool: GuardedProcesses) -> None:
    assert list(pool.map(misbehaving.double, range(50))) == [2 * number for number in range(50)]
    assert len(children()) == 1


def test_an_endless_loop_is_ended_and_the_next_task_done(pool: GuardedProcesses) -> None:
    endless, next_one = pool.submit(misbehaving.compute_for_ever), pool.submit(misbehaving.double, 4)
    with pytest.raises(LimitError, match=r"tog mere end 0.5 sekunders regnetid.*--max-seconds"):
        endless.result(timeout=20)
    assert next_one.result(timeout=20) == 8


def test_what_waits_and_does_nothing_is_ended_by_the_clock(
    pool: GuardedProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.engine.process.PATIENCE", 2)
    with pytest.raises(LimitError, match="blev ikke færdig"):
        pool.submit(misbehaving.wait_for_ever).result(timeout=20)
    assert bounds.PATIENCE > 2


def test_memory_that_grows_is_over_the_limit(pool: GuardedProcesses) -> None:
    with pytest.raises(LimitError, match=r"mere end 200 MB hukommelse.*--max-memory"):
        pool.submit(misbehaving.swell, 3000).result(timeout=20)
    assert pool.submit(misbehaving.swell, 20).result(timeout=20) == 20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses memory to a process")
def test_memory_that_is_asked_for_at_once_is_refused(pool: GuardedProcesses) -> None:
    with pytest.raises(LimitError, match="mere end 200 MB"):
        pool.submit(misbehaving.swell_at_once, 100_000).result(timeout=20)
    assert pool.submit(misbehaving.double, 1).result(timeout=20) == 2


def test_a_worker_that_dies_is_tried_once_more(pool: GuardedProcesses, tmp_path: Path) -> None:
    assert pool.submit(misbehaving.die_once, tmp_path / "mark").result(timeout=20) == "read"
    with pytest.raises(LimitError, match=r"gik ned to gange.*kode 3"):
        pool.submit(misbehaving.die).result(timeout=20)
    assert pool.submit(misbehaving.double, 1).result(timeout=20) == 2


def _ends(program: int, seconds: float = 20) -> bool:
    """Whether a program that was killed comes to its end; the system takes a moment for it."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if psutil.Process(program).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


def test_programs_that_a_worker_started_end_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.engine.process.PATIENCE", 3)
    with GuardedProcesses(1, SMALL) as executor:
        with pytest.raises(LimitError):
            executor.submit(misbehaving.start_and_wait, tmp_path / "pid").result(timeout=20)
        started = int((tmp_path / "pid").read_text(encoding="utf-8"))
        assert _ends(started)


def test_errors_of_a_task_come_back_as_they_are(pool: GuardedProcesses) -> None:
    with pytest.raises(KeyError, match="no such style"):
        pool.submit(misbehaving.fail).result(timeout=20)
    with pytest.raises(RecursionError):
        pool.submit(misbehaving.deepen, 0).result(timeout=20)
    with pytest.raises(RuntimeError, match="lambda"):
        pool.submit(misbehaving.give_what_cannot_be_sent).result(timeout=20)


def test_what_a_library_prints_does_not_get_into_the_pipe(pool: GuardedProcesses) -> None:
    assert pool.submit(misbehaving.chatter).result(timeout=20) == ""
    assert pool.submit(misbehaving.signals_of_ctrl_c).result(timeout=20)


def test_the_initializer_runs_first_and_a_worker_that_cannot_start_is_told() -> None:
    with GuardedProcesses(1, SMALL, misbehaving.fail) as executor, pytest.raises(EngineError, match="startes"):
        executor.submit(misbehaving.double, 1).result(timeout=20)


def test_shutdown_ends_what_is_running_at_once_if_told_so() -> None:
    executor = GuardedProcesses(1, Limits(seconds=1000))
    running, waiting = executor.submit(misbehaving.wait_for_ever), executor.submit(misbehaving.double, 1)
    while not running.running():
        time.sleep(0.01)
    executor.shutdown(cancel_futures=True)
    assert running.exception() is not None
    assert waiting.cancelled()
    with pytest.raises(RuntimeError, match="shutdown"):
        executor.submit(misbehaving.double, 1)
