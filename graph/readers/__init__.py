"""File -> Document. `read` opens one file; `discover` finds the files of a folder.

Each format has one reader function in READERS; what all documents share (content id, marks of a foreign OCR) is added
here. A file that cannot be read raises ReadError with one sentence that says why: "The file is empty."
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from graph.danish.ocr import is_damaged
from graph.errors import ReadError
from graph.model.text import Document
from graph.readers.content import Content
from graph.readers.discovery import discover
from graph.readers.docx import read_docx
from graph.readers.html import read_html
from graph.readers.marked_text import read_marked_text
from graph.readers.odt import read_odt
from graph.readers.pdf import read_pdf
from graph.readers.picture import read_picture_file
from graph.readers.rtf import read_rtf

__all__ = ["READERS", "discover", "read"]

#: Suffix of a file's name -> the function that makes its Content from bytes and name.
READERS: Mapping[str, Callable[[bytes, str], Content]] = {
    ".txt": read_marked_text,
    ".text": read_marked_text,
    ".md": read_marked_text,
    ".markdown": read_marked_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".docm": read_docx,
    ".rtf": read_rtf,
    ".odt": read_odt,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), read_picture_file),
}

#: Largest file in bytes that is read; minutes are a thousandth of it.
LARGEST = 20_000_000


def read(path: Path, name: str = "") -> Document:
    """The document of one file; `name` is what the user calls it. Raises ReadError if it cannot be read."""
    name = name or path.name
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise ReadError(f"Files of the type '{path.suffix or path.name}' are not read (only {known}).")
    data = _bytes(path)
    content = reader(data, name)
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=digest[:16],
        file=name,
        sha256=digest,
        text=content.text,
        blocks=content.blocks,
        format=content.format,
        encoding=content.encoding,
        title=content.title,
        pages=content.pages,
        damaged=is_damaged(content.text),
        notes=content.notes,
        page_starts=content.page_starts,
        suspect=content.suspect,
    )


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ReadError(f"The file is larger than {LARGEST // 1_000_000} MB ({size / 1_000_000:.0f} MB).")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"The file cannot be opened: {error.strerror or error}.") from error
