"""Document -> Minutes: which meeting it was, who was there, which items were on the agenda.

`parse` reads lists of members, terms of reference and overviews of appointments as well; they have sections and perhaps
standing members, but nobody attended. Where the text bears the marks of a foreign OCR it is mended for reading first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from graph.danish.fold import slug
from graph.danish.gazetteer import Gazetteer
from graph.danish.ocr import repair
from graph.minutes.agenda import Outline, Section, outline
from graph.minutes.attendance import Roll, read_prose
from graph.minutes.group_lines import read_lone_lines
from graph.minutes.header import header_blocks, read_header
from graph.minutes.house import with_house
from graph.minutes.inside import read_inside
from graph.minutes.kind import kind_of
from graph.minutes.list_lines import VERBS, is_prose
from graph.minutes.marks import in_words
from graph.minutes.parts import find_parts
from graph.minutes.records import as_rows
from graph.minutes.rolls import roll_of
from graph.minutes.seated import as_seat
from graph.minutes.standing import reconcile
from graph.minutes.unfolding import unfold
from graph.minutes.unlabelled import read_unannounced
from graph.model.minutes import AgendaItem, Attendance, DocumentKind, Meeting, Minutes, Part, PartKind, Presence
from graph.model.text import Block, BlockKind, Document, reading

__all__ = ["parse"]

_STANDING = (DocumentKind.MEMBERS, DocumentKind.TERMS, DocumentKind.AGENDA, DocumentKind.OTHER)
_SIGNED = 90  # blocks at the top that may hold a list of people with signs of attendance


def parse(document: Document, gazetteer: Gazetteer | None = None) -> Minutes:
    """The document understood as minutes; `gazetteer` knows the register's organisations and towns."""
    known = gazetteer if gazetteer is not None else Gazetteer()
    document = _mended(document, known)
    document = replace(document, blocks=as_rows(unfold(document.blocks)))
    blocks = _in_words(reading(document.blocks), document.text)
    plan = outline(blocks)
    parts = [find_parts(section.blocks) for section in plan.sections]
    kind = kind_of(blocks, list(chain.from_iterable(parts)), _running(document))
    meeting = read_header(plan.head, blocks[:12], document.text, known, _running(document))
    if kind is DocumentKind.APPOINTMENTS:
        meeting = replace(meeting, body=None, acronym="")  # an overview is about many bodies
    roll = roll_of(plan, kind, meeting, known, labelled=document.language != "da" or kind is not DocumentKind.MINUTES)
    rows = [*roll.rows, *read_prose(_prose(plan, parts, roll), known)] if kind is not DocumentKind.AGENDA else roll.rows
    if kind is DocumentKind.MINUTES:
        rows = [*rows, *read_unannounced(plan.head, rows, roll.used, known)]
    return Minutes(
        document=document,
        kind=kind,
        meeting=meeting,
        attendance=(*_attendance(rows, kind, plan, known), *_inside(plan, kind, known)),
        items=_items(plan, parts, roll),
        remainders=roll.remainders,
        source=_source(kind, meeting, document),
    )


def _in_words(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks with words for the signs of attendance in the first of them."""
    return (*in_words(blocks[:_SIGNED], text), *blocks[_SIGNED:])


def _running(document: Document) -> tuple[Block, ...]:
    """The running heads of the first page: they may say alone what the document is."""
    return tuple(block for block in document.blocks[:8] if block.kind is BlockKind.FURNITURE)


def _mended(document: Document, gazetteer: Gazetteer) -> Document:
    """The document with its blocks mended for reading, if a foreign OCR spoilt them; its text stays as it is."""
    if not document.damaged:
        return document
    names = frozenset(entity.label for entity in gazetteer.entities)
    blocks = tuple(
        replace(
            block,
            passage=repair(block.passage, names),
            cells=tuple(repair(cell, names) for cell in block.cells),
        )
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _inside(plan: Outline, kind: DocumentKind, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats in other groups that lists inside the items of minutes and agendas tell, or lines of another paper."""
    if kind is DocumentKind.OTHER:
        parts = (("", plan.head), *((section.number, section.blocks) for section in plan.sections))
        return tuple(row for number, blocks in parts for row in read_lone_lines(blocks, number, gazetteer))
    return read_inside(plan.sections, gazetteer) if kind in (DocumentKind.MINUTES, DocumentKind.AGENDA) else ()


def _prose(plan: Outline, parts: Sequence[Sequence[Part]], roll: Roll) -> Iterator[tuple[str, Block]]:
    """Blocks whose sentences may tell who was there, with the number of their item; proposals tell nothing."""
    for block in plan.head:
        if block.order not in roll.used:
            yield "", block
    for section, told in zip(plan.sections, parts, strict=True):
        for part in told:
            if part.kind not in (PartKind.PROPOSAL, PartKind.ATTACHMENTS):
                yield from ((section.number, block) for block in part.blocks if block.order not in roll.used)


def _by_kind(rows: Sequence[Attendance], kind: DocumentKind) -> list[Attendance]:
    """Who is listed in a document that reports no meeting is neither present nor absent."""
    if kind not in _STANDING:
        return list(rows)
    if kind in (DocumentKind.MEMBERS, DocumentKind.TERMS):
        return [_standing(as_seat(row), kind) for row in rows]
    return [row if row.presence is Presence.ABSENT else _standing(row, kind) for row in rows]


def _standing(row: Attendance, kind: DocumentKind) -> Attendance:
    """A row of a document without a meeting: a member, unless the agenda only invites, or somebody only serves."""
    member = kind is not DocumentKind.AGENDA or row.presence is Presence.LISTED or row.seat
    rule = row.rule if row.rule in ("staff", "seats") else "members" if member else "invited"
    return replace(row, presence=Presence.LISTED, rule=rule)


def _attendance(
    rows: Sequence[Attendance], kind: DocumentKind, plan: Outline, gazetteer: Gazetteer
) -> tuple[Attendance, ...]:
    if kind is DocumentKind.APPOINTMENTS:
        return tuple(rows)
    return with_house(reconcile(_by_kind(rows, kind), kind), plan.head, gazetteer)


def _items(plan: Outline, parts: Sequence[tuple[Part, ...]], roll: Roll) -> tuple[AgendaItem, ...]:
    fields = header_blocks(plan.head)
    head = [block for block in _told(plan.head, roll) if block.order not in fields]
    above = tuple(part for part in find_parts(head) if part.blocks)
    before = (AgendaItem(number="", title=None, parts=above),) if above else ()
    return before + tuple(
        AgendaItem(number=section.number, title=section.title, parts=_parts_told(section, whole, roll))
        for section, whole in zip(plan.sections, parts, strict=True)
    )


def _parts_told(section: Section, whole: tuple[Part, ...], roll: Roll) -> tuple[Part, ...]:
    """The parts of an item without its lists of people; `whole` are its parts with them."""
    told = _told(section.blocks, roll)
    return whole if len(told) == len(section.blocks) else find_parts(told)


def _told(blocks: Sequence[Block], roll: Roll) -> list[Block]:
    """The blocks that belong to no list of people, or tell more than its names."""
    return [block for block in blocks if block.order not in roll.used or _is_prose(block)]


def _is_prose(block: Block) -> bool:
    """A sentence among the entries of a list says more than its names: "Ida Holm er regional formand." """
    text = block.text.strip()
    ended = len(text.split()) > (3 if text.endswith(".") else 6)
    told = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return text.endswith((".", ":")) and ended and told and (VERBS.search(text) is not None or is_prose(text))


def _source(kind: DocumentKind, meeting: Meeting, document: Document) -> str:
    """What the document is by content: "dks-2021-11-02", "kommissorium-sundhedsforum-vest"."""
    name = slug(" ".join(part for part in (meeting.short, meeting.date) if part))
    if not meeting.short:
        name = slug(f"{document.title} {meeting.date}")
    prefix = "" if kind in (DocumentKind.MINUTES, DocumentKind.OTHER) else f"{kind.value}-"
    return prefix + (name or document.id)
