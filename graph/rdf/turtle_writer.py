"""Triples as Turtle for people: short names, one block a thing, one line a value, the same bytes in every build.

    id-person:ida-holm a foaf:Person , person:Person ;
        rdfs:label "Ida Holm" .

Each type of thing has a prefix of its own, because a slash in a short name has to be written `id:person\\/ida-holm`.
The terms are escaped by pyoxigraph; its own Turtle writer neither parts the blocks nor breaks the lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from graph.model.fact import Knowledge
from graph.rdf.assemble import triples
from graph.rdf.terms import BASE, PREFIXES, A

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_TYPE = re.compile(r"[a-z][a-z-]*[a-z]|[a-z]")
_XSD = PREFIXES["xsd"]
_BARE = {_XSD + "integer": re.compile(r"[+-]?\d+"), _XSD + "boolean": re.compile("true|false")}
_BARE[_XSD + "decimal"] = re.compile(r"[+-]?\d*\.\d+")
_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def turtle(knowledge: Knowledge, *, base: str = BASE) -> bytes:
    """The whole knowledge as Turtle, UTF-8."""
    return write(triples(knowledge, base=base), base)


def write(sorted_triples: Sequence[Triple], base: str = BASE) -> bytes:
    """Turtle of triples that are sorted by subject."""
    shorten = _Shortener(base)
    blocks = [
        _block(shorten(subject), list(group), shorten)
        for subject, group in groupby(sorted_triples, key=lambda triple: triple.subject)
        if isinstance(subject, NamedNode)
    ]
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(shorten.used.items()))
    return (prefixes + "\n" + "\n".join(blocks)).encode("utf-8")


def _block(subject: str, group: list[Triple], shorten: _Shortener) -> str:
    lines = []
    for predicate, same in groupby(group, key=lambda triple: triple.predicate):
        name = "a" if predicate == A else shorten(predicate)
        values = [_object(triple, shorten) for triple in same]
        separator = " , " if predicate == A else " ,\n        "
        lines.append(f"{name} {separator.join(values)}")
    return f"{subject} " + " ;\n    ".join(lines) + " .\n"


def _object(triple: Triple, shorten: _Shortener) -> str:
    target = triple.object
    if isinstance(target, NamedNode):
        return shorten(target)
    assert isinstance(target, Literal), "there are no blank nodes"
    datatype = target.datatype.value
    if target.language or datatype == _XSD + "string":
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

    def __call__(self, node: NamedNode) -> str:
        iri = node.value
        made = self._made.get(iri)
        if made is None:
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
