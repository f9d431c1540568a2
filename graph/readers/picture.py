"""Reads image files that hold pages: PNG, JPEG and TIFF, one page or many.

"Referat_underskrevet.tif" is what the copier makes of signed minutes. Its words come from the OCR, and from there on it
is read like any page of a PDF.
"""

from __future__ import annotations

from graph.errors import ReadError
from graph.readers.content import Content
from graph.readers.paged import content_of
from graph.readers.scan import frames, missing_engine, read_picture


def read_picture_file(data: bytes, name: str) -> Content:
    """The content of an image file from its bytes; ReadError if it is broken, or the OCR is missing."""
    missing = missing_engine()
    if missing:
        raise ReadError(f"Filen er et billede. {missing}")
    pages = [read_picture(image, number, dots) for number, (image, dots) in enumerate(frames(data), start=1)]
    return content_of(pages, format_name="picture", notes=("Læst af OCR: hold navne op mod billedet.",))
