"""File -> Document. `read` opens one file; `discover` finds the files of a folder.

Each format has one reader function in READERS, loaded with its libraries when the first such file is read; what all
documents share (content id, marks of a foreign OCR) is added here. A file that cannot be read raises ReadError with one
sentence that says why: "Filen er tom."
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path, PurePosixPath

from graph.danish.ocr import is_damaged
from graph.errors import ReadError
from graph.model.text import Document
from graph.readers.containers import LARGEST, bytes_of
from graph.readers.content import Content
from graph.readers.discovery import discover
from graph.readers.language import language_of
from graph.readers.sniffing import same_kind, suffix_of

__all__ = ["READERS", "discover", "document_of", "read"]

Reader = Callable[[bytes, str], Content]


def _later(module: str, name: str) -> Reader:
    """The reader of that name, whose module is loaded when it is first called."""

    def read(data: bytes, file: str) -> Content:
        content: Content = getattr(import_module(f"graph.readers.{module}"), name)(data, file)
        return content

    return read


_TEXT, _HTML, _DOCX = (
    _later("marked_text", "read_marked_text"),
    _later("html", "read_html"),
    _later("docx", "read_docx"),
)
_PICTURE = _later("picture", "read_picture_file")

#: Suffix of a file's name -> the function that makes its Content from bytes and name.
READERS: Mapping[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), _TEXT),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _HTML),
    ".pdf": _later("pdf", "read_pdf"),
    **dict.fromkeys((".docx", ".docm"), _DOCX),
    ".rtf": _later("rtf", "read_rtf"),
    ".odt": _later("odt", "read_odt"),
    ".eml": _later("mail", "read_eml"),
    ".msg": _later("mail", "read_msg"),
    ".zip": _later("unread", "read_archive"),
    ".doc": _later("unread", "read_old_word"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), _PICTURE),
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
