"""What the page tells, as plain lists and dictionaries that become its JSON.

Knowledge repeats itself little, and the page must travel by mail: ends of relations and documents are written as
numbers, empty fields are left out. "Pkt. 3, s. 4: »Ida Holm udpeges«" becomes `{"doc": 0, "item": "3", "page": 4}` and
the quote.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.danish.fold import fold
from graph.export.page import phrases, quoting
from graph.export.page.sector import sectors
from graph.export.page.steps import steps
from graph.model.asof import Window, is_event, newest
from graph.model.closing import windows
from graph.model.entity import Decision, Entity, names
from graph.model.fact import Contradiction, Fact, Knowledge, Source
from graph.model.statement import Basis, Evidence, Status

Record = dict[str, Any]

_ADDRESS = re.compile(r"(?<!\S)(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s;]*)?(?=;|$)")


def entities(knowledge: Knowledge) -> Record:
    """What is known of each actor besides its name and place on the map, by id."""
    documents = _numbers(knowledge)
    decisions: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in knowledge.decisions:
        decisions[decision.entity].append(decision)
    sides = sectors(knowledge)
    return {
        entity.id: {"sector": sides[entity.id], **_entity(entity, decisions[entity.id], documents)}
        for entity in knowledge.entities
    }


def _entity(entity: Entity, decisions: list[Decision], documents: Mapping[str, int]) -> Record:
    return _filled(
        {
            "kind": entity.kind.value,
            "aliases": entity.aliases,
            "names": [fold(name) for name in (*names(entity), *_codes(entity))],
            "identifiers": entity.identifiers,
            "parent": entity.parent,
            "start": entity.start,
            "end": entity.end,
            "when": _pair(phrases.period(entity.start, entity.end)),
            "successor": entity.successor,
            "source": _linked(entity.source),
            "known": entity.known,
            "decisions": [_decision(decision, documents) for decision in decisions],
        }
    )


def _codes(entity: Entity) -> list[str]:
    """What stands behind the colon: 0101 of "kommunekode:0101"."""
    return [identifier.rpartition(":")[2] for identifier in entity.identifiers]


def _pair(words: phrases.Pair) -> phrases.Pair | None:
    """Nothing rather than two empty texts."""
    return words if any(words) else None


def _linked(source: str) -> str:
    """Addresses as registers write them, "viborg.dk/udvalg; DKS 2021-11-02", made such that a page can link them."""
    return _ADDRESS.sub(r"https://\g<0>", source)


def _decision(decision: Decision, documents: Mapping[str, int]) -> Record:
    number = documents.get(decision.document)
    return _filled(
        {
            "mention": decision.mention,
            "doc": number,
            "verdict": decision.verdict,
            "reason": decision.reason,
            "score": round(decision.score, 2),
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What records of facts look up: actors by id, days by fact, numbers of documents by id, their dates by number."""

    entities: Mapping[str, Entity]
    days: Mapping[str, Window]
    numbers: Mapping[str, int]
    dates: Mapping[int, str]


def around(knowledge: Knowledge) -> Around:
    """All that there is to look up."""
    return Around(
        entities={entity.id: entity for entity in knowledge.entities},
        days=windows(knowledge),
        numbers=_numbers(knowledge),
        dates={number: source.date for number, source in enumerate(knowledge.sources)},
    )


def facts(knowledge: Knowledge) -> list[Record]:
    """All records of facts."""
    return list(each_fact(knowledge.facts, around(knowledge)))


def each_fact(facts: Iterable[Fact], around: Around) -> Iterator[Record]:
    """One record a fact; the ends of those that are drawn stand on the edge of the same number."""
    known = around.entities
    for fact in facts:
        yield {
            **_fact(fact, around.days[fact.id], drawn=fact.subject in known and fact.object in known),
            "evidence": _evidences(fact, quoting.carriers(fact, known), around),
        }


def _fact(fact: Fact, days: Window, *, drawn: bool) -> Record:
    said = fact.qualifiers
    return _filled(
        {
            "id": fact.id,
            "relation": fact.relation,
            "subject": "" if drawn else fact.subject,
            "literal": "" if drawn else fact.literal or fact.object,
            "role": said.role,
            "behalf": said.on_behalf_of,
            "money": _pair(phrases.money(fact)),
            "start": said.start,
            "end": said.end,
            "when": _pair(phrases.period(said.start, said.end)),
            "status": "" if said.status is Status.CURRENT else said.status.value,
            "event": is_event(fact),
            "steps": steps(fact, days),
            "first": days.first,
            "last": days.last if days.last != days.first else "",
            "basis": "" if fact.basis is Basis.STATED else fact.basis.value,
            "reviewed": fact.reviewed,
        }
    )


def _evidences(fact: Fact, carriers: tuple[str, ...], around: Around) -> list[Record]:
    """Every piece of evidence, the newest document first."""
    told = [_evidence(evidence, carriers, around.numbers) for evidence in fact.evidence]
    return sorted(told, key=lambda one: around.dates[one["doc"]] if "doc" in one else "", reverse=True)


def _evidence(evidence: Evidence, carriers: tuple[str, ...], documents: Mapping[str, int]) -> Record:
    return _filled(
        {
            "doc": documents.get(evidence.document),
            "file": "" if evidence.document in documents else evidence.document,
            "item": evidence.item,
            "page": evidence.page,
            "quote": quoting.parts(evidence.quote, carriers),
        }
    )


def sources(knowledge: Knowledge) -> list[Record]:
    """Documents, and how many facts each of them states."""
    counts = Counter(document for fact in knowledge.facts for document in {one.document for one in fact.evidence})
    return [_source(source, counts[source.id]) for source in knowledge.sources]


def _source(source: Source, count: int) -> Record:
    return _filled(
        {
            "id": source.id,
            "file": source.file,
            "body": source.body,
            "meeting": source.meeting,
            "date": source.date,
            "place": source.place,
            "facts": count,
            "items": {item.number: item.title for item in source.items if item.title},
        }
    )


def contradictions(knowledge: Knowledge) -> list[Record]:
    told = {fact for contradiction in knowledge.contradictions for fact in contradiction.facts}
    numbers = {fact.id: number for number, fact in enumerate(knowledge.facts) if fact.id in told}
    return [_contradiction(contradiction, numbers) for contradiction in knowledge.contradictions]


def _contradiction(contradiction: Contradiction, numbers: Mapping[str, int]) -> Record:
    known = [numbers[fact] for fact in contradiction.facts if fact in numbers]
    return {"kind": contradiction.kind, "message": contradiction.message, "facts": known}


def date(knowledge: Knowledge) -> str:
    """The day of the newest document: what the page calls the date of its data; "" if no document is dated."""
    return newest(knowledge)


def _numbers(knowledge: Knowledge) -> dict[str, int]:
    return {source.id: number for number, source in enumerate(knowledge.sources)}


def _filled(record: Record) -> Record:
    """Without what is empty; a number stays, since the first document has the number 0."""
    return {key: value for key, value in record.items() if value or (value == 0 and value is not False)}
