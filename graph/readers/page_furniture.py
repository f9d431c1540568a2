"""Finds running heads, feet and page numbers among the lines of pages.

They come again on other pages, at the edge, set off from the text. Hard is the heading that begins two pages by chance:
"Drøftelse" at the top of pages 2 and 3 stands close above what it heads.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from graph.readers.lines import LineKind
from graph.readers.lines import find_lines as look_at
from graph.readers.page import Line
from graph.readers.page_style import Style

_EDGE = 7  # lines at the top and at the foot that may be furniture
_SET_OFF = 1.5  # times the usual distance of lines
_SMALLER = 0.93
_DIGITS = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"\d{1,3}")


def split_furniture(
    pages: Sequence[Sequence[Line]], style: Style, fixed: frozenset[int] = frozenset()
) -> list[tuple[list[Line], list[Line]]]:
    """For each page the lines that are read, and the furniture; lines with ids in `fixed` are read in any case."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in (*lines[:_EDGE], *lines[-_EDGE:]):
            places[_key(line)].add(number)
    needed = max(2, -(-len(pages) * 2 // 5))
    again = {key for key, numbers in places.items() if len(numbers) >= needed}
    return [_split(lines, again, style, fixed) for lines in pages]


def _key(line: Line) -> str:
    """What a line says and how large: the title in large type is none of the heads that repeat it."""
    return f"{_DIGITS.sub('0', line.text.casefold())} {line.size:.0f}"


def _split(
    lines: Sequence[Line], again: set[str], style: Style, fixed: frozenset[int]
) -> tuple[list[Line], list[Line]]:
    head = _run(lines, again, fixed)
    if head and not _set_off(lines[:head], lines[head : head + 1], style):
        head = 0
    left = lines[head:]
    foot = _run(left[::-1], again, fixed)
    if foot and not _set_off(left[len(left) - foot :], left[-foot - 1 : len(left) - foot], style):
        foot = 0
    foot = foot or _page_number(left, style)
    end = len(left) - foot
    return list(left[:end]), [*lines[:head], *left[end:]]


def _run(lines: Sequence[Line], again: set[str], fixed: frozenset[int]) -> int:
    """How many lines from the edge on are furniture by what they say."""
    count = 0
    for line in lines[:_EDGE]:
        if id(line) in fixed or count == _EDGE - 1:
            return 0 if count == _EDGE - 1 else count
        if _key(line) not in again and look_at(line.text)[0].kind is not LineKind.FURNITURE:
            break
        count += 1
    return count


def _set_off(furniture: Sequence[Line], next_line: Sequence[Line], style: Style) -> bool:
    """Whether the furniture stands apart from the text, or is set smaller."""
    if not next_line or all(line.size <= style.body * _SMALLER for line in furniture):
        return True
    nearest = min(abs(line.middle - next_line[0].middle) for line in furniture)
    return nearest > _SET_OFF * style.pitch * max(style.body, next_line[0].size)


def _page_number(lines: Sequence[Line], style: Style) -> int:
    """1 if the last line of a page is nothing but its number."""
    if len(lines) < 2 or not _BARE_NUMBER.fullmatch(lines[-1].text):
        return 0
    return int(_set_off(lines[-1:], lines[-2:-1], style))
