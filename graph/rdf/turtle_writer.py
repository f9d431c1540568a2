"""Triples as Turtle for people: short names, one block a thing, one line a value, the same bytes in every build.

The terms are escaped by pyoxigraph; its own Turtle writer neither parts the blocks nor breaks the lines. Whatever the
graph's size, a bounded number of lines is in memory at a time: what is said of "Ida Holm" comes from all over the
archive, and waits on disk until her block is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pyoxigraph import NamedNode

from graph.model.fact import Knowledge
from graph.rdf.assemble import described, rank
from graph.rdf.blocks import Shortener, block, written
from graph.rdf.earlier import Earlier
from graph.rdf.parts import Parts
from graph.rdf.pieces import Piece, pieces
from graph.rdf.ranges import Ranges
from graph.rdf.runs import Runs
from graph.rdf.terms import BASE, Triple

_SIGN = 3  # letters: some thousand properties


def turtle(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """The whole knowledge as Turtle, UTF-8."""
    return b"".join(turtle_blocks(knowledge, base=base))


def turtle_blocks(
    knowledge: Knowledge,
    *,
    base: str = BASE,
    scratch: Path | None = None,
    parts: Parts | None = None,
    earlier: Path | None = None,
) -> Iterator[bytes]:
    """The same piece by piece; what does not fit in memory is put down for a while in the folder `scratch`.

    With the `parts` of this knowledge, those of which nothing has changed since they were kept are not described again,
    and what they were together is taken from the `earlier` file, in whose place this one will stand.
    """
    if parts is None:
        return write(described(knowledge, base=base), base, scratch)
    known = Earlier.of(parts.kept, earlier) if earlier else None
    return write((), parts.base, scratch, pieces(parts), known)


def write(
    triples: Iterable[Triple],
    base: str = BASE,
    scratch: Path | None = None,
    more: Iterable[Piece] = (),
    earlier: Earlier | None = None,
) -> Iterator[bytes]:
    """Turtle of triples that may come in any order and more than once, and of pieces that are Turtle already."""
    shorten = Shortener(base)
    properties = _Properties()
    with Runs(scratch) as runs, Ranges(scratch, shorten) as ranges:
        for subject, group in groupby(triples, key=attrgetter("subject")):
            shorten(subject)
            runs.add(subject.value, [properties.sign(one.predicate) + shorten.value(one.object) for one in group])
        for piece in more:
            for named, predicate, value in piece.odd:
                runs.add(named, [properties.named(predicate) + value])
            ranges.add(piece.ranges, piece.lines)
            shorten.used.update(piece.prefixes)
        order, names = properties.ordered(shorten)
        prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(shorten.used.items()))
        others = ((subject, _block(subject, items, order, names, shorten)) for subject, items in runs)
        yield from _merged(prefixes.encode("utf-8"), ranges, others, earlier)


def _merged(
    head: bytes, ranges: Ranges, others: Iterable[tuple[str, bytes]], earlier: Earlier | None
) -> Iterator[bytes]:
    """The head and all blocks; which ranges stand where is noted for the next build."""
    yield head
    if earlier is None:
        yield from ranges.merged(others)
        return
    place = len(head)

    def made(key: str, make: Callable[[], bytes]) -> bytes:
        content = earlier.take(key, place)
        if content is None:
            content = make()
            earlier.note(key, place, content)
        return content

    for content in ranges.merged(others, made):
        yield content
        place += len(content)
    earlier.keep()


def _block(
    subject: str, items: Iterable[str], order: Mapping[str, str], names: Mapping[str, str], shorten: Shortener
) -> bytes:
    lines = sorted([order[item[:_SIGN]] + item[_SIGN:] for item in items])
    return block(shorten.name(subject), ((names[line[:_SIGN]], written(line)) for line in lines)).encode()


class _Properties:
    """The properties of a graph by signs of three letters, which take less room than their IRIs."""

    def __init__(self) -> None:
        self._signs: dict[NamedNode, str] = {}
        self._named: dict[str, str] = {}

    def sign(self, predicate: NamedNode) -> str:
        found = self._signs.get(predicate)
        if found is None:
            found = self._signs[predicate] = f"{len(self._signs):0{_SIGN}x}"
        return found

    def named(self, iri: str) -> str:
        """The sign of the property of that name."""
        found = self._named.get(iri)
        if found is None:
            found = self._named[iri] = self.sign(NamedNode(iri))
        return found

    def ordered(self, shorten: Shortener) -> tuple[dict[str, str], dict[str, str]]:
        """Sign -> a sign that sorts as the properties stand in a block, and that one -> the name of the property."""
        placed = {predicate: f"{place:0{_SIGN}x}" for place, predicate in enumerate(sorted(self._signs, key=rank))}
        names = {sign: shorten.property(predicate) for predicate, sign in placed.items()}
        return {self._signs[predicate]: sign for predicate, sign in placed.items()}, names
