"""Tasks that do what bad documents make parsers do; workers import them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def double(number: int) -> int:
    return 2 * number


def compute_for_ever() -> None:
    while True:
        pass


def wait_for_ever() -> None:
    time.sleep(10_000)


def swell(megabytes: int) -> int:
    """Takes memory piece by piece, as a tree that grows."""
    pieces = []
    for _ in range(megabytes):
        pieces.append(bytearray(os.urandom(1000)) * 1000)
        time.sleep(0.0005)
    return len(pieces)


def swell_at_once(megabytes: int) -> int:
    return len(bytearray(megabytes * 1_000_000))


def die() -> None:
    os._exit(3)


def die_once(mark: Path) -> str:
    """Dies the first time, as if somebody else had ended it."""
    if mark.exists():
        return "read"
    mark.touch()
    os._exit(3)


def start_and_wait(mark: Path) -> None:
    """Starts a program, as OCR does, and waits for it."""
    started = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(10000)"])
    mark.write_text(str(started.pid), encoding="utf-8")
    started.wait()


def chatter() -> str:
    """Writes and reads where a worker has its pipes."""
    print("x" * 100_000)
    sys.stderr.write("noise")
    os.write(1, b"more noise")
    return sys.stdin.read()


def signals_of_ctrl_c() -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def fail() -> None:
    raise KeyError("no such style")


def give_what_cannot_be_sent() -> object:
    return lambda: None


def deepen(depth: int) -> int:
    return 1 + deepen(depth + 1)
