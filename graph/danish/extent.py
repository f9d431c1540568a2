"""How far a noun phrase reaches around its head: adjectives and article before it, what it is about behind it.

"den nye tværfaglige arbejdsgruppe om kost og bevægelse har aftalt" reaches from "den" to "bevægelse": it ends at a
verb, a comma, a date, a person, at "på mødet", but not at the "og" between two nouns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.danish import lexicon
from graph.danish.heads import head_of
from graph.danish.phrase_words import Word, gap
from graph.model.entity import EntityKind

ARTICLES = frozenset(
    {"den", "det", "en", "et", "ny", "nyt", "nye", "vores", "denne", "dette", "egen", "eget", "selve", "mindre"}
)
INDEFINITE = frozenset({"en", "et", "ny", "nyt"})
#: Prepositions that open what a group is about; the loose ones do so only before a name.
_OPENERS = frozenset({"for", "om", "vedr", "vedr.", "vedrørende", "bag", "omkring", "mod", "mellem"})
_LOOSE_OPENERS = frozenset({"i", "på", "til", "af", "ved", "under", "med"})
_JOINERS = frozenset(
    {
        "i",
        "af",
        "for",
        "til",
        "på",
        "mellem",
        "med",
        "hos",
        "ved",
        "om",
        "mod",
        "vedr.",
        "vedrørende",
        "blandt",
        "under",
    }
)
ADJECTIVE = re.compile(
    r"(?:.*(?:elle|elt|iske|isk|sk|ske|ende|ede|ale|alt|al|iel"
    r"|uel|onel|iv|ive|ære|lige|ligt|faglige?|nye|fælles|lokale?)|ad hoc|.*-)$"
)
#: Words behind which a phrase goes on whatever sign stands there: "styregruppen for »Trygt Hjem«".
LEADING_ON = _OPENERS | _LOOSE_OPENERS | _JOINERS | {"og", "eller", "/"}
_ABOUT = _OPENERS | _LOOSE_OPENERS
_BEHIND_VERB = _JOINERS | _OPENERS | ARTICLES
_LOOSE_ENDS = _BEHIND_VERB | {"og", "eller", "/"}


@lru_cache(maxsize=1)
def stops() -> frozenset[str]:
    """Words that end a name: verbs, conjunctions, adverbs."""
    return frozenset(lexicon.load("phrase_stops"))


@lru_cache(maxsize=1)
def _stops_after() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon.load("phrase_stops_after"):
        preposition, _, word = row.partition(";")
        found.setdefault(preposition, set()).add(word)
    return {preposition: frozenset(words) for preposition, words in found.items()}


def before(text: str, sequence: Sequence[Word], head: int) -> int:
    """Index of the first word of the phrase: adjectives and proper names before the head, then an article."""
    first = head
    while first > 0 and gap(text, sequence[first - 1], sequence[first]) == " ":
        word = sequence[first - 1]
        if word.barrier or word.low in stops() or word.low in _OPENERS or word.low in _LOOSE_OPENERS:
            break
        if word.low in ARTICLES:
            return first - 1
        if first == head and word.low.endswith("ede") and sequence[head].low.endswith(("en", "et")):
            break  # "KL oprettede netværket": an adjective would have its article, and the noun no ending
        named = word.capital and first > 1 and head - first < 4
        if word.low == "og" and first > 1 and sequence[first - 2].text.endswith("-"):
            first -= 2  # "Akut- og Ældregruppen"
            continue
        if not (ADJECTIVE.fullmatch(word.low) or (word.low == "og" and first < head) or named):
            break
        first -= 1
    while first < head and sequence[first].low == "og":
        first += 1
    return first


def behind(text: str, sequence: Sequence[Word], head: int, *, weak: bool = False) -> int:
    """Index of the last word of the phrase; a weak head takes any preposition ("arbejdet med kost")."""
    last = head
    index = head + 1
    opened = proper = False
    while index < len(sequence):
        word = sequence[index]
        stops_here = word.low in stops() and not (opened and _among(sequence, index))
        if (
            word.barrier
            or word.low.startswith("www.")
            or gap(text, sequence[index - 1], word) not in (" ", "")
            or stops_here
        ):
            break
        if _is_verb(sequence, index) or _begins_another(sequence, head, index):
            break
        if not opened and _is_elsewhere(sequence, head, index):
            break
        step = _continues(sequence, index) if opened else _opens(sequence, index, weak)
        if not step or (opened and proper and not sequence[index + step - 1].capital):
            break
        if not opened:
            opened, proper = True, step == 1
        index += step
        last = index - 1
    return _trimmed(sequence, head, last)


def _among(sequence: Sequence[Word], index: int) -> bool:
    """Whether "blandt" tells of whom: "om selvskade blandt unge", not "blandt andet"; so does "børn som pårørende"."""
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if sequence[index].low == "som" and following is not None and following.low == "pårørende":
        return True
    if sequence[index].low != "blandt" or following is None or following.barrier:
        return False
    return following.low not in _stops_after().get("blandt", frozenset()) and following.low not in stops()


def _begins_another(sequence: Sequence[Word], head: int, index: int) -> bool:
    """Whether "og" joins the next of the same sort: "Sundhedsklynge Nord og Sundhedsklynge Syd"."""
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    joins = sequence[index].low in ("og", "samt")
    return joins and following is not None and following.low == sequence[head].low and following.capital


def _is_elsewhere(sequence: Sequence[Word], head: int, index: int) -> bool:
    """Whether "i" leads from a bare group to another: "Ida Holm repræsenterer udvalget i Kostudvalget"."""
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if following is None or sequence[index].low not in ("i", "til", "ved") or not following.capital:
        return False
    named = following
    if following.low in ("det", "den"):  # "Det Regionale Kostudvalg"
        named = next((word for word in sequence[index + 2 : index + 5] if head_of(word.text)), following)
    bare, other = head_of(sequence[head].text), head_of(named.text)
    plain = bare is not None and bare.definite and bare.head.plain and not bare.compound and not sequence[head].capital
    told = other is not None and (other.definite or named is not following)
    return plain and told and other is not None and other.head.kind is EntityKind.BODY


def _is_verb(sequence: Sequence[Word], index: int) -> bool:
    """A past tense or passive before a preposition or article: "fusionerede med", not "udsatte borgere"."""
    following = sequence[index + 1].low if index + 1 < len(sequence) else ""
    return sequence[index].low.endswith(("ede", "edes", "eres")) and following in _BEHIND_VERB


def _opens(sequence: Sequence[Word], index: int, weak: bool) -> int:
    """How many words open the complement at `index` (preposition and first word), 0 if none does."""
    word = sequence[index]
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if word.low in _ABOUT and following is not None and not following.barrier:
        if _is_adverbial(word, following) or _in_another(sequence[index - 1], word, following):
            return 0
        return 2 if weak or word.low in _OPENERS or following.capital or word.low in ("til", "på") else 0
    return 1 if word.capital and sequence[index - 1].capital else 0


def _in_another(head: Word, preposition: Word, following: Word) -> bool:
    """Whether another body follows: "forummet i Kostrådet", in which somebody speaks for the forum."""
    if preposition.low != "i" or not following.capital:
        return False
    bare, other = head_of(head.text), head_of(following.text)
    plain = bare is not None and bare.definite and not bare.compound and not head.capital
    return plain and other is not None and other.definite and other.compound


def _continues(sequence: Sequence[Word], index: int) -> int:
    word = sequence[index]
    following = sequence[index + 1] if index + 1 < len(sequence) else None
    if word.low in _JOINERS and not (word.capital and sequence[index - 1].capital):  # the end of "Omsorg Tæt På"
        if word.low == "om" and following is not None and following.low in ("et", "en"):
            return 0  # "bad gruppen for demens om et forslag" is no name
        ends = following is None or following.barrier or _is_adverbial(word, following)
        return 0 if ends else 2
    if word.low == "navn" and following is not None and following.low in ("til", "pr", "fra"):
        return 0  # "skifter Udvalget for Kost navn til ..."
    if word.low in ("og", "eller", "/"):
        ends = following is None or following.barrier or following.low in stops() or following.low in ARTICLES
        return 0 if ends else 2
    return 1


def _is_adverbial(preposition: Word, following: Word) -> bool:
    """Whether the two begin an adverbial, "på tværs"; with a capital they are in a name, "Medicin på Tværs"."""
    return following.low in _stops_after().get(preposition.low, frozenset()) and not (
        following.capital and preposition.low == "på"
    )


def _closes_name(sequence: Sequence[Word], last: int) -> bool:
    """Whether a small word with a capital is the end of a name: "Omsorg Tæt På"."""
    return sequence[last].capital and sequence[last - 1].capital


def _trimmed(sequence: Sequence[Word], head: int, last: int) -> int:
    while last > head and sequence[last].low in _LOOSE_ENDS and not _closes_name(sequence, last):
        last -= 1
    return last
