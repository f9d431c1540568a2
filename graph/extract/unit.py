"""An agenda item cut into the units that rules read: a sentence, or a lead-in with its list.

"Følgende er udpeget:" says nothing by itself and "- Ida Holm, direktør, Struer Kommune" no more; read as one unit they
state an appointment. A unit remembers its item, part and page, and its passage leads back to the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import find_groups
from graph.danish.sentences import split_sentences
from graph.model.minutes import AgendaItem, Part, PartKind
from graph.model.text import Block, BlockKind, Passage, joined

_NONE = Gazetteer()  # the form of a group's name tells that it is one
_LONGEST = 1500  # characters; a longer "sentence" is a table gone flat and is read in pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence of an item. `lead` tells that the items of a list are joined to it."""

    passage: Passage
    item: str
    part: PartKind
    page: int | None
    order: int
    lead: bool = False


def units(item: AgendaItem) -> Iterator[Unit]:
    """The units of an item in reading order; headings and table rows are read by others."""
    order = 0
    for part in item.parts:
        for passage, block, lead in _passages(part):
            for start, end in _pieces(passage.text, lead):
                yield Unit(
                    passage=passage.slice(start, end),
                    item=item.number,
                    part=part.kind,
                    page=block.page,
                    order=order,
                    lead=lead,
                )
                order += 1


def _passages(part: Part) -> Iterator[tuple[Passage, Block, bool]]:
    index = 0
    blocks = part.blocks
    while index < len(blocks):
        block = blocks[index]
        following = _list_after(blocks, index)
        if following:
            yield from _led(block, following)
            yield from ((entry.passage, entry, False) for entry in following)
            index += 1 + len(following)
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            yield block.passage, block, False
        index += 1


def _led(block: Block, following: Sequence[Block]) -> Iterator[tuple[Passage, Block, bool]]:
    """The text before the lead-in as it stands, then the lead-in joined to its list."""
    sentences = split_sentences(block.passage.text)
    start = sentences[-1][0] if sentences else 0
    if start:
        yield block.passage.slice(0, start).strip(), block, False
    head = block.passage.slice(start, len(block.passage)).strip()
    yield joined([head, joined([entry.passage.strip() for entry in following], ", ")]), block, True


def _list_after(blocks: Sequence[Block], index: int) -> list[Block]:
    block = blocks[index]
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or not block.text.rstrip().endswith(":"):
        return []
    found: list[Block] = []
    for entry in blocks[index + 1 :]:
        if entry.kind is not BlockKind.LIST_ITEM:
            break
        if block.kind is BlockKind.LIST_ITEM and entry.level <= block.level:
            break
        found.append(entry)
    alone = all(map(_names_its_group, found)) or all(len(split_sentences(entry.text)) > 2 for entry in found)
    return [] if len(found) > 1 and alone else found


def _names_its_group(entry: Block) -> bool:
    """Whether an entry says for itself what it is about: "Styregruppen for Sund Alder: Ida Holm"."""
    head, _, rest = entry.text.partition(": ")
    return bool(rest) and any(group.start == 0 for group in find_groups(head.strip(), _NONE))


def _pieces(text: str, lead: bool) -> Iterator[tuple[int, int]]:
    if lead and len(text) <= _LONGEST:
        yield 0, len(text)
        return
    for start, end in _announced(text, split_sentences(text)):
        for first in range(start, end, _LONGEST):
            yield first, min(end, first + _LONGEST)


def _announced(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, with what ends in a colon and what it announces as one: "Rådet for Sund Alder: Ida Holm"."""
    opened: int | None = None
    for start, end in sentences:
        begin = start if opened is None else opened
        told = text[begin:end].rstrip()
        goes_on = told.endswith(":") or (told.endswith(";") and ": " in told)
        if goes_on and end - begin < _LONGEST // 2:
            opened = begin
            continue
        opened = None
        yield begin, end
    if opened is not None:
        yield opened, sentences[-1][1]
