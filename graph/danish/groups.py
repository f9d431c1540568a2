"""Bodies, projects, agreements and funds in running text, by the wording of the noun phrase.

No register holds the working group that a meeting sets up. Its name is a noun phrase with a telling head: "den
tværgående arbejdsgruppe om kost til ældre", "Styregruppen for Trygt Hjem". Hard is where the name ends: at a verb, at a
comma, at "på mødet", but not at the "og" of "kost og bevægelse". A bare "gruppen" names nothing by itself; it is found
too, marked generic, for the reader of the whole item to resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.gazetteer import Gazetteer
from graph.model.entity import Entity, EntityKind

_K = EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMention:
    """text[start:end] names a body, project, agreement or fund.

    `name` is the phrase without article. `head` is the head noun in its indefinite form. `generic`: the head alone
    ("styregruppen"). `indefinite`: "en arbejdsgruppe ..." as when it is set up.
    """

    start: int
    end: int
    name: str
    kind: EntityKind
    head: str = ""
    entity: Entity | None = None
    generic: bool = False
    indefinite: bool = False
    genitive: bool = False
    name_start: int = 0
    head_start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A head noun with its two forms."""

    indefinite: str
    definite: str
    kind: EntityKind


@lru_cache(maxsize=1)
def heads() -> tuple[Head, ...]:
    """The head nouns of the lexicon, longest first."""
    rows = [tuple(part.strip() for part in line.split(";")) for line in lexicon.load("body_heads")]
    found = [Head(indefinite=row[0], definite=row[1], kind=EntityKind(row[2])) for row in rows if len(row) == 3]
    return tuple(sorted(found, key=lambda head: (-len(head.indefinite), head.indefinite)))


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[Head, bool]]:
    forms: dict[str, tuple[Head, bool]] = {}
    for head in heads():
        forms.setdefault(head.definite, (head, True))
        forms.setdefault(head.indefinite, (head, False))
    return forms


@lru_cache(maxsize=1)
def _no_heads() -> frozenset[str]:
    """Nouns that only look like heads, in both forms: "målgruppe", "målgruppen"."""
    words = lexicon.load("not_heads")
    return frozenset(form for word in words for form in (word, word + "n", word + "en", word + "et"))


@lru_cache(maxsize=1)
def weak_heads() -> dict[str, Head]:
    """Definite form -> head of nouns that name an undertaking by reference only: "tilbuddet", "teamet"."""
    rows = [line.split(";") for line in lexicon.load("weak_heads")]
    return {row[1]: Head(indefinite=row[0], definite=row[1], kind=_K.PROJECT) for row in rows}


@lru_cache(maxsize=8192)
def head_of(word: str) -> tuple[Head, bool, bool] | None:
    """(head, definite, compound) of a noun such as "Klyngestyregruppen", None if it heads no such name."""
    low = word.casefold()
    if low in _no_heads():
        return None
    forms = _by_form()
    for first in range(len(low) - 2):
        hit = forms.get(low[first:])
        if hit and (first == 0 or first >= 3):
            return hit[0], hit[1], first > 0
    return None


_WORD = re.compile(r"[^\W_](?:[\w&’'.]*\w)?(?:-[^\W_]\w*)*-?|[/]")
_ARTICLES = frozenset(
    {"den", "det", "en", "et", "ny", "nyt", "nye", "vores", "denne", "dette", "egen", "eget", "selve"}
)
_INDEFINITE = frozenset({"en", "et", "ny", "nyt"})
#: Prepositions that open what a group is about; those that need a capital or a plain noun after them stand apart.
_OPENERS = frozenset({"for", "om", "vedr", "vedr.", "vedrørende", "bag", "omkring", "mod", "mellem"})
_LOOSE_OPENERS = frozenset({"i", "på", "til", "af", "ved", "under", "med"})
_JOINERS = frozenset({"i", "af", "for", "til", "på", "mellem", "med", "hos", "ved", "om", "mod", "vedr.", "vedrørende"})


@lru_cache(maxsize=1)
def _stops_after() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon.load("phrase_stops_after"):
        preposition, _, word = row.partition(";")
        found.setdefault(preposition, set()).add(word)
    return {preposition: frozenset(words) for preposition, words in found.items()}


@lru_cache(maxsize=1)
def _stops() -> frozenset[str]:
    return frozenset(lexicon.load("phrase_stops"))


@lru_cache(maxsize=1)
def _announcers() -> frozenset[str]:
    return frozenset(lexicon.load("name_announcers"))


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    barrier: bool = False

    @property
    def low(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def find_groups(text: str, gazetteer: Gazetteer, barriers: Iterable[tuple[int, int]] = ()) -> tuple[GroupMention, ...]:
    """Groups named in the text, in order, none inside another; `barriers` are spans that no name may run into."""
    closed = tuple(barriers)
    known = [
        _known(hit.start, hit.end, hit.entity, text) for hit in gazetteer.find(text) if hit.entity.kind in _GROUP_KINDS
    ]
    tokens = _tokens(text, closed)
    found: list[GroupMention] = []
    for mention in _headed(text, tokens):
        clipped = _clipped(mention, known, text)
        if clipped is not None:
            found.append(clipped)
    for name in (*known, *_proper(text, tokens), *_weak(tokens)):
        if not any(name.start < m.end and m.start < name.end for m in found) and not _overlaps(name, closed):
            found.append(name)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _clipped(mention: GroupMention, known: Sequence[GroupMention], text: str) -> GroupMention | None:
    """The phrase cut after a known name in it; None where the known name says all that the phrase says."""
    for name in known:
        if name.end <= mention.start or name.start >= mention.end:
            continue
        if name.start <= mention.head_start < name.end:
            return None
        if mention.start < name.start and name.end < mention.end:
            return replace(mention, end=name.end, name=_capitalised(text[mention.name_start : name.end]))
    return mention


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


_GROUP_KINDS = frozenset({_K.BODY, _K.PROJECT, _K.AGREEMENT, _K.FUND, _K.CLUSTER, _K.SECRETARIAT})


def _overlaps(mention: GroupMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in spans)


def _known(start: int, end: int, entity: Entity, text: str) -> GroupMention:
    word = head_of(text[start:end].split()[-1])
    return GroupMention(
        start=start,
        end=end,
        name=entity.label,
        kind=entity.kind,
        head=word[0].indefinite if word else "",
        entity=entity,
        genitive=text[end : end + 1] == "s" or text[end : end + 2] in ("'s", "’s"),
    )


def _tokens(text: str, barriers: Sequence[tuple[int, int]]) -> list[_Token]:
    starts = {start for start, _ in barriers}
    tokens = []
    for match in _WORD.finditer(text):
        inside = any(start <= match.start() < end for start, end in barriers) if starts else False
        tokens.append(_Token(match.start(), match.end(), match.group(), inside))
    return tokens


def _headed(text: str, tokens: Sequence[_Token]) -> Iterator[GroupMention]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        hit = None if token.barrier else _head_at(token)
        if hit is None:
            index += 1
            continue
        head, definite, compound, genitive = hit
        first = _premodified(text, tokens, index)
        last = index if genitive else _complemented(text, tokens, index)
        mention = _phrase(text, tokens, first, index, last, (head, definite, compound, genitive))
        if mention is not None:
            yield mention
        index = last + 1


def _head_at(token: _Token) -> tuple[Head, bool, bool, bool] | None:
    hit = head_of(token.text)
    if hit is not None:
        return (*hit, False)
    if token.low.endswith("s"):
        hit = head_of(token.text[:-1])
        if hit is not None and hit[1]:
            return (*hit, True)
    return None


def _gap(text: str, left: _Token, right: _Token) -> str:
    return text[left.end : right.start]


def _premodified(text: str, tokens: Sequence[_Token], head: int) -> int:
    """First token of the phrase: adjectives and proper names before the head, then an article."""
    first = head
    while first > 0 and _gap(text, tokens[first - 1], tokens[first]) == " ":
        word = tokens[first - 1]
        if word.barrier or word.low in _stops() or word.low in _OPENERS or word.low in _LOOSE_OPENERS:
            break
        if word.low in _ARTICLES:
            return first - 1
        if not (
            _adjective(word.low)
            or (word.low == "og" and first < head)
            or (word.capital and first - 1 > 0 and head - first < 4)
        ):
            break
        first -= 1
    while first < head and tokens[first].low == "og":
        first += 1
    return first


_ADJECTIVE = re.compile(
    r"(?:.*(?:elle|elt|iske|isk|sk|ske|ende|ede|ale|alt|ive|ære|lige|ligt|faglige?|nye|fælles|mindre|lokale?)|ad hoc|-)$"
)


def _adjective(word: str) -> bool:
    return bool(_ADJECTIVE.fullmatch(word)) or word.endswith("-")


def _complemented(text: str, tokens: Sequence[_Token], head: int) -> int:
    """Last token of the phrase: what the group is about, as far as it is still one noun phrase."""
    last = head
    index = head + 1
    opened = proper = False
    while index < len(tokens):
        token = tokens[index]
        gap = _gap(text, tokens[index - 1], token)
        if token.barrier or gap not in (" ", "") or token.low in _stops():
            break
        if not opened:
            step = _opens(tokens, index)
            if not step:
                break
            opened = True
            proper = step == 1
        else:
            step = _continues(tokens, index)
            if not step or (proper and not tokens[index + step - 1].capital):
                break
        index += step
        last = index - 1
    return _trimmed(tokens, head, last)


def _opens(tokens: Sequence[_Token], index: int) -> int:
    """How many tokens open the complement at `index` (preposition and first word), 0 if none does."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.barrier:
        return 0
    if token.low in _OPENERS and following.low not in _stops_after().get(token.low, frozenset()):
        return 2
    if token.low in _LOOSE_OPENERS and following.low not in _stops_after().get(token.low, frozenset()):
        return 2 if following.capital or token.low in ("til", "på") else 0
    return 1 if token.capital and tokens[index - 1].capital else 0


def _continues(tokens: Sequence[_Token], index: int) -> int:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.low in _JOINERS:
        if following is None or following.barrier or following.low in _stops_after().get(token.low, frozenset()):
            return 0
        return 2
    if token.low in ("og", "eller", "/"):
        if following is None or following.barrier or following.low in _stops() or following.low in _ARTICLES:
            return 0
        return 2
    return 1


def _trimmed(tokens: Sequence[_Token], head: int, last: int) -> int:
    while last > head and tokens[last].low in _JOINERS | _OPENERS | _ARTICLES | {"og", "eller", "/"}:
        last -= 1
    return last


def _phrase(
    text: str,
    tokens: Sequence[_Token],
    first: int,
    head: int,
    last: int,
    hit: tuple[Head, bool, bool, bool],
) -> GroupMention | None:
    lemma, definite, compound, genitive = hit
    article = tokens[first].low if tokens[first].low in _ARTICLES and first < head else ""
    doubly = article in ("den", "det") and head > first + 1 and not definite
    begin = first if doubly or not article else first + 1
    end = tokens[last].end - (1 if genitive else 0)
    bare = begin == head and last == head
    return GroupMention(
        start=tokens[first].start,
        end=end,
        name=_capitalised(text[tokens[begin].start : end]),
        kind=lemma.kind,
        head=lemma.indefinite,
        generic=bare and (not compound or (not tokens[head].capital and not definite)),
        indefinite=not definite
        and not doubly
        and (article in _INDEFINITE or (not article and not tokens[head].capital)),
        genitive=genitive,
        name_start=tokens[begin].start,
        head_start=tokens[head].start,
    )


def _weak(tokens: Sequence[_Token]) -> Iterator[GroupMention]:
    """"tilbuddet", "teamet": what the item is about, under a word that names nothing by itself."""
    for token in tokens:
        head = weak_heads().get(token.low) or weak_heads().get(token.low.removesuffix("s"))
        if head is not None and not token.barrier:
            genitive = token.low not in weak_heads()
            yield GroupMention(
                start=token.start,
                end=token.end - genitive,
                name=_capitalised(token.text),
                kind=head.kind,
                head=head.indefinite,
                generic=True,
                genitive=genitive,
            )


_INNER = frozenset({"i", "på", "mod", "og", "for", "til", "med", "af", "om", "ved"})


def _proper(text: str, tokens: Sequence[_Token]) -> Iterator[GroupMention]:
    """Proper names after a word that announces one: "projektet Trygt Hjem", "partnerskabet Hånd om Hverdagen"."""
    for index, token in enumerate(tokens[:-1]):
        if token.low not in _announcers() or _gap(text, token, tokens[index + 1]).strip(" \"“”„»’'"):
            continue
        if not tokens[index + 1].capital or tokens[index + 1].barrier:
            continue
        last = index + 1
        while last + 1 < len(tokens) and _gap(text, tokens[last], tokens[last + 1]) == " ":
            following = tokens[last + 1]
            inner = following.low in _INNER and last + 2 < len(tokens) and tokens[last + 2].capital
            if following.barrier or not (following.capital or inner):
                break
            last += 2 if inner else 1
        kind = head_of(token.text)
        yield GroupMention(
            start=tokens[index + 1].start,
            end=tokens[last].end,
            name=text[tokens[index + 1].start : tokens[last].end],
            kind=kind[0].kind if kind else _K.PROJECT,
            head=token.low,
        )
