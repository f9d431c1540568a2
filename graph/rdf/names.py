"""IRIs for things and for what is said about them: every node has a name, so that a diff of two builds can be read.

A thing is `BASE + type/slug`; the membership that a fact tells of is `BASE + membership/FACT`, its period
`BASE + interval/FACT`. There are no blank nodes: "Ida Holm, formand, 2020-" is the same node in every build.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from urllib.parse import quote

from pyoxigraph import NamedNode

from graph.rdf.terms import BASE

_SAFE_IN_THING = "/:@!$&'()*+,;=-._~"
_SAFE_IN_KEY = ":@!$&'()*+,;=-._~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Maker of IRIs under one base; the same arguments always give the same IRI."""

    base: str = BASE
    _made: dict[str, NamedNode] = field(default_factory=dict, repr=False, compare=False)

    def thing(self, identifier: str) -> NamedNode:
        """The IRI of an entity by its id (`body/styregruppen`)."""
        return self._node(identifier, _SAFE_IN_THING)

    def node(self, sort: str, key: str) -> NamedNode:
        """The IRI of anything else: `node("membership", "3f2a")`, `node("document", "dks-2021-11-02")`."""
        return self._node(f"{sort}/{quote(key, safe=_SAFE_IN_KEY)}", _SAFE_IN_THING + "%")

    def _node(self, path: str, safe: str) -> NamedNode:
        made = self._made.get(path + safe)
        if made is None:
            made = self._made[path + safe] = NamedNode(self.base + quote(path, safe=safe))
        return made

    def identifier(self, iri: str) -> str:
        """The entity id behind an IRI of ours; "" for another's."""
        return iri.removeprefix(self.base) if iri.startswith(self.base) else ""


def digest(*parts: object) -> str:
    """16 hex digits that depend on the parts alone: the key of a node that has no id of its own."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "replace")).hexdigest()[:16]
