"""Knowledge -> tasks for a reviewer, what is most in doubt first.

Contradicted statements come first, then those whose document and reading both changed since somebody judged them, then
verdicts whose statement is gone, then names that may be one person, then what nobody has looked at yet; in each of
these the least certain first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.model.fact import Knowledge, Source
from graph.model.statement import Statement
from graph.model.verdict import Ruling, Verdict, Who


class Why(StrEnum):
    """Why somebody should look, in the order of the worklist; the value is what the table shows."""

    CONTRADICTED = "contradicted"
    CHANGED = "changed"
    VANISHED = "vanished"
    IDENTITY = "identity"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to decide, with the words that say it and where they stand.

    `before` is the verdict that is asked again, `note` what speaks against the statement or for the identity.
    """

    why: Why
    key: str = ""
    statement: Statement | None = None
    before: Verdict | None = None
    one: Who | None = None
    other: Who | None = None
    confidence: float = 0.0
    file: str = ""
    quote: str = ""
    note: str = ""

    @property
    def item(self) -> str:
        return self.statement.evidence.item if self.statement else ""

    @property
    def page(self) -> int | None:
        return self.statement.evidence.page if self.statement else None


def worklist(knowledge: Knowledge) -> list[Task]:
    """Everything that a person may still decide, in order."""
    tasks = [*_statements(knowledge), *_vanished(knowledge), *_identities(knowledge)]
    order = {why: place for place, why in enumerate(Why)}
    return sorted(tasks, key=lambda t: (order[t.why], t.confidence, t.file, _place(t), t.key, t.note))


def _place(task: Task) -> tuple[int, int]:
    span = task.statement.evidence.span if task.statement else None
    return (span.start, span.end) if span else (0, 0)


def _statements(knowledge: Knowledge) -> Iterator[Task]:
    """What is contradicted, asked again or new; each statement once, with its first place."""
    files = {source.id: source for source in knowledge.sources}
    asked = {carried.key: carried.verdict for carried in knowledge.carried if carried.asks}
    against = _contradictions(knowledge)
    seen: set[str] = set()
    places = sorted(knowledge.statements, key=lambda s: (s.evidence.document, s.evidence.span))  # else as they stand
    for statement in places:
        key = statement.key
        before = asked.get(key)
        if key in seen or (statement.reviewed and before is None):
            continue
        seen.add(key)
        why = Why.CHANGED if before else Why.CONTRADICTED if key in against else Why.NEW
        yield Task(
            why=why,
            key=key,
            statement=statement,
            before=before,
            confidence=statement.evidence.confidence,
            file=_file(files, statement.evidence.document),
            quote=statement.evidence.quote,
            note=" ".join(against.get(key, ())),
        )


def _contradictions(knowledge: Knowledge) -> Mapping[str, list[str]]:
    """Content key -> what speaks against the statement."""
    keys = {fact.id: fact.keys for fact in knowledge.facts}
    found: dict[str, list[str]] = defaultdict(list)
    for contradiction in knowledge.contradictions:
        for key in sorted({key for fact in contradiction.facts for key in keys.get(fact, ())}):
            found[key].append(contradiction.message)
    return found


def _vanished(knowledge: Knowledge) -> Iterator[Task]:
    """Verdicts for a statement that is read no more; one that was rejected leaves nothing to decide."""
    for orphan in knowledge.orphans:
        verdict = orphan.verdict
        if verdict is None or verdict.statement is None or orphan.waits or verdict.ruling is Ruling.REJECT:
            continue
        yield Task(
            why=Why.VANISHED,
            key=verdict.key,
            statement=verdict.statement,
            before=verdict,
            file=verdict.file,
            note=f"{orphan.about} ({orphan.signature.place}): {orphan.reason}",
        )


def _identities(knowledge: Knowledge) -> Iterator[Task]:
    """Pairs that a rule could not tell; each once."""
    labels = {entity.id: entity.label for entity in knowledge.entities}
    files = {source.id: source for source in knowledge.sources}
    seen = {frozenset((decision.entity, decision.other)) for decision in knowledge.decisions if decision.by}
    for decision in knowledge.decisions:
        pair = frozenset((decision.entity, decision.other))
        if decision.verdict == "unsure" and decision.other and pair not in seen and decision.entity in labels:
            seen.add(pair)
            yield Task(
                why=Why.IDENTITY,
                one=_who(labels[decision.entity]),
                other=Who(name=decision.mention, source=decision.document),
                confidence=decision.score,
                file=_file(files, decision.document),
                note=decision.reason,
            )


def _who(label: str) -> Who:
    """The person of that label; namesakes bear their place in brackets."""
    name, bracket, rest = label.partition(" (")
    return Who(name=name, at=rest.removesuffix(")") if bracket else "")


def _file(files: Mapping[str, Source], document: str) -> str:
    return files[document].file if document in files else document
