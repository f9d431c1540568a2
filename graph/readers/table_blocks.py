"""Rows of a table as they should be read: as rows, or as the text that they hold.

Templates put whole minutes into tables: "Punkt 3" to the left, half a page to the right. Such a row is read as the
paragraphs of its cells. And "Deltagere" beside "Afbud", with names below each, heads two lists that are read one after
the other; with crosses below, it is a table of people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model.text import BlockKind
from graph.readers.composing import Cell, Draft, cell_text
from graph.readers.marks import paragraph

_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?]\s+[A-ZÆØÅ][\w-]*\s+\w+")
_LONG = 160  # letters from which on a paragraph of two sentences is running text
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?")
_NUMBERED = re.compile(r"\s*(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,2}(?:\.\d{1,2})*(?:[.):]|\s|$)", re.IGNORECASE)
_PRESENT = re.compile(r"(?:møde)?deltagere?|til ?stede|tilstedeværende|mødt|fremmødte|medlemmer", re.IGNORECASE)
_ABSENT = re.compile(r"afbud(?: fra)?|fravær(?:ende)?|ikke (?:til ?stede|mødt)|forfald", re.IGNORECASE)
_MARK = re.compile(r"[xX✓✔+÷–-]?|ja|nej|afbud|mødt|til ?stede", re.IGNORECASE)


def table_drafts(rows: Sequence[Draft]) -> list[Draft]:
    """The rows of one table as blocks."""
    lists = _lists_beside(rows)
    if lists is not None:
        return lists
    texts = [_is_text(row) for row in rows]
    if not any(texts):
        return list(rows)
    found: list[Draft] = []
    for row, text in zip(rows, texts, strict=True):
        found.extend(_unrolled(row) if text or _is_item(row) else (row,))
    return found


def _is_item(row: Draft) -> bool:
    """Whether a row begins with the number of an item, in a table that holds the text of others."""
    return bool(row.cells) and _NUMBERED.match(cell_text(row.cells[0])) is not None


def _is_text(row: Draft) -> bool:
    """Whether a row holds running text: a cell with a paragraph of two sentences or more."""
    return any(
        len(text) >= _LONG and _SENTENCES.search(text) is not None
        for cell in row.cells
        for text in (" ".join(lines) for lines in cell)
    )


def _unrolled(row: Draft) -> list[Draft]:
    """The paragraphs of a row, cell by cell; a short first cell heads what stands beside it."""
    found: list[Draft] = []
    cells = _with_title(row.cells)
    for column, cell in enumerate(cells):
        for lines in cell:
            look = paragraph(" ".join(lines), bold=column == 0 and len(cells) > 1)
            kept = look if look.cells else replace(look, lines=_lines(lines, look))
            found.append(replace(kept, page=row.page, box=row.box))
    return found


def _with_title(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells, a bare number put before the title in the cell beside it."""
    if len(cells) < 3 or not _NUMBER.fullmatch(cell_text(cells[0]).strip()):
        return cells
    if len(cells[1]) != 1 or len(cell_text(cells[1])) >= _LONG:
        return cells
    return (((cells[0][0][0], *cells[1][0]),), *cells[2:])


def _lines(lines: tuple[str, ...], look: Draft) -> tuple[str, ...]:
    """The lines of a paragraph, without the bullet that it was read without."""
    whole = " ".join(lines)
    cut = len(whole) - len(look.text)
    return (lines[0][cut:].lstrip(), *lines[1:]) if 0 < cut < len(lines[0]) else lines


def _lists_beside(rows: Sequence[Draft]) -> list[Draft] | None:
    """Lists of people that stand beside each other, one after the other; None if the table is none such."""
    if len(rows) < 2:
        return None
    labels = [cell_text(cell).strip(" :") for cell in rows[0].cells]
    filled = [column for column, label in enumerate(labels) if label]
    absent = [column for column in filled if _ABSENT.fullmatch(labels[column])]
    if len(filled) < 2 or not absent or not any(_PRESENT.fullmatch(labels[column]) for column in filled):
        return None
    if len(filled) > 3 or all(
        _is_mark(row.cells[column]) for row in rows[1:] for column in absent if column < len(row.cells)
    ):
        return None
    found: list[Draft] = []
    for column in filled:
        for index, row in enumerate(rows):
            cell: Cell = row.cells[column] if column < len(row.cells) else ()
            for lines in cell:
                kind = BlockKind.PARAGRAPH if index else BlockKind.HEADING
                found.append(Draft(kind=kind, lines=lines, page=row.page, box=row.box))
    return found


def _is_mark(cell: Cell) -> bool:
    return _MARK.fullmatch(cell_text(cell).strip()) is not None
