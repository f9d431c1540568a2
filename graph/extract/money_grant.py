"""Sums that go to what has no more of a name than its capitals and its place.

"Madmod tildeles 60.000 kr. og Stærke Ben 40.000 kr.", "af puljen får Stærke Ben 90.000 kr.": no word says what they are.
"""

from __future__ import annotations

import re

from graph.extract.money_place import Place
from graph.extract.money_reading import Reading
from graph.extract.sum_rules import AGAIN, GRANT

_WORD = r"[A-ZÆØÅ][\w&'’-]*"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:i|og|for|på|til|mod|om|med|af)\s{_WORD}|\s{_WORD})*)"
#: What opens a sentence and names nothing.
_NO_NAME = re.compile(
    r"(?:Det|Den|De|Der|Dette|Disse|Her|Heraf|Deraf|Et|En|Alle|Vi|Man|Hvert?|I|På|Til|Fra|Med|For|Ved|Af|Begge|Samlet|Derudover|Desuden|Endvidere|Resten|Projektet|Midlerne"
    r"|[\wæøå]+(?:en|et|erne))(?:\s|$)"
)
_GETS = r"(?:får|fik|har fået|modtager|modtog|har modtaget|tildeles|bevilges|støttes med|tilfalder|er tildelt|blev tildelt|er bevilget|blev bevilget)"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[,.:;]\s|\b(?:og|samt|at|mens)\s){_NAME}\s{_GETS}(?:\s\w+\.?){{0,2}}\s$",
        rf"\b(?:får|fik|modtager|tildeles|bevilges|gives|ydes)\s{_NAME}\s$",
        rf"(?:,|\bog|\bsamt)\s{_NAME}\s?(?:med\s|på\s|:\s|\()?$",
        rf"\b(?:støttes|støttede|støttet|får|fik|bevilges|tildeles|modtager)[^‹›.:]{{0,40}}:\s{_NAME}\s?(?:med\s|:\s|\()$",
    )
)


def named(place: Place) -> dict[str, tuple[int, int]]:
    """The slot `name` of what gets the sum, where its capitals and its place before the sum tell it."""
    for number, pattern in enumerate(_NAMED):
        match = pattern.search(place.before)
        if match is None or _NO_NAME.match(match["name"]) or (number == 2 and not _gets(place.last)):
            continue
        start, end = match.span("name")
        return {"name": (place.near + start, place.near + end)}
    return {}


def _gets(last: Reading | None) -> bool:
    """Whether the sum before went to something by name, so that another name may follow."""
    return last is not None and ("name" in last.spans or _THING.search(last.tagged[: last.spans["sum"][0]]) is not None)


_THING = re.compile(r"\b(?:får|fik|modtager|tildeles|bevilges|gives|ydes)\s‹G\d+›\s$")


def _listed(place: Place) -> dict[str, tuple[int, int]]:
    """The slot `what` of a thing in a list of those that are supported: "følgende støttes: ‹G0› (75.000 kr.), ‹G1› ..."."""
    goes_on = place.last is not None and place.last.rule is GRANT and _NEXT.search(place.before)
    match = goes_on or _FIRST.search(place.before)
    if not match:
        return {}
    start, end = match.span("what")
    return {"what": (place.near + start, place.near + end)}


_FIRST = re.compile(
    r"\b(?:støttes|støttede|støttet|bevilges|tildeles)[^‹›.:]{0,40}:\s(?P<what>‹G\d+›)\s?(?:med\s|:\s|\()$"
)
_NEXT = re.compile(r"(?:,|\bog|\bsamt)\s(?P<what>‹G\d+›)\s?(?:med\s|:\s|\()$")


def granted(place: Place) -> Reading | None:
    """What a thing known by its capitals alone gets; behind a payer or another that got, it goes on from there."""
    spans = named(place) or _listed(place)
    if not spans:
        return None
    start, end = next(iter(spans.values()))
    last = place.last
    if last is not None and last.who and last.rule is not GRANT:
        return place.reading(AGAIN, start, end, spans, goes_on=True)
    return place.reading(GRANT, start, end, spans)
