"""A page read back: what it tells beyond the tables becomes part of the Knowledge that they gave.

Tables hold entities, facts and evidence. That a group belongs under another, how its agenda items are called, which
sources disagree and why "I. Holm" is Ida Holm stands in the page beside them, so that a smaller page can be made from
`exports/` alone. A page that itself is a smaller one fills in what it has.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import ContractError
from graph.model.entity import Decision, Entity
from graph.model.fact import AgendaTitle, Contradiction, Knowledge, Loss, Source

Record = Mapping[str, Any]

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def read_back(knowledge: Knowledge, page: Path) -> Knowledge:
    """The same knowledge, filled up from the page if there is one; raises ContractError if it cannot be read."""
    if not page.is_file():
        return knowledge
    found = _DATA.search(page.read_text(encoding="utf-8"))
    if found is None:
        raise ContractError(f"{page}: ikke en side fra Bordkort; byg igen")
    content: Record = json.loads(found[1])["content"]
    told: Mapping[str, Record] = content["entities"]
    sources = {source["id"]: source for source in content["sources"]}
    return replace(
        knowledge,
        entities=tuple(_entity(entity, told.get(entity.id, {})) for entity in knowledge.entities),
        sources=tuple(_source(source, sources.get(source.id, {})) for source in knowledge.sources),
        decisions=tuple(_decisions(told, content["sources"])),
        contradictions=tuple(_contradictions(content)),
        losses=(Loss(place="", reason=""),) * content["losses"],
    )


def _entity(entity: Entity, told: Record) -> Entity:
    names = ("parent", "start", "end", "successor", "source")
    return replace(entity, known=bool(told.get("known")), **{name: told.get(name, "") for name in names})


def _source(source: Source, told: Record) -> Source:
    items = tuple(AgendaTitle(number=number, title=title) for number, title in told.get("items", {}).items())
    body, meeting = told.get("body", source.body), told.get("meeting", source.meeting)
    return replace(source, place=told.get("place", ""), items=items, body=body, meeting=meeting)


def _decisions(told: Mapping[str, Record], sources: Iterable[Record]) -> Iterator[Decision]:
    documents = [source["id"] for source in sources]
    for entity, record in told.items():
        for one in record.get("decisions", ()):
            yield Decision(
                mention=one.get("mention", ""),
                document=documents[one["doc"]] if "doc" in one else "",
                entity=entity,
                verdict=one.get("verdict", ""),
                reason=one.get("reason", ""),
                score=one.get("score", 0.0),
            )


def _contradictions(content: Record) -> Iterator[Contradiction]:
    facts = [fact["id"] for fact in content["facts"]]
    for one in content["contradictions"]:
        yield Contradiction(kind=one["kind"], message=one["message"], facts=tuple(facts[n] for n in one["facts"]))
