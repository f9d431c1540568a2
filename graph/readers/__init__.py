"""File -> Document. `read` opens one file; `discover` finds the files of a folder.

Each format has one reader function in READERS; what all documents share (content id, marks of a foreign OCR) is added
here. A file that cannot be read raises ReadError with one sentence that says why: "Filen er tom."
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from graph.danish.ocr import is_damaged
from graph.errors import ReadError
from graph.model.text import Document
from graph.readers.containers import LARGEST, bytes_of
from graph.readers.content import Content
from graph.readers.discovery import discover
from graph.readers.docx import read_docx
from graph.readers.html import read_html
from graph.readers.language import language_of
from graph.readers.mail import read_eml, read_msg
from graph.readers.marked_text import read_marked_text
from graph.readers.odt import read_odt
from graph.readers.pdf import read_pdf
from graph.readers.picture import read_picture_file
from graph.readers.rtf import read_rtf
from graph.readers.sniffing import same_kind, suffix_of
from graph.readers.unread import read_archive, read_old_word

__all__ = ["READERS", "discover", "document_of", "read"]

Reader = Callable[[bytes, str], Content]

#: Suffix of a file's name -> the function that makes its Content from bytes and name.
READERS: Mapping[str, Reader] = {
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
    ".eml": read_eml,
    ".msg": read_msg,
    ".zip": read_archive,
    ".doc": read_old_word,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), read_picture_file),
}


def read(path: Path, name: str = "") -> Document:
    """The document of one file; `name` is what the user calls it. Raises ReadError if it cannot be read."""
    return document_of(bytes_of(path, LARGEST), name or path.name)


def document_of(data: bytes, name: str) -> Document:
    """The document that a file's bytes make; the name tells its type where the bytes do not. Raises ReadError."""
    if not data:
        raise ReadError("Filen er tom.")
    path = PurePosixPath(name)
    reader, notes = _reader(data, path.suffix.casefold(), path.name)
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
        language=language_of(content.text),
        damaged=is_damaged(content.text),
        notes=(*notes, *content.notes),
        page_starts=content.page_starts,
        suspect=content.suspect,
    )


def _reader(data: bytes, suffix: str, name: str) -> tuple[Reader, tuple[str, ...]]:
    """The reader of a file by what it is, and a note if its name says something else; ReadError if there is none."""
    named, actual = READERS.get(suffix), suffix_of(data)
    if named is not None and (not actual or same_kind(actual, suffix) or actual == ".zip"):
        return named, ()
    reader = READERS.get(actual)
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise ReadError(f"Filer af typen '{actual or suffix or name}' læses ikke (kun {known}).")
    return reader, () if reader is named else (f"Navnet siger '{suffix}', men filen er '{actual}' og læst som det.",)
