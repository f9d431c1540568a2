"""Facts and documents as pieces of Turtle to be kept: finished blocks, and lines for blocks that others add to.

After one verdict 255 of 256 pieces are what they were. A block that belongs to one fact ("id-membership:s3f...", its
places and period) is kept as it stands in the file, with those whose names begin alike; what is said of Ida Holm
herself is kept as lines, for her block has lines from many pieces.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from operator import attrgetter

from pyoxigraph import NamedNode

from graph.kept import digest, program
from graph.rdf.assemble import papers, selected, stated
from graph.rdf.blocks import Shortener, block_of
from graph.rdf.near import cited, fingerprint_of_documents
from graph.rdf.parts import Part, Parts, parted
from graph.rdf.ranges import pack
from graph.rdf.terms import Triple

#: Parts of names whose blocks come from one document or fact alone: in whatever piece they stand, they are the same.
_OWN = frozenset(
    {
        *("document", "item", "participation", "membership", "appointment", "grant", "change", "statement"),
        *("evidence", "interval", "amount", "position", "quote"),
    }
)
_LENGTH = 8  # bytes that tell how long a head is
_ROOMS, _LIBRARIES = ("danish", "model", "rdf"), ("pyoxigraph",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Finished blocks, packed by range; (subject, property, line) of others; and the prefixes in use."""

    ranges: dict[str, bytes] = field(default_factory=dict)
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    prefixes: dict[str, str] = field(default_factory=dict)


def pieces(parts: Parts) -> Iterator[Piece]:
    """All documents and facts, those of which nothing has changed as they were kept."""
    scope, base = parts.scope, parts.base
    for sources in parted(parts.knowledge.sources, attrgetter("id")):
        around = cited(sources, scope)
        told = chain(papers(sources, around), selected(around.places, around))
        yield _kept(parts, fingerprint_of_documents(sources, around), partial(_piece, told, base))
    for part in parts.facts:
        yield _kept(parts, part.fingerprint, partial(_of_facts, part, parts))


def _of_facts(part: Part, parts: Parts) -> Piece:
    return _piece(stated(part.facts, parts.around(part)), parts.base)


def _kept(parts: Parts, fingerprint: str, make: Callable[[], Piece]) -> Piece:
    return _opened(parts.made(_program(), fingerprint, lambda: _packed(make())))


def _piece(triples: Iterable[Triple], base: str) -> Piece:
    shorten = Shortener(base)
    found: dict[NamedNode, dict[Triple, None]] = {}
    for triple in triples:
        found.setdefault(triple.subject, {})[triple] = None
    lines: list[tuple[str, str, str]] = []
    blocks: dict[str, list[str]] = {}
    for node, told in found.items():
        begin = _range(node.value, base) if shorten(node)[0] != "<" else ""
        if begin:
            blocks.setdefault(begin, []).append(block_of(node, told, shorten))
        else:
            lines.extend((node.value, one.predicate.value, shorten.value(one.object)) for one in told)
    packed = {begin: pack(some) for begin, some in sorted(blocks.items())}
    return Piece(ranges=packed, lines=lines, prefixes=shorten.used)


def _range(subject: str, base: str) -> str:
    """The beginning that the name shares with what stands beside it; "" if its block may have lines from elsewhere."""
    sort, _, key = subject.removeprefix(base).partition("/")
    letters = 2 if key.startswith("s") else 1  # the ids of facts begin with an s
    return f"{base}{sort}/{key[:letters]}" if sort in _OWN and len(key) > letters else ""


def _packed(piece: Piece) -> bytes:
    """A head of JSON, then the ranges one after the other."""
    sizes = [(begin, len(packed)) for begin, packed in piece.ranges.items()]
    head = zlib.compress(json.dumps([sizes, piece.lines, piece.prefixes], separators=(",", ":")).encode(), 1)
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *piece.ranges.values()))


def _opened(packed: bytes) -> Piece:
    place = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
    sizes, lines, prefixes = json.loads(zlib.decompress(packed[_LENGTH:place]))
    ranges = {}
    for begin, size in sizes:
        ranges[begin] = packed[place : place + size]
        place += size
    return Piece(ranges=ranges, lines=lines, prefixes=prefixes)


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
