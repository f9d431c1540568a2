"""Tells what a file is by its first bytes, for names lie: "Referat.doc" is RTF, a web page or DOCX as often as Word.

Only what is certain is told; plain text has no mark, so there the name decides.
"""

from __future__ import annotations

import io
import re
import zipfile

_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
#: Kind of an old office file by the name of a part; a mail may hold others, so it stands first.
_PARTS = (
    (".docx", "EncryptedPackage"),
    (".msg", "__properties_version1.0"),
    (".doc", "WordDocument"),
    (".xls", "Workbook"),
)
#: Suffixes that are one and the same kind of file.
_SAME = (
    frozenset({".docx", ".docm"}),
    frozenset({".jpg", ".jpeg"}),
    frozenset({".tif", ".tiff"}),
    frozenset({".html", ".htm", ".xhtml"}),
)


def suffix_of(data: bytes) -> str:
    """The suffix that a file with this content should have; empty if its content does not tell."""
    if b"%PDF-" in data[:1024]:
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(_OLE):
        return _compound(data)
    if data.lstrip()[:5] == b"{\\rtf":
        return ".rtf"
    for mark, suffix in _IMAGES:
        if data.startswith(mark):
            return suffix
    return ".html" if _WEB_PAGE.match(data[:6000].removeprefix(b"\xef\xbb\xbf")) else ""


def same_kind(one: str, other: str) -> bool:
    return one == other or any(one in kinds and other in kinds for kinds in _SAME)


def _packed(data: bytes) -> str:
    """What a ZIP archive holds: a document of an office program, or other files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return ""
    for part, suffix in (
        ("word/document.xml", ".docx"),
        ("xl/workbook.xml", ".xlsx"),
        ("ppt/presentation.xml", ".pptx"),
    ):
        if part in names:
            return suffix
    if "content.xml" in names and "mimetype" in names:
        return ".odt"
    return "" if "[Content_Types].xml" in names else ".zip"


def _compound(data: bytes) -> str:
    """What an old office file holds: its parts are named in two-byte letters."""
    return next((suffix for suffix, part in _PARTS if part.encode("utf-16-le") in data), "")
