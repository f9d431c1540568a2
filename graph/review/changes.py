"""Two builds -> sentences about what changed: who joined, left or took the chair, which body came or went, what was
corrected, each with the document that says it.

A build that reads one more document knows more, and not all of it is news: Ida Holm "er kommet med i Demensrådet" only
if the first document that says so is younger than all that the old build had; else she "er nu kendt som medlem".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.danish.fold import fold
from graph.model.asof import Standing, Window, holds, newest
from graph.model.closing import windows
from graph.model.entity import GROUPS, Entity, EntityKind, names
from graph.model.fact import Fact, Knowledge, Source
from graph.model.relation import BY_NAME, Family
from graph.model.statement import Status
from graph.review.phrases import left, said, seat, told

Key = tuple[str, str, str]
_SEATS = frozenset({Family.MEMBERSHIP, Family.APPOINTMENT})
_HELD = frozenset({Standing.CURRENT, Standing.LAST_ATTESTED})
_THINGS = GROUPS | {EntityKind.AGREEMENT, EntityKind.FUND}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One build, ready to be compared: labels, sources, windows, and its facts by what they are about."""

    knowledge: Knowledge
    labels: Mapping[str, str]
    sources: Mapping[str, Source]
    windows: Mapping[str, Window]
    facts: Mapping[Key, Sequence[Fact]]
    now: str

    @classmethod
    def of(cls, knowledge: Knowledge, renamed: Mapping[str, str]) -> Side:
        """`renamed` maps the build's ids to those of the other one."""
        facts: dict[Key, list[Fact]] = defaultdict(list)
        for fact in knowledge.facts:
            what = renamed.get(fact.object, fact.object) or fold(fact.literal)
            facts[fact.relation, renamed.get(fact.subject, fact.subject), what].append(fact)
        return cls(
            knowledge=knowledge,
            labels={entity.id: entity.label for entity in knowledge.entities},
            sources={source.id: source for source in knowledge.sources},
            windows=windows(knowledge),
            facts=facts,
            now=newest(knowledge),
        )

    def held(self, fact: Fact) -> bool:
        return holds(fact, self.now, self.windows[fact.id]) in _HELD

    def source(self, fact: Fact) -> str:
        """The newest document that says so: "kilde: referat.txt, pkt. 3"."""
        known = [evidence for evidence in fact.evidence if evidence.document in self.sources]
        if not known:
            return ""
        best = max(known, key=lambda e: (self.sources[e.document].date, e.document, -e.span.start))
        item = f", pkt. {best.item}" if best.item else ""
        return f" (kilde: {self.sources[best.document].file}{item})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The old build and the new one."""

    old: Side
    new: Side


def changes(old: Knowledge, new: Knowledge) -> list[tuple[str, list[str]]]:
    """(heading, sentences) of all kinds of change that happened, the sentences sorted."""
    pair = Pair(old=Side.of(old, same_things(old, new)), new=Side.of(new, {}))
    found = ((title, sorted(set(tell(pair)))) for title, tell in KINDS)
    return [(title, lines) for title, lines in found if lines]


def same_things(old: Knowledge, new: Knowledge) -> dict[str, str]:
    """Id of the old build -> id under which the new one has the same thing; what is not there is left out.

    The same id, else the one in its place, else the only thing of that name, else an id that was retired in between.
    """
    known = {entity.id for entity in new.entities}
    by_name: dict[tuple[EntityKind, str], set[str]] = defaultdict(set)
    heirs: dict[str, set[str]] = defaultdict(set)
    for entity in new.entities:
        for name in names(entity):
            by_name[entity.kind, fold(name)].add(entity.id)
        for retired in entity.former:
            heirs[retired].add(entity.id)
    found = {}
    for entity in old.entities:
        named, heir = by_name[entity.kind, fold(entity.label)], heirs[entity.id]
        hits = {entity.id} & known or (heir & named) or heir or named or {*entity.former} & known
        if len(hits) == 1:
            found[entity.id] = min(hits)
    return found


def documents(pair: Pair) -> Iterator[str]:
    before = {source.id: source for source in pair.old.knowledge.sources}
    after = {source.id: source for source in pair.new.knowledge.sources}
    yield from (f"Nyt: {_described(after[key])}" for key in after.keys() - before.keys())
    yield from (f"Ikke længere med: {_described(before[key])}" for key in before.keys() - after.keys())


def _described(source: Source) -> str:
    return " – ".join(filter(None, (source.file, source.title, source.date)))


def joined(pair: Pair) -> Iterator[str]:
    for fact in _new(pair):
        if BY_NAME[fact.relation].family in _SEATS and fact.qualifiers.status in (Status.CURRENT, Status.PLANNED):
            young = pair.new.windows[fact.id].first > pair.old.now
            yield seat(fact, pair.new.labels, young=young) + pair.new.source(fact)


def departed(pair: Pair) -> Iterator[str]:
    for fact in _new(pair):
        if BY_NAME[fact.relation].family in _SEATS and fact.qualifiers.status in (Status.FORMER, Status.NEGATED):
            yield left(fact, pair.new.labels) + pair.new.source(fact)
    for before, after in _kept(pair):
        if BY_NAME[after.relation].family in _SEATS and pair.old.held(before) and not pair.new.held(after):
            yield left(after, pair.new.labels) + pair.new.source(after)


def things(pair: Pair) -> Iterator[str]:
    """Bodies, projects, agreements and funds that came or went."""
    renamed = same_things(pair.old.knowledge, pair.new.knowledge)
    arrived = {entity.id for entity in pair.new.knowledge.entities} - set(renamed.values())
    for entity in pair.new.knowledge.entities:
        if entity.id in arrived and entity.kind in _THINGS:
            yield f"Nyt i kortet: {entity.label}{_first(entity, pair.new)}"
    for entity in pair.old.knowledge.entities:
        if entity.id not in renamed and entity.kind in _THINGS:
            yield f"Ikke længere i kortet: {entity.label}{_first(entity, pair.old)}"
    for fact in _new(pair):
        if BY_NAME[fact.relation].family is Family.LIFECYCLE:
            yield told(fact, pair.new.labels) + pair.new.source(fact)


def _first(entity: Entity, side: Side) -> str:
    about = [fact for fact in side.knowledge.facts if entity.id in (fact.subject, fact.object)]
    return side.source(min(about, key=lambda fact: fact.id)) if about else ""


def corrected(pair: Pair) -> Iterator[str]:
    """The same claim told differently, and what people have decided since."""
    for before, after in _both(pair):
        was, now = sorted({said(f) for f in before}), sorted({said(f) for f in after})
        source = pair.new.source(after[0])
        if was != now:
            before_said, after_said = " / ".join(filter(None, was)), " / ".join(filter(None, now))
            change = f"{before_said or 'intet nærmere'} → {after_said or 'intet nærmere'}"
            yield f"{told(after[0], pair.new.labels, bare=True)}: {change}{source}"
        verdicts = {fact.reviewed for fact in after} - {fact.reviewed for fact in before} - {""}
        for verdict in verdicts:
            yield f"{_REVIEWED.get(verdict, verdict)}: {told(after[0], pair.new.labels)}{source}"


_REVIEWED = {"accepted": "Godkendt", "corrected": "Rettet", "added": "Tilføjet"}


def other(pair: Pair) -> Iterator[str]:
    """All other claims that are new: who works where, who pays for what, who was there."""
    for fact in _new(pair):
        if BY_NAME[fact.relation].family not in (*_SEATS, Family.LIFECYCLE):
            yield told(fact, pair.new.labels) + pair.new.source(fact)


def gone(pair: Pair) -> Iterator[str]:
    """Claims that no document makes any more, or that somebody rejected."""
    for key, facts in pair.old.facts.items():
        if key not in pair.new.facts:
            yield from (told(fact, pair.old.labels) + pair.old.source(fact) for fact in facts)


def _new(pair: Pair) -> Iterator[Fact]:
    for key, facts in pair.new.facts.items():
        if key not in pair.old.facts:
            yield from facts


def _both(pair: Pair) -> Iterator[tuple[Sequence[Fact], Sequence[Fact]]]:
    for key, after in pair.new.facts.items():
        if key in pair.old.facts:
            yield pair.old.facts[key], after


def _kept(pair: Pair) -> Iterator[tuple[Fact, Fact]]:
    """Facts of one claim that are told in the same way in both builds."""
    for before, after in _both(pair):
        by_words = {said(fact): fact for fact in before}
        yield from ((by_words[said(fact)], fact) for fact in after if said(fact) in by_words)


Teller = Callable[[Pair], Iterable[str]]

#: All kinds of change with their headings, in the order in which they are told.
KINDS: tuple[tuple[str, Teller], ...] = (
    ("Dokumenter", documents),
    ("Kommet til", joined),
    ("Gået ud", departed),
    ("Organer, projekter og aftaler", things),
    ("Rettet", corrected),
    ("Andet nyt", other),
    ("Står der ikke længere", gone),
)
