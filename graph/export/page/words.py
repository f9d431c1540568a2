"""The words of types and relations on the page, in Danish and English.

A relation is read from both ends: from the person "Formand for", from the committee "Formandskab". Each entry is thus
two headings in two languages; the relation in a running sentence ("er formand for") stands in the table of relations.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.entity import EntityKind

_K = EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    one: tuple[str, str]
    many: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """`forward` heads a list of objects, `backward` one of subjects, `sentence` is the English of `Relation.danish`."""

    forward: tuple[str, str]
    backward: tuple[str, str]
    sentence: str


def _kind(one: tuple[str, str], many: tuple[str, str]) -> KindWords:
    return KindWords(one=one, many=many)


def _relation(forward: tuple[str, str], backward: tuple[str, str], sentence: str) -> RelationWords:
    return RelationWords(forward=forward, backward=backward, sentence=sentence)


KINDS: dict[EntityKind, KindWords] = {
    _K.PERSON: _kind(("Person", "Person"), ("Personer", "People")),
    _K.MUNICIPALITY: _kind(("Kommune", "Municipality"), ("Kommuner", "Municipalities")),
    _K.REGION: _kind(("Region", "Region"), ("Regioner", "Regions")),
    _K.STATE: _kind(("Statslig myndighed", "State authority"), ("Statslige myndigheder", "State authorities")),
    _K.HOSPITAL: _kind(("Hospital", "Hospital"), ("Hospitaler", "Hospitals")),
    _K.UNIVERSITY: _kind(("Universitet", "University"), ("Universiteter", "Universities")),
    _K.ASSOCIATION: _kind(("Forening", "Association"), ("Foreninger", "Associations")),
    _K.COMPANY: _kind(("Virksomhed", "Company"), ("Virksomheder", "Companies")),
    _K.SECRETARIAT: _kind(("Sekretariat", "Secretariat"), ("Sekretariater", "Secretariats")),
    _K.CLUSTER: _kind(("Klynge", "Cluster"), ("Klynger", "Clusters")),
    _K.BODY: _kind(("Udvalg eller gruppe", "Committee or group"), ("Udvalg og grupper", "Committees and groups")),
    _K.PROJECT: _kind(("Projekt", "Project"), ("Projekter", "Projects")),
    _K.AGREEMENT: _kind(("Aftale eller plan", "Agreement or plan"), ("Aftaler og planer", "Agreements and plans")),
    _K.FUND: _kind(("Pulje", "Fund"), ("Puljer", "Funds")),
    _K.MEETING: _kind(("Møde", "Meeting"), ("Møder", "Meetings")),
    _K.OTHER: _kind(("Andet", "Other"), ("Andre", "Others")),
}

RELATIONS: dict[str, RelationWords] = {
    "attended": _relation(("Deltog i", "Attended"), ("Deltagere", "Attended by"), "attended"),
    "absent": _relation(("Afbud til", "Absent from"), ("Afbud", "Absent"), "was absent from"),
    "employed-by": _relation(("Ansat i", "Employed by"), ("Ansatte", "Employees"), "is employed by"),
    "chairs": _relation(("Formand for", "Chairs"), ("Formandskab", "Chaired by"), "chairs"),
    "member-of": _relation(("Medlem af", "Member of"), ("Medlemmer", "Members"), "is a member of"),
    "appointed-to": _relation(("Udpeget til", "Appointed to"), ("Udpegede", "Appointees"), "is appointed to"),
    "funds": _relation(("Finansierer", "Funds"), ("Finansieres af", "Funded by"), "funds"),
    "has-budget": _relation(("Budget", "Budget"), ("Budget", "Budget"), "has a budget for"),
    "part-of": _relation(("Del af", "Part of"), ("Består af", "Parts"), "is part of"),
    "established-by": _relation(("Nedsat af", "Established by"), ("Har nedsat", "Established"), "was established by"),
    "dissolved": _relation(("Nedlagt af", "Dissolved by"), ("Har nedlagt", "Dissolved"), "was dissolved by"),
    "replaced-by": _relation(("Afløst af", "Replaced by"), ("Afløser", "Replaces"), "was replaced by"),
    "anchored-in": _relation(("Forankret i", "Anchored in"), ("Rummer", "Hosts"), "is anchored in"),
    "reports-to": _relation(("Refererer til", "Reports to"), ("Modtager fra", "Receives reports from"), "reports to"),
    "secretariat-for": _relation(
        ("Sekretariat for", "Secretariat for"), ("Sekretariat", "Secretariat"), "is the secretariat for"
    ),
    "leads": _relation(("Leder", "Leads"), ("Ledes af", "Led by"), "leads"),
    "party-to": _relation(("Part i", "Party to"), ("Parter", "Parties"), "is party to"),
    "partner-in": _relation(("Partner i", "Partner in"), ("Partnere", "Partners"), "is a partner in"),
    "supplies": _relation(("Leverer til", "Supplies"), ("Leverandører", "Suppliers"), "supplies"),
}
