"""Municipalities by their bare towns: "kommunerne Skive, Viborg og Silkeborg" names three, and no fourth that is all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.danish.anchors import Guarded
from graph.danish.organisations import OrganisationMention
from graph.extract.discourse import Discourse
from graph.extract.proper_names import CAPITAL
from graph.extract.tokens import Sentence, Token, tag
from graph.model.entity import EntityKind

_TOWNS = Guarded(
    rf"[Kk]ommuner(?:ne)?(?:[,:]| [–(-]| er)? ?(?P<towns>{CAPITAL}(?: {CAPITAL})?(?:, {CAPITAL}(?: {CAPITAL})?)*,? og {CAPITAL}(?: {CAPITAL})?)"
)
_TOWN = re.compile(rf"{CAPITAL}(?: (?!og\b){CAPITAL})?")


def announced(sentence: Sentence) -> Sentence:
    """ "kommunerne Skive, Viborg og Silkeborg": where they are named, the collective is only their announcement."""
    if len(sentence.tokens) < 2:
        return sentence
    kept: list[Token] = []
    for token in sentence.tokens:
        if kept and _announces(kept[-1], token):
            kept[-1] = replace(token, start=kept[-1].start)
        else:
            kept.append(token)
    return sentence if len(kept) == len(sentence.tokens) else tag(sentence.unit, kept)


def _announces(token: Token, following: Token) -> bool:
    first, second = token.organisation, following.organisation
    if first is None or second is None or first.entity is second.entity:
        return False
    named = second.kind is EntityKind.MUNICIPALITY and second.entity is not None and following.start == token.end + 1
    return named and first.name.casefold() in ("kommunerne", "kommuner")


def towns(sentence: Sentence, discourse: Discourse) -> Iterable[Token]:
    """Municipalities by their bare towns: "klyngekommunerne Skive, Viborg og Silkeborg"."""
    for match in _TOWNS.finditer(sentence.text):
        hits = [(town, discourse.surroundings.gazetteer.town(town.group())) for town in _TOWN.finditer(match["towns"])]
        if not all(entity for _, entity in hits):
            continue
        for town, entity in hits:
            assert entity is not None
            start, end = match.start("towns") + town.start(), match.start("towns") + town.end()
            found = OrganisationMention(start=start, end=end, name=entity.label, kind=entity.kind, entity=entity)
            yield Token(kind="O", start=start, end=end, name=entity.label, organisation=found)
