"""Unfolds a table whose rows are agenda items: under "Punkt | Referat | Ansvarlig" each becomes heading and paragraphs.

The heads of the columns say which holds number and title, which tells what was said or decided, and which only notes
who is to act. Hard is a row without a number: it goes on with the item above. "2 | Budget | Godkendt. | IH" becomes the
heading "2. Budget" and the paragraph "Godkendt." under the part that the column is called after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.minutes.parts import part_of
from graph.model.text import Block, BlockKind, Passage, joined

_NUMBERS = re.compile(r"(?:pkt\.?|punkt|nr\.?|#|sag(?:snr\.?)?|dagsordenspunkt)", re.IGNORECASE)
_TITLES = re.compile(
    r"(?:(?:pkt\.?|punkt(?:er)?|nr\.?)(?: ?(?:/|og|,|-)? ?emner?)?|(?:dagsordens?)?punkt(?:er)?"
    r"|dagsorden|emner?|sag(?:er)?|titel|overskrift)",
    re.IGNORECASE,
)
_WHAT = (
    r"(?:referat(?:tekst)?|beslutning(?:er)?|konklusion(?:er)?|drøftelse(?:r)?|indstilling|sagsfremstilling|baggrund|indhold|notat(?:er)?"
    r"|resumé|bemærkninger|kommentarer|opsamling)"
)
_SAID = re.compile(rf"{_WHAT}(?: ?(?:/|og|&|,) ?{_WHAT})*", re.IGNORECASE)
_NOTED = re.compile(
    r"(?:ansvar(?:lige?|havende)?|opfølgning|tovholder|deadline|(?:tids)?frist|hvem|hvornår|tid(?:spunkt)?|varighed|bilag"
    r"|v/|ved|oplæg(?: ved| v/)?|type|handling(?:er)?|aktion(?:er)?|aktør(?:er)?|næste skridt|status|form)"
    r"(?: ?(?:/|og|&|,) ?\w+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Where number, title and what was said stand; `heads` are the cells that head the columns."""

    heads: tuple[Passage, ...]
    number: int | None
    title: int
    said: tuple[int, ...]


def unfold_rows(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, rows of such tables unfolded; the row that heads them is left out."""
    columns: _Columns | None = None
    table = 0
    for block in blocks:
        if block.table != table:
            columns, table = None, block.table
        found = _columns(block) if columns is None else None
        if found is not None:
            columns = found
        elif columns is not None and len(block.cells) == len(columns.heads):
            yield from _item(block, columns)
        else:
            yield block


def _columns(block: Block) -> _Columns | None:
    """The columns that a row heads, None if it is no head of a table of items."""
    names = [cell.text.strip(" :*.") for cell in block.cells]
    if block.kind is not BlockKind.TABLE_ROW or len(names) < 2 or not names[0]:
        return None
    said = tuple(index for index, name in enumerate(names) if index and _SAID.fullmatch(name))
    titled = len(names) > 2 and _NUMBERS.fullmatch(names[0]) and _TITLES.fullmatch(names[1])
    title = 1 if titled else 0
    if not said or not _TITLES.fullmatch(names[title]):
        return None
    others = [name for index, name in enumerate(names) if name and index > title and index not in said]
    if not all(_NOTED.fullmatch(name) for name in others):
        return None
    return _Columns(heads=tuple(block.cells), number=0 if titled else None, title=title, said=said)


def _item(row: Block, columns: _Columns) -> Iterator[Block]:
    number = row.cells[columns.number].strip() if columns.number is not None else None
    titled = _lines(row.cells[columns.title])
    for title in titled[:1]:
        told = title if number is None or not number.text else joined((number, title), _between(number.text))
        yield _block(row, told, BlockKind.HEADING)
    for line in titled[1:]:
        yield _block(row, line, BlockKind.PARAGRAPH)
    for index in columns.said:
        lines = _lines(row.cells[index])
        head = _block(row, columns.heads[index].strip(), BlockKind.PARAGRAPH)
        if lines and part_of(head) is not None:
            yield head
        yield from (_block(row, line, BlockKind.PARAGRAPH) for line in lines)


def _between(number: str) -> str:
    """What stands between a number and its title, so that both read as one heading."""
    return " " if number.endswith((".", ":", ")")) else ". "


def _block(row: Block, passage: Passage, kind: BlockKind) -> Block:
    return replace(row, kind=kind, passage=passage, cells=(), table=0, level=2 if kind is BlockKind.HEADING else 0)


def _lines(cell: Passage) -> list[Passage]:
    found = (cell.slice(match.start(), match.end()).strip() for match in re.finditer(r"[^\n]+", cell.text))
    return [line for line in found if line.text]
