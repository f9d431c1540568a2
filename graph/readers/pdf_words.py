"""Takes the words with their boxes from one page of a PDF.

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

from graph.readers.composing import Box
from graph.readers.page import Page, Word
from graph.readers.pdf_drawings import Frame, bullets, read_drawings

MOST_LETTERS = 60_000  # on one page; a page of print holds some thousands

_HYPHENS = frozenset({0x02, 0xFFFE, 0xFFFF, 0xAD, 0x2010, 0x2011})
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_GAP = 0.6  # of the type size: a wider gap parts words even without a space
_BOLD_WEIGHT = 600


@dataclass(slots=True)
class _Letters:
    """The letters of the word that is open."""

    text: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    first: int = 0


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Words, rules and share of pictures of one page."""
    left, bottom, right, top = page.get_bbox()
    frame = Frame(left, bottom, right, top, page.get_rotation() % 360)
    width, height = frame.size
    text = page.get_textpage()
    try:
        words = tuple(word for word in _words(text, frame) if _is_on_page(word, width, height))
    finally:
        text.close()
    rules, dots, pictured = read_drawings(page, frame)
    words += tuple(bullets(dots, words))
    return Page(number=number, width=width, height=height, words=words, rules=rules, pictured=pictured)


def _is_on_page(word: Word, width: float, height: float) -> bool:
    return word.x1 > 0 and word.y1 > 0 and word.x0 < width and word.y0 < height


def _words(text: pdfium.PdfTextPage, frame: Frame) -> Iterator[Word]:
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


def _follows(last: Box, box: Box) -> bool:
    high = max(last[3] - last[1], 1.0)
    return abs(box[3] - last[3]) < high * 0.6 and -high < box[0] - last[2] < high * _GAP


def _closed(text: pdfium.PdfTextPage, letters: _Letters, frame: Frame) -> Iterator[Word]:
    """The finished word; words that do not stand level (watermarks, notes along the edge) are left out."""
    if not letters.text:
        return
    angle = math.degrees(raw.FPDFText_GetCharAngle(text, letters.first))
    if (
        min((angle - frame.turn) % 180, (frame.turn - angle) % 180, (angle + frame.turn) % 180) > 8
        and len(letters.text) > 1
    ):
        return
    boxes = letters.boxes
    high = max(box[3] - box[1] for box in boxes)
    yield Word(
        text="".join(letters.text),
        x0=boxes[0][0],
        y0=min(box[1] for box in boxes),
        x1=max(box[2] for box in boxes),
        y1=max(box[3] for box in boxes),
        size=round(_drawn_size(text, letters.first, high), 1),
        bold=_is_bold(text, letters.first),
    )


def _drawn_size(text: pdfium.PdfTextPage, index: int, high: float) -> float:
    """The size of type as it is drawn: many programs write it in other units and scale the page."""
    matrix = raw.FS_MATRIX()
    size = raw.FPDFText_GetFontSize(text, index)
    if raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
        size *= math.hypot(matrix.c, matrix.d)
    return size if high * 0.5 <= size <= high * 1.5 else high * 0.85


def _is_bold(text: pdfium.PdfTextPage, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(96)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 96, ctypes.byref(flags))
    return _BOLD.search(name.value) is not None or bool(flags.value & 0x40000)
