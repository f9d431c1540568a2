"""Statements of seats from the clauses of a sentence: appointed-to, member-of and chairs, whatever the order of words.

The frames of `appointment` and `membership` know exact wordings; this reader knows verbs and roles, and finds person, role
and group by their cases. A seat without a group is in the group that the text speaks of; without role and group both,
only a verb that can mean nothing else ("udpeget") states one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from graph.danish.roles import role_kind
from graph.extract.apply import evidence_at, fits
from graph.extract.appointment import find_appointments
from graph.extract.clause import Clause, clauses
from graph.extract.discourse import Discourse, acts
from graph.extract.membership import find_membership
from graph.extract.qualifiers import period, status
from graph.extract.seat_reading import CHAIRS, Seat, seats
from graph.extract.seat_roles import roles_held
from graph.extract.seat_words import SENSES, Sense
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Qualifiers, Statement, Status

_K = EntityKind
_SEATS = ("appointed-to", "member-of", "chairs")
_ROLES = "clause-role"
_CONFIDENCE = 0.8
_NO_SEAT = ("moderator", "guest")
_RUNS = re.compile(r"projekt|program|proces|daglig")  # who runs an undertaking: told by the readers of leads
_WITHDRAWN = re.compile(
    r"\W*men (?:[\w-]+ ){0,4}(?:trak|trukket|trak indstillingen|sagt nej|sagde nej|afslog|afslået|ønskede ikke|opnåede|fik ikke|kunne ikke|måtte)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:medlem\w*|formand\w*|repræsentant\w*|del|ud|udtr\w+) af (?:de[nt] )?$")
_PLAIN = frozenset({"gruppe", "udvalg", "råd", "forum", "netværk", "panel", "nævn"})
_STRONG = re.compile(r"\b(?:udtr[æå]d|træder|trådt|fratræder|ikke længere)", re.IGNORECASE)
_POST = re.compile(r"(?P<what>næst|med|vice)?(?P<word>formands|forpersons)", re.IGNORECASE)


def find_seats(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Seats that frames read, then those that the clauses tell beyond them."""
    framed = [*find_appointments(sentence, discourse), *find_membership(sentence, discourse)]
    yield from framed
    yield from find_told_seats(sentence, discourse, framed)


def find_told_seats(sentence: Sentence, discourse: Discourse, framed: Sequence[Statement] = ()) -> Iterator[Statement]:
    """Every seat that the clauses tell; where frames have seated a person, only if the clause names the group itself."""
    if "‹P" not in sentence.tagged and "‹R" not in sentence.tagged:
        return
    known = {statement.subject.name for statement in framed if statement.relation in _SEATS}
    for clause in clauses(sentence):
        sense, told = _told(clause)
        for seat in told:
            if _adds(seat, known, sentence, discourse):
                yield from _stated(seat, sense, clause, sentence, discourse)
        covered = {token.start for seat in told for token in seat.who if seat.role}
        for seat in roles_held(clause):
            if not all(token.start in covered for token in seat.who) and _adds(seat, known, sentence, discourse):
                yield from _stated(seat, None, clause, sentence, discourse)


def _adds(seat: Seat, known: Container[str], sentence: Sentence, discourse: Discourse) -> bool:
    if seat.group is not None or (seat.agent is not None and seat.agent.kind == "G"):
        return True
    people = [discourse.resolve(token, sentence) for token in seat.who]
    return not any(person is not None and person.name in known for person in people)


def _told(clause: Clause) -> tuple[Sense | None, list[Seat]]:
    for sense in SENSES:
        match = sense.pattern.search(clause.text)
        if match is not None:
            found = list(seats(clause, sense, match))
            if found:
                return sense, found
    return None, []


def _stated(
    seat: Seat, sense: Sense | None, clause: Clause, sentence: Sentence, discourse: Discourse
) -> Iterator[Statement]:
    role = seat.role or (_post(clause) if sense is not None and sense.act in ("post", "lead") else "")
    kind = role_kind(role)
    if (
        kind in _NO_SEAT
        or role == "referent"
        or _RUNS.search(role)
        or (sense is not None and _job(seat, sense, clause))
    ):
        return
    if _WITHDRAWN.match(sentence.tagged, seat.end):
        return
    group = _group(seat, sense, role, sentence, discourse)
    verdict = status(sentence, seat.start, seat.end, clause.governed)
    if group is None or verdict is None or group.kind is _K.PERSON:
        return
    if sense is not None and sense.act == "lead" and group.kind not in (_K.BODY, _K.CLUSTER):
        return  # who leads a project is told elsewhere
    if seat.leaving and verdict is Status.CURRENT:
        verdict = Status.FORMER
    if seat.appointed and verdict is Status.FORMER:  # "efter tidligere chef Bo Ravn": the one before is former
        verdict = Status.CURRENT
    begin, until = period(sentence, seat.start, seat.end)
    if seat.leaving:
        begin, until = "", until or begin
    qualifiers = Qualifiers(
        role=role,
        on_behalf_of=tuple(_names(seat.behalf, group, sentence, discourse)),
        start=begin,
        end=until,
        status=verdict,
    )
    rule = sense.id if sense is not None else _ROLES
    evidence = evidence_at(rule, _CONFIDENCE, *sentence.place(seat.start, seat.end), sentence, discourse)
    for token in seat.who:
        person = discourse.resolve(token, sentence)
        if person is None:
            continue
        for relation in _relations(seat, kind):
            if fits(relation, person, group):
                yield Statement(
                    relation=relation,
                    subject=person,
                    object=group,
                    source=discourse.minutes.source,
                    qualifiers=qualifiers,
                    evidence=evidence,
                )
    for token in seat.old:
        person = discourse.resolve(token, sentence)
        relation = "chairs" if kind in CHAIRS else "member-of"
        if person is not None and fits(relation, person, group):
            yield Statement(
                relation=relation,
                subject=person,
                object=group,
                source=discourse.minutes.source,
                qualifiers=Qualifiers(role=role if kind in CHAIRS else "", status=Status.FORMER),
                evidence=evidence,
            )


def _job(seat: Seat, sense: Sense, clause: Clause) -> bool:
    """Whether a coming or going without group and role is one from a job or a room: "hun stopper i kommunen"."""
    if seat.group is not None or seat.role or seat.old or sense.act not in ("leave", "enter"):
        return False
    job = any(p.kind == "T" or (p.kind == "O" and p.case in ("i", "hos", "ved", "fra", "")) for p in clause.phrases)
    return job or (sense.act == "leave" and not _STRONG.search(clause.text))


def _relations(seat: Seat, kind: str) -> tuple[str, ...]:
    if kind in CHAIRS:
        return ("chairs", "appointed-to") if seat.appointed else ("chairs",)
    return ("appointed-to", "member-of") if seat.appointed else ("member-of",)


def _post(clause: Clause) -> str:
    match = _POST.search(clause.text)
    if match is None:
        return "formand"
    return (match["what"] or "").lower() + match["word"].lower().removesuffix("s")


def _group(seat: Seat, sense: Sense | None, role: str, sentence: Sentence, discourse: Discourse) -> Mention | None:
    chair = role_kind(role) in CHAIRS
    if seat.group is not None:
        return _resolved(seat.group, sentence, discourse)
    if chair and seat.agent is not None and seat.agent.kind == "G":
        return discourse.resolve(seat.agent, sentence)
    if sense is not None and sense.act in ("has", "lead"):
        return None
    if sense is not None and sense.act in ("sit", "speak") and not role:
        return _other(seat, sentence, discourse)
    return _spoken_of(seat, sentence, discourse)


def _resolved(token: Token, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """What the token means; "projektgruppen" that was never named is the one of the project spoken of."""
    found = discourse.resolve(token, sentence)
    if found is None and token.group is not None and token.group.kind is _K.BODY and token.group.head not in _PLAIN:
        return discourse.new_group(token.group, sentence, token)
    return found


def _other(seat: Seat, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The group that the item speaks of, if it is another than the one that meets: "her deltager Ida Holm"."""
    found = _spoken_of(seat, sentence, discourse)
    return found if found is not None and discourse.body is not None and found.name != discourse.body.name else None


def _spoken_of(seat: Seat, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The nearest body named before in the sentence that does more than act, else the one that the text speaks of."""
    at, _ = sentence.place(seat.start, seat.end)
    for token in reversed(sentence.tokens):
        body = token.kind == "G" and token.group is not None and token.group.kind is _K.BODY
        if body and token.end <= at and not (acts(token, sentence) and not _OF.search(sentence.text, 0, token.start)):
            mention = discourse.resolve(token, sentence)
            if mention is not None:
                return mention
    return discourse.spoken_of()


def _names(behalf: tuple[Token | str, ...], group: Mention, sentence: Sentence, discourse: Discourse) -> Iterator[str]:
    body = discourse.body.name if discourse.body else ""
    for whom in behalf:
        mention = None if isinstance(whom, str) else discourse.resolve(whom, sentence)
        name = whom if isinstance(whom, str) else mention.name if mention else ""
        if name and name not in (body, group.name):
            yield name
