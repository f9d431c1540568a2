"""Tells what a paragraph is by how it begins and how it is set: list item, row with tabs, bold heading, or plain text.

Word files and web pages often mark nothing: a bullet is typed, columns are tabs, a heading is a bold line. "•\\tIda
Holm" is an item, "Ida Holm\\tStruer Kommune" a row, "1.\\tVelkomst" neither.
"""

from __future__ import annotations

import re

from graph.model.text import BlockKind
from graph.readers.composing import Draft, plain_cell, tidy
from graph.readers.lines import LineKind, find_lines

_LONGEST_HEADING = 120
_MARK = re.compile(r"\s*([-–—•●▪▫◦‣⁃∙·◾■□✓✔➢►*o§\uf000-\uf0ff]|\(?\w{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*\t\s*(?=\S)")
_BULLET = re.compile(r"\s*[-–—•●▪▫◦‣⁃∙·◾■□✓✔➢►*o§\uf000-\uf0ff]\s*\Z")
_TABS = re.compile(r"\s*\t\s*")
_WIDE = re.compile(r"(?<=[\w.,;:)]{2}) {3,}(?=\w\w|[\d(])")  # columns that are set by the space bar, no spaced capitals
#: "Rådet udpegede følgende:" opens a list and heads nothing, in bold or not; "Følgende deltog:" heads one.
_FOLLOWING = re.compile(r"\S følgende\b|^følgende (?!del|var|mød|er til)", re.IGNORECASE)
_UNFIT = (".", ",", ";", "!")


def paragraph(text: str, *, bold: bool = False, page: int | None = None) -> Draft:
    """The draft of one paragraph without a mark of its own; tabs part cells, but behind a bullet or a number."""
    mark = _MARK.match(text)
    if mark is not None:
        rest = _TABS.sub(" ", text[mark.end() :])
        if _BULLET.match(mark.group(1)):
            return Draft(kind=BlockKind.LIST_ITEM, lines=(tidy(rest),), page=page)
        text = f"{mark.group(1)} {rest}"
    text = _WIDE.sub("\t", text)
    fields = [tidy(part) for part in _TABS.split(text.strip()) if part.strip()]
    if len(fields) > 1:
        return Draft(kind=BlockKind.TABLE_ROW, cells=tuple(plain_cell(part) for part in fields), page=page)
    return _untabbed(tidy(text), bold, page)


def is_bold_heading(text: str) -> bool:
    """Whether a paragraph that is bold from end to end is a heading."""
    announces = text.endswith(":") and _FOLLOWING.search(text) is not None
    return 0 < len(text) <= _LONGEST_HEADING and not text.endswith(_UNFIT) and not announces


def _untabbed(text: str, bold: bool, page: int | None) -> Draft:
    if not text:
        return Draft(kind=BlockKind.PARAGRAPH, page=page)
    line = find_lines(text)[0]
    if line.kind is LineKind.ITEM and not line.numbered:
        return Draft(kind=BlockKind.LIST_ITEM, lines=(text[line.start :],), page=page)
    if bold and is_bold_heading(text):
        return Draft(kind=BlockKind.HEADING, lines=(text,), page=page)
    kind = BlockKind.LIST_ITEM if line.kind is LineKind.ITEM else BlockKind.PARAGRAPH
    return Draft(kind=kind, lines=(text,), page=page)
