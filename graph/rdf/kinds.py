"""What sort of thing an entity is: its classes in the standard vocabularies and its concept in ours.

A styregruppe, an udvalg and a forum are all bodies, and the analyst asks for either. The name says which: "Styregruppen
for Nære Tilbud" is classified as a steering group, which is a body. A name without such a word stays a body.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.danish.fold import fold
from graph.model.entity import Entity, EntityKind
from graph.rdf.scope import Scope
from graph.rdf.terms import term

_K = EntityKind
_FORMAL = ("org:FormalOrganization",)
_PUBLIC = ("org:FormalOrganization", "m8g:PublicOrganisation")

CLASSES: dict[EntityKind, tuple[str, ...]] = {
    _K.PERSON: ("foaf:Person", "person:Person"),
    _K.MUNICIPALITY: _PUBLIC,
    _K.REGION: _PUBLIC,
    _K.STATE: _PUBLIC,
    _K.HOSPITAL: _FORMAL,
    _K.UNIVERSITY: _FORMAL,
    _K.ASSOCIATION: _FORMAL,
    _K.COMPANY: _FORMAL,
    _K.SECRETARIAT: ("org:OrganizationalUnit",),
    _K.CLUSTER: ("org:Organization",),
    _K.BODY: ("org:Organization",),
    _K.PROJECT: ("schema:Project",),
    _K.AGREEMENT: ("bk:Agreement",),
    _K.FUND: ("bk:Fund",),
    _K.MEETING: ("bk:Meeting", "schema:Event"),
    _K.OTHER: (),
}

#: Kinds that the law or a register knows as organisations of their own.
FORMAL = frozenset(kind for kind, classes in CLASSES.items() if "org:FormalOrganization" in classes)

#: Part of the folded label -> concept under bk:kindBody; the first that fits.
BODY_KINDS: tuple[tuple[str, str], ...] = (
    ("styregruppe", "bk:kindSteeringGroup"),
    ("foelgegruppe", "bk:kindReferenceGroup"),
    ("referencegruppe", "bk:kindReferenceGroup"),
    ("arbejdsgruppe", "bk:kindWorkingGroup"),
    ("projektgruppe", "bk:kindWorkingGroup"),
    ("udvalg", "bk:kindCommittee"),
    ("bestyrelse", "bk:kindBoard"),
    ("netvaerk", "bk:kindNetwork"),
    ("forum", "bk:kindForum"),
    ("raad", "bk:kindCouncil"),
)


def classes(entity: Entity, scope: Scope) -> tuple[NamedNode, ...]:
    """The classes that the entity may safely be called."""
    found = list(CLASSES[entity.kind])
    if entity.id in scope.collaborations:
        found.append("org:OrganizationalCollaboration")
    if entity.kind is EntityKind.OTHER:
        found.append("org:Organization" if entity.id in scope.organisations else "schema:Thing")
    return tuple(term(name) for name in found)


def kind_concepts(entity: Entity) -> tuple[NamedNode, ...]:
    """The concept of the entity's kind, and the narrower one that its name tells."""
    concepts = [f"bk:kind{entity.kind.value}"]
    if entity.kind is EntityKind.BODY:
        label = fold(entity.label)
        concepts += [concept for wording, concept in BODY_KINDS if wording in label][:1]
    return tuple(term(concept) for concept in concepts)
