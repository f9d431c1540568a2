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
from graph.danish.name_parts import LONGEST, Part, cost, given_names, is_word_too, may_be_place, part
from graph.danish.run_cuts import IMPOSSIBLE
from graph.danish.runs import split_run
from graph.danish.titles import is_title_word
from graph.danish.words import Word, adjacent, words

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
    for row in _rows(text):
        for first, last in _cut(row, sure):
            name = row[first:last]
            score = _score(text, name, sure)
            if score >= least and not _is_address(text, name[-1]):
                found.append(NameMention(start=name[0].start, end=_end(text, name[-1]), score=score))
    return tuple(found)


def is_name(text: str) -> bool:
    """True if the whole text reads as one person's name."""
    inside = text.strip()
    return any(m.start == 0 and m.end == len(inside) for m in find_names(inside, least=LISTED))


#: What stands between two spaces, as _sides tells it: two next to each other may be the words of one name.
_BESIDE = re.compile(rb"[\x01\x03][\x02\x03]")


@lru_cache(maxsize=65536)  # words come back often
def _sides(written: str) -> int:
    """Of what stands between two spaces: 1 if its last word may have another of a name behind it, 2 if its first may
    have one before it, 3 if both.
    """
    row = words(f"{written} X")[:-1]  # "Chr." is a word if another follows
    if not row:
        return 0
    first, last = row[0], row[-1]
    return int(last.end == len(written) and _in_name(last.text)) + 2 * int(first.start == 0 and _in_name(first.text))


def _in_name(word: str) -> bool:
    return (part(word) is not Part.OTHER or may_be_place(word)) and not _is_post(word)


def _rows(text: str) -> list[list[Word]]:
    """Words that can stand in names, in unbroken rows; words that belong to an organisation's name left out."""
    if _BESIDE.search(bytes(map(_sides, text.split()))) is None:
        return []
    rows: list[list[Word]] = []
    previous: Word | None = None
    for word in words(text):
        joined = previous is not None and adjacent(text, previous, word)
        kind = part(word.text)
        if (kind is Part.OTHER and not (joined and _is_surname(rows[-1], word))) or _is_post(word.text):
            if joined and rows and rows[-1] and _takes_place_before(word.text):
                rows[-1].pop()
            elif joined and rows and _NAMESAKE.fullmatch(word.text):
                rows[-1].clear()
            rows.append([])
        elif joined and rows:
            after = previous is not None and part(previous.text) is Part.OTHER and _takes_place_behind(previous.text)
            if not (after and kind not in (Part.GIVEN, Part.BOTH, Part.INITIAL)):
                rows[-1].append(word)
        else:
            rows.append([word])
        previous = word
    return [row for row in rows if len(row) > 1]


def _is_surname(row: Sequence[Word], word: Word) -> bool:
    """Whether a word like a common noun goes on with a given name."""
    return bool(row) and part(row[0].text) is Part.GIVEN and may_be_place(word.text)


def _is_post(word: str) -> bool:
    """A job title with a capital is no name: "Diætist Ida Holm"."""
    return part(word) in (Part.UNKNOWN, Part.SHAPED) and is_title_word(word)


_BEFORE_HEAD = re.compile(
    r"kommuner?s?|\w*hospitals?|\w*sygehuse?s?|\w*universitets?|\w*center|\w*forening|\w*sekretariat|apotek|\w*råd"
)
_BEHIND_HEAD = re.compile(
    r"region|\w*hospitalet|\w*sygehuse?t?|hospitalsenhed(?:en)?|\w*klyngen?|plo|plo-\w|kkr|\w*center|universitet"
)


#: Streets, funds and institutes that are called after people.
_NAMESAKE = re.compile(
    r"Vejs?|Allé|Alle|Plads|Boulevard|Stræde|Fonde?n?s?|\w*[Ff]ond|Legat|Stiftelse|Pris(?:en)?|Institut(?:tet)?"
    r"|Center|Hospital|Skole|Kollegium|College|Universitet|Apotek|Advokat(?:er|firma)?|A/S|ApS"
)


def _takes_place_before(word: str) -> bool:
    return word[0].isupper() and _BEFORE_HEAD.fullmatch(word.casefold()) is not None


def _takes_place_behind(word: str) -> bool:
    return word[0].isupper() and _BEHIND_HEAD.fullmatch(word.casefold()) is not None


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


def _cut(row: Sequence[Word], sure: Collection[str]) -> tuple[tuple[int, int], ...]:
    """The cheapest way to read a row as names and words left over."""
    texts = [_bare(word.text) for word in row]
    best = [0.0]
    opened = [0]  # where the name that ends here begins; the place itself if its word is left out
    for end in range(1, len(row) + 1):
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
