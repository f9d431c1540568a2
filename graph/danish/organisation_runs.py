"""Organisations that run on without a separator, cut apart again.

The cell beside the names of a flattened table reads "Struer Kommune Region Sjælland KKR Sekretariatet Fælleskommunalt
sekretariat Fælleskommunalt sekretariat": five employers. Names of organisations open or end with words that say what
they are; where those give no hint, the known number and a repeated name do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from graph.danish.fold import fold
from graph.danish.lexicon import folded
from graph.danish.run_cuts import IMPOSSIBLE, LONGEST_ROW, Cut, Span, clearest, cuts

_WORD = re.compile(r"[^\s,;|()]+")
_TAKES_PLACE = re.compile(r"Region|KKR|PLO|Regionshospitalet|Hospitalsenheden|Sygehus")
_TAKEN_BY = re.compile(r"Kommune|Universitetshospital|Universitet|Sygehus|Hospital")
#: Longest name of an organisation, in words.
LONGEST = 9
MARGIN = 0.2

_ENDS = re.compile(
    r"(?:\w[\w-]* )?(?:Kommune|Universitetshospital|Universitet|Sygehus|Hospital)|\w*[Kk]ommune|\w*[Hh]ospital"
    r"|\w*[Ss]ygehus|\w*[Uu]niversitet|\w*[Ss]ekretariat(?:et)?|\w*center|\w*[Ff]orening(?:en)?|\w*[Ff]orbund|\w*klyngen"
    r"|\w*styrelsen|\w*ministeriet|Patienter|Sagen|A/S|ApS|College|[Pp]sykiatri(?:en)?|Apotek|[Rr]åd"
)
_OPENS = re.compile(
    r"(?:Region|KKR|PLO|Regionshospitalet|Hospitalsenheden|Sygehus) \w[\w-]*|Regionshospitalet|Hospitalsenhed(?:en)?"
    r"|Hospitalet|Sygehus|Region|KKR|PLO|KL|Psykiatrien|Foreningen|Steno|FOA"
)
_ALONE = re.compile(r"[A-ZÆØÅ]{2,6}(?:-[A-ZÆØÅ][\w]*)?|\w+(?:styrelsen|ministeriet|hospitalet|klyngen|sekretariatet)")


def split_organisations_run(
    text: str, count: int | None = None, known: Callable[[str], bool] | None = None
) -> tuple[Span, ...] | None:
    """Spans of the organisations named one after the other; exactly `count` if given; None if no cut is clear.

    `known` tells the names that a register holds; they are never cut and never joined to others.
    """
    spots, found = organisation_cuts(text, known)
    best = clearest(found, count, MARGIN)
    if best is None:
        return None
    return tuple((spots[first][0], spots[last - 1][1]) for first, last in best.pieces)


def organisation_cuts(text: str, known: Callable[[str], bool] | None = None) -> tuple[list[Span], list[Cut]]:
    """The words with their places, and for each number of organisations the two cheapest ways to cut them."""
    spots = _glued(text, [(m.start(), m.end()) for m in _WORD.finditer(text)])
    row = [text[start:end] for start, end in spots]
    again = _repeated(row[:LONGEST_ROW])
    return spots, cuts(row, LONGEST, lambda piece: _weigh(piece, known, again))


def _glued(text: str, spots: list[Span]) -> list[Span]:
    """ "Region Sjælland" and "Holbæk Kommune" are one word each: a place belongs to the head beside it."""
    glued: list[Span] = []
    for start, end in spots:
        left = text[slice(*glued[-1])] if glued else ""
        here = text[start:end]
        opened = _TAKES_PLACE.fullmatch(left) is not None and _is_place(here)
        if opened or (_TAKEN_BY.fullmatch(here) is not None and " " not in left and _is_place(left)):
            glued[-1] = (glued[-1][0], end)
        else:
            glued.append((start, end))
    return glued


def _is_place(word: str) -> bool:
    return word[:1].isupper() and fold(word) in folded("places")


def _repeated(row: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Groups of words that stand twice in a row: two people of the same place."""
    found = set()
    for size in range(1, LONGEST + 1):
        for first in range(len(row) - 2 * size + 1):
            if row[first : first + size] == row[first + size : first + 2 * size] and row[first][0].isupper():
                found.add(tuple(row[first : first + size]))
    return frozenset(found)


def _weigh(piece: Sequence[str], known: Callable[[str], bool] | None, again: frozenset[tuple[str, ...]]) -> float:
    """How unlike the name of one organisation these words are."""
    if not (piece[0][0].isupper() or piece[0][0].isdigit()) or piece[-1] in {"og", "for", "i", "af", "-", "på"}:
        return IMPOSSIBLE
    if known is not None and known(" ".join(piece)):
        return 0.0
    if any(piece[:size] == piece[size : 2 * size] for size in range(1, len(piece) // 2 + 1)):
        return IMPOSSIBLE
    total = 0.4 + 0.15 * len(piece) + _inner_cost(piece)
    if tuple(piece) in again:
        return min(total, 0.3)
    if len(piece) == 1 and (_ALONE.fullmatch(piece[0]) or fold(piece[0]) in folded("places")):
        return total - 0.1
    if _ENDS.fullmatch(piece[-1]):
        return total - 0.4 if len(piece) > 1 or " " in piece[-1] else total + 0.6
    if _OPENS.fullmatch(piece[0]) and _closed(piece):
        return total - 0.4
    return total + (0.5 if len(piece) == 1 else 0.7)


def _inner_cost(piece: Sequence[str]) -> float:
    """A head that opens or ends a name has no business inside one."""
    inside_ends = sum(_ENDS.fullmatch(word) is not None and word[0].isupper() for word in piece[:-1])
    inside_opens = sum(_OPENS.fullmatch(word) is not None for word in piece[1:])
    linked = sum(word in {"i", "og", "for", "af"} for word in piece)
    alone = len(piece) == 2 and piece[1][0].isupper() and _ALONE.fullmatch(piece[1]) is not None
    return 1.6 * max(0, inside_ends + inside_opens - linked) + (0.5 if alone else 0.0)


def _closed(piece: Sequence[str]) -> bool:
    """ "Region Sjælland" is whole, "Region" is not; "KL" and "PLO" need nothing."""
    return len(piece) > 1 or " " in piece[0] or piece[0] in {"KL", "PLO", "KKR", "FOA"}
