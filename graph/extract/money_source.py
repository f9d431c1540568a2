"""Sums that come from somebody named beside them: "50.000 kr. fra Skive Kommune", "som Skive Kommune betaler".

Who stands behind "fra" or "af" gives the sum if anything in the clause speaks of giving, unless a sum of its own follows:
"90.000 kr. betales af Skive og Struer Kommune med 45.000 kr. hver".
"""

from __future__ import annotations

import re

from graph.extract import money_words as words
from graph.extract.money_grant import named
from graph.extract.money_place import LAST, Place, last_of, may_pay, tells_money
from graph.extract.money_reading import Reading
from graph.extract.money_rule import MoneyRule
from graph.extract.sum_rules import FROM
from graph.model.entity import EntityKind


def source(place: Place) -> Reading | None:
    pattern = _SPLIT if EXPENSE.search(place.clause) else _BEHIND
    for match in filter(
        None, (pattern.match(place.tagged, place.end, place.right), _WHICH.match(place.tagged, place.end, place.right))
    ):
        who = match.span("who") if match.re is _WHICH else _cut(match, place)
        if _APPLICANT.search(place.tagged, 0, who[0]):
            return None  # "ansøgningen fra Struer Kommune": who asks for the money
        if pattern is _SPLIT and _PART.search(place.tagged, place.end, who[0]):
            return None  # "1 mio. kr. fordeles med halvdelen til A": the sum is the whole
        if tells_money(place) and may_pay(place.tagged[slice(*who)], place.sentence):
            if _OWN_SUM.match(place.tagged, who[1]):
                return None
            return received(place, FROM, place.start, match.end(), who)
    fronted = last_of(_FRONTED, place)
    if (
        fronted is not None
        and _APPLICANT.search(place.tagged, 0, _who(fronted)[0]) is None
        and _AUX.search(place.before)
        and may_pay(place.tagged[slice(*_who(fronted))], place.sentence)
    ):
        return received(place, FROM, fronted.start(), place.end, _who(fronted))
    return None


def received(place: Place, rule: MoneyRule, start: int, end: int, who: tuple[int, int]) -> Reading:
    """The reading with the project before the verb that gets the sum: "Projekt Grøn Dag har fået 60.000 kr. af Skive"."""
    what = last_of(_RECEIVER, place) or last_of(_RECEIVER_BEHIND, place)
    group = place.sentence.token(what["what"]).group if what is not None else None
    at_hand = "til rådighed" in place.tagged[place.end : place.right]
    if not at_hand and (group is None or group.kind is not EntityKind.PROJECT):
        what = None
    goes_on = what is None and not any(p.search(place.before) for p in (words.GETS, words.GIVEN, words.IS_GIVEN))
    if what is None or _TURN.search(place.tagged, what.end(), place.start):
        return place.reading(rule, start, end, {"who": who, **named(place)}, goes_on=goes_on)
    return place.reading(rule, min(start, what.start()), end, {"who": who, "what": what.span("what")})


_TURN = re.compile(r"\b(?:men|mens)\b")
_PREP = r"(?<![\wæøå])(?:fra|af|via|hos|gennem|over)"
_GAP = r"(?:(?!\b(?:og|samt)\s(?:af|fra)\b)[^‹›.;:,]|(?<=\bpr)\.|(?<=\bca)\.|‹[DG]\d+›|‹O\d+›(?=[^‹›]*(?:fra|af|via|hos|gennem|over)\s)|\s\([^()]{2,60}\)){0,90}?"
_WHO = rf"(?P<who>{words.ACTORS})"
_DONE = rf"(?:{words.IS_GIVEN.pattern}|{words.GIVEN.pattern})"
#: "50.000 kr. fra A", ", som er givet af A", "; det betales af A", ", betalt af A"; "i regionens budget".
_BEHIND = re.compile(
    rf"{_GAP}(?:[,;]?\s(?:som|der|hvilket|og det|og de|det|de)\s{_GAP}{_DONE}{_GAP}|,(?=\s{_DONE}){_GAP})?{_PREP}\s(?:[^‹›.;:,]{{0,30}}?\s)?{_WHO}"
    rf"|{_GAP}\s(?:i|på|over)\s(?P<own>{words.ACTORS})['’]?s\s\w*budget",
    re.IGNORECASE,
)
_SPLIT = re.compile(rf"{_GAP}(?<![\wæøå])(?:fra|af|via|hos|over|til|på|for)\s{_WHO}", re.IGNORECASE)
EXPENSE = re.compile(
    r"\b(?:udgift|omkostning|regning|betaling)\w*[^;]*\b(?:fordeles|fordelt|fordeler sig|deles)\b", re.IGNORECASE
)
_APPLICANT = re.compile(r"\b[Aa]nsøgning\w* (?:fra|af) (?:‹T\d+› )?$")
_PART = re.compile(
    r"\b(?:halvdel\w*|halvt|(?:tredje|fjerde|femte|sjette)del\w*|\d+ (?:pct\.?|procent)|\d+ ?%)", re.IGNORECASE
)
_WHICH = re.compile(rf"{_GAP},?\s(?:som|hvilket)\s{_WHO}[^‹›.;:]{{0,40}}?\s{words.GIVES.pattern}", re.IGNORECASE)
_AUX = re.compile(r"\b(?:er|blev|bliver|har|fik|får|modtager|modtog)\b", re.IGNORECASE)
_FRONTED = re.compile(
    rf"(?:{_PREP}\s{_WHO}(?!['’]?s\s)|\b(?:i|på|over)\s(?P<own>{words.ACTORS})['’]?s\s\w*budget\w*)[^.;:]*?"
    rf"(?:{words.GIVEN.pattern}|{words.GETS.pattern})",
    re.IGNORECASE,
)
#: The payers have a sum of their own: "finansieres af A og B med 150.000 kr. hver".
_OWN_SUM = re.compile(r"(?:\s(?:hver|især|tilsammen|også))*\s(?:med |\()[^‹›.;,]{0,15}‹M|\s?:\s‹M|\s‹M")
_RECEIVER_BEHIND = re.compile(r"\b(?:har|havde|er|blev|bliver|får|fik|modtager|modtog)\s(?P<what>‹[GO]\d+›)")
_RECEIVER = re.compile(
    rf"(?P<what>‹[GO]\d+›)(?![^‹›]*\b(?:og|samt)\s‹)[^‹›.;:]{{0,60}}?\b(?:{words.GETS.pattern}|har|havde|er|blev|bliver)\b",
    re.IGNORECASE,
)


def _who(match: re.Match[str]) -> tuple[int, int]:
    own = match.groupdict().get("own")
    return match.span("own") if own else match.span("who")


def _cut(match: re.Match[str], place: Place) -> tuple[int, int]:
    """The payers behind "fra" without who begins the next clause: "... fra A, og B bidrager selv"."""
    start, end = _who(match)
    last = LAST.search(place.tagged, start, end)
    if last is not None and last.start() > start and _VERB.match(place.tagged, end):
        return start, last.start()
    return start, end


_VERB = re.compile(rf"\s(?:\w+\s)?{words.GIVES.pattern}", re.IGNORECASE)
