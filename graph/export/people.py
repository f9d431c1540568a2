"""People, organisations and seats in the two vocabularies of open data on politics: Popolo and FollowTheMoney."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from graph.model.entity import ORGANISATIONS, Entity, EntityKind
from graph.model.fact import Fact, Knowledge
from graph.model.statement import Status
from graph.rdf import Names

_K = EntityKind
_SEATS = ("member-of", "chairs", "employed-by")
_SAID = (Status.CURRENT, Status.FORMER)
_GROUPS = ORGANISATIONS | {EntityKind.PROJECT}
_SCHEMATA = {
    _K.PERSON: "Person",
    _K.PROJECT: "Project",
    _K.MUNICIPALITY: "PublicBody",
    _K.REGION: "PublicBody",
    _K.STATE: "PublicBody",
    _K.COMPANY: "Company",
}


def popolo(knowledge: Knowledge) -> bytes:
    """Persons, organizations, memberships and events; what is only planned or denied is no membership."""
    people = [
        {"id": e.id, "name": e.label, "other_names": _other(e)} for e in knowledge.entities if e.kind is _K.PERSON
    ]
    organisations = [
        {
            "id": entity.id,
            "name": entity.label,
            "classification": entity.kind.value,
            "other_names": _other(entity),
            "identifiers": [_identifier(identifier) for identifier in entity.identifiers],
            **({"parent_id": entity.parent} if entity.parent else {}),
            **_dates(entity.start, entity.end, "founding_date", "dissolution_date"),
        }
        for entity in knowledge.entities
        if entity.kind in _GROUPS
    ]
    meetings = [
        {"id": source.meeting, "name": source.title, "start_date": source.date, "organization_id": source.body}
        for source in knowledge.sources
        if source.meeting and source.body and source.date
    ]
    found = {
        "persons": people,
        "organizations": organisations,
        "memberships": [_membership(fact, knowledge) for fact in _seats(knowledge)],
        "events": meetings,
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def followthemoney(knowledge: Knowledge) -> bytes:
    """One entity a line: Person, Organization and its like, Project, Membership, ProjectParticipant, Employment."""
    lines = [*_things(knowledge), *_links(knowledge)]
    return "".join(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n" for line in lines).encode()


def _things(knowledge: Knowledge) -> Iterator[dict[str, object]]:
    for entity in knowledge.entities:
        if entity.kind is _K.PERSON or entity.kind in _GROUPS:
            usual = _SCHEMATA.get(entity.kind, "Organization")
            aliases = [_line(alias) for alias in entity.aliases]
            yield _ftm(entity.id, usual, {"name": [_line(entity.label)], **({"alias": aliases} if aliases else {})})


def _links(knowledge: Knowledge) -> Iterator[dict[str, object]]:
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    for fact in _seats(knowledge):
        said = fact.qualifiers
        schema, member, group = _link_schema(fact, kinds)
        dates = _dates(said.start, said.end, "startDate", "endDate")
        told = {"role": _line(said.role), "status": said.status.value, **dates}
        properties = {member: [_key(fact.subject)], group: [_key(fact.object)]}
        properties |= {name: [value] for name, value in told.items() if value}
        yield _ftm(fact.id, schema, properties)


def _link_schema(fact: Fact, kinds: Mapping[str, EntityKind]) -> tuple[str, str, str]:
    """Schema of a seat or job, and what it calls its ends. A project is no organisation here: one takes part in it."""
    if kinds[fact.object] is _K.PROJECT:
        return "ProjectParticipant", "participant", "project"
    if fact.relation == "employed-by":
        return "Employment", "employee", "employer"
    return "Membership", "member", "organization"


def _line(text: str) -> str:
    """On one line, as FollowTheMoney has its names."""
    return " ".join(text.split())


def _ftm(identifier: str, schema: str, properties: dict[str, list[str]]) -> dict[str, object]:
    return {"id": _key(identifier), "schema": schema, "properties": properties}


def _key(identifier: str) -> str:
    """FollowTheMoney takes no slash in an id."""
    return "bordkort-" + identifier.replace("/", "-")


def _seats(knowledge: Knowledge) -> list[Fact]:
    """Seats and jobs that are said to be or to have been, of people and organisations in groups."""
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    seats = [fact for fact in knowledge.facts if fact.relation in _SEATS and fact.qualifiers.status in _SAID]
    holders = ORGANISATIONS | {_K.PERSON}
    fitting = [fact for fact in seats if kinds[fact.subject] in holders and kinds.get(fact.object) in _GROUPS]
    return [fact for fact in fitting if fact.relation != "employed-by" or kinds[fact.subject] is _K.PERSON]


def _membership(fact: Fact, knowledge: Knowledge) -> dict[str, object]:
    said = fact.qualifiers
    groups = {entity.id: entity.label for entity in knowledge.entities if entity.kind in _GROUPS}
    documents = dict.fromkeys(place.document for place in fact.evidence)
    behalf = [name for name in said.on_behalf_of if name in groups]
    return {
        "id": fact.id,
        **_member(fact.subject, groups),
        "organization_id": fact.object,
        "role": said.role or fact.relation,
        **({"on_behalf_of_id": behalf[0]} if len(behalf) == 1 else {}),
        **_dates(said.start, said.end, "start_date", "end_date"),
        "sources": [_link(document, knowledge) for document in documents],
    }


def _member(identifier: str, groups: Mapping[str, str]) -> dict[str, object]:
    """Popolo names a person by id; an organisation that is a member stands there itself."""
    if identifier in groups:
        return {"member": {"@type": "Organization", "id": identifier, "name": groups[identifier]}}
    return {"person_id": identifier}


def _link(document: str, knowledge: Knowledge) -> dict[str, str]:
    """Popolo wants an address: the name that the document has in the RDF, with the file beside it."""
    files = {source.id: source.file for source in knowledge.sources}
    return {"url": Names().node("document", document).value, "note": files.get(document, document)}


def _dates(start: str, end: str, first: str, last: str) -> dict[str, str]:
    """Popolo and FollowTheMoney take days, months and years, and no vaguer date."""
    return {name: value for name, value in ((first, start), (last, end)) if _plain(value)}


def _plain(value: str) -> bool:
    return len(value) in (4, 7, 10) and value.replace("-", "").isdigit()


def _other(entity: Entity) -> list[dict[str, str]]:
    return [{"name": alias} for alias in entity.aliases]


def _identifier(identifier: str) -> dict[str, str]:
    scheme, _, value = identifier.rpartition(":")
    return {"identifier": value, **({"scheme": scheme} if scheme else {})}
