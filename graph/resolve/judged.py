"""Statements and the verdicts of people -> the statements that stand, and the verdicts that no longer apply.

Rejected is left out, accepted is marked, corrected is changed, added comes in. A verdict whose statement is gone is an
orphan, told with its reason; one whose document is not read in this build waits for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model.entity import EntityKind
from graph.model.fact import Source
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

    statements: tuple[Statement, ...]
    orphans: tuple[Orphan, ...] = ()
    carried: tuple[Carried, ...] = ()


def judge(statements: Sequence[Statement], verdicts: Sequence[Verdict], sources: Sequence[Source]) -> Judged:
    """Apply the verdicts; the order of neither plays a part."""
    if not verdicts:
        return Judged(statements=tuple(statements))
    places = _places(statements, sources)
    keys = [statement.key for statement in statements]  # a hash each
    attached = attach(verdicts, statements, {source.id: source.file for source in sources}, frozenset(keys))
    by_key: dict[str, list[Verdict]] = defaultdict(list)
    for verdict, key in zip(verdicts, attached.keys, strict=True):
        if key:
            by_key[key].append(verdict)
    lost = [v for v, key in zip(verdicts, attached.keys, strict=True) if not key]
    standing = (_under(one, by_key[key]) if key in by_key else one for key, one in zip(keys, statements, strict=True))
    added = [_placed(v.statement, _where(v, places)) for v in lost if v.statement and _joins(v, places)]
    return Judged(
        statements=(*filter(None, standing), *added),
        orphans=tuple(sorted(_orphans(verdicts, attached, places), key=lambda orphan: orphan.signature.place)),
        carried=tuple(_carried(verdicts, attached, zip(keys, statements, strict=True))),
    )


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


def _places(statements: Iterable[Statement], sources: Iterable[Source]) -> dict[str, str]:
    """Document id, content id or name of a file -> id of the document that this build has under it."""
    sources = tuple(sources)
    found = {source.file: source.id for source in sorted(sources, key=lambda source: source.id, reverse=True)}
    for statement in statements:
        document = statement.evidence.document
        found[statement.source] = min(document, found.get(statement.source, document))
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
    verdicts: Sequence[Verdict], attached: Attached, keyed: Iterable[tuple[str, Statement]]
) -> Iterator[Carried]:
    found = [
        (verdict, key)
        for verdict, key, exact in zip(verdicts, attached.keys, attached.exact, strict=True)
        if key and not exact
    ]
    documents: dict[str, set[str]] = {key: set() for _, key in found}
    for key, statement in keyed if found else ():
        if key in documents:
            documents[key].add(statement.evidence.document)
    for verdict, key in found:
        if verdict.statement is not None:
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
