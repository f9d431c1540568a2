"""The matches of the money rules in a sentence, each sum read once as a share and once as a total.

"Projekt Lys Nat koster 900.000 kr., hvoraf Skive Kommune betaler 400.000 kr. og Ældre Sagen 100.000 kr." has three
readings; the last goes on from the one before and takes over what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.danish.anchors import Sieve
from graph.extract.discourse import Discourse
from graph.extract.frame import anchored, frame
from graph.extract.funding_checks import GOVERNED, acceptable
from graph.extract.funding_general import wholes
from graph.extract.funding_payers import payers
from graph.extract.funding_phrases import PHRASES
from graph.extract.funding_rules import FIRST, THEN, WHOLE
from graph.extract.money_clause import read_sums
from graph.extract.money_reading import Reading, spans_of
from graph.extract.money_rule import MoneyRule, spelled
from graph.extract.sum_rules import GIFT, NEAREST
from graph.extract.tokens import Sentence, Token

_LEAD = 160  # characters of the document before the sentence in which a heading may lead it


class _Needs(NamedTuple):
    """What a sentence must hold for a frame to match at all."""

    sums: bool
    actors: bool


def _needs(source: str) -> _Needs:
    """What stands in the frame outside of what may be missing."""
    sure = re.sub(r"\((?:[^()]|\([^()]*\))*\)\?", "", source)
    return _Needs(sums="{M" in sure, actors="who}" in sure or sure.startswith(("{X", "{G")))


@lru_cache(maxsize=8)
def _fillable(rules: tuple[MoneyRule, ...], sums: bool, actors: bool) -> Sieve[tuple[MoneyRule, re.Pattern[str]]]:
    """The rules with those of their frames that a sentence with or without sums and actors can match."""
    return Sieve(
        ((rule, frame(spelled(source))), anchored(spelled(source)))
        for rule in rules
        for source in rule.frames
        if (sums or not _needs(source).sums) and (actors or not _needs(source).actors)
    )


def readings(sentence: Sentence, discourse: Discourse) -> list[Reading]:
    """What the rules read, in the order of the text."""
    found: list[Reading] = []
    _match(FIRST, sentence, discourse, found)
    if "‹M" in sentence.tagged:
        told = tuple(found)
        found.extend(
            read_sums(
                sentence,
                _above(sentence, discourse),
                lambda r: acceptable(r, sentence, told) and _is_known(r, sentence, discourse),
            )
        )
    _match(THEN, sentence, discourse, found)
    if "‹M" in sentence.tagged:
        found = _with_left_over(found, sentence)
    return sorted(found, key=lambda reading: (reading.start, reading.end))


def _is_known(reading: Reading, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether anybody is meant by the payer: "gruppen" that the text does not name pays nothing, and hides who does."""
    return reading.rule not in (GIFT, NEAREST) or bool(payers(reading.who, sentence, discourse))


def _above(sentence: Sentence, discourse: Discourse) -> str:
    start = sentence.unit.passage.span().start
    return discourse.minutes.document.text[max(0, start - _LEAD) : start]


def _match(rules: tuple[MoneyRule, ...], sentence: Sentence, discourse: Discourse, found: list[Reading]) -> None:
    sums, actors = "‹M" in sentence.tagged, "‹O" in sentence.tagged or "‹G" in sentence.tagged
    for rule, pattern in _fillable(rules, sums, actors).pass_through(sentence.text):
        if rule.follows and not any(reading.rule.id in rule.follows for reading in found):
            continue
        position = 0
        while match := pattern.search(sentence.tagged, position):
            reading = _reading(rule, match, sentence, found)
            taken = reading is not None and acceptable(reading, sentence, found) and _led(reading, sentence, discourse)
            if reading is not None and taken:
                found.append(reading)
            # a match that says nothing may hide a better one that begins inside it
            position = _behind(match, reading) if reading is not None and taken else match.start() + 1


def _with_left_over(found: list[Reading], sentence: Sentence) -> list[Reading]:
    """The readings with those of the sums that nothing has read."""
    read = [token for reading in found for token in reading.sums]
    left = [token for token in sentence.tokens if token.kind == "M" and token not in read]
    for match, token in wholes(sentence, left):
        reading = _of_match(WHOLE, match, "", (token,))
        if acceptable(reading, sentence, found):
            found = [*found, reading]
    return found


def _reading(rule: MoneyRule, match: re.Match[str], sentence: Sentence, found: Sequence[Reading]) -> Reading | None:
    slots = match.groupdict()
    sums = tuple(sentence.tagged_tokens(slots.get("sum") or slots.get("asked") or ""))
    who = slots.get("who") or ""
    parent = None
    if rule.follows:
        before = [r for r in found if r.rule.id in rule.follows and r.end <= match.start() + 1]
        if not before:
            return None
        parent = max(before, key=lambda r: r.end)
        sums = parent.sums if rule.same else sums
    who = _cut(rule, match, who, sentence) if who else (parent.who if parent else "")
    return _of_match(rule, match, who, sums, parent)


def _of_match(
    rule: MoneyRule, match: re.Match[str], who: str, sums: tuple[Token, ...], parent: Reading | None = None
) -> Reading:
    return Reading(
        rule=rule,
        tagged=match.string,
        start=match.start(),
        end=match.end(),
        spans=spans_of(match),
        who=who,
        sums=sums,
        parent=parent,
    )


def _behind(match: re.Match[str], reading: Reading) -> int:
    """Where the next match may begin: behind this one, or at the payer that was cut off from it."""
    if reading.slot("who") and len(reading.who) < len(reading.slot("who")) and match.end("who") == match.end():
        return match.start("who") + len(reading.who)
    return max(match.end(), match.start() + 1)


_VERB = re.compile(r"\s(?!(?:i|til|med|hver|tilsammen|samt|og|på|for|fra|som|der|ved|om|efter|uden|dog)\b)[a-zæøå]")
_LED = re.compile(r"\b(?:af|fra|over|via|gennem|mellem)\s[^‹›]{0,20}$", re.IGNORECASE)
_LAST = re.compile(r",?\s*(?:og|samt)?\s*(‹[OG]\d+›)$")
_GOES_ON = re.compile(rf"\s(?:\w+\s)?(?:{PHRASES['gives money']})\b", re.IGNORECASE)


def _cut(rule: MoneyRule, match: re.Match[str], who: str, sentence: Sentence) -> str:
    """The payers without what the list only seems to hold: "... fra A, og B bidrager selv" ends at A, begins at B."""
    last = _LAST.search(who)
    if last is None or last.start() == 0:
        return who
    if rule.subject:
        governed = match.start("who") == match.start() and GOVERNED.search(sentence.tagged[: match.start()])
        return last.group(1) if governed and last.group().startswith(",") else who
    led = _LED.search(sentence.tagged[: match.start("who")]) is not None
    goes_on = _GOES_ON.match(sentence.tagged, match.end("who")) or (
        last.group().startswith(",") and _VERB.match(sentence.tagged, match.end("who"))
    )
    return who[: last.start()] if led and goes_on else who


def _led(reading: Reading, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the sentence, and what stands before the match, holds what the rule asks for."""
    rule = reading.rule
    if rule.lead and not re.search(rule.lead, sentence.tagged, re.IGNORECASE):
        return False
    return not rule.before or re.search(rule.before, _before(reading, sentence, discourse), re.IGNORECASE) is not None


def _before(reading: Reading, sentence: Sentence, discourse: Discourse) -> str:
    start = sentence.unit.passage.span().start
    slot = "who" if reading.slot("who") else "sum"
    return discourse.minutes.document.text[max(0, start - _LEAD) : start] + sentence.tagged[: reading.spans[slot][0]]


def labelled(sentence: Sentence, discourse: Discourse) -> bool:
    """Whether a word for money stands as a label before the sentence: "Finansiering: Region Sjælland"."""
    start = sentence.unit.passage.span().start
    before = discourse.minutes.document.text[max(0, start - 60) : start]
    return (":" in before or "|" in before) and _LABEL.search(before) is not None


def label_before(sentence: Sentence, discourse: Discourse) -> str:
    """The label before a sum: "Bevilling" of "Bevilling: 3 mio. kr."."""
    start = sentence.unit.passage.span().start
    text = discourse.minutes.document.text[max(0, start - 60) : start] + sentence.text
    labels = re.findall(r"([^\n:|.]{3,40})[:|]\W{0,6}(?:kr\.? ?)?\d", text)
    return labels[-1] if labels else ""


_LABEL = re.compile(r"(?:finansier|bevil|støtte|betal|budget)[^\n:|]{0,30}\s*[:|]\W{0,6}$", re.IGNORECASE)
