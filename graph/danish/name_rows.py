"""Rows of words that may be names of people: words that can stand in a name, with nothing but a space between them.

"Direktør Ida Holm og Bo Ravn, Struer Kommune" has the rows "Ida Holm" and "Bo Ravn". Most words of a text are written
small and can stand in no name, so only what lies around two words that can is looked at word by word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.danish.chunks import chunks, starts
from graph.danish.name_parts import Part, may_be_place, part
from graph.danish.remembered import Remembered
from graph.danish.titles import is_title_word
from graph.danish.words import Word, adjacent, words, words_between

#: Chunks, as _sides tells of them, that may hold one row: from one with a word at its end to one with a word in front.
_RUN = re.compile(rb"[\x01\x03]\x03*[\x02\x03]")


def rows_of_names(text: str) -> list[list[Word]]:
    """Words that can stand in names, in unbroken rows; words that belong to an organisation's name left out."""
    return [row for stretch in _stretches(text) for row in _rows(text, stretch) if len(row) > 1]


def _stretches(text: str) -> Iterator[Sequence[Word]]:
    """The words around each run of words that can stand in a name, with those that stand next to it."""
    written = chunks(text)
    for run in _RUN.finditer(bytes(map(_sides, written))):
        first, last = max(run.start() - 1, 0), min(run.end(), len(written) - 1)
        places = starts(text)
        yield words_between(text, places[first], places[last] + len(written[last]))


def _tell_sides(written: str) -> int:
    """Of what stands between two spaces: 1 if its last word may have another of a name behind it, 2 if its first may
    have one before it, 3 if both.
    """
    row = words(f"{written} X")[:-1]  # "Chr." is a word if another follows
    if not row:
        return 0
    first, last = row[0], row[-1]
    return int(last.end == len(written) and _in_name(last.text)) + 2 * int(first.start == 0 and _in_name(first.text))


_sides = Remembered(_tell_sides).__getitem__


def _in_name(word: str) -> bool:
    return (part(word) is not Part.OTHER or may_be_place(word)) and not _is_post(word)


def _rows(text: str, stretch: Iterable[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    previous: Word | None = None
    for word in stretch:
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
    return rows


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
