"""Says of files that are known and yet not read why that is, and what to do.

"Referat.doc" of 2004 needs a converter; an archive comes here only if it is empty, broken or inside another one.
"""

from __future__ import annotations

import io
import zipfile

from graph.errors import ReadError
from graph.readers.content import Content


def read_old_word(data: bytes, name: str) -> Content:
    """Raises ReadError: the old format of Word is not read."""
    raise ReadError(
        "Old Word files (.doc) are not read: save the file as .docx in Word, or convert it with LibreOffice"
        " (soffice --headless --convert-to docx FILE)."
    )


def read_archive(data: bytes, name: str) -> Content:
    """Raises ReadError: the files of an archive are read one by one, the archive itself is no document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            empty = not any(not info.is_dir() for info in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise ReadError("The file is no ZIP archive, or it is broken.") from error
    if empty:
        raise ReadError("The archive is empty.")
    raise ReadError("An archive inside an archive or a mail is not opened; unpack it and read the folder.")
