"""Writes small PDF files for tests: text where it is told to stand, and tables with rules."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

WIDTH, HEIGHT = A4


class Print:
    """A PDF that is written from the top down; `at` says how far from the left and from the top."""

    def __init__(self, size: float = 10) -> None:
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=A4, invariant=1)
        self.size = size
        self.y = 60.0

    def text(self, *lines: str, x: float = 60, bold: bool = False, size: float = 0, step: float = 1.25) -> Print:
        for line in lines:
            self.put(x, line, bold=bold, size=size)
            self.y += (size or self.size) * step
        return self

    def put(self, x: float, line: str, *, y: float = 0, bold: bool = False, size: float = 0) -> Print:
        """A line where it is told to stand, without moving on."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size or self.size)
        self.canvas.drawString(x, HEIGHT - (y or self.y), line)
        return self

    def row(self, *cells: tuple[float, str], bold: bool = False, step: float = 1.25) -> Print:
        for x, cell in cells:
            self.put(x, cell, bold=bold)
        self.y += self.size * step
        return self

    def gap(self, points: float = 10) -> Print:
        self.y += points
        return self

    def paragraph(self, text: str, x: float = 60, width: float = 470) -> Print:
        """A paragraph broken into lines as a word processor does it."""
        style = ParagraphStyle("text", fontName="Helvetica", fontSize=self.size, leading=self.size * 1.25)
        block = Paragraph(text, style)
        _, high = block.wrap(width, 9999)
        block.drawOn(self.canvas, x, HEIGHT - self.y - high + self.size * 0.75)
        self.y += high + 6
        return self

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], x: float = 60, rules: bool = True) -> Print:
        style = ParagraphStyle("cell", fontName="Helvetica", fontSize=self.size - 1, leading=self.size * 1.2)
        table = Table([[Paragraph(cell, style) for cell in row] for row in rows], colWidths=list(widths))
        commands = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        table.setStyle(TableStyle([*commands, *([("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if rules else [])]))
        _, high = table.wrapOn(self.canvas, sum(widths), 9999)
        table.drawOn(self.canvas, x, HEIGHT - self.y - high)
        self.y += high + 16
        return self

    def page(self) -> Print:
        self.canvas.showPage()
        self.y = 60.0
        return self

    def data(self) -> bytes:
        if not self.buffer.getvalue():
            self.canvas.save()
        return self.buffer.getvalue()
