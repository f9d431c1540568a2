"""Says of files that are known and yet not read why that is, and what to do.

"Referat.doc" of 2004 needs a converter; an archive comes here only if it is empty, broken or inside another one.
"""

from __future__ import annotations

import io

from graph.errors import ReadError
from graph.readers.archive import file_names
from graph.readers.content import Content


def read_old_word(data: bytes, name: str) -> Content:
    """Raises ReadError: the old format of Word is not read."""
    raise ReadError(
        "Gamle Word-filer (.doc) læses ikke: gem filen som .docx i Word, eller omsæt den med LibreOffice"
        " (soffice --headless --convert-to docx FIL)."
    )


def read_archive(data: bytes, name: str) -> Content:
    """Raises ReadError: the files of an archive are read one by one, the archive itself is no document."""
    if not file_names(io.BytesIO(data)):
        raise ReadError("Arkivet er tomt.")
    raise ReadError("Et arkiv inde i et arkiv eller en mail åbnes ikke; pak det ud, og læs mappen.")
