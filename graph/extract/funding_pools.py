"""Pools and projects under their full names in talk of money: with their owner, with the name behind their head.

"Region Sjællands pulje" is one payer and not a region beside a pool; "projektet Lys Nat" is one project and not two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.danish.groups import GroupMention
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind

_K = EntityKind
_CAPITAL = re.compile(r" (?:[\"“”„»’]?)([A-ZÆØÅ][\w-]*(?: (?:i|og|for|på|til) [A-ZÆØÅ][\w-]*| [A-ZÆØÅ][\w-]*){0,4})")
_OWNED_POOL = re.compile(
    r"['’]?s (?P<pool>[a-zæøå]*pulje(?: til (?!\w+(?:en|et|ne)\b|(?:en|et|at|de|den|det)\b)[a-zæøå]{4,})?)(?!\w)"
)


def with_pools(tokens: list[Token], sentence: Sentence) -> list[Token]:
    """The tokens with the pools that only their owner makes a certain one: "Region Sjællands pulje til nye veje"."""
    found = []
    for index, token in enumerate(tokens):
        found.append(token)
        match = _OWNED_POOL.match(sentence.text, token.end) if token.kind in "OG" and not _is_fund(token) else None
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(sentence.text)
        if match is not None and match.end("pool") <= following:
            found.append(_fund_at(match, "pool"))
    return found


def _fund_at(match: re.Match[str], group: str) -> Token:
    start, end = match.span(group)
    mention = GroupMention(start=start, end=end, name=match[group], kind=_K.FUND, head="pulje")
    return Token(kind="G", start=start, end=end, name=match[group], group=mention)


def owned_funds(tokens: list[Token], sentence: Sentence, discourse: Discourse) -> list[Token]:
    """ "Regionens" and "udviklingspulje" as one pool."""
    found: list[Token] = []
    for token in tokens:
        owner = found[-1] if found else None
        if owner is not None and owner.kind in "OG" and _is_fund(token):
            between = sentence.text[owner.end : token.start]
            owned = re.fullmatch(r"['’]?s? (?:\w+e )?", between) is not None
            mention = discourse.resolve(owner, sentence) if owned else None
            if owned and (mention is None or mention.kind is not _K.FUND):
                name = mention.name if mention is not None else _capitalised(sentence.text[owner.start : owner.end])
                found[-1] = _pool(owner, token, _genitive(name), sentence)
                continue
        found.append(token)
    return found


def _is_fund(token: Token) -> bool:
    return token.group is not None and token.group.kind is _K.FUND and token.group.entity is None


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _genitive(name: str) -> str:
    return f"{name}'" if name.endswith(("s", "x", "z")) else f"{name}s"


def _pool(owner: Token, token: Token, genitive: str, sentence: Sentence) -> Token:
    assert token.group is not None
    written = sentence.text[token.start : token.end]
    name = f"{genitive} {written}"
    group = replace(token.group, start=owner.start, end=token.end, name=name, generic=False, indefinite=False)
    return replace(token, start=owner.start, name=name, group=group)


def named_after_head(tokens: list[Token], sentence: Sentence) -> list[Token]:
    """ "Projektet" and the name behind it as one project; "forskningsprojektet SAMBA" as SAMBA."""
    found: list[Token] = []
    for token in tokens:
        head = found[-1] if found else None
        if head is not None and _announces(head) and token.group and sentence.text[head.end : token.start] == " ":
            found[-1] = replace(token, start=head.start)
            continue
        found.append(token)
    return [_with_name(token, sentence, found) for token in found]


def _announces(token: Token) -> bool:
    return token.group is not None and token.group.generic and token.group.kind in (_K.PROJECT, _K.FUND)


def _with_name(token: Token, sentence: Sentence, tokens: list[Token]) -> Token:
    if not _announces(token):
        return token
    match = _CAPITAL.match(sentence.text, token.end)
    if match is None or any(
        token.end < other.end and other.start < match.end() for other in tokens if other is not token
    ):
        return token
    assert token.group is not None
    name = match.group(1)
    group = replace(token.group, end=match.end(), name=name, generic=False, indefinite=False)
    return replace(token, end=match.end(), name=name, group=group)
