"""Takes words with their boxes, drawn rules and the extent of pictures from one page of a PDF.

The library tells of each letter where it stands; a word ends at a space, at a gap, or where the line changes. A hyphen
that breaks a word over lines comes as a sign of its own and is made a hyphen again: "sundheds-" / "aftalen".
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from graph.readers.page import Page, Rule, Word

MOST_LETTERS = 60_000  # on one page; a page of print holds some thousands
MOST_DRAWINGS = 20_000  # objects on one page; beyond that it is a map or a drawing, and its lines are no table

_HYPHENS = frozenset({0x02, 0xFFFE, 0xFFFF, 0xAD, 0x2010, 0x2011})
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_GAP = 0.6  # of the type size: a wider gap parts words even without a space
_THIN = 3.0  # points; a filled box no thicker is a rule
_SHORT = 6.0  # points; shorter strokes belong to letters and signs
_BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class _Frame:
    """The part of the page that is shown, and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.turn in (90, 270) else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point as it is seen, from the upper left corner."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        (x0, y0), (x1, y1) = self.place(left, bottom), self.place(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@dataclass(slots=True)
class _Letters:
    """The letters of the word that is open."""

    text: list[str] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    first: int = 0


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Words, rules and share of pictures of one page."""
    left, bottom, right, top = page.get_bbox()
    frame = _Frame(left, bottom, right, top, page.get_rotation() % 360)
    width, height = frame.size
    text = page.get_textpage()
    try:
        words = tuple(word for word in _words(text, frame) if _is_on_page(word, width, height))
    finally:
        text.close()
    rules, pictured = _drawings(page, frame)
    return Page(number=number, width=width, height=height, words=words, rules=rules, pictured=pictured)


def _is_on_page(word: Word, width: float, height: float) -> bool:
    return word.x1 > 0 and word.y1 > 0 and word.x0 < width and word.y0 < height


def _words(text: pdfium.PdfTextPage, frame: _Frame) -> Iterator[Word]:
    rect = raw.FS_RECTF()
    at = ctypes.byref(rect)
    open_word = _Letters()
    for index in range(min(text.count_chars(), MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(text, index)
        letter = _letter(code)
        if not letter or not raw.FPDFText_GetLooseCharBox(text, index, at):
            yield from _closed(text, open_word, frame)
            open_word = _Letters()
            continue
        box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        if open_word.boxes and not _follows(open_word.boxes[-1], box):
            yield from _closed(text, open_word, frame)
            open_word = _Letters()
        if not open_word.text:
            open_word.first = index
        open_word.text.append(letter)
        open_word.boxes.append(box)
    yield from _closed(text, open_word, frame)


def _letter(code: int) -> str:
    """The letter, empty for what is no letter."""
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code <= 0x20 or code == 0xA0 or 0x2000 <= code <= 0x200F or 0xD800 <= code <= 0xDFFF:
        return ""
    return chr(code)


def _follows(last: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    high = max(last[3] - last[1], 1.0)
    return abs(box[3] - last[3]) < high * 0.6 and -high < box[0] - last[2] < high * _GAP


def _closed(text: pdfium.PdfTextPage, letters: _Letters, frame: _Frame) -> Iterator[Word]:
    """The finished word; words that do not stand level (watermarks, notes along the edge) are left out."""
    if not letters.text:
        return
    angle = math.degrees(raw.FPDFText_GetCharAngle(text, letters.first))
    if (
        min((angle - frame.turn) % 180, (frame.turn - angle) % 180, (angle + frame.turn) % 180) > 8
        and len(letters.text) > 1
    ):
        return
    size = raw.FPDFText_GetFontSize(text, letters.first)
    boxes = letters.boxes
    high = max(box[3] - box[1] for box in boxes)
    yield Word(
        text="".join(letters.text),
        x0=boxes[0][0],
        y0=min(box[1] for box in boxes),
        x1=max(box[2] for box in boxes),
        y1=max(box[3] for box in boxes),
        size=round(_drawn_size(size, high), 1),
        bold=_is_bold(text, letters.first),
    )


def _drawn_size(size: float, high: float) -> float:
    """The size of type; a page that is scaled as a whole names another one than it draws."""
    return size if high * 0.5 <= size <= high * 1.5 else high * 0.85


def _is_bold(text: pdfium.PdfTextPage, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(96)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 96, ctypes.byref(flags))
    return _BOLD.search(name.value) is not None or bool(flags.value & 0x40000)


def _drawings(page: pdfium.PdfPage, frame: _Frame) -> tuple[tuple[Rule, ...], float]:
    """The rules of a page, and the share of it that its largest picture covers."""
    count = raw.FPDFPage_CountObjects(page)
    rules: list[Rule] = []
    pictured = 0.0
    width, height = frame.size
    for index in range(min(count, MOST_DRAWINGS)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH and count < MOST_DRAWINGS:
            rules.extend(_rules(item, frame))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(item, frame)
            pictured = max(pictured, (x1 - x0) * (y1 - y0) / max(width * height, 1.0))
    return tuple(rules), min(pictured, 1.0)


def _bounds(item: object, frame: _Frame) -> tuple[float, float, float, float]:
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges))
    return frame.box(*(edge.value for edge in edges))


def _rules(item: object, frame: _Frame) -> Iterator[Rule]:
    """The level and upright strokes of a drawing; a thin filled box is one too."""
    x0, y0, x1, y1 = _bounds(item, frame)
    if min(x1 - x0, y1 - y0) <= _THIN:
        if max(x1 - x0, y1 - y0) >= _SHORT:
            yield _thin(x0, y0, x1, y1)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    if stroke.value:
        yield from _strokes(item, frame)


def _thin(x0: float, y0: float, x1: float, y1: float) -> Rule:
    if x1 - x0 >= y1 - y0:
        middle = (y0 + y1) / 2
        return Rule(x0=x0, y0=middle, x1=x1, y1=middle)
    middle = (x0 + x1) / 2
    return Rule(x0=middle, y0=y0, x1=middle, y1=y1)


def _strokes(item: object, frame: _Frame) -> Iterator[Rule]:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    first: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    for index in range(min(raw.FPDFPath_CountSegments(item), 2000)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        here = frame.place(
            matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            yield from _stroke(last, here)
        if raw.FPDFPathSegment_GetClose(segment) and first is not None:
            yield from _stroke(here, first)
        last = here


def _stroke(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    x0, x1 = sorted((one[0], other[0]))
    y0, y1 = sorted((one[1], other[1]))
    if min(x1 - x0, y1 - y0) <= 1.0 and max(x1 - x0, y1 - y0) >= _SHORT:
        yield _thin(x0, y0, x1, y1)
