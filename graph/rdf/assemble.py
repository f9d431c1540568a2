"""Knowledge as triples, sorted into graphs: one for each document, one for the things, one for what holds.

A fact that two documents state stands in both of their graphs, so that taking a document away takes away just what it
alone supports. The union of all graphs is what Turtle shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph.model.fact import Knowledge
from graph.rdf import documents, entities, evidence, facts
from graph.rdf.contradictions import contradictions
from graph.rdf.names import Names
from graph.rdf.roles import roles
from graph.rdf.scope import Scope
from graph.rdf.shortcuts import shortcuts
from graph.rdf.terms import BASE, A, day, term

_FIRST = {A.value: 0, term("rdfs:label").value: 1}

Graphs = dict[NamedNode, set[Triple]]


def graphs(knowledge: Knowledge, *, base: str = BASE) -> Graphs:
    """The triples of the knowledge by the graph that they stand in."""
    scope = Scope(knowledge, Names(base=base))
    things, holding = scope.names.node("graph", "things"), scope.names.node("graph", "holds")
    found: Graphs = {things: set(_snapshot(holding, scope)), holding: set(shortcuts(scope))}
    for entity in knowledge.entities:
        found[things].update(entities.describe(entity, scope))
    for shared in (roles(scope), evidence.readings(scope), contradictions(scope)):
        found[things].update(shared)
    for source in knowledge.sources:
        found.setdefault(scope.names.node("document", source.id), set()).update(documents.describe(source, scope))
    _state(found, things, scope)
    return found


def _snapshot(holding: NamedNode, scope: Scope) -> Iterator[Triple]:
    """The day for which the plain triples are right: what Bordkort calls now."""
    yield Triple(holding, A, term("bk:Snapshot"))
    if scope.now:
        yield Triple(holding, term("bk:asOf"), day(scope.now))


def _state(found: Graphs, things: NamedNode, scope: Scope) -> None:
    for fact in scope.knowledge.facts:
        described = tuple(facts.describe(fact, scope))
        for place in fact.evidence:
            document = found.setdefault(scope.names.node("document", place.document), set())
            document.update(described)
            document.update(evidence.describe(fact, place, scope))
        if not fact.evidence:
            found[things].update(described)


def triples(knowledge: Knowledge, *, base: str = BASE) -> list[Triple]:
    """All triples once, in the order in which they are written."""
    return ordered(set().union(*graphs(knowledge, base=base).values()))


def ordered(found: Iterable[Triple]) -> list[Triple]:
    """By subject, its types and label first, then by property and object: the same in every build."""
    return sorted(found, key=_key)


def _key(triple: Triple) -> tuple[str, int, str, str]:
    subject, predicate, target = triple.subject, triple.predicate, triple.object
    assert isinstance(subject, NamedNode)
    value = target.value if isinstance(target, NamedNode | Literal) else ""
    return subject.value, _FIRST.get(predicate.value, len(_FIRST)), predicate.value, f"{value}\0{target}"
