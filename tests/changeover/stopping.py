"""A change of files that is killed before its first, its second, ... step, each time in a folder of its own.

`python stopping.py FOLDER WAY EVERY`: every step that touches the file system is told by Python's audit events, so none
is left out. FOLDER/12/exports is what a change leaves that was killed before its twelfth step; the last one came to its
end. After every EVERY-th of these kills the repair is killed as well, before each of its steps.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from graph.changeover import settle, take_over, whole

OLD = {"index.html": "old page", "graph.ttl": "the same", "tables/facts.csv": "old facts", "tables/gone.csv": "older"}
OWN = {"notes.txt": "my notes", "tables/mine.csv": "my table", "mine/deep/list.txt": "my list"}
NEW = {"index.html": "new page", "graph.ttl": "the same", "tables/facts.csv": "new facts", "more/report.md": "report"}
WAYS = ("exchange", "one-by-one", "inside")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_STEPS = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "bordkort.exchange"}


def make(folder: Path) -> list[Path]:
    """The new files, under the folder."""
    for name, text in NEW.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in NEW]


def begin(home: Path) -> None:
    """What an earlier build and the user left in the folder."""
    for name, text in (OLD | OWN).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    (home / "shortcut").symlink_to("notes.txt")


def by(way: str) -> None:
    """Let the changes of this process go that way."""
    if way != "exchange":
        whole.CAN_EXCHANGE = False  # type: ignore[attr-defined]
    if way == "inside":
        whole._can_hold = lambda _folder: False  # type: ignore[assignment]


def killed(step: int, change: Callable[[], object]) -> bool:
    """Whether the change was killed before that step; else it came to its end."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    left = step

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _STEPS or (event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    change()
    os._exit(0)


def at_every_step(base: Path) -> int:
    """The number of steps; folder 12 holds what a kill before the twelfth leaves."""
    step = 1
    while True:
        home = base / str(step) / "exports"
        begin(home)
        if not killed(step, partial(take_over, home, make)):
            return step - 1
        step += 1


def repair_at_every_step(base: Path, first: int) -> None:
    """Folder 12.3: killed before the twelfth step, and the repair before its third."""
    step = 1
    while True:
        home = base / f"{first}.{step}" / "exports"
        begin(home)
        killed(first, partial(take_over, home, make))
        if not killed(step, partial(settle, home)):
            return
        step += 1


if __name__ == "__main__":
    folder, way, every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    os.fsync = lambda fd: None  # waiting for the disk changes nothing on it
    by(way)
    count = at_every_step(folder)
    for number in range(every, count, every):
        repair_at_every_step(folder, number)
