"""Whether a reading of a sum holds: its parts belong together, nothing in its clause denies it, no other has read the sum.

"Vejle Kommune deltager i projektet, der koster 2 mio. kr." has a payer's name, a verb and a sum, and pays nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.funding_clause import clause
from graph.extract.funding_phrases import IDLE, NEVER, PHRASES
from graph.extract.money_reading import Reading
from graph.extract.sum_rules import LISTED
from graph.extract.tokens import TAG, Sentence, Token
from graph.model.entity import EntityKind

#: A sum of so much is a nation's; as a pool it is one already at less.
_NATIONAL = 1_000_000_000
_STATE_POOL = 300_000_000
_EACH = frozenset({"kommune", "region", "part", "klynge", "deltagerkommune"})
_COUNTED = frozenset({"", "år", "måned", "kvartal"}) | _EACH
GOVERNED = re.compile(
    r"\b(?:til|i|for|på|fra|ved|hos|under|om|af|mellem|med|mod|over|via|gennem|blandt|uden|efter)\s(?:(?:de|den|det|både|alle|hele)\s)?"
    r"(?:‹[OGP]\d+›(?:\s*,\s*|\s+og\s+|\s+samt\s+))*$",
    re.IGNORECASE,
)
_NO_PAYERS = frozenset({EntityKind.PROJECT, EntityKind.AGREEMENT})
#: What a payer gives instead of money says nothing against it: "4 mio. kr. i form af timer og husleje".
_KIND = re.compile(r"\bi form af [^‹›.;]*")
_OWNS = re.compile(r"›[^‹›]*\btil\b[^‹›]*\baf\s[^‹›]*$")  # "200.000 kr. til driften af": whose, not who pays
_APART = re.compile(r"\b(?:fra|af|hos|ved|men|mens|og)\s|,\s")
_PAYS = re.compile(
    rf"\b(?:{PHRASES['gives money']}|{PHRASES['give money']}|{PHRASES['given money']}|imødekom\w*|har godkendt|godkendte|sat|leverer)\b",
    re.IGNORECASE,
)
#: Another clause has begun: "deltager i projektet, der koster 2 mio. kr."
_STRAYS = re.compile(
    r"\b(?:er|var|har|havde|koster|kostede|udgør|modtager|modtog|får|fik|sparer|mangler|budgettet|rammen|forslag\w*|søge|spørgsmål|vægt|status|omtale\w*|grønt lys)\b|,\s(?:der|som|hvor\w*|men|mens)\s",
    re.IGNORECASE,
)
#: A share of the sum and not the sum: "dækker halvdelen af udgiften på 2 mio. kr."
_PARTLY = re.compile(rf"\b(?:{PHRASES['part of']})\s(?:af|på)\s", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:der|som)\s")
_SINCE = re.compile(r"(?:‹M\d+›|[:;]|^)[^:;‹›A-ZÆØÅ]*(?P<since>(?:(?!‹M)[^:;])*)$")


def _stands_behind_a_name(reading: Reading, tagged: str) -> bool:
    """Whether who seems to pay is whose the thing before the comma is: "a) Fod på Livet, Greve Kommune: 350.000 kr."."""
    if len(TAG.findall(reading.who)) > 1 and reading.who.startswith("‹G") and "‹O" in reading.who:
        return True
    since = _SINCE.search(tagged[: reading.spans["who"][0]])
    words = since["since"] if since is not None else ""
    return "‹O" not in words and "‹M" not in words and re.search(r"(?:[\wæøå\"”“«]|›)\s?,\s$", words) is not None


def acceptable(reading: Reading, sentence: Sentence, found: Sequence[Reading]) -> bool:
    if reading.rule is LISTED and reading.parent is None and _stands_behind_a_name(reading, sentence.tagged):
        return False
    if _taken(reading, found) or not all(_counts(token, reading) for token in reading.sums):
        return False
    if _is_governed(reading, sentence) or not _holds_together(reading, sentence):
        return False
    if reading.slot("sum") and _BACK.match(sentence.tagged, reading.spans["sum"][1]):
        return False
    first, last = clause(sentence, reading.start, reading.end)
    around = _KIND.sub("", sentence.tagged[first:last])
    return not NEVER.search(around) and not IDLE.search(around)


#: "270.000 kr. er betalt tilbage".
_BACK = re.compile(
    r"\s(?:er |blev |bliver |skal )?(?:betalt|betales|ført|føres|givet|gives|gået|går) (?:\w+ )?tilbage\b"
)


def _is_governed(reading: Reading, sentence: Sentence) -> bool:
    """Whether a preposition before the payer says that it is none: "i Vejle Kommune bevilgede ..."."""
    if not reading.rule.subject or reading.who != reading.slot("who") or reading.spans["who"][0] != reading.start:
        return False
    if _RELATIVE.match(sentence.tagged, reading.spans["who"][1]):
        return False
    return GOVERNED.search(sentence.tagged[: reading.start]) is not None


def _holds_together(reading: Reading, sentence: Sentence) -> bool:
    """Whether what stands between the parts belongs to them, and no second clause has come between."""
    tagged = sentence.tagged
    named = sentence.tagged_tokens(reading.who)
    if named and all(token.group is not None and token.group.kind in _NO_PAYERS for token in named):
        return False
    if reading.rule.kind is not None:
        kinds = {token.group.kind for token in sentence.tagged_tokens(reading.slot("what")) if token.group}
        if reading.rule.kind not in kinds:
            return False
    if reading.slot("who") and _OWNS.search(tagged[reading.start : reading.spans["who"][0]]):
        return False
    if reading.rule.subject and reading.slot("sum") and _STRAYS.search(_behind_verb(reading, tagged)):
        return False
    if reading.slot("sum") and _PARTLY.search(_between(reading, tagged)):
        return False
    if reading.slot("what") and (reading.rule.subject):
        before = reading.slot("who") and reading.spans["who"][1] <= reading.spans["what"][0]
        start = reading.spans["who"][1] if before else reading.start
        relative = _RELATIVE.match(tagged, start)
        return _APART.search(tagged, relative.end() if relative else start, reading.spans["what"][0]) is None
    return True


def _between(reading: Reading, tagged: str) -> str:
    """What stands between a payer and the sum, whichever comes first; nothing where one of the two is not named."""
    if not reading.slot("who"):
        return ""
    (_, first), (last, _) = sorted((reading.spans["who"], reading.spans["sum"]))
    return tagged[first:last]


def _behind_verb(reading: Reading, tagged: str) -> str:
    """What stands between the verb and the sum."""
    start, end = reading.spans["who"][1] if reading.slot("who") else reading.start, reading.spans["sum"][0]
    verbs = [match.end() for match in _PAYS.finditer(tagged, start, end)]
    return tagged[verbs[0] if verbs else start : end]


def _taken(reading: Reading, found: Sequence[Reading]) -> bool:
    """Whether another rule has read the sum or these payers, or the very words if there is no sum."""
    for other in found:
        if set(reading.own_payers) & set(other.own_payers):
            return True
        same = not reading.rule.same and any(token in other.sums for token in reading.sums)
        if same and (reading.budget == other.budget or other.rule.id not in reading.rule.shares):
            return True
        if not reading.sums and reading.start < other.end and other.start < reading.end and not other.budget:
            return True
    return False


def _counts(token: Token, reading: Reading) -> bool:
    money = token.money
    if reading.rule.id == "pool-of" and money is not None and money.amount >= _STATE_POOL:
        return False
    counted = _COUNTED - _EACH if reading.budget else _COUNTED
    return money is not None and 0 < money.amount < _NATIONAL and money.per in counted
