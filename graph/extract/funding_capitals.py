"""What is paid for by a name that nothing but its capitals and its place tells.

"Til Arm i Arm er der afsat 50.000 kr." has no word for what Arm i Arm is.
"""

from __future__ import annotations

import re

from graph.danish.name_parts import Part, part
from graph.extract.discourse import Discourse
from graph.extract.funding_headings import WHAT
from graph.extract.tokens import Sentence
from graph.model.entity import EntityKind
from graph.model.statement import Mention

_WORD = r"[A-ZÆØÅ][\w&'’-]*"
_NAME = rf"{_WORD}(?:\s(?:i|og|for|på|til|mod|om|med|af)\s{_WORD}|\s{_WORD})*"
_NAMED_AIM = re.compile(rf"\b(?:[Tt]il|i|bag)\s[\"“”„»]?(?P<name>{_NAME})")
_QUOTED_AIM = re.compile(r"\b(?:[Tt]il|[Aa]nsøgning(?:en)?)\s[\"“”„»](?P<name>[^\"“”„»«‹›]{2,70})[\"“”«]")
_SUBJECT = re.compile(
    rf"^\W*(?P<name>{_WORD}(?:\s(?:i|og|for|på|til|mod)\s{_WORD}|\s{_WORD})+)\s(?:har|får|fik|koster|finansieres|støttes)\b"
)
#: "Til Ro i sindet, et samarbejde mellem ...": a name whose small words only its explanation holds together.
_APPOSED = re.compile(
    rf"\b(?:[Tt]il|i)\s[\"“”„»]?(?P<name>[A-ZÆØÅ][^‹›.,;:]{{2,50}}?)[\"“”«]?, (?:et|en) (?:\w+ )?{WHAT}\b"
)


def by_capitals(sentence: Sentence, discourse: Discourse, start: int, end: int) -> Mention | None:
    """ "Til Arm i Arm er der afsat ...": a name that nothing but its capitals and its place tells."""
    quoted = _QUOTED_AIM.search(sentence.tagged, start, end)
    if quoted is not None:
        span = sentence.unit.passage.span()
        return Mention(name=quoted["name"], kind=EntityKind.PROJECT, span=span, written=quoted["name"])
    matches = [_APPOSED.search(sentence.tagged, start, end), _NAMED_AIM.search(sentence.tagged, start, end)]
    if start == 0 or not sentence.tagged[:start].strip():
        matches.append(_SUBJECT.match(sentence.tagged))
    for match in matches:
        name = match["name"].strip() if match else ""
        if match is not None and " " not in name:
            name = _as_repeated(name, sentence.tagged[match.end("name") :], discourse.minutes.document.text)
        if part(name) is Part.PLACE:
            continue  # "til fodscreening i Nordjylland": where it is
        if len(name) > 4 and discourse.surroundings.gazetteer.town(name) is None:
            return Mention(name=name, kind=EntityKind.PROJECT, span=sentence.unit.passage.span(), written=name)
    return None


_SMALL = re.compile(r"(?: [a-zæøå-]+){1,4}")
_LOOSE = re.compile(r" (?:i|på|til|for|af|og|med|om|fra|ved|er|var|har|som|der|får|fik|blev|bliver|skal|vil|kan)$")


def _as_repeated(name: str, behind: str, text: str) -> str:
    """A name of one capital with the small words that the document elsewhere writes with it: "Fælles sårklinik"."""
    words = _SMALL.match(behind)
    longer = name
    for word in words.group().split() if words else ():
        longer = f"{longer} {word}"
        if text.count(longer) < 2:
            break
        name = longer if not _LOOSE.search(longer) else name
    return name
