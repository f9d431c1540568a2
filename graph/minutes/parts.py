"""Tells the parts of an agenda item apart: what was proposed, what was said, what was decided.

Only "Beslutning" and "Referat" report what happened; the same words under "Indstilling" are a proposal. A part begins
with its heading on a line of its own ("Sagsfremstilling") or at the beginning of one ("Beslutning: Godkendt.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.minutes.wordings import Wordings, listed
from graph.model.minutes import Part, PartKind
from graph.model.text import Block, BlockKind

_INLINE = re.compile(r"\s*([A-ZÆØÅ][^:\n\t]{3,90}?)\s*:\s+(?=\S)")
_PROPOSES = re.compile(
    r"\s*(?:\w+ )?(?:(?:det |sekretariatet |formandskabet |administrationen |direktionen )\w*indstille\w*"
    r"|\w+ (?:for \w+ )?indstiller)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The heading of a part at the beginning of a block; what it heads begins at `value`."""

    kind: PartKind
    heading: str
    value: int


def part_of(block: Block) -> Opening | None:
    """The part that a block opens, None if it opens none."""
    return _opening(block.text)


@lru_cache(maxsize=1024)  # outline, kind, lists and items of a document ask of each of its blocks
def _opening(text: str) -> Opening | None:
    kind = _kind(text)
    if kind is not None:
        return Opening(kind=kind, heading=text.strip(" :"), value=len(text))
    match = _INLINE.match(text) if ":" in text else None
    kind = _kind(match.group(1)) if match else None
    if match is None or kind is None:
        return None
    return Opening(kind=kind, heading=match.group(1), value=match.end())


@cache
def headings() -> Wordings[PartKind]:
    """The kind of a part by its heading in lower case."""
    return Wordings((words, PartKind(kind)) for words, kind in listed("part_headings"))


def _kind(text: str) -> PartKind | None:
    if len(text) > 130:
        return None
    plain = " ".join(text.split()).strip(" :.*").casefold()
    return headings().meaning_of(plain)


def find_parts(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The parts of an item in order; what stands before the first heading is PartKind.BODY."""
    return tuple(part for part in _parts(blocks) if part.blocks or part.heading)


def _parts(blocks: Sequence[Block]) -> Iterator[Part]:
    kind, heading = PartKind.BODY, ""
    inside: list[Block] = []
    for block in blocks:
        opening = part_of(block)
        if opening is None and kind is PartKind.BODY and not heading and _PROPOSES.match(block.text):
            opening = Opening(kind=PartKind.PROPOSAL, heading="", value=0)
        if opening is None:
            if kind is PartKind.ATTACHMENTS and _leaves_attachments(block):
                yield Part(kind=kind, heading=heading, blocks=tuple(inside))
                kind, heading, inside = PartKind.BODY, "", []
            inside.append(block)
            continue
        yield Part(kind=kind, heading=heading, blocks=tuple(inside))
        kind, heading = opening.kind, opening.heading
        rest = block.passage.slice(opening.value, len(block.text)).strip()
        inside = [_unheaded(block, opening.value)] if rest.text else []
    yield Part(kind=kind, heading=heading, blocks=tuple(inside))


def _unheaded(block: Block, value: int) -> Block:
    if value == 0:
        return block
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING else block.kind
    return replace(block, kind=kind, passage=block.passage.slice(value, len(block.text)).strip())


def _leaves_attachments(block: Block) -> bool:
    """A list of attachments ends at the next heading or at a paragraph of some length."""
    return block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and len(block.text) > 150)
