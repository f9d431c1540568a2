"""Reads who was there from sentences: apologies in prose, guests of an item, substitutes.

"Alle var mødt, undtagen Ida Holm og Bo Ravn." makes two people absent; "Overlæge Lis Toft, Regionshospitalet Horsens,
deltog under punktet." makes a guest of the item that the sentence stands in. "Ida Holm orienterede" says neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.anchors import Guarded
from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.danish.sentences import split_sentences
from graph.minutes.people import cut_people
from graph.minutes.roll import Setting, rows_of
from graph.minutes.shared import with_shared
from graph.minutes.stand_ins import read_stand_ins
from graph.model.minutes import Attendance, Presence
from graph.model.text import Passage

_EXCEPT = Guarded(
    r"\b(?:alle|samtlige)\b[^.]{0,60}?\b(?:mødt|til ?stede|fremmødte?|deltog)\b[^.]{0,30}?"
    r"\b(?:undtagen|bortset fra|på nær|med undtagelse af|undtaget|dog ikke|minus)\s*:?\s*(?P<who>.+)",
    re.IGNORECASE,
)
_SENT_APOLOGIES = Guarded(
    r"^(?P<who>.{3,160}?),?\s+(?:som\s+)?(?:havde|har|var|er|kunne)\s+(?:desværre\s+|begge\s+|alle\s+)?"
    r"(?:meldt (?:om )?(?:afbud|forfald|fra\b)|sendt afbud|fraværende|forhindre[dt]e?|ikke (?:til ?stede|mødt)"
    r"|ikke deltage|ikke med(?! (?:i|til|på|om)\b)|syg(?:emeldt)?"
    r"|på (?:ferie|orlov|barsel))\b"
    r"|^(?P<whom>.{3,160}?)\s+(?:meldte (?:afbud|fra\b)|måtte (?:melde (?:afbud|fra\b)|blive (?:væk|hjemme))|udeblev"
    r"|deltog ikke(?! (?:i|under|ved) (?:behandling|drøftelse|beslutning|punkt|sag)))\b",
    re.IGNORECASE,
)
_APOLOGIES_FROM = Guarded(
    r"(?:der (?:var|er|forelå) )?(?:modtaget |indkommet |meldt )?\bafbud (?:fra|var modtaget fra)\s+(?P<who>.+)",
    re.IGNORECASE,
)
_GUEST = Guarded(
    r"^(?P<who>.{3,200}?),?\s+(?:deltog|deltager|var inviteret|var til stede|medvirkede|var med)\s+"
    r"(?:også |begge |alle |virtuelt |som gæst(?:er)? |online |kun )?(?:under|ved|i|til|på)\s+"
    r"(?:behandlingen af |drøftelsen af |dette |dagsordens)?(?:punkt|pkt|sag)(?:et|en|\.)?(?!\w)"
    r"\s*(?P<item>\d{1,2}(?:\.\d{1,2})?)?",
    re.IGNORECASE,
)
_ALSO = r"(?:også |desuden |tillige |ligeledes |virtuelt |online |endvidere )?"
_POINT = r"(?:dagsordens)?(?:punkt|pkt\.?|sag) ?(?P<item>\d{1,2})"
#: Sentences of the head that name who came -> the role that they give.
_HEAD_SENTENCES = tuple(
    (Guarded(pattern, re.IGNORECASE), role)
    for pattern, role in (
        (
            r"(?:^|: )(?P<who>.{3,200}?),?\s+(?:deltog|deltager|var til ?stede)\s+"
            rf"{_ALSO}(?:i|på|under|ved) (?:hele )?mødet\b",
            "",
        ),
        (rf"(?:^|: )(?P<who>.{{3,200}}?),?\s+deltog\s+(?P<until>til og med|fra|indtil|fra og med) {_POINT}", ""),
        (rf"^(?:som gæste?r? )?(?:{_ALSO})deltog {_ALSO}(?P<who>.{{3,200}}?),? (?:under|til|ved|i) {_POINT}", ""),
        (
            rf"^(?:under|til|ved|på) {_POINT}(?:(?:,|-|–| og| til) ?\d{{1,2}})* (?:deltog|mødte) {_ALSO}"
            r"(?P<who>.{3,200}?)\.?$",
            "",
        ),
        (
            r"^(?:desuden|endvidere|herudover|derudover|også|som gæste?r?) deltog (?P<who>.{3,200}?)(?: i mødet)?\.?$",
            "",
        ),
        (
            r"^(?P<who>.{3,160}?),?\s+(?:forlod mødet|gik\b|måtte (?:gå|forlade)|ankom"
            r"|kom (?:først |til (?!at )|til ?stede|senere|kl)"
            r"|var (?:forsinket|med|til ?stede) (?:fra|til|indtil|i|under)"
            r"|deltog (?:kun |alene )?(?:i|til|indtil|fra) (?:den |kl|første|sidste))",
            "",
        ),
        (
            r"(?:(?P<house>[A-ZÆØÅ][^,.:;()]{2,60}?) )?\b(?:var|blev|er) (?:\w+ ){0,2}repræsenteret (?:ved|af)"
            r" (?P<who>.{3,160})",
            "",
        ),
        (r"^(?:ordstyrer|mødeleder|dirigent) var (?P<who>.{3,160})", "mødeleder"),
        (r"^referent(?:er)? var (?P<who>.{3,160})", "referent"),
        (r"^(?P<who>.{3,160}?),? (?:tog|tager|skrev|førte|skriver) referat", "referent"),
        (r"^(?P<who>.{3,160}?),? (?:var|er) referent", "referent"),
        (r"^(?P<who>.{3,160}?),? (?:ledede|leder) mødet", "mødeleder"),
    )
)
_CLAUSE = re.compile(r"\b(?:at|hvis|når|hvor|fordi)\b|\w{3,}(?:erede|ede)\b")  # another verb: of somebody else
_CUES = Guarded(
    r"afbud|sted|sendt|repræsenter|meld|forfald|fravær|forhindre|deltog|deltager|mødt|udeblev|inviteret|medvirk"
    r"|refer|ordstyrer|mødet|forlod|ankom|forsinket",
    re.IGNORECASE,
)
_LEFT = Guarded(r"\b(?:kom|gik)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\bikke\b", re.IGNORECASE)
_COULD_NOT = Guarded(r"\b(?:hvis|såfremt|når|må|bedes|skal|kan melde|meddeles|gives)\b", re.IGNORECASE)


def read_sentences(
    passage: Passage, item: str, gazetteer: Gazetteer, last: Attendance | None = None
) -> tuple[Attendance, ...]:
    """Rows that the sentences of a paragraph state; `item` is the number of the item it stands in, `last` whom
    "sidstnævnte" means at its beginning."""
    if not (_CUES.may_match(passage.text) or _LEFT.search(passage.text)):
        return ()
    rows: list[Attendance] = []
    for start, end in split_sentences(passage.text):
        rows.extend(_read(passage.slice(start, end), item, gazetteer, rows[-1] if rows else last))
    return tuple(rows)


def _read(sentence: Passage, item: str, gazetteer: Gazetteer, last: Attendance | None) -> Iterator[Attendance]:
    text = sentence.text
    if _COULD_NOT.search(text):
        return
    if not item:  # inside an item somebody takes a seat for somebody rather than a chair at the table
        stand_ins = list(read_stand_ins(sentence, gazetteer, last))
        if stand_ins:
            yield from stand_ins
            return
    absent = Setting(presence=Presence.ABSENT, rule="sentence")
    for pattern in (_EXCEPT, _APOLOGIES_FROM, _SENT_APOLOGIES):
        match = pattern.search(text)
        if match is not None:
            group = "who" if match["who"] else "whom"
            if _CLAUSE.search(match[group]):
                continue
            yield from _people(sentence, match.span(group), absent, gazetteer)
            return
    match = _GUEST.search(text)
    if match is not None and not _NEGATED.search(match.group()):
        guest = Setting(presence=Presence.GUEST, item=match["item"] or item, rule="sentence")
        yield from _people(sentence, match.span("who"), guest, gazetteer)
        return
    if not item:
        yield from _in_head(sentence, gazetteer)


def _in_head(sentence: Passage, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """What only a sentence of the head says: inside an item it would be about another meeting."""
    for pattern, role in _HEAD_SENTENCES:
        match = pattern.search(sentence.text)
        if match is None or _NEGATED.search(match.group()) or _CLAUSE.search(match["who"]):
            continue
        number = match.groupdict().get("item") or ""
        presence = Presence.GUEST if number and not match.groupdict().get("until") else Presence.PRESENT
        item = number if presence is Presence.GUEST else ""
        house = sentence.slice(*match.span("house")) if match.groupdict().get("house") else None
        setting = Setting(presence=presence, role=role, item=item, rule="sentence", heading=house)
        yield from _people(sentence, match.span("who"), setting, gazetteer)
        return


def _people(sentence: Passage, span: tuple[int, int], setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    who = sentence.slice(*span)
    if not find_names(who.text, least=LISTED):
        return
    phrases = cut_people(who)
    told = [rows_of(phrase, setting, gazetteer) for phrase in phrases]
    yield from with_shared(who.text, [phrase.text for phrase in phrases], told)
