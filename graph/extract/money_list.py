"""Sums in a list: each beside its payer, or going on from the sum before.

"Finansieringen er: Skive Kommune 50.000 kr., Struer Kommune (40.000 kr.)", "og 60.000 kr. i 2022", "og 20.000 kr. til kurset".
"""

from __future__ import annotations

import re

from graph.extract import money_words as words
from graph.extract.money_place import GENITIVE, Place, last_of, may_pay, tells_money
from graph.extract.money_reading import Reading
from graph.extract.money_source import received
from graph.extract.sum_rules import AGAIN, LISTED


def told_beside(place: Place) -> Reading | None:
    """A payer that a word or a sign ties to the sum: "af A med 150.000 kr.", "og B (100.000 kr.)"."""
    found = listed(place)
    match = _BESIDE.search(place.tagged, place.near, place.start) if found is not None else None
    return found if match is not None and match["with"].strip(" ,–-") else None


def listed(place: Place) -> Reading | None:
    match = _BESIDE.search(place.tagged, place.near, place.start)
    if match is None or not may_pay(match["who"], place.sentence):
        return None
    verb = last_of(words.IS_GIVEN, place) or last_of(words.GIVEN, place)
    if place.last is None or not place.last.who:
        if _FOR_THING.match(place.tagged, place.end):
            return None  # "Gigtforeningen: 85.000 kr. til Spørg om Dit Knæ" gets it
        if match["by"] and verb is None and not _SHARED.search(place.before):
            return None
        if not (place.label or (match["by"] and match["with"] and tells_money(place))):
            return None
    if GENITIVE.match(place.tagged, match.end("who")) and "andel" not in match.group():
        return None
    if verb is not None and match["by"] and verb.start() < match.start():
        return received(place, LISTED, verb.start(), place.end, match.span("who"))
    return place.reading(
        LISTED, match.start("who"), place.end, {"who": match.span("who")}, goes_on=place.last is not None
    )


_FOR_THING = re.compile(r"\stil\s(?:‹G|[A-ZÆØÅ])")
_SHARED = re.compile(
    r"\b(?:finansiering|betaling|støtte|bidrag|tilskud|midler|donation)\w*\b|\bdeles\b|:", re.IGNORECASE
)
_BESIDE = re.compile(
    rf"(?:^|,|\bog|\bsamt|\bmens|\bmod|\bmen|/|\(|:|(?P<by>\b(?:af|fra|over|hos|mellem)))\s?(?:(?:af|fra|for|hos|desuden|yderligere)\s)?(?P<who>{words.ACTORS})(?:\s(?:i|under|hos|ved)\s‹[OG]\d+›)?(?:\s\([^()‹›]*\))?"
    r"(?:['’]?s\sandel)?(?P<with>(?:\s?(?:med|på|for|er|:|–|-|=|,|hver|især|ca\.|‹D\d+›|også|ligeledes|tilsvarende|selv|(?:de |det )?(?:resterende|øvrige|sidste)|yderligere|bidrager|betaler|giver|\(|henholdsvis|kr\.))*)\s?$",
    re.IGNORECASE,
)


def again(place: Place) -> Reading | None:
    """ "og 150.000 kr. i 2022", "og 50.000 kr. til Projekt Grøn Dag" of the same payer."""
    last = place.last
    if last is None or not last.who or not _AND.fullmatch(place.before):
        return None
    if not _ANOTHER.match(place.tagged, place.end) and "‹D" not in place.before:
        return None
    joined = _AND_AT.search(place.before)
    start = place.near + (joined.start() if joined is not None else 0)
    return place.reading(AGAIN, start, place.end, {}, goes_on=True)


_AND = re.compile(
    r"[^‹›;:]{0,60}?(?:‹[DG]\d+›[^‹›;:]{0,40}?)?(?:,|\bog|\bsamt)\s(?:(?:med|på|så|igen|yderligere|desuden|derefter|‹D\d+›)\s)*"
)
_AND_AT = re.compile(r"(?:,|\bog|\bsamt)\s(?!.*(?:,|\bog\b|\bsamt)\s)")
_ANOTHER = re.compile(
    r"(?:\sårligt|\som året)?\s(?:(?:i|fra|for|til og med|pr\.)\s)?‹D|\stil\s|\si\s(?:tilskud|støtte)"
)
