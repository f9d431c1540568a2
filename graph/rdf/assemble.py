"""Knowledge as triples, sorted into graphs: one for each document, one for the things, one for what holds.

A fact that two documents state stands in both of their graphs, so that taking a document away takes away just what it
alone supports. The union of all graphs is what Turtle shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import pyoxigraph
from pyoxigraph import NamedNode

from graph.model.fact import Fact, Knowledge, Source
from graph.rdf import documents, entities, evidence, facts
from graph.rdf.contradictions import contradictions
from graph.rdf.names import Names
from graph.rdf.roles import roles
from graph.rdf.scope import Place, Scope
from graph.rdf.shortcuts import heads, shortcuts, shortcuts_of
from graph.rdf.terms import BASE, A, Triple, day, term

_TOGETHER = 2000  # things of which triples are made at once
_FIRST = {A.value: 0, term("rdfs:label").value: 1}


def described(knowledge: Knowledge, *, base: str = BASE) -> Iterator[Triple]:
    """All triples as they come, some more than once: two documents that quote one fact describe it once each."""
    scope = Scope(knowledge, Names(base=base))
    yield from shortcuts(scope)
    yield from _things(scope)
    yield from papers(knowledge.sources, scope)
    yield from selected(scope.places, scope)
    yield from stated(knowledge.facts, scope)


def background(scope: Scope) -> Iterator[Iterator[Triple]]:
    """What neither a document nor a fact tells by itself, some thousand things at a time: heads, things, places in
    documents that are not here."""
    yield heads(scope)
    known = scope.knowledge.entities
    for some in (known[place : place + _TOGETHER] for place in range(0, len(known), _TOGETHER)):
        yield chain.from_iterable(entities.describe(entity, scope) for entity in some)
    yield _besides(scope)
    yield selected(sorted(scope.places.keys() - scope.sources.keys()), scope)


def told_by(some: Sequence[Fact], scope: Scope) -> Iterator[Triple]:
    """All that some facts tell by themselves."""
    return chain(stated(some, scope), shortcuts_of(some, scope))


def papers(some: Iterable[Source], scope: Scope) -> Iterator[Triple]:
    """Documents with their meetings and agendas."""
    for source in some:
        yield from documents.describe(source, scope)


def selected(some: Iterable[str], scope: Scope) -> Iterator[Triple]:
    """The places in documents, by their ids, where facts are found."""
    for document in some:
        for place in scope.places.get(document, ()):
            yield from evidence.selectors(Place(*place), scope)


def stated(some: Iterable[Fact], scope: Scope) -> Iterator[Triple]:
    """Facts with where they are said; the places themselves belong to their documents."""
    for fact in some:
        yield from facts.describe(fact, scope)
        for place in fact.evidence:
            yield from evidence.describe(fact, place, scope)


def graphs(knowledge: Knowledge, *, base: str = BASE) -> Iterator[tuple[NamedNode, set[Triple]]]:
    """The triples of the knowledge by the graph that they stand in, one graph after the other, sorted by name."""
    scope = Scope(knowledge, Names(base=base))
    told = _by_document(knowledge)
    for document in sorted({*scope.sources, *told}, key=lambda one: scope.names.node("document", one).value):
        yield scope.names.node("document", document), set(_document(document, told[document], scope))
    yield _holding(scope), set(shortcuts(scope))
    unfounded = (fact for fact in knowledge.facts if not fact.evidence)
    things = {*_things(scope), *(triple for fact in unfounded for triple in facts.describe(fact, scope))}
    yield scope.names.node("graph", "things"), things


def _by_document(knowledge: Knowledge) -> dict[str, list[Fact]]:
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in knowledge.facts:
        for document in {place.document for place in fact.evidence}:
            found[document].append(fact)
    return found


def _document(document: str, told: Iterable[Fact], scope: Scope) -> Iterator[Triple]:
    """The document itself, and the facts that it states with the places where it does."""
    if document in scope.sources:
        yield from documents.describe(scope.sources[document], scope)
    for fact in told:
        yield from facts.describe(fact, scope)
        for place in fact.evidence:
            if place.document == document:
                yield from evidence.describe(fact, place, scope)
    yield from selected((document,), scope)


def _things(scope: Scope) -> Iterator[Triple]:
    """What no single document tells: the actors, and what stands beside them."""
    for entity in scope.knowledge.entities:
        yield from entities.describe(entity, scope)
    yield from _besides(scope)


def _besides(scope: Scope) -> Iterator[Triple]:
    """Roles, rules, contradictions and the day that is called now."""
    yield Triple(_holding(scope), A, term("bk:Snapshot"))
    if scope.now:
        yield Triple(_holding(scope), term("bk:asOf"), day(scope.now))
    yield from roles(scope)
    yield from evidence.readings(scope)
    yield from contradictions(scope)


def _holding(scope: Scope) -> NamedNode:
    return scope.names.node("graph", "holds")


def triples(knowledge: Knowledge, *, base: str = BASE) -> list[pyoxigraph.Triple]:
    """All triples once, in the order in which they are written."""
    return [pyoxigraph.Triple(*triple) for triple in ordered(set(described(knowledge, base=base)))]


def ordered(found: Iterable[Triple]) -> list[Triple]:
    """By subject, its types and label first, then by property and object: the same in every build."""
    return sorted(found, key=_key)


def _key(triple: Triple) -> tuple[str, int, str, str, str]:
    subject, predicate, target = triple
    return subject.value, *rank(predicate), target.value, str(target)


def rank(predicate: NamedNode) -> tuple[int, str]:
    """Where a property stands among those of one subject."""
    return _FIRST.get(predicate.value, len(_FIRST)), predicate.value
