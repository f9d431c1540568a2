"""Who is meant by the payers that a sentence or a cell names.

"De tre kommuner betaler hver 50.000 kr." has three payers if the text before has named three municipalities, else one
collective. A pool pays under its own name, with that of its owner: "regionens udviklingspulje".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.organisations import find_organisations
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.statement import Mention
from graph.model.text import Passage

_K = EntityKind
_WORDS = ("to begge 2", "tre 3", "fire 4", "fem 5", "seks 6", "syv 7", "otte 8", "ni 9", "ti 10")
_COUNTS = {word: number for number, words in enumerate(_WORDS, 2) for word in words.split()}
_NO_PAYERS = frozenset({_K.PERSON, _K.PROJECT, _K.AGREEMENT, _K.MEETING})
_EACH = re.compile(r"hver ", re.IGNORECASE)
_FEW = 8  # "hver kommune" means those just named, if they are no more than these
_BACK = 80  # blocks of the text in which the members of a collective are looked for
_CAP = r"[A-ZÆØÅ][\wæøå]+(?:-[A-ZÆØÅ]\w+)?"
_TOWNS = re.compile(rf"{_CAP}(?:, {_CAP})*,? (?:og|samt) {_CAP}")


def payers(tags: str, sentence: Sentence, discourse: Discourse, *, whole: bool = False) -> list[Mention]:
    """The payers behind the tags, collectives that the text spells out replaced by their members.

    `whole`: they pay one sum together, which is the collective's as such.
    """
    found: list[Mention] = []
    for token in _told_once(sentence.tagged_tokens(tags), whole):
        if is_collective(token):
            found.extend(_collective(token, sentence, discourse) if whole else _members(token, sentence, discourse))
            continue
        mention = discourse.resolve(token, sentence) or pool(token, sentence)
        if mention is not None and mention.kind is _K.FUND and token.group is not None and token.group.entity is None:
            mention = replace(mention, written=sentence.text[token.start : token.end])
        if mention is not None and mention.kind not in _NO_PAYERS and mention.name not in [m.name for m in found]:
            found.append(mention)
    return found


def _told_once(tokens: Sequence[Token], whole: bool) -> list[Token]:
    """ "De to kommuner, Holbæk og Greve": the two, or the collective where they pay as one."""
    counted = [token for token in tokens if is_collective(token) and _count(token)]
    named = [t for t in tokens if t.organisation and t.organisation.kind is _K.MUNICIPALITY and not is_collective(t)]
    if len(counted) != 1 or _count(counted[0]) != len(named):
        return list(tokens)
    left_out = named if whole else counted
    return [token for token in tokens if token not in left_out]


def _count(token: Token) -> int:
    return next((_COUNTS[word] for word in token.name.casefold().split() if word in _COUNTS), 0)


def sector(word: str, sentence: Sentence, discourse: Discourse) -> Mention | None:
    """Whose money "den kommunale medfinansiering" is: the municipalities', or the region's."""
    span = sentence.unit.passage.span()
    if word.casefold().startswith("kommunal"):
        return Mention(name="kommunerne", kind=_K.MUNICIPALITY, span=span, written="kommunerne")
    region = discourse.surroundings.region
    return Mention(name=region.label, kind=region.kind, span=span, written=region.label) if region else None


def is_collective(token: Token) -> bool:
    return token.organisation is not None and token.organisation.collective


def _collective(token: Token, sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """The collective as such, without a genitive; "kommuner" without an article is nobody in particular."""
    mention = discourse.resolve(token, sentence)
    if mention is None or mention.kind not in (_K.MUNICIPALITY, _K.REGION) or mention.name.casefold() == "kommuner":
        return []
    name = "kommunerne" if _EACH.match(mention.name) else mention.name.removesuffix("s")
    return [replace(mention, name=name, written=name)]


def pool(token: Token, sentence: Sentence) -> Mention | None:
    """ "Udviklingspuljen" that nothing before it names is a name by itself; "puljen" is none."""
    group = token.group
    if group is None or group.kind is not _K.FUND or len(group.name) < 8:
        return None
    span = sentence.unit.passage.span(token.start, token.end)
    return Mention(name=group.name, kind=_K.FUND, span=span, written=sentence.text[token.start : token.end])


def _members(token: Token, sentence: Sentence, discourse: Discourse) -> list[Mention]:
    """The municipalities that the collective counts, if the text names just as many; else itself."""
    count = _count(token)
    parties = token.name.casefold().endswith(("parter", "parterne"))
    each = parties or _EACH.match(token.name) is not None
    for text in _windows(sentence, discourse) if count or each else ():
        if parties:
            found = _organisations(text, discourse)
            if (count and len(found) == count) or (not count and 1 < len(found) <= _FEW):
                return found
            continue
        named = _municipalities(text, discourse)
        if (count and len(named) == count) or (each and not count and 1 < len(named) <= _FEW):
            span = sentence.unit.passage.span(token.start, token.end)
            return [Mention(name=name, kind=_K.MUNICIPALITY, span=span, written=name) for name in named]
    return _collective(token, sentence, discourse)


def _organisations(text: str, discourse: Discourse) -> list[Mention]:
    """Who may be the parties: the organisations named in the text, without groups."""
    found = find_organisations(text, discourse.surroundings.gazetteer)
    names = {m.name: m.kind for m in found if not m.collective and m.kind not in (_K.BODY, _K.CLUSTER, _K.SECRETARIAT)}
    return [Mention(name=name, kind=kind, written=name) for name, kind in names.items()]


def _municipalities(text: str, discourse: Discourse) -> list[str]:
    gazetteer = discourse.surroundings.gazetteer
    found = find_organisations(text, gazetteer)
    names = [m.name for m in found if m.kind is _K.MUNICIPALITY and not m.collective]
    for match in _TOWNS.finditer(text):
        towns = [gazetteer.town(word) for word in re.findall(_CAP, match.group())]
        names.extend(town.label for town in towns if town is not None and None not in towns)
    return list(dict.fromkeys(names))


def _windows(sentence: Sentence, discourse: Discourse) -> Iterator[str]:
    """Ever more of the text: the sentence, its paragraph, its part of the item and the item so far, the whole item."""
    yield sentence.text
    item = discourse.item
    if item is None:
        return
    here = sentence.unit.passage.span().start
    before: list[str] = []
    for part in item.parts:
        own: list[str] = []
        told = bisect_right(part.blocks, here, key=lambda block: block.passage.starts[0] if len(block.passage) else 0)
        for block in part.blocks[max(0, told - _BACK) : told]:
            if not len(block.passage):
                continue
            own.append(_up_to(here, block.passage))
        if own and part.kind is sentence.unit.part:
            yield own[-1]
            yield "\n".join(own[-2:])
            yield "\n".join(own)
        before.extend(own)
    yield "\n".join([item.heading, *before[-_BACK:]])
    if sum(len(part.blocks) for part in item.parts) <= _BACK:
        yield "\n".join([item.heading, *(block.text for _, block in item.blocks())])


def _up_to(here: int, passage: Passage) -> str:
    """The part of a passage that stands before a place of the document."""
    if passage.starts[-1] < here:
        return passage.text
    return passage.text[: next(i for i, start in enumerate(passage.starts) if start >= here)]
