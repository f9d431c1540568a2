"""A fact: what one or more documents state about two entities, with all that supports it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.model.entity import Decision, Entity
from graph.model.statement import Basis, Evidence, Qualifiers, Statement
from graph.model.verdict import Carried, Orphan


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`subject` and `object` are entity ids; `object` is "" and `literal` filled where the relation takes text.

    `keys` are the content keys of the statements behind it, `reviewed` the verdict of a person ("" if nobody looked).
    """

    id: str
    relation: str
    subject: str
    object: str
    literal: str
    qualifiers: Qualifiers
    basis: Basis
    confidence: float
    evidence: tuple[Evidence, ...]
    keys: Sequence[str] = ()
    reviewed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTitle:
    """An agenda item of a source, for those who ask what was on the table; `decision` in a reviewer's few words."""

    number: str
    title: str
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document of the graph. `meeting` and `body` are entity ids ("" if unknown), `date` ISO.

    `language` is ISO 639-1 ("" if nobody looked), `doubtful` what an OCR of our own was not sure of, in reading order.
    """

    id: str
    file: str
    title: str
    kind: str
    body: str
    meeting: str
    date: str
    sha256: str
    pages: int | None
    place: str = ""
    items: tuple[AgendaTitle, ...] = ()
    notes: tuple[str, ...] = ()
    language: str = ""
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What could not be used, and why; `place` is a file, or a line in it."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Facts that cannot all be true, or figures that do not add up; `facts` are their ids, sorted."""

    kind: str
    message: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Knowledge:
    """Everything that was built, sorted by id: what all exports and views are made from.

    `statements` are those behind the facts, as they stand after the verdicts of people; `orphans` are verdicts that
    could not be applied, `carried` those that found their statement by content.
    """

    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    decisions: tuple[Decision, ...] = field(default=())
    losses: tuple[Loss, ...] = field(default=())
    contradictions: tuple[Contradiction, ...] = field(default=())
    statements: Sequence[Statement] = field(default=())
    orphans: tuple[Orphan, ...] = field(default=())
    carried: tuple[Carried, ...] = field(default=())

    def entity(self, identifier: str) -> Entity:
        """The entity of that id; raises KeyError."""
        for entity in self.entities:
            if entity.id == identifier:
                return entity
        raise KeyError(identifier)
