"""IRIs for things and for what is said about them: every node has a name, so that a diff of two builds can be read.

A thing is `BASE + type/slug`; the membership that a fact tells of is `BASE + membership/FACT`, its period
`BASE + interval/FACT`. There are no blank nodes: "Ida Holm, formand, 2020-" is the same node in every build.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import quote

from pyoxigraph import NamedNode

from graph.rdf.terms import BASE

_SAFE_IN_THING = "/:@!$&'()*+,;=-._~"
_SAFE_IN_KEY = ":@!$&'()*+,;=-._~"
_PLAIN = re.compile("[A-Za-z0-9:@!$&'()*+,;=._~-]*")  # keys that stay as they are
_MOST = 20_000  # names that are remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Maker of IRIs under one base; the same arguments always give the same IRI."""

    base: str = BASE
    _made: dict[tuple[str, str], NamedNode] = field(default_factory=dict, repr=False, compare=False)

    def thing(self, identifier: str) -> NamedNode:
        """The IRI of an entity by its id (`body/styregruppen`)."""
        made = self._made.get(("", identifier))
        return made or self._remembered("", identifier, quote(identifier, safe=_SAFE_IN_THING))

    def node(self, sort: str, key: str) -> NamedNode:
        """The IRI of anything else: `node("membership", "3f2a")`, `node("document", "dks-2021-11-02")`."""
        made = self._made.get((sort, key))
        if made is not None:
            return made
        plain = key if _PLAIN.fullmatch(key) else quote(key, safe=_SAFE_IN_KEY)
        return self._remembered(sort, key, f"{sort}/{plain}")

    def _remembered(self, sort: str, key: str, path: str) -> NamedNode:
        """A node takes longer to make than to look up, and most are asked for again soon."""
        if len(self._made) >= _MOST:
            self._made.clear()
        made = self._made[sort, key] = NamedNode(self.base + path)
        return made

    def identifier(self, iri: str) -> str:
        """The entity id behind an IRI of ours; "" for another's."""
        return iri.removeprefix(self.base) if iri.startswith(self.base) else ""


def digest(*parts: object) -> str:
    """16 hex digits that depend on the parts alone: the key of a node that has no id of its own."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "replace")).hexdigest()[:16]
