"""Lines of one column -> paragraphs, list items and headings.

A line goes on in the next where the next word would not have fitted any more, where a word is broken or a sentence goes
on in small letters; type, distance and bullets say where it ends. "Ida Holm, direktør" / "Bo Lund, ældrechef" stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model.text import BlockKind
from graph.readers.composing import Box, Draft
from graph.readers.joining import goes_on, goes_on_after_gap
from graph.readers.lines import LineKind
from graph.readers.lines import find_lines as look_at
from graph.readers.marks import is_bold_heading
from graph.readers.page import Line, around
from graph.readers.page_lines import is_mark
from graph.readers.page_style import Style

_LONGEST_HEADING = 200
_TITLE_WORDS = 12  # a title that ends with a full stop is no longer
_UNLIKE = 0.12  # share by which sizes of type may differ within a paragraph
_TITLE = 1.6  # times the size of the text: large type is measured unevenly, and a title that is full goes on
_LOOSE = 1.3  # times the usual distance: a wider one parts paragraphs
_TORN = 2.0  # times the usual distance: even a broken word does not go on over it
_SPACE = 0.25  # of the size of type
_UNEVEN = 0.5  # of the size of type: what is missing to a full line where margins are ragged


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that make one block, where the column ends to the right, and the page of each line."""

    lines: tuple[Line, ...]
    right: float
    pages: tuple[int, ...]
    mark: bool = False  # the first word is a bullet or a number

    @property
    def page(self) -> int:
        return self.pages[0]


def find_paragraphs(lines: Sequence[Line], style: Style, right: float, page: int) -> list[Paragraph]:
    """The paragraphs of a column that ends at `right`, from top to bottom."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _same(found[-1], line, style):
            last = found[-1]
            found[-1] = replace(last, lines=(*last.lines, line), pages=(*last.pages, page))
        else:
            found.append(Paragraph(lines=(line,), right=right, pages=(page,), mark=begins_item(line)))
    return found


def begins_item(line: Line) -> bool:
    """Whether a line begins with the bullet or number of an item."""
    return look_at(line.text)[0].kind is LineKind.ITEM or (is_mark(line.words[0].text) and _stands_off(line))


def _stands_off(line: Line) -> bool:
    """Whether the first word stands off from the others as a bullet does."""
    return len(line.words) > 1 and line.words[1].x0 - line.words[0].x1 > 0.7 * line.size


def _same(paragraph: Paragraph, line: Line, style: Style) -> bool:
    """Whether a line belongs to the paragraph above it."""
    last, first = paragraph.lines[-1], paragraph.lines[0]
    going_on = goes_on(last.text, line.text, 0)
    full = is_full(last, line, paragraph.right)
    titles = full and min(last.size, line.size) >= _TITLE * style.body
    if begins_item(line) or not _alike(last, line, _UNLIKE * 2 if going_on or titles else _UNLIKE):
        return False
    distance = (line.middle - last.middle) / max(last.size, line.size) / style.pitch
    if distance > (_TORN if going_on else _LOOSE) or distance < 0.3:
        return False
    if paragraph.mark and line.x0 < first.x0 - last.size:
        return False
    if full and style.firm and paragraph.right == style.right and not last.text.endswith((".", ":", "!", "?", ";")):
        return goes_on(
            f"{last.text},", line.text, 1
        )  # broken at the margin: no entry of a list, whatever it looks like
    return going_on or goes_on(last.text, line.text, 1 if full else 0)


def _alike(last: Line, line: Line, unlike: float) -> bool:
    if abs(last.size - line.size) > unlike * max(last.size, line.size):
        return False
    return last.bold == line.bold or last.text.endswith("-")


def is_full(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of the line would not have fitted behind the last one."""
    word = line.words[0]
    return last.x1 + _SPACE * last.size + (word.x1 - word.x0) > right - _UNEVEN * last.size


def over_page(before: Paragraph, after: Paragraph) -> Paragraph | None:
    """Two paragraphs as one if the page broke them apart, None if they are two."""
    last, first = before.lines[-1], after.lines[0]
    if after.mark or not _alike(last, first, _UNLIKE):
        return None
    full = is_full(last, first, before.right)
    ended = last.text.endswith((".", "!", "?", ":", ";"))
    if not (goes_on_after_gap(last.text, first.text) or goes_on(last.text, first.text, 1 if full and not ended else 0)):
        return None
    return replace(before, lines=(*before.lines, *after.lines), pages=(*before.pages, *after.pages))


def draft_of(paragraph: Paragraph, style: Style, depths: Sequence[float] = ()) -> Draft:
    """The block that a paragraph makes: heading by size or weight of its type, item by its mark."""
    lines = tuple(line.text for line in paragraph.lines)
    level = _heading_level(paragraph, " ".join(lines), style)
    if level is None and paragraph.mark:
        return _item(paragraph, lines, depths)
    return Draft(
        kind=BlockKind.PARAGRAPH if level is None else BlockKind.HEADING,
        lines=lines,
        level=level or 0,
        page=paragraph.page,
        box=_box(paragraph),
        turns=_turns(paragraph),
    )


def _heading_level(paragraph: Paragraph, text: str, style: Style) -> int | None:
    """The level of a heading (0 if it is one by bold type alone), None for a paragraph that is none."""
    level = min(style.level(line) for line in paragraph.lines)
    if text[:1].islower() or (text.endswith(".") and len(text.split()) > _TITLE_WORDS):
        return None
    if level and len(text) <= _LONGEST_HEADING and look_at(text)[0].kind is not LineKind.FURNITURE:
        return level
    return 0 if all(line.bold for line in paragraph.lines) and is_bold_heading(text) else None


def _item(paragraph: Paragraph, lines: tuple[str, ...], depths: Sequence[float]) -> Draft:
    """A list item without its bullet; a number stays."""
    first = paragraph.lines[0]
    look = look_at(lines[0])[0]
    rest = lines[0][look.start :] if look.kind is LineKind.ITEM else lines[0]
    if look.kind is not LineKind.ITEM and not lines[0][:1].isalnum() and not lines[0].startswith("("):
        rest = lines[0].split(" ", 1)[-1]
    return Draft(
        kind=BlockKind.LIST_ITEM,
        lines=(rest, *lines[1:]),
        level=sum(place < first.x0 - 4 for place in depths),
        page=paragraph.page,
        box=_box(paragraph),
        turns=_turns(paragraph),
    )


def _box(paragraph: Paragraph) -> Box:
    """The box of a paragraph on the page where it begins."""
    lines = zip(paragraph.lines, paragraph.pages, strict=True)
    return around([line.box for line, page in lines if page == paragraph.page])


def _turns(paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
    """Pages that begin inside the paragraph."""
    return tuple(
        (index, page)
        for index, (before, page) in enumerate(zip(paragraph.pages, paragraph.pages[1:], strict=False), start=1)
        if page != before
    )


def item_depths(paragraphs: Sequence[Paragraph]) -> tuple[float, ...]:
    """The places at which bullets and numbers stand in a document, from left to right."""
    found: list[float] = []
    for place in sorted(paragraph.lines[0].x0 for paragraph in paragraphs if paragraph.mark):
        if not found or place - found[-1] > 6:
            found.append(place)
    return tuple(found)
