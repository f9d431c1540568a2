"""For how long an agreement or a project runs, told beside those who are in it: "Aftalen gælder til udgangen af 2024".

The sentence names no party, and the sentence that names them no date; both speak of the same thing. What the item tells of
how long it runs is given to all who are in it, unless their own sentence dates them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph.danish.anchors import Guarded
from graph.danish.fold import fold
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement, Status

_K = EntityKind
#: The relations that last as long as the agreement or the project itself.
RUNNING = frozenset({"party-to", "partner-in"})
#: What is given to a project or cost by it in the time in which it runs, where both ends of that are told.
_PAID = frozenset({"funds", "has-budget"})
_BEGINS = r"(?:træder|trådte|er trådt|trådt) i kraft|begyndte|begynder|startede|starter|(?:blev|bliver|er) (?:sat i gang|igangsat|startet)"
_LASTS = r"gælder|gjaldt|er gældende|løber|varer|kører|strækker sig|er (?:planlagt|lagt|aftalt)|er indgået|er"
_ENDS = r"udløber|afsluttes|slutter|ophører|stopper"
_TIME = r"(?:projekt|aftale|program|forsøgs|støtte|kontrakt|samarbejds)perioden|løbetiden"
#: What runs, then the verb: "Aftalen gælder", "Projekt Trygt Hjem begynder", "..., som udløber".
_RUNS = re.compile(
    rf"(?:(?P<what>‹G\d+›)|(?P<back>\W*(?:den|det|partnerskabet|samarbejdet|ordningen|{_TIME})))"
    rf"(?:,? (?:der|som|og))?(?: \w+){{0,2}}? (?:{_BEGINS}|{_LASTS}|{_ENDS})\b",
    re.IGNORECASE,
)
_IT_RUNS = re.compile(rf"‹G\d+›(?:,? (?:der|som|og))?(?: \w+){{0,2}}? (?:{_BEGINS}|{_LASTS}|{_ENDS})\b", re.IGNORECASE)
#: What has a name of its own and runs.
_NAMED = Guarded(r"\W*[A-ZÆØÅ][^.;:]{3,90}? (?:løber|kører|løb|kørte|gennemføres|afprøves|varer|strækker sig)\b")
#: A line of a project's fields: "Periode: 1. marts 2018 - 28. februar 2021, stoppet 1. maj 2020".
_FIELD = Guarded(r"\W*(?:projekt|forsøgs|støtte|bevillings)?(?:periode|løbetid)(?:en)?\s?:\s*‹D", re.IGNORECASE)
_STOPPED = re.compile(r"\b(?:stoppet|afbrudt|lukket|ophørt|afsluttet|forlænget til)\b[^‹›]{0,12}‹D", re.IGNORECASE)
_STARTS = re.compile(_BEGINS, re.IGNORECASE)
_STOPS = re.compile(_ENDS, re.IGNORECASE)
_YEARS = re.compile(r"\bi (?P<count>et|ét|to|tre|fire|fem|\d) år\b", re.IGNORECASE)
_COUNTS = {"et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_TERM = Guarded(
    r"\bkr\b|\bkroner\b|\b(?:ikke|tidligst|evalueres|midtvejs|puljen|møde[rt]?|forlænges (?:til|med))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """From when until when `thing` runs, in EDTF; no thing: the one of this kind that the item tells parties or partners of.

    `near` is what "projektet" means where it stands, the best guess for money where there are several; `words` stand in
    its place where the thing has no form of its own: "Børnenes Dag løber i 2021 og 2022".
    """

    thing: Mention | None
    near: Mention | None
    kind: EntityKind | None
    start: str
    end: str
    words: str = ""


def term_told(sentence: Sentence, discourse: Discourse) -> Term | None:
    """What a sentence tells of how long an agreement or a project runs, None if it tells nothing of that."""
    if "D" not in sentence.kinds:
        return None
    if _FIELD.may_match(sentence.text) and _FIELD.pattern.match(sentence.tagged):
        return _field(sentence, discourse)
    if not _may_run(sentence) or _NO_TERM.search(sentence.tagged, sentence.text):
        return None
    match = _RUNS.search(sentence.tagged)
    if match is None:
        return _by_words(sentence)
    if match["back"] and match.start():
        return None
    token = sentence.token(match["what"]) if match["what"] else None
    group = token.group if token is not None else None
    if token is not None and (group is None or group.kind not in (_K.AGREEMENT, _K.PROJECT)):
        return None
    thing = discourse.resolve(token, sentence) if token is not None else None
    first, _ = sentence.place(*match.span())
    start, end = _bounds([token for token in sentence.tokens if token.kind == "D" and token.start >= first], sentence)
    kind = group.kind if group is not None else None
    named = thing if group is not None and not group.generic else None
    return Term(thing=named, near=thing, kind=kind, start=start, end=end) if start or end else None


def _may_run(sentence: Sentence) -> bool:
    """Whether something of the sentence may run: what it opens with, or a thing that it names; the most say no here."""
    if _RUNS.match(sentence.tagged) or _NAMED.may_match(sentence.text):
        return True
    return "G" in sentence.kinds and _IT_RUNS.search(sentence.tagged) is not None


def _field(sentence: Sentence, discourse: Discourse) -> Term:
    """The term that a labelled line gives to the project that the item is about."""
    first, *others = [token.period for token in sentence.tokens if token.kind == "D" and token.period]
    end = others[0].until if others and _STOPPED.search(sentence.tagged) else first.until
    topic = discourse.topic
    thing = topic if topic is not None and topic.kind in (_K.PROJECT, _K.OTHER) else None
    title = fold(discourse.item.heading) if thing is None and discourse.item is not None else ""
    return Term(thing=None, near=thing, kind=None, start=first.begin, end=end, words=title)


def _by_words(sentence: Sentence) -> Term | None:
    """The term of what the sentence begins with, whatever that is."""
    match = _NAMED.pattern.match(sentence.tagged) if _NAMED.may_match(sentence.text) else None
    if match is None:
        return None
    first, last = sentence.place(*match.span())
    start, end = _bounds([token for token in sentence.tokens if token.kind == "D"], sentence)
    words = fold(sentence.text[first:last])
    return Term(thing=None, near=None, kind=None, start=start, end=end, words=words) if start and end else None


def _bounds(times: Sequence[Token], sentence: Sentence) -> tuple[str, str]:
    start = end = ""
    for token in times[:2]:
        period = token.period
        if period is None:
            continue
        if period.begin != period.until:
            start, end = start or period.begin, end or period.until
        elif _stands_after(_STOPS, token, sentence) or (start and not _stands_after(_STARTS, token, sentence)):
            end = end or period.until
        elif _stands_after(_STARTS, token, sentence):
            start = start or period.begin
        elif len(period.begin) == 4:
            start, end = start or period.begin, end or period.until
    return start, end or _after_years(start, sentence)


def _stands_after(verb: re.Pattern[str], token: Token, sentence: Sentence) -> bool:
    """Whether the verb is the last of the words of running before the time."""
    before = sentence.text[: token.start]
    places = {name: max((m.start() for m in p.finditer(before)), default=-1) for name, p in _VERBS.items()}
    last = max(places, key=lambda name: places[name])
    return places[last] >= 0 and _VERBS[last] is verb


_VERBS: dict[str, re.Pattern[str]] = {
    "starts": _STARTS,
    "stops": _STOPS,
    "lasts": re.compile(rf"\b(?:{_LASTS})\b", re.IGNORECASE),
}


def _after_years(start: str, sentence: Sentence) -> str:
    """The last day of "i tre år fra 1. marts 2016"."""
    match = _YEARS.search(sentence.text)
    if match is None or not _DAY.fullmatch(start):
        return ""
    told = match["count"].casefold()
    first = date.fromisoformat(start)
    years = _COUNTS[told] if told in _COUNTS else int(told)
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return (first.replace(year=first.year + years, day=day) - timedelta(days=1)).isoformat()


def with_terms(statements: Iterable[Statement], terms: Sequence[Term]) -> list[Statement]:
    """The statements of an item, with the term of what they are about where they are not dated themselves."""
    told = list(statements)
    things = {(s.object.name, s.object.kind) for s in told if s.relation in RUNNING and s.object is not None}
    paid = {fold(thing.name) for s in told if (thing := _paid_for(s)) is not None}
    return [_within(_lasting(statement, terms, things), terms, paid) for statement in told]


def _lasting(statement: Statement, terms: Sequence[Term], things: Set[tuple[str, EntityKind]]) -> Statement:
    held, thing = statement.qualifiers, statement.object
    if statement.relation not in RUNNING or thing is None or held.status is Status.FORMER:
        return statement
    meant = [term for term in terms if _means(term, thing, things)]
    start = next((t.start for t in meant if t.start), "")
    end = next((t.end for t in meant if t.end), "")
    return replace(statement, qualifiers=replace(held, start=held.start or start, end=held.end or end))


def _means(term: Term, thing: Mention, things: Set[tuple[str, EntityKind]]) -> bool:
    if term.thing is not None:
        return term.thing.name == thing.name
    if term.words:
        return f" {fold(thing.name)} " in f" {term.words} "
    alike = {name for name, kind in things if term.kind in (None, kind)}
    return alike == {thing.name}


def _paid_for(statement: Statement) -> Mention | None:
    if statement.relation not in _PAID:
        return None
    return statement.subject if statement.relation == "has-budget" else statement.object


def _within(statement: Statement, terms: Sequence[Term], paid: Set[str]) -> Statement:
    """A sum for a project, given in the time in which the project runs."""
    held, thing = statement.qualifiers, _paid_for(statement)
    if thing is None or held.start or held.end or held.status in (Status.FORMER, Status.NEGATED):
        return statement
    name = fold(thing.name)
    for term in terms:
        if term.start and term.end and _speaks_of(term, name, paid):
            return replace(statement, qualifiers=replace(held, start=term.start, end=term.end))
    return statement


def _speaks_of(term: Term, name: str, paid: Set[str]) -> bool:
    """Whether the term is that of what is paid for."""
    bare = _PROJECT.sub("", name)
    if term.words:
        return f" {bare} " in f" {term.words} "
    near = term.thing or term.near
    return _PROJECT.sub("", fold(near.name)) == bare if near is not None else paid == {name}


_PROJECT = re.compile(r"^projekt(?:et)? ")
