"""Which form a fact takes in RDF, and the plain triple that it amounts to.

What is said to be so gets a node of the standard vocabularies: an org:Membership, an org:ChangeEvent. What is planned
or denied must not: whoever counts memberships would count "Ida Holm er ikke medlem" as one. It becomes an
rdf:Statement, which names a triple without claiming it. An appointment is an act, planned in a node of its own kind.
"""

from __future__ import annotations

from enum import StrEnum

from pyoxigraph import Literal, NamedNode

from graph.model.entity import EntityKind
from graph.model.fact import Fact
from graph.model.relation import BY_NAME, Family
from graph.model.statement import Status
from graph.rdf.scope import Scope
from graph.rdf.terms import Triple, term, text


class Form(StrEnum):
    """The forms; the value is the first part of the node's name."""

    PARTICIPATION = "participation"
    MEMBERSHIP = "membership"
    APPOINTMENT = "appointment"
    GRANT = "grant"
    CHANGE = "change"
    STATEMENT = "statement"


_FORMS: dict[Family, Form] = {
    Family.ATTENDANCE: Form.PARTICIPATION,
    Family.EMPLOYMENT: Form.MEMBERSHIP,
    Family.MEMBERSHIP: Form.MEMBERSHIP,
    Family.APPOINTMENT: Form.APPOINTMENT,
    Family.FUNDING: Form.GRANT,
    Family.LIFECYCLE: Form.CHANGE,
    Family.STRUCTURE: Form.STATEMENT,
    Family.COOPERATION: Form.STATEMENT,
}


def form(fact: Fact, scope: Scope) -> Form:
    """The form that says no more than the fact does."""
    status = fact.qualifiers.status
    usual = _FORMS[BY_NAME[fact.relation].family]
    if status is Status.NEGATED or (status is Status.PLANNED and usual is not Form.APPOINTMENT):
        return Form.STATEMENT
    if fact.relation == "leads" and scope.kind(fact.subject) is EntityKind.PERSON:
        usual = Form.MEMBERSHIP
    if usual is Form.MEMBERSHIP and fact.object not in scope.organisations:
        return Form.STATEMENT
    if usual is Form.CHANGE and not _between_organisations(fact, scope):
        return Form.STATEMENT
    return usual


def node(fact: Fact, scope: Scope) -> NamedNode:
    """The node that carries the fact with all its qualifiers."""
    return scope.names.node(form(fact, scope).value, fact.id)


def plain(fact: Fact, scope: Scope) -> Triple | None:
    """The fact as one triple, without its qualifiers; None if the text names no second end."""
    subject = scope.names.thing(fact.subject)
    target = _target(fact, scope)
    if target is None:
        return None
    if fact.relation == "attended":
        assert isinstance(target, NamedNode)
        return Triple(target, term("schema:attendee"), subject)
    return Triple(subject, predicate(fact, scope), target)


def predicate(fact: Fact, scope: Scope) -> NamedNode:
    """The property of the plain triple. One cannot be a member of an agreement, only a party to it."""
    if fact.relation == "member-of" and fact.object not in scope.organisations:
        return term("bk:partyTo")
    return term(BY_NAME[fact.relation].shortcut)


def _target(fact: Fact, scope: Scope) -> NamedNode | Literal | None:
    if fact.relation == "has-budget":
        is_grant = form(fact, scope) is Form.GRANT
        return node(fact, scope) if is_grant else text(fact.literal)
    if fact.object:
        return scope.names.thing(fact.object)
    return text(fact.literal) if fact.literal else None


def _between_organisations(fact: Fact, scope: Scope) -> bool:
    if fact.subject not in scope.organisations:
        return False
    return fact.relation != "replaced-by" or fact.object in scope.organisations
