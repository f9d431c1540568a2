"""Facts and documents as pieces of Turtle to be kept: finished blocks, and lines for blocks that others add to.

After one verdict 255 of 256 pieces are what they were. A block that belongs to one fact ("id-membership:s3f...", its
places and period) is kept as it stands in the file, with those whose names begin alike; what is said of Ida Holm
herself is kept as lines, for her block has lines from many pieces, with those of others whose names begin alike. What
the whole tells is a piece as well, which is made in each build.
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
from graph.rdf.assemble import background, papers, selected, told_by
from graph.rdf.blocks import Line, Shortener, block_of
from graph.rdf.near import cited, fingerprint_of_documents
from graph.rdf.parts import Part, Parts, parted
from graph.rdf.ranges import pack, pack_lines
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
    """Finished blocks, and lines of others, packed by range; lines of odd names; and the prefixes in use."""

    ranges: dict[str, bytes] = field(default_factory=dict)
    lines: dict[str, bytes] = field(default_factory=dict)
    odd: list[Line] = field(default_factory=list)
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
    for some in background(scope):
        yield _piece(some, base)


def _of_facts(part: Part, parts: Parts) -> Piece:
    return _piece(told_by(part.facts, parts.around(part)), parts.base)


def _kept(parts: Parts, fingerprint: str, make: Callable[[], Piece]) -> Piece:
    return _opened(parts.made(_program(), fingerprint, lambda: _packed(make())))


def _piece(triples: Iterable[Triple], base: str) -> Piece:
    shorten = Shortener(base)
    found: dict[NamedNode, dict[Triple, None]] = {}
    for triple in triples:
        found.setdefault(triple.subject, {})[triple] = None
    blocks: dict[str, list[str]] = {}
    lines: dict[str, list[Line]] = {}
    for node, told in found.items():
        begin, own = _range(node.value, base)
        if own and shorten(node)[0] != "<":
            blocks.setdefault(begin, []).append(block_of(node, told, shorten))
        else:
            shorten(node)
            lines.setdefault("" if own else begin, []).extend(_line(one, shorten) for one in told)
    odd = lines.pop("", [])
    return Piece(
        ranges={begin: pack(some) for begin, some in sorted(blocks.items())},
        lines={begin: pack_lines(some) for begin, some in sorted(lines.items())},
        odd=odd,
        prefixes=shorten.used,
    )


def _line(triple: Triple, shorten: Shortener) -> Line:
    shorten.property(triple.predicate)
    return triple.subject.value, triple.predicate.value, shorten.value(triple.object)


def _range(subject: str, base: str) -> tuple[str, bool]:
    """The beginning that the name shares with what stands beside it, "" if it has none; and whether its block is whole.

    Otherwise other pieces may have lines of it. The ids of facts begin with an s.
    """
    if not subject.startswith(base):
        return "", False
    sort, _, key = subject[len(base) :].partition("/")
    own = sort in _OWN
    letters = 1 if own and not key.startswith("s") else 2
    short = len(key) <= letters if own else len(key) < letters
    return ("", False) if short else (f"{base}{sort}/{key[:letters]}", own)


def _packed(piece: Piece) -> bytes:
    """A head of JSON, then the ranges one after the other."""
    sizes = [[(begin, len(packed)) for begin, packed in some.items()] for some in (piece.ranges, piece.lines)]
    head = zlib.compress(json.dumps([sizes, piece.odd, piece.prefixes], separators=(",", ":")).encode(), 1)
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *piece.ranges.values(), *piece.lines.values()))


def _opened(packed: bytes) -> Piece:
    place = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
    sizes, odd, prefixes = json.loads(zlib.decompress(packed[_LENGTH:place]))
    opened: list[dict[str, bytes]] = []
    for some in sizes:
        opened.append({})
        for begin, size in some:
            opened[-1][begin] = packed[place : place + size]
            place += size
    return Piece(ranges=opened[0], lines=opened[1], odd=[*map(tuple, odd)], prefixes=prefixes)


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
