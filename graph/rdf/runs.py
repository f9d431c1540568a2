"""More blocks than memory should hold, sorted: pieces of them as they come, each block once and in order as they go.

What documents say of "Ida Holm" comes from all over the archive, and her block must hold all of it. Pieces are
collected until there are many, sorted and put down as a run on disk; in the end the runs are read side by side and
pieces of one block joined. A small graph never touches the disk.
"""

from __future__ import annotations

import heapq
import marshal
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TypeAlias

_Piece: TypeAlias = tuple[str, list[str]]

_MOST = 200_000  # items in memory: about 60 MB
_TOGETHER = 500  # pieces that are read back at a time
_LENGTH = 8  # bytes that tell how long they are


class Runs:
    """Texts by the name of their block; to be used as `with Runs(folder) as runs`, for runs on disk go in the end."""

    def __init__(self, folder: Path | None = None, *, most: int = _MOST) -> None:
        self._folder = folder
        self._most = most
        self._held: dict[str, list[str]] = {}
        self._count = 0
        self._files: list[BinaryIO] = []
        self._open = ExitStack()

    def __enter__(self) -> Runs:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, block: str, items: list[str]) -> None:
        """Take some items of a block; the list is not to be used afterwards."""
        held = self._held.setdefault(block, items)
        if held is not items:
            held.extend(items)
        self._count += len(items)
        if self._count >= self._most:
            self._put_down()

    def __iter__(self) -> Iterator[tuple[str, set[str]]]:
        """Each block with its items, in the order of blocks. To be asked for once."""
        runs = [_read(file) for file in self._files] + [self._sorted()]
        for block, pieces in groupby(heapq.merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            yield block, set(chain.from_iterable(items for _, items in pieces))

    def _sorted(self) -> Iterator[_Piece]:
        for block in sorted(self._held):
            yield block, self._held.pop(block)

    def _put_down(self) -> None:
        made = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 - the stack closes it
        file = self._open.enter_context(made)
        pieces = self._sorted()
        while some := list(islice(pieces, _TOGETHER)):
            packed = marshal.dumps(some)
            file.write(len(packed).to_bytes(_LENGTH, "big") + packed)
        file.seek(0)
        self._files.append(file)
        self._count = 0


def _read(file: BinaryIO) -> Iterator[_Piece]:
    while length := file.read(_LENGTH):
        yield from marshal.loads(file.read(int.from_bytes(length, "big")))
