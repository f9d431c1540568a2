"""A sentence that tells only how long: "Begge er valgt for perioden 2022-2023", "Udpegningen gælder til udgangen af 2027".

It speaks of the seats that the sentence before it told, and gives them its dates where they have none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.danish.anchors import Guarded
from graph.danish.dates import find_periods
from graph.extract.seat_filling import SEATS
from graph.extract.tokens import Sentence
from graph.model.statement import Statement, Status

_TERM = re.compile(
    r"\W*(?:(?:udpegning|valg|gen(?:valg|udpegning)|hverv|konstituering|ordning|aftale|vikariat)(?:en|et|erne|ene)?"
    r"|(?:valg|funktions|udpegnings)?perioden|begge(?: to)?|alle(?: \w+)?|de(?: to| tre| fire)?|han|hun|vedkommende|posten"
    r"|formandskabet|pladsen|pladserne|det sker|dette sker|skiftet sker) (?:(?:\w+ ){0,2})?"
    r"(?:gælder|gjaldt|løber|varer|udløber|er valgt|er udpeget|blev valgt|blev udpeget|vælges|udpeges|sidder|fortsætter|tiltræder"
    r"|begynder|starter|er for|er gældende|sker|har virkning|overtager)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:udløber|fortsætter|sidder|ophører)\b", re.IGNORECASE)


_SAME = Guarded(r"\b(?:fra |pr\. |per |på |ved )?samme (?:dato|dag|tidspunkt)\b", re.IGNORECASE)


def from_the_same_day(told: Sequence[Statement], sentence: Sentence, last: str) -> list[Statement]:
    """The seats of "Hun bliver fra samme dato formand", with the day that the text named last."""
    match = _SAME.search(sentence.text)
    if match is None:
        return list(told)
    day = next((t.period.begin for t in reversed(sentence.tokens) if t.period and t.end <= match.start()), last)
    return [_begun(statement, day) for statement in told]


def _begun(statement: Statement, day: str) -> Statement:
    held = statement.qualifiers
    if statement.relation not in SEATS or held.start or held.end or held.status is Status.FORMER:
        return statement
    return replace(statement, qualifiers=replace(held, start=day))


def last_day(sentence: Sentence, before: str) -> str:
    """The last beginning that the text has named so far."""
    if "D" not in sentence.kinds:
        return before
    return next((t.period.begin for t in reversed(sentence.tokens) if t.period and t.period.begin), before)


def tells_term(sentence: Sentence, told: Sequence[Statement]) -> bool:
    """Whether a sentence that states no seat itself says from when or until when the last ones are held."""
    if sentence.kinds.count("D") not in (1, 2) or holds_seats(told):
        return False
    named = any(token.kind == "P" and not token.pronoun for token in sentence.tokens)
    return not named and _TERM.match(sentence.text) is not None


def holds_seats(statements: Sequence[Statement]) -> bool:
    """Whether somebody has been seated before the term was told."""
    return any(statement.relation in SEATS for statement in statements)


_CONSTITUTES = Guarded(
    r"\bkonstituer(?:e|ede|er|es|ing(?:en)?)\b|\bvalg(?:et)? (?:af|til) (?:\w+ ){0,2}(?:formand\w*|næstformand\w*|formandskab\w*|repræsentant\w*|medlem\w*)"
    r"|\bny(?:t)? formandskab\b|\b(?:skal|bedes|kan) (?:udpege|vælge)\b|\budpegning(?:en)? af\b",
    re.IGNORECASE,
)


def term_announced(title: str) -> tuple[str, str]:
    """The term that a title gives to all whom its item elects: "Konstituering for 2022-2023"."""
    periods = find_periods(title) if _CONSTITUTES.search(title) else ()
    spans = [
        (period.begin, period.until) for period in periods if len(period.begin) == 4 or period.begin != period.until
    ]
    return spans[0] if len(spans) == 1 else ("", "")


def term_of_election(sentence: Sentence) -> tuple[str, str]:
    """The same where a sentence tells it before those who are elected: "Udvalget skal konstituere sig for 2022-2023"."""
    if "D" not in sentence.kinds:
        return "", ""
    periods = [token.period for token in sentence.tokens if token.kind == "D" and token.period]
    spans = [(p.begin, p.until) for p in periods if p.begin != p.until or len(p.begin) == 4]
    named = any(token.kind == "P" and not token.pronoun for token in sentence.tokens)
    if named or len(spans) != 1 or not _CONSTITUTES.search(sentence.text) or not _FOR.search(sentence.text):
        return "", ""
    return spans[0]


_FOR = re.compile(r"\b(?:for|til|perioden|udløber|løber)\b", re.IGNORECASE)


def term_of(sentence: Sentence) -> tuple[str, str]:
    """(start, end) that a sentence about a term tells."""
    periods = [token.period for token in sentence.tokens if token.kind == "D" and token.period]
    start = next((p.begin for p in periods if p.begin), "")
    end = next((p.until for p in periods if p.until), "")
    if len(periods) == 2 and start and periods[1].until and not periods[1].begin:
        end = periods[1].until  # "fra årsskiftet til og med 2023"
    if _ENDS.search(sentence.text) and start and not end:
        start, end = "", start
    if start == end and len(periods) == 1:
        end = ""  # a day alone is when it begins
    return start, end


def with_term(statement: Statement, term: tuple[str, str]) -> Statement:
    """A seat with the term that is told beside it."""
    held = statement.qualifiers
    if statement.relation not in SEATS or held.status in (Status.FORMER, Status.NEGATED) or held.end:
        return statement
    return replace(statement, qualifiers=replace(held, start=held.start or term[0], end=term[1]))
