"""The sheets of a workbook for people without a database: people, bodies, seats, appointments, funding, sources."""

from __future__ import annotations

from graph.export.workbook import Cell, Sheet
from graph.model.entity import EntityKind
from graph.model.fact import Fact, Knowledge

_FACT = tuple("fra relation til rolle for beløb valuta start slut status sikkerhed kilde punkt citat id".split())


def sheets(knowledge: Knowledge) -> list[Sheet]:
    """All sheets in their order."""
    people = [e for e in knowledge.entities if e.kind is EntityKind.PERSON]
    bodies = [e for e in knowledge.entities if e.kind not in (EntityKind.PERSON, EntityKind.MEETING)]
    named = [(e.label, ", ".join(e.aliases), e.id) for e in people]
    known = [
        (e.label, e.kind.value, ", ".join(e.aliases), ", ".join(e.identifiers), e.start, e.end, e.id) for e in bodies
    ]
    return [
        Sheet(name="Personer", headings=("navn", "også kaldt", "id"), rows=named),
        Sheet(name="Organer", headings=("navn", "slags", "også kaldt", "numre", "fra", "til", "id"), rows=known),
        _facts("Pladser", knowledge, ("member-of", "chairs", "employed-by", "leads")),
        _facts("Udpegninger", knowledge, ("appointed-to",)),
        _facts("Finansiering", knowledge, ("funds", "has-budget")),
        Sheet(
            name="Kilder",
            headings=("fil", "titel", "slags", "dato", "sha256", "id"),
            rows=[(s.file, s.title, s.kind, s.date, s.sha256, s.id) for s in knowledge.sources],
        ),
    ]


def _facts(name: str, knowledge: Knowledge, relations: tuple[str, ...]) -> Sheet:
    labels = {entity.id: entity.label for entity in knowledge.entities}
    files = {source.id: source.file for source in knowledge.sources}
    rows = [_row(fact, labels, files) for fact in knowledge.facts if fact.relation in relations]
    return Sheet(name=name, headings=_FACT, rows=rows)


def _row(fact: Fact, labels: dict[str, str], files: dict[str, str]) -> tuple[Cell, ...]:
    said, place = fact.qualifiers, next(iter(fact.evidence), None)
    behalf = ", ".join(labels.get(name, name) for name in said.on_behalf_of)
    ends = (labels.get(fact.subject, fact.subject), fact.relation, labels.get(fact.object, fact.literal))
    source = (files.get(place.document, place.document), place.item, place.quote) if place else ("", "", "")
    money, period = (said.amount, said.currency), (said.start, said.end)
    return (*ends, said.role, behalf, *money, *period, said.status.value, fact.confidence, *source, fact.id)
