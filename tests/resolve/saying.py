"""Documents made of statements, without any text: `says("a", "2021-03-02", attends("Ida Holm", "Struer Kommune"))`.

All people and groups are invented; the municipalities and regions are real, and nothing real is said of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count
from typing import Any

from graph.model.entity import Entity, EntityKind
from graph.model.fact import Fact, Knowledge, Source
from graph.model.register import Register
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement
from graph.model.text import Span
from graph.resolve import resolve

K = EntityKind
_TOWNS = {"Struer": "midtjylland", "Skive": "midtjylland", "Herning": "midtjylland", "Køge": "sjaelland"}
_TOWNS |= {"Faxe": "sjaelland", "Greve": "sjaelland"}
_SLUGS = {"Køge": "koege"}
_numbers = count(1)


def _municipality(town: str) -> str:
    return f"municipality/{_SLUGS.get(town, town.lower())}-kommune"


REGISTER = Register(
    entities=(
        Entity(id="agreement/aftalen-2015", kind=K.AGREEMENT, label="Omsorgsaftalen 2015-2018", end="2018", known=True),
        Entity(
            id="agreement/aftalen-2019", kind=K.AGREEMENT, label="Omsorgsaftalen 2019-2023", start="2019", known=True
        ),
        Entity(id="association/kl", kind=K.ASSOCIATION, label="KL", aliases=("Kommunernes Landsforening",), known=True),
        Entity(id="body/fov", kind=K.BODY, label="Forum for Omsorg i Vest", aliases=("FOV",), known=True),
        Entity(id="body/panelet-midtjylland", kind=K.BODY, label="Omsorgspanelet i Midtjylland", known=True),
        Entity(id="body/panelet-sjaelland", kind=K.BODY, label="Omsorgspanelet i Sjælland", known=True),
        *(
            Entity(id=f"region/region-{short}", kind=K.REGION, label=f"Region {label}", known=True)
            for short, label in (("midtjylland", "Midtjylland"), ("sjaelland", "Sjælland"))
        ),
        Entity(
            id="hospital/regionshospitalet-thy",
            kind=K.HOSPITAL,
            label="Regionshospitalet Thy",
            parent="region/region-midtjylland",
            known=True,
        ),
        *(
            Entity(id=_municipality(town), kind=K.MUNICIPALITY, label=f"{town} Kommune", known=True)
            for town in sorted(_TOWNS)
        ),
    ),
    towns={town: _municipality(town) for town in _TOWNS},
    regions={_municipality(town): f"region/region-{region}" for town, region in _TOWNS.items()},
    local={
        ("Omsorgspanelet", "region/region-midtjylland"): ("body/panelet-midtjylland",),
        ("Omsorgspanelet", "region/region-sjaelland"): ("body/panelet-sjaelland",),
        ("Omsorgsaftalen", "region/region-midtjylland"): ("agreement/aftalen-2015", "agreement/aftalen-2019"),
    },
)


@dataclass(frozen=True)
class Said:
    """One document: its source and its statements."""

    source: Source
    statements: tuple[Statement, ...]


def mention(name: str, kind: EntityKind, place: str = "", also: tuple[str, ...] = (), written: str = "") -> Mention:
    start = 100 * next(_numbers)
    return Mention(name=name, kind=kind, span=Span(start=start, end=start + 9), place=place, also=also, written=written)


def state(relation: str, subject: Mention, target: Mention | None = None, **more: Any) -> Statement:
    """A statement; `item`, `basis`, `literal`, `confidence` and the qualifiers by name."""
    span = subject.span or Span(start=0, end=1)
    item, basis = more.pop("item", ""), more.pop("basis", Basis.STATED)
    literal, confidence = more.pop("literal", ""), more.pop("confidence", 0.9)
    if "amount" in more:
        more["amount"] = Decimal(more["amount"])
    return Statement(
        relation=relation,
        subject=subject,
        object=target,
        source="",
        literal=literal,
        evidence=Evidence(document="", item=item, span=span, rule="test", confidence=confidence),
        basis=basis,
        qualifiers=Qualifiers(**more),
    )


def person(name: str, place: str = "", **more: Any) -> Mention:
    return mention(name, K.PERSON, place, **more)


def body(name: str, place: str = "", **more: Any) -> Mention:
    return mention(name, K.BODY, place, **more)


def municipality(name: str) -> Mention:
    return mention(name, K.MUNICIPALITY)


def listed(name: str, place: str, relation: str = "attended", meeting: str = "") -> tuple[Statement, ...]:
    """A line in a list of participants: present (or absent) and employed."""
    who = person(name, place)
    there = state(relation, who, mention(meeting, K.MEETING), basis=Basis.LAYOUT) if meeting else None
    works = state("employed-by", who, municipality(f"{place} Kommune"), basis=Basis.LAYOUT) if place else None
    return tuple(statement for statement in (there, works) if statement)


def says(document: str, date: str, *statements: Statement, met: str = "", meeting: str = "") -> Said:
    """A document of that id and date that makes the statements."""
    source = Source(
        id=document,
        file=f"{document}.txt",
        title="",
        kind="referat",
        body=met,
        meeting=meeting,
        date=date,
        sha256="",
        pages=None,
    )
    here = tuple(replace(s, source=document, evidence=replace(s.evidence, document=document)) for s in statements)
    return Said(source=source, statements=here)


def resolved(*documents: Said, register: Register = REGISTER) -> Knowledge:
    return resolve(
        [statement for said in documents for statement in said.statements],
        [said.source for said in documents],
        register,
    )


def labels(knowledge: Knowledge, kind: EntityKind) -> list[str]:
    return sorted(entity.label for entity in knowledge.entities if entity.kind is kind)


def ids(knowledge: Knowledge, kind: EntityKind) -> list[str]:
    return [entity.id for entity in knowledge.entities if entity.kind is kind]


def of(knowledge: Knowledge, relation: str) -> list[Fact]:
    return [fact for fact in knowledge.facts if fact.relation == relation]
