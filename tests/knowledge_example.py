"""An invented Knowledge that uses everything the records can hold; all people and projects in it are made up.

Three documents: minutes of a steering group in 2021, minutes of 2022 that repeat and change some of it, and an undated
list. Every relation occurs; some facts are former, planned or negated, one is stated by two documents, two run parallel
between the same ends, and one label tries to break out of whatever it is written into.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from graph.model.entity import Entity, EntityKind
from graph.model.fact import AgendaTitle, Contradiction, Fact, Knowledge, Source
from graph.model.statement import Basis, Evidence, Qualifiers, Status
from graph.model.text import Span

K = EntityKind
HOSTILE = '</script><img src=x onerror=alert(1)> "\\" \n\t\x0b , ; . @da ^^<x> {{ }} =1+1 æøå 𝄞'

OLD, NEW, LIST = "styregruppen-2021-03-02", "styregruppen-2022-09-14", "liste"

ENTITIES: tuple[Entity, ...] = (
    Entity(id="agreement/omsorgsaftalen", kind=K.AGREEMENT, label="Omsorgsaftalen", start="2020", end="2023"),
    Entity(id="association/aeldrevennerne", kind=K.ASSOCIATION, label="Ældrevennerne"),
    Entity(
        id="body/arbejdsgruppen-for-genoptraening",
        kind=K.BODY,
        label="Arbejdsgruppen for Genoptræning",
        parent="body/styregruppen-for-naere-tilbud",
    ),
    Entity(id="body/det-gamle-forum", kind=K.BODY, label="Det Gamle Forum", successor="body/det-nye-forum"),
    Entity(id="body/det-nye-forum", kind=K.BODY, label="Det Nye Forum", start="2022-01-01"),
    Entity(
        id="body/styregruppen-for-naere-tilbud",
        kind=K.BODY,
        label="Styregruppen for Nære Tilbud",
        aliases=("SNT", "Styregruppe for nære tilbud"),
        known=True,
        source="https://example.org/styregruppen",
    ),
    Entity(id="body/udvalget-for-loese-ender", kind=K.BODY, label="Udvalget for Løse Ender"),
    Entity(id="cluster/klynge-oest", kind=K.CLUSTER, label="Klynge Øst"),
    Entity(id="cluster/klynge-vest", kind=K.CLUSTER, label="Klynge Vest"),
    Entity(id="company/sensorhuset", kind=K.COMPANY, label="Sensorhuset A/S", identifiers=("cvr:12345678",)),
    Entity(id="fund/innovationspuljen", kind=K.FUND, label="Innovationspuljen", parent="region/region-sjaelland"),
    Entity(id="hospital/holbaek-sygehus", kind=K.HOSPITAL, label="Holbæk Sygehus", parent="region/region-sjaelland"),
    Entity(id="meeting/snt-2021-03-02", kind=K.MEETING, label="SNT 2021-03-02", start="2021-03-02"),
    Entity(id="meeting/snt-2022-09-14", kind=K.MEETING, label="SNT 2022-09-14"),
    Entity(
        id="municipality/ringsted-kommune",
        kind=K.MUNICIPALITY,
        label="Ringsted Kommune",
        aliases=("Ringsted",),
        identifiers=("kommunekode:329",),
        known=True,
    ),
    Entity(
        id="municipality/soroe-kommune", kind=K.MUNICIPALITY, label="Sorø Kommune", identifiers=("340",), known=True
    ),
    Entity(id="other/almen-praksis", kind=K.OTHER, label="almen praksis"),
    Entity(id="other/telefonraadgivning", kind=K.OTHER, label="telefonrådgivning"),
    Entity(id="person/bo-lindegren", kind=K.PERSON, label="Bo Lindegren"),
    Entity(
        id="person/ida-holmskov",
        kind=K.PERSON,
        label="Ida Holmskov",
        aliases=("Ida H. Skov", "SNT"),
        former=("person/ida-h-skov", "person/tove-brink"),
    ),
    Entity(id="person/script", kind=K.PERSON, label=HOSTILE, aliases=("O'Hara; DROP",)),
    Entity(id="person/tove-brink", kind=K.PERSON, label="Tove Brink"),
    Entity(id="project/trygt-hjem", kind=K.PROJECT, label="Trygt Hjem", start="2021"),
    Entity(id="project/faelles-spor", kind=K.PROJECT, label="Fælles Spor"),
    Entity(id="region/region-sjaelland", kind=K.REGION, label="Region Sjælland", identifiers=("regionskode:1085",)),
    Entity(
        id="secretariat/klyngesekretariatet",
        kind=K.SECRETARIAT,
        label="Klyngesekretariatet",
        parent="cluster/klynge-vest",
    ),
    Entity(
        id="secretariat/regionssekretariatet",
        kind=K.SECRETARIAT,
        label="Regionssekretariatet",
        parent="region/region-sjaelland",
    ),
    Entity(id="state/sundhedsstyrelsen", kind=K.STATE, label="Sundhedsstyrelsen"),
    Entity(id="university/roskilde-universitet", kind=K.UNIVERSITY, label="Roskilde Universitet"),
)

SOURCES: tuple[Source, ...] = (
    Source(
        id=LIST,
        file="liste.txt",
        title="",
        kind="medlemsliste",
        body="",
        meeting="",
        date="",
        sha256="c" * 64,
        pages=None,
    ),
    Source(
        id=OLD,
        file="referat marts.pdf",
        title="Referat af møde i Styregruppen for Nære Tilbud",
        kind="referat",
        body="body/styregruppen-for-naere-tilbud",
        meeting="meeting/snt-2021-03-02",
        date="2021-03-02",
        sha256="a" * 64,
        pages=4,
        place="Slagelse",
        items=(
            AgendaTitle(number="1.", title="Velkomst"),
            AgendaTitle(number="2.", title="Udpegninger"),
            AgendaTitle(number="1.", title="Bilag: " + HOSTILE),
            AgendaTitle(number="", title="Eventuelt"),
        ),
        notes=("tegnsæt gættet: cp1252",),
    ),
    Source(
        id=NEW,
        file="referat-september.docx",
        title="Referat, september",
        kind="referat",
        body="body/styregruppen-for-naere-tilbud",
        meeting="meeting/snt-2022-09-14",
        date="2022-09-14",
        sha256="b" * 64,
        pages=None,
    ),
)


def _place(document: str, start: int, item: str = "", rule: str = "eksempel", **more: Any) -> Evidence:
    return Evidence(
        document=document, item=item, span=Span(start=start, end=start + 12), rule=rule, confidence=0.9, **more
    )


def fact(
    number: int,
    relation: str,
    subject: str,
    target: str = "",
    *,
    documents: tuple[str, ...] = (OLD,),
    literal: str = "",
    basis: Basis = Basis.STATED,
    **qualifiers: Any,
) -> Fact:
    """One fact with a place in each of the documents."""
    evidence = tuple(
        _place(document, 100 * number, item="2" if number % 2 else "", page=1, quote=f"ordene nr. {number}")
        for document in documents
    )
    return Fact(
        id=f"f{number:03d}",
        relation=relation,
        subject=subject,
        object=target,
        literal=literal,
        qualifiers=Qualifiers(**qualifiers),
        basis=basis,
        confidence=0.9,
        evidence=evidence,
        keys=(f"{number:016x}",),
    )


IDA, BO, TOVE, EVIL = "person/ida-holmskov", "person/bo-lindegren", "person/tove-brink", "person/script"
SNT, GROUP = "body/styregruppen-for-naere-tilbud", "body/arbejdsgruppen-for-genoptraening"
FORUM, HEIR = "body/det-gamle-forum", "body/det-nye-forum"
RINGSTED, SOROE, REGION = "municipality/ringsted-kommune", "municipality/soroe-kommune", "region/region-sjaelland"
HOME, TRACK, WEST, EAST = "project/trygt-hjem", "project/faelles-spor", "cluster/klynge-vest", "cluster/klynge-oest"
POOL, PACT = "fund/innovationspuljen", "agreement/omsorgsaftalen"
MARCH, SEPTEMBER = "meeting/snt-2021-03-02", "meeting/snt-2022-09-14"
_FORMER, _PLANNED, _NEGATED = Status.FORMER, Status.PLANNED, Status.NEGATED

FACTS: tuple[Fact, ...] = (
    fact(1, "attended", IDA, MARCH, basis=Basis.LAYOUT),
    fact(2, "attended", BO, MARCH, role="stedfortræder", on_behalf_of=("Tove Brink",)),
    fact(3, "absent", TOVE, MARCH),
    fact(4, "employed-by", IDA, RINGSTED, role="direktør", documents=(OLD, NEW)),
    fact(5, "employed-by", BO, "hospital/holbaek-sygehus", role="ledende overlæge"),
    fact(6, "chairs", IDA, SNT, role="formand", documents=(OLD, NEW)),
    fact(7, "chairs", BO, SNT, role="kommunal medformand", on_behalf_of=("KL-kredsen",)),
    fact(8, "member-of", IDA, SNT, on_behalf_of=("Ringsted Kommune",), start="2021-01-01", documents=(OLD, NEW)),
    fact(9, "member-of", BO, SNT, basis=Basis.DERIVED),
    fact(10, "member-of", TOVE, SNT, status=_FORMER, start="2018", end="2020-06"),
    fact(11, "member-of", EVIL, SNT, status=_NEGATED, documents=(NEW,)),
    fact(12, "member-of", TOVE, GROUP, status=_PLANNED, start="2021-04~", role=HOSTILE),
    fact(13, "member-of", RINGSTED, WEST),
    fact(14, "member-of", EVIL, EAST, documents=(LIST,)),
    fact(15, "member-of", TOVE, FORUM),
    fact(16, "appointed-to", IDA, SNT, on_behalf_of=("Region Sjælland",), start="2020-12"),
    fact(17, "appointed-to", TOVE, GROUP, status=_PLANNED, documents=(NEW,)),
    fact(18, "appointed-to", EVIL, GROUP, status=_NEGATED),
    fact(19, "funds", POOL, HOME, amount=Decimal("1200000.50"), currency="DKK", start="2021", end="2022"),
    fact(20, "funds", REGION, HOME, role="projektledertimer"),
    fact(21, "funds", POOL, TRACK, amount=Decimal(500000), currency="DKK", status=_PLANNED, documents=(NEW,)),
    fact(22, "has-budget", HOME, literal="evaluering og følgeforskning", amount=Decimal("4E+5"), currency="DKK"),
    fact(23, "has-budget", TRACK, literal="drift", amount=Decimal(90000), currency="DKK", status=_PLANNED),
    fact(24, "part-of", GROUP, SNT),
    fact(25, "part-of", SOROE, WEST, documents=(OLD, NEW)),
    fact(26, "part-of", POOL, REGION),
    fact(27, "established-by", GROUP, SNT, start="2021-02"),
    fact(28, "established-by", PACT, REGION),
    fact(29, "dissolved", "cluster/klynge-oest", start="2022-07-01", documents=(NEW,)),
    fact(30, "replaced-by", FORUM, HEIR, start="2022-01-01", documents=(NEW,)),
    fact(31, "anchored-in", HOME, REGION),
    fact(32, "reports-to", GROUP, SNT),
    fact(33, "reports-to", PACT, SNT),
    fact(34, "secretariat-for", "secretariat/regionssekretariatet", SNT),
    fact(35, "leads", TOVE, HOME, role="projektleder"),
    fact(36, "leads", REGION, TRACK),
    fact(37, "party-to", RINGSTED, PACT),
    fact(38, "partner-in", "university/roskilde-universitet", HOME, start="2021-10/2021-12"),
    fact(39, "supplies", "company/sensorhuset", "other/telefonraadgivning"),
    fact(40, "member-of", RINGSTED, PACT),
    fact(41, "member-of", "other/almen-praksis", SNT),
    fact(42, "chairs", TOVE, GROUP, start="2023-01-01", documents=(NEW,)),
    fact(43, "member-of", RINGSTED, TRACK),
    fact(44, "dissolved", FORUM, SNT, start="2021-12-31", status=_PLANNED),
    fact(45, "member-of", BO, GROUP),
    fact(46, "member-of", BO, GROUP, status=_FORMER, documents=(NEW,)),
    fact(47, "employed-by", TOVE, "other/almen-praksis", role="Direktør"),
    fact(48, "attended", TOVE, SEPTEMBER, role="gæst", documents=(NEW,)),
    fact(49, "attended", TOVE, MARCH),
    fact(50, "funds", "state/sundhedsstyrelsen", "association/aeldrevennerne", amount=Decimal(1), currency="DKK"),
    fact(52, "member-of", BO, HEIR, documents=(NEW,)),
    fact(53, "dissolved", "body/udvalget-for-loese-ender", SNT, documents=(NEW,)),
    replace(fact(51, "member-of", TOVE, HOME), evidence=(), reviewed="true"),
)

CONTRADICTIONS = (
    Contradiction(
        kind="present-and-absent", message="Tove Brink er både til stede og har afbud", facts=("f003", "f049")
    ),
)


def example() -> Knowledge:
    """The invented knowledge, sorted by id as the records demand."""
    return Knowledge(
        entities=tuple(sorted(ENTITIES, key=lambda entity: entity.id)),
        facts=FACTS,
        sources=tuple(sorted(SOURCES, key=lambda source: source.id)),
        contradictions=CONTRADICTIONS,
    )
