"""Which group a seat is in: the one that its clause names, else the one that the text speaks of.

"Ida Holm indtræder i stedet" is in the group that the last seat was in; "her deltager Bo Ravn" in the one named just
before. Whether a clause may fall back so depends on its verb: "udpeget" always tells a seat, "sidder" only of a group
other than the one that meets, "ledes af" never without its subject.
"""

from __future__ import annotations

import re

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.agents import only_acts
from graph.extract.discourse import Discourse
from graph.extract.seat_reading import Seat
from graph.extract.seat_words import Sense
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind
#: Heads too plain to be anything where nothing was named: "projektgruppen" is at least the project's.
#: Pronouns that point back at a group: "Den var ledet af Ida Holm".
_BACK = re.compile(r"\W*(?:den|det|denne|dette|her)\b", re.IGNORECASE)
_PLAIN = frozenset({"gruppe", "udvalg", "råd", "forum", "netværk", "panel", "nævn"})


def group_of_seat(
    seat: Seat, sense: Sense | None, role: str, sentence: Sentence, discourse: Discourse
) -> Mention | None:
    """The group of the seat, None if that cannot be said."""
    act = sense.act if sense is not None else ""
    own = _of_the_project(seat, role, sentence, discourse)
    if own is not None:
        return own
    if seat.group is not None:
        found = _resolved(seat.group, sentence, discourse)
    elif role_kind(role) in CHAIRS and seat.agent is not None and seat.agent.kind == "G":
        found = discourse.resolve(seat.agent, sentence)
    elif act == "has" or (act == "lead" and not _BACK.match(sentence.tagged[seat.start : seat.end])):
        return None
    else:
        found = _spoken_of(seat, sentence, discourse)
        if act in ("sit", "speak") and not role and _meets(found, discourse):
            return None
    if found is None or found.kind is _K.PERSON:
        return None
    project = act in ("lead", "head") and found.kind not in (_K.BODY, _K.CLUSTER)  # who leads one is told elsewhere
    return None if project else found


#: "Styregruppen tæller Ida Holm og Bo Ravn": a group that the text has not named before tells who is in it.
_TELLS = re.compile(
    r"(?P<what>‹G\d+›)(?:,? (?:som|der) [^‹›.;,]{0,20}|,? (?:\w+ ){0,2})?"
    r"\b(?:består|bestod|tæller|omfatter|udgøres|(?:kommer|skal) (?:til )?at bestå|er sammensat|sammensættes|ledes|(?:bliver|er):?(?= ‹P))\b"
    r"[^.;]{0,120}?‹P"
)


#: Who sent somebody: "Ida Holm fra Ældrerådet".
_SENT_BY = re.compile(r"‹P\d+›,? fra (‹G\d+›)")


def introduce(sentence: Sentence, discourse: Discourse) -> None:
    """Give a group a name whose members are told before it has one, so that all readers of the sentence know it."""
    match = _TELLS.search(sentence.tagged) if "P" in sentence.kinds and "G" in sentence.kinds else None
    token = sentence.token(match["what"]) if match is not None else None
    group = token.group if token is not None else None
    if token is None or group is None or not group.generic or group.indefinite or group.kind is not _K.BODY:
        return
    if group.head in _PLAIN or discourse.resolve(token, sentence) is not None:
        return
    found = discourse.new_group(group, sentence, token)
    if found is not None:
        discourse.groups.append((group, found))


def _of_the_project(seat: Seat, role: str, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The steering group of the project that the item is about, whose chair a "styregruppeformand" is there."""
    project = discourse.undertaking() if role == "styregruppeformand" and seat.group is None else None
    if project is None or project.kind is not _K.PROJECT or project == discourse.steered:
        return None
    place = sentence.place(seat.start, seat.end)
    span = sentence.unit.passage.span(*place)
    return Mention(name=f"Styregruppen for {project.name}", kind=_K.BODY, span=span, written=role)


def _meets(group: Mention | None, discourse: Discourse) -> bool:
    return group is None or discourse.body is None or group.name == discourse.body.name


def _resolved(token: Token, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """What the token means; "projektgruppen" that was never named is the one of the project spoken of."""
    found = discourse.resolve(token, sentence)
    if found is None and token.group is not None and token.group.kind is _K.BODY and token.group.head not in _PLAIN:
        return discourse.new_group(token.group, sentence, token)
    return found


def _spoken_of(seat: Seat, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """The nearest body named before in the sentence that does more than act, else the one that the text speaks of."""
    at, _ = sentence.place(seat.start, seat.end)
    senders = [sentence.token(match[1]) for match in _SENT_BY.finditer(sentence.tagged)]
    for token in reversed(sentence.tokens):
        body = token.kind == "G" and token.group is not None and token.group.kind is _K.BODY
        if body and token not in senders and token.end <= at and not only_acts(token, sentence):
            mention = discourse.resolve(token, sentence)
            if mention is not None:
                return mention
    return discourse.spoken_of()
