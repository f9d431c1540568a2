"""The plain triples of what holds, so that a question of one line is answered right.

`?p org:memberOf ?b` must give those who sit in the body now, or sat there when it was last attested: not those who
left, are to come, or of whom it is denied. "Den tidligere formand" lives on her membership node only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from graph.model.entity import EntityKind
from graph.model.fact import Fact
from graph.rdf.forms import plain
from graph.rdf.roles import concept
from graph.rdf.scope import Scope
from graph.rdf.structure import part
from graph.rdf.terms import Triple, moment, term

#: Relations that link two organisations in the sense of org:linkedTo, if both ends are organisations.
LINKS = frozenset({"anchored-in", "secretariat-for", "leads", "supplies", "partner-in"})
_DATES = {"established-by": "schema:foundingDate", "dissolved": "schema:dissolutionDate"}


def shortcuts(scope: Scope) -> Iterator[Triple]:
    """Plain triples of all facts that stand."""
    yield from shortcuts_of(scope.knowledge.facts, scope)
    yield from heads(scope)


def shortcuts_of(facts: Iterable[Fact], scope: Scope) -> Iterator[Triple]:
    """Those that each of the facts gives by itself."""
    for fact in facts:
        if fact.id not in scope.standing:
            continue
        if fact.relation == "part-of":
            yield from part(fact.subject, fact.object, scope)
        elif fact.relation != "reports-to" or _agents(fact, scope):
            triple = plain(fact, scope)
            if triple is not None:
                yield triple
        yield from _more(fact, scope)


def _more(fact: Fact, scope: Scope) -> Iterator[Triple]:
    subject = scope.names.thing(fact.subject)
    if fact.relation in LINKS and scope.organisations.issuperset((fact.subject, fact.object)):
        yield Triple(subject, term("org:linkedTo"), scope.names.thing(fact.object))
    date = fact.qualifiers.start or fact.qualifiers.end
    if fact.relation in _DATES and date and fact.subject in scope.organisations:
        yield Triple(subject, term(_DATES[fact.relation]), moment(date))


def heads(scope: Scope) -> Iterator[Triple]:
    """org:headOf for the one chair of a group; where there are two, or a co-chair only, there is none."""
    told = (fact for fact in scope.knowledge.facts if fact.relation == "chairs" and fact.id in scope.standing)
    chairs = [fact for fact in told if concept(fact) == "bk:roleChair"]
    count = Counter(group for group, _ in {(fact.object, fact.subject) for fact in chairs})
    for fact in chairs:
        person = scope.kind(fact.subject) is EntityKind.PERSON
        if person and count[fact.object] == 1 and fact.object in scope.organisations:
            yield Triple(scope.names.thing(fact.subject), term("org:headOf"), scope.names.thing(fact.object))


def _agents(fact: Fact, scope: Scope) -> bool:
    """Only agents report to agents: a plan that reports to a committee keeps its statement and gets no triple."""
    return all(
        end in scope.organisations or scope.kind(end) is EntityKind.PERSON for end in (fact.subject, fact.object)
    )
