"""Data on its way into the page, as JSON in pieces: what a large graph has most of is never all in memory.

The template says where nodes, edges and content stand. They are many times larger than all else, so the template is
filled with a mark for each, and the marks become the data as the file is written. What is put down as JSON is safe in
a script element already, and is not looked through again. Of 100,000 facts ("Ida Holm er
formand for ...") 400 are at hand at a time; the others wait on disk.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

Record = dict[str, Any]

_TOGETHER = 400  # records that are written or read at a time
_MEMORY = 4_000_000  # bytes of records that never touch the disk
_MARK = re.compile(r"<later-([\w-]+)>")  # autoescape leaves no such sign in any text
_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_SIGNS = re.compile(f"[{''.join(_UNSAFE)}]")


class Told:
    """Records put down as JSON: told once, to be walked more than once."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_MEMORY)  # noqa: SIM115 - goes with this object
        self._sizes: list[int] = []
        self._count = 0
        rest = iter(records)
        while some := list(islice(rest, _TOGETHER)):
            self.add(listed(some), len(some))

    def add(self, text: bytes, count: int) -> None:
        """Put down some records that are JSON already."""
        self._sizes.append(self._file.write(text))
        self._count += count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Record]:
        for text in self.texts():
            yield from json.loads(text)

    def texts(self) -> Iterator[str]:
        """Lists of some of the records each."""
        place = 0
        for size in self._sizes:
            self._file.seek(place)
            yield self._file.read(size).decode("utf-8")
            place += size


def listed(records: list[Record]) -> bytes:
    """Some records as JSON."""
    return _safe(records).encode("utf-8")


class Mark(str):
    """What stands in the page in place of a value until the file is written; the template does not escape it."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def mark(name: str) -> Mark:
    """The mark of the value of that name."""
    return Mark(f"<later-{name}>")


def filled(page: str, values: Mapping[str, object]) -> Iterator[str]:
    """The page piece by piece, with the values where their marks stand."""
    for number, part in enumerate(_MARK.split(page)):
        if number % 2:
            yield from embedded(values[part])
        else:
            yield part


def embedded(value: object) -> Iterator[str]:
    """JSON that may stand in a script element: a record a field at a time, many records some at a time."""
    if isinstance(value, Mapping):
        yield from _between("{", ((f"{_safe(str(key))}:", embedded(inner)) for key, inner in value.items()), "}")
    elif isinstance(value, Told):
        yield from _between("[", (("", iter((text[1:-1],))) for text in value.texts()), "]")
    else:
        yield _safe(value)


def _safe(value: object) -> str:
    """JSON in which no `<`, `>` or `&` is left that a parser of HTML could stumble over."""
    return _SIGNS.sub(lambda sign: _UNSAFE[sign[0]], _json(value))


def _between(first: str, parts: Iterable[tuple[str, Iterator[str]]], last: str) -> Iterator[str]:
    lead = first
    for head, pieces in parts:
        yield lead + head
        yield from pieces
        lead = ","
    yield (first if lead == first else "") + last


_json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
