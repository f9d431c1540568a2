"""graph.ttl and graph.graphml: the bytes come from the rooms that know RDF and networks.

GraphML lists edges by their ends and not by the ids of facts: what was kept of the parts waits on disk until its turn.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import IO

from graph import tabular
from graph.kept import digest, program
from graph.model.fact import Fact, Knowledge
from graph.network import Edges, graphml
from graph.rdf import Part, Parts, turtle_blocks

TURTLE = "graph.ttl"

_ROOMS = ("danish", "model", "network", "rdf", "export/graphs.py")


def write_turtle(
    knowledge: Knowledge, directory: Path, parts: Parts | None = None, *, home: Path | None = None
) -> Path:
    """`home` is the folder in which the file will stand in the place of an earlier one, if that is another."""
    path = directory / TURTLE
    earlier = (home or directory) / TURTLE
    tabular.write(path, turtle_blocks(knowledge, scratch=directory, parts=parts, earlier=earlier))
    return path


def write_graphml(knowledge: Knowledge, directory: Path, parts: Parts | None = None) -> Path:
    path = directory / "graph.graphml"
    if parts is None:
        tabular.write(path, graphml(knowledge))
        return path
    with tempfile.TemporaryFile(dir=directory) as scratch:
        tabular.write(path, graphml(knowledge, _elements(parts, scratch)))
    return path


def _elements(parts: Parts, scratch: IO[bytes]) -> Callable[[Fact], bytes]:
    """Fact -> its edge as an element, put down in the scratch file until it is asked for."""
    edges = Edges.of(parts.knowledge)
    maker = digest([_program(), repr(edges)])
    ends = array("Q", (0,))  # of each fact, as they come
    ids = [fact.id for fact in parts.knowledge.facts]
    by_name = array("Q", sorted(range(len(ids)), key=ids.__getitem__))
    ids.sort()
    for part in parts.facts:
        packed = zlib.decompress(parts.made(maker, part.fingerprint, partial(_packed, part, parts, edges)))
        sizes, _, elements = packed.partition(b"\n")
        scratch.write(elements)
        for size in json.loads(sizes):
            ends.append(ends[-1] + size)

    def element(fact: Fact) -> bytes:
        number = by_name[bisect_left(ids, fact.id)]
        return _at(scratch, ends[number], ends[number + 1] - ends[number])

    scratch.flush()
    return element


def _at(file: IO[bytes], place: int, size: int) -> bytes:
    """Some bytes of a file, in one step where the system knows one."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), size, place)
    file.seek(place)
    return file.read(size)


def _packed(part: Part, parts: Parts, edges: Edges) -> bytes:
    days = parts.around(part).windows
    elements = [edges.element(fact, days[fact.id]) for fact in part.facts]
    return zlib.compress(b"%b\n%b" % (json.dumps([*map(len, elements)]).encode(), b"".join(elements)), 1)


@cache
def _program() -> str:
    return digest(program(_ROOMS, ()))
