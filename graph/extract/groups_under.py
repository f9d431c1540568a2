"""The groups that an item counts up under its own title: "Arbejdsgrupper under temagruppen", "Følgegrupperne under DAK".

Each line begins with one of them and tells of something else, who leads it or who is to sit in it; that it is part of what the
title names is told only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.sentences import split_sentences
from graph.extract.cluster_parts import own_cluster
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem, PartKind
from graph.model.statement import Basis, Evidence, Mention, Statement
from graph.model.text import BlockKind, Passage

_K = EntityKind
_GROUPS = r"\b(?:under|arbejds|følge|tema|projekt|udviklings|styre|reference)?(?:grupper(?:ne)?|udvalg(?:ene)?|netværk(?:ene)?)"
_UNDER = re.compile(rf"{_GROUPS} (?:under|i regi af) (?P<whole>\S.*)", re.IGNORECASE)
#: Groups that are under somebody by their name: that is who meets.
_SUBGROUPS = re.compile(
    r"(?:[\W\d]|\b(?:status|nyt|orientering|fra|på|om|for|til|punkt|pkt|sag|ad)\b)*undergrupper(?:ne)?\W*",
    re.IGNORECASE,
)
#: "Klyngens arbejdsgrupper", "Rådets netværk".
_OWN = re.compile(
    rf"(?:[\W\d]|\b(?:status|nyt|orientering|fra|på|om)\b)*(?P<whole>[\wæøåÆØÅ]*(?:klyngen|udvalget|rådet|forummet|netværket|styregruppen|kredsen))s {_GROUPS[2:]}\W*",
    re.IGNORECASE,
)
_MARK = re.compile(r"\W*(?:(?:[a-zæøå]|\d{1,2})[).]\s+)?\W*")


def find_under(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """part-of, of each group that begins a line or a row of the item, and what its title says that they are under."""
    whole = _whole(item, discourse)
    if whole is None:
        return
    seen: set[str] = set()
    for passage, page in _lines(item):
        group = _first_group(passage, item, discourse)
        if group is not None and group.name not in seen and group.name != whole.name:
            seen.add(group.name)
            yield Statement(
                relation="part-of",
                subject=group,
                object=whole,
                source=discourse.minutes.source,
                basis=Basis.LAYOUT,
                evidence=Evidence(
                    document=discourse.minutes.document.id,
                    item=item.number,
                    span=passage.span(),
                    rule="listed-under-title",
                    confidence=0.8,
                    page=page,
                ),
            )


def _whole(item: AgendaItem, discourse: Discourse) -> Mention | None:
    """What the title puts the groups under."""
    if item.title is None:
        return None
    if _SUBGROUPS.fullmatch(item.heading):
        return discourse.body
    own = _OWN.fullmatch(item.heading)
    if own is not None:
        return own_cluster(discourse) if own["whole"].casefold().endswith("klyngen") else discourse.body
    match = _UNDER.search(item.title.text)
    if match is None:
        return None
    sentence = _sentence(item.title.slice(match.start("whole"), len(item.title)), item, discourse)
    token = next((token for token in sentence.tokens if token.kind in "GO" and token.start <= 4), None)
    found = discourse.resolve(token, sentence) if token is not None else None
    if found is None and token is not None and token.group is not None and token.group.generic:
        return discourse.body
    return found


def _lines(item: AgendaItem) -> Iterator[tuple[Passage, int | None]]:
    """The beginnings of the lines of an item, and the first cells of its rows."""
    for _, block in item.blocks():
        if block.kind is BlockKind.TABLE_ROW:
            if block.cells and len(block.cells[0]):
                yield block.cells[0], block.page
            continue
        for start, end in split_sentences(block.text):
            if end - start > 3:
                yield block.passage.slice(start, end), block.page


def _first_group(passage: Passage, item: AgendaItem, discourse: Discourse) -> Mention | None:
    mark = _MARK.match(passage.text)
    rest = passage.slice(mark.end() if mark is not None else 0, len(passage))
    if not rest.text[:1].isupper():
        return None
    sentence = _sentence(rest, item, discourse)
    token = next((token for token in sentence.tokens if token.start == 0 and token.kind == "G"), None)
    group = token.group if token is not None else None
    if token is None or group is None or group.generic or group.kind is not _K.BODY:
        return None
    return discourse.resolve(token, sentence)


def _sentence(passage: Passage, item: AgendaItem, discourse: Discourse) -> Sentence:
    unit = Unit(passage=passage, item=item.number, part=PartKind.BODY, page=None, order=0)
    return tag(unit, find_tokens(passage.text, discourse.surroundings))
