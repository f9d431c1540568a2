"""Reads as a table what an overview sets line by line: "Forum: Kostrådet" / "Medlem: Ida Holm" / "Periode: 2022-2025".

Such records follow one another, each opened by the name of its body, and each line tells what a column would tell. As
rows below one head they are read like any other table of seats. One record alone may be the head of minutes and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.minutes.columns import column_of
from graph.minutes.labels import Field, label_of
from graph.minutes.seats import names_bodies
from graph.model.text import Block, BlockKind, Passage, joined

_LINE = re.compile(r"\s*(?P<key>[A-ZÆØÅ][\w/ -]{2,40}?)\s*:\s*(?P<value>\S.*)", re.DOTALL)
_LONGEST = 4  # words of a key
_FEWEST = 2  # records that make a table


@dataclass(slots=True)
class _Record:
    """The lines of one body, from the block at `first` to the one before `end`."""

    first: int
    end: int
    cells: dict[str, Passage] = field(default_factory=dict)

    @property
    def seats(self) -> bool:
        return any(_tells_people(key) for key in self.cells)


def as_rows(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, runs of such records turned into rows of a table; orders are given anew if any was."""
    records = _records(blocks)
    if sum(record.seats for record in records) < _FEWEST:
        return tuple(blocks)
    keys = list(dict.fromkeys(key for record in records for key in record.cells))
    table = 1 + max(block.table for block in blocks)
    found: list[Block] = []
    here = 0
    for number, record in enumerate(records):
        found.extend(blocks[here : record.first])
        if not number:
            found.append(_row(blocks[record.first], [_head(key, blocks[record.first]) for key in keys], table))
        cells = [record.cells.get(key, _head("", blocks[record.first])) for key in keys]
        found.append(_row(blocks[record.first], cells, table))
        here = record.end
    found.extend(blocks[here:])
    return tuple(_ordered(block, order) for order, block in enumerate(found))


def _records(blocks: Sequence[Block]) -> list[_Record]:
    found: list[_Record] = []
    for index, block in enumerate(blocks):
        match = _LINE.fullmatch(block.text) if block.kind is not BlockKind.TABLE_ROW else None
        key = match["key"].strip() if match is not None else ""
        if match is None or len(key.split()) > _LONGEST:
            continue
        value = block.passage.slice(*match.span("value")).strip()
        last = found[-1] if found else None
        if names_bodies(key):
            found.append(_Record(index, index + 1, {key: value}))
        elif last is not None and last.end == index and key not in last.cells:
            last.cells[_same(key, found)] = value
            last.end = index + 1
    return found


def _same(key: str, records: Sequence[_Record]) -> str:
    """The key as another record writes it: "Medlemmer" is the column "Medlem"."""
    if column_of(key) is None:
        return key
    others = (other for record in records for other in record.cells if column_of(other) is column_of(key))
    return next(others, key)


def _tells_people(key: str) -> bool:
    label = label_of(key)
    return column_of(key) == "name" or (label is not None and label.field is Field.PEOPLE)


def _head(key: str, block: Block) -> Passage:
    """A key as the head of a column, which stands nowhere: the place is that of the values."""
    here = block.passage.span().start
    return Passage(key, (here,) * len(key), (here,) * len(key))


def _row(block: Block, cells: Sequence[Passage], table: int) -> Block:
    passage = joined(cells, "\t")
    return Block(
        kind=BlockKind.TABLE_ROW, passage=passage, order=block.order, page=block.page, cells=tuple(cells), table=table
    )


def _ordered(block: Block, order: int) -> Block:
    return replace(block, order=order)
