"""Roles and job titles as org:Role, each under the concept of the ontology that it is a case of.

"Kommunal medformand" is a role of its own, and a case of co-chair: a query for co-chairs finds it without knowing the
wording. The order of the table matters, for "næstformand" and "medformand" hold "formand". "Medformænd" and
"medforperson" are cases of the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph.danish.fold import fold, slug
from graph.model.fact import Fact
from graph.rdf.names import digest
from graph.rdf.scope import Scope
from graph.rdf.terms import A, Triple, term, text

#: Part of the folded wording -> concept of the ontology; the first that fits.
_WORDINGS: tuple[tuple[str, str], ...] = (
    ("medformand", "bk:roleCoChair"),
    ("naestformand", "bk:roleViceChair"),
    ("viceformand", "bk:roleViceChair"),
    ("formand", "bk:roleChair"),
    ("projektled", "bk:roleProjectLeader"),
    ("programled", "bk:roleProjectLeader"),
    ("tovholder", "bk:roleProjectLeader"),
    ("suppleant", "bk:roleSubstitute"),
    ("stedfortraeder", "bk:roleSubstitute"),
    ("observatoer", "bk:roleObserver"),
    ("sekretaer", "bk:roleSecretary"),
    ("referent", "bk:roleSecretary"),
    ("gaest", "bk:roleGuest"),
)
_CHAIRS = re.compile("formaend|forperson")  # as a fold leaves "formænd"
_USUAL = {
    "chairs": "bk:roleChair",
    "member-of": "bk:roleMember",
    "employed-by": "bk:roleEmployee",
    "leads": "bk:roleProjectLeader",
}


def concept(fact: Fact) -> str:
    """The ontology's concept that the fact's role is a case of; "" if there is none."""
    role = _CHAIRS.sub("formand", fold(fact.qualifiers.role))
    if fact.relation != "employed-by":
        for wording, name in _WORDINGS:
            if wording in role:
                return name
    return _USUAL.get(fact.relation, "")


def role_of(fact: Fact, scope: Scope) -> NamedNode | None:
    """The role as worded, else the concept that the relation itself implies."""
    role = fact.qualifiers.role.strip()
    if role:
        return scope.names.node("role", slug(role) or digest(role))
    usual = concept(fact)
    return term(usual) if usual else None


def roles(scope: Scope) -> Iterator[Triple]:
    """All roles and titles in use; of spellings that fold to one, one in lower case is the label."""
    spellings: dict[NamedNode, set[str]] = {}
    for fact in scope.knowledge.facts:
        worded = fact.qualifiers.role.strip()
        named = role_of(fact, scope) if worded else None
        if named is None:
            continue
        spellings.setdefault(named, set()).add(worded)
        broader = concept(fact)
        if broader:
            yield Triple(named, term("skos:broader"), term(broader))
    for named, worded_as in spellings.items():
        label, *others = sorted(worded_as, key=lambda worded: (worded != worded.lower(), worded))
        yield Triple(named, A, term("org:Role"))
        yield Triple(named, term("skos:inScheme"), term("bk:roles"))
        yield Triple(named, term("skos:prefLabel"), text(label, "da"))
        for other in others:
            yield Triple(named, term("skos:altLabel"), text(other, "da"))
