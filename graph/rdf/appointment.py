"""Appointments as acts, apart from the memberships that they make.

"Byrådet har udpeget Ida Holm til styregruppen" is an appointment; that she sits there is a membership only if a
document says so. Where both are known, the appointment generated the membership. A planned one generates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.model.statement import Status
from graph.rdf.documents import item
from graph.rdf.forms import Form, form
from graph.rdf.forms import node as node_of
from graph.rdf.roles import role_of
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term


def appointment(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Appointee, group, role, the items that decided it and the memberships that it made."""
    yield Triple(node, A, term("bk:Appointment"))
    yield Triple(node, term("bk:appointee"), scope.names.thing(fact.subject))
    yield Triple(node, term("bk:appointmentTo"), scope.names.thing(fact.object))
    role = role_of(fact, scope)
    if role is not None:
        yield Triple(node, term("bk:asRole"), role)
    for evidence in fact.evidence:
        if evidence.item:
            yield Triple(node, term("prov:used"), item(evidence.document, evidence.item, scope))
    if fact.qualifiers.status is not Status.PLANNED:
        for seat in _made(fact, scope):
            yield Triple(node, term("prov:generated"), seat)


def _made(fact: Fact, scope: Scope) -> Iterator[NamedNode]:
    """The memberships of the same person in the same group; with a role of their own only if it is this one."""
    for seat in scope.between(fact.subject, fact.object):
        same = not seat.qualifiers.role or seat.qualifiers.role == fact.qualifiers.role
        if seat.relation in ("member-of", "chairs") and same and form(seat, scope) is Form.MEMBERSHIP:
            yield node_of(seat, scope)
