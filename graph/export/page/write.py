"""Knowledge becomes `index.html`: one file that opens from disk, asks the network for nothing and shows its sources.

A director gets it by mail and opens it on a train: who sits in "Styregruppen", for whom, since when, and which document
says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graph import tabular
from graph.export.page import choices, content, drawing, look, vocabulary
from graph.export.page.embedding import Told
from graph.export.page.kept_facts import told_facts
from graph.export.page.kept_frame import Labels, written
from graph.export.page.legend import legend
from graph.export.page.timeline import timeline
from graph.model.fact import Knowledge
from graph.rdf import Parts

FILE = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSettings:
    """What the publisher says on the page: `contact` is who corrects errors, `purpose` what the data are for.

    `view` is what the page opens with, as it stands in an address after `#` (`d=2021-02-11&n=body/ssu`).
    """

    title: str = "Bordkort"
    subtitle: tuple[str, str] = ("Hvem sidder hvor, og hvem siger det?", "Who sits where, and who says so?")
    contact: tuple[str, str] = ("skriv til den, du har siden fra", "write to whoever gave you this page")
    purpose: tuple[str, str] = (
        "Overblik over, hvem der sidder i sundhedssamarbejdets udvalg og grupper ifølge offentlige referater. "
        "Kun hverv og embede, intet privat.",
        "An overview of who sits in the committees and groups of the health collaboration, by public minutes. "
        "Offices only, nothing private.",
    )
    view: str = ""


def write_page(
    knowledge: Knowledge,
    directory: Path,
    settings: PageSettings | None = None,
    *,
    file: str = FILE,
    parts: Parts | None = None,
) -> Path:
    """Write `index.html`, or a file of another name, into the directory and say where it is.

    With the `parts` of this knowledge, what was kept of them is not worked out again.
    """
    path = directory / file
    tabular.write(path, (piece.encode("utf-8") for piece in pieces(knowledge, settings or PageSettings(), parts)))
    return path


def page(knowledge: Knowledge, settings: PageSettings) -> str:
    """The page as text; the same knowledge gives the same text."""
    return "".join(pieces(knowledge, settings))


def pieces(knowledge: Knowledge, settings: PageSettings, parts: Parts | None = None) -> Iterator[str]:
    """The same piece by piece, for a page that is larger than memory should hold."""
    nodes = drawing.nodes(knowledge, parts)  # making a map takes room, so that it comes before all that is to be told
    told = _content(knowledge, settings, parts)
    chosen = choices.choices(knowledge)
    labels = Labels(
        title=settings.title,
        subtitle=settings.subtitle[0],
        view=settings.view,
        legend=legend(told, {fact.relation for fact in knowledge.facts}),
        timeline=timeline(knowledge),
        questions=choices.questions(chosen),
        reset=choices.reset(chosen),
        latest=choices.latest(told["sources"]),
    )
    return written(nodes, Told(drawing.each_edge(knowledge)), told, labels, parts)


def _content(knowledge: Knowledge, settings: PageSettings, parts: Parts | None = None) -> Mapping[str, Any]:
    publisher = {"subtitle": settings.subtitle, "purposeText": settings.purpose, "contactText": settings.contact}
    return {
        "kinds": vocabulary.kinds(),
        "relations": vocabulary.relations(),
        "standings": vocabulary.standings(),
        "choices": {field: asdict(choice) for field, choice in choices.choices(knowledge).items()},
        "colours": look.colours(),
        "samples": look.samples(),
        "entities": content.entities(knowledge),
        "facts": told_facts(knowledge, parts),
        "ties": drawing.ties(knowledge),
        "sources": content.sources(knowledge),
        "contradictions": content.contradictions(knowledge),
        "losses": len(knowledge.losses),
        "date": content.date(knowledge),
        "texts": vocabulary.texts(knowledge, publisher),
        "title": settings.title,
        "purpose": settings.purpose,
        "contact": settings.contact,
    }
