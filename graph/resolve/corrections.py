"""A correction applied: one field of a statement set to what a person says it is.

"role = næstformand" changes the role and nothing else; "subject = Ida Holm" also takes away what stood there, so that a
misread name does not become a spelling of the right one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from graph.model.entity import EntityKind
from graph.model.relation import BY_NAME
from graph.model.statement import Mention, Statement, Status
from graph.model.verdict import Ruling, Verdict

Setter = Callable[[Statement, str], Statement]


def corrected(statement: Statement, verdict: Verdict) -> Statement:
    """The statement as the correction has it."""
    return FIELDS[verdict.field](statement, verdict.value)


def claimed(verdict: Verdict) -> Statement | None:
    """What the verdict's statement says once it is corrected; None where the row does not tell what it said."""
    if verdict.statement is None or verdict.ruling is not Ruling.CORRECT:
        return verdict.statement
    return corrected(verdict.statement, verdict)


def _subject(part: str) -> Setter:
    return lambda statement, value: replace(statement, subject=_mention(statement.subject, part, value))


def _object(part: str) -> Setter:
    def setter(statement: Statement, value: str) -> Statement:
        if BY_NAME[statement.relation].literal:
            return replace(statement, literal=value) if part == "name" else statement
        mention = statement.object or Mention(name="", kind=EntityKind.OTHER)
        return replace(statement, object=_mention(mention, part, value))

    return setter


def _mention(mention: Mention, part: str, value: str) -> Mention:
    if part == "name":
        return replace(mention, name=value, written="", also=())
    return replace(mention, kind=EntityKind(value)) if part == "kind" else replace(mention, place=value)


def _said(name: str, read: Callable[[str], object] = str) -> Setter:
    return lambda statement, value: replace(
        statement,
        qualifiers=replace(statement.qualifiers, **{name: read(value)}),  # type: ignore[arg-type]
    )


def _behalf(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split("|") if part.strip())


#: What can be corrected, by the name of its column in the tables of facts and verdicts.
FIELDS: dict[str, Setter] = {
    "relation": lambda statement, value: replace(statement, relation=value),
    "subject": _subject("name"),
    "subject_type": _subject("kind"),
    "subject_place": _subject("place"),
    "object": _object("name"),
    "object_type": _object("kind"),
    "object_place": _object("place"),
    "item": lambda statement, value: replace(statement, evidence=replace(statement.evidence, item=value)),
    "role": _said("role"),
    "on_behalf_of": _said("on_behalf_of", _behalf),
    "amount": _said("amount", lambda value: Decimal(value) if value else None),
    "currency": _said("currency"),
    "start": _said("start"),
    "end": _said("end"),
    "status": _said("status", Status),
}
