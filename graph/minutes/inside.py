"""Finds lists of members inside an item: "Følgegruppen for Kost får disse medlemmer:" and the names below.

They tell who sits in another group than the one that meets, so nobody of them was there because of it. The group is the
one that the line above the list names; "gruppen" means the one of the item's title or the last one named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from graph.danish.gazetteer import Gazetteer
from graph.danish.groups import GroupMention, find_groups
from graph.danish.names import find_names
from graph.danish.sentences import split_sentences
from graph.minutes.agenda import Section
from graph.minutes.attendance import read_lists
from graph.minutes.entries import is_entry
from graph.minutes.group_lines import read_group_lines
from graph.minutes.labels import Field, label_of
from graph.minutes.parts import part_of
from graph.minutes.seated import body_of
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, PartKind, Presence
from graph.model.text import Block, BlockKind, Passage

_SEATS = re.compile(
    r"\bmedlem(?:mer(?:ne)?|skreds\w*)?\b|\brepræsentanter\b|\bdeltagere\b|\bbestå\w*|\bsammens\w+"
    r"|\bbemand\w+|\budgøres\b|\b(?:udpeg|valgt)\w* (?:blev )?følgende\b"
    r"|\bsom (?:stedfortrædere|suppleanter|observatører) (?:blev |er )?(?:udpeg|valgt)\w*"
    r"|\bmed følgende\b|\bder indgår\b|\bindgår følgende\b|\bfå\w* plads\b|\budpeg\w+ til\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:foreslå\w*|indstil\w*|forslag|skal|vil|anbefal\w*|tænkes|påtænk\w*)\b", re.IGNORECASE)
#: A pronoun for the group that was set up just before: "Det får følgende sammensætning:".
_BACK = re.compile(r"\W*(?:den|det|denne|dette)\b", re.IGNORECASE)
#: Whose others follow is the group that the words just before named: "De øvrige medlemmer er:".
_OTHERS = re.compile(
    r"\W*(?:de )?(?:øvrige|andre|menige|nye) medlemmer\b|\W*medlemmerne (?:er|bliver)\b", re.IGNORECASE
)
#: What those below a lead are: "Som stedfortrædere udpegedes:".
_AS = re.compile(r"\bsom (stedfortræder|suppleant|observatør)er?\b", re.IGNORECASE)
_APPOINTS = re.compile(r"\b(?:gen)?(?:udpegede|udpeget|udpegedes|valgte|valgt|valgtes)\b", re.IGNORECASE)
_CHOICE = re.compile(
    r"\W*(?:gen)?(?:udpegning|valg|indstilling)\w*\b.*?\b(?:til|i) (?=(?:[Dd]et |[Dd]en )?[A-ZÆØÅ])", re.IGNORECASE
)
_PLACES = frozenset({EntityKind.BODY, EntityKind.CLUSTER})
_EMPTY = frozenset({"gruppe", "udvalg"})


def read_inside(sections: Sequence[Section], gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """The seats that lists inside the items tell, each with its group and the number of the item."""
    return tuple(
        row for section in sections for row in (*_of_section(section, gazetteer), *read_group_lines(section, gazetteer))
    )


def _of_section(section: Section, gazetteer: Gazetteer) -> Iterator[Attendance]:
    label = label_of(section.title.text) if section.title is not None else None
    if label is not None and label.field is Field.PEOPLE:
        return
    for index, block in enumerate(section.blocks):
        lead = _lead(block)
        if lead is None:
            continue
        below = list(takewhile(_is_line, section.blocks[index + 1 :]))
        if sum(is_entry(line) for line in below) < 1:
            continue
        body = _group(lead, section, index, gazetteer)
        if body is None:
            continue
        proposed = _PROPOSED.search(lead.text) or _proposes(section.blocks[: index + 1])
        role = _AS.search(lead.text)
        for row in read_lists(below, gazetteer, members=True).rows:
            held = replace(row, roles=(*row.roles, role[1].casefold())) if role is not None else row
            yield _seated(held, body, section.number, "forslag" if proposed else "")


def _seated(row: Attendance, body: Name, number: str, note: str) -> Attendance:
    return Attendance(
        person=row.person,
        presence=Presence.LISTED,
        title=row.title,
        organisation=row.organisation,
        roles=row.roles,
        heading=row.heading,
        behalf=row.behalf,
        item=number,
        note=note or row.note,
        rule="inside",
        seat=True,
        body=body,
    )


def _lead(block: Block) -> Passage | None:
    """The sentence that announces a list of members, without names of its own."""
    text = block.text.rstrip()
    if not text.endswith(":") or block.kind is BlockKind.TABLE_ROW:
        return None
    start = split_sentences(text)[-1][0]
    lead = block.passage.slice(start, len(text))
    return lead if _SEATS.search(lead.text) and not find_names(lead.text) else None


def _is_line(block: Block) -> bool:
    return block.kind is BlockKind.TABLE_ROW or is_entry(block)


def _proposes(blocks: Sequence[Block]) -> bool:
    """Whether the last heading of a part above the list is that of a proposal."""
    openings = [opening for opening in map(part_of, blocks) if opening]
    return bool(openings) and openings[-1].kind is PartKind.PROPOSAL


def _group(lead: Passage, section: Section, index: int, gazetteer: Gazetteer) -> Name | None:
    """The group that the lead names; a bare head means the last such group before it, or the one in the title."""
    named = [group for group in find_groups(lead.text, gazetteer) if group.kind in _PLACES and not group.genitive]
    group = named[-1] if named else None
    others = group is None and _OTHERS.match(lead.text) is not None
    if group is None and _BACK.match(lead.text) is None and not others:
        return _titled(section) if _APPOINTS.search(lead.text) else None
    if group is not None and not group.generic:
        return Name(text=group.name, span=lead.span(group.start, group.end))
    whole = section.blocks[index].passage
    same = whole.slice(0, len(whole.text.rstrip()) - len(lead))
    before = [*((section.title,) if section.title is not None else ()), *(b.passage for b in section.blocks[:index])]
    for passage in (same, *(before[-1:] if others else reversed(before))):
        for earlier in reversed(find_groups(passage.text, gazetteer)):
            if earlier.kind in _PLACES and not earlier.generic and (group is None or _agree(group, earlier)):
                return Name(text=earlier.name, span=passage.span(earlier.start, earlier.end))
    return None


def _titled(section: Section) -> Name | None:
    """The group of a title such as "Kostrådet" or "Udpegning af medlemmer til Kostrådet"."""
    if section.title is None:
        return None
    choice = _CHOICE.match(section.title.text)
    return body_of(section.title.slice(choice.end() if choice is not None else 0, len(section.title)))


def _agree(bare: GroupMention, named: GroupMention) -> bool:
    return bare.head == named.head or (bare.head in _EMPTY and named.head.endswith(bare.head))
