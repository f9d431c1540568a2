"""Where a fact stands in the documents: each place as a Web Annotation resource that can be found again.

"jf. side 3, punkt 2" is not enough to check a claim. The evidence node holds the span of the text as read
(oa:TextPositionSelector, 0-based and half-open), the words themselves (oa:TextQuoteSelector), the agenda item, the
page, the rule that read it and how sure it was. The page stands beside the selectors, not before them: the offsets
count from the start of the document, and a selector that refines a page would have to count from the page's start.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.model.fact import Fact
from graph.model.statement import Evidence
from graph.rdf.documents import item
from graph.rdf.names import digest
from graph.rdf.scope import Place, Scope
from graph.rdf.terms import A, Triple, decimal, term, text


def evidence_node(fact: Fact, evidence: Evidence, scope: Scope) -> NamedNode:
    """The node of one place that supports one fact; it does not change when the confidence does."""
    span = evidence.span
    key = digest(fact.id, evidence.document, evidence.item, span.start, span.end, evidence.rule)
    return scope.names.node("evidence", key)


def describe(fact: Fact, evidence: Evidence, scope: Scope) -> Iterator[Triple]:
    """The evidence node, which names its selectors."""
    place = evidence_node(fact, evidence, scope)
    yield Triple(place, A, term("bk:Evidence"))
    yield Triple(place, A, term("oa:SpecificResource"))
    yield Triple(place, term("oa:hasSource"), scope.names.node("document", evidence.document))
    yield Triple(place, term("prov:wasGeneratedBy"), scope.names.node("reading", evidence.document))
    yield Triple(place, term("bk:confidence"), decimal(evidence.confidence))
    if evidence.rule:
        yield Triple(place, term("bk:rule"), scope.names.node("rule", evidence.rule))
    if evidence.page is not None:
        yield Triple(place, term("bk:page"), Literal(evidence.page))
    if evidence.item:
        yield Triple(place, term("bk:agendaItem"), item(evidence.document, evidence.item, scope))
    position, quote = _selectors(Place.of(evidence), scope)
    yield Triple(place, term("oa:hasSelector"), position)
    if evidence.quote:
        yield Triple(place, term("oa:hasSelector"), quote)


def selectors(place: Place, scope: Scope) -> Iterator[Triple]:
    """How the place is found in the document: by its offsets and, if known, its words."""
    position, quote = _selectors(place, scope)
    yield Triple(position, A, term("oa:TextPositionSelector"))
    yield Triple(position, term("oa:start"), Literal(place.start))
    yield Triple(position, term("oa:end"), Literal(place.end))
    if place.quote:
        yield Triple(quote, A, term("oa:TextQuoteSelector"))
        yield Triple(quote, term("oa:exact"), text(place.quote))


def _selectors(place: Place, scope: Scope) -> tuple[NamedNode, NamedNode]:
    key = f"{place.document}-{place.start}-{place.end}"
    return scope.names.node("position", key), scope.names.node("quote", key)


def readings(scope: Scope) -> Iterator[Triple]:
    """Who read what by which rules: the activity of reading each document, and the rules in use."""
    agent = scope.names.node("agent", "bordkort")
    yield Triple(agent, A, term("prov:SoftwareAgent"))
    yield Triple(agent, term("rdfs:label"), text("Bordkort"))
    places = [evidence for fact in scope.knowledge.facts for evidence in fact.evidence]
    for document in sorted({place.document for place in places}):
        reading = scope.names.node("reading", document)
        yield Triple(reading, A, term("prov:Activity"))
        yield Triple(reading, term("prov:used"), scope.names.node("document", document))
        yield Triple(reading, term("prov:wasAssociatedWith"), agent)
    for rule in sorted({place.rule for place in places} - {""}):
        named = scope.names.node("rule", rule)
        yield Triple(named, A, term("bk:Rule"))
        yield Triple(named, term("rdfs:label"), text(rule))
