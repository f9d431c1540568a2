"""Ties between groups from the clauses of a sentence: part-of, reports-to, replaced-by, dissolved, anchored-in.

The frames of `structure` and `lifecycle` know exact wordings; this reader knows the verbs of `tie_words` and finds what they
tie by its case, so that "Fra 1. maj hører gruppen under rådet" and "rådet, som gruppen hører under" say the same. Where frames
have told of a thing already, a clause adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.anchors import Anchors, anchors
from graph.extract.apply import evidence_at, fits
from graph.extract.clause import Clause, Phrase, clauses
from graph.extract.discourse import Discourse
from graph.extract.lifecycle import find_lifecycle
from graph.extract.qualifiers import from_then_on, period, standing, status
from graph.extract.sifting import Sifter
from graph.extract.things import with_things
from graph.extract.tie_words import GROUP, TIES, WORK, Tie
from graph.extract.tokens import Sentence, Token
from graph.extract.work_clauses import find_work
from graph.model.minutes import PartKind
from graph.model.statement import Mention, Qualifiers, Statement, Status

#: "... som den også skal rapportere til": who does it is the subject of the clause before.
_PRONOUN = re.compile(r"\bsom (?:den|det|de|gruppen|udvalget|rådet)\b")
_STRANDED = re.compile(r"\b(?:til|under|i|for|af|hos)(?: (?:hvert|hver|en gang|to gange)[^‹›.;,]{0,25})?\s*(?:,|\W*$)")
_DECREED = re.compile(r"\b(?:nedl[æa]g|opløs|lukke|afvikle)\w*", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:nedlægges|opløses|ophører|afvikles|lukkes|slutter)\b[^.;]*?,? (?:når|så snart)\b|\bophører derefter\b",
    re.IGNORECASE,
)
_ANCHORED = tuple((tie, anchors(tie.pattern)) for tie in TIES)


def _ends(kinds: str) -> str:
    """Of groups and houses a tie has two, or one if it ends alone."""
    return "".join([kind for kind in kinds if kind in "GO"][:2])


def _fillable(ends: str) -> Iterator[tuple[Tie, Anchors]]:
    return ((tie, needed) for tie, needed in _ANCHORED if len(ends) > (0 if tie.alone else 1))


_SIFTER = Sifter(_ends, _fillable)


def find_ties(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """What frames and clauses tell of groups and common work, then the ties that they have not told."""
    told = [*find_lifecycle(sentence, discourse), *find_work(sentence, discourse)]
    yield from (_dissolved(statement, sentence, discourse) for statement in told)
    if "G" not in sentence.kinds and "O" not in sentence.kinds:
        return
    things = with_things(sentence, discourse)
    ties = _SIFTER.sift(things)
    known = {(statement.relation, statement.subject.name) for statement in told}
    for statement in _tied(ties, things, discourse) if ties else ():
        if (statement.relation, statement.subject.name) not in known:
            known.add((statement.relation, statement.subject.name))
            yield _dissolved(statement, sentence, discourse)


def _dissolved(statement: Statement, sentence: Sentence, discourse: Discourse) -> Statement:
    """The end of a group with when it comes, and by whom: what minutes decide, the body that meets decided."""
    if statement.relation != "dissolved":
        return statement
    statement = _when_done(statement, sentence)
    decides = sentence.unit.part in (PartKind.DECISION, PartKind.PROPOSAL) and _DECREED.search(sentence.text)
    body = discourse.body
    if statement.object is not None or not decides or body is None or body.name == statement.subject.name:
        return statement
    return replace(statement, object=body)


def _when_done(statement: Statement, sentence: Sentence) -> Statement:
    """A group that "nedlægges, når arbejdet er færdigt den 30. juni" is there still, and ends then."""
    held = statement.qualifiers
    match = _ONCE.search(sentence.text) if statement.relation == "dissolved" else None
    if match is None or held.status is not Status.CURRENT:
        return statement
    day = next((t.period.until for t in sentence.tokens if t.period and t.period.until and t.start >= match.end()), "")
    return replace(statement, qualifiers=replace(held, end=held.end or day, status=Status.PLANNED))


def _tied(ties: Sequence[Tie], sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    ties = [tie for tie in ties if tie.pattern.search(sentence.tagged)]
    if not ties:
        return
    main: tuple[Phrase, ...] = ()
    for clause in clauses(sentence):
        points_back = clause.relative == "som" and _PRONOUN.search(clause.text) and main
        spoken = replace(clause, subject=main) if points_back else clause
        for tie in ties:
            match = tie.pattern.search(clause.text)
            if match is not None:
                yield from _of_clause(tie, match, spoken, sentence, discourse)
        main = main if clause.relative else (clause.bare("GO")[:1] or main)


def _of_clause(
    tie: Tie, match: re.Match[str], clause: Clause, sentence: Sentence, discourse: Discourse
) -> Iterator[Statement]:
    first = _first(tie, match, clause)
    if first is None:
        return
    others = [None] if tie.alone else _others(tie, match, clause, first)
    for other in others:
        last = other or first
        start, end = min(first.start, match.start(), last.start), max(first.end, match.end(), last.end)
        inside = [p for p in (first, last) if p in clause.phrases]
        place = (clause.start + start, clause.start + end)
        if len(inside) < 2 - tie.alone:  # an end that stands in an earlier clause bounds nothing here
            place = (clause.start + match.start(), clause.start + max([match.end(), *(p.end for p in inside)]))
        for one in first.tokens:
            for two in other.tokens if other is not None else (None,):
                ends = (two, one) if tie.turned else (one, two)
                yield from _statement(tie, ends, place, clause, sentence, discourse)


def _first(tie: Tie, match: re.Match[str], clause: Clause) -> Phrase | None:
    """The subject of the verb: before it, shared with the clause before, or behind it in a turned sentence."""
    bare = [p for p in clause.bare("GO") if not (p.start >= match.start() and p.end <= match.end())]
    if tie.infinitive:
        return next((p for p in bare if p.start >= match.end()), None)
    before = [p for p in bare if p.end <= match.start()]
    if clause.relative == "som" and not before:
        before = [p for p in clause.phrases if p.kind in "GO" and p.case == "som" and p.end <= match.start()][:1]
    if before:
        return before[-1]
    if clause.relative in ("der", "som") and clause.antecedent is not None and not bare and not clause.subject:
        return clause.antecedent if clause.antecedent.kind in "GO" else None
    shared = [p for p in clause.subject if p.kind in "GO"]
    behind = next((p for p in bare if p.start >= match.start()), None)
    return shared[0] if shared else behind


def _others(tie: Tie, match: re.Match[str], clause: Clause, first: Phrase) -> list[Phrase]:
    """The other end: the first phrase behind the verb in one of its cases, or what "som ... under" points at."""
    found = [
        p
        for p in clause.phrases
        if p.kind in "GO" and p.case in tie.cases and p is not first and not p.genitive and p.start >= match.start()
    ]
    if not found and clause.relative == "som" and clause.antecedent is not None and _STRANDED.search(clause.text):
        return [clause.antecedent] if clause.antecedent is not first else []
    found = [p for p in found if p.end > match.end()]
    return found if tie.turned and tie.relation == "part-of" else found[:1]


def _statement(
    tie: Tie,
    ends: tuple[Token | None, Token | None],
    place: tuple[int, int],
    clause: Clause,
    sentence: Sentence,
    discourse: Discourse,
) -> Iterator[Statement]:
    what, whole = (discourse.resolve(token, sentence) if token is not None else None for token in ends)
    if what is None or what.kind not in tie.what or (not tie.alone and not _may_be(tie, what, whole)):
        return
    verdict = status(sentence, *place, clause.governed)
    if verdict is None or verdict is Status.NEGATED or not fits(tie.relation, what, whole):
        return
    timed = tie.relation in ("replaced-by", "dissolved", "anchored-in")
    begin, until = from_then_on(*period(sentence, *place)) if timed else ("", "")
    if tie.relation == "reports-to":
        verdict = standing(verdict, clause.text)
    ends_then = tie.relation == "dissolved"
    yield Statement(
        relation=tie.relation,
        subject=what,
        object=whole,
        source=discourse.minutes.source,
        qualifiers=Qualifiers(
            start="" if ends_then else begin,
            end=(until or begin) if ends_then else "",
            status=Status.CURRENT if ends_then and verdict is Status.FORMER else verdict,
        ),
        evidence=evidence_at(tie.id, tie.confidence, *sentence.place(*place), sentence, discourse),
    )


def _may_be(tie: Tie, what: Mention, whole: Mention | None) -> bool:
    if whole is None or whole.kind not in tie.whole or whole.name == what.name:
        return False
    if tie.alike:
        return any({what.kind, whole.kind} <= sort for sort in (GROUP, WORK))
    return True
