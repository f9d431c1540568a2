"""Pages as print -> the blocks of a document in reading order, with page and box.

The furniture of each page is set aside, tables and columns are found, and paragraphs are joined over the end of a page:
"... og en repræsentant fra" / (foot, head) / "almen praksis" is one paragraph of pages 3 and 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.danish.titles import find_titles
from graph.model.text import BlockKind
from graph.readers.composing import Draft
from graph.readers.page import Line, Page, Word
from graph.readers.page_columns import Run, find_runs
from graph.readers.page_furniture import split_furniture
from graph.readers.page_grids import Grid, find_grids
from graph.readers.page_lines import find_lines_of
from graph.readers.page_paragraphs import Paragraph, draft_of, find_paragraphs, item_depths, over_page
from graph.readers.page_rows import rows_of_grid, rows_of_run
from graph.readers.page_style import Style, style_of
from graph.readers.table_blocks import table_drafts

Piece = Paragraph | list[Draft]

_NAME = re.compile(r" (?:[A-ZÆØÅ][\w.-]*(?: |,|$)){2}")
_SET_IN = 1.2  # of the size of type: how far items stand in from the text above them


def draft_pages(pages: Sequence[Page]) -> list[Draft]:
    """The blocks of the pages; furniture stands where the page begins, behind a paragraph that runs over."""
    lines = [find_lines_of(page.words) for page in pages]
    style = style_of(lines)
    grids = [find_grids(page.rules) for page in pages]
    split = split_furniture(lines, style, _in_tables(lines, grids))
    layout = _Layout(style)
    for page, its, (kept, furniture) in zip(pages, grids, split, strict=True):
        layout.add(page, its, kept, furniture)
    return layout.drafts()


def _in_tables(pages: Sequence[Sequence[Line]], grids: Sequence[Sequence[Grid]]) -> frozenset[int]:
    """Ids of the lines in tables of three rows and more: their heads come again on each page, and are read."""
    return frozenset(
        id(line)
        for lines, its in zip(pages, grids, strict=True)
        for line in lines
        if (grid := _grid_of(line.words[0], its)) is not None and len(grid.rows) > 2
    )


@dataclass(slots=True)
class _Layout:
    """The pieces of the pages so far: paragraphs that may still go on, and finished drafts."""

    style: Style
    pieces: list[Piece] = field(default_factory=list)
    tables: int = 0

    def add(self, page: Page, grids: Sequence[Grid], lines: Sequence[Line], furniture: Sequence[Line]) -> None:
        pieces = list(self._pieces(page, grids, lines))
        if pieces and self.pieces:
            self._join(pieces)
        named = [
            Draft(kind=BlockKind.FURNITURE, lines=(line.text,), page=page.number, box=_rounded(line))
            for line in furniture
        ]
        carried = bool(pieces) and pieces[0] is _CARRIED
        if carried:
            pieces = pieces[1:]
        self.pieces.append(named)
        self.pieces.extend(pieces)

    def _join(self, pieces: list[Piece]) -> None:
        """Puts the first paragraph of a page to the last one before it, if the page broke them apart."""
        first = pieces[0]
        index = next((i for i in range(len(self.pieces) - 1, -1, -1) if not _is_furniture(self.pieces[i])), None)
        if index is None or not isinstance(first, Paragraph):
            return
        last = self.pieces[index]
        if not isinstance(last, Paragraph):
            return
        whole = over_page(last, first)
        if whole is not None:
            self.pieces[index] = whole
            pieces[0] = _CARRIED

    def _pieces(self, page: Page, grids: Sequence[Grid], lines: Sequence[Line]) -> Iterator[Piece]:
        """Text and tables of a page from top to bottom."""
        words = {id(word): word for line in lines for word in line.words}
        inside = {id(word): grid for word in words.values() if (grid := _grid_of(word, grids)) is not None}
        free = _without(lines, inside)
        for grid in grids:
            above = [line for line in free if line.middle < grid.rows[0]]
            free = free[len(above) :]
            yield from self._free(above, page.number)
            found = [words[key] for key, its in inside.items() if its is grid]
            if found:
                self.tables += 1
                yield table_drafts(rows_of_grid(grid, found, self.style, page.number, self.tables))
        yield from self._free(free, page.number)

    def _free(self, lines: Sequence[Line], page: int) -> Iterator[Piece]:
        for run in find_runs(lines, self.style):
            if not run.cells:
                yield from find_paragraphs(run.lines, self.style, self.style.right, page)
            elif run.aside:
                yield from self._aside(run, page)
            else:
                self.tables += 1
                yield table_drafts(rows_of_run(run, self.style, page, self.tables))

    def _aside(self, run: Run, page: int) -> Iterator[Piece]:
        """Columns that are read one after the other."""
        ends = [*(end for _, end in run.gutters), self.style.right]
        for column, end in enumerate(ends):
            lines = [piece for row in run.cells if (piece := row[column]) is not None]
            if run.lists:
                for entry in _entries(lines):
                    yield from _unbroken(find_paragraphs(entry, self.style, end, page))
            else:
                yield from find_paragraphs(lines, self.style, max(line.x1 for line in lines), page)

    def drafts(self) -> list[Draft]:
        depths = item_depths([piece for piece in self.pieces if isinstance(piece, Paragraph)])
        found: list[Draft] = []
        lead: float | None = None  # left edge of the paragraph that announces a list
        for piece in self.pieces:
            if isinstance(piece, Paragraph):
                draft = _as_item(piece, draft_of(piece, self.style, depths), lead)
                lead = _lead(piece, draft, lead)
                found.append(draft)
            else:
                found.extend(piece)
        return found


def _entries(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a list of people, cut before each line that opens with a title: "Klinikchef Bo Lund, ..." """
    found: list[list[Line]] = [[]]
    for line in lines:
        title = next(iter(find_titles(line.text)), None)
        opens = title is not None and not title.start and _NAME.match(line.text, title.end)
        if opens and not (found[-1] and found[-1][-1].text.endswith(",")):
            found.append([])
        found[-1].append(line)
    return found


def _unbroken(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of an entry; behind a comma it goes on, however short the line is."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if found and found[-1].lines[-1].text.endswith(","):
            last = found[-1]
            found[-1] = replace(last, lines=(*last.lines, *paragraph.lines), pages=(*last.pages, *paragraph.pages))
        else:
            found.append(paragraph)
    return found


def _as_item(paragraph: Paragraph, draft: Draft, lead: float | None) -> Draft:
    """A paragraph set in below "besluttede at udpege:" is an item, even if its bullet got lost in a scan."""
    first = paragraph.lines[0]
    if lead is None or draft.kind is not BlockKind.PARAGRAPH or first.x0 < lead + _SET_IN * first.size:
        return draft
    return replace(draft, kind=BlockKind.LIST_ITEM)


def _lead(paragraph: Paragraph, draft: Draft, lead: float | None) -> float | None:
    """Where the paragraph begins that announces the list which is open behind this block; None if none is."""
    if draft.kind is BlockKind.PARAGRAPH:
        return min(line.x0 for line in paragraph.lines) if draft.text.endswith(":") else None
    return lead if draft.kind is BlockKind.LIST_ITEM else None


#: Stands for a paragraph that was put to the page before.
_CARRIED: Piece = []


def _is_furniture(piece: Piece) -> bool:
    return not isinstance(piece, Paragraph) and all(draft.kind is BlockKind.FURNITURE for draft in piece)


def _grid_of(word: Word, grids: Sequence[Grid]) -> Grid | None:
    return next((grid for grid in grids if grid.field(word) is not None), None)


def _without(lines: Sequence[Line], inside: dict[int, Grid]) -> list[Line]:
    """The lines without the words that stand in tables."""
    left = [tuple(word for word in line.words if id(word) not in inside) for line in lines]
    return [Line(words) for words in left if words]


def _rounded(line: Line) -> tuple[float, float, float, float]:
    return (round(line.x0, 1), round(line.y0, 1), round(line.x1, 1), round(line.y1, 1))
