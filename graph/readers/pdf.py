"""Reads a PDF: the words of its text layer as blocks in reading order; pages that are pictures by OCR.

An office prints to PDF from Word, or scans what was signed; one file may hold both. What the file says of itself (tags,
bookmarks) is left alone: it is wrong as often as it is there. The words and where they stand are always true.
"""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from graph.errors import ReadError
from graph.readers.content import Content
from graph.readers.page import Page
from graph.readers.paged import content_of
from graph.readers.pdf_words import read_page
from graph.readers.scan import missing_engine, read_picture

MOST_PAGES = 2000
MOST_PICTURES = 200  # pages that are read by OCR; it takes seconds for each

_PICTURE = 0.25  # share of a page that a picture covers where the page may be a scan
_BROKEN = "PDF-filen er i stykker og kan ikke åbnes."
_DOTS = 300.0  # per inch, for the OCR
_LONGEST = 1200.0  # points; larger sheets are drawn with fewer dots
_FEW = 12  # words below which a page with a picture has no text layer worth the name
_UNREADABLE = 0.3  # share of letters without a meaning from which on a text layer is of no use


def read_pdf(data: bytes, name: str) -> Content:
    """The content of a PDF from its bytes; ReadError if it is encrypted, broken or too long."""
    document = _open(data)
    try:
        pages, pictures, broken = _pages(document)
        read, notes = _read_pictures(document, pictures)
    finally:
        document.close()
    return content_of([read.get(page.number, page) for page in pages], format_name="pdf", notes=(*broken, *notes))


def _read_pictures(document: pdfium.PdfDocument, numbers: Sequence[int]) -> tuple[dict[int, Page], tuple[str, ...]]:
    """The pages that are pictures, read by OCR; without it a PDF that has other pages is read as far as it goes."""
    if not numbers:
        return {}, ()
    told = _told(numbers)
    missing = missing_engine()
    if missing and len(numbers) == len(document):
        raise ReadError(f"PDF-filens sider er billeder. {missing}")
    if missing:
        return {}, (f"Sider, der ikke er læst, fordi de er billeder: {told}. {missing}",)
    found = {number: _read_picture(document[number - 1], number) for number in numbers[:MOST_PICTURES]}
    notes = [f"Sider læst af OCR, fordi de er billeder: {told}."]
    if len(numbers) > MOST_PICTURES:
        notes.append(f"Kun de første {MOST_PICTURES} af {len(numbers)} billeder er læst.")
    return found, tuple(notes)


def _told(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:20])) + (" ..." if len(numbers) > 20 else "")


def _read_picture(sheet: pdfium.PdfPage, number: int) -> Page:
    dots = min(_DOTS, _DOTS * _LONGEST / max(*sheet.get_size(), 1.0))
    return read_picture(sheet.render(scale=dots / 72.0, grayscale=True).to_pil(), number, dots)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise ReadError(_why(data)) from error
    if len(document) > MOST_PAGES:
        count = len(document)
        document.close()
        raise ReadError(f"PDF-filen har {count} sider; kun filer på op til {MOST_PAGES} sider læses.")
    return document


def _why(data: bytes) -> str:
    reason = raw.FPDF_GetLastError()
    if reason in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return "PDF-filen er krypteret og kræver adgangskode. Gem en kopi uden, og læs den."
    if b"%PDF" not in data[:2048]:
        return "Filen er ingen PDF, selv om navnet siger det."
    return _BROKEN


def _pages(document: pdfium.PdfDocument) -> tuple[list[Page], list[int], tuple[str, ...]]:
    """The pages, the numbers of those that are pictures without text, and a note on those that cannot be opened."""
    pages: list[Page] = []
    pictures: list[int] = []
    broken: list[int] = []
    for index in range(len(document)):
        try:
            sheet = document[index]
        except pdfium.PdfiumError:
            pages.append(Page(number=index + 1, width=595.0, height=842.0, words=()))
            broken.append(index + 1)
            continue
        page = read_page(sheet, index + 1)
        sheet.close()
        if needs_ocr(page):
            pictures.append(index + 1)
        pages.append(page)
    if broken and len(broken) == len(pages):
        raise ReadError(_BROKEN)
    return pages, pictures, (f"Sider, der er i stykker og ikke er læst: {_told(broken)}.",) if broken else ()


def needs_ocr(page: Page) -> bool:
    """Whether a page is a picture of a page, or its letters have lost their meaning."""
    if page.pictured >= _PICTURE and len(page.words) < _FEW:
        return True
    letters = "".join(word.text for word in page.words)
    lost = sum("\ue000" <= letter <= "\uf8ff" or letter in "\ufffd\x00" for letter in letters)
    return len(letters) > 50 and lost > _UNREADABLE * len(letters)
