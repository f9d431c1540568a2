"""Founding, closing and replacing as org:ChangeEvent.

"Udvalget nedsatte arbejdsgruppen" has the group as its result and the committee as its agent; "gruppen nedlægges" has
the group as what was there before and nobody who did it; "sekretariaterne lægges sammen" has both ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.entity import EntityKind
from graph.model.fact import Fact
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, moment, term

_TYPES = {
    "established-by": "bk:changeEstablished",
    "dissolved": "bk:changeDissolved",
    "replaced-by": "bk:changeReplaced",
}


def change(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """What was there before, what after, who did it and when."""
    yield Triple(node, A, term("org:ChangeEvent"))
    yield Triple(node, term("dct:type"), term(_TYPES[fact.relation]))
    subject = scope.names.thing(fact.subject)
    founded = fact.relation == "established-by"
    yield Triple(node, term("org:resultingOrganization" if founded else "org:originalOrganization"), subject)
    date = fact.qualifiers.start or fact.qualifiers.end
    if date:
        yield Triple(node, term("dct:date"), moment(date))
    if fact.object:
        yield Triple(node, _other_end(fact, scope), scope.names.thing(fact.object))


def _other_end(fact: Fact, scope: Scope) -> NamedNode:
    if fact.relation == "replaced-by":
        return term("org:resultingOrganization")
    acts = fact.object in scope.organisations or scope.kind(fact.object) is EntityKind.PERSON
    return term("prov:wasAssociatedWith" if acts else "prov:used")
