"""Looks into ZIP archives: which files they hold, and the bytes of one of them, within bounds.

"Referater 2022.zip" is read like a folder of that name. An archive of a few kilobytes can unpack to a whole disk, so
sizes are checked first, nothing is ever written, and an archive inside an archive is not opened.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from graph.errors import ReadError

MOST_FILES = 5_000
LARGEST_WHOLE = 4_000_000_000
MOST_TIMES = 300  # how many times larger than packed a large file may be

_LARGE = 2_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, EOFError)


def file_names(path: Path) -> list[str]:
    """Names of the files in an archive, as paths inside it, sorted; ReadError if it is none or too large."""
    with _open(path) as archive:
        return sorted(_names(archive))


def read_member(path: Path, name: str, largest: int) -> bytes:
    """The bytes of one file of an archive; ReadError if it is encrypted, broken or larger than it may be."""
    with _open(path) as archive:
        info = _names(archive).get(name)
        if info is None:
            raise ReadError("The archive holds no file of this name.")
        if info.flag_bits & 1:
            raise ReadError("The archive is encrypted: it needs a password. Unpack it and read the folder.")
        if info.file_size > largest:
            raise ReadError(f"The file is larger than {largest // 1_000_000} MB ({info.file_size / 1_000_000:.0f} MB).")
        if info.file_size > _LARGE and info.file_size > MOST_TIMES * max(info.compress_size, 1):
            raise ReadError("The file unpacks to far more than any document does; it is not read.")
        try:
            with archive.open(info) as member:
                data = member.read(largest + 1)
        except _BROKEN as error:
            raise ReadError("The archive is broken: this file cannot be unpacked.") from error
    if len(data) > largest:
        raise ReadError(f"The file is larger than {largest // 1_000_000} MB.")
    return data


def _open(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise ReadError("The file is no ZIP archive, or it is broken.") from error
    infos = archive.infolist()
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > LARGEST_WHOLE:
        archive.close()
        raise ReadError(f"The archive holds more than {MOST_FILES} files, or unpacks to more than it should.")
    return archive


def _names(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of an archive by a name that stays inside it."""
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        if info.is_dir():
            continue
        parts = [
            part for part in PurePosixPath(_decoded(info).replace("\\", "/")).parts if part not in ("/", "..", ".")
        ]
        if parts:
            found.setdefault("/".join(parts), info)
    return found


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name of a file; older programs write it in UTF-8 or in the code page of DOS without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850", "replace")
