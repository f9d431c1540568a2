"""Text to statements without files: a little gazetteer, a document of one item, and what the extractors say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from graph.danish.gazetteer import Gazetteer
from graph.extract import extract
from graph.model.entity import Entity, EntityKind
from graph.model.minutes import AgendaItem, Attendance, DocumentKind, Meeting, Minutes, Name, Part, PartKind, Presence
from graph.model.statement import Statement
from graph.model.text import Block, Document, Passage, Span
from graph.readers.marked_text import read_marked_text

States = Callable[..., list[Statement]]

_TOWNS = (
    *("Aabenraa", "Aalborg", "Aarhus", "Esbjerg", "Favrskov", "Greve", "Hedensted", "Herning", "Holbæk", "Horsens"),
    *("Ikast-Brande", "Lemvig", "Middelfart", "Norddjurs", "Odder", "Odense", "Randers", "Ringkøbing-Skjern"),
    *("Silkeborg", "Skanderborg", "Skive", "Slagelse", "Solrød", "Struer", "Svendborg", "Tønder", "Vejle", "Viborg"),
)
_KNOWN = (
    *((EntityKind.REGION, f"Region {name}") for name in ("Hovedstaden", "Midtjylland", "Nordjylland", "Sjælland")),
    (EntityKind.REGION, "Region Syddanmark"),
    (EntityKind.STATE, "Sundhedsstyrelsen"),
    (EntityKind.ASSOCIATION, "KL"),
    (EntityKind.ASSOCIATION, "Ældre Sagen"),
    (EntityKind.UNIVERSITY, "Aarhus Universitet"),
    (EntityKind.HOSPITAL, "Aarhus Universitetshospital"),
    (EntityKind.BODY, "Rådet for Sund Alder"),
    (EntityKind.PROJECT, "Trygt Hjem"),
)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Real municipalities and regions, two bodies that nobody has heard of."""
    towns = {name: f"municipality/{name.casefold()}" for name in _TOWNS}
    entities = [
        Entity(id=identifier, kind=EntityKind.MUNICIPALITY, label=f"{name} Kommune", known=True)
        for name, identifier in towns.items()
    ]
    entities += [Entity(id=f"{kind.value}/{name}", kind=kind, label=name, known=True) for kind, name in _KNOWN]
    return Gazetteer.of(entities, towns)


@pytest.fixture(scope="session")
def states(gazetteer: Gazetteer) -> States:
    """`states(text, item_title=..., part=..., body=..., date=...)`: what one agenda item of that text states.

    The text is read as a Markdown file would be: blank lines part paragraphs, `- ` makes list items, `| a | b |` rows.
    """

    def state(
        text: str,
        item_title: str = "",
        part: PartKind = PartKind.CASE,
        *,
        body: str = "Forum for Velfærd",
        acronym: str = "",
        date: str = "2022-05-10",
        present: Sequence[str] = (),
    ) -> list[Statement]:
        minutes = minutes_of(text, item_title, part, body=body, acronym=acronym, date=date, present=present)
        return list(extract(minutes, gazetteer))

    return state


def minutes_of(
    text: str,
    item_title: str,
    part: PartKind,
    *,
    body: str,
    acronym: str,
    date: str,
    present: Sequence[str],
) -> Minutes:
    """A document with one item; `present` are names on the list of participants."""
    whole = f"{item_title}\n\n{text}\n"
    document = document_of(whole)
    offset = len(item_title) + 2
    blocks = tuple(block for block in document.blocks if block.passage.span().start >= offset)
    title = Passage.of(item_title) if item_title else None
    nowhere = Span(start=0, end=0)
    return Minutes(
        document=document,
        kind=DocumentKind.MINUTES,
        meeting=Meeting(body=Name(text=body, span=nowhere), acronym=acronym, date=date),
        attendance=tuple(_present(name, nowhere) for name in present),
        items=(AgendaItem(number="1", title=title, parts=(Part(kind=part, heading="", blocks=blocks),)),),
        source="forum-2022-05-10",
    )


def document_of(text: str) -> Document:
    """The text as the reader of Markdown files makes blocks of it, each line that looks like a heading a paragraph."""
    content = read_marked_text(text.encode("utf-8"), "item.md")
    blocks: tuple[Block, ...] = content.blocks
    return Document(id="d", file="item.md", sha256="", text=content.text, blocks=blocks, format="markdown")


def _present(name: str, span: Span) -> Attendance:

    return Attendance(person=Name(text=name, span=span), presence=Presence.PRESENT)
