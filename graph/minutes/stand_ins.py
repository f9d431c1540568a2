"""Reads from a sentence who came instead of whom: "For Ida Holm mødte ældrechef Bo Ravn", "hun havde sendt Bo Ravn".

The people of the sentence become ‹0›, ‹1›, ...; a pattern says which of two stayed away and which came. Between them
may stand what a secretary adds, titles and employers, but no other person and no end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, NameMention, find_names
from graph.minutes.people import begin_of
from graph.minutes.roll import Setting, rows_of
from graph.model.minutes import Attendance, Presence
from graph.model.text import Passage

_GAP = r"[^‹›.;:]{0,90}?"
_CAME = r"(?:deltog|deltager|mødte|møder|kom|var(?: der)?|er|sad|stillede|indtrådte|trådte til)"
_INSTEAD_OF = (
    r"(?:i ?stedet for|på vegne af|for|som (?:\w+ )?(?:stedfortræder|suppleant|vikar|afløser|substitut) for"
    r"|(?:stedfortræder|suppleant|vikar|afløser|substitut) for|i \w+ fravær)"
)
_IN_THEIR_PLACE = (
    r"(?:i (?:hans|hendes|deres|dennes|sit|vedkommendes) sted|i ?stedet"
    r"|som (?:\w+ )?(?:stedfortræder|suppleant|vikar|afløser)(?! for\b)|ved (?:suppleant|stedfortræder))"
)
_SENT = (
    r"(?:havde |har |havde i stedet |var )?(?:\w+ )?(?:sendt|sendte|sender|bedt|udpeget|stillede med"
    r"|ladet sig repræsentere|lod sig repræsentere)"
)
_AWAY, _HERE = "‹(?P<away>\\d+)›", "‹(?P<here>\\d+)›"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:^|[,;] |\bog ){_INSTEAD_OF} {_GAP}{_AWAY}{_GAP}\b{_CAME}\b{_GAP}{_HERE}",
        rf"{_HERE}{_GAP}\b{_CAME}\b{_GAP}\b{_INSTEAD_OF} {_GAP}{_AWAY}",
        rf"{_AWAY}[^‹›.;:()]{{0,90}}?\b(?:var|blev|er|bliver) (?:\w+ )?repræsenteret (?:ved|af|gennem) {_GAP}{_HERE}",
        rf"{_AWAY}{_GAP}\b{_SENT} {_GAP}{_HERE}{_GAP}{_IN_THEIR_PLACE}",
        rf"{_AWAY}{_GAP}\b{_SENT} {_GAP}(?:{_IN_THEIR_PLACE}|suppleanten|stedfortræderen|vikaren),? {_GAP}{_HERE}",
        rf"{_AWAY}{_GAP}[,(;]? ?(?:og |men )?{_IN_THEIR_PLACE}\b{_GAP}{_HERE}",
        rf"{_AWAY}{_GAP}[,(;]? ?(?:og |men |hvor )?{_HERE}{_GAP}\b{_CAME}\b{_GAP}{_IN_THEIR_PLACE}",
    )
)
_LAST_NAMED = re.compile(r"^(?:sidstnævnte|denne|han|hun)\b", re.IGNORECASE)
_IN_PLACE_OF_LAST = re.compile(
    r"^(?:i (?:hans|hendes|dennes|sidstnævntes) sted|(?:i ?stedet )?for (?:ham|hende|sidstnævnte)|i ?stedet)"
    rf" (?={_CAME}\b)",
    re.IGNORECASE,
)
_SEATED = re.compile(r"\b(?:udpeget|valgt|indtræder|indtrådt|tiltrådt)\b", re.IGNORECASE)
_CUES = re.compile(r"sted|for |på vegne|suppleant|stedfortræder|vikar|afløser|repræsenter|sendt", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:ikke|hvis|såfremt|skal|bedes|kan)\b", re.IGNORECASE)


def read_stand_ins(sentence: Passage, gazetteer: Gazetteer, before: Attendance | None = None) -> Iterator[Attendance]:
    """Two rows for each pair that the sentence tells of; `before` is whom "sidstnævnte" means."""
    text = sentence.text
    names = find_names(text, least=LISTED)
    if not _CUES.search(text) or _NEGATED.search(text) or not names:
        return
    tagged = _tagged(text, names)
    lead = _LAST_NAMED.match(tagged)
    if lead is not None and before is not None:
        tagged = f"‹99›{tagged[lead.end() :]}"
    instead = _IN_PLACE_OF_LAST.match(tagged)
    if instead is not None and before is not None:
        tagged = f"‹99› i hans sted {tagged[instead.end() :]}"
    for pattern in _PATTERNS:
        match = pattern.search(tagged)
        if match is None or (pattern in _PATTERNS[:2] and _SEATED.search(match.group())):
            continue  # who is appointed in another's place came for nobody
        came = _row(
            sentence, names, int(match["here"]), Setting(presence=Presence.SUBSTITUTE, rule="sentence"), gazetteer
        )
        absent = Setting(presence=Presence.ABSENT, rule="sentence")
        away = int(match["away"])
        stayed = before if away == 99 else _row(sentence, names, away, absent, gazetteer)
        if came is not None and stayed is not None:
            yield replace(came, substitutes=stayed.person, note="")
            yield replace(stayed, presence=Presence.ABSENT, note="")
        return


def _tagged(text: str, names: Sequence[NameMention]) -> str:
    parts, place = [], 0
    for index, name in enumerate(names):
        parts += [text[place : name.start], f"‹{index}›"]
        place = name.end
    return "".join([*parts, text[place:]])


def _row(
    sentence: Passage, names: Sequence[NameMention], index: int, setting: Setting, gazetteer: Gazetteer
) -> Attendance | None:
    """The person at `index` with the title before the name and the employer right behind it."""
    name = names[index]
    begin = begin_of(sentence.text, name.start)
    end = begin_of(sentence.text, names[index + 1].start) if index + 1 < len(names) else len(sentence)
    clause = _CLAUSE.search(sentence.text, name.end, max(name.end, end))
    phrase = sentence.slice(begin, clause.start() if clause is not None else max(name.end, end))
    return next(iter(rows_of(phrase, setting, gazetteer)), None)


#: Where the words about a person end and the sentence goes on.
_CLAUSE = re.compile(
    r"[\s,;–(.-]*\b(?:havde|har|sendte?|deltog|deltager|mødte|møder|kom|var|er|blev|der"
    r"|som (?:stedfortræder|suppleant|vikar|afløser)|og (?=i )|i (?:hans|hendes|deres|dennes|sit) sted|i ?stedet"
    r"|for (?=[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ])|hvor|men)\b"
    r"|\s+[–—-]\s.*$|\.?$"
)
