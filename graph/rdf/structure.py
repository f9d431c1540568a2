"""What is part of what, in the terms that fit the two ends.

"Herning Kommune indgår i Klynge Midtvest" makes the municipality a member of the cluster, not a branch of it; a
sekretariat is a unit of a region but only a sub-organisation of a cluster; a pulje is a part in the plain sense.
`bk:partOf` stands for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model.entity import GROUPS, EntityKind
from graph.rdf.kinds import FORMAL
from graph.rdf.scope import Scope
from graph.rdf.terms import Triple, term


def part(inner: str, outer: str, scope: Scope) -> Iterator[Triple]:
    """That the entity `inner` is part of the entity `outer`, both given by id."""
    smaller, larger = scope.names.thing(inner), scope.names.thing(outer)
    yield Triple(smaller, term("bk:partOf"), larger)
    if inner not in scope.organisations or outer not in scope.organisations:
        yield Triple(smaller, term("dct:isPartOf"), larger)
    elif scope.kind(inner) in FORMAL and scope.kind(outer) in GROUPS:
        yield Triple(larger, term("org:hasMember"), smaller)
    elif scope.kind(inner) is EntityKind.SECRETARIAT and scope.kind(outer) in FORMAL:
        yield Triple(smaller, term("org:unitOf"), larger)
    else:
        yield Triple(smaller, term("org:subOrganizationOf"), larger)
