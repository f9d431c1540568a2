"""Columns and grids of a page -> rows of cells.

A row of a table without rules may take several lines: "Fælleskommunalt" / "Sundhedssekretariat" is one cell. What
stands in the first column begins a row, unless it goes on from the cell above; what stands without one belongs to the
row above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.model.text import BlockKind
from graph.readers.composing import Cell, Draft
from graph.readers.joining import goes_on
from graph.readers.page import Line, Word, around
from graph.readers.page_cards import between, card_groups
from graph.readers.page_columns import Run
from graph.readers.page_grids import Grid
from graph.readers.page_lines import find_lines_of
from graph.readers.page_paragraphs import find_paragraphs, is_full
from graph.readers.page_style import Style

_CLOSE = 1.3  # usual distances of lines within which a cell goes on
_FAR = 2.2  # usual distances of lines behind which a new row begins in any case
_PADDING = 2.0
_OWN_WORDS = frozenset("i og for af til på med om ved fra samt under mellem".split())
_LONG_WORD = 10  # letters: a shorter word fits into any cell


def rows_of_run(run: Run, style: Style, page: int, table: int) -> list[Draft]:
    """The rows of columns without rules."""
    rights = [*(end - _PADDING for _, end in run.gutters), style.right]
    used = _rightmost(run)
    tight = _tight(run, style, rights, used)
    rights = used if tight else rights
    groups = () if tight else card_groups(run.cells, [0.0, *_distances(run, style)])
    if groups:
        return [_card_row([run.cells[index] for index in group], page, table) for group in groups]
    rows: list[list[list[Line]]] = []
    for index, cells in enumerate(run.cells):
        distance = _distance(run, index, style) if index else 0.0
        if rows and (distance <= tight or (not tight and _goes_on(rows[-1], cells, distance, rights))):
            for column, piece in enumerate(cells):
                if piece is not None:
                    rows[-1][column].append(piece)
        else:
            rows.append([[piece] if piece is not None else [] for piece in cells])
    return [_row([_cell(lines, style, rights[c]) for c, lines in enumerate(row)], row, page, table) for row in rows]


def _rightmost(run: Run) -> list[float]:
    """How far the words of each column reach to the right."""
    columns = range(len(run.gutters) + 1)
    return [max((piece.x1 for row in run.cells if (piece := row[c]) is not None), default=0.0) for c in columns]


def _tight(run: Run, style: Style, rights: Sequence[float], used: Sequence[float]) -> float:
    """The distance within which lines belong to one row, where rows stand further apart than their lines; else 0.

    The lines that stand close must look as if they went on: a list of single lines in groups is none such. Where a
    column is empty in them, that is a sign itself, and what others of the column reach is taken for its width.
    """
    distances = _distances(run, style)
    limit = between([distance for distance in distances if 0.3 < distance < _FAR])
    if not limit:
        return 0.0
    close = [index for index, distance in enumerate(distances, start=1) if distance <= limit]
    wrapped = sum(
        _all_wrap(run.cells[index - 1], run.cells[index], used if None in run.cells[index] else rights)
        for index in close
    )
    return limit if wrapped >= 0.8 * len(close) else 0.0


def _all_wrap(above: Sequence[Line | None], cells: Sequence[Line | None], rights: Sequence[float]) -> bool:
    """Whether each piece of a line may go on from the piece above it: what it begins with did not fit there."""
    return all(
        piece is None or last is None or goes_on(last.text, piece.text, 0) or is_full(last, piece, right)
        for last, piece, right in zip(above, cells, rights, strict=True)
    )


def _distances(run: Run, style: Style) -> list[float]:
    return [_distance(run, index, style) for index in range(1, len(run.cells))]


def _distance(run: Run, index: int, style: Style) -> float:
    high, low = run.lines[index - 1], run.lines[index]
    return (low.middle - high.middle) / max(high.size, low.size) / style.pitch


def _goes_on(
    row: Sequence[Sequence[Line]], cells: Sequence[Line | None], distance: float, rights: Sequence[float]
) -> bool:
    """Whether a line goes on with the row above it."""
    if distance > _FAR:
        return False
    first = cells[0]
    if first is None:
        return True
    if distance > _CLOSE or not row[0]:
        return False
    filled = [(column, piece) for column, piece in enumerate(cells) if piece is not None]
    return all(
        row[column] and _wraps(row[column][-1], piece, rights[column], alone=len(filled) == 1)
        for column, piece in filled
    )


def _wraps(last: Line, piece: Line, right: float, alone: bool) -> bool:
    """Whether a piece of a cell goes on from the piece above."""
    if goes_on(last.text, piece.text, 0):
        return True
    return alone and last.bold == piece.bold and is_full(last, piece, right) and goes_on(last.text, piece.text, 1)


def rows_of_grid(grid: Grid, words: Sequence[Word], style: Style, page: int, table: int) -> list[Draft]:
    """The rows of a table that is ruled off; a cell that spans rows stands in each of them."""
    inside: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        field = grid.field(word)
        if field is not None:
            inside.setdefault(field, []).append(word)
    lines = {field: find_lines_of(found) for field, found in inside.items()}
    drafts = []
    for fields in grid.cells:
        seen: set[tuple[int, int]] = set()
        row: list[list[Line]] = []
        for field in fields:
            row.append([] if field in seen else lines.get(field, []))
            seen.add(field)
        cells = [_cell(found, style, _right(grid, column, found)) for column, found in enumerate(row)]
        if any(cells):
            drafts.append(_row(cells, row, page, table))
    return _without_empty_columns(drafts)


def _right(grid: Grid, column: int, lines: Sequence[Line]) -> float:
    """Where the text of a cell ends to the right: as far from its rule as it begins from the left one."""
    padding = lines[0].x0 - grid.columns[column] if lines else 0.0
    end = grid.columns[column + 1]
    widest = max((line.x1 for line in lines), default=end)
    beyond = next((cut for cut in grid.columns[column + 1 :] if cut >= widest - 1), grid.columns[-1])
    return beyond - min(max(padding, 0.0), 8.0)


def _without_empty_columns(drafts: list[Draft]) -> list[Draft]:
    """The rows without columns that are empty in all of them (double rules, narrow margins)."""
    if not drafts:
        return drafts
    kept = [column for column in range(len(drafts[0].cells)) if any(draft.cells[column] for draft in drafts)]
    return [
        Draft(
            kind=draft.kind,
            cells=tuple(draft.cells[column] for column in kept),
            page=draft.page,
            table=draft.table,
            box=draft.box,
        )
        for draft in drafts
    ]


def _cell(lines: Sequence[Line], style: Style, right: float) -> Cell:
    """The paragraphs of a cell."""
    return tuple(_whole(paragraph.lines, right) for paragraph in find_paragraphs(lines, style, right, page=1))


def _whole(lines: Sequence[Line], right: float) -> tuple[str, ...]:
    """The lines of a paragraph; a word that is wider than its cell, and was torn by it, is put together."""
    texts = [lines[0].text]
    for last, line in pairwise(lines):
        if _is_torn(last, line, right):
            texts[-1] += line.text
        else:
            texts.append(line.text)
    return tuple(texts)


def _is_torn(last: Line, line: Line, right: float) -> bool:
    """Whether a word stands alone in a line, leaves no room for a letter, and goes on in small letters."""
    word = last.words[-1]
    letters = len(word.text)
    alone = len(last.words) == 1 and letters >= _LONG_WORD and word.text.isalpha()
    own = line.text[:1].islower() and line.words[0].text not in _OWN_WORDS
    return alone and own and right - word.x1 < (word.x1 - word.x0) / letters


def _card_row(lines: Sequence[Sequence[Line | None]], page: int, table: int) -> Draft:
    """The lines of cards that stand beside each other as one row; each line of a card stays a line."""
    columns = [[piece for row in lines if (piece := row[column]) is not None] for column in range(len(lines[0]))]
    return _row([tuple((line.text,) for line in column) for column in columns], columns, page, table)


def _row(cells: Sequence[Cell], row: Sequence[Sequence[Line]], page: int, table: int) -> Draft:
    boxes = [line.box for lines in row for line in lines]
    return Draft(kind=BlockKind.TABLE_ROW, cells=tuple(cells), page=page, table=table, box=around(boxes))
