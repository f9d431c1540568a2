"""Names cut to their length: where a name ran into its parties, its verb or the next name.

"Aftalen om kost mellem Skive Kommune og KL" is the Aftalen om kost and two parties; "sekretariat for rådet" is a word and a
council; "Netværket for Søvn til Rådet for Kost" are two bodies. A steering group's "projektet" is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.danish.groups import GroupMention
from graph.danish.heads import head_of
from graph.extract.discourse import Discourse
from graph.extract.tokens import Sentence, Token, find_tokens
from graph.model.entity import EntityKind

_K = EntityKind
_FIRM = re.compile(r"(?:Firmaet|Virksomheden|Selskabet|Leverandøren) (?=[A-ZÆØÅ])")
_CUT = re.compile(
    r"[\s,]+(?=(?:sammen med|under navnet|i regi af|melder tilbage|mangler|udpegedes|fusionere[rd]e?|ledes af|drives af|nedsatte|nedsætter|oprettede|etablerede|besluttede|overgår til)\b"
    r"|(?:dækket|betalt|bevilget|bevilliget|afsat|støttet|finansieret|medfinansieret|tildelt|udmøntet|modtaget|brugt|ansøgt|søgt)\b"
    r"|(?:således|sådan|som følger|på følgende måde)(?=\W*$)"
    r"|med (?:observatører|repræsentanter|deltagere|medlemmer|deltagelse)\b"
    r"|(?:mellem|med|under|af) (?:[A-ZÆØÅ]|kommuner(?:ne)?\b|region(?:en|erne)?\b|de \w+ \w*\s?kommuner\b))"
)
_OWN_PROJECT = re.compile(
    r"(?:(?:Styre|Projekt|Projektstyre|Programstyre)gruppen?|Bestyrelsen?|Programkomit[eé](?:en)?) for"
    r" (?:projekt(?:et)? |(?:forsknings)?programmet )?(?P<name>[A-ZÆØÅ].+)"
)
#: A council whose one word says which one it is, if nothing else in the document is meant by it.
_TELLING_HEAD = re.compile(
    r"[A-ZÆØÅ][a-zæøå]{4,}(?:udvalget|rådet|panelet|nævnet|forummet)"
    r"(?<!Opgaveudvalget)(?<!Forretningsudvalget)(?<!Kontaktudvalget)"
)
_INTO = re.compile(r" til (?P<head>[A-ZÆØÅ]\w+)")
_TWO = re.compile(r" og (?=[A-ZÆØÅ])")


def registered(group: GroupMention) -> bool:
    """Whether the register knows the name; names that only the document has introduced may still be too long."""
    return group.entity is not None and not group.entity.id.startswith("local/")


def own_project(discourse: Discourse) -> str:
    """What the body that meets is there for: "Styregruppen for Trygt Hjem" speaks of Trygt Hjem as "projektet"."""
    body = discourse.body.name if discourse.body else ""
    match = _OWN_PROJECT.match(body)
    return project_in(match["name"], discourse) if match else ""


def project_in(text: str, discourse: Discourse) -> str:
    """The known project that the text begins with, else all of it: "Trygt Hjem i Skive" may speak of Trygt Hjem."""
    for known in discourse.surroundings.gazetteer.find(text):
        if known.start == 0 and known.entity.kind is _K.PROJECT:
            return known.entity.label
    return text


def parts(token: Token, sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    """The token itself, or what is left of a name that ran too far."""
    group = token.group
    company = token.organisation
    if company is not None and company.entity is None and _FIRM.match(company.name):
        name = _FIRM.sub("", company.name)
        yield replace(token, name=name, organisation=replace(company, name=name))
        return
    if token.kind != "G" or group is None or registered(group) or token.owner is not None:
        yield token
        return
    if group.bare and _TELLING_HEAD.fullmatch(group.name) and discourse.resolve(token, sentence) is None:
        yield replace(token, group=replace(group, generic=False, bare=False))
        return
    if (
        group.bare
        and group.kind is _K.PROJECT
        and own_project(discourse)
        and discourse.resolve(token, sentence) is None
    ):
        yield replace(token, group=replace(group, name=own_project(discourse), generic=False, bare=False))
        return
    text = sentence.text[token.start : token.end]
    if group.indefinite and re.match(r"(?:(?:en|et|det|den) )?(?:sekretariat|initiativ) \w", text, re.IGNORECASE):
        yield from _found(token.start + text.index(" "), token.end, sentence, discourse)
        return
    cut = _cut(text, group.head_start - token.start)
    if cut is None or _inside_a_name(text, cut, discourse):
        yield token
        return
    yield replace(token, end=token.start + cut, group=_shortened(group, cut, token, text))
    yield from _found(token.start + cut, token.end, sentence, discourse)


def _inside_a_name(text: str, cut: int, discourse: Discourse) -> bool:
    """Whether what is cut stands in a name that the document knows: "gruppen for Teknik med Omsorg"."""
    behind = text.find(" ") + 1
    inner = discourse.surroundings.gazetteer.find(text[behind:])
    return any(name.start < cut - behind < name.end for name in inner)


def _cut(text: str, head: int) -> int | None:
    match = _CUT.search(text, max(head, 0))
    if match and match.start() > head:
        return match.start()
    into = _INTO.search(text, max(head, 0))
    if into and head_of(into["head"]):
        return into.start()
    for both in _TWO.finditer(text, max(head, 0)):
        if any(head_of(word) for word in text[: both.start()].split()) and any(
            head_of(word) for word in text[both.end() :].split()[:3]
        ):
            return both.start()
    return None


def _shortened(group: GroupMention, cut: int, token: Token, text: str) -> GroupMention:
    begin = max(group.name_start - token.start, 0)
    name = text[begin:cut]
    return replace(group, end=token.start + cut, name=name[:1].upper() + name[1:], generic=name.count(" ") == 0)


def _found(start: int, end: int, sentence: Sentence, discourse: Discourse) -> Iterator[Token]:
    for token in find_tokens(sentence.text[start:end], discourse.surroundings):
        yield replace(token, start=token.start + start, end=token.end + start)
