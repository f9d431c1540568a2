"""THE table of relations: which things each one joins, whether it is measured as closed, and its terms in RDF.

Everything that names a relation (extractors, facts on disk, ontology, page, queries) is checked against this table.
`term` is the class of the node that carries the relation with its qualifiers (an rdf:Statement where the relation is a
plain triple at heart); `shortcut` is the property of the plain triple that stands only for what holds now or at last
attestation, as in "Ida sits in the board": ida org:memberOf board.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.model.entity import GROUPS, ORGANISATIONS, EntityKind

_K = EntityKind
_ACTORS = ORGANISATIONS | {_K.PERSON}
_WHAT_RUNS = GROUPS | {_K.AGREEMENT, _K.FUND, _K.OTHER}
_ALL = frozenset(EntityKind) - {_K.MEETING}


class Family(StrEnum):
    ATTENDANCE = "attendance"
    EMPLOYMENT = "employment"
    MEMBERSHIP = "membership"
    APPOINTMENT = "appointment"
    FUNDING = "funding"
    LIFECYCLE = "lifecycle"
    STRUCTURE = "structure"
    COOPERATION = "cooperation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One row of the table. `literal` objects are text, not entities (the purpose of a budget)."""

    name: str
    family: Family
    subjects: frozenset[EntityKind]
    objects: frozenset[EntityKind]
    closed: bool
    term: str
    shortcut: str
    danish: str
    literal: bool = False


def _relation(
    name: str,
    family: Family,
    subjects: frozenset[EntityKind],
    objects: frozenset[EntityKind],
    term: str,
    shortcut: str,
    danish: str,
    *,
    closed: bool = False,
    literal: bool = False,
) -> Relation:
    return Relation(
        name=name,
        family=family,
        subjects=subjects,
        objects=objects,
        closed=closed,
        term=term,
        shortcut=shortcut,
        danish=danish,
        literal=literal,
    )


_PERSON = frozenset({_K.PERSON})
_MEETING = frozenset({_K.MEETING})

RELATIONS: tuple[Relation, ...] = (
    _relation(
        "attended",
        Family.ATTENDANCE,
        _PERSON,
        _MEETING,
        "m8g:Participation",
        "schema:attendee",
        "deltog i",
        closed=True,
    ),
    _relation(
        "absent",
        Family.ATTENDANCE,
        _PERSON,
        _MEETING,
        "m8g:Participation",
        "bk:absentFrom",
        "havde afbud til",
        closed=True,
    ),
    _relation(
        "employed-by",
        Family.EMPLOYMENT,
        _PERSON,
        ORGANISATIONS | {_K.PROJECT},
        "org:Membership",
        "schema:worksFor",
        "er ansat i",
        closed=True,
    ),
    _relation(
        "chairs",
        Family.MEMBERSHIP,
        _ACTORS,
        _WHAT_RUNS | ORGANISATIONS,
        "org:Membership",
        "bk:chairs",
        "er formand for",
        closed=True,
    ),
    _relation(
        "member-of",
        Family.MEMBERSHIP,
        _ACTORS | {_K.PROJECT},
        GROUPS | ORGANISATIONS | {_K.AGREEMENT},
        "org:Membership",
        "org:memberOf",
        "er medlem af",
        closed=True,
    ),
    _relation(
        "appointed-to",
        Family.APPOINTMENT,
        _ACTORS,
        _WHAT_RUNS | ORGANISATIONS,
        "bk:Appointment",
        "bk:appointedTo",
        "er udpeget til",
        closed=True,
    ),
    _relation(
        "funds",
        Family.FUNDING,
        _ACTORS | {_K.FUND, _K.PROJECT, _K.AGREEMENT},
        _ALL - _PERSON,
        "schema:MonetaryGrant",
        "bk:funds",
        "finansierer",
        closed=True,
    ),
    _relation(
        "has-budget",
        Family.FUNDING,
        _ALL - _PERSON,
        frozenset(),
        "schema:MonetaryGrant",
        "bk:hasBudget",
        "har budget til",
        closed=True,
        literal=True,
    ),
    _relation("part-of", Family.STRUCTURE, _ALL - _PERSON, _ALL - _PERSON, "rdf:Statement", "bk:partOf", "er del af"),
    _relation(
        "established-by", Family.LIFECYCLE, _ALL - _PERSON, _ALL, "org:ChangeEvent", "bk:establishedBy", "er nedsat af"
    ),
    _relation(
        "dissolved", Family.LIFECYCLE, _ALL - _PERSON, _ALL, "org:ChangeEvent", "bk:dissolvedBy", "er nedlagt af"
    ),
    _relation(
        "replaced-by",
        Family.LIFECYCLE,
        _ALL - _PERSON,
        _ALL - _PERSON,
        "org:ChangeEvent",
        "dct:isReplacedBy",
        "er afløst af",
    ),
    _relation(
        "anchored-in",
        Family.STRUCTURE,
        _ALL - _PERSON,
        _ALL - _PERSON,
        "rdf:Statement",
        "bk:anchoredIn",
        "er forankret i",
    ),
    _relation(
        "reports-to",
        Family.STRUCTURE,
        _ALL - _PERSON,
        _ALL - _PERSON,
        "rdf:Statement",
        "org:reportsTo",
        "refererer til",
    ),
    _relation(
        "secretariat-for",
        Family.STRUCTURE,
        _ACTORS,
        _ALL - _PERSON,
        "rdf:Statement",
        "bk:secretariatFor",
        "er sekretariat for",
    ),
    _relation("leads", Family.COOPERATION, _ACTORS, _WHAT_RUNS, "rdf:Statement", "bk:leads", "leder"),
    _relation(
        "party-to",
        Family.COOPERATION,
        _ACTORS,
        frozenset({_K.AGREEMENT, _K.PROJECT}),
        "rdf:Statement",
        "bk:partyTo",
        "er part i",
    ),
    _relation(
        "partner-in",
        Family.COOPERATION,
        _ACTORS,
        GROUPS | {_K.AGREEMENT, _K.OTHER},
        "rdf:Statement",
        "bk:partnerIn",
        "er partner i",
    ),
    _relation("supplies", Family.COOPERATION, ORGANISATIONS, _ALL - _PERSON, "rdf:Statement", "bk:supplies", "leverer"),
)

BY_NAME: dict[str, Relation] = {relation.name: relation for relation in RELATIONS}
CLOSED: tuple[str, ...] = tuple(relation.name for relation in RELATIONS if relation.closed)
