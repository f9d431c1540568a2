"""Reads a PDF: the words of its text layer as blocks in reading order; pages that are pictures by OCR.

An office prints to PDF from Word, or scans what was signed; one file may hold both. What the file says of itself (tags,
bookmarks) is left alone: it is wrong as often as it is there. The words and where they stand are always true.
"""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Draft, compose
from graph.readers.content import Content
from graph.readers.page import Page
from graph.readers.page_layout import draft_pages
from graph.readers.pdf_words import read_page

MOST_PAGES = 2000

_PICTURE = 0.25  # share of a page that a picture covers where the page may be a scan
_FEW = 12  # words below which a page with a picture has no text layer worth the name
_UNREADABLE = 0.3  # share of letters without a meaning from which on a text layer is of no use


def read_pdf(data: bytes, name: str) -> Content:
    """The content of a PDF from its bytes; ReadError if it is encrypted, broken or too long."""
    document = _open(data)
    try:
        pages, pictures = _pages(document)
    finally:
        document.close()
    return content_of(pages, pictures)


def content_of(
    pages: Sequence[Page], pictures: Sequence[int], kind: str = "pdf", notes: tuple[str, ...] = ()
) -> Content:
    """The content of pages; `pictures` are the numbers of those that could not be read."""
    drafts = draft_pages(pages)
    if not any(draft.kind is not BlockKind.FURNITURE for draft in drafts):
        raise ReadError("The file holds pictures of pages and no text." if pictures else "The file holds no text.")
    composed = compose(drafts, pages=len(pages))
    around = sum(draft.kind is BlockKind.FURNITURE for draft in drafts)
    told = (f"{around} running heads, feet and page numbers left out.",) if around else ()
    return Content(
        text=composed.text,
        blocks=composed.blocks,
        format=kind,
        title=_title(drafts),
        pages=len(pages),
        page_starts=composed.page_starts,
        notes=(*notes, *told),
    )


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise ReadError(_why(data)) from error
    if len(document) > MOST_PAGES:
        count = len(document)
        document.close()
        raise ReadError(f"The PDF has {count} pages; only files of up to {MOST_PAGES} pages are read.")
    return document


def _why(data: bytes) -> str:
    reason = raw.FPDF_GetLastError()
    if reason in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return "The PDF is encrypted: it needs a password. Save a copy without one and read that."
    if b"%PDF" not in data[:2048]:
        return "The file is no PDF, though its name says so."
    return "The PDF is broken and cannot be opened."


def _pages(document: pdfium.PdfDocument) -> tuple[list[Page], list[int]]:
    """The pages, and the numbers of those that are pictures without text."""
    pages: list[Page] = []
    pictures: list[int] = []
    for index in range(len(document)):
        try:
            sheet = document[index]
        except pdfium.PdfiumError:
            pages.append(Page(number=index + 1, width=595.0, height=842.0, words=()))
            pictures.append(index + 1)
            continue
        page = read_page(sheet, index + 1)
        sheet.close()
        if needs_ocr(page):
            pictures.append(index + 1)
        pages.append(page)
    return pages, pictures


def needs_ocr(page: Page) -> bool:
    """Whether a page is a picture of a page, or its letters have lost their meaning."""
    if page.pictured >= _PICTURE and len(page.words) < _FEW:
        return True
    letters = "".join(word.text for word in page.words)
    lost = sum("\ue000" <= letter <= "\uf8ff" or letter in "\ufffd\x00" for letter in letters)
    return len(letters) > 50 and lost > _UNREADABLE * len(letters)


def _title(drafts: Sequence[Draft]) -> str:
    """The largest heading near the top, else the first line."""
    read = [draft for draft in drafts if draft.kind is not BlockKind.FURNITURE][:6]
    first = min((d for d in read if d.level and d.kind is BlockKind.HEADING), key=lambda d: d.level, default=read[0])
    return " ".join(first.text.split())[:200]
