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
from graph.danish.heads import head_of
from graph.minutes.columns import Columns, column_of, read_row
from graph.minutes.listing import Listing
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting, rows_of
from graph.model.entity import EntityKind
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
_SUBSTITUTES = re.compile(r"(?:personlig )?(?:suppleant|stedfortræder)(?:er)?", re.IGNORECASE)


def read_seats(blocks: Sequence[Block], item: str, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats that the tables among these blocks tell of, with their body; `item` is the number of the section."""
    return (*_seats(blocks, item, gazetteer), *_listed(blocks, item, gazetteer))


def _listed(blocks: Sequence[Block], item: str, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """The people of a list below a heading that names one body."""
    body: Name | None = None
    listing = Listing(gazetteer)
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            body = Name(text=block.text.strip(" :"), span=block.passage.span()) if _names_body(block.text) else None
        elif block.kind is BlockKind.LIST_ITEM and body is not None and count_names(block.text):
            listing.open(replace(_setting(item), rule="list"))
            first = len(listing.rows)
            listing.read(block.passage)
            yield from (replace(row, body=body, item=item) for row in listing.rows[first:])


def _names_body(text: str) -> bool:
    """Whether a heading names one body: "Følgegruppen for hjemmebehandling", but not "Grupper" or "Medlemmer"."""
    forms = [form for word in text.split() if (form := head_of(word.strip(",.:()"))) is not None]
    named = bool(forms) and (forms[0].definite or text.startswith(("Det ", "Den ")))
    return named and forms[0].head.kind is EntityKind.BODY


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
            body = _body(block.cells[_body_column(heads)]) or body
            if body is not None:
                yield from _row(heads, block.cells, _setting(item), body, gazetteer)


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
    kinds = tuple(column_of(head.text) for head in heads)
    if "name" in kinds:
        for row in read_row(cells, Columns(kinds=kinds), setting, gazetteer)[:1]:
            yield replace(row, body=body, presence=Presence.LISTED, rule="seats", item=setting.item)
    for head, cell in zip(heads, cells, strict=False):
        title = " ".join(head.text.split())
        appointed, substitutes = _APPOINTED.fullmatch(title), _SUBSTITUTES.fullmatch(title)
        if column_of(title) == "name" or not (appointed or substitutes) or nobody(cell.text):
            continue
        role = "suppleant" if substitutes else ""
        for row in _people(cell, replace(setting, role=role), gazetteer):
            yield replace(row, body=body, behalf=(appointed.group(1) or "") if appointed else "")


def _people(cell: Passage, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    for match in re.finditer(r"[^\n]+", cell.text):
        for phrase in cut_people(cell.slice(*match.span())):
            if not nobody(phrase.text):
                yield from rows_of(phrase, setting, gazetteer)
