"""Triples as Turtle for people: short names, one block a thing, one line a value, the same bytes in every build.

    id-person:ida-holm a foaf:Person , person:Person ;
        rdfs:label "Ida Holm" .

Each type of thing has a prefix of its own, because a slash in a short name has to be written `id:person\\/ida-holm`.
The terms are escaped by pyoxigraph; its own Turtle writer neither parts the blocks nor breaks the lines. Whatever the
graph's size, a bounded number of lines is in memory at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from graph.model.fact import Knowledge
from graph.rdf.assemble import described, rank
from graph.rdf.runs import Runs
from graph.rdf.terms import BASE, PREFIXES, A, Triple

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_TYPE = re.compile(r"[a-z][a-z-]*[a-z]|[a-z]")
_XSD = PREFIXES["xsd"]
_BARE = {_XSD + "integer": re.compile(r"[+-]?\d+"), _XSD + "boolean": re.compile("true|false")}
_BARE[_XSD + "decimal"] = re.compile(r"[+-]?\d*\.\d+")
_SIGN = 3  # letters: some thousand properties
_NEXT, _MORE = " ,\n        ", " ;\n    "
_MOST = 20_000  # short names and values that are remembered
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
    properties = _Properties()
    with Runs(scratch) as runs:
        for subject, group in groupby(triples, key=attrgetter("subject")):
            shorten(subject)
            runs.add(subject.value, [_item(triple, properties, shorten) for triple in group])
        order, names = properties.ordered(shorten)
        prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(shorten.used.items()))
        yield prefixes.encode("utf-8")
        for subject, items in runs:
            lines = sorted([order[item[:_SIGN]] + item[_SIGN:] for item in items])
            yield f"\n{shorten.name(subject)} {_lines(lines, names)} .\n".encode()


def _item(triple: Triple, properties: _Properties, shorten: _Shortener) -> str:
    """A line of a block as one text: the sign of its property, the value it is sorted by, and how that is written."""
    return properties.sign(triple.predicate) + shorten.value(triple.object)


def _lines(items: Iterable[str], names: Mapping[str, str]) -> str:
    """Sorted lines as they stand in a block: each property once, with its values."""
    told: list[str] = []
    last = ""
    for item in items:
        sign, written = item[:_SIGN], item[item.rindex("\0") + 1 :]
        if sign == last:
            told.append(" , " if names[sign] == "a" else _NEXT)
        else:
            told.append(f"{_MORE if last else ''}{names[sign]} ")
        told.append(written)
        last = sign
    return "".join(told)


class _Properties:
    """The properties of a graph by signs of three letters, which take less room than their IRIs."""

    def __init__(self) -> None:
        self._signs: dict[NamedNode, str] = {}

    def sign(self, predicate: NamedNode) -> str:
        found = self._signs.get(predicate)
        if found is None:
            found = self._signs[predicate] = f"{len(self._signs):0{_SIGN}x}"
        return found

    def ordered(self, shorten: _Shortener) -> tuple[dict[str, str], dict[str, str]]:
        """Sign -> a sign that sorts as the properties stand in a block, and that one -> the name of the property."""
        placed = {predicate: f"{place:0{_SIGN}x}" for place, predicate in enumerate(sorted(self._signs, key=rank))}
        names = {sign: "a" if predicate == A else shorten(predicate) for predicate, sign in placed.items()}
        return {self._signs[predicate]: sign for predicate, sign in placed.items()}, names


class _Shortener:
    """Short names for IRIs, and a note of the prefixes that were used."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.used: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._values: dict[NamedNode | Literal, str] = {}

    def __call__(self, node: NamedNode) -> str:
        return self.name(node.value)

    def name(self, iri: str) -> str:
        made = self._made.get(iri)
        if made is None:
            if len(self._made) > _MOST:
                self._made.clear()
            made = self._made[iri] = self._short(iri)
        return made

    def value(self, target: NamedNode | Literal) -> str:
        """What a value is sorted by, and behind a zero how it is written."""
        made = self._values.get(target)
        if made is None:
            if len(self._values) > _MOST:
                self._values.clear()
            written = self(target) if isinstance(target, NamedNode) else self._literal(target)
            made = self._values[target] = f"{target.value}\0{written}"
        return made

    def _literal(self, target: Literal) -> str:
        written = str(target)
        if written.endswith('"') or target.language:
            return written
        datatype = target.datatype.value
        bare = _BARE.get(datatype)
        if bare and bare.fullmatch(target.value):
            return target.value
        return f"{written[: written.rindex('^^')]}^^{self.name(datatype)}"

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
