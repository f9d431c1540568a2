"""Job titles in running text, with what they are the head of.

"Ida Holm, direktør for Velfærd og Sundhed i Struer Kommune" holds the title "direktør for Velfærd og Sundhed". Titles
are made freely ("sårsygeplejerske", "sundheds- og ældrechef"), so the last part of a compound decides; hard is where a
title ends, for what it is head of has no form of its own. A role in a group (formand, tovholder) is no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from graph.danish.fold import fold
from graph.danish.lexicon import folded
from graph.danish.name_parts import Part, part
from graph.danish.vocabulary import Sort
from graph.danish.words import Word, adjacent, words, written_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """text[start:end] is a job title, complement included."""

    start: int
    end: int
    text: str


_BETWEEN = re.compile(r"[\s,/.]*(?:og|samt|&)?[\s/]*")
_COMPLEMENT_OF = frozenset({"for", "af"})
_JOINS = frozenset({"og"})
_VERBAL = re.compile(r"\w{3,}(?:erede|erer|ede|[lkrgdvbp]te)")
_ORGANISATION = re.compile(
    r"\w*(?:kommuner?s?|region(?:en)?s?|hospital(?:et)?s?|sygehus(?:et)?s?|universitets?|universitetshospital|styrelsen|ministeriet"
    r"|foreningen|forening|forbund(?:et)?|fonden|servicecenter|klyngen|klyngerne|kommunerne|kommunen|sekretariatet|sekretariat"
    r"|styregruppen?|arbejdsgruppen?|udvalget?|udvalg|(?<!om)rådet|netværket?|netværk|forum|projektet?|partnerskabet)"
)
_SEATS = ("formand", "medlem", "repraesentant")
_ELECTED = (
    "byraad",
    "kommunalbestyrelse",
    "regionsraad",
    "folketing",
    "borger",
    "udvalgsformand",
    "tillid",
    "raadmand",
)
#: Words that stand before a title but before no verb.
_BEFORE_TITLE = frozenset(
    {
        "som",
        "er",
        "var",
        "blev",
        "bliver",
        "ny",
        "nye",
        "en",
        "den",
        "af",
        "til",
        "og",
        "samt",
        "v",
        "ved",
        "fra",
        "med",
    }
    | {"for", "tidligere", "dens", "dets", "vores", "regionens", "kommunens", "projektets", "gruppens", "deres"}
)
#: Longest complement in words; longer ones are sentences.
_LONGEST_COMPLEMENT = 8


@lru_cache(maxsize=4096)  # texts: readers of a list ask of a field whether it is, begins with or holds a title
def find_titles(text: str) -> tuple[Title, ...]:
    """All job titles in order, none inside another."""
    if not _HEADS.stands_in(text):
        return ()
    row = words(text)
    found: list[Title] = []
    index = 0
    while index < len(row):
        size = _head(text, row, index)
        if not size:
            index += 1
            continue
        floor = found[-1].end if found else 0
        first = _opening(text, row, index, floor)
        last = _complement(text, row, index + size - 1)
        start, end = _ordinal(text, row[first].start, floor), _degree(text, row[last].end)
        found.append(Title(start=start, end=end, text=text[start:end]))
        index = last + 1
    return tuple(found)


def is_title(text: str) -> bool:
    """True if the whole text is a job title, or two of them ("overlæge og professor")."""
    found = find_titles(text)
    if not found:
        return False
    between = [
        text[a:b] for a, b in zip([0, *(t.end for t in found)], [*(t.start for t in found), len(text)], strict=True)
    ]
    return all(_BETWEEN.fullmatch(gap) is not None for gap in between)


@lru_cache(maxsize=65536)
def is_title_word(word: str) -> bool:
    """True for one word that is a title by itself or by its last part: "direktør", "hjemmesygeplejeleder"."""
    plain = fold(word).replace(" ", "")
    if word.endswith("-") or plain in _not_titles() or plain in folded("not_titles"):
        return False
    return plain in _listed() or (_leads_compound(plain) and not _sits(plain))


def _sits(plain: str) -> bool:
    """Chairs, members and representatives have a seat, no post, unless voters gave it ("byrådsmedlem")."""
    return plain.endswith(_SEATS) and not plain.startswith(_ELECTED)


@cache
def _listed() -> frozenset[str]:
    return frozenset(title.replace(" ", "") for title in folded("job_titles"))


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted(s.replace(" ", "") for s in folded("job_title_suffixes")))


@cache
def _not_titles() -> frozenset[str]:
    """Roles in a group end like titles ("medformand", "mødeleder") but are none."""
    return folded("role_words") - folded("job_titles")


def _leads_compound(plain: str) -> bool:
    """The part before the suffix must be a word's beginning of some length, not a single letter."""
    if plain.endswith("studerende"):
        return True
    return plain.endswith(_suffixes()) and any(
        plain.endswith(s) and (len(plain) == len(s) or len(plain) - len(s) >= 2) for s in _suffixes()
    )


@cache
def _first_words() -> frozenset[str]:
    """First words of the listed titles that have several."""
    return frozenset(title.split(" ")[0] for title in folded("job_titles") if " " in title)


def _may_head(written: str) -> bool:
    """Whether a title may begin with one of the words, or be it."""
    words = (written,) if written.isalpha() else written_words(written)
    return any(fold(word) in _first_words() or is_title_word(word) for word in words)


_HEADS = Sort("head of a title", _may_head)


def _head(text: str, row: Sequence[Word], index: int) -> int:
    """How many words from `index` are a listed title or a compound of one; 0 if none."""
    for size in (3, 2) if fold(row[index].text) in _first_words() else ():
        group = row[index : index + size]
        plain = [fold(word.text) for word in group]
        listed = " ".join(plain) in folded("job_titles") and _COMPLEMENT_OF.isdisjoint(plain)
        if len(group) == size and listed and all(adjacent(text, a, b) for a, b in pairwise(group)):
            return size
    return int(is_title_word(row[index].text) and not _is_verb(text, row, index))


def _is_verb(text: str, row: Sequence[Word], index: int) -> bool:
    """ "Ida Holm leder gruppen" and "gruppen forsker i": a word that is a verb too, right behind its subject."""
    if (
        fold(row[index].text) not in folded("title_verbs")
        or index == 0
        or not adjacent(text, row[index - 1], row[index])
    ):
        return False
    before = fold(row[index - 1].text)
    return not (before in _BEFORE_TITLE or before in folded("title_openers"))


def _opening(text: str, row: Sequence[Word], index: int, floor: int) -> int:
    """Moves left over "sundheds- og" before "ældrechef", and over "ledende" before "overlæge"."""
    first = index
    while first > 0 and row[first - 1].start >= floor and adjacent(text, row[first - 1], row[first]):
        before = row[first - 1].text
        if _opens(before):
            first -= 1
        elif before.casefold() == "og" and first > 1 and row[first - 2].text.endswith("-"):
            first -= 2
        else:
            break
    while first > 0 and row[first - 1].text.endswith("-") and text[row[first - 1].end : row[first].start] == ", ":
        first -= 1
    return first


_ORDINAL = re.compile(r"(?<!\S)\d\. $")
_ORDERED = re.compile(r"vice|næst|suppleant|reserve", re.IGNORECASE)  # other numbers count the lines of a list
#: What may stand behind a title and belongs to it.
DEGREE = re.compile(
    r",? (?:emeritus|emerita|mso|vikar)\b|,? (?:ph\.? ?d|dr\. ?med|lic\. ?med|dr\. ?phil)\.?(?:scient\.)?(?!\w)",
    re.IGNORECASE,
)


def _ordinal(text: str, start: int, floor: int) -> int:
    """ "1. viceborgmester"."""
    match = _ORDINAL.search(text, max(floor, start - 4), start) if _ORDERED.match(text, start) else None
    return match.start() if match else start


def _degree(text: str, end: int) -> int:
    """ "overlæge, dr.med." and "professor emeritus"."""
    match = DEGREE.match(text, end)
    return match.end() if match else end


def _opens(word: str) -> bool:
    """ "ledende", "sygeplejefaglig", "sundheds-": what belongs to the title behind it."""
    plain = fold(word)
    return plain in folded("title_openers") or plain.endswith(("faglig", "ledende")) or word.endswith("-")


def _complement(text: str, row: Sequence[Word], head: int) -> int:
    """Index of the last word of the title: the head, or the end of "for Velfærd og Sundhed" behind it."""
    if head + 2 >= len(row) or row[head + 1].text not in _COMPLEMENT_OF or not adjacent(text, row[head], row[head + 1]):
        return head
    last = head
    for index in range(head + 2, min(len(row), head + 2 + _LONGEST_COMPLEMENT)):
        if not _goes_on(text, row, index):
            break
        if row[index].text not in _JOINS and not row[index].text.endswith("-"):
            last = index
    last = _series(text, row, head, last)
    inside = row[head + 2 : last + 1]
    if any(_ORGANISATION.fullmatch(word.text.casefold()) or _acronym(word.text) for word in inside):
        return head
    return last


def _series(text: str, row: Sequence[Word], head: int, last: int) -> int:
    """ "sundhed, ældre og handicap": a complement of three, each a word that is no name, place or organisation."""
    more = row[last + 1 : last + 4]
    if last == head or len(more) < 3 or more[1].text != "og" or any(word.text == "og" for word in row[head:last]):
        return last
    signs = [text[a.end : b.start] for a, b in pairwise([row[last], *more])]
    plain = all(part(w.text) is Part.OTHER or part(w.text) is Part.UNKNOWN for w in (more[0], more[2]))
    ends = text[more[2].end : more[2].end + 2] in ("", ".", ", ", " (", ")", " i", " v")
    return last + 3 if signs == [", ", " ", " "] and plain and ends else last


def _goes_on(text: str, row: Sequence[Word], index: int) -> bool:
    """True if the word still belongs to what the title is the head of."""
    word = row[index]
    between = text[row[index - 1].end : word.start]
    comma = row[index - 1].text.endswith("-") and between == ", "
    if not (adjacent(text, row[index - 1], word) or comma or between == " & "):
        return False
    plain = word.text.casefold()
    if (
        fold(plain) in folded("complement_ends")
        or (_VERBAL.fullmatch(plain) and not word.capital)
        or word.text.endswith(".")
    ):
        return False
    joined = row[index - 1].text in _JOINS or between == " & "
    if joined and (part(word.text) in (Part.GIVEN, Part.BOTH) or is_title_word(word.text)):
        return False
    named = part(word.text) is Part.BOTH and not row[index - 1].capital  # "chef for sundhed Karsten Holm"
    return not word.capital or not (named or part(word.text) is Part.GIVEN)


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word not in {"IT", "HR", "IKT", "BUP"}
