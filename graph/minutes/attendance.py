"""Finds the lists of participants and apologies in a document and reads them line by line.

The lists begin at a label ("Deltagere:", "Afbud", "Fra sekretariatet") and end at the next label or heading, wherever
they stand: in the head, in the first item ("1. Mødedeltagere") or below the last. No line of a list is lost: each is
read, left out for a named reason (a vacant seat, "ingen"), or returned as a remainder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.danish.dates import find_dates
from graph.danish.gazetteer import Gazetteer
from graph.danish.heads import head_of
from graph.danish.names import LISTED, find_names
from graph.danish.sentences import split_sentences
from graph.minutes.announcing import announced
from graph.minutes.columns import Columns
from graph.minutes.entries import find_runs, is_entry
from graph.minutes.grid import (
    SECTION,
    find_group_heads,
    find_head,
    heads_houses,
    heads_sides,
    is_of_paper,
    read_cells,
    read_group_row,
    read_person_row,
)
from graph.minutes.labels import Field, Labelled, find_label, is_figure, is_request
from graph.minutes.list_lines import VERBS, says_who_sent
from graph.minutes.listing import Listing
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names
from graph.minutes.roll import Setting
from graph.minutes.sentences import read_sentences
from graph.model.minutes import Attendance, Presence, Remainder
from graph.model.text import Block, BlockKind, Passage

#: Labels that say whose people a part of a list holds: "Fra regionen", "Kommunale repræsentanter".
_WHOSE = re.compile(
    r"\s*(?:fra|for|repræsentanter (?:fra|for)|(?:deltagere|medlemmer) fra"
    r"|(?:kommunale|regionale|politiske|faglige) \w+)(?!\w)",
    re.IGNORECASE,
)
#: Who sits beside the members: the heading that says who sent those above them is not about them.
_SENT_BY_NOBODY = frozenset({"observatør"})
_ABSENT_MARK = re.compile(r"\((\w) = (?:fravær|afbud|ikke|forhindret|udeblev)", re.IGNORECASE)
#: A heading that says that those below it are no longer what it calls them.
_OF_BEFORE = re.compile(r"\s*(?:tidligere|afgåe|forrige|hidtidig)", re.IGNORECASE)
_ITEM = re.compile(r"(?:punkt|pkt\.?) (\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What the lists of a document say; `used` are the orders of the blocks that belong to a list."""

    rows: tuple[Attendance, ...]
    remainders: tuple[Remainder, ...]
    used: frozenset[int]


@dataclass(slots=True)
class _Reader:
    """The open list, the columns of the table that is being read, and the blocks that were used."""

    listing: Listing
    standing: bool = False  # the whole document is a list of members
    columns: Columns | None = None
    groups: tuple[Passage, ...] = ()
    table: int = 0
    used: set[int] = field(default_factory=set)
    below: Block | None = None  # the block behind the one that is read


def read_lists(
    blocks: Sequence[Block],
    gazetteer: Gazetteer,
    legend: Mapping[str, Passage] | None = None,
    *,
    members: bool = False,
    labelled: bool = False,
) -> Roll:
    """The lists among these blocks; `legend` says who initials stand for.

    With `members` the whole is a list of members until a label says otherwise; with `labelled` only labels begin one.
    """
    reader = _Reader(Listing(gazetteer, legend=legend or {}, standing=members), standing=members)
    if members:
        reader.listing.open(Setting(presence=Presence.LISTED, seat=True))
    pieces = announced(blocks)
    unlabelled = frozenset() if members or labelled else find_runs(pieces)
    for index, block in enumerate(pieces):
        reader.below = below = pieces[index + 1] if index + 1 < len(pieces) else None
        reader.listing.ahead = below is not None and is_entry(below)
        reader.listing.parted = below is None or below.passage.span().start - block.passage.span().end > 1
        _read_block(reader, block, opens=index in unlabelled)
    listing = reader.listing
    return Roll(rows=tuple(listing.rows), remainders=tuple(listing.remainders), used=frozenset(reader.used))


def read_prose(numbered: Iterable[tuple[str, Block]], gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """Rows that sentences outside the lists state: apologies, guests of an item, substitutes."""
    return tuple(row for item, block in numbered for row in read_sentences(block.passage, item, gazetteer))


def _read_block(reader: _Reader, block: Block, *, opens: bool = False) -> None:
    cells = [cell for cell in block.cells if cell.text.strip()]
    if block.table != reader.table:
        reader.columns, reader.groups = None, ()
    if len(block.cells) > 1 and _read_head(reader, block):
        return
    if not cells and reader.listing.read_cell_below(block.passage):
        reader.used.add(block.order)
        return
    first = cells[0] if cells else block.passage
    found = None if reader.columns is not None or reader.groups else find_label(first.text)
    if found is not None and not _misread(
        reader, found, block.text[found.value :].strip(), alone=block.text.strip(" :") == found.written
    ):
        rest = first.slice(found.value, len(first)).strip()
        _read_labelled(reader, found, [*((rest,) if rest.text else ()), *cells[1:]], block)
    elif reader.listing.setting is None and not opens:
        return
    elif reader.listing.setting is None:
        reader.listing.open(Setting())
        _read_entry(reader, cells, block)
    elif reader.columns is None and is_of_paper(cells):
        _close(reader)
    elif not cells and reader.listing.employs_above(block.passage):
        reader.used.add(block.order)
    elif not cells and _ends(reader, block):
        _close(reader)
    else:
        _read_entry(reader, cells, block)


def _read_entry(reader: _Reader, cells: Sequence[Passage], block: Block) -> None:
    listing = reader.listing
    reader.used.add(block.order)
    if reader.columns is not None:
        read_person_row(listing, block, reader.columns)
    elif reader.groups:
        read_group_row(listing, block, reader.groups)
    elif cells:
        read_cells(listing, cells)
    else:
        listing.read(block.passage)
    if listing.setting is not None and listing.setting.rule == "label":
        listing.resume()


def _read_head(reader: _Reader, block: Block) -> bool:
    """Whether a row is the head of a table of people; the rows below it are read by its columns."""
    columns = find_head(block)
    if heads_sides(block, reader.below) or (
        reader.listing.setting is None and heads_houses(reader.listing, block, reader.below)
    ):
        reader.listing.setting = reader.listing.setting or Setting()
        reader.groups, reader.table, columns = block.cells, block.table, None
        reader.used.add(block.order)
    if columns is not None:
        reader.columns, reader.table, reader.listing.place = columns, block.table, None
        reader.listing.setting = reader.listing.setting or Setting()
        reader.used.add(block.order)
        return True
    if reader.listing.setting is not None and reader.columns is None and not reader.groups:
        reader.groups = find_group_heads(reader.listing, block)
        if reader.groups:
            reader.table = block.table
            reader.used.add(block.order)
    return bool(reader.groups) and block.cells == reader.groups


def _misread(reader: _Reader, found: Labelled, value: str, alone: bool) -> bool:
    """Whether what looks like a label is none here: a sentence behind it, or the title of the person above."""
    label = found.label
    if label.field is not Field.PEOPLE:
        return (
            reader.listing.setting is not None and found.written.casefold() in ("fra", "til") and count_names(value) > 0
        )
    above = reader.listing.above if reader.listing.card or reader.listing.heads else None
    if alone and above is not None and (label.single or _of_card(reader, found.written)):
        return True
    if not value:
        group = " " not in found.written and head_of(found.written) is not None  # "Styregruppen" alone says who met
        return label.members and group and not _lists_people(reader.below)
    if is_request(value) or is_figure(value) or ((label.single or label.staff) and _opens_prose(value)):
        return True
    return count_names(value) == 0 and (len(value.split()) > 12 or bool(find_dates(value)))


def _lists_people(below: Block | None) -> bool:
    return below is not None and (bool(below.cells) or is_entry(below) or count_names(below.text) > 0)


def _of_card(reader: _Reader, written: str) -> bool:
    """Whether "Udpeget af KKR" below a person's own lines is about that person, not about those who follow."""
    setting = reader.listing.setting
    heading = "" if setting is None or setting.heading is None else setting.heading.text
    return reader.listing.card and says_who_sent(written) and not says_who_sent(heading)


def _opens_prose(value: str) -> bool:
    """Whether a sentence without a name follows: "Sekretariatet: Det flytter til Struer i maj." """
    spans = split_sentences(value)
    first = value[slice(*spans[0])] if spans else ""
    return len(spans) > 1 and len(first.split()) > 4 and first.endswith(".") and not count_names(first)


def _read_labelled(reader: _Reader, found: Labelled, values: Sequence[Passage], block: Block) -> None:
    """A label with what stands behind it in the same line or row."""
    listing, label = reader.listing, found.label
    reader.columns, reader.groups = None, ()
    if label.field is not Field.PEOPLE:
        _close(reader)
        return
    reader.used.add(block.order)
    if _heads_part(listing, found):
        assert listing.setting is not None
        heading = block.passage.slice(*(found.heading or (0, len(found.written))))
        before = listing.setting
        rule = "list" if before.rule in ("staff", "label") else before.rule
        listing.open(Setting(presence=before.presence, heading=heading, rule=rule, seat=label.members or before.seat))
    else:
        _open(listing, found, block.passage)
    listing.announced = True
    read_cells(listing, values)
    listing.announced = False
    if label.single and values:
        listing.resume()


def _heads_part(listing: Listing, found: Labelled) -> bool:
    """ "Kommunale medlemmer" among participants heads a part of the list; "Medlemmer" behind apologies does not."""
    setting = listing.setting
    came = found.label.presence in (Presence.PRESENT, Presence.LISTED)
    if found.label.members and not came:
        return False
    if setting is not None and came and not found.label.staff and _WHOSE.match(found.written):
        return True
    if setting is None or not found.label.members:
        return False
    return setting.presence is not Presence.ABSENT or " " in found.written.strip()


def _open(listing: Listing, found: Labelled, passage: Passage) -> None:
    label = found.label
    heading = passage.slice(*found.heading) if found.heading else None
    several = (label.members and " " in found.written.strip()) or _OF_BEFORE.match(found.written) is not None
    if heading is None and (label.staff or several or _WHOSE.match(found.written)):
        heading = passage.slice(0, len(found.written))
    outer = listing.setting if label.single else None
    standing = (outer is not None and outer.presence is Presence.LISTED) or (listing.standing and not label.staff)
    if standing and heading is None and outer is not None and label.role not in _SENT_BY_NOBODY:
        heading = outer.heading
    item = _ITEM.search(found.written)
    mark = _ABSENT_MARK.search(passage.text)
    listing.open(
        Setting(
            presence=Presence.LISTED if standing and label.presence is Presence.PRESENT else label.presence,
            role=label.role,
            heading=heading,
            item=item.group(1) if item else "",
            rule="label" if label.single else ("staff" if label.staff else "list"),
            seat=label.members or label.role == "observatør" or standing,
            mark=mark.group(1) if mark else "",
        )
    )
    listing.outer = outer if outer is not None and outer.rule != "label" else None


def _close(reader: _Reader) -> None:
    reader.listing.close()
    if reader.standing:
        reader.listing.open(Setting(presence=Presence.LISTED, seat=True))


def _ends(reader: _Reader, block: Block) -> bool:
    """Whether a block can no longer belong to the list: a heading of something else, or prose."""
    text = block.text.strip()
    if SECTION.fullmatch(text):
        return True
    if count_names(text) > 0 and not _is_sentence(text):
        return False
    if nobody(text) or (VERBS.search(text) and find_names(text, least=LISTED)):
        return False
    if block.kind is BlockKind.HEADING:
        return not reader.listing.is_heading(text)
    if reader.standing and not reader.listing.begun and not reader.listing.is_heading(text):
        return True
    return len(text.split()) > 14 or (text.endswith(".") and len(text.split()) > 5)


def _is_sentence(text: str) -> bool:
    words = text.split()
    return len(words) > 14 and text.endswith(".") and VERBS.search(text) is not None and "," not in text[:60]
