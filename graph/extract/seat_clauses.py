"""Statements of seats from the clauses of a sentence: appointed-to, member-of and chairs, whatever the order of words.

The frames of `appointment` and `membership` know exact wordings; this reader knows verbs and roles, and finds person, role
and group by their cases. Where frames have seated a person already, a clause adds only what names the group itself.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from graph.danish.anchors import Guarded, Sieve, anchors
from graph.danish.roles import CHAIRS, find_roles, role_kind
from graph.extract.announced_kinds import with_announced_kinds
from graph.extract.apply import evidence_at, fits
from graph.extract.appointment import find_appointments
from graph.extract.clause import Clause, clauses
from graph.extract.discourse import Discourse
from graph.extract.membership import find_membership
from graph.extract.qualifiers import from_then_on, period, status
from graph.extract.represented import represented
from graph.extract.seat_cases import SPEAKS_FOR
from graph.extract.seat_elsewhere import elsewhere, to_a_job
from graph.extract.seat_filling import brought_together
from graph.extract.seat_groups import group_of_seat, introduce
from graph.extract.seat_reading import Seat, seats
from graph.extract.seat_roles import roles_held
from graph.extract.seat_succession import in_the_chair, in_the_place_of, named_here, newcomer, speaking_for, succeeding
from graph.extract.seat_words import ROLE, SENSES, Sense
from graph.extract.tokens import Sentence, Token
from graph.model.statement import Mention, Qualifiers, Statement, Status
from graph.model.text import Span

_SEATS = ("appointed-to", "member-of", "chairs")
_NO_SEAT = ("moderator", "guest")
_RUNS = re.compile(r"projekt|program|proces|daglig|^referent$")  # who runs an undertaking: told by the readers of leads
_WITHDRAWN = re.compile(
    r"\W*men (?:[\w-]+ ){0,4}(?:trak|trukket|sagt nej|sagde nej|afslog|afslået|ønskede ikke|opnåede|fik ikke|kunne ikke|måtte)",
    re.IGNORECASE,
)
_WITHOUT_NAMES = Guarded(r"plads|sæde|formandskab|optag", re.IGNORECASE)  # a seat without person and role: "to pladser"
_GAINED = re.compile(r"\bovert[ao]\w+|\bny(?:e|t)? \w*(?:formand|forperson)|\bgået til\b|\bgår til\b", re.IGNORECASE)
#: For what somebody stood who "blev valgt".
_STOOD = re.compile(
    r"\b(?:stillede op|opstillede|genopstillede|foreslog sig selv|blev foreslået|var foreslået|kandiderede)(?: \w+){0,3}? (?:som|til) (?:ny )?"
    r"(?P<role>(?:næst|med)?(?:formand|forperson))\b",
    re.IGNORECASE,
)
_ELECTION = re.compile(r"\W*(?:valg|udpegning) af ", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:\W*\d+[.):]?)?\W*(?:ny(?:e|t)? )?\w*(?:formand|forperson)(?:s{0,2}kab(?:et)?)?\W*$", re.IGNORECASE
)
_WISH = re.compile(r"\b(?:ønske[rd]?e?|bedt om|anmodet om|beder om|vil gerne)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"(?:byråd|kommunalbestyrelse|regionsråd|folketing)", re.IGNORECASE)
#: "Følgende blev formænd: Genoptræning: Ida Holm, Hjælpemidler: Bo Ravn".
_BY_TOPIC = re.compile(r":[^:‹]{3,60}: (?:‹T\d+› )?‹P\d+›[^:]{0,80}[^:‹›]{3,60}: (?:‹T\d+› )?‹P")
_POST = re.compile(r"(?P<what>næst|med|vice)?(?P<word>formands|forpersons)", re.IGNORECASE)


#: Each sense with the words that it needs, to pass over in a sentence that has none.
_SIEVE = Sieve((sense, anchors(sense.pattern)) for sense in SENSES)


def find_seats(sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Seats that frames read, then those that the clauses tell beyond them; a named group beats one spoken of before."""
    discourse.hear(sentence)
    introduce(sentence, discourse)
    framed = [*find_appointments(sentence, discourse), *find_membership(sentence, discourse)]
    framed = [newcomer(found) for statement in framed for found in succeeding(statement, sentence, discourse)]
    run = {(s.evidence.rule, s.evidence.span) for s in framed if _RUNS.search(s.qualifiers.role)}
    framed = [s for s in framed if not _RUNS.search(s.qualifiers.role) and not _of_who_ran(s, run)]
    told = [*framed, *(_seat_too(statement) for statement in framed if _sits(statement))]
    hints: list[Statement] = []
    if _may_seat(sentence):
        for adds, statement in _told_in_clauses(sentence, discourse, framed):
            (told if adds else hints).append(statement)
    if not told and not hints:
        return
    if _BY_TOPIC.search(sentence.tagged):  # each of them of a group that only its subject names
        told, hints = [[s for s in found if named_here(s, sentence)] for found in (told, hints)]
    named = {key for s in told if named_here(s, sentence) for key in _keys(s)}
    seated = list(with_announced_kinds(brought_together(told, hints), sentence))
    for statement in represented(seated, sentence, discourse):
        here = named_here(statement, sentence) or named.isdisjoint(_keys(statement))
        if statement.relation not in _SEATS or (here and not _left_a_council(statement)):
            statement = in_the_chair(speaking_for(statement, discourse), discourse)
            yield in_the_place_of(newcomer(statement), sentence, discourse)


def _may_seat(sentence: Sentence) -> bool:
    """Whether there is somebody to be seated, and a name, a role or a word for a seat."""
    kinds = sentence.kinds
    return "P" in kinds or ("O" in kinds and ("R" in kinds or _WITHOUT_NAMES.may_match(sentence.text)))


def _of_who_ran(statement: Statement, run: Container[tuple[str, Span]]) -> bool:
    """Whether a seat that ended is that of who ran an undertaking before: "afløser Bo Ravn som daglig leder"."""
    former = statement.qualifiers.status is Status.FORMER and not statement.qualifiers.role
    return former and (statement.evidence.rule, statement.evidence.span) in run


def _keys(statement: Statement) -> tuple[tuple[str, str], ...]:
    """What two readings of one seat agree in: the person and the relation, or the person and the chair."""
    role = statement.qualifiers.role
    chair = ((statement.subject.name, role),) if role_kind(role) in CHAIRS else ()
    return (*chair, (statement.subject.name, statement.relation))


def _left_a_council(statement: Statement) -> bool:
    """Leaving the town council is the reason for a change, not a seat of this collaboration."""
    name = statement.object.name if statement.object is not None else ""
    return statement.qualifiers.status is Status.FORMER and _COUNCIL.match(name) is not None


def _sits(statement: Statement) -> bool:
    """Whether an appointment that a frame read is to a seat of its own, not to a chair."""
    return statement.relation == "appointed-to" and role_kind(statement.qualifiers.role) not in CHAIRS


def _seat_too(statement: Statement) -> Statement:
    return replace(statement, relation="member-of")


def _told_in_clauses(
    sentence: Sentence, discourse: Discourse, framed: Sequence[Statement]
) -> Iterator[tuple[bool, Statement]]:
    """Each seat that a clause tells, and whether it is one beyond those of the frames, or says more of one of them."""
    known = {statement.subject.name for statement in framed if statement.relation in _SEATS}
    senses = _SIEVE.pass_through(sentence.text)
    for clause in clauses(sentence):
        sense, told = _told(clause, senses)
        by_role = [(seat, ROLE) for seat in roles_held(clause) if not _covered(seat, told)]
        for seat, how in [*((seat, sense) for seat in told), *by_role]:
            if how is not None:
                adds = _adds(seat, known, sentence, discourse)
                for statement in _stated(seat, how, clause, sentence, discourse):
                    yield adds or statement.subject.name not in known, statement


def _told(clause: Clause, senses: Sequence[Sense]) -> tuple[Sense | None, list[Seat]]:
    for sense in senses:
        match = sense.pattern.search(clause.text)
        found = list(seats(clause, sense, match)) if match is not None else []
        if found:
            return sense, found
    return None, []


def _covered(seat: Seat, told: Sequence[Seat]) -> bool:
    """Whether the verb has told the role of these people already."""
    with_role = {token.start for other in told for token in other.who if other.role}
    return all(token.start in with_role for token in seat.who)


def _adds(seat: Seat, known: Container[str], sentence: Sentence, discourse: Discourse) -> bool:
    if seat.group is not None or (seat.agent is not None and seat.agent.kind == "G"):
        return True
    people = [discourse.resolve(token, sentence) for token in seat.who]
    return not any(person is not None and person.name in known for person in people)


def _stated(seat: Seat, sense: Sense, clause: Clause, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    first, _ = sentence.place(seat.start, seat.end)
    role = seat.role or _role_told(seat, sense, clause, sentence.text[:first], discourse)
    if (
        role_kind(role) in _NO_SEAT
        or _RUNS.search(role)
        or to_a_job(seat, sense, clause)
        or elsewhere(seat, sense, clause)
    ):
        return
    group = group_of_seat(seat, sense, role, sentence, discourse)
    verdict = _status(seat, clause, sentence)
    if group is None or verdict is None:
        return
    role = role or ("repræsentant" if sense.act == "speak" else "")
    qualifiers = _qualifiers(seat, role, group, verdict, sentence, discourse)
    chair = role_kind(role) in CHAIRS or sense.act == "head"
    one = "chairs" if chair else "member-of"
    before = Qualifiers(role=role if chair else "", status=Status.FORMER)
    gained = seat.appointed or (chair and _gains(seat, sentence))
    for relation in (one, "appointed-to") if gained else (one,):
        yield from _each(relation, seat, seat.who, group, qualifiers, sense, sentence, discourse)
    yield from _each(one, seat, seat.old, group, before, sense, sentence, discourse)


def _status(seat: Seat, clause: Clause, sentence: Sentence) -> Status | None:
    """Whoever leaves has been; "efter tidligere chef Bo Ravn" makes nobody former who is appointed."""
    found = status(sentence, seat.start, seat.end, clause.governed)
    if seat.leaving and _WISH.search(clause.text):
        return Status.CURRENT  # who only asks to leave is there still
    if _WITHDRAWN.match(sentence.tagged, seat.end):
        return None
    if seat.leaving and found is Status.CURRENT:
        return Status.FORMER
    return Status.CURRENT if seat.appointed and found is Status.FORMER else found


def _qualifiers(
    seat: Seat, role: str, group: Mention, verdict: Status, sentence: Sentence, discourse: Discourse
) -> Qualifiers:
    told = period(sentence, seat.start, seat.end)
    begin, until = told if seat.leaving else from_then_on(*told)
    behalf = tuple(dict.fromkeys(_names(seat.behalf, group, sentence, discourse)))
    made = Qualifiers(role=role, on_behalf_of=behalf, start=begin, end=until, status=verdict)
    return replace(made, start="", end=until or begin) if seat.leaving else made


def _each(
    relation: str,
    seat: Seat,
    people: Sequence[Token],
    group: Mention,
    qualifiers: Qualifiers,
    sense: Sense,
    sentence: Sentence,
    discourse: Discourse,
) -> Iterator[Statement]:
    for token in people:
        person = discourse.resolve(token, sentence)
        if person is not None and fits(relation, person, group):
            place = sentence.place(seat.start, seat.end)
            yield Statement(
                relation=relation,
                subject=person,
                object=group,
                source=discourse.minutes.source,
                qualifiers=_with_own_behalf(qualifiers, token),
                evidence=evidence_at(sense.id, sense.confidence, *place, sentence, discourse),
            )


_BY_WHOM = re.compile(r"\s*(?:udpeget|valgt|indstillet) (?:af|for) ", re.IGNORECASE)


def _with_own_behalf(qualifiers: Qualifiers, token: Token) -> Qualifiers:
    """With whom the brackets behind the name say that the person speaks for: "Ida Holm (kommunerne)"."""
    told = (_BY_WHOM.sub("", text) if SPEAKS_FOR.fullmatch(_BY_WHOM.sub("", text)) else "" for text in token.roles)
    own = tuple(text for text in told if text and text not in qualifiers.on_behalf_of)
    return replace(qualifiers, on_behalf_of=(*own, *qualifiers.on_behalf_of)) if own else qualifiers


def _gains(seat: Seat, sentence: Sentence) -> bool:
    """Whether a chair is new: "overtager formandskabet", "ny formand er"."""
    first, last = sentence.place(seat.start, seat.end)
    return _GAINED.search(sentence.text, first, last) is not None


def _role_told(seat: Seat, sense: Sense, clause: Clause, before: str, discourse: Discourse) -> str:
    """The role that the verb means, or that an item titled "Valg af formand" fills."""
    if sense.act in ("post", "lead", "head"):
        return "leder" if sense.act == "head" else _post(clause)
    if sense.act != "appoint":
        return ""
    if _POST.search(clause.text) and "osten" in clause.text:
        return _post(clause)
    stood = _STOOD.search(clause.text) or _STOOD.search(before)
    if stood is not None and len(seat.who) == 1:
        return stood["role"].casefold()
    if len(seat.who) > 1 or seat.behalf or " ind" in clause.text:
        return ""
    title = discourse.item.heading.partition("\n")[0] if discourse.item is not None else ""
    own = _OFFICE.match(title) is not None and seat.group is None
    roles = find_roles(title) if own or _ELECTION.match(title) else ()
    return roles[0].text if len(roles) == 1 and roles[0].kind in CHAIRS else ""


def _post(clause: Clause) -> str:
    match = _POST.search(clause.text)
    return f"{match['what'] or ''}{match['word'].removesuffix('s')}".casefold() if match else "formand"


def _names(behalf: Sequence[Token | str], group: Mention, sentence: Sentence, discourse: Discourse) -> Iterator[str]:
    for whom in behalf:
        mention = None if isinstance(whom, str) else discourse.resolve(whom, sentence)
        name = whom if isinstance(whom, str) else mention.name if mention else ""
        if name and name != group.name:
            yield name
