"""Tells the table of contents from the agenda items that it lists.

Both are numbered lines with the same titles. The table of contents is the run of them with nothing in between, with
page numbers at the line ends or titles that come again: "3. Budget ..... 7" and, pages later, "3. Budget".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from graph.danish.fold import fold
from graph.minutes.labels import Field, label_of
from graph.minutes.numbering import Candidate, without_page
from graph.model.text import Block, BlockKind, Passage

_ALIKE = 72  # percent from which on two titles are the same, but for typos and cut ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The table of contents: the indexes of its blocks, and its titles by number."""

    blocks: frozenset[int] = frozenset()
    titles: dict[str, Passage] = field(default_factory=dict)


_MOST_CELLS = 3  # of a row in a table of contents: number, title, page


def find_contents(blocks: Sequence[Block], candidates: Sequence[Candidate]) -> Contents:
    """The table of contents, empty if the document has none."""
    for run in _runs(blocks, candidates):
        later = [candidate for candidate in candidates if candidate.index > run[-1].index]
        paged = sum(entry.page is not None for entry in run)
        again = sum(any(_same(entry, other) for other in later) for entry in run)
        if (paged * 2 >= len(run) and paged >= 2) or again * 2 >= len(run):
            first, last = _extended(blocks, run)
            titles = {entry.number: entry.rest for entry in reversed(run)}
            return Contents(blocks=frozenset(range(first, last + 1)), titles=titles)
    return Contents()


def same_title(left: str, right: str) -> bool:
    """Whether two titles are the same but for typos, a shortened end, or what one adds about who speaks."""
    one, two = fold(left), fold(right)
    if not one or not two:
        return False
    short, long = sorted((one, two), key=len)
    return fuzz.ratio(one, two) >= _ALIKE or (len(short) >= 8 and long.startswith(short))


def _same(entry: Candidate, other: Candidate) -> bool:
    return entry.key == other.key and (other.style == "ad" or same_title(entry.title, other.title))


def _runs(blocks: Sequence[Block], candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Runs of at least two numbered lines with at most two short unnumbered ones between them."""
    runs: list[list[Candidate]] = []
    for candidate in candidates:
        last = runs[-1][-1] if runs else None
        if last is not None and candidate.key > last.key and _only_short(blocks, last.index + 1, candidate.index):
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return [run for run in runs if len(run) >= 2 and not _is_table(blocks, run)]


def _is_table(blocks: Sequence[Block], run: Sequence[Candidate]) -> bool:
    """Whether the numbered lines are rows of a table of sums or people: they have more to tell than title and page."""
    return all(len(blocks[entry.index].cells) > _MOST_CELLS for entry in run)


def _only_short(blocks: Sequence[Block], first: int, last: int) -> bool:
    between = [block for block in blocks[first:last] if block.kind is not BlockKind.FURNITURE]
    return len(between) <= 2 and all(_short(block) for block in between)


def _short(block: Block) -> bool:
    return (len(block.text.split()) <= 14 and not block.text.rstrip().endswith((".", ":"))) or _page(block) is not None


def _page(block: Block) -> int | None:
    return without_page(block.passage)[1]


def _extended(blocks: Sequence[Block], run: Sequence[Candidate]) -> tuple[int, int]:
    """First and last block of the table of contents with its own heading and its unnumbered lines."""
    first, last = run[0].index, run[-1].index
    while first > 0 and _page(blocks[first - 1]) is not None and blocks[first - 1].kind is not BlockKind.HEADING:
        first -= 1
    while first > 0 and _is_agenda_label(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _page(blocks[last + 1]) is not None:
        last += 1
    return first, last


def _is_agenda_label(block: Block) -> bool:
    label = label_of(block.text)
    return label is not None and label.field is Field.AGENDA
