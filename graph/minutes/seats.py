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
from graph.danish.names import LISTED, find_names, is_name
from graph.danish.roles import CHAIRS, find_roles, role_kind
from graph.minutes.columns import Column, Columns, column_of, read_row
from graph.minutes.labels import Field, label_of
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting, rows_of
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Block, BlockKind, Passage

_BODY = re.compile(
    r"(?:organ|gruppe|udvalg|forum|fora|råd|styregruppe|arbejdsgruppe|temagruppe|netværk|bestyrelse|nævn|samarbejde[rt]?"
    r"|gruppens navn"
    r"|navn på \w+|hvor|udpeget til)(?:(?: ?/ ?| og | eller |, )\w+)*",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"(?:udpeget|valgt|indstillet) af (.{2,50})"
    r"|(?:\w+ )?(?:repræsentant|medlem|repræsentation)(?:er|mer)?(?: (?:fra|for) (.{2,50}))?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-zæøå0-9)])\. (?=[A-ZÆØÅ])|\n")
_PROPOSED = re.compile(r"(?:foreslået|indstillet|forslag)(?: er)?:? ", re.IGNORECASE)
_LEAVES = re.compile(r" (?:er )?(?:udtrådte?|fratrådte?|stoppede|trådte ud|udgik|var medlem (?:indtil|til))\b")
_LEVEL = re.compile(r"(?:politisk|fagligt|administrativt|strategisk)")
_HELD = frozenset({*CHAIRS, "member", "lead", "observer"})
_HOUSES = frozenset({EntityKind.MUNICIPALITY, EntityKind.REGION, EntityKind.HOSPITAL})
_SENT = re.compile(r"udpeg|valgt|indstillet|repræsent", re.IGNORECASE)
_HOLDS = re.compile(r" (?:er|fungerer|virker|er konstitueret|er valgt|er udpeget)\b(?! ikke)(?! tidligere)")
_SUBSTITUTES = re.compile(r"(?:personlige? )?(suppleant|stedfortræder)(?:e|er)?", re.IGNORECASE)


def read_seats(blocks: Sequence[Block], item: str, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats that the tables among these blocks tell of, with their body; `item` is the number of the section."""
    return tuple(_seats(blocks, item, gazetteer))


def names_bodies(title: str) -> bool:
    """Whether a column with this head holds the bodies."""
    return _BODY.fullmatch(" ".join(title.split())) is not None


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
            body = _of_level(_body(cells[_body_column(heads)]), heads, cells) or body
            if body is not None:
                yield from _row(heads, cells, _setting(item, heads), body, gazetteer)


def _aligned(heads: Sequence[Passage], cells: Sequence[Passage]) -> Sequence[Passage]:
    """The cells of a row, an empty one before them where the body's cell is left out: the name stands in its place."""
    missing = len(cells) < len(heads) and _body_column(heads) == 0 and is_name(cells[0].text)
    return (cells[0].slice(0, 0), *cells) if missing else cells


def _setting(item: str, heads: Sequence[Passage]) -> Setting:
    appointed = any(_SENT.search(head.text) for head in heads)
    return Setting(presence=Presence.LISTED, item=item, rule="seats" if appointed else "list", seat=True)


def _is_head(cells: Sequence[Passage]) -> bool:
    texts = [" ".join(cell.text.split()) for cell in cells]
    people = any(column_of(text) == "name" or _APPOINTED.fullmatch(text) or _office(text) for text in texts)
    return people and any(_BODY.fullmatch(text) for text in texts)


def _office(title: str) -> str:
    """The role of those in a column that is headed by it: "Formand"."""
    label = label_of(title)
    return label.role if label is not None and label.field is Field.PEOPLE and not label.staff else ""


def _body_column(heads: Sequence[Passage]) -> int:
    return next(index for index, head in enumerate(heads) if _BODY.fullmatch(" ".join(head.text.split())))


def _body(cell: Passage) -> Name | None:
    text = " ".join(cell.text.split())
    return Name(text=text, span=cell.strip().span()) if text.strip(" -–") else None


def _of_level(body: Name | None, heads: Sequence[Passage], cells: Sequence[Passage]) -> Name | None:
    """The level of a cluster that a column of its own tells: "Klynge Vest | Fagligt"."""
    for head, cell in zip(heads, cells, strict=False):
        level = cell.text.strip().casefold()
        if head.text.strip().casefold() == "niveau" and body is not None and _LEVEL.fullmatch(level):
            return replace(body, text=f"{body.text}, {level} niveau")
    return body


def _row(
    heads: Sequence[Passage], cells: Sequence[Passage], setting: Setting, body: Name, gazetteer: Gazetteer
) -> Iterator[Attendance]:
    titles = [" ".join(head.text.split()) for head in heads]
    columns = Columns(kinds=tuple(None if _SUBSTITUTES.fullmatch(title) else column_of(title) for title in titles))
    named = columns.cell(Column.NAME, cells)
    if named is not None and _PROPOSED.search(named.text):
        yield from _told(named, body, setting, gazetteer)
        return
    several = named is not None and count_names(named.text) > 1
    if named is not None and not several:
        for row in read_row(cells, columns, setting, gazetteer)[:1]:
            yield replace(row, body=body, presence=Presence.LISTED, rule=setting.rule, item=setting.item)
    told = columns.cell(Column.BEHALF, cells)
    sender = "" if told is None else " ".join(told.text.split())
    office = columns.cell(Column.ROLE, cells)
    held = "" if office is None else " ".join(office.text.split()).lower()
    for title, cell in zip(titles, cells, strict=False):
        if column_of(title) is Column.REMARK:
            yield from _told(cell, body, setting, gazetteer)
        if (cell is named and not several) or nobody(cell.text) or not _seats_people(title):
            continue
        whom = _APPOINTED.fullmatch(title)
        behalf = next((text for text in whom.groups() if text), "") if whom else ""
        for row in _people(cell, replace(setting, role=_role(title) or (held if whom else "")), gazetteer):
            house = row.organisation or _house(row, behalf, gazetteer)
            yield replace(row, body=body, behalf=behalf or sender, organisation=house)


def _house(row: Attendance, sender: str, gazetteer: Gazetteer) -> Name | None:
    """Who stands with a job title in the column of an organisation works there: "Medlem fra Struer Kommune"."""
    known = gazetteer.lookup(sender) if sender and row.title else None
    return Name(text=known.label, span=row.person.span) if known is not None and known.kind in _HOUSES else None


def _seats_people(title: str) -> bool:
    return bool(column_of(title) is Column.NAME or _role(title) or _APPOINTED.fullmatch(title))


def _role(title: str) -> str:
    """What the people of a column are in the body: substitutes, its chairs, its secretaries."""
    substitutes = _SUBSTITUTES.fullmatch(title)
    return substitutes.group(1).casefold() if substitutes else _office(title)


def _people(cell: Passage, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    for match in re.finditer(r"[^\n]+", cell.text):
        for phrase in cut_people(cell.slice(*match.span())):
            if not nobody(phrase.text):
                yield from rows_of(phrase, setting, gazetteer)


def _told(cell: Passage, body: Name, setting: Setting, gazetteer: Gazetteer) -> Iterator[Attendance]:
    """What a remark tells of a seat: "Ida Holm er også gruppens sekretær", "Foreslået: Bo Ravn"."""
    place = 0
    for end in (*(match.start() for match in _SENTENCE_END.finditer(cell.text)), len(cell)):
        sentence = cell.slice(place, end).strip()
        place = end + 1
        proposed = _PROPOSED.match(sentence.text)
        if proposed is not None:
            rows = rows_of(sentence.slice(proposed.end(), len(sentence)), setting, gazetteer)
            yield from (replace(row, body=body, note="foreslået") for row in rows[:1])
            continue
        name = next(iter(find_names(sentence.text, least=LISTED)), None)
        if name is not None and name.start == 0 and _LEAVES.match(sentence.text, name.end):
            person = Name(text=sentence.text[: name.end], span=sentence.span(0, name.end))
            yield Attendance(
                person=person, presence=Presence.LISTED, heading="udtrådt", body=body, item=setting.item, seat=True
            )
            continue
        holds = _HOLDS.match(sentence.text, name.end) if name is not None else None
        held = find_roles(sentence.text[holds.end() :]) if holds is not None else ()
        if name is not None and held and role_kind(held[0].text) in _HELD:
            person = Name(text=sentence.text[name.start : name.end], span=sentence.span(name.start, name.end))
            yield Attendance(
                person=person, presence=Presence.LISTED, roles=(held[0].text,), body=body, item=setting.item, seat=True
            )
