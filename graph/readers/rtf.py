"""Reads an RTF file: paragraphs, headings, lists and tables as blocks; headers and footers as furniture.

Older ESDH systems export minutes as RTF, often under the name ".doc". A row of a table is nothing but cells that end:
"Ida Holm\\\\cell Struer Kommune\\\\cell\\\\row".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Draft, compose, plain_cell, tidy
from graph.readers.content import Content
from graph.readers.marks import paragraph
from graph.readers.rtf_text import Piece, read_pieces
from graph.readers.table_blocks import table_drafts

_HEADING = re.compile(r"(?:heading|overskrift)\s*(\d)|(title|titel)", re.IGNORECASE)


def read_rtf(data: bytes, name: str) -> Content:
    """The content of an RTF file from its bytes; ReadError if it is none."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError("Filen er ingen RTF-fil, selv om navnet siger det.")
    pieces = list(read_pieces(data.decode("latin-1")))
    levels = _heading_styles(pieces)
    drafts = list(_drafts([piece for piece in pieces if piece.place == "body"], levels))
    drafts += [draft for piece in pieces if piece.place == "note" for draft in _paragraphs(piece, levels)]
    heads, feet = (_furniture(pieces, place) for place in ("header", "footer"))
    composed = compose([*heads, *drafts, *feet])
    if all(block.kind is BlockKind.FURNITURE for block in composed.blocks):
        raise ReadError("RTF-filen har ingen tekst.")
    notes = (f"{len(heads) + len(feet)} linjer i sidehoved og sidefod udeladt.",) if heads or feet else ()
    return Content(text=composed.text, blocks=composed.blocks, format="rtf", title=_title(drafts), notes=notes)


def _heading_styles(pieces: Iterable[Piece]) -> dict[int, int]:
    """Number of a style -> level of the heading that it is for."""
    found: dict[int, int] = {}
    for piece in pieces:
        if piece.place == "styles":
            match = _HEADING.match(piece.text.strip())
            if match:
                found[piece.style] = int(match.group(1) or 1)
    return found


@dataclass(slots=True)
class _Table:
    """The rows of the table that is open, and the paragraphs of its open cell."""

    number: int = 1
    rows: list[Draft] = field(default_factory=list)
    cells: list[tuple[str, ...]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def close_row(self) -> None:
        cells = tuple(plain_cell(*texts) for texts in self.cells)
        if any(cells):
            self.rows.append(Draft(kind=BlockKind.TABLE_ROW, cells=cells, table=self.number))
        self.cells, self.texts = [], []

    def close(self) -> list[Draft]:
        rows, self.rows = self.rows, []
        self.number += bool(rows)
        return table_drafts(rows)


def _drafts(pieces: list[Piece], levels: dict[int, int]) -> Iterator[Draft]:
    table = _Table()
    for piece in pieces:
        if piece.ends == "row":
            table.close_row()
        elif piece.in_table or piece.ends == "cell":
            table.texts.extend(tidy(line) for line in piece.text.split("\n"))
            if piece.ends == "cell":
                table.cells.append(tuple(table.texts))
                table.texts = []
        elif piece.text.strip():
            yield from table.close()
            yield from _paragraphs(piece, levels)
    yield from table.close()


def _paragraphs(piece: Piece, levels: dict[int, int]) -> list[Draft]:
    level = levels.get(piece.style, 0) if piece.outline is None else (piece.outline + 1) % 10
    lines = [line for line in piece.text.split("\n") if line.strip()]
    if level and lines:
        return [Draft(kind=BlockKind.HEADING, lines=(tidy(" ".join(lines)),), level=level)]
    return [paragraph(line, bold=piece.bold) for line in lines]


def _furniture(pieces: Iterable[Piece], place: str) -> list[Draft]:
    texts = dict.fromkeys(tidy(piece.text) for piece in pieces if piece.place == place)
    return [Draft(kind=BlockKind.FURNITURE, lines=(text,)) for text in texts if text]


def _title(drafts: list[Draft]) -> str:
    top = [draft for draft in drafts if draft.text.strip()][:6]
    first = next((draft for draft in top if draft.level and draft.kind is BlockKind.HEADING), top[0] if top else None)
    return " ".join(first.text.split())[:200] if first else ""
