"""Reads overviews of who sits where: tables with a column for the body, and lists below the name of a body.

An overview of appointments has rows such as "Styregruppen for Trygt Hjem | Ida Holm | ældrechef | Struer | formand"; a
body stands once and holds for the rows below it, and a column may say in its head who appointed ("Udpeget af KKR Nord")
or that its people are only substitutes. A list says it line by line: "Formand: Ida Holm, Struer Kommune".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import is_name
from graph.minutes.columns import Column, Columns, column_of, read_row
from graph.minutes.nobody import nobody
from graph.minutes.people import cut_people
from graph.minutes.roll import Setting, rows_of
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Block, BlockKind, Passage

_BODY = re.compile(
    r"(?:organ|gruppe|udvalg|forum|råd|styregruppe|arbejdsgruppe|netværk|gruppens navn|navn på gruppe|hvor|udpeget til)"
    r"(?:(?:/| og | eller )\w+)?",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"(?:udpeget|valgt|indstillet) af (.{2,50})|(?:\w+ )?(?:repræsentant|medlem)(?:er|mer)?", re.IGNORECASE
)
_SUBSTITUTES = re.compile(r"(?:personlige? )?(suppleant|stedfortræder)(?:e|er)?", re.IGNORECASE)


def read_seats(blocks: Sequence[Block], item: str, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats that the tables among these blocks tell of, with their body; `item` is the number of the section."""
    return tuple(_seats(blocks, item, gazetteer))


def heads_bodies(block: Block) -> bool:
    """Whether a row heads a table that has a column for the body."""
    return block.kind is BlockKind.TABLE_ROW and len(block.cells) > 1 and _is_head(block.cells)


def _seats(blocks: Sequence[Block], item: str, gazetteer: Gazetteer) -> Iterator[Attendance]:
    heads: Sequence[Passage] = ()
    table, body = 0, None
    for block in blocks:
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) < 2:
            continue
        if block.table != table:
            table, body = block.table, None
            heads = block.cells if _is_head(block.cells) else ()
            continue
        if heads:
            cells = _aligned(heads, block.cells)
            body = _body(cells[_body_column(heads)]) or body
            if body is not None:
                yield from _row(heads, cells, _setting(item), body, gazetteer)


def _aligned(heads: Sequence[Passage], cells: Sequence[Passage]) -> Sequence[Passage]:
    """The cells of a row, an empty one before them where the body's cell is left out: the name stands in its place."""
    missing = len(cells) < len(heads) and _body_column(heads) == 0 and is_name(cells[0].text)
    return (cells[0].slice(0, 0), *cells) if missing else cells


def _setting(item: str) -> Setting:
    return Setting(presence=Presence.LISTED, item=item, rule="seats", seat=True)


def _is_head(cells: Sequence[Passage]) -> bool:
    texts = [" ".join(cell.text.split()) for cell in cells]
    people = any(column_of(text) == "name" or _APPOINTED.fullmatch(text) for text in texts)
    return people and any(_BODY.fullmatch(text) for text in texts)


def _body_column(heads: Sequence[Passage]) -> int:
    return next(index for index, head in enumerate(heads) if _BODY.fullmatch(" ".join(head.text.split())))


def _body(cell: Passage) -> Name | None:
    text = " ".join(cell.text.split())
    return Name(text=text, span=cell.strip().span()) if text.strip(" -–") else None


def _row(
    heads: Sequence[Passage], cells: Sequence[Passage], setting: Setting, body: Name, gazetteer: Gazetteer
) -> Iterator[Attendance]:
    titles = [" ".join(head.text.split()) for head in heads]
    kinds = tuple(None if _SUBSTITUTES.fullmatch(title) else column_of(title) for title in titles)
    if "name" in kinds:
        for row in read_row(cells, Columns(kinds=kinds), setting, gazetteer)[:1]:
            yield replace(row, body=body, presence=Presence.LISTED, rule="seats", item=setting.item)
    told = Columns(kinds=kinds).cell(Column.BEHALF, cells)
    sender = "" if told is None else " ".join(told.text.split())
    for head, cell in zip(heads, cells, strict=False):
        title = " ".join(head.text.split())
        appointed, substitutes = _APPOINTED.fullmatch(title), _SUBSTITUTES.fullmatch(title)
        if column_of(title) == "name" or not (appointed or substitutes) or nobody(cell.text):
            continue
        role = substitutes.group(1).casefold() if substitutes else ""
        for row in _people(cell, replace(setting, role=role), gazetteer):
            yield replace(row, body=body, behalf=(appointed.group(1) or sender) if appointed else sender)


def _people(cell: Passage, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    for match in re.finditer(r"[^\n]+", cell.text):
        for phrase in cut_people(cell.slice(*match.span())):
            if not nobody(phrase.text):
                yield from rows_of(phrase, setting, gazetteer)
