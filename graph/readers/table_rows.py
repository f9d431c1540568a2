"""Cuts a table row of a text file into its cells: Markdown pipes, tabs, or columns set off by spaces.

"Deltagere:\\t<p>Ida Holm Bo Lund</p>\\t<p>Struer Kommune Lemvig Kommune</p>" has three cells; what runs together inside
one of them is for those to part who know names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model.text import Passage, joined
from graph.readers.inline import inline

_PIPE = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"\t+[ \t]*| {3,}\t*")
_DASHES = re.compile(r"[\s|:=-]+")


def is_rule_row(written: str) -> bool:
    """Whether a Markdown row only rules off the head of its table (`|---|:--|`)."""
    return "-" in written and bool(_DASHES.fullmatch(written))


def cells(written: str, offset: int) -> tuple[Passage, ...]:
    """The cells of one row, empty ones too."""
    return tuple(inline(written[start:end], offset + start).strip() for start, end in _ranges(written))


def row_passage(parts: tuple[Passage, ...]) -> Passage:
    """A row for reading: its cells with tabs between them."""
    return joined(parts, "\t")


def _ranges(written: str) -> Iterator[tuple[int, int]]:
    left = len(written) - len(written.lstrip(" "))
    right = len(written.rstrip())
    piped = _PIPE.search(written) is not None and not _GAP.search(written.replace("|", "").strip())
    if piped or written.strip().startswith("|"):
        left += written[left] == "|"
        right -= written[right - 1] == "|" and right > left
    here = left
    for match in (_PIPE if piped or written.strip().startswith("|") else _GAP).finditer(written, left, right):
        if match.start() > left or match.group() == "|":
            yield here, match.start()
        here = match.end()
    yield here, max(here, right)
