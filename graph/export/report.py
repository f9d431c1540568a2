"""report.md: what was read, what came of it, and everything a careful reader should doubt.

In Danish, for the secretariat that hands the graph on: sources, counts, losses by name, contradictions side by side,
and what could not be resolved ("Ida Holm" of Struer and "Ida Holm" of Skive were kept apart).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph import tabular
from graph.danish.fold import fold
from graph.export.page.words import KINDS
from graph.model.fact import Knowledge, Source
from graph.model.relation import BY_NAME, RELATIONS

#: ISO 639-1 -> what the report calls the language.
LANGUAGES = {"": "ikke oplyst", "da": "dansk", "nb": "norsk", "sv": "svensk", "en": "engelsk", "de": "tysk"}

_FOREIGN = "Ikke dansk: meget kan være overset."
_MOST_WORDS = 40  # doubtful words of one document
_BRACKET = re.compile(r" \([^()]*\)$")
_MOST = 200  # lines of one list; the rest is counted
_SAID = {"accepted": "Godkendt", "corrected": "Rettet", "added": "Tilføjet"}


def write_report(knowledge: Knowledge, directory: Path) -> Path:
    """Write report.md under the directory; returns its path."""
    path = directory / "report.md"
    tabular.write(path, ("\n".join(_lines(knowledge)) + "\n").encode("utf-8"))
    return path


def _lines(knowledge: Knowledge) -> Iterator[str]:
    yield "# Rapport fra Bordkort"
    yield ""
    yield (
        f"{len(knowledge.sources)} {'dokument' if len(knowledge.sources) == 1 else 'dokumenter'}, "
        f"{len(knowledge.entities)} aktører og møder, "
        f"{len(knowledge.facts)} udsagn med {sum(len(fact.evidence) for fact in knowledge.facts)} belæg."
    )
    yield from _section("Kilder", _sources(knowledge))
    if any(source.doubtful for source in knowledge.sources):
        yield from _section("Ord, som OCR'en var i tvivl om", _doubtful(knowledge))
    yield from _section("Aktører efter type", _counts(KINDS[entity.kind].many[0] for entity in knowledge.entities))
    yield from _section("Udsagn efter relation", _relations(knowledge))
    yield from _section(
        "Tab: det, der ikke kunne læses", [f"- **{loss.place}**: {loss.reason}" for loss in knowledge.losses]
    )
    yield from _section("Modsigelser", _contradictions(knowledge))
    yield from _section("Menneskers domme", _verdicts(knowledge))
    yield from _section("Uafklaret: hvem er hvem?", _unresolved(knowledge))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    yield ""
    yield f"## {title}"
    yield ""
    yield from listed[:_MOST] or ["Ingen."]
    if len(listed) > _MOST:
        yield f"- … og {len(listed) - _MOST} til."


def _sources(knowledge: Knowledge) -> Iterator[str]:
    labels = {entity.id: entity.label for entity in knowledge.entities}
    counts = Counter(document for fact in knowledge.facts for document in {e.document for e in fact.evidence})
    yield "| Fil | Slags | Sprog | Organ | Dato | Udsagn | Bemærkning |"
    yield "|---|---|---|---|---|---:|---|"
    for source in sorted(knowledge.sources, key=lambda source: (source.date, source.file)):
        yield _row(source, labels.get(source.body, ""), counts[source.id])


def _row(source: Source, body: str, count: int) -> str:
    language = LANGUAGES.get(source.language, source.language)
    notes = source.notes if source.language in ("", "da") else (_FOREIGN, *source.notes)
    cells = (source.file, source.kind, language, body, source.date, str(count), "; ".join(notes))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _doubtful(knowledge: Knowledge) -> Iterator[str]:
    """The words of each scan that are to be held against the picture before anything is built on them."""
    for source in sorted(knowledge.sources, key=lambda source: source.file):
        if source.doubtful:
            words = ", ".join(f"»{word}«" for word in source.doubtful[:_MOST_WORDS])
            rest = len(source.doubtful) - _MOST_WORDS
            yield f"- **{source.file}**: {words}{f' … og {rest} til' if rest > 0 else ''}"


def _counts(names: Iterable[str]) -> Iterator[str]:
    counted = Counter(names)
    for name in sorted(counted, key=lambda name: (-counted[name], name)):
        yield f"- {name}: {counted[name]}"


def _relations(knowledge: Knowledge) -> Iterator[str]:
    counted = Counter(fact.relation for fact in knowledge.facts)
    derived = Counter(fact.relation for fact in knowledge.facts if fact.basis.value == "derived")
    for relation in RELATIONS:
        if counted[relation.name]:
            inferred = f", heraf {derived[relation.name]} udledt" if derived[relation.name] else ""
            yield f"- {BY_NAME[relation.name].danish} ({relation.name}): {counted[relation.name]}{inferred}"


def _contradictions(knowledge: Knowledge) -> Iterator[str]:
    for contradiction in knowledge.contradictions:
        yield f"- {contradiction.message} ({', '.join(contradiction.facts)})"


def _verdicts(knowledge: Knowledge) -> Iterator[str]:
    """What was said by people, and each of their verdicts that has no effect any more or found another wording."""
    said = Counter(fact.reviewed for fact in knowledge.facts if fact.reviewed)
    for verdict in sorted(said):
        yield f"- {_SAID.get(verdict, verdict)}: {said[verdict]} udsagn"
    for orphan in knowledge.orphans:
        kind = "Venter" if orphan.waits else "Uden virkning"
        yield f"- **{kind}**: {orphan.about} ({orphan.signature.place}): {orphan.reason}"
    for carried in knowledge.carried:
        told = "spørges igen, for både dokument og læsning er nye" if carried.asks else "genfundet på indholdet"
        yield f"- **Ført videre**: {carried.verdict.signature.place} gælder nu {carried.key}: {told}"


def _unresolved(knowledge: Knowledge) -> Iterator[str]:
    """One name that is two people, and what came near to being one; `bordkort explain` tells the rest."""
    labels = {entity.id: _BRACKET.sub("", entity.label) for entity in knowledge.entities}
    for decision in knowledge.decisions:
        namesakes = fold(labels.get(decision.entity, "")) == fold(decision.mention)
        if decision.verdict == "unsure" or (decision.verdict == "different" and (namesakes or decision.by)):
            yield f"- {decision.mention}: {decision.reason}"
