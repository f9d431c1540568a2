"""Finds which initials stand for whom, where the document says so.

"KV = Karin Vestby, Struer Kommune · MT = Mogens Tofte" explains a list that names people by their initials only, and is
itself no list of those who came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.text import Block, Passage

_ENTRY = re.compile(r"(?:^|[\s·,;|•(])([A-ZÆØÅ][A-ZÆØÅa-zæøå]{1,4}) ?[=:] ?(?=[A-ZÆØÅ][a-zæøå]+[ -])")
_FEWEST = 2  # entries that make a legend
_END = re.compile(r"[\s·,;|•(]+$")


def find_legend(blocks: Sequence[Block]) -> tuple[dict[str, Passage], frozenset[int]]:
    """Initials -> the phrase that says who it is, and the orders of the blocks that only explain initials."""
    legend: dict[str, Passage] = {}
    used: set[int] = set()
    for block in blocks:
        if block.text.count("=") + block.text.count(":") < _FEWEST:
            continue
        entries = _entries(block.passage)
        if len(entries) >= _FEWEST:
            legend.update(entries)
            used.add(block.order)
    return legend, frozenset(used)


def _entries(passage: Passage) -> dict[str, Passage]:
    found = [match for match in _ENTRY.finditer(passage.text) if sum(c.isupper() for c in match.group(1)) >= 2]
    ends = [*(match.start() for match in found[1:]), len(passage)][: len(found)]
    entries = {}
    for match, end in zip(found, ends, strict=True):
        phrase = passage.slice(match.end(), end)
        entries[match.group(1)] = phrase.slice(0, len(_END.sub("", phrase.text)))
    return entries
