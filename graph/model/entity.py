"""The things that statements are about, after it has been decided who is who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """Types of the contract; the value is what the tables print."""

    PERSON = "Person"
    MUNICIPALITY = "Municipality"
    REGION = "Region"
    STATE = "State"
    HOSPITAL = "Hospital"
    UNIVERSITY = "University"
    ASSOCIATION = "Association"
    COMPANY = "Company"
    SECRETARIAT = "Secretariat"
    CLUSTER = "Cluster"
    BODY = "Body"
    PROJECT = "Project"
    AGREEMENT = "Agreement"
    FUND = "Fund"
    MEETING = "Meeting"
    OTHER = "Other"

    __hash__ = str.__hash__  # that of the value, known already; the one of Enum is worked out each time


#: Organisations in the sense of the W3C ORG ontology: what can employ, appoint, fund and be represented.
ORGANISATIONS = frozenset(
    {
        EntityKind.MUNICIPALITY,
        EntityKind.REGION,
        EntityKind.STATE,
        EntityKind.HOSPITAL,
        EntityKind.UNIVERSITY,
        EntityKind.ASSOCIATION,
        EntityKind.COMPANY,
        EntityKind.SECRETARIAT,
        EntityKind.CLUSTER,
        EntityKind.BODY,
        EntityKind.OTHER,
    }
)

#: Groups that people sit in.
GROUPS = frozenset({EntityKind.BODY, EntityKind.CLUSTER, EntityKind.PROJECT, EntityKind.SECRETARIAT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation, project, agreement, fund or meeting.

    `id` is `type/slug` (as in `municipality/herning-kommune`), `identifiers` are `scheme:value` (`kommunekode:657`),
    `aliases` are all other spellings seen, sorted. `start` and `end` are EDTF. `known` tells the register's entities
    from those that only the documents name. `former` are ids that builds with fewer documents may have given it.
    """

    id: str
    kind: EntityKind
    label: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    parent: str = ""
    start: str = ""
    end: str = ""
    successor: str = ""
    source: str = ""
    known: bool = False
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why a mention was taken for an entity, or two mentions for one or for two; shown by `explain` and the report.

    `other` is the entity that the mention was given to where it was kept apart; `by` the role of the person who
    decided, "" for a rule.
    """

    mention: str
    document: str
    entity: str
    verdict: str  # same | different | unsure
    reason: str
    score: float = 1.0
    other: str = ""
    by: str = ""


def names(entity: Entity) -> Sequence[str]:
    return (entity.label, *entity.aliases)
