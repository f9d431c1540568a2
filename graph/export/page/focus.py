"""A smaller Knowledge around one actor, for a page that is about that actor only.

"KOSU, 2 steps, as of 11 February 2021" becomes the group, who was joined to it on that day, and who was joined to them;
with the facts among them, their documents and nothing else, so that the page can be mailed to the group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from urllib.parse import urlencode

from graph.danish.fold import fold
from graph.errors import BordkortError
from graph.model.asof import Standing, holds
from graph.model.closing import windows
from graph.model.entity import Entity, EntityKind, names
from graph.model.fact import Fact, Knowledge

_HOLDS = frozenset({Standing.CURRENT, Standing.LAST_ATTESTED, Standing.UNKNOWN})


def focus(
    knowledge: Knowledge, name: str = "", *, hops: int = 1, as_of: str = "", kinds: Collection[EntityKind] = ()
) -> Knowledge:
    """What lies within so many steps of the actor of that name, alias or id; without a name, everybody.

    With `as_of` (ISO) only what held on that day counts, with `kinds` only actors of these types are passed. Raises
    BordkortError, with the nearest names, if nobody is called so.
    """
    known = {entity.id: entity for entity in knowledge.entities if not kinds or entity.kind in kinds}
    facts = tuple(_holding(knowledge, as_of))
    near = frozenset(known)
    if name:
        centre = named(knowledge, name)
        known[centre.id] = centre
        near = _near(centre.id, _links(knowledge, facts, known), hops)
    kept = tuple(fact for fact in facts if fact.subject in near and (fact.object in near or not fact.object))
    return _around(knowledge, near, kept)


def opening(knowledge: Knowledge, name: str = "", as_of: str = "") -> str:
    """With what a smaller page opens, as an address has it after `#`: its centre chosen, its day set."""
    chosen = named(knowledge, name).id if name else ""
    return urlencode({key: value for key, value in (("n", chosen), ("d", as_of)) if value})


def named(knowledge: Knowledge, name: str) -> Entity:
    """The actor of that id, label or alias; the better joined one where two share a name."""
    folded = fold(name)
    degrees: defaultdict[str, int] = defaultdict(int)
    for fact in knowledge.facts:
        degrees[fact.subject] += 1
        degrees[fact.object] += 1
    found = [entity for entity in knowledge.entities if entity.id == name or folded in map(fold, names(entity))]
    if found:
        return max(found, key=lambda entity: (entity.id == name, degrees[entity.id]))
    labels = {fold(one): one for entity in knowledge.entities for one in names(entity)}
    near = [labels[one] for one in get_close_matches(folded, sorted(labels), n=3, cutoff=0.6)]
    hint = f" Mente du {', '.join(near)}?" if near else ""
    raise BordkortError(f"Ingen hedder »{name}«.{hint}")


def _holding(knowledge: Knowledge, as_of: str) -> Iterable[Fact]:
    if not as_of:
        return knowledge.facts
    bounds = windows(knowledge)
    return (fact for fact in knowledge.facts if holds(fact, as_of, bounds[fact.id]) in _HOLDS)


def _links(knowledge: Knowledge, facts: Iterable[Fact], known: Mapping[str, Entity]) -> Mapping[str, Collection[str]]:
    """Who is joined to whom, by a fact or as a meeting of its group."""
    links: defaultdict[str, set[str]] = defaultdict(set)
    pairs = [(fact.subject, fact.object) for fact in facts]
    pairs += [(source.meeting, source.body) for source in knowledge.sources]
    for one, other in pairs:
        if one in known and other in known:
            links[one].add(other)
            links[other].add(one)
    return links


def _near(start: str, links: Mapping[str, Collection[str]], hops: int) -> frozenset[str]:
    near, edge = {start}, {start}
    for _ in range(hops):
        edge = {other for one in edge for other in links.get(one, ())} - near
        near |= edge
    return frozenset(near)


def _around(knowledge: Knowledge, near: frozenset[str], facts: tuple[Fact, ...]) -> Knowledge:
    kept = {fact.id for fact in facts}
    documents = {evidence.document for fact in facts for evidence in fact.evidence}
    return replace(
        knowledge,
        entities=tuple(entity for entity in knowledge.entities if entity.id in near),
        facts=facts,
        sources=tuple(source for source in knowledge.sources if source.id in documents),
        decisions=tuple(decision for decision in knowledge.decisions if decision.entity in near),
        losses=(),
        contradictions=tuple(one for one in knowledge.contradictions if kept.issuperset(one.facts)),
    )
