"""A fact with everything that belongs to it: its node in the right form, qualifiers, days and evidence.

"Udpeget af KKR som formand fra 2022" has a role, a body behind it and a start; each form adds its own ends to what all
facts share: relation, status, basis, confidence, verdict, whom it is on behalf of, and where it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.model.sector import of_seat
from graph.rdf import evidence
from graph.rdf.appointment import appointment
from graph.rdf.change import change
from graph.rdf.forms import Form, form
from graph.rdf.grant import grant
from graph.rdf.membership import membership
from graph.rdf.participation import participation
from graph.rdf.periods import period
from graph.rdf.roles import role_of
from graph.rdf.scope import SEATS, Scope
from graph.rdf.statement import statement
from graph.rdf.terms import A, Triple, decimal, term, text

Shape = Callable[[Fact, NamedNode, Scope], Iterator[Triple]]

_SHAPES: MappingProxyType[Form, Shape] = MappingProxyType(
    {
        Form.PARTICIPATION: participation,
        Form.MEMBERSHIP: membership,
        Form.APPOINTMENT: appointment,
        Form.GRANT: grant,
        Form.CHANGE: change,
        Form.STATEMENT: statement,
    }
)
#: PROV keeps acts and things apart: nothing may be both a prov:Activity and a prov:Entity that was derived.
_ACTS = frozenset({Form.APPOINTMENT, Form.CHANGE})


def describe(fact: Fact, scope: Scope) -> Iterator[Triple]:
    """The fact's node with all that qualifies it; its evidence is described apart."""
    shape = form(fact, scope)
    node = scope.names.node(shape.value, fact.id)
    yield from _SHAPES[shape](fact, node, scope)
    yield from _shared(fact, node, scope)
    yield from _behalf(fact, node, scope)
    yield from _sector(fact, node, scope)
    during = term("org:memberDuring" if shape is Form.MEMBERSHIP else "bk:during")
    yield from period(fact, node, during, scope)
    newest = scope.newest_evidence(fact)
    for place in fact.evidence:
        found = evidence.evidence_node(fact, place, scope)
        yield Triple(node, term("bk:evidence"), found)
        if place is newest:
            yield Triple(node, term("bk:newestEvidence"), found)
        if shape not in _ACTS:
            yield Triple(node, term("prov:wasDerivedFrom"), scope.names.node("document", place.document))


def _shared(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    yield Triple(node, A, term("bk:Fact"))
    yield Triple(node, term("dct:identifier"), text(fact.id))
    yield Triple(node, term("bk:relation"), text(fact.relation))
    yield Triple(node, term("bk:subject"), scope.names.thing(fact.subject))
    if fact.object:
        yield Triple(node, term("bk:object"), scope.names.thing(fact.object))
    if fact.literal:
        yield Triple(node, term("bk:objectText"), text(fact.literal))
    yield Triple(node, term("bk:status"), term(f"bk:status{fact.qualifiers.status.value.capitalize()}"))
    yield Triple(node, term("bk:basis"), term(f"bk:basis{fact.basis.value.capitalize()}"))
    yield Triple(node, term("bk:confidence"), decimal(fact.confidence))
    if fact.reviewed:
        yield Triple(node, term("bk:reviewed"), text(fact.reviewed))
    if form(fact, scope) in (Form.PARTICIPATION, Form.GRANT, Form.CHANGE) and fact.qualifiers.role:
        role = role_of(fact, scope)
        if role is not None:
            yield Triple(node, term("bk:asRole"), role)


def _behalf(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Whom the text says it is for, several joined by a bar, and the things of those names that fit just one."""
    behalf = fact.qualifiers.on_behalf_of
    if behalf:
        yield Triple(node, term("bk:onBehalfOfText"), text(" | ".join(scope.label(name) for name in behalf)))
    for name in behalf:
        thing = scope.named(name)
        if thing is not None:
            yield Triple(node, term("bk:onBehalfOf"), thing)


def _sector(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """The side that a seat or an appointment belongs to."""
    if fact.relation not in SEATS:
        return
    behalf = [scope.label(name) for name in fact.qualifiers.on_behalf_of]
    holder, employers = scope.entities.get(fact.subject), scope.employers.get(fact.subject, ())
    side = of_seat(fact.qualifiers.role, behalf, holder, employers)
    if side is not None:
        yield Triple(node, term("bk:sector"), term(f"bk:sector{side.value.capitalize()}"))
