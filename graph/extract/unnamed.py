"""Things that have no name of their own and mean one only where they stand: in their item, in their enumeration.

"Initiativerne" under an item on an alliance are that alliance's, "forslaget til praksisplan" is the plan that the item is
about, "den enkelte klynge" is all the clusters, and in "kommuner, region og almen praksis" the region is the document's
own. Read for the rules of structure, lifecycle and cooperation alone, for elsewhere such words say too little.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from graph.danish.anchors import Anchors, Guarded, either
from graph.danish.fold import fold
from graph.danish.groups import GroupMention
from graph.danish.organisations import OrganisationMention
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_K = EntityKind
_COLLECTIVE = Guarded(r"\b(?:[Ss]undheds)?[Kk]lyngerne\b|\b[Ss]undhedsklynger\b")
_EACH = re.compile(r"\b(?:den enkelte|de enkelte|hver enkelt) $", re.IGNORECASE)
_ASSOCIATIONS = Guarded(
    r"(?<= og )(?:(?:patient|bruger|pårørende)-?(?:, (?:patient|bruger)-)?(?: og pårørende)?)?foreninger(?:ne)?\b"
)
_REGION = Guarded(
    r"\bkommuner(?:ne)?(?:, | og )(?P<after>region)\b|\b(?P<before>region)(?=(?:,| og) (?:de )?(?:\w+ )?kommuner)"
)
_INITIATIVES = Guarded(r"\b(?P<all>[Ii]nitiativerne|[Ii]ndsatserne|[Dd]elprojekterne)\b")
_COUNTED = Guarded(
    r"\b(?:\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti) (?:\w+ )?\w*(?:initiativer|indsatser|delprojekter)\b"
)
_EFFORT = Guarded(
    r"\b(?P<name>[Dd]en (?:tværsektorielle|tværgående|fælles|fælleskommunale|regionale|kommunale|nationale) \w{4,}indsats)\b"
)
_TOGETHER = Guarded(
    r"\b[Dd]et (?:\w+e )?samarbejde (?:om|vedr\.?|omkring) (?:(?!er |skal |vil |bliver |forankres|placeres)[\w-]+ ){0,3}?[\w-]+"
    r"(?= (?:skal|vil|er|bliver|forankres|placeres|organiseres|‹|$))"
)
_WORK = Guarded(
    r"\b(?:en|ny|den) (?P<head>analyse|evaluering|undersøgelse|kortlægning)"
    r"(?: (?:af|om|vedr\.|vedrørende) [^.,;:‹›]{1,120})?",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?P<head>analyse|evaluering|undersøgelse|kortlægning)\b", re.IGNORECASE)
_NOUN = re.compile(r"(?:analyse|evaluering|undersøgelse|kortlægning)(?:n|en)?", re.IGNORECASE)
_PROPOSAL = re.compile(r"\b(?:forslag(?:et)?|udkast(?:et)?) til (?:en |den )?$", re.IGNORECASE)
_FUND = re.compile(r"[a-zæøå]{5,}(?:fond|pulje)\b", re.IGNORECASE)


def thing(start: int, end: int, name: str, kind: EntityKind) -> Token:
    """A token for text[start:end] under that name."""
    group = GroupMention(start=start, end=end, name=name, kind=kind, name_start=start, head_start=start)
    return Token(kind="G", start=start, end=end, name=name, group=group)


def organisation(start: int, end: int, name: str, kind: EntityKind) -> Token:
    """The same for an organisation."""
    found = OrganisationMention(start=start, end=end, name=name, kind=kind)
    return Token(kind="O", start=start, end=end, name=name, organisation=found)


def meant(token: Token, sentence: Sentence, discourse: Discourse) -> Token | None:
    """The token under the name of what it means in its item; itself where it means no more than it says.

    None for "analysen" where the item tells of no analysis: it is not the project that the item is about.
    """
    group = token.group
    if group is None or token.owner is not None or group.entity is not None:
        return token
    before = sentence.text[max(0, token.start - 24) : token.start]
    if group.kind is _K.CLUSTER and _EACH.search(before):
        return _named(token, "Klyngerne", _K.CLUSTER)
    if group.kind is _K.AGREEMENT and group.bare and group.indefinite and _PROPOSAL.search(before):
        return _topical(token, group, discourse)
    if group.kind is _K.FUND and group.indefinite and _FUND.fullmatch(group.name):
        return _named(token, group.name, _K.FUND)
    if group.bare and _NOUN.fullmatch(group.name):
        work = title_work(discourse, group.name) or _told_of(discourse, group.head)
        return _named(token, work.name, work.kind) if work is not None else None
    return token


def _told_of(discourse: Discourse, head: str) -> Mention | None:
    return next((mention for group, mention in reversed(discourse.groups) if group.head == head), None)


def _named(token: Token, name: str, kind: EntityKind) -> Token:
    if token.group is None:
        return token
    return replace(token, group=replace(token.group, name=name, kind=kind, generic=False, bare=False, indefinite=False))


def _topical(token: Token, group: GroupMention, discourse: Discourse) -> Token:
    topic = discourse.topic
    if topic is None or topic.kind is not _K.AGREEMENT or fold(group.head) not in fold(topic.name):
        return token
    return _named(token, topic.name, topic.kind)


def title_work(discourse: Discourse, word: str) -> Mention | None:
    """The analysis or evaluation that the item's title opens with, where `word` is its noun."""
    opened = _OPENS.match(discourse.item.heading) if discourse.item is not None else None
    if opened is None or discourse.item is None or not fold(word).startswith(fold(opened["head"])):
        return None
    topic = discourse.topic
    if topic is not None and fold(topic.name).startswith(fold(opened["head"])):
        return topic
    return Mention(name=discourse.item.heading, kind=_K.PROJECT, written=discourse.item.heading)


def _collectives(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _COLLECTIVE.finditer(sentence.text):
        yield thing(match.start(), match.end(), match.group().capitalize(), _K.CLUSTER)


def _associations(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for match in _ASSOCIATIONS.finditer(sentence.text):
        yield organisation(match.start(), match.end(), match.group(), _K.ASSOCIATION)


def _region(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    region = discourse.surroundings.region
    if region is None:
        return
    for match in _REGION.finditer(sentence.text):
        start, end = match.span("after" if match["after"] else "before")
        yield organisation(start, end, region.label, region.kind)


def _initiatives(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """ "initiativerne" of the project that the item is about, and "fire nye initiativer" under their own words."""
    topic = discourse.topic
    if topic is None or topic.kind is not _K.PROJECT:
        return
    for match in _INITIATIVES.finditer(sentence.text):
        name = f"{match.group().capitalize()} i {topic.name[:1].lower()}{topic.name[1:]}"
        yield thing(match.start(), match.end(), name, _K.PROJECT)
    for match in _COUNTED.finditer(sentence.text):
        yield thing(match.start(), match.end(), match.group(), _K.PROJECT)


def _efforts(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for pattern in (_EFFORT, _TOGETHER):
        for match in pattern.pattern.finditer(_open_text(sentence)) if pattern.may_match(sentence.text) else ():
            name = match.group()
            yield thing(match.start(), match.end(), name[:1].upper() + name[1:], _K.PROJECT)


def _open_text(sentence: Sentence) -> str:
    """The text with every mention blanked by a mark of its length, so that offsets stay and no name runs into one."""
    pieces: list[str] = []
    position = 0
    for token in sentence.tokens:
        pieces.append(sentence.text[position : token.start])
        pieces.append("‹" * (token.end - max(token.start, position)))
        position = token.end
    return "".join((*pieces, sentence.text[position:]))


def _works(sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """ "en analyse af måltider" in an item with that title."""
    for match in _WORK.pattern.finditer(_open_text(sentence)) if _WORK.may_match(sentence.text) else ():
        work = title_work(discourse, match["head"])
        if work is not None:
            yield thing(match.start(), match.end(), work.name, work.kind)


#: Finders of such things, in the order in which they may claim text, each with what it waits for.
UNNAMED: tuple[tuple[Callable[[Sentence, Discourse], Iterable[Token]], Anchors], ...] = (
    (_collectives, either(_COLLECTIVE)),
    (_associations, either(_ASSOCIATIONS)),
    (_region, either(_REGION)),
    (_initiatives, either(_INITIATIVES, _COUNTED)),
    (_efforts, either(_EFFORT, _TOGETHER)),
    (_works, either(_WORK)),
)
