"""Turns the blocks of a document into its head and its agenda items.

The items are the longest rising chain of numbered headings. Hard are numbered points inside an item, which begin again
at 1 ("1. En fast kontaktperson" / "2. Korte film"), and items that bear no number at all ("Eventuelt").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.danish.fold import fold
from graph.danish.names import LISTED, find_names
from graph.minutes.contents import Contents, find_contents, same_title
from graph.minutes.entries import is_entry
from graph.minutes.labels import Field, find_label
from graph.minutes.numbering import Candidate, find_candidates
from graph.minutes.parts import part_of
from graph.model.text import Block, BlockKind, Passage

_SKIP = 2  # numbers that may be missing in a chain: items of a closed meeting are left out
_UNNUMBERED = frozenset({"eventuelt", "evt", "eventuelle punkter", "naeste moede", "kommende moeder", "underskrift"})
_LONGEST_UNNUMBERED = 80  # letters, signs around the words included
_GROUP = re.compile(
    r"(?:gruppen?|udvalg(?:et)?|forum(?:met)?|råd(?:et)?|netværk(?:et)?|nævn(?:et)?|bestyrelse[nr]?|kreds(?:en)?|team(?:et)?"
    r"|panel(?:et)?|komit[eé](?:en)?|projekt(?:et)?|board|samarbejde(?:t)?)\b"
)
_SUM = re.compile(
    r"(?::|\s[–-])\s(?:ca\. )?\d[\d.,]* ?(?:mio\.? )?(?:kr\b|kroner\b|t\.?kr\b)|\t\s*\d{1,3}(?:\.\d{3})+(?!\d)"
)
_OTHER_HEADS = frozenset(
    {"dagsorden", "referat", "indhold", "indholdsfortegnelse", "moedeinformation", "moedeoplysninger"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An item before its parts are told apart: number as printed, title if there is one, and all its blocks."""

    number: str
    title: Passage | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The blocks before the first item, the table of contents, and the items."""

    head: tuple[Block, ...]
    contents: tuple[Block, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an item begins; `body` is what the line says beyond the title ("Ad 3) Formanden bød velkommen.")."""

    index: int
    number: str
    title: Passage | None
    body: Passage | None = None


def outline(blocks: Sequence[Block]) -> Outline:
    """Head, table of contents and items of the blocks (furniture left out)."""
    candidates = find_candidates(blocks)
    contents = find_contents(blocks, candidates)
    left = [candidate for candidate in candidates if candidate.index not in contents.blocks]
    starts = [_start(candidate, contents, blocks) for candidate in _chain(blocks, left, contents)]
    starts = _with_unnumbered(blocks, starts, contents) if starts else _by_headings(blocks, contents)
    first = starts[0].index if starts else len(blocks)
    ends = [*(start.index for start in starts[1:]), len(blocks)][: len(starts)]
    return Outline(
        head=tuple(block for index, block in enumerate(blocks[:first]) if index not in contents.blocks),
        contents=tuple(blocks[index] for index in sorted(contents.blocks)),
        sections=tuple(_section(blocks, start, end, contents.blocks) for start, end in zip(starts, ends, strict=True)),
    )


def _section(blocks: Sequence[Block], start: _Start, end: int, left_out: frozenset[int]) -> Section:
    inside = [block for index, block in enumerate(blocks[:end]) if index > start.index and index not in left_out]
    if start.title is not None and inside and inside[0].passage == start.title:
        inside = inside[1:]
    if start.body is not None:
        inside.insert(0, _said(blocks[start.index], start.body))
    return Section(number=start.number, title=start.title, blocks=tuple(inside))


def _said(block: Block, body: Passage) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, passage=body, order=block.order, page=block.page)


def _start(candidate: Candidate, contents: Contents, blocks: Sequence[Block]) -> _Start:
    """Number and title of an item; the title of a bare "Punkt 3" stands in the next block or in the contents."""
    listed = contents.titles.get(candidate.number)
    rest = candidate.rest
    if not rest.text:
        following = blocks[candidate.index + 1] if candidate.index + 1 < len(blocks) else None
        if listed is not None or following is None or len(following.text) > 160 or part_of(following):
            return _Start(candidate.index, candidate.number, listed)
        return _Start(candidate.index, candidate.number, following.passage)
    if candidate.body is not None:
        return _Start(candidate.index, candidate.number, rest, candidate.body)
    if candidate.style == "ad" and listed is not None and not same_title(listed.text, rest.text):
        return _Start(candidate.index, candidate.number, listed, rest)
    return _Start(candidate.index, candidate.number, rest)


def _chain(blocks: Sequence[Block], candidates: Sequence[Candidate], contents: Contents) -> list[Candidate]:
    """The longest rising chain of one style; headings are preferred to numbered lines, earlier chains to later ones."""
    points = _points(blocks, candidates, contents)
    free = [candidate for candidate in candidates if candidate.index not in points]
    groups = (
        [c for c in free if c.heading or _listed(c, contents)],
        [c for c in free if c.style in ("word", "ad", "log")],
        [c for c in free if c.style in (".", "deep")],
        [c for c in free if c.style in (")", ":", "/")],
        [c for c in free if c.style == "bare"],
        [c for c in free if c.style == "letter"],
        [c for c in free if c.style == "roman"],
    )
    chains = [_longest(group) for group in groups]
    long = [chain for chain in chains[:4] if len(chain) >= 2] + [chain for chain in chains[4:] if len(chain) >= 3]
    best = max(long, key=len, default=[])
    if len(chains[0]) >= 2 and len(chains[0]) * 2 >= len(best) and not set(chains[0]) < set(best):
        return chains[0]
    alone = [chain for chain in chains[:3] if chain and chain[0].key == (1,)]
    return best or next(iter(alone), [])


def _listed(candidate: Candidate, contents: Contents) -> bool:
    title = contents.titles.get(candidate.number)
    return title is not None and (candidate.style == "ad" or same_title(title.text, candidate.title))


def _longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    best: list[Candidate] = []
    for first in range(min(len(candidates), 12)):
        chain = _rising(candidates[first:])
        if len(chain) > len(best):
            best = chain
    return best


def _rising(candidates: Sequence[Candidate]) -> list[Candidate]:
    chain = [candidates[0]]
    for candidate in candidates[1:]:
        if _follows(chain[-1].key, candidate.key):
            chain.append(candidate)
    return chain


def _follows(last: tuple[int, ...], key: tuple[int, ...]) -> bool:
    if len(key) == 1:
        return last[0] < key[0] <= last[0] + 1 + _SKIP
    return key[0] in (last[0], last[0] + 1) and key > last


def _points(blocks: Sequence[Block], candidates: Sequence[Candidate], contents: Contents) -> frozenset[int]:
    """Indexes of numbered lines that are points of a list inside an item: 1, 2, 3 side by side, behind an item."""
    found: set[int] = set()
    for run in _runs([c for c in candidates if not (c.heading or _listed(c, contents) or c.style in ("word", "ad"))]):
        if not any(other.index < run[0].index for other in candidates):
            if len(run) >= 2 and (_names_people(run) or _names_sums(run)):
                found.update(candidate.index for candidate in run)
            continue
        before = next((b for b in reversed(blocks[: run[0].index]) if b.kind is not BlockKind.FURNITURE), None)
        announced = before is not None and before.text.rstrip().endswith(":") and find_label(before.text) is None
        if announced or (len(run) >= 2 and (run[0].key == (1,) or _names_people(run))):
            found.update(candidate.index for candidate in run)
    return frozenset(found)


def _lone_title(blocks: Sequence[Block]) -> Block | None:
    """The one heading of the highest level, where others stand below it."""
    levels = sorted(block.level for block in blocks if block.kind is BlockKind.HEADING and block.level)
    if len(levels) < 2 or levels[0] == levels[1]:
        return None
    return next(block for block in blocks if block.level == levels[0] and block.kind is BlockKind.HEADING)


def _first_people(blocks: Sequence[Block]) -> int:
    """Index of the first list of people near the top; what stands above it is the head of the document."""
    for index, block in enumerate(blocks[:30]):
        found = find_label(block.cells[0].text if block.cells else block.text)
        if found is not None and found.label.field is Field.PEOPLE:
            return index
    return -1


def _group_lines(blocks: Sequence[Block]) -> list[int]:
    """Indexes of lines that only name a group and stand above people, as in an overview of who sits where."""
    found = []
    for index, (block, after) in enumerate(pairwise(blocks)):
        short = len(block.text.split()) <= 14 and not block.text.rstrip().endswith((".", ","))
        if index == 0 or not short or block.kind is BlockKind.TABLE_ROW or not _GROUP.search(block.text):
            continue
        if (
            find_names(after.text, least=LISTED)
            and not find_names(block.text, least=LISTED)
            and not find_label(block.text)
        ):
            found.append(index)
    return found if len(found) >= 2 else []


def _names_people(run: Sequence[Candidate]) -> bool:
    """Whether a numbered list is one of people: at least half of its lines begin with a name."""
    named = sum(any(name.start == 0 for name in find_names(c.title, least=LISTED)) for c in run)
    return named * 2 >= len(run)


def _names_sums(run: Sequence[Candidate]) -> bool:
    """Whether a numbered list is one of grants: more than half of its lines name a sum behind a name."""
    return 2 * sum(_SUM.search(c.title) is not None for c in run) > len(run)


def _runs(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Rising numbered lines of one style in direct neighbourhood, all with or all without blank lines between."""
    runs: list[list[Candidate]] = []
    for candidate in candidates:
        run = runs[-1] if runs else []
        last = run[-1] if run else None
        beside = last is not None and candidate.index == last.index + 1 and candidate.style == last.style
        if last is None or not beside or candidate.key <= last.key or _gap_changes(run, candidate):
            runs.append([candidate])
        else:
            run.append(candidate)
    return runs


def _gap_changes(run: Sequence[Candidate], candidate: Candidate) -> bool:
    return len(run) > 1 and _apart(run[0], run[1]) != _apart(run[-1], candidate)


def _apart(first: Candidate, second: Candidate) -> bool:
    return first.gap_to(second) > 1


def _with_unnumbered(blocks: Sequence[Block], starts: list[_Start], contents: Contents) -> list[_Start]:
    """The items, with an "Eventuelt" that bears no number."""
    taken = {start.index for start in starts}
    titled = {fold(start.title.text) for start in starts if start.title is not None}
    added = [
        _Start(index, "", block.passage)
        for index, block in enumerate(blocks)
        if index > starts[0].index
        and index not in taken
        and index not in contents.blocks
        and len(block.text) <= _LONGEST_UNNUMBERED
        and fold(block.text) in _UNNUMBERED
        and fold(block.text) not in titled
        and block.kind is not BlockKind.TABLE_ROW
    ]
    return sorted([*starts, *added], key=lambda start: start.index)


def _by_headings(blocks: Sequence[Block], contents: Contents) -> list[_Start]:
    """Items of a document without numbers: its headings, those of parts and of the head left out."""
    starts = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING or index in contents.blocks or index == 0:
            continue
        if is_entry(block):
            continue
        if part_of(block) is None and find_label(block.text) is None and fold(block.text) not in _OTHER_HEADS:
            starts.append((index, block))
    title = _lone_title(blocks)
    first = _first_people(blocks)
    starts = [(index, block) for index, block in starts if index > first and block is not title]
    marked = [(index, block) for index, block in starts if block.level]
    groups = [(index, blocks[index]) for index in _group_lines(blocks)]
    chosen = marked if len(marked) >= 2 else max(starts, groups, key=len)
    if chosen is groups:  # what else is headed behind the first of the groups is about none of them
        parts = [(i, b) for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING and part_of(b) is not None]
        behind = [(index, block) for index, block in (*starts, *parts) if index > groups[0][0]]
        chosen = sorted(dict((*groups, *behind)).items())
    return [_Start(index, "", block.passage) for index, block in chosen]
