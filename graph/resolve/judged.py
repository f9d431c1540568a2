"""Statements and the verdicts of people -> the statements that stand, and the verdicts that no longer apply.

Rejected is left out, accepted is marked, corrected is changed, added comes in. A verdict whose statement is gone is an
orphan, told with its reason; one whose document is not read in this build waits for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from graph.model.entity import EntityKind
from graph.model.fact import Source
from graph.model.stated import Changed, Stated, stated
from graph.model.statement import Statement
from graph.model.verdict import Carried, Orphan, Ruling, Verdict, Who
from graph.resolve.attaching import Attached, attach
from graph.resolve.corrections import corrected

_GONE = "udsagnet findes ikke længere i det, der er læst"
_DOUBTFUL = "flere udsagn passer lige godt på dommen"
_UNREAD = "dokumentet er ikke læst i denne kørsel"

#: How a fact tells what a person said of it.
ACCEPTED, CORRECTED, ADDED = "accepted", "corrected", "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The statements after all verdicts, and what became of the verdicts."""

    statements: Stated
    orphans: tuple[Orphan, ...] = ()
    carried: tuple[Carried, ...] = ()


def judge(statements: Iterable[Statement], verdicts: Sequence[Verdict], sources: Sequence[Source]) -> Judged:
    """Apply the verdicts; the order of neither plays a part."""
    told = stated(statements)
    if not verdicts:
        return Judged(statements=told)
    places = _places(told, sources)
    attached = attach(verdicts, told, {source.id: source.file for source in sources})
    by_key: dict[str, list[Verdict]] = defaultdict(list)
    for verdict, key in zip(verdicts, attached.keys, strict=True):
        if key:
            by_key[key].append(verdict)
    added: dict[str, list[Statement]] = defaultdict(list)
    for verdict, key in zip(verdicts, attached.keys, strict=True):
        if not key and verdict.statement and _joins(verdict, places):
            here = _where(verdict, places)
            added[here].append(_placed(verdict.statement, here))
    found = _documents(by_key.keys(), told)
    ruled = frozenset[str]().union(*found.values())

    def standing(document: str, here: Sequence[Statement]) -> Sequence[Statement]:
        under = (_under(one, by_key.get(one.key, ())) for one in here) if document in ruled else here
        return (*filter(None, under), *added.get(document, ()))

    return Judged(
        statements=Changed(told, ruled | added.keys(), standing),
        orphans=tuple(sorted(_orphans(verdicts, attached, places), key=lambda orphan: orphan.signature.place)),
        carried=tuple(_carried(verdicts, attached, found)),
    )


def _documents(keys: Set[str], statements: Stated) -> dict[str, frozenset[str]]:
    """Content key -> the documents that state it."""
    found: dict[str, set[str]] = {key: set() for key in keys}
    for document in statements.documents:
        for key in keys & set(statements.keys(document)):
            found[key].add(document)
    return {key: frozenset(documents) for key, documents in found.items()}


def _under(statement: Statement, verdicts: Sequence[Verdict]) -> Statement | None:
    """The statement under its verdicts; None if it is rejected."""
    rulings = {verdict.ruling for verdict in verdicts}
    if Ruling.REJECT in rulings:
        return None
    for verdict in sorted((v for v in verdicts if v.ruling is Ruling.CORRECT), key=lambda v: (v.field, v.value)):
        statement = corrected(statement, verdict)
    if Ruling.CORRECT in rulings:
        return replace(statement, reviewed=CORRECTED)
    return replace(statement, reviewed=ACCEPTED) if rulings else statement


def _places(statements: Stated, sources: Iterable[Source]) -> dict[str, str]:
    """Document id, content id or name of a file -> id of the document that this build has under it."""
    sources = tuple(sources)
    found = {source.file: source.id for source in sorted(sources, key=lambda source: source.id, reverse=True)}
    for document in statements.documents:
        for content in statements.contents(document):
            found[content] = min(document, found.get(content, document))
    return found | {source.id: source.id for source in sources}


def _where(verdict: Verdict, places: Mapping[str, str]) -> str:
    """The document of this build that the verdict speaks of; "" if there is none."""
    if verdict.statement is None:
        return ""
    named = (verdict.statement.evidence.document, verdict.statement.source, verdict.file)
    return next((places[name] for name in named if name in places), "")


def _joins(verdict: Verdict, places: Mapping[str, str]) -> bool:
    return verdict.ruling is Ruling.ADD and bool(_where(verdict, places))


def _placed(statement: Statement, here: str) -> Statement:
    """What is added, in the document that this build has; its place in the text holds in that very file only."""
    own = statement.evidence
    span = own.span if own.document == here else replace(own.span, start=0, end=0)
    return replace(statement, evidence=replace(own, document=here, span=span), reviewed=ADDED)


def _orphans(verdicts: Sequence[Verdict], attached: Attached, places: Mapping[str, str]) -> Iterator[Orphan]:
    for verdict, key, doubtful in zip(verdicts, attached.keys, attached.doubtful, strict=True):
        if key or _joins(verdict, places):
            continue
        waits = verdict.statement is not None and not _where(verdict, places)
        reason = _UNREAD if waits else _DOUBTFUL if doubtful else _GONE
        yield Orphan(
            about=told(verdict),
            reason=reason,
            signature=verdict.signature,
            waits=waits,
            verdict=verdict,
            people=tuple(_people(verdict)),
        )


def _people(verdict: Verdict) -> Iterator[Who]:
    said = verdict.statement
    for mention in (said.subject, said.object) if said else ():
        if mention is not None and mention.kind is EntityKind.PERSON:
            yield Who(name=mention.name, at=mention.place)
    if verdict.field in ("subject", "object"):
        yield Who(name=verdict.value)


def _carried(
    verdicts: Sequence[Verdict], attached: Attached, documents: Mapping[str, frozenset[str]]
) -> Iterator[Carried]:
    for verdict, key, exact in zip(verdicts, attached.keys, attached.exact, strict=True):
        if key and not exact and verdict.statement is not None:
            same = verdict.statement.evidence.document in documents[key]
            yield Carried(verdict=verdict, key=key, asks=not same)


def told(verdict: Verdict) -> str:
    """The verdict in few words: "reject: Ida Holm – member-of – Demensrådet"."""
    said = verdict.statement
    if said is None:
        return f"{verdict.ruling}: {verdict.key}"
    what = said.object.name if said.object else said.literal
    change = f" ({verdict.field} = {verdict.value})" if verdict.ruling is Ruling.CORRECT else ""
    return f"{verdict.ruling}: {said.subject.name} – {said.relation} – {what}{change}"
