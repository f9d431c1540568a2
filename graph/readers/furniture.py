"""Finds what repeats at the edges of pages: running heads, feet, the name of the office.

"Sundhedsforum Vest · Referat" stands at the top of each page and belongs to none of its paragraphs. Only the edges of
pages are looked at, for "Sagsfremstilling" repeats in the middle of every document.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.readers.lines import Line, LineKind

_EDGE = 3  # lines at the top and at the foot of a page that may be furniture
_DIGITS = re.compile(r"\d+")


def mark_running_lines(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those that repeat at the edges of at least two pages (and half of them) marked as furniture."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.kind is not LineKind.BLANK:
            pages[line.page].append(index)
    if len(pages) < 2:
        return tuple(lines)
    places: dict[str, set[int]] = defaultdict(set)
    edges: dict[int, str] = {}
    for page, indexes in pages.items():
        for index in {*indexes[:_EDGE], *indexes[-_EDGE:]}:
            edges[index] = _DIGITS.sub("0", " ".join(text[lines[index].start : lines[index].end].split()))
            places[edges[index]].add(page)
    needed = max(2, (len(pages) + 1) // 2)
    running = {index for index, written in edges.items() if len(places[written]) >= needed and len(written) > 2}
    return tuple(
        replace(line, kind=LineKind.FURNITURE) if index in running else line for index, line in enumerate(lines)
    )
