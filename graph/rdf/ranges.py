"""Finished blocks of Turtle by the beginning of their names: a range at a time is sorted, and the others wait on disk.

Blocks of "id-evidence:4..." come from all over the archive. All names of one range stand together in the file, so that
only its own blocks have to be put in order, as bytes: a blank ends the name and sorts before whatever a name goes on
with. What two pieces tell alike is told once. A range of blocks to which many pieces add ("id-person:id...") comes as
lines, and is put together in the same way.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from itertools import chain, pairwise
from pathlib import Path
from types import TracebackType

from graph.rdf.blocks import Line, Shortener, blocks_of

_LARGE = 1_000_000  # packed bytes of a range that are put together at once
_CUTS = (b"", b"4", b"8", b"c", b"\xff")  # in names that are hashes, each fourth of the signs; no text holds the last
_NAMES = 2000  # of a larger range
_BETWEEN = b"\n\n"  # blocks begin and end with a line's end, and hold no empty line


def pack(blocks: Iterable[str]) -> bytes:
    """Blocks of one range as they are kept."""
    return zlib.compress("".join(blocks).encode(), 1)


def pack_lines(lines: Sequence[Line]) -> bytes:
    """Lines of one range as they are kept."""
    return zlib.compress(json.dumps(lines, separators=(",", ":")).encode(), 1)


class Ranges(AbstractContextManager["Ranges"]):
    """Packed blocks by range; to be used as `with Ranges(folder) as ranges`, for what waits on disk goes in the end."""

    def __init__(self, folder: Path | None, shorten: Shortener) -> None:
        self._shorten = shorten
        self._loose: set[str] = set()
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by __exit__
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._hashes: dict[str, list[bytes]] = {}
        self._size = 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, packed: Mapping[str, bytes], lines: Mapping[str, bytes]) -> None:
        """Take the ranges of a piece, those of blocks and those of lines; no range may begin another."""
        self._loose.update(lines)
        for begin, content in chain(packed.items(), lines.items()):
            self._places.setdefault(begin, []).append((self._size, len(content)))
            self._hashes.setdefault(begin, []).append(hashlib.sha256(content).digest())
            self._size += self._file.write(content)

    def merged(
        self, others: Iterable[tuple[str, bytes]], made: Callable[[str, Callable[[], bytes]], bytes] | None = None
    ) -> Iterator[bytes]:
        """All blocks in the order of their names, with others that come as (name, block) in that order.

        `made` is given the key of a range and how it is made, if it may be at hand.
        """
        rest = iter(others)
        ahead = next(rest, None)
        for begin in sorted(self._places):
            while ahead is not None and ahead[0] < begin:
                yield ahead[1]
                ahead = next(rest, None)
            within = {}
            while ahead is not None and ahead[0].startswith(begin):
                within[ahead[0]] = ahead[1]
                ahead = next(rest, None)
            if within or begin in self._loose or self._packed(begin) < _LARGE:
                make = partial(self._range, begin, within)
                yield make() if made is None or within else made(self._key(begin), make)
                continue
            for first, last in pairwise(_CUTS):  # a quarter of the names at a time
                make = partial(self._range, begin, within, first, last)
                yield make() if made is None else made(f"{self._key(begin)}{first!r}", make)
        if ahead is not None:
            yield ahead[1]
        yield from (block for _, block in rest)

    def _key(self, begin: str) -> str:
        """Tells all that the range is made of."""
        return hashlib.sha256(b"".join([begin.encode(), *sorted(self._hashes[begin])])).hexdigest()

    def _packed(self, begin: str) -> int:
        """Bytes in which the range is packed."""
        return sum(size for _, size in self._places[begin])

    def _range(self, begin: str, within: Mapping[str, bytes], first: bytes = b"", last: bytes = b"") -> bytes:
        """The range, or of a large one those blocks whose names go on with a sign from `first` on and before `last`."""
        if begin in self._loose:
            return b"".join(map(str.encode, self._put_together(begin)))
        letters = len(begin) - begin.rindex("/")  # and the colon, before which the name of its sort stands
        blocks = {
            block
            for told in self._told(begin)
            for block in told[1:-1].split(_BETWEEN)
            if not last or first <= block[(at := block.index(b":") + letters) : at + 1] < last
        }
        inner = _among(begin, blocks, within) if within else sorted(blocks)
        if not inner:
            return b""
        inner[0] = b"\n" + inner[0]  # here, for a range is not to be copied once more
        inner[-1] += b"\n"
        return _BETWEEN.join(inner)

    def _put_together(self, begin: str) -> Iterator[str]:
        """The blocks of a range of lines; of a large one, as most meetings are, some thousand names at a time."""
        if self._packed(begin) < _LARGE:
            yield from blocks_of(self._lines(begin), self._shorten)
            return
        names = sorted({name for name, _, _ in self._lines(begin)})
        for some in (names[place : place + _NAMES] for place in range(0, len(names), _NAMES)):
            within = (line for line in self._lines(begin) if some[0] <= line[0] <= some[-1])
            yield from blocks_of(within, self._shorten)

    def _lines(self, begin: str) -> Iterator[Line]:
        for told in self._told(begin):
            yield from json.loads(told)

    def _told(self, begin: str) -> Iterator[bytes]:
        for place, size in self._places[begin]:
            self._file.seek(place)
            yield zlib.decompress(self._file.read(size))


def _among(begin: str, blocks: Iterable[bytes], others: Mapping[str, bytes]) -> list[bytes]:
    """The blocks in order with others, which may be written by a name that sorts elsewhere ("<https://...>")."""
    root = begin[: begin.rindex("/") + 1]
    named = {block[: block.index(b" ")].partition(b":")[2]: block for block in blocks}
    named |= {name.removeprefix(root).encode(): block[1:-1] for name, block in others.items()}
    return [named[name] for name in sorted(named)]
