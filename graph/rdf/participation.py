"""Who was there and who was not: an m8g:Participation with the manner of it.

"Ida Holm (for Bo Lind)" in a list of participants took part as a substitute; "afbud" is a participation too, in the
manner absent, because the list says that the seat was expected to be filled.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.model.fact import Fact
from graph.rdf.roles import concept
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term

_MANNERS = {"bk:roleSubstitute": "bk:presenceSubstitute", "bk:roleGuest": "bk:presenceGuest"}


def participation(fact: Fact, node: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Person, meeting and manner."""
    yield Triple(node, A, term("m8g:Participation"))
    yield Triple(scope.names.thing(fact.subject), term("m8g:playsRole"), node)
    yield Triple(scope.names.thing(fact.object), term("m8g:hasParticipation"), node)
    yield Triple(node, term("m8g:role"), term(_manner(fact)))


def _manner(fact: Fact) -> str:
    if fact.relation == "absent":
        return "bk:presenceAbsent"
    return _MANNERS.get(concept(fact), "bk:presencePresent")
