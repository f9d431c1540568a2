"""Facts that cannot all be true, as nodes that point at them.

"Bo Lind" under participants and under afbud of the same meeting: both facts stay, and the contradiction names them.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.rdf.forms import node
from graph.rdf.names import digest
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term, text


def contradictions(scope: Scope) -> Iterator[Triple]:
    """All contradictions that were found."""
    facts = {fact.id: fact for fact in scope.knowledge.facts}
    for found in scope.knowledge.contradictions:
        named = scope.names.node("contradiction", digest(found.kind, *found.facts, found.message))
        yield Triple(named, A, term("bk:Contradiction"))
        yield Triple(named, term("bk:contradictionKind"), text(found.kind))
        yield Triple(named, term("rdfs:comment"), text(found.message))
        for identifier in found.facts:
            if identifier in facts:
                yield Triple(named, term("bk:concerns"), node(facts[identifier], scope))
