"""Takes from one page of a PDF what is drawn, not written: rules, dots that serve as bullets, and pictures.

A table is ruled off by strokes, by thin filled boxes or by the outlines of its cells, as the program liked it; and a
browser prints the bullet of a list as a circle of three points, with no letter behind it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from graph.readers.composing import Box
from graph.readers.page import Rule, Word

MOST_DOTS = 200  # on one page that may be bullets
MOST_DRAWINGS = 20_000  # objects on one page; beyond that it is a map or a drawing, and its lines are no table

_THIN = 3.0  # points; a filled box no thicker is a rule
_SHORT = 6.0  # points; shorter strokes belong to letters and signs
_DOT = 6.0  # points; larger shapes are no bullets
_REACH = 2.5  # of the size of type: how far a bullet stands before its word


@dataclass(frozen=True, slots=True)
class Frame:
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

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x0, y0), (x1, y1) = self.place(left, bottom), self.place(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def read_drawings(page: pdfium.PdfPage, frame: Frame) -> tuple[tuple[Rule, ...], list[Box], float]:
    """The rules of a page, its dots, and the share of it that its largest picture covers."""
    count = raw.FPDFPage_CountObjects(page)
    rules: list[Rule] = []
    dots: list[Box] = []
    pictured = 0.0
    width, height = frame.size
    for index in range(min(count, MOST_DRAWINGS)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH and count < MOST_DRAWINGS:
            box = _bounds(item, frame)
            if _is_dot(box):
                dots.append(box)
            else:
                rules.extend(_rules(item, box, frame))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(item, frame)
            pictured = max(pictured, (x1 - x0) * (y1 - y0) / max(width * height, 1.0))
    return tuple(rules), dots, min(pictured, 1.0)


def _is_dot(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return 1.2 <= wide <= _DOT and 1.2 <= high <= _DOT and abs(wide - high) <= 1.0


def bullets(dots: Sequence[Box], words: Sequence[Word]) -> Iterator[Word]:
    """Bullets that are drawn, not written: dots with a word close to their right."""
    for dot in dots[:MOST_DOTS]:
        middle = (dot[1] + dot[3]) / 2
        word = next(
            (w for w in words if w.y0 < middle < w.y1 and 0 < w.x0 - dot[2] < _REACH * w.size),
            None,
        )
        if word is not None:
            yield replace(word, text="•", x0=dot[0], x1=dot[2], bold=False)


def _bounds(item: object, frame: Frame) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges))
    return frame.box(*(edge.value for edge in edges))


def _rules(item: object, box: Box, frame: Frame) -> Iterator[Rule]:
    """The level and upright strokes of a drawing; a thin filled box is one too."""
    x0, y0, x1, y1 = box
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


def _strokes(item: object, frame: Frame) -> Iterator[Rule]:
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
