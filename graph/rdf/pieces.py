"""Facts and documents as pieces of Turtle to be kept: finished blocks, and lines for blocks that others add to.

After one verdict 255 of 256 pieces are what they were. A block that belongs to one fact ("id-membership:s3f...", its
places and period) is kept as it stands in the file; what is said of Ida Holm herself is kept as lines, for her block
has lines from many pieces.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from pyoxigraph import NamedNode

from graph.kept import Kept, digest, program
from graph.rdf.assemble import papers, stated
from graph.rdf.blocks import Shortener, block_of
from graph.rdf.near import cited, fingerprint, fingerprint_of_documents, near
from graph.rdf.scope import Scope
from graph.rdf.terms import Triple

#: Parts of names whose blocks come from one document or fact alone: in whatever piece they stand, they are the same.
_OWN = frozenset(
    {
        *("document", "item", "participation", "membership", "appointment", "grant", "change", "statement"),
        *("evidence", "interval", "amount", "position"),
    }
)
_MOST = 256  # records of a piece, about
_Record = TypeVar("_Record")
_ROOMS, _LIBRARIES = ("danish", "model", "rdf"), ("pyoxigraph",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Finished blocks by subject, (subject, property, line) of others, and the prefixes in use."""

    blocks: list[tuple[str, str]] = field(default_factory=list)
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    prefixes: dict[str, str] = field(default_factory=dict)


def pieces(scope: Scope, kept: Kept) -> Iterator[Piece]:
    """All documents and facts of the scope, those of which nothing has changed as they were kept."""
    base = scope.names.base
    for sources in _parts(scope.knowledge.sources, attrgetter("id")):
        around = cited(sources, scope)
        yield _kept(kept, fingerprint_of_documents(sources, around), base, papers(sources, around))
    for facts in _parts(scope.knowledge.facts, lambda fact: fact.id[1:]):
        small = near(facts, scope)
        yield _kept(kept, fingerprint(facts, small, scope), base, stated(facts, small))


def _kept(kept: Kept, fingerprint: str, base: str, triples: Iterable[Triple]) -> Piece:
    key = digest([_program(), fingerprint])
    piece = _opened(kept.find(key))
    if piece is None:
        piece = _piece(triples, base)
        kept.keep(key, _packed(piece))
    return piece


def _parts(records: Sequence[_Record], name: Callable[[_Record], str]) -> Iterator[list[_Record]]:
    """Records by the first letters of their ids: a new one makes one part new, and not all that come behind it."""
    letters = 1
    while len(records) > _MOST * 16**letters:
        letters += 1
    for _, part in groupby(records, key=lambda record: name(record)[:letters]):
        yield list(part)


def _piece(triples: Iterable[Triple], base: str) -> Piece:
    shorten = Shortener(base)
    found: dict[NamedNode, dict[Triple, None]] = {}
    for triple in triples:
        found.setdefault(triple.subject, {})[triple] = None
    piece = Piece(prefixes=shorten.used)
    for node, told in found.items():
        subject = node.value
        if subject.startswith(base) and subject[len(base) :].partition("/")[0] in _OWN:
            piece.blocks.append((subject, block_of(node, told, shorten)))
        else:
            shorten(node)
            piece.lines.extend((subject, one.predicate.value, shorten.value(one.object)) for one in told)
    return piece


def _packed(piece: Piece) -> bytes:
    """A head of JSON, then the blocks as they stand: cutting them apart is all that opening them takes."""
    sizes = [(subject, len(text)) for subject, text in piece.blocks]
    head = json.dumps([sizes, piece.lines, piece.prefixes], separators=(",", ":"))
    body = "".join(text for _, text in piece.blocks)
    return zlib.compress(f"{head}\n{body}".encode(), 1)


def _opened(packed: bytes | None) -> Piece | None:
    if packed is None:
        return None
    head, _, body = zlib.decompress(packed).decode("utf-8").partition("\n")
    sizes, lines, prefixes = json.loads(head)
    blocks, place = [], 0
    for subject, size in sizes:
        blocks.append((subject, body[place : place + size]))
        place += size
    return Piece(blocks=blocks, lines=lines, prefixes=prefixes)


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
