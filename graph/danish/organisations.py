"""Organisations in running text: by the register, and by the wording of names that no register holds.

Most Danish public organisations say what they are: "Struer Kommune", "Regionshospitalet Horsens", "Nordjysk
Sundhedssekretariat", "Medivent ApS". Hard are shared heads ("Skive og Favrskov Kommuner": two municipalities) and the
collectives ("de 19 midtjyske kommuner"), which are actors of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from graph.danish.anchors import Guarded, Sieve, anchors
from graph.danish.gazetteer import Gazetteer
from graph.danish.name_parts import Part, part
from graph.model.entity import Entity, EntityKind

_K = EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMention:
    """text[start:end] names an organisation; `name` is its full name ("Skive Kommune" for "Skive" before "Kommuner")."""

    start: int
    end: int
    name: str
    kind: EntityKind
    entity: Entity | None = None
    collective: bool = False


_CAP = r"[A-ZÆØÅ][\w&’'/-]*"
_FIRST = r"[A-ZÆØÅ](?<!\w.)[\w&’'/-]*"  # the same where a word begins, written so that it is found fast
_NAME = rf"{_CAP}(?:[ -](?:og |i |for |af )?{_CAP}){{0,4}}"

#: kind, pattern of names that say by themselves what they are; first match wins.
WORDINGS: tuple[tuple[EntityKind, re.Pattern[str]], ...] = (
    (_K.COMPANY, re.compile(rf"\b{_NAME} (?:A/S|ApS|I/S|P/S|K/S|IVS|AMBA|A\.M\.B\.A\.?)(?!\w)")),
    (
        _K.HOSPITAL,
        re.compile(
            rf"\b(?:Regionshospitalet|Hospitalsenheden|Hospitalsenhed|Regionspsykiatrien|Psykiatrisygehuset|Psykiatrien(?= i Region)"
            rf"|Børne- og Ungdomspsykiatrien|Psykiatrisk Center|Sygehus(?:et)?|Hospitalet|Steno Diabetes(?: C|c)enter|Præhospitalet)(?: i)?(?: (?:Region )?{_CAP}(?: og {_CAP}(?! Kommune))?)"
            rf"|\b(?:Hospitals|Sygehus)apoteket (?:Region )?{_CAP}"
            rf"|\b{_CAP}(?:[ -]{_CAP}){{0,3}}(?: Universitetshospital| Sygehus| Hospital| Psykiatri(?:ske)? (?:Center|Hospital))\b"
        ),
    ),
    (
        _K.UNIVERSITY,
        re.compile(
            rf"\b(?:{_CAP} ){{1,3}}(?:Universitet|University College|Business School)\b|\bUniversity College {_CAP}\b"
            rf"|\bUniversitetet i {_CAP}|\bProfessionshøjskolen {_CAP}\b|\bSOSU(?:[ -]{_CAP})+|\bSocial- og Sundhedsskolen {_CAP}\b"
        ),
    ),
    (
        _K.STATE,
        re.compile(
            r"\b(?:[A-ZÆØÅ][\wæøå]*(?:-,? (?:og )?(?=[A-ZÆØÅ])| og (?=[A-ZÆØÅ])|-og-)?){1,3}(?:ministeriet|styrelsen)\b|\b[A-ZÆØÅ]\w+s [A-ZÆØÅ]\w+tjeneste\b|\bStyrelsen for (?:[A-ZÆØÅ][\w-]*)(?: og [A-ZÆØÅ][\w-]*)?"
        ),
    ),
    (
        _K.SECRETARIAT,
        re.compile(
            rf"\b(?:{_CAP} ){{0,3}}(?:[A-ZÆØÅ][\wæøå]*-? og )?[A-ZÆØÅ][\wæøå-]*sekretariat(?:et)?\b(?: (?:for )?{_CAP}(?: {_CAP})?)?"
            rf"|\b[A-ZÆØÅ]\w*[Ff]ælleskommunalt? [\w-]*sekretariat(?:et)?\b|\b(?:Fælles ?[Ss]ekretariat|Sekretariat)(?:et)? for {_NAME}"
        ),
    ),
    (
        _K.CLUSTER,
        re.compile(rf"\bSundhedsklynge(?:n)?(?: i)? {_CAP}(?:(?: og |[ -/]){_CAP})?|\b[A-ZÆØÅ][\wæøå-]*klyngen\b"),
    ),
    (
        _K.ASSOCIATION,
        re.compile(
            rf"\b(?:PLO[ -]|KL-|DSR-|FOA-){_CAP}|\b{_NAME} (?:Foreningen?|Fonden|Forbund|Fagforening|Forening)(?=s?\b)|\b[A-ZÆØÅ][\wæøå-]+(?:foreningen|fonden|forbundet)(?=s?\b)(?: {_CAP}(?:(?<=s) {_CAP})?)?|\bForeningen (?:af |for )?{_NAME}|\bFonden (?:for )?{_NAME}"
        ),
    ),
    (_K.BODY, re.compile(rf"\bKKR[ -]{_CAP}|\bRegionsrådet(?: i Region {_CAP})?|\bByrådet i {_CAP}")),
    (_K.REGION, re.compile(rf"\bRegion {_CAP}")),
    (
        _K.OTHER,
        re.compile(
            rf"\b(?:Jobcenter|Frivilligcenter|Plejecenter|Plejehjemmet|Lægehuset|Lægerne|Sundhedscenter|Sundhedshus(?:et)?|Akutcenter"
            rf"|Rehabiliteringscenter|Apoteket|Beredskab(?:et)?|Ungdomsskolen|Gymnasiet)(?: i)? {_CAP}(?: {_CAP})?"
            rf"|\b{_CAP} (?:Sundhedscenter|Sundhedshus|Lægehus|Apotek|Beredskab|Frivilligcenter|Plejecenter|Rehabiliteringscenter|Lægeklinik)\b"
        ),
    ),
)

#: A word that each of them needs, to pass over in a text that has none.
_SIEVE = Sieve((wording, anchors(wording[1])) for wording in WORDINGS)

_COLLECTIVE = Guarded(
    r"\b(?:(?:de|alle|samtlige|begge|øvrige) )*(?:(?:\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|nitten) )?"
    r"(?:(?:midt|nord|syd|sønder|øst|vest)jyske |fynske |sjællandske |nordsjællandske |syddanske |deltagende |øvrige |omkringliggende )?"
    r"(?:klynge)?kommuner(?:ne)?(?:(?=s\b)|\b(?: i (?:Region [A-ZÆØÅ]\w+|regionen|klyngen|[A-ZÆØÅ]\w+klyngen))?)",
    re.IGNORECASE,
)
_SHARED_HEAD = Guarded(
    rf"({_FIRST}(?: {_CAP})?(?:, {_CAP}(?: {_CAP})?)*,? (?:og|samt) {_CAP}(?: {_CAP})?) [Kk]ommuner?\b"
)
_MUNICIPALITY = Guarded(rf"({_FIRST}(?:[ -]{_CAP}){{0,2}}) [Kk]ommune\b")
#: A word that any of them needs where no name of the register stands.
_TELLING = Sieve(
    [(None, anchors(wording)) for _, wording in WORDINGS]
    + [(None, guarded.anchors) for guarded in (_SHARED_HEAD, _MUNICIPALITY, _COLLECTIVE)]
)


def find_organisations(text: str, gazetteer: Gazetteer) -> tuple[OrganisationMention, ...]:
    """Organisations named in the text, in order, none inside another; a collective only where nothing better stands."""
    if not (gazetteer.find(text) or _TELLING.any_passes(text)):
        return ()
    taken: list[OrganisationMention] = []
    for finder in (_shared_heads, _known, _municipalities, _worded, _collectives):
        for mention in finder(text, gazetteer):
            if not any(mention.start < other.end and other.start < mention.end for other in taken):
                taken.append(mention)
    return tuple(sorted(taken, key=lambda mention: (mention.start, mention.end)))


def _shared_heads(text: str, gazetteer: Gazetteer) -> Iterator[OrganisationMention]:
    for match in _SHARED_HEAD.finditer(text):
        names = list(re.finditer(rf"{_CAP}(?: (?!og ){_CAP})?", match.group(1)))
        towns = list(takewhile(lambda name: gazetteer.town(name.group()) is not None, reversed(names)))[::-1]
        if len(towns) > 1:  # "KL, Skive og Viborg Kommune": who is no town before them has a name of its own
            for town in towns:
                start = match.start() + town.start()
                entity = gazetteer.town(town.group())
                assert entity is not None
                end = match.end() if town is towns[-1] else start + len(town.group())
                yield _mention(start, end, entity.label, entity.kind, entity)


#: A branch of an association that has a name of its own: "PLO-Struer" is not PLO.
_BRANCH = re.compile(r"-[A-ZÆØÅ][a-zæøå]{2}")
#: Where one is a branch of: "Ældre Sagen Lemvig".
_LOCAL = re.compile(r" (?P<where>[A-ZÆØÅ][\wæøå-]{2,})(?![\wæøå-])(?! (?:Kommune|Sygehus|Hospital|[A-ZÆØÅ]))")


def _known(text: str, gazetteer: Gazetteer) -> Iterator[OrganisationMention]:
    for known in gazetteer.find(text):
        if known.entity.label.isupper() and _BRANCH.match(text, known.end):
            continue
        branch = _LOCAL.match(text, known.end) if known.entity.kind is _K.ASSOCIATION else None
        if branch is not None and (gazetteer.town(branch["where"]) or part(branch["where"]) is Part.PLACE):
            name = text[known.start : branch.end()]
            yield OrganisationMention(start=known.start, end=branch.end(), name=name, kind=_K.ASSOCIATION)
        elif known.entity.kind not in (_K.PROJECT, _K.AGREEMENT, _K.FUND):
            yield _mention(known.start, known.end, known.entity.label, known.entity.kind, known.entity)


def _municipalities(text: str, gazetteer: Gazetteer) -> Iterator[OrganisationMention]:
    for match in _MUNICIPALITY.finditer(text):
        words = match.group(1).split(" ")
        for first in range(len(words)):
            town = " ".join(words[first:])
            entity = gazetteer.town(town)
            if entity is not None:
                yield _mention(match.end() - len(town) - 8, match.end(), entity.label, _K.MUNICIPALITY, entity)
                break


def _worded(text: str, gazetteer: Gazetteer) -> Iterator[OrganisationMention]:
    for kind, pattern in _SIEVE.pass_through(text):
        for match in pattern.finditer(text):
            name = match.group().strip()
            known = gazetteer.lookup(name)
            yield _mention(
                match.start(),
                match.start() + len(name),
                known.label if known else name,
                known.kind if known else kind,
                known,
            )


def _collectives(text: str, gazetteer: Gazetteer) -> Iterator[OrganisationMention]:
    """Each collective with its place and, should that be an organisation by itself ("i Vestklyngen"), without it."""
    for match in _COLLECTIVE.finditer(text):
        for name in dict.fromkeys((match.group(), match.group().partition(" i ")[0])):
            end = match.start() + len(name)
            yield OrganisationMention(start=match.start(), end=end, name=name, kind=_K.MUNICIPALITY, collective=True)


def is_collective_name(name: str) -> bool:
    """Whether the name is one of a collective: "de tre kommuner"."""
    return _COLLECTIVE.pattern.fullmatch(name) is not None


def _mention(start: int, end: int, name: str, kind: EntityKind, entity: Entity | None) -> OrganisationMention:
    return OrganisationMention(start=start, end=end, name=name, kind=kind, entity=entity)


def kind_of(name: str) -> EntityKind | None:
    """What an organisation is by the wording of its name; None if the name does not say."""
    for kind, pattern in WORDINGS:
        if pattern.fullmatch(name):
            return kind
    return _K.MUNICIPALITY if _MUNICIPALITY.pattern.fullmatch(name) else None
