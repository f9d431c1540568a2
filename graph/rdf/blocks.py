"""Blocks of Turtle: short names for IRIs, and the lines of one thing in their order.

    id-person:ida-holm a foaf:Person , person:Person ;
        rdfs:label "Ida Holm" .

Each type of thing has a prefix of its own, because a slash in a short name has to be written `id:person\\/ida-holm`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from graph.rdf.assemble import rank
from graph.rdf.terms import PREFIXES, A, Triple

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_TYPE = re.compile(r"[a-z][a-z-]*[a-z]|[a-z]")
_XSD = PREFIXES["xsd"]
_BARE = {_XSD + "integer": re.compile(r"[+-]?\d+"), _XSD + "boolean": re.compile("true|false")}
_BARE[_XSD + "decimal"] = re.compile(r"[+-]?\d*\.\d+")
_NEXT, _MORE = " ,\n        ", " ;\n    "
_MOST = 20_000  # short names and values that are remembered
#: Subject, property and value (`Shortener.value`) of a block that is not whole yet.
Line: TypeAlias = tuple[str, str, str]
_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def block(subject: str, lines: Iterable[tuple[str, str]]) -> str:
    """A block of sorted lines, (property, value) as they are written: each property once, with its values."""
    told = [f"\n{subject} "]
    last = ""
    for name, written in lines:
        if name == last:
            told.append(" , " if name == "a" else _NEXT)
        else:
            told.append(f"{_MORE if last else ''}{name} ")
        told.append(written)
        last = name
    told.append(" .\n")
    return "".join(told)


def block_of(subject: NamedNode, triples: Iterable[Triple], shorten: Shortener) -> str:
    """The block of all triples of one subject, which may come in any order."""
    lines = sorted((rank(one.predicate), shorten.value(one.object), shorten.property(one.predicate)) for one in triples)
    return block(shorten(subject), ((name, written(value)) for _, value, name in lines))


def blocks_of(lines: Iterable[Line], shorten: Shortener) -> Iterator[str]:
    """The blocks of all subjects in the order of their names; lines may come in any order and more than once."""
    found: dict[str, set[tuple[str, str]]] = {}
    for subject, predicate, value in lines:
        found.setdefault(subject, set()).add((predicate, value))
    ranks = {predicate: rank(NamedNode(predicate)) for some in found.values() for predicate, _ in some}
    names = {predicate: shorten.property(NamedNode(predicate)) for predicate in ranks}
    for subject in sorted(found):
        told = sorted([(ranks[predicate], value, names[predicate]) for predicate, value in found[subject]])
        yield block(shorten.name(subject), [(name, written(value)) for _, value, name in told])


def written(value: str) -> str:
    """How a value is written, of what `Shortener.value` tells of it."""
    return value[value.rindex("\0") + 1 :]


class Shortener:
    """Short names for IRIs, and a note of the prefixes that were used."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.used: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._values: dict[NamedNode | Literal, str] = {}

    def __call__(self, node: NamedNode) -> str:
        return self.name(node.value)

    def property(self, predicate: NamedNode) -> str:
        """A property as it stands in a block."""
        return "a" if predicate == A else self(predicate)

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
