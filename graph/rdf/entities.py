"""The things themselves: types, names, official numbers, lifetimes and where the register places them.

`municipality/ringsted-kommune` with `kommunekode:329` becomes an org:FormalOrganization with an adms:Identifier. A
successor with a date of its own becomes an org:ChangeEvent, so that "hvad blev nedlagt i 2022?" has an answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.danish.fold import slug
from graph.model.edtf import first_day
from graph.model.entity import Entity, EntityKind
from graph.model.sector import sector
from graph.rdf.kinds import classes, kind_concepts
from graph.rdf.scope import Scope
from graph.rdf.structure import part
from graph.rdf.terms import A, Triple, day, moment, term, text


def describe(entity: Entity, scope: Scope) -> Iterator[Triple]:
    """All triples that the entity's own record gives."""
    thing = scope.names.thing(entity.id)
    for kind in classes(entity, scope):
        yield Triple(thing, A, kind)
    for concept in kind_concepts(entity):
        yield Triple(thing, term("dct:type"), concept)
        if entity.id in scope.organisations:
            yield Triple(thing, term("org:classification"), concept)
    side = sector(entity)
    if side is not None and entity.id in scope.organisations:
        yield Triple(thing, term("bk:sector"), term(f"bk:sector{side.value.capitalize()}"))
    yield from _names(entity, thing)
    yield from _identifiers(entity, thing, scope)
    yield from _lifetime(entity, thing, scope)
    yield from _retired(entity, thing, scope)
    if entity.parent and entity.parent != entity.id:
        yield from part(entity.id, entity.parent, scope)
    if entity.successor and entity.successor != entity.id:
        yield from _succession(entity, thing, scope)


def _names(entity: Entity, thing: NamedNode) -> Iterator[Triple]:
    yield Triple(thing, term("rdfs:label"), text(entity.label))
    if entity.kind is EntityKind.PERSON:
        yield Triple(thing, term("foaf:name"), text(entity.label))
    for alias in entity.aliases:
        yield Triple(thing, term("skos:altLabel"), text(alias))
    if entity.source:
        yield Triple(thing, term("bk:source"), text(entity.source))
    if entity.known:
        yield Triple(thing, term("bk:inRegister"), Literal(True))


def _identifiers(entity: Entity, thing: NamedNode, scope: Scope) -> Iterator[Triple]:
    for identifier in entity.identifiers:
        scheme, _, value = identifier.rpartition(":")
        named = scope.names.node("identifier", f"{slug(scheme) or 'id'}-{value}")
        yield Triple(thing, term("adms:identifier"), named)
        yield Triple(named, A, term("adms:Identifier"))
        yield Triple(named, term("skos:notation"), text(value))
        if scheme:
            yield Triple(named, term("bk:identifierScheme"), text(scheme))


def _retired(entity: Entity, thing: NamedNode, scope: Scope) -> Iterator[Triple]:
    """Ids that the entity bore or may have borne, unless something else bears one now: old links still lead here."""
    for former in entity.former:
        if former not in scope.entities:
            old = scope.names.thing(former)
            yield Triple(old, A, term("bk:RetiredIdentifier"))
            yield Triple(old, term("dct:isReplacedBy"), thing)


def _lifetime(entity: Entity, thing: NamedNode, scope: Scope) -> Iterator[Triple]:
    if entity.id in scope.organisations:
        begun, ended = "schema:foundingDate", "schema:dissolutionDate"
    elif entity.kind is EntityKind.MEETING:
        begun, ended = "schema:startDate", "schema:endDate"
    else:
        begun, ended = "bk:validFrom", "bk:validUntil"
    for value, name in ((entity.start, begun), (entity.end, ended)):
        if value:
            yield Triple(thing, term(name), moment(value))


def _succession(entity: Entity, thing: NamedNode, scope: Scope) -> Iterator[Triple]:
    heir = scope.names.thing(entity.successor)
    yield Triple(thing, term("dct:isReplacedBy"), heir)
    told = any(fact.relation == "replaced-by" for fact in scope.between(entity.id, entity.successor))
    if told or not scope.organisations.issuperset((entity.id, entity.successor)):
        return  # a document that tells of the change gives it a node with a source
    change = scope.names.node("change", entity.id.replace("/", "-"))
    yield Triple(change, A, term("org:ChangeEvent"))
    yield Triple(change, term("dct:type"), term("bk:changeReplaced"))
    yield Triple(change, term("org:originalOrganization"), thing)
    yield Triple(change, term("org:resultingOrganization"), heir)
    date = scope.entities[entity.successor].start or entity.end
    if date:
        yield Triple(change, term("dct:date"), moment(date))
    if first_day(date):
        yield Triple(change, term("bk:holdsFrom"), day(first_day(date)))
