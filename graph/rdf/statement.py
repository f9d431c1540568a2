"""Relations that are a plain triple at heart, and all that is planned or denied: an rdf:Statement.

"Projektet forankres i Region Sjælland" needs a node only for its source and dates; "Ida Holm er ikke længere medlem"
must not become a membership. The statement names the triple; whether it stands is told by its status.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.rdf.forms import plain, predicate
from graph.rdf.grant import amount
from graph.rdf.roles import role_of
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term


def statement(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Subject, predicate and object of the plain triple, with role and amount if there are any."""
    yield Triple(node, A, term("rdf:Statement"))
    triple = plain(fact, scope)
    if triple is None:
        yield Triple(node, term("rdf:subject"), scope.names.thing(fact.subject))
        yield Triple(node, term("rdf:predicate"), predicate(fact, scope))
    else:
        yield Triple(node, term("rdf:subject"), triple.subject)
        yield Triple(node, term("rdf:predicate"), triple.predicate)
        yield Triple(node, term("rdf:object"), triple.object)
    role = role_of(fact, scope) if fact.qualifiers.role else None
    if role is not None:
        yield Triple(node, term("bk:asRole"), role)
    yield from amount(fact, node, scope)
