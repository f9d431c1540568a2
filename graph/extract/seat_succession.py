"""Who comes in whose place: a successor gets the seat that was left, a substitute sits for somebody.

"Bo Ravn forlader rådet. Hans efterfølger er Ida Holm" seats her in the council that the sentence before named; "suppleant
for Bo Ravn" speaks for him, in the body where the list of participants seats him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Statement, Status


def succeeding(statement: Statement, sentence: Sentence, discourse: Discourse) -> Iterator[Statement]:
    """Whom "hendes efterfølger er" names gets the seat that the text before tells somebody to have left."""
    left = discourse.left
    if statement.evidence.rule == "takes-over" and left is None and not named_here(statement, sentence):
        return  # over from whom the text does not say
    if statement.evidence.rule not in ("successor-is", "takes-over") or left is None or named_here(statement, sentence):
        yield statement
        return
    held = statement.qualifiers
    chair = left.relation == "chairs" and not held.role
    role = left.qualifiers.role if chair else held.role
    seat = replace(statement, object=left.object, qualifiers=replace(held, role=role))
    yield seat
    if chair:
        yield replace(seat, relation="chairs")


def newcomer(statement: Statement) -> Statement:
    """Who comes in for somebody is not former because that one is."""
    former = statement.qualifiers.status is Status.FORMER and statement.evidence.rule == "enters-for"
    if not former or statement.relation != "appointed-to":
        return statement
    return replace(statement, qualifiers=replace(statement.qualifiers, status=Status.CURRENT))


def speaking_for(statement: Statement, discourse: Discourse) -> Statement:
    """ "Ny repræsentant for regionen" sits for the region in the group that the text speaks of, not in the region."""
    held, seat = statement.qualifiers, statement.object
    if seat is None or seat.kind not in _SENDERS or not held.role.endswith("repræsentant"):
        return statement
    group = discourse.spoken_of()
    if group is None or group.name == seat.name:
        return statement
    return replace(statement, object=group, qualifiers=replace(held, on_behalf_of=held.on_behalf_of or (seat.name,)))


def in_the_chair(statement: Statement, discourse: Discourse) -> Statement:
    """Who enters "formandskabet" chairs the body that meets; the chairmanship is no body of its own."""
    seat, held = statement.object, statement.qualifiers
    if seat is None or discourse.body is None or seat.name.casefold() != "formandskabet":
        return statement
    relation = "chairs" if statement.relation == "member-of" else statement.relation
    role = held.role if role_kind(held.role) in CHAIRS else "formand"
    return replace(statement, relation=relation, object=discourse.body, qualifiers=replace(held, role=role))


_K = EntityKind
#: Who sends representatives and has none of its own in the sense of a group.
_SENDERS = frozenset(
    {_K.MUNICIPALITY, _K.REGION, _K.HOSPITAL, _K.UNIVERSITY, _K.STATE, _K.ASSOCIATION, _K.COMPANY, _K.OTHER}
)
#: "suppleant for Bo Ravn", "Bo Ravns stedfortræder".
_FOR_WHOM = re.compile(r"‹[RL]\d+› for (?P<whom>‹P\d+›)|(?P<whose>‹P\d+›)['’]?s? (?:personlige )?‹[RL]\d+›")


def in_the_place_of(statement: Statement, sentence: Sentence, discourse: Discourse) -> Statement:
    """A substitute of one person sits for that person, and in the body where the list seats that person."""
    held = statement.qualifiers
    if role_kind(held.role) != "substitute" or held.on_behalf_of:
        return statement
    for match in _FOR_WHOM.finditer(sentence.tagged):
        person = discourse.resolve(sentence.token(match["whom"] or match["whose"]), sentence)
        if person is not None and person.name != statement.subject.name:
            own = discourse.body if not named_here(statement, sentence) and _listed(person.name, discourse) else None
            sent = replace(held, on_behalf_of=(person.name,))
            return replace(statement, object=own or statement.object, qualifiers=sent)
    return statement


def _listed(name: str, discourse: Discourse) -> bool:
    """Whether the lists of the document seat somebody in its own body."""
    rows = discourse.minutes.attendance
    return any(row.seat and row.body is None and row.person.text == name for row in rows)


def named_here(statement: Statement, sentence: Sentence) -> bool:
    """Whether the sentence itself names the group."""
    span = statement.object.span if statement.object is not None else None
    whole = sentence.unit.passage.span()
    return span is not None and whole.start <= span.start and span.end <= whole.end
