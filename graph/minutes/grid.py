"""Reads the table rows of a list of people.

A row may be the head of a table ("Navn | Kommune"), one person, or a whole list gone flat: label, names and employers
in three cells ("Deltagere:", "Ida Holm Bo Ravn", "Struer Kommune Lemvig Kommune").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.minutes.columns import Columns, carries_place, find_columns, read_row
from graph.minutes.flat import read_flat
from graph.minutes.labels import Field, Label, is_figure, label_of
from graph.minutes.listing import Listing
from graph.minutes.nobody import nobody
from graph.minutes.people import count_names
from graph.model.minutes import Presence
from graph.model.text import Block, Passage, joined

_CAME = re.compile(r"\s*(?:til ?stede|mødt|fremmødte?|(?:møde)?deltagere|tilstedeværende)\s*:?\s*", re.IGNORECASE)

#: What follows the members in terms of reference and on pages of members.
SECTION = re.compile(
    r"(?:\d+\.? )?(?:økonomi|budget|finansiering|baggrund|formål|opgaver|organisering|møder|mødefrekvens|evaluering"
    r"|ophør|varighed|mødeplan|mødedatoer|kommunikation|økonomi og .*)",
    re.IGNORECASE,
)


def find_head(block: Block) -> Columns | None:
    """The columns that a row heads, None if the row is one of people or of something else."""
    columns = find_columns(block.cells)
    return columns if columns is not None and not count_names(block.text) else None


def find_group_heads(listing: Listing, block: Block) -> tuple[Passage, ...]:
    """The heads of a table that has a column for each group of people: "Fra regionen | Fra kommunerne"; () if none."""
    filled = [cell for cell in block.cells if cell.text.strip()]
    if len(filled) < 2 or count_names(block.text):
        return ()
    return block.cells if all(_heads_group(listing, cell.text) for cell in filled) else ()


def heads_sides(block: Block, below: Block | None) -> bool:
    """Whether heads such as "Deltagere | Afbud" stand above people of their own each, not above names and marks."""
    labels = [label_of(cell.text) for cell in block.cells if cell.text.strip()]
    people = len(labels) > 1 and all(label is not None and label.field is Field.PEOPLE for label in labels)
    sides = {label.presence for label in labels if label is not None}
    if not people or len(sides) < 2 or below is None or len(below.cells) < 2:
        return False
    return sum(count_names(cell.text) > 0 for cell in below.cells[1:]) > 0 or count_names(below.cells[0].text) > 1


def heads_houses(listing: Listing, block: Block, below: Block | None) -> bool:
    """Whether each column is headed by the organisation whose people stand below it."""
    filled = [cell.text.strip(" :") for cell in block.cells if cell.text.strip()]
    if len(filled) < 2 or below is None or sum(count_names(cell.text) > 0 for cell in below.cells) < 2:
        return False
    return all(listing.gazetteer.lookup(text) or listing.gazetteer.town(text) for text in filled)


def _heads_group(listing: Listing, text: str) -> bool:
    label = label_of(text)
    return listing.is_heading(text) or (label is not None and label.field is Field.PEOPLE)


def read_group_row(listing: Listing, block: Block, heads: Sequence[Passage]) -> None:
    """A row whose cells hold the people of one group each."""
    setting = listing.setting
    assert setting is not None
    row = _row_label(heads, block)
    for head, cell in zip(heads[1:] if row else heads, block.cells[1:] if row else block.cells, strict=False):
        found = row or label_of(head.text)
        role = found.role if found is not None else ""
        presence = found.presence if found is not None and found.field is Field.PEOPLE else setting.presence
        presence = setting.presence if row is not None else presence
        heading = head if head.text.strip() and presence is setting.presence else None
        rule = "staff" if row is not None and row.staff else setting.rule
        listing.setting = replace(setting, heading=heading, role=role, presence=presence, rule=rule)
        listing.above = None
        for line in _lines(cell):
            listing.read(line)
    listing.setting = setting


def _row_label(heads: Sequence[Passage], block: Block) -> Label | None:
    """What the first cell of a row says of all its people, below an empty corner: "Formandskab", "Sekretariat"."""
    if heads[0].text.strip() or not block.cells or count_names(block.cells[0].text):
        return None
    label = label_of(block.cells[0].text.strip())
    return label if label is not None and label.field is Field.PEOPLE else None


def read_person_row(listing: Listing, block: Block, columns: Columns) -> None:
    """One row below the head of a table of people."""
    assert listing.setting is not None
    filled = [cell for cell in block.cells if cell.text.strip()]
    side = _side(filled)
    if side is not None:
        listing.setting = replace(listing.setting, presence=side)
        return
    rows = read_row(block.cells, columns, listing.setting, listing.gazetteer)
    if rows and carries_place(columns):
        listing.place = rows[0].organisation or listing.place
        rows = (replace(rows[0], organisation=listing.place), *rows[1:])
    listing.rows.extend(rows)
    if rows or any(nobody(cell.text) for cell in (block.passage, *filled)):
        return
    if len(filled) == 1:
        listing.setting = replace(listing.setting, heading=filled[0])
    elif filled:
        listing.remain(block.passage, "intet navn fundet i en række i en tabel over personer")


def _side(filled: Sequence[Passage]) -> Presence | None:
    """What a row that only says "Afbud" or "Til stede" says of the rows below it; None for any other row."""
    label = label_of(filled[0].text.strip(" :")) if len(filled) == 1 else None
    if label is None or label.field is not Field.PEOPLE or label.members or label.staff or label.role:
        return None
    return label.presence if label.presence is not Presence.PRESENT or _CAME.fullmatch(filled[0].text) else None


def read_cells(listing: Listing, cells: Sequence[Passage]) -> None:
    """Cells without a head: one person, or columns gone flat."""
    if not cells or listing.setting is None:
        return
    if len(cells) == 1:
        for line in _lines(cells[0]):
            listing.read(line)
        return
    if _are_cards(cells):
        for cell in cells:
            _read_card(listing, cell)
        return
    names, places = cells[0], cells[1]
    first, second = _lines(names), _lines(places)
    if len(first) > 1 and len(first) == len(second):
        for name, place in zip(first, second, strict=True):
            listing.read(joined((name, place), "\t"))
        return
    setting = replace(listing.setting, rule="flat")
    rows = read_flat(names, places, setting, listing.gazetteer) if count_names(names.text) > 1 else ()
    listing.rows.extend(rows)
    if not rows:
        separate = count_names(places.text) > 0
        for line in cells if separate else (joined(tuple(cells), "\t"),):
            listing.read(line)


def _are_cards(cells: Sequence[Passage]) -> bool:
    """Whether each cell holds a person of its own, line by line: "Ida Holm" / "Borgmester" / "Struer Kommune"."""
    filled = [_lines(cell) for cell in cells if cell.text.strip()]
    return (
        any(len(lines) > 1 for lines in filled)
        and all(count_names(lines[0].text) == 1 for lines in filled)
        and not any(count_names(line.text) for lines in filled for line in lines[1:])
    )


def _read_card(listing: Listing, cell: Passage) -> None:
    """The lines of a cell are read as one entry: "Ida Holm, Borgmester, Struer Kommune"."""
    listing.above = None
    listing.read(joined(tuple(_lines(cell)), ", "))
    listing.above = None


def is_of_paper(cells: Sequence[Passage]) -> bool:
    """Whether a row is one of a budget ("Kursus | 2.100"), or of another section of a paper set as a table."""
    sums = len(cells) > 1 and all(is_figure(cell.text.strip()) for cell in cells[1:])
    return sums or (len(cells) == 2 and SECTION.fullmatch(cells[0].text.strip(" :")) is not None)


def _lines(cell: Passage) -> list[Passage]:
    """The lines of a cell that are not empty."""
    found = [cell.slice(match.start(), match.end()).strip() for match in re.finditer(r"[^\n]+", cell.text)]
    return [line for line in found if line.text]
