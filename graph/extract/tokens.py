"""A unit with its mentions found: people, organisations, groups, titles, roles, money and time as typed tokens.

The unit "Rådet udpegede Ida Holm, direktør i Struer Kommune, som formand" becomes the tagged text "‹G0› udpegede ‹P1›,
‹T2› i ‹O3›, som ‹R4›", over which rules are short patterns. Every tag leads back to its place in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

from graph.danish.anchors import Guarded
from graph.danish.dates import Period, find_periods
from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import GroupMention, find_groups
from graph.danish.money import Money, find_money
from graph.danish.names import find_names
from graph.danish.organisations import OrganisationMention, find_organisations
from graph.danish.roles import find_roles
from graph.danish.titles import find_titles
from graph.danish.vocabulary import Sort
from graph.extract.short_names import ShortNames
from graph.extract.unit import Unit
from graph.model.entity import GROUPS, Entity, EntityKind

TAG = re.compile(r"‹([A-Z])(\d+)›")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """text[start:end] of the unit's passage is a mention. `kind` is P, O, G, T, R, L, M or D: person,
    organisation, group, title, role, a role that is a job too (projektleder), money, time.

    `name` is the reading of it; `value` the finding behind it where there is more to know. A person's `title` and
    `employer` come from the apposition around the name; `owner` is the thing in the
    genitive before a group ("alliancens styregruppe").
    """

    kind: str
    start: int
    end: int
    name: str
    organisation: OrganisationMention | None = None
    group: GroupMention | None = None
    money: Money | None = None
    period: Period | None = None
    title: str = ""
    employer: Token | None = None
    roles: tuple[str, ...] = ()
    pronoun: bool = False
    owner: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentence:
    """A unit with tokens; `tagged` is its text with a tag `‹P3›` in the place of each token. No two are the same."""

    unit: Unit
    text: str  # of the unit's passage
    tokens: tuple[Token, ...]
    tagged: str
    kinds: str  # the letters of the tags, in their order

    def token(self, tag: str) -> Token:
        match = TAG.fullmatch(tag)
        if match is None:
            raise ValueError(f"not a tag: {tag}")
        return self.tokens[int(match.group(2))]

    def tagged_tokens(self, tagged: str) -> list[Token]:
        return [self.tokens[int(number)] for _, number in TAG.findall(tagged)]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The range of the passage that tagged[start:end] stands for."""
        return self._origin(start, False), self._origin(end, True)

    def _origin(self, offset: int, closing: bool) -> int:
        starts, stretches = _stretches(self)
        index = max(0, bisect_right(starts, offset - 1 if closing and offset else offset) - 1)
        tagged, begin, end = stretches[index]
        if tagged:
            return end if closing else begin
        return min(begin + offset - starts[index], end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the finders may know beside the text: known names, the people of the document, its date.

    `anchor` is the ISO date that "årsskiftet" and "1. maj" are read by, `region` what "regionen" means.
    """

    gazetteer: Gazetteer
    short_names: ShortNames = field(default_factory=ShortNames)
    anchor: str = ""
    region: Entity | None = None


Finder = Callable[[str, Surroundings, Sequence[Token]], Iterable[Token]]


def _organisations(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for mention in find_organisations(text, around.gazetteer):
        if mention.kind is EntityKind.BODY and mention.entity is not None:
            continue  # a group: what it is called and what "udvalget" means later is found with the groups
        yield Token(kind="O", start=mention.start, end=mention.end, name=mention.name, organisation=mention)


_THE_REGION = Guarded(r"\b[Rr]egionen(?=s?\b)")


def _the_region(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    if around.region is None:
        return
    for match in _THE_REGION.finditer(text):
        mention = OrganisationMention(
            start=match.start(),
            end=match.end(),
            name=around.region.label,
            kind=around.region.kind,
            entity=around.region,
        )
        yield Token(kind="O", start=match.start(), end=match.end(), name=mention.name, organisation=mention)


def _people(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for name in find_names(text):
        yield Token(kind="P", start=name.start, end=name.end, name=text[name.start : name.end])


def _sums(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for money in find_money(text):
        yield Token(kind="M", start=money.start, end=money.end, name=text[money.start : money.end], money=money)


def _groups(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    barriers = [(token.start, token.end) for token in taken if token.kind in "PMD"]
    for group in find_groups(text, around.gazetteer, barriers):
        yield Token(kind="G", start=group.start, end=group.end, name=group.name, group=group)


_OF_A_COUNCIL = frozenset({"udvalgsformand", "gruppeformand"})
_BESIDE_NAME = re.compile(r",? (?=[A-ZÆØÅ])")


def _roles(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for role in find_roles(text):
        if role.text in _OF_A_COUNCIL and _BESIDE_NAME.match(text, role.end):
            continue  # what somebody is in a council at home: a title, found below
        kind = "L" if role.kind in ("lead", "secretary", "contact") else "R"
        yield Token(kind=kind, start=role.start, end=role.end, name=role.text)


def _titles(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for title in find_titles(text):
        yield Token(kind="T", start=title.start, end=title.end, name=title.text)


def _periods(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for period in find_periods(text, anchor=around.anchor):
        yield Token(kind="D", start=period.start, end=period.end, name=text[period.start : period.end], period=period)


_PRONOUN = re.compile(r"\b(?:[Hh]an|[Hh]un|ham|hende|vedkommende|[Ss]idstnævnte)\b")
_OF_PRONOUN = Sort("pronoun", re.compile(r"\b(?:han|hun|ham|hende|vedkommende|sidstnævnte)\b").search)


def _short_people(text: str, around: Surroundings, taken: Sequence[Token]) -> Iterable[Token]:
    for start, end, name in around.short_names.find(text):
        yield Token(kind="P", start=start, end=end, name=name)
    for match in _PRONOUN.finditer(text) if _OF_PRONOUN.stands_in(text) else ():
        yield Token(kind="P", start=match.start(), end=match.end(), name=match.group().casefold(), pronoun=True)


#: In the order in which they may claim text; a later, longer find replaces what lies wholly inside it.
FINDERS: tuple[Finder, ...] = (
    _sums,
    _organisations,
    _the_region,
    _people,
    _short_people,
    _periods,
    _groups,
    _roles,
    _titles,
)


def find_tokens(text: str, around: Surroundings) -> tuple[Token, ...]:
    """All mentions of the text, in order, none overlapping."""
    taken: list[Token] = []
    for finder in FINDERS:
        for token in finder(text, around, taken):
            clash = [other for other in taken if token.start < other.end and other.start < token.end]
            if not clash:
                taken.append(token)
            elif all(_swallows(token, other) for other in clash):
                taken = [other for other in taken if other not in clash]
                taken.append(token)
    if not taken:
        return ()
    return tuple(_with_owners(text, _announced(text, sorted(taken, key=attrgetter("start")))))


def _announced(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """ "projektet" right before a proper name belongs to it: "projektet Trygt Hjem" is one mention."""
    kept: list[Token] = []
    for token in tokens:
        if kept and _announces(text, kept[-1], token):
            kept[-1] = replace(token, start=kept[-1].start)
        else:
            kept.append(token)
    return kept


def _announces(text: str, before: Token, token: Token) -> bool:
    if before.group is None or token.group is None or token.group.generic or token.group.indefinite:
        return False
    between = text[before.end : token.start]
    if between == " " and before.group.bare and not before.group.genitive:
        return True
    quoted = _OPENS_QUOTE.fullmatch(between) is not None
    return quoted and " " not in _HEAD_OF.sub("", text[before.start : before.end])


_HEAD_OF = re.compile(r"^(?:(?:en|et|den|det) )?(?:(?:nye?|nyt|lille|stort?|fælles) )?", re.IGNORECASE)
_OPENS_QUOTE = re.compile(r"\s[\"“”„»]")  # a head of one word and a name in quotation marks: 'madprojektet "Mere smag"'
_GENITIVE = re.compile(r"['’]?s?\s")


def _with_owners(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """A thing in the genitive and the bare head after it become one group: "alliancens styregruppe"."""
    waiting: Token | None = None
    for token in tokens:
        owned = token.kind == "G" and token.group is not None and token.group.generic and token.group.kind in GROUPS
        if waiting is not None and owned and _GENITIVE.fullmatch(text, waiting.end, token.start):
            yield replace(token, start=waiting.start, owner=waiting)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = token if _in_genitive(text, token) else None
        if waiting is None:
            yield token
    if waiting is not None:
        yield waiting


def _in_genitive(text: str, token: Token) -> bool:
    if token.kind == "G" and token.group is not None:
        return token.group.genitive
    return token.kind == "O" and text[token.end : token.end + 2] in ("s ", "'s", "’s")


def _swallows(token: Token, other: Token) -> bool:
    """A group's name holds organisations ("Styregruppen i Region Sjælland") and years; nothing else swallows."""
    if token.kind != "G" or other.kind not in "OTRD" or other.start < token.start or other.end > token.end:
        return False
    return token.end - token.start > other.end - other.start


def tag(unit: Unit, tokens: Sequence[Token]) -> Sentence:
    """The unit's text with each token replaced by its tag."""
    text = unit.passage.text
    pieces: list[str] = []
    position = 0
    for number, token in enumerate(tokens):
        pieces.append(text[position : token.start])
        pieces.append(f"‹{token.kind}{number}›")
        position = token.end
    pieces.append(text[position:])
    return Sentence(
        unit=unit,
        text=text,
        tokens=tuple(tokens),
        tagged="".join(pieces),
        kinds="".join([token.kind for token in tokens]),
    )


#: A tag or a plain stretch of `tagged`: whether it is a tag, and where it begins and ends in the passage.
_Stretch = tuple[bool, int, int]


@lru_cache(maxsize=16)  # only who states something asks, and then again and again
def _stretches(sentence: Sentence) -> tuple[tuple[int, ...], tuple[_Stretch, ...]]:
    """Where each tag or plain stretch begins in `tagged`, and what it stands for; tags map as a whole."""
    found: list[_Stretch] = []
    lengths: list[int] = []
    position = 0
    for number, token in enumerate(sentence.tokens):
        if position < token.start:
            found.append((False, position, token.start))
            lengths.append(token.start - position)
        found.append((True, token.start, token.end))
        lengths.append(len(f"‹{token.kind}{number}›"))
        position = token.end
    if position < len(sentence.text) or not found:
        found.append((False, position, len(sentence.text)))
    return tuple(accumulate(lengths, initial=0))[: len(found)], tuple(found)
