"""Why a name is whom: spellings, documents and every decision about an entity, as lines to read.

"Karen Bæklund" is asked for, and told are the spelling "Karen Beeklund" of 2022, that it was joined because letters
were lost by an OCR at one place of work, and that "Karen Bæk" of another municipality was not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

from graph.danish.fold import fold
from graph.errors import QuestionError
from graph.model.entity import Decision, Entity, EntityKind, names
from graph.model.fact import Fact, Knowledge

_VERDICTS = {"same": "Samme", "different": "Ikke den samme", "unsure": "Uafklaret"}
_MOST = 60  # lines of one kind


def explain(knowledge: Knowledge, name: str, kinds: Mapping[EntityKind, str] | None = None) -> str:
    """All entities that bear the name, each with what is known of why; raises QuestionError if none does.

    `kinds` tells what the reader calls a Body or a Fund.
    """
    called = kinds or {}
    return "\n\n".join("\n".join(_lines(knowledge, entity, called)) for entity in named(knowledge, name))


def named(knowledge: Knowledge, name: str) -> list[Entity]:
    """The entities of that id, else those that bear the name, else those whose name holds all its words."""
    wanted = fold(name)
    by_id = [e for e in knowledge.entities if name in (e.id, *e.former)]
    exact = [e for e in knowledge.entities if wanted in map(fold, names(e))]
    words = set(wanted.split())
    loose = [e for e in knowledge.entities if words and any(words <= set(fold(n).split()) for n in names(e))]
    found = by_id or exact or loose
    if not found:
        raise QuestionError(_unknown(knowledge, name))
    return found


def _unknown(knowledge: Knowledge, name: str) -> str:
    every = sorted({label for entity in knowledge.entities for label in names(entity)})
    near = [hit[0] for hit in process.extract(name, every, scorer=fuzz.WRatio, limit=3, score_cutoff=70)]
    hint = f" Mente du {', '.join(near)}?" if near else ""
    return f"Ingen hedder {name!r} i det, der er læst.{hint}"


def _lines(knowledge: Knowledge, entity: Entity, kinds: Mapping[EntityKind, str]) -> Iterator[str]:
    facts = [fact for fact in knowledge.facts if entity.id in (fact.subject, fact.object)]
    yield f"{entity.label}  ({entity.id}, {kinds.get(entity.kind, entity.kind)})"
    yield from _listed("Andre stavemåder", entity.aliases)
    yield from _listed("Kendt fra registret", entity.identifiers or (entity.source,) if entity.known else ())
    yield from _listed("Tidligere og mulige id'er", entity.former)
    yield from _listed("Dokumenter", _documents(knowledge, facts))
    own = [decision for decision in knowledge.decisions if decision.entity == entity.id]
    for verdict, title in _VERDICTS.items():
        yield from _listed(title, _decisions(knowledge, [d for d in own if d.verdict == verdict]))


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    told = [line for line in lines if line]
    if told:
        yield f"  {title}:"
        yield from (f"    {line}" for line in told[:_MOST])
    if len(told) > _MOST:
        yield f"    … og {len(told) - _MOST} til"


def _documents(knowledge: Knowledge, facts: Sequence[Fact]) -> Iterator[str]:
    """The documents that speak of the entity, oldest first: "2021-11-02 referat.txt: 4 udsagn (pkt. 1, 3)"."""
    counts = Counter(document for fact in facts for document in {e.document for e in fact.evidence})
    items: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for evidence in fact.evidence:
            items[evidence.document].add(evidence.item)
    for source in sorted(knowledge.sources, key=lambda s: (s.date, s.file, s.id)):
        if counts[source.id]:
            where = ", ".join(sorted(items[source.id] - {""}, key=lambda item: (len(item), item)))
            told = f" (pkt. {where})" if where else ""
            yield f"{source.date or 'udateret'}  {source.file}: {counts[source.id]} udsagn{told}"


def _decisions(knowledge: Knowledge, decisions: Sequence[Decision]) -> Iterator[str]:
    """The reasons, each once, with the documents that they are about."""
    files = {source.id: source.file for source in knowledge.sources}
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for decision in decisions:
        told[decision.mention, decision.reason].append(files.get(decision.document, decision.document))
    for (mention, reason), where in told.items():
        yield f"{mention}: {reason}  [{', '.join(sorted(set(where)))}]"
