"""Statements on common work from the clauses of a sentence: leads, partner-in and secretariat-for, whatever the order.

The frames of `cooperation` and `structure` know exact wordings; this reader knows verbs and roles and finds doer and
thing by their cases. Where frames have told of a doer already, a clause adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.danish.anchors import Anchors, Guarded, anchors
from graph.danish.roles import role_kind
from graph.extract.apply import evidence_at, fits
from graph.extract.clause import Clause, Phrase, clauses
from graph.extract.cooperation import find_cooperation
from graph.extract.discourse import Discourse
from graph.extract.funding_about import undertaking
from graph.extract.qualifiers import from_then_on, period, status
from graph.extract.sifting import Sifter
from graph.extract.structure import find_structure
from graph.extract.things import with_things
from graph.extract.tokens import Sentence, Token
from graph.extract.work_words import WORDINGS, Wording
from graph.model.entity import GROUPS, EntityKind
from graph.model.statement import Mention, Qualifiers, Statement, Status

_K = EntityKind
_UNDERTAKINGS = frozenset({_K.PROJECT, _K.OTHER})
_SERVED = GROUPS | {_K.CLUSTER}
_COPULA = re.compile(r"\b(?:er|var|bliver|blev|fortsætter|fungerer|tiltrådte|tiltræder|ansat|udpeget)\b", re.IGNORECASE)
_TO_HOLDER = re.compile(
    r"(?:\s(?:for|i|på|af)\s‹[GO]\d+›)?,?(?::|\s(?:er|bliver|var|blev))?(?:\s(?:nu|fortsat|fra ‹D\d+›|pr\. ‹D\d+›))*\s?(?:‹T\d+›\s)*",
    re.IGNORECASE,
)
_STRANDED = re.compile(r"\b(?:for|af|i)\W*$")
_SERVICE = Guarded(r"sekretariat|betjen", re.IGNORECASE)
_LEAD_ROLE = re.compile(r"leder|ejer|tovholder|ansvarlig|chef")


def find_work(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Common work that frames read, then what the clauses tell beyond them."""
    framed = [*find_structure(sentence, discourse), *find_cooperation(sentence, discourse)]
    yield from framed
    if not any(kind in sentence.kinds for kind in "POG"):
        return
    known = {(statement.relation, statement.subject.name) for statement in framed}
    for statement in _told(sentence, discourse):
        if (statement.relation, statement.subject.name) not in known:
            yield statement


_ANCHORED = tuple((wording, anchors(wording.pattern)) for wording in WORDINGS)


def _actors(kinds: str) -> str:
    """Who may do something or have it done: two of a kind tell as much as three."""
    actors = [kind for kind in kinds if kind in "POG"]
    return "".join(sorted(set(actors))) if len(set(actors)) > 1 else "".join(actors[:2])


def _fillable(actors: str) -> Iterator[tuple[Wording, Anchors]]:
    """The wordings for whose doer there is a token, and another for the thing done if that must be named."""
    for wording, needed in _ANCHORED:
        if (wording.here or len(actors) > 1) and any(kind in wording.kinds for kind in actors):
            yield wording, needed


_SIFTER = Sifter(_actors, _fillable)


def _told(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    sentence = with_things(sentence, discourse)
    wordings = [wording for wording in _SIFTER.sift(sentence) if wording.pattern.search(sentence.tagged)]
    if wordings and not _SERVICE.may_match(sentence.text):
        wordings = [wording for wording in wordings if wording.relation != "secretariat-for"]
    leads = "L" in sentence.kinds and ("P" in sentence.kinds or "O" in sentence.kinds)
    if not wordings and not leads:
        return
    for clause in clauses(sentence):
        for wording in wordings:
            match = wording.pattern.search(clause.text)
            if match is not None:
                yield from _worded(wording, match, clause, sentence, discourse)
        for role in clause.phrases:
            name = role.tokens[0].name
            if role.kind == "L" and role_kind(name) == "lead" and _LEAD_ROLE.search(name):
                yield from _in_role(role, clause, sentence, discourse)


def _worded(
    wording: Wording, match: re.Match[str], clause: Clause, sentence: Sentence, discourse: Discourse
) -> Iterator[Statement]:
    if wording.relation == "secretariat-for" and not _serves(match, clause, sentence):
        return
    doers = list(_doers(wording, match, clause))
    thing = _thing(wording, match, clause, doers, sentence, discourse)
    if doers and thing is not None:
        first, last = min(p.start for p in doers), max(p.end for p in doers)
        place = (clause.start + min(match.start(), first), clause.start + max(match.end(), last))
        tokens = [token for phrase in doers for token in phrase.tokens]
        yield from _stated(wording, tokens, thing, "", place, clause, sentence, discourse)


def _doers(wording: Wording, match: re.Match[str], clause: Clause) -> Iterator[Phrase]:
    found = [p for p in clause.phrases if p.kind in wording.kinds and p.case in wording.who and not p.genitive]
    if wording.side < 0:
        found = [p for p in found if p.end <= match.start()] or _subject(clause, wording)
        yield from found[-1:]
        return
    yield from (p for p in found if not wording.side or p.start >= match.start())


def _subject(clause: Clause, wording: Wording) -> list[Phrase]:
    """The subject that the clause shares with the one before it, or points at."""
    pointed = [clause.antecedent] if clause.relative in ("der", "som") and clause.antecedent else []
    return [p for p in (*pointed, *clause.subject) if p.kind in wording.kinds]


def _thing(
    wording: Wording,
    match: re.Match[str],
    clause: Clause,
    doers: Sequence[Phrase],
    sentence: Sentence,
    discourse: Discourse,
) -> Mention | None:
    wanted = _SERVED if wording.relation == "secretariat-for" else _UNDERTAKINGS
    things = [p for p in clause.phrases if p.kind == "G" or _is_secretariat(p.tokens[0])]
    phrases = [p for p in things if p not in doers and p.case in wording.what]
    for phrase in (*phrases, *_pointed(clause)):
        found = discourse.resolve(phrase.tokens[0], sentence)
        if wording.relation == "secretariat-for" and _is_secretariat(phrase.tokens[0]):
            found = _served(phrase.tokens[0], sentence, discourse)
        if found is not None and found.kind in wanted:
            return found
        if found is not None and not wording.here:
            return None
    if not wording.here:
        return None
    return discourse.spoken_of() if wording.relation == "secretariat-for" else _own_undertaking(discourse)


def _serves(match: re.Match[str], clause: Clause, sentence: Sentence) -> bool:
    """Whether the wording is of a secretariat and not of any other task that somebody takes on."""
    start, end = sentence.place(clause.start + match.start(), clause.start + match.end())
    return _SERVICE.pattern.search(sentence.text, start, end) is not None


def _is_secretariat(token: Token) -> bool:
    found = token.group or token.organisation
    return found is not None and found.kind is _K.SECRETARIAT


def _served(token: Token, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """Whose secretariat it is: "rådets sekretariat", "Sekretariatet for Rådet for Sund Alder"; None if that is not said."""
    if token.owner is not None:
        return discourse.resolve(token.owner, sentence)
    _, _, name = token.name.partition(" for ")
    if discourse.body is not None and name == discourse.body.name:
        return discourse.body
    return Mention(name=name, kind=_K.BODY, written=name) if name[:1].isupper() else None


def _pointed(clause: Clause) -> list[Phrase]:
    pointed = [clause.antecedent] if clause.relative and clause.antecedent else []
    return [p for p in (*pointed, *clause.subject) if p.kind == "G"]


def _in_role(role: Phrase, clause: Clause, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Whoever the clause says is project leader, owner or tovholder, of the undertaking that it names or that is spoken of."""
    holder = _holder(role, clause)
    thing = _led(role, holder, clause, sentence, discourse) if holder is not None else None
    if holder is not None and thing is not None:
        place = (clause.start + min(role.start, holder.start), clause.start + max(role.end, holder.end))
        yield from _stated(ROLE, holder.tokens, thing, role.tokens[0].name, place, clause, sentence, discourse)


def _holder(role: Phrase, clause: Clause) -> Phrase | None:
    actors = [p for p in clause.phrases if p.kind in "PO" and not p.genitive and not p.heads]
    after = next((p for p in actors if p.start >= role.end), None)
    if after is not None and role.case != "som" and _TO_HOLDER.fullmatch(clause.text, role.end, after.start):
        return after
    before = next((p for p in reversed(actors) if p.end <= role.start and p.case in ("", "med", "af")), None)
    if before is None:
        subjects = [p for p in clause.subject if p.kind in "PO"]
        return subjects[0] if subjects and _COPULA.search(clause.text, 0, role.start) else None
    between = clause.text[before.end : role.start]
    told = (
        role.case == "som"
        or (before.case == "" and _COPULA.search(between))
        or re.fullmatch(r",\s(?:der er\s)?", between)
    )
    return before if told else None


def _led(role: Phrase, holder: Phrase, clause: Clause, sentence: Sentence, discourse: Discourse) -> Mention | None:
    named = [p for p in clause.phrases if p.kind == "G" and p.start >= role.end and p.case in ("for", "i", "på", "af")]
    owned = [p for p in clause.phrases if p.kind == "G" and p.genitive and p.end <= role.start]
    subject = [
        p
        for p in clause.phrases
        if p.kind == "G" and p.end <= holder.start and holder.case in ("med", "") and p.case == ""
    ]
    stranded = _pointed(clause) if clause.relative == "som" and _STRANDED.search(clause.text) else []
    for phrase in (*stranded, *named, *owned, *subject):
        found = discourse.resolve(phrase.tokens[0], sentence)
        if found is not None:
            return found if found.kind in _UNDERTAKINGS else None
    return _own_undertaking(discourse)


def _own_undertaking(discourse: Discourse) -> Mention | None:
    found = undertaking(discourse)
    return found if found is not None and found.kind in _UNDERTAKINGS else None


def _stated(
    wording: Wording,
    doers: Sequence[Token],
    thing: Mention,
    role: str,
    place: tuple[int, int],
    clause: Clause,
    sentence: Sentence,
    discourse: Discourse,
) -> Iterator[Statement]:
    verdict = status(sentence, *place, clause.governed)
    if verdict is None:
        return
    begin, until = from_then_on(*period(sentence, *place))
    for token in doers:
        who = discourse.resolve(token, sentence)
        if who is not None and who.kind not in (_K.BODY, _K.CLUSTER) and fits(wording.relation, who, thing):
            yield Statement(
                relation=wording.relation,
                subject=who,
                object=thing,
                source=discourse.minutes.source,
                qualifiers=Qualifiers(
                    role=role,
                    start=begin,
                    end=until if until != begin or verdict is Status.FORMER else "",
                    status=verdict,
                ),
                evidence=evidence_at(wording.id, wording.confidence, *sentence.place(*place), sentence, discourse),
            )


#: A role that somebody is said to hold in an undertaking; read by its nouns, not by a pattern of verbs.
ROLE = Wording(
    id="work-role",
    relation="leads",
    pattern=re.compile(r"(?!)"),
    example="Prøven følges af KL med Ida Holm som ny projektleder fra maj.",
    near_miss="Prøven følges af KL med Ida Holm som ny gæst fra maj.",
)
