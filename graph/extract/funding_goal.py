"""What a sum is for: named in its sentence, told by the line, the item or the sentence before, else called by its words.

"Der er afsat 200.000 kr. til indkøb af udstyr" is for the project of the item; "til en natlig telefonvagt" for the vigil.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extract import funding_headings as headings
from graph.extract import funding_purpose as purposes
from graph.extract.funding_about import undertaking
from graph.extract.funding_lead import is_pool, pool_in_mind
from graph.extract.funding_nouns import describes
from graph.extract.funding_payers import pool
from graph.extract.funding_place import Place
from graph.extract.money_reading import Reading
from graph.extract.money_source import EXPENSE
from graph.extract.sum_rules import LISTED
from graph.extract.tokens import Sentence, Token
from graph.model.entity import EntityKind
from graph.model.minutes import DocumentKind
from graph.model.statement import Mention

GRANTS = frozenset({"sum-is-granted", "is-granted", "is-shared-out", "shared-out-too", "labelled-budget"})


_INTO = re.compile(r"\b[Tt]il\s(?:(?:en|et|den|det|nye?|nyt|fælles|særlig|egen)\s)*(?P<pool>‹G\d+›)(?!['’]?s\s)")


def filled_pool(place: Place) -> Mention | None:
    """ "Der er afsat 60.000 kr. til puljen": the pool that is filled, and pays nothing by that."""
    match = _INTO.search(place.sentence.tagged) if place.reading.rule.id in GRANTS else None
    token = place.sentence.token(match["pool"]) if match is not None else None
    if token is None or token.group is None or token.group.kind is not EntityKind.FUND:
        return None
    found = place.discourse.resolve(token, place.sentence) or pool(token, place.sentence)
    return found if found is not None and is_pool(found) else None


def purpose(place: Place, taken: Sequence[Token]) -> Mention | None:
    """What is paid for: named in the sentence, or what the item is about."""
    if place.reading.rule.id in GRANTS and _IN_ALL.match(place.sentence.text):
        return None  # it adds up what was told before
    sentence, discourse = place.sentence, place.discourse
    line = headings.head_of_line(sentence, discourse)
    known = line or undertaking(discourse)
    found = _named_purpose(place, taken, known)
    if found is not None:
        return line if line is not None and describes(found.name) else found
    if discourse.paid is not None and _GOES_ON.match(sentence.text):
        return discourse.paid
    aim = place.aim()
    if known is not None:
        only_told = known not in (discourse.topic, discourse.titled, discourse.steered)
        return purposes.activity(aim, sentence) if only_told and purposes.is_new(aim) else known
    return _purpose_by_words(place, aim)


def _named_purpose(place: Place, taken: Sequence[Token], known: Mention | None) -> Mention | None:
    """The thing that the sentence itself names as paid for, or the receiver."""
    reading, sentence, discourse = place.reading, place.sentence, place.discourse
    if reading.slot("name"):
        return purposes.by_name(reading.slot("name"), sentence)
    slots = sentence.tagged_tokens(reading.slot("what") + reading.slot("goal"))
    grant = reading.rule.id in GRANTS
    receivers = [token for token in slots if token.organisation and grant and _is_given_to(token, sentence)]
    slots = [token for token in slots if token.group or (reading.budget and not grant)]
    found = purposes.thing(sentence, known)
    if found is None and receivers and not _TO_PROJECT.search(sentence.tagged, reading.start, place.right):
        found = discourse.resolve(receivers[0], sentence)
    taken = (*taken, *_payers_too(reading, sentence))
    if found is None:
        found = purposes.purpose_of(sentence, discourse, taken, (place.left, reading.start, _own_end(place)), slots)
    if found is None and reading.parent is not None:
        found = purpose(replace(place, reading=reading.parent, left=0, right=reading.start), taken)
    if found is None:
        found = discourse.resolve(receivers[0], sentence) if receivers else _fed(place, taken)
    return found


_OWN_AIM = re.compile(r"\stil\s(?:en |et )?[a-zæøå]")


def _own_end(place: Place) -> int:
    """Where what the sum is for ends: before the next sum, if an aim of its own stands between the two."""
    tagged, end = place.sentence.tagged, place.reading.end
    following = re.search(r"‹M\d+›", tagged[end : place.right])
    if following is None or _OWN_AIM.search(tagged, end, end + following.start()) is None:
        return place.right
    return end + following.start()


def _purpose_by_words(place: Place, aim: str) -> Mention | None:
    """What the title or the words behind "til" call it, where nothing has a name."""
    title = headings.titled(place.discourse)
    if title is not None and not purposes.is_new(aim):
        return title
    if aim and not purposes.is_cost(aim) and place.reading.sums:
        return purposes.activity(aim, place.sentence)
    title = title or purposes.borne(place.sentence)
    spoken = aim and place.reading.sums and not place.reading.budget
    return title or (purposes.activity(aim, place.sentence) if spoken else _own(place))


def _own(place: Place) -> Mention | None:
    """In terms of reference and on a page of members, what is paid for without a name is the group's own work."""
    minutes = place.discourse.minutes
    if minutes.kind not in (DocumentKind.TERMS, DocumentKind.MEMBERS) or not place.reading.sums:
        return None
    return place.discourse.body


def _payers_too(reading: Reading, sentence: Sentence) -> list[Token]:
    """Who else of the sentence pays, and so is nothing that is paid for."""
    if reading.rule is LISTED and reading.parent is None:
        return _beside_sums(sentence)
    split = EXPENSE.search(sentence.tagged) is not None
    return [token for token in sentence.tokens if token.organisation] if split else []


_IN_ALL = re.compile(r"\W*(?:I alt|Alt i alt|Samlet set|Tilsammen) (?:er|blev|bliver) der\b")
#: What the sentence before has told the price of.
_GOES_ON = re.compile(
    r"\W*(?:Heraf|Deraf|Beløbet|Udgiften|Udgifterne|Pengene|Resten|Restbeløbet|Den resterende|De resterende|Midlerne|Bevillingen|Finansieringen)\b"
)
_BESIDE = re.compile(r"(‹G\d+›)\s?(?::|med|på)?\s?‹M\d+›")


def _beside_sums(sentence: Sentence) -> list[Token]:
    """In a list of payers who stands right before a sum is one of them, and not what is paid for."""
    return [sentence.token(match[1]) for match in _BESIDE.finditer(sentence.tagged)]


_INSIDE = re.compile(r"\btil [^.;,]{3,}\b(?:i|hos|ved|på|af|for|fra|blandt|mellem)\s(?:de\s)?$")


def _is_given_to(token: Token, sentence: Sentence) -> bool:
    """Whether the money goes to the organisation itself: "til kommunerne", but not "til uddannelse i kommunerne"."""
    return _INSIDE.search(sentence.text, max(0, token.start - 60), token.start) is None


_TO_PROJECT = re.compile(r"\btil\s[^‹›.;]{0,40}‹G\d+›")
_FED = re.compile(r"(?P<pool>‹G\d+›)(?: [^‹›.;]{0,25})? på ‹M\d+›[^‹›.;]{0,25}, (?:hvoraf|som|der|heraf|hvortil)\b")


def _fed(place: Place, taken: Sequence[Token]) -> Mention | None:
    """The pool that is paid into: "en pulje på 6 mio. kr., hvoraf regionen yder 4 mio. kr.", or the one just spoken of."""
    if any(token.group and token.group.kind is EntityKind.FUND for token in taken) or not taken:
        return None
    match = _FED.search(place.sentence.tagged, 0, place.reading.start + 1)
    token = place.sentence.token(match["pool"]) if match else None
    if token is not None and token.group is not None and token.group.kind is EntityKind.FUND:
        return place.discourse.resolve(token, place.sentence) or pool(token, place.sentence)
    if undertaking(place.discourse) is not None or not _PAYS_IN.search(place.reading.words):
        return None
    return pool_in_mind(place.discourse)


_PAYS_IN = re.compile(r"indskud|indskyd|indskød|lægger|lagt|finansier|bidrag", re.IGNORECASE)
