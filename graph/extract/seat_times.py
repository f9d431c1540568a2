"""Since when the person of a clause has sat: "Ida Holm afløser Bo Ravn, der havde været medlem siden 2012".

The time belongs to the person whose clause it stands in, not to the one who comes: Bo Ravn sat since 2012, until Ida Holm
came. What is told with another verb ("der blev ansat i 2012") is no time of a seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.fold import fold
from graph.extract.discourse import Discourse
from graph.extract.seat_filling import SEATS
from graph.extract.tokens import Sentence
from graph.model.statement import Statement, Status

_HELD = (*SEATS, "leads")
#: A person, title and house, then the clause with its time.
_SAT = re.compile(
    r"(?P<who>‹P\d+›)(?:,? \(?‹[TOL]\d+›\)?,?)*(?P<clause>(?:,? (?:der|som))? (?:har|havde|var|er|har i|havde i)\b[^‹›.;]{0,50}(?:‹[RGT]\d+›[^‹›.;]{0,30}){0,3})(?P<when>‹D\d+›)"
)
#: "udpegede Ida Holm, som begynder den 1. oktober".
_COMES = re.compile(
    r"(?P<who>‹P\d+›)(?:,? \(?‹[TOL]\d+›\)?,?| som ‹R\d+›)*,? (?:der|som) (?:\w+ )?(?:begynder|starter|tiltræder|tiltrådte|begyndte|overtager|indtræder)\b"
    r"[^‹›.;]{0,30}(?P<when>‹D\d+›)"
)
_SITS = re.compile(r"\b(?:været|siddet|medlem|virket|bestridt|haft|var|havde)\b|‹R", re.IGNORECASE)


def with_own_times(told: Sequence[Statement], sentence: Sentence, discourse: Discourse) -> list[Statement]:
    """The statements of a sentence, the seats among them with the time of their person's own clause."""
    if "D" not in sentence.kinds or "P" not in sentence.kinds or not any(s.relation in _HELD for s in told):
        return list(told)
    times = dict((*_beginnings(sentence, discourse), *_times(sentence, discourse)))
    strangers = {time for _, time in times.items()}
    return [_dated(statement, times, strangers) for statement in told] if times else list(told)


def _times(sentence: Sentence, discourse: Discourse) -> Iterator[tuple[str, tuple[str, str]]]:
    """Person -> (start, end) of what the clause says that they have been."""
    for match in _SAT.finditer(sentence.tagged):
        period = sentence.token(match["when"]).period
        person = discourse.resolve(sentence.token(match["who"]), sentence)
        spans = period is not None and (period.lead == "siden" or (bool(period.until) and period.begin != period.until))
        if period is None or person is None or not spans or not _SITS.search(match["clause"]):
            continue
        end = period.until if period.until != period.begin and period.lead != "siden" else ""
        yield fold(person.name), (period.begin, end)


def _beginnings(sentence: Sentence, discourse: Discourse) -> Iterator[tuple[str, tuple[str, str]]]:
    """Person -> (start, "") of what they are to begin."""
    for match in _COMES.finditer(sentence.tagged):
        period = sentence.token(match["when"]).period
        person = discourse.resolve(sentence.token(match["who"]), sentence)
        if period is not None and person is not None and period.begin:
            yield fold(person.name), (period.begin, "")


def _dated(statement: Statement, times: dict[str, tuple[str, str]], strangers: set[tuple[str, str]]) -> Statement:
    held = statement.qualifiers
    own = times.get(fold(statement.subject.name))
    if statement.relation not in _HELD:
        return statement
    if own is None:
        taken = (held.start, held.end) in strangers and held.status is not Status.FORMER
        return replace(statement, qualifiers=replace(held, start="", end="")) if taken else statement
    start = own[0] if held.status is Status.FORMER or not held.start else held.start
    return replace(statement, qualifiers=replace(held, start=start, end=held.end or own[1]))
