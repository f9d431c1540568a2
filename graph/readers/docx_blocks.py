"""Walks through the body of a Word file and drafts its blocks: headings, numbered items, rows of tables, text boxes.

Hard is what Word only shows: the number before a heading is counted, a merged cell stands in one row and reaches into
others, and a deleted end of a paragraph joins two paragraphs into one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from graph.model.text import BlockKind
from graph.readers.composing import Cell, Draft, plain_cell, tidy
from graph.readers.docx_numbering import Numbering
from graph.readers.docx_styles import Style, Styles
from graph.readers.docx_text import Words, read_words
from graph.readers.docx_xml import child, children, local, number, value
from graph.readers.marks import is_bold_heading, paragraph
from graph.readers.table_blocks import table_drafts

MOST_COLUMNS = 60
MOST_ROWS = 20_000

_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_DEEPEST = 30  # tables and boxes inside each other


@dataclass(slots=True)
class Walker:
    """Styles and counts of the file, and the notes that were referred to so far."""

    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    tables: int = 0
    carried: str = ""  # text of a paragraph whose end was deleted

    def blocks(self, holder: _Element, depth: int = 0) -> list[Draft]:
        """The blocks of a body, a cell or a text box."""
        found: list[Draft] = []
        if depth > _DEEPEST:
            return found
        for part in holder:
            name = local(part)
            if name == "p":
                found.extend(self._paragraph(part, depth))
            elif name == "tbl":
                found.extend(self._table(part, depth))
            elif name in _HOLDERS:
                found.extend(self.blocks(part, depth))
        return found

    def _paragraph(self, element: _Element, depth: int) -> list[Draft]:
        look = child(element, "pPr")
        style = self.styles.of(value(child(look, "pStyle")))
        words = read_words(element, style.bold)
        self.notes.extend(words.notes)
        boxes = [draft for box in words.boxes for draft in self.blocks(box, depth + 1)]
        text = self.carried + words.text
        if child(look, "rPr", "del") is not None or child(look, "rPr", "moveFrom") is not None:
            self.carried = text
            return boxes
        self.carried = ""
        return [*self._drafts(text, words, style, look), *boxes]

    def _drafts(self, text: str, words: Words, style: Style, look: _Element | None) -> list[Draft]:
        outline = number(child(look, "outlineLvl"))
        level = style.level if outline is None else (outline + 1) % 10
        if not text.strip():
            return []
        label, depth = self._label(style, look)
        lines = [line for line in text.split("\n") if line.strip()]
        bold = words.bold
        if level:
            return [Draft(kind=BlockKind.HEADING, lines=(tidy(f"{label or ''} {' '.join(lines)}"),), level=level)]
        if label is None:
            return [paragraph(line, bold=bold) for line in lines]
        return [_item(label, depth, lines[0], bold), *(paragraph(line, bold=bold) for line in lines[1:])]

    def _label(self, style: Style, look: _Element | None) -> tuple[str | None, int]:
        """The label that the paragraph is shown with and its depth; None if it is in no list."""
        own = number(child(look, "numPr", "numId"))
        depth = number(child(look, "numPr", "ilvl"))
        if own is None:
            if style.list is None:
                return None, 0
            own, depth = style.list[0], style.list[1] if depth is None else depth
        if own == 0:
            return None, 0
        return self.numbering.label(own, depth or 0), depth or 0

    def _table(self, table: _Element, depth: int) -> list[Draft]:
        """The rows of a table; one that only places what it holds is walked through."""
        rows = [row for row in _rows(table) if child(row, "trPr", "del") is None]
        cells = [list(_cells(row)) for row in rows[:MOST_ROWS]]
        drafted = [[self.blocks(cell, depth + 1) for cell in row] for row in cells]
        if all(len(row) < 2 for row in cells) or _is_layout(drafted):
            return [draft for row in drafted for cell in row for draft in cell]
        self.tables += 1
        return table_drafts(_filled(cells, drafted, self.tables))


def _item(label: str, depth: int, line: str, bold: bool) -> Draft:
    """A list item; one with a number and in bold is a heading that is counted."""
    text = tidy(f"{label} {line}")
    if label and bold and depth == 0 and is_bold_heading(text):
        return Draft(kind=BlockKind.HEADING, lines=(text,))
    return Draft(kind=BlockKind.LIST_ITEM, lines=(text,), level=depth)


def _rows(table: _Element) -> list[_Element]:
    """The rows of a table, those in content controls too."""
    found = []
    for part in table:
        if local(part) == "tr":
            found.append(part)
        elif local(part) in _HOLDERS:
            found.extend(_rows(part))
    return found


def _cells(row: _Element) -> list[_Element]:
    found = []
    for part in row:
        if local(part) == "tc":
            found.append(part)
        elif local(part) in _HOLDERS:
            found.extend(_cells(part))
    return found


def _is_layout(rows: Sequence[Sequence[Sequence[Draft]]]) -> bool:
    """Whether cells hold headings by style or tables of their own: then the table places parts of the page."""
    drafts = [draft for row in rows for cell in row for draft in cell]
    return any(draft.table or (draft.kind is BlockKind.HEADING and draft.level) for draft in drafts)


def _filled(
    cells: Sequence[Sequence[_Element]], drafted: Sequence[Sequence[Sequence[Draft]]], table: int
) -> list[Draft]:
    """The rows with merged cells filled in: what reaches down stands in each row, what reaches right once."""
    found: list[Draft] = []
    above: dict[int, Cell] = {}
    for row, drafts in zip(cells, drafted, strict=True):
        filled: list[Cell] = []
        for cell, inside in zip(row, drafts, strict=True):
            column = len(filled)
            merge = child(cell, "tcPr", "vMerge")
            content = plain_cell(*(draft.text for draft in inside))
            if merge is not None:
                if value(merge) == "restart":
                    above[column] = content
                content = content or above.get(column, ())
            else:
                above.pop(column, None)
            span = number(child(cell, "tcPr", "gridSpan")) or 1
            filled.append(content)
            filled.extend(() for _ in range(min(span, MOST_COLUMNS) - 1))
        if any(filled):
            draft = Draft(kind=BlockKind.TABLE_ROW, cells=tuple(filled[:MOST_COLUMNS]), table=table)
            found.append(draft)
    return found


def note_drafts(walker: Walker, parts: dict[str, _Element | None]) -> list[Draft]:
    """The notes that the text refers to, in its order."""
    found: list[Draft] = []
    for kind, identifier in list(walker.notes):
        for note in children(parts.get(kind), kind):
            if value(note, "id") == identifier:
                found.extend(replace(draft, kind=_note_kind(draft)) for draft in walker.blocks(note))
    return found


def _note_kind(draft: Draft) -> BlockKind:
    return draft.kind if draft.cells else BlockKind.PARAGRAPH
