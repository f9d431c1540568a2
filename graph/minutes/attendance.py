"""Finds the lists of participants and apologies in a document and reads them line by line.

The lists begin at a label ("Deltagere:", "Afbud", "Fra sekretariatet") and end at the next label or heading, wherever
they stand: in the head, in the first item ("1. Mødedeltagere") or below the last. No line of a list is lost: each is
read, left out for a named reason (a vacant seat, "ingen"), or returned as a remainder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.minutes.columns import Columns, find_columns, read_row
from graph.minutes.flat import read_flat
from graph.minutes.labels import Field, Labelled, find_label, label_of
from graph.minutes.people import count_names, cut_people
from graph.minutes.roll import Setting, nobody, rows_of
from graph.minutes.sentences import read_sentences
from graph.model.minutes import Attendance, Presence, Remainder
from graph.model.text import Block, BlockKind, Passage, joined

_SUBHEAD = re.compile(
    r"(?:fra |for |de )?(?:\w+ ){0,3}(?:\w*(?:medlem(?:mer)?|repræsentant(?:er)?|deltagere?|kommuner(?:ne)?|region(?:en)?|praksis|patient(?:er)?|forening(?:er)?"
    r"|hospital(?:er|et|erne)?|sygehus(?:e|ene)?|psykiatri(?:en)?|organisation(?:er)?|sekretariat(?:et)?|administration(?:en)?|klynge(?:n|r)?|side|formandskab(?:et)?))(?: .{2,50})?",
    re.IGNORECASE,
)
_BEFORE_COLON = re.compile(r"\s*([^:\n\t]{3,60}?)\s*:\s*(?=\S)")
_SENTENCE = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|orienterede|indledte|bød|drøftede|tog|godkendt|deltog|deltager)\b"
)


@dataclass(slots=True)
class _State:
    """Where the reader of the lists is: in which list, under which sub-heading, in which table."""

    gazetteer: Gazetteer
    setting: Setting | None = None
    single: bool = False
    columns: Columns | None = None
    table: int = 0
    rows: list[Attendance] = field(default_factory=list)
    remainders: list[Remainder] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What the lists of a document say; `used` are the orders of the blocks that belong to a list."""

    rows: tuple[Attendance, ...]
    remainders: tuple[Remainder, ...]
    used: frozenset[int]


def read_lists(blocks: Sequence[Block], gazetteer: Gazetteer, members: bool = False) -> Roll:
    """The lists among these blocks; with `members` the whole is a list of members until a label says otherwise."""
    state = _State(gazetteer)
    if members:
        state.setting = Setting(presence=Presence.LISTED)
    for block in blocks:
        _read_block(state, block)
    return Roll(rows=tuple(state.rows), remainders=tuple(state.remainders), used=frozenset(state.used))


def read_prose(numbered: Iterable[tuple[str, Block]], gazetteer: Gazetteer) -> tuple[Attendance, ...]:
    """Rows that sentences outside the lists state: apologies, guests of an item, substitutes."""
    return tuple(row for item, block in numbered for row in read_sentences(block.passage, item, gazetteer))


def _read_block(state: _State, block: Block) -> None:
    if block.kind is BlockKind.TABLE_ROW and len(block.cells) > 1:
        _read_cells(state, block)
        return
    found = find_label(block.text)
    if found is not None and not _misread(found, block, state):
        _open(state, found, block.passage)
        if found.label.field is Field.PEOPLE:
            state.used.add(block.order)
            rest = block.passage.slice(found.value, len(block.text))
            if rest.text.strip():
                _read_line(state, rest)
        if state.single and block.text[found.value :].strip():
            state.setting = None
        return
    if state.setting is None:
        return
    if _ends(state, block):
        state.setting = None
        return
    state.used.add(block.order)
    _read_line(state, block.passage)
    if state.single:
        state.setting = None


def _misread(found: Labelled, block: Block, state: _State) -> bool:
    """Whether what looks like a label is none here: a sentence behind it, or a person's line that begins with a role."""
    value = block.text[found.value :]
    if found.label.field is not Field.PEOPLE:
        return state.setting is not None and found.label.field is Field.OTHER and count_names(value) > 0
    return bool(value.strip()) and count_names(value) == 0 and len(value.split()) > 12


def _open(state: _State, found: Labelled, passage: Passage) -> None:
    label = found.label
    state.columns = None
    if label.field is not Field.PEOPLE:
        state.setting, state.single = None, False
        return
    state.setting = Setting(presence=label.presence, role=label.role, rule="label" if label.single else "list")
    state.single = label.single
    item = re.search(r"(?:punkt|pkt\.?) (\d{1,2})", found.written, re.IGNORECASE)
    if item is not None:
        state.setting = replace(state.setting, item=item.group(1))


def _ends(state: _State, block: Block) -> bool:
    """Whether a block can no longer belong to the list: a heading of something else, or prose."""
    text = block.text.strip()
    if count_names(text) > 0 and not _is_sentence(text):
        return False
    if nobody(text) or (_SENTENCE.search(text) and find_names(text, least=LISTED)):
        return False
    if block.kind is BlockKind.HEADING:
        return not (_is_subheading(text) or state.gazetteer.lookup(text.strip(" :")) is not None)
    return len(text.split()) > 14 or (text.endswith(".") and len(text.split()) > 5)


def _is_sentence(text: str) -> bool:
    words = text.split()
    return len(words) > 14 and text.endswith(".") and _SENTENCE.search(text) is not None and "," not in text[:60]


def _is_subheading(text: str) -> bool:
    plain = text.strip(" :")
    return len(plain.split()) <= 8 and (text.rstrip().endswith(":") or _SUBHEAD.fullmatch(plain) is not None)


def _read_line(state: _State, passage: Passage) -> None:
    """One line or paragraph of the list that is open."""
    setting = state.setting
    if setting is None:
        return
    text = passage.text
    if nobody(text):
        return
    said = read_sentences(passage, setting.item, state.gazetteer) if _SENTENCE.search(text) else ()
    if said:
        state.rows.extend(said)
        return
    head = _BEFORE_COLON.match(text)
    if head is not None and count_names(head.group(1)) == 0 and count_names(text[head.end() :]) > 0:
        inner = label_of(head.group(1))
        if inner is None or inner.field is not Field.PEOPLE:
            setting = replace(setting, heading=passage.slice(head.start(1), head.end(1)))
        passage = passage.slice(head.end(), len(text))
    rows = [row for phrase in cut_people(passage) for row in _read_phrase(state, phrase, setting)]
    if not rows and _is_heading(state, passage):
        state.setting = replace(setting, heading=passage.strip())
        return
    state.rows.extend(rows)


def _is_heading(state: _State, passage: Passage) -> bool:
    text = passage.text.strip()
    return _is_subheading(text) or state.gazetteer.lookup(text.strip(" :")) is not None


def _read_phrase(state: _State, phrase: Passage, setting: Setting) -> tuple[Attendance, ...]:
    if nobody(phrase.text):
        return ()
    rows = rows_of(phrase, setting, state.gazetteer)
    if not rows and not _is_heading(state, phrase):
        state.remainders.append(
            Remainder(
                text=phrase.text.strip(),
                span=phrase.strip().span(),
                reason="no name found in a line of a list of people",
            )
        )
    return rows


def _read_cells(state: _State, block: Block) -> None:
    """One row of a table: a label with flat columns, the head of a table of people, or one of its rows."""
    cells = [cell for cell in block.cells if cell.text.strip()]
    if not cells:
        return
    columns = find_columns(block.cells)
    if columns is not None and not count_names(block.text):
        state.columns, state.table = columns, block.table
        state.setting = state.setting or Setting()
        state.used.add(block.order)
        return
    if state.columns is not None and block.table != state.table:
        state.columns = None
    found = find_label(cells[0].text)
    if found is not None and state.columns is None:
        _read_labelled_cells(state, found, cells, block)
        return
    if state.setting is None:
        return
    state.used.add(block.order)
    if state.columns is not None:
        state.rows.extend(_table_row(state, block))
    elif len(cells) >= 2 and (count_names(cells[0].text) > 1 or "\n" in cells[0].text):
        _read_columns(state, cells)
    else:
        _read_line(state, block.passage)


def _table_row(state: _State, block: Block) -> tuple[Attendance, ...]:
    assert state.columns is not None
    assert state.setting is not None
    rows = read_row(block.cells, state.columns, state.setting, state.gazetteer)
    if not rows and not nobody(block.text) and not any(nobody(cell.text) for cell in block.cells if cell.text.strip()):
        filled = [cell for cell in block.cells if cell.text.strip()]
        if len(filled) == 1:
            state.setting = replace(state.setting, heading=filled[0])
        else:
            state.remainders.append(
                Remainder(
                    text=block.text.strip(),
                    span=block.passage.span(),
                    reason="no name found in a row of a table of people",
                )
            )
    return rows


def _read_labelled_cells(state: _State, found: Labelled, cells: Sequence[Passage], block: Block) -> None:
    _open(state, found, block.passage)
    if found.label.field is not Field.PEOPLE:
        return
    state.used.add(block.order)
    rest = cells[0].slice(found.value, len(cells[0]))
    values = [rest, *cells[1:]] if rest.text.strip() else list(cells[1:])
    if len(values) >= 2:
        _read_columns(state, values)
    elif values:
        _read_line(state, values[0])
    if state.single and values:
        state.setting = None


def _read_columns(state: _State, cells: Sequence[Passage]) -> None:
    """Two columns gone flat, or the cells of one person."""
    assert state.setting is not None
    setting = replace(state.setting, rule="flat")
    names, places = cells[0], cells[1]
    lines = [_lines(cell) for cell in cells]
    if len(lines[0]) > 1 and len(lines[0]) == len(lines[1]):
        for first, second in zip(lines[0], lines[1], strict=True):
            _read_line(state, _beside(first, second))
        return
    rows = read_flat(names, places, setting, state.gazetteer) if count_names(names.text) > 1 else ()
    if rows:
        state.rows.extend(rows)
    else:
        for cell in cells if count_names(places.text) else [_beside(*cells[:2])]:
            _read_line(state, cell)


def _lines(cell: Passage) -> list[Passage]:
    found = [cell.slice(match.start(), match.end()).strip() for match in re.finditer(r"[^\n]+", cell.text)]
    return [line for line in found if line.text]


def _beside(first: Passage, second: Passage) -> Passage:

    return joined((first, second), "\t")
