"""Finds which blocks of a document list people, by the kind of document, and reads them.

Minutes and agendas have lists in their head and in items about people; terms of reference also inside other sections; a
page of members is one list, of its own body and of others that its headings name; an overview tells of many bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import head_of
from graph.minutes.agenda import Outline, Section
from graph.minutes.attendance import Roll, read_lists
from graph.minutes.initials import find_initials, written_out
from graph.minutes.labels import Field, find_label, label_of
from graph.minutes.legend import find_legend
from graph.minutes.list_lines import VERBS, is_prose
from graph.minutes.parts import part_of
from graph.minutes.people import count_names
from graph.minutes.seated import read_seated, tells_only_seats, together
from graph.minutes.seats import heads_bodies, read_seats
from graph.model.minutes import DocumentKind, Meeting, Name, Presence
from graph.model.text import Block, BlockKind

_CAME = re.compile(r"\b(?:deltog|deltager|til ?stede|mødt|afbud|fraværende)\b", re.IGNORECASE)
#: Verbs of an item "Formandskab" that tells who takes over from whom.
_CHANGES = re.compile(
    r"\b(?:(?:over|fra|ud|ind|til)(?:går|træder|tager|gik|trådte|tog)|(?:gen|ny)?valgtes?|(?:gen)?vælg\w+|udpege\w+|indtræd\w+|indtrådt?e?|afløs\w+|fortsætter|stopper"
    r"|foreslog|ønsker|skiftes?|går på skift)\b",
    re.IGNORECASE,
)
_LABELLED_LINE = 400  # a label with names behind it, inside an item, is no longer than this


def roll_of(plan: Outline, kind: DocumentKind, meeting: Meeting, gazetteer: Gazetteer, *, labelled: bool) -> Roll:
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
    if kind is DocumentKind.TERMS:
        rolls.extend(read_lists(blocks, gazetteer, members=True) for blocks in _own_people(plan, meeting))
    return together(rolls)


def _own_people(plan: Outline, meeting: Meeting) -> Iterator[Sequence[Block]]:
    """What stands below "Projektgruppe:" in the terms of reference of a project group."""
    own = head_of(meeting.body.text.split()[0]) if meeting.body is not None else None
    for blocks in (plan.head, *map(_headed, plan.sections)) if own is not None else ():
        for index, block in enumerate(blocks):
            label = block.text.strip()
            form = head_of(label.strip(" :")) if label.endswith(":") and " " not in label.strip(" :") else None
            if form is not None and own is not None and form.head == own.head and not form.genitive:
                yield tuple(takewhile(_names_one, blocks[index + 1 :]))


def _names_one(block: Block) -> bool:
    """Whether a block is one person's line, in words that tell nothing more."""
    plain = not block.text.rstrip().endswith((".", ":")) and VERBS.search(block.text) is None
    return plain and count_names(block.text) == 1


def _appointments(plan: Outline, gazetteer: Gazetteer) -> Roll:
    """The seats that an overview tells of, section by section: in tables with a column for the body, and in lists."""
    rolls = []
    for number, title, blocks in (("", None, plan.head), *((s.number, s.title, _headed(s)) for s in plan.sections)):
        seats = read_seats(blocks, number, gazetteer)
        tables = {block.table for block in blocks if block.table and heads_bodies(block)}
        left = [block for block in blocks if block.table not in tables]
        subject = None if title is None else Name(text=title.text.strip(" :"), span=title.span())
        listed = read_seated(left, number, subject, gazetteer, own=False)
        used = frozenset(block.order for block in left if tells_only_seats(block))
        rolls.append(Roll(rows=(*seats, *listed.rows), remainders=listed.remainders, used=used))
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
    above = [block for block in head if block.passage.span().start < end]
    if any(block.kind is BlockKind.TABLE_ROW for block in above):
        return [block for block in head if not block.passage.span().start <= end - 1 < block.passage.span().end]
    return [block for block in head if block not in above]


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
