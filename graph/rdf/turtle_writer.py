"""Triples as Turtle for people: short names, one block a thing, one line a value, the same bytes in every build.

    id-person:ida-holm a foaf:Person , person:Person ;
        rdfs:label "Ida Holm" .

Each type of thing has a prefix of its own, because a slash in a short name has to be written `id:person\\/ida-holm`.
The terms are escaped by pyoxigraph; its own Turtle writer neither parts the blocks nor breaks the lines. Whatever the
graph's size, a bounded number of lines is in memory at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from graph.model.fact import Knowledge
from graph.rdf.assemble import described, rank
from graph.rdf.runs import Item, Runs
from graph.rdf.terms import BASE, PREFIXES, A, Triple

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_TYPE = re.compile(r"[a-z][a-z-]*[a-z]|[a-z]")
_XSD = PREFIXES["xsd"]
_STRING = _XSD + "string"
_BARE = {_XSD + "integer": re.compile(r"[+-]?\d+"), _XSD + "boolean": re.compile("true|false")}
_BARE[_XSD + "decimal"] = re.compile(r"[+-]?\d*\.\d+")
_NEXT, _MORE = " ,\n        ", " ;\n    "
_MOST = 50_000  # short names that are remembered
_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def turtle(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """The whole knowledge as Turtle, UTF-8."""
    return b"".join(turtle_blocks(knowledge, base=base))


def turtle_blocks(knowledge: Knowledge, *, base: str = BASE, scratch: Path | None = None) -> Iterator[bytes]:
    """The same piece by piece; what does not fit in memory is put down for a while in the folder `scratch`."""
    return write(described(knowledge, base=base), base, scratch)


def write(triples: Iterable[Triple], base: str = BASE, scratch: Path | None = None) -> Iterator[bytes]:
    """Turtle of triples that may come in any order and more than once."""
    shorten = _Shortener(base)
    with Runs(scratch) as runs:
        for subject, group in groupby(triples, key=attrgetter("subject")):
            shorten(subject)
            runs.add(subject.value, [_item(triple, shorten) for triple in group])
        prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(shorten.used.items()))
        yield prefixes.encode("utf-8")
        for subject, items in runs:
            yield f"\n{_block(subject, items, shorten)}".encode()


def _item(triple: Triple, shorten: _Shortener) -> Item:
    """A line of a block: the rank and IRI of its property, the value by which lines are sorted, how it is written."""
    _, predicate, target = triple
    return *shorten.ranked(predicate), target.value, _object(target, shorten)


def _block(subject: str, items: Iterable[Item], shorten: _Shortener) -> str:
    lines = []
    for predicate, same in groupby(items, key=itemgetter(1)):
        name, separator = (shorten.name(predicate), _NEXT) if predicate != A.value else ("a", " , ")
        lines.append(f"{name} {separator.join([text for _, _, _, text in same])}")
    return f"{shorten.name(subject)} {_MORE.join(lines)} .\n"


def _object(target: NamedNode | Literal, shorten: _Shortener) -> str:
    if isinstance(target, NamedNode):
        return shorten(target)
    if target.language:
        return str(target)
    datatype = target.datatype.value
    if datatype == _STRING:
        return str(target)
    bare = _BARE.get(datatype)
    if bare and bare.fullmatch(target.value):
        return target.value
    return f"{Literal(target.value)}^^{shorten(target.datatype)}"


class _Shortener:
    """Short names for IRIs, and a note of the prefixes that were used."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.used: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._ranked: dict[NamedNode, tuple[int, str]] = {}

    def ranked(self, predicate: NamedNode) -> tuple[int, str]:
        """Where a property stands in a block, and its IRI; it will be written by its short name."""
        found = self._ranked.get(predicate)
        if found is None:
            self(predicate)
            found = self._ranked[predicate] = rank(predicate)
        return found

    def __call__(self, node: NamedNode) -> str:
        return self.name(node.value)

    def name(self, iri: str) -> str:
        made = self._made.get(iri)
        if made is None:
            if len(self._made) > _MOST:
                self._made.clear()
            made = self._made[iri] = self._short(iri)
        return made

    def _short(self, iri: str) -> str:
        if iri.startswith(self.base):
            sort, _, local = iri[len(self.base) :].partition("/")
            prefix, namespace = f"id-{sort}", f"{self.base}{sort}/"
            fits = _TYPE.fullmatch(sort) is not None
        else:
            cut = max(iri.rfind("#"), iri.rfind("/")) + 1
            namespace, local = iri[:cut], iri[cut:]
            prefix = _NAMESPACES.get(namespace, "")
            fits = prefix != ""
        if not fits or _LOCAL.fullmatch(local) is None:
            return f"<{iri}>"
        self.used[prefix] = namespace
        return f"{prefix}:{local}"
