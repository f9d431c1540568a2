"""Whose seat an agenda item fills: "Kommunernes plads i Rådet for Kost er ledig. Ida Holm blev valgt."

The sentence that appoints names nobody who is represented; another one of the item says whose plads, repræsentant or medlem
there is in the group. Where it names no group ("udvalgets repræsentant"), the body that meets may be the one that sends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.danish.anchors import Guarded, Sieve, anchors
from graph.danish.roles import CHAIRS, find_roles, role_kind
from graph.extract.discourse import Discourse
from graph.extract.seat_cases import COLLECTIVE
from graph.extract.seat_filling import SEATS
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention, Statement, Status

_K = EntityKind
_WHO = rf"(?P<side>‹[OG]\d+›|(?<![\w]){COLLECTIVE})"
_SEAT = r"(?:‹[RL]\d+›|plads(?:en|er|erne)?|repræsentation)"
_WORDS = r"(?:[\wæøå-]+ ){0,3}?"
#: "kommunernes plads i rådet", "udvalgets hidtidige repræsentant", "klyngen har to pladser i", "har bedt klyngen om en repræsentant".
_TELLS = (
    re.compile(rf"{_WHO}['’]?s {_WORDS}{_SEAT}(?: (?:i|til) (?P<what>‹G\d+›))?", re.IGNORECASE),
    re.compile(
        rf"{_WHO} har {_WORDS}(?:plads(?:er)?|‹R\d+›|ret til [\w ]{{0,20}}plads(?:er)?) i (?P<what>‹G\d+›)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:bedt|anmodet|opfordret) {_WHO} om (?:[\wæøå-]+ ){{0,6}}?{_SEAT}[^‹.;]{{0,40}}(?:(?:i|til) (?P<what>‹G\d+›))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:siddet|sidder|sad) i (?P<what>‹G\d+›) for {_WHO}", re.IGNORECASE),
)
_SIEVE = Sieve((pattern, anchors(pattern)) for pattern in _TELLS)
_SIDE = Guarded(COLLECTIVE, re.IGNORECASE)
_SENDS = re.compile(
    r"\W*(?:gen|sup+lerings)?(?:udpegning|valg|repræsentation|repræsentant|indstilling)(?:er|en)?\b(?! af (?:\w+ )?(?:formand|ordstyrer|næstformand))",
    re.IGNORECASE,
)
#: An item on those whom the body that meets has in the groups of others.
_ELSEWHERE = re.compile(
    r"\b(?:repræsent\w+|pladser|stemme|deltagelse|medlemmer) i (?:andre|eksterne|øvrige|regionale|nationale|tværgående) (?:\w+ )?"
    r"(?:fora|forummer|grupper|udvalg|råd|netværk|sammenhænge|organer)\b"
    r"|\brepræsentant(?:er)? (?:til|i) (?:\w+ )?(?:\w*grupper|udvalg|råd|fora|netværk)\b",
    re.IGNORECASE,
)
_OF_ROLE = re.compile(
    r"\W*(?:gen)?(?:udpegning(?:er)?|valg|indstilling) af (?:(?:ny|nye|nyt|en|et|to|tre) )?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """`side` has a seat in `group`; no group: in the one that the item is about."""

    side: str
    group: str = ""


def delegations(sentence: Sentence, discourse: Discourse) -> Iterator[Delegation]:
    """Whose seats a sentence says that it is about."""
    if "‹R" not in sentence.tagged and "plads" not in sentence.tagged and "sidde" not in sentence.tagged:
        return
    if "O" not in sentence.kinds and "G" not in sentence.kinds and not _SIDE.may_match(sentence.text):
        return
    for pattern in _SIEVE.pass_through(sentence.text):
        for match in pattern.finditer(sentence.tagged):
            side = _name(match["side"], sentence, discourse)
            group = _name(match["what"], sentence, discourse) if match["what"] else ""
            own = discourse.body is not None and side == discourse.body.name
            if side and side != group and (group or own):
                yield Delegation(side=side, group=group)


def _name(told: str, sentence: Sentence, discourse: Discourse) -> str:
    if not told.startswith("‹"):
        return told.casefold()
    token = sentence.token(told)
    if token.group is not None and token.group.kind not in (_K.BODY, _K.CLUSTER):
        return ""
    mention = discourse.resolve(token, sentence)
    return mention.name if mention is not None else ""


def with_delegations(
    statements: Sequence[Statement], told: Sequence[Delegation], discourse: Discourse
) -> list[Statement]:
    """The statements of an item, with whose seat it is where their own sentence does not say."""
    title = discourse.item.heading.partition("\n")[0] if discourse.item is not None and discourse.item.title else ""
    elsewhere = _ELSEWHERE.search(title) is not None
    sender = discourse.body if elsewhere or _SENDS.match(title) else None
    role = _role(title)
    return [_filled(statement, told, sender, role, sends=elsewhere) for statement in statements]


def _role(title: str) -> str:
    """The seat that "Udpegning af patientrepræsentanter" fills, in the singular; a chair is read elsewhere."""
    match = _OF_ROLE.match(title)
    roles = find_roles(title[match.end() :]) if match is not None else ()
    if not roles or roles[0].start > 0 or roles[0].kind in CHAIRS:
        return ""
    return _SINGULAR.sub("", roles[0].text.casefold())


_SINGULAR = re.compile(r"(?<=repræsentant)er$|(?<=medlem)mer$|(?<=suppleant)er$|(?<=observatør)er$")


def _filled(
    statement: Statement, told: Sequence[Delegation], sender: Mention | None, role: str, *, sends: bool
) -> Statement:
    held, group = statement.qualifiers, statement.object
    if statement.relation not in SEATS or group is None or held.status is Status.NEGATED:
        return statement
    if statement.subject.kind is not _K.PERSON:
        return statement
    body = sender.name if sender is not None else ""
    elsewhere = group.name != body
    if sender is not None and elsewhere and role and not held.role and statement.relation != "chairs":
        held = replace(held, role=role)
    if role_kind(held.role) in CHAIRS:
        return replace(statement, qualifiers=held)
    named = list(dict.fromkeys(d.side for d in told if d.group == group.name))
    named = named or list(dict.fromkeys(d.side for d in told if not d.group and d.side != group.name))
    if len(named) == 1 and (not held.on_behalf_of or held.on_behalf_of == (body,)):
        held = replace(held, on_behalf_of=(named[0],))
    if not named and sender is not None and elsewhere and sends and not held.on_behalf_of:
        held = replace(held, on_behalf_of=(body,))
    return replace(statement, qualifiers=held)
