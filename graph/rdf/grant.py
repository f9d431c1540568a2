"""Money and paid hours: schema:MonetaryGrant where an amount is named, schema:Grant where it is not.

"Puljen finansierer projektet med 1,2 mio. kr." has a funder, a funded item and an amount. "Kommunerne betaler timerne"
has no amount, and a sponsor in the sense of schema.org. A budget is a grant whose giver nobody names, with its purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, decimal, term, text


def grant(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Giver, what is paid for and how much."""
    paid = fact.qualifiers.amount is not None
    yield Triple(node, A, term("schema:Grant"))
    if paid:
        yield Triple(node, A, term("schema:MonetaryGrant"))
    if fact.relation == "has-budget":
        yield Triple(node, A, term("bk:Budget"))
        yield Triple(node, term("schema:fundedItem"), scope.names.thing(fact.subject))
        yield Triple(node, term("schema:description"), text(fact.literal))
    else:
        giver = term("schema:funder" if paid else "schema:sponsor")
        yield Triple(node, giver, scope.names.thing(fact.subject))
        yield Triple(node, term("schema:fundedItem"), scope.names.thing(fact.object))
    yield from amount(fact, node, scope)


def amount(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """The amount of the fact, if it names one."""
    if fact.qualifiers.amount is None:
        return
    sum_node = scope.names.node("amount", fact.id)
    yield Triple(node, term("schema:amount"), sum_node)
    yield Triple(sum_node, A, term("schema:MonetaryAmount"))
    yield Triple(sum_node, term("schema:value"), decimal(fact.qualifiers.amount))
    if fact.qualifiers.currency:
        yield Triple(sum_node, term("schema:currency"), text(fact.qualifiers.currency))
