"""Seats, chairs and jobs as org:Membership, told apart by our own subclasses.

ORG has one class for all of them, but "hvor sidder Ida Holm?" does not ask for her employer: member-of and chairs are
bk:GroupMembership, chairs a bk:Chairing besides, employed-by a bk:Employment.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.rdf.roles import role_of
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term

_CLASSES = {
    "employed-by": ("org:Membership", "bk:Employment"),
    "chairs": ("org:Membership", "bk:GroupMembership", "bk:Chairing"),
}
_SEAT = ("org:Membership", "bk:GroupMembership")


def membership(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Member, organisation and role."""
    for name in _CLASSES.get(fact.relation, _SEAT):
        yield Triple(node, A, term(name))
    yield Triple(node, term("org:member"), scope.names.thing(fact.subject))
    yield Triple(node, term("org:organization"), scope.names.thing(fact.object))
    role = role_of(fact, scope)
    if role is not None:
        yield Triple(node, term("org:role"), role)
