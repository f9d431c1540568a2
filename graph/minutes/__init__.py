"""Document -> Minutes: which meeting it was, who was there, which items were on the agenda.

`parse` reads lists of members, terms of reference and overviews of appointments as well; they have sections and perhaps
standing members, but nobody attended. Where the text bears the marks of a foreign OCR it is mended for reading first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from graph.danish.fold import slug
from graph.danish.gazetteer import Gazetteer
from graph.danish.ocr import repair
from graph.minutes.agenda import Outline, Section, outline
from graph.minutes.attendance import Roll, read_lists, read_prose
from graph.minutes.header import header_blocks, read_header
from graph.minutes.house import with_house
from graph.minutes.initials import find_initials, written_out
from graph.minutes.inside import read_inside
from graph.minutes.kind import kind_of
from graph.minutes.labels import Field, find_label, label_of
from graph.minutes.legend import find_legend
from graph.minutes.list_lines import VERBS, is_prose
from graph.minutes.marks import in_words
from graph.minutes.parts import find_parts, part_of
from graph.minutes.seated import as_seat, read_seated, together
from graph.minutes.seats import heads_bodies, read_seats
from graph.minutes.standing import reconcile
from graph.minutes.unfolding import unfold
from graph.minutes.unlabelled import read_unannounced
from graph.model.minutes import AgendaItem, Attendance, DocumentKind, Meeting, Minutes, Name, Part, PartKind, Presence
from graph.model.text import Block, BlockKind, Document, reading

__all__ = ["parse"]

_STANDING = (DocumentKind.MEMBERS, DocumentKind.TERMS, DocumentKind.AGENDA, DocumentKind.OTHER)
_CAME = re.compile(r"\b(?:deltog|deltager|til ?stede|mødt|afbud|fraværende)\b", re.IGNORECASE)
_SIGNED = 90  # blocks at the top that may hold a list of people with signs of attendance
#: Verbs of an item "Formandskab" that tells who takes over from whom.
_CHANGES = re.compile(
    r"\b(?:(?:over|fra|ud|ind|til)(?:går|træder|tager|gik|trådte|tog)|(?:gen|ny)?valgtes?|(?:gen)?vælg\w+|udpege\w+|indtræd\w+|indtrådt?e?|afløs\w+|fortsætter|stopper"
    r"|foreslog|ønsker|skiftes?|går på skift)\b",
    re.IGNORECASE,
)
_LABELLED_LINE = 400  # a label with names behind it, inside an item, is no longer than this


def parse(document: Document, gazetteer: Gazetteer | None = None) -> Minutes:
    """The document understood as minutes; `gazetteer` knows the register's organisations and towns."""
    known = gazetteer if gazetteer is not None else Gazetteer()
    document = _mended(document, known)
    document = replace(document, blocks=unfold(document.blocks))
    blocks = _in_words(reading(document.blocks), document.text)
    plan = outline(blocks)
    parts = [find_parts(section.blocks) for section in plan.sections]
    kind = kind_of(blocks, list(chain.from_iterable(parts)), _running(document))
    meeting = read_header(plan.head, blocks[:12], document.text, known, _running(document))
    if kind is DocumentKind.APPOINTMENTS:
        meeting = replace(meeting, body=None, acronym="")  # an overview is about many bodies
    roll = _lists(plan, kind, meeting, known, labelled=document.language != "da" or kind is not DocumentKind.MINUTES)
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


def _lists(plan: Outline, kind: DocumentKind, meeting: Meeting, gazetteer: Gazetteer, *, labelled: bool) -> Roll:
    """The lists of people of the head, of items about people, and labelled lines inside other items."""
    if kind is DocumentKind.APPOINTMENTS:
        return _appointments(plan, gazetteer)
    if kind is DocumentKind.MEMBERS:
        return _members(plan, meeting, gazetteer)
    groups: list[Sequence[Block]] = [written_out(plan.head, find_initials(plan.head, gazetteer))]
    legend, explained = find_legend([*plan.head, *(block for section in plan.sections for block in section.blocks)])
    for section in plan.sections:
        groups.extend(_people_blocks(section, last=section is plan.sections[-1]))
        if kind is DocumentKind.TERMS:
            groups.extend(_members_inside(section))
    rolls = [
        read_lists(
            [block for block in blocks if block.order not in explained],
            gazetteer,
            legend,
            labelled=labelled or bool(number),
        )
        for number, blocks in enumerate(groups)
    ]
    return together(rolls)


def _appointments(plan: Outline, gazetteer: Gazetteer) -> Roll:
    """The seats that an overview tells of, section by section: in tables with a column for the body, and in lists."""
    rolls = []
    for number, title, blocks in (("", None, plan.head), *((s.number, s.title, _headed(s)) for s in plan.sections)):
        seats = read_seats(blocks, number, gazetteer)
        tables = {block.table for block in blocks if block.table and heads_bodies(block)}
        left = [block for block in blocks if block.table not in tables]
        subject = None if title is None else Name(text=title.text.strip(" :"), span=title.span())
        listed = read_seated(left, number, subject, gazetteer, own=False)
        rolls.append(Roll(rows=(*seats, *listed.rows), remainders=listed.remainders, used=frozenset()))
    return together(rolls)


def _members(plan: Outline, meeting: Meeting, gazetteer: Gazetteer) -> Roll:
    """The members that a page names, of its own body and of others that its headings name."""
    blocks = [*_below_title(plan.head, meeting), *(block for section in plan.sections for block in _headed(section))]
    seats = read_seats(blocks, "", gazetteer)
    tables = {block.table for block in blocks if block.table and heads_bodies(block)}
    left = [block for block in blocks if block.table not in tables]
    listed = read_seated(left, "", meeting.body, gazetteer)
    return replace(listed, rows=(*listed.rows, *seats))


def _below_title(head: Sequence[Block], meeting: Meeting) -> Sequence[Block]:
    """The head of a page of members without the title that names the body."""
    end = meeting.body.span.end if meeting.body is not None else 0
    return [block for block in head if block.passage.span().start >= end]


def _inside(plan: Outline, kind: DocumentKind, gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats in other groups that lists inside the items of minutes and agendas tell."""
    return read_inside(plan.sections, gazetteer) if kind in (DocumentKind.MINUTES, DocumentKind.AGENDA) else ()


def _people_blocks(section: Section, last: bool) -> Iterator[Sequence[Block]]:
    """Blocks of an item that hold lists: all of them under "Mødedeltagere", else lines labelled "Afbud: ..."."""
    label = label_of(section.title.text) if section.title is not None else None
    lists = label is not None and label.field is Field.PEOPLE and not any(part_of(block) for block in section.blocks)
    if lists and section.title is not None and any(_lists_people(block) for block in section.blocks):
        yield _headed(section)
        return
    for index, block in enumerate(section.blocks):
        found = find_label(block.text) if len(block.text) <= _LABELLED_LINE else None
        if found is None or found.label.field is not Field.PEOPLE or found.label.members:
            continue
        if last and found.label.presence in (Presence.PRESENT, Presence.ABSENT):
            yield section.blocks[index:]
            return
        if block.text[found.value :].strip() and (found.label.presence is Presence.ABSENT or found.label.single):
            yield [block]


def _lists_people(block: Block) -> bool:
    """Whether a block below "Formandskab" may list people, rather than tell what was said of the chairs."""
    told = is_prose(block.text) or (block.text.rstrip().endswith(".") and _CHANGES.search(block.text) is not None)
    return not told or _CAME.search(block.text) is not None


def _members_inside(section: Section) -> Iterator[Sequence[Block]]:
    """In terms of reference, "Medlemmer:" inside a section with the list or table below it, up to the next prose."""
    if section.title is not None and (label := label_of(section.title.text)) and label.field is Field.PEOPLE:
        return
    for index, block in enumerate(section.blocks):
        found = find_label(block.text) if len(block.text) <= _LABELLED_LINE else None
        if found is not None and found.label.members:
            yield (block, *takewhile(lambda below: not _ends_list(below), section.blocks[index + 1 :]))


def _headed(section: Section) -> tuple[Block, ...]:
    """The blocks of a section below its title."""
    if section.title is None:
        return tuple(section.blocks)
    return (Block(kind=BlockKind.HEADING, passage=section.title, order=-1), *section.blocks)


def _ends_list(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or block.text.rstrip().endswith((".", "?", "!"))


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
    rule = "staff" if row.rule == "staff" else "members" if member else "invited"
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
    ended = text.endswith((".", ":")) and len(text.split()) > 6
    return ended and block.kind is BlockKind.PARAGRAPH and VERBS.search(text) is not None


def _source(kind: DocumentKind, meeting: Meeting, document: Document) -> str:
    """What the document is by content: "dks-2021-11-02", "kommissorium-sundhedsforum-vest"."""
    name = slug(" ".join(part for part in (meeting.short, meeting.date) if part))
    if not meeting.short:
        name = slug(f"{document.title} {meeting.date}")
    prefix = "" if kind in (DocumentKind.MINUTES, DocumentKind.OTHER) else f"{kind.value}-"
    return prefix + (name or document.id)
