"""A small register, and minutes made from text, for the tests of this folder."""

from collections.abc import Callable

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.minutes import parse
from graph.model.entity import Entity, EntityKind
from graph.model.minutes import Minutes
from graph.model.text import Block, Document, reading
from graph.readers.marked_text import read_marked_text

TOWNS = ("Struer", "Lemvig", "Skive", "Herning", "Holstebro")
OTHERS = (
    ("region/region-midtjylland", EntityKind.REGION, "Region Midtjylland"),
    ("hospital/regionshospitalet-goedstrup", EntityKind.HOSPITAL, "Regionshospitalet Gødstrup"),
    ("association/plo-midtjylland", EntityKind.ASSOCIATION, "PLO-Midtjylland"),
)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    towns = [
        Entity(
            id=f"municipality/{town.lower()}-kommune", kind=EntityKind.MUNICIPALITY, label=f"{town} Kommune", known=True
        )
        for town in TOWNS
    ]
    others = [Entity(id=id_, kind=kind, label=label, known=True) for id_, kind, label in OTHERS]
    return Gazetteer.of([*towns, *others], {town: entity.id for town, entity in zip(TOWNS, towns, strict=True)})


def document_of(text: str, damaged: bool = False) -> Document:
    content = read_marked_text(text.encode(), "referat.md")
    return Document(
        id="0" * 16,
        file="referat.md",
        sha256="0" * 64,
        text=content.text,
        blocks=content.blocks,
        format=content.format,
        title=content.title,
        damaged=damaged,
    )


@pytest.fixture
def minutes_of(gazetteer: Gazetteer) -> Callable[[str], Minutes]:
    return lambda text: parse(document_of(text), gazetteer)


@pytest.fixture
def blocks_of() -> Callable[[str], tuple[Block, ...]]:
    return lambda text: reading(document_of(text).blocks)
