"""People's names in running text and in lists, each with a score.

"Direktør Ida Holm orienterede" holds the name "Ida Holm". Lists of given names and surnames decide most; a name that is
in no list ("Ulfrik Tangebæk") is taken where the words around it are those of a person: a title before, a role in
brackets or a verb of speaking behind. Hard are organisations, which are written with capitals too ("Fælles
Servicecenter"), and given names that are words ("Bo Trygt" is a project).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.danish.fold import fold
from graph.danish.lexicon import folded
from graph.danish.name_parts import LONGEST, Part, cost, given_names, is_word_too, part
from graph.danish.name_rows import rows_of_names
from graph.danish.run_cuts import IMPOSSIBLE
from graph.danish.runs import split_run
from graph.danish.titles import is_title_word
from graph.danish.words import Word

__all__ = ["LISTED", "SAFE", "NameMention", "find_names", "is_name", "split_run"]

#: From this score on a name may be believed anywhere in prose.
SAFE = 0.6
#: From this score on a name may be believed where the layout says that a person stands there: a list, a cell.
LISTED = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A person's name at text[start:end], a genitive's s left out; `score` from 0 to 1, see SAFE and LISTED."""

    start: int
    end: int
    score: float


def find_names(text: str, *, least: float = SAFE, sure: Collection[str] = frozenset()) -> tuple[NameMention, ...]:
    """Names of people with at least this score, in order, none inside another.

    `sure` are names, folded, that the document is already known to hold: they score 1 wherever they stand.
    """
    return _find(text, least, frozenset(sure))


@lru_cache(maxsize=4096)  # texts: several finders of one document ask of each of its sentences
def _find(text: str, least: float, sure: frozenset[str]) -> tuple[NameMention, ...]:
    found: list[NameMention] = []
    for row in rows_of_names(text):
        for first, last in _cut(tuple([_bare(word.text) for word in row]), sure):
            name = row[first:last]
            score = _score(text, name, sure)
            if score >= least and not _is_address(text, name[-1]):
                found.append(NameMention(start=name[0].start, end=_end(text, name[-1]), score=score))
    return tuple(found)


def is_name(text: str) -> bool:
    """True if the whole text reads as one person's name."""
    inside = text.strip()
    return any(m.start == 0 and m.end == len(inside) for m in find_names(inside, least=LISTED))


#: What it costs to leave a word of a row out of all names.
_LEFT_OUT = {
    Part.GIVEN: 2.2,
    Part.BOTH: 2.2,
    Part.SURNAME: 2.0,
    Part.SHAPED: 1.6,
    Part.UNKNOWN: 1.5,
    Part.PLACE: 0.5,
    Part.INITIAL: 0.5,
    Part.PARTICLE: 0.0,
}


def _price(row: Sequence[str], sure: Collection[str]) -> float:
    return 0.0 if sure and fold(" ".join(row)) in sure else cost(row)


@lru_cache(maxsize=8192)  # a name comes back in the list, the block and the sentence
def _cut(texts: tuple[str, ...], sure: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The cheapest way to read a row of words as names and words left over."""
    best = [0.0]
    opened = [0]  # where the name that ends here begins; the place itself if its word is left out
    for end in range(1, len(texts) + 1):
        options = [(best[-1] + _LEFT_OUT.get(part(texts[end - 1]), 0.0), end)]
        for start in range(max(0, end - LONGEST), end - 1):
            price = _price(texts[start:end], sure)
            if price < IMPOSSIBLE:
                options.append((best[start] + price, start))
        cheapest = min(options)
        best.append(cheapest[0])
        opened.append(cheapest[1])
    return _trace(opened)


def _trace(opened: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Follows the beginnings back from the end of the row."""
    names: list[tuple[int, int]] = []
    end = len(opened) - 1
    while end > 0:
        if opened[end] < end:
            names.append((opened[end], end))
        end = opened[end] if opened[end] < end else end - 1
    return tuple(reversed(names))


def _is_address(text: str, last: Word) -> bool:
    """ "Ida Holms Gade 12" is where a meeting is held."""
    return last.text in {"Gade", "Torv", "Have", "Gård", "Vænge"} and _HOUSE.match(text, last.end) is not None


def _score(text: str, name: Sequence[Word], sure: Collection[str]) -> float:
    price = _price([_bare(word.text) for word in name], sure) - _bonus(text, name[0].start, name[-1].end)
    return round(min(1.0, max(0.0, 1.0 - price / 4.0)), 2)


_HOUSE = re.compile(r" \d{1,3}\b")
#: What only somebody can own: "Bo Ravns plads".
_SEAT_OF = r"(?<=s) (?:plads|post|sæde|hverv|afløser|efterfølger|suppleant|stedfortræder|formandskab)\b"
_OWNED = re.compile(_SEAT_OF)
_BEFORE = re.compile(r"([^\W\d_]+)\.? $")
#: Behind a name: a party, initials or a role in brackets, or a verb that people are the subject of.
_BEHIND = re.compile(
    r" \((?:[A-ZÆØÅ]{1,3}|[a-zæøå]+)\)"
    r"| (?:orienter|indled|gennemg|deltog|deltag|oplys|fortalt|fortæl|bemærked|spurgt|foresl|takked|fremlag|præsenter"
    r"|fratræd|tiltræd|udtræd|indtræd|afløs|overtag|overtog|repræsenter|ønsked|understreg|tilbød|nævnt|pege|bød|lagde"
    r"|opfordr|konkluder|supplere|efterlyst|svared|roste|kvittered|blev (?:valgt|udpeget|genvalgt|konstitueret)"
    r"|er (?:udpeget|valgt|genvalgt|formand|ny))"
    rf"|{_SEAT_OF}"
)
_COMMA = re.compile(r",\s([^\W\d_]+(?:-[^\W\d_]*)?)(?:\sog\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
_LEADS = frozenset({"ved", "v", "af", "ordstyrer"})


def _bonus(text: str, start: int, end: int) -> float:
    """How much the words around speak for a person: a title or role before, a role, verb or title behind."""
    bonus = 0.0
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before and (is_title_word(before.group(1)) or fold(before.group(1)) in folded("role_words")):
        bonus += 1.2
    elif before and before.group(1) in _LEADS:
        bonus += 0.4
    if _BEHIND.match(text, end):
        bonus += 1.0
    else:
        comma = _COMMA.match(text, end)
        if comma and any(w and (is_title_word(w) or w.startswith("Kommune")) for w in comma.groups()):
            bonus += 1.0
    return min(bonus, 1.4)


def _bare(word: str) -> str:
    """The word without a genitive's s, where only the word without it is a known or name-like surname."""
    return word[: len(word) - _genitive(word)]


@lru_cache(maxsize=65536)
def _genitive(word: str) -> int:
    """Length of a genitive ending: 1 in "Holms", 2 in "Holm's", 0 in "Jens"."""
    if word.endswith(("'s", "’s")):
        return 2
    if word.endswith(("s'", "s’", "x'", "z'")):
        return 1
    plain = fold(word)
    if not word.endswith("s") or len(word) < 4 or plain in folded("surnames") or plain in given_names():
        return 0
    base = part(word[:-1])
    named = base in (Part.BOTH, Part.SHAPED, Part.GIVEN) and not is_word_too(word[:-1])
    return int(named or base is Part.SURNAME)


def _end(text: str, word: Word) -> int:
    """Where the name ends; what stands before a comma, a bracket or the end of a line is no genitive."""
    if text[word.end : word.end + 1] in ("", ",", ";", ")", "\n", "\t") or text.startswith(" (", word.end):
        return word.end if not word.text.endswith(("'s", "’s")) else word.end - 2
    owns = _OWNED.match(text, word.end) is not None and part(word.text) in (Part.UNKNOWN, Part.SHAPED, Part.OTHER)
    return word.end - max(_genitive(word.text), int(owns))
