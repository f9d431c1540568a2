"""Looks into ZIP archives: which files they hold, and the bytes of one of them, within bounds.

"Referater 2022.zip" is read like a folder of that name. An archive of a few kilobytes can unpack to a whole disk, so
sizes are checked first, nothing is ever written, and an archive inside an archive is not opened.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from graph.errors import ReadError

MOST_FILES = 5_000
LARGEST_WHOLE = 4_000_000_000
MOST_TIMES = 300  # how many times larger than packed a large file may be

_LARGE = 2_000_000
_TAIL = 66_000  # bytes at the end of an archive that hold the place of its table of contents
_ENTRY = 1_000  # bytes of a file's entry there, with a long name and remarks
_TOO_MUCH = f"Arkivet har mere end {MOST_FILES} filer, eller det fylder mere udpakket, end det bør."
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, EOFError)


def file_names(path: Path | io.BytesIO) -> list[str]:
    """Names of the files in an archive, as paths inside it, sorted; ReadError if it is none or too large."""
    with _open(path) as archive:
        return sorted(_names(archive))


def read_member(path: Path, name: str, largest: int) -> bytes:
    """The bytes of one file of an archive; ReadError if it is encrypted, broken or larger than it may be."""
    with _open(path) as archive:
        info = _names(archive).get(name)
        if info is None:
            raise ReadError("Arkivet har ingen fil af det navn.")
        if info.flag_bits & 1:
            raise ReadError("Arkivet er krypteret og kræver adgangskode. Pak det ud, og læs mappen.")
        if info.file_size > largest:
            raise ReadError(f"Filen er større end {largest // 1_000_000} MB ({info.file_size / 1_000_000:.0f} MB).")
        if info.file_size > _LARGE and info.file_size > MOST_TIMES * max(info.compress_size, 1):
            raise ReadError("Filen fylder langt mere udpakket, end noget dokument gør, og læses ikke.")
        try:
            with archive.open(info) as member:
                data = member.read(largest + 1)
        except _BROKEN as error:
            raise ReadError("Arkivet er i stykker: filen kan ikke pakkes ud.") from error
    if len(data) > largest:
        raise ReadError(f"Filen er større end {largest // 1_000_000} MB.")
    return data


def _open(path: Path | io.BytesIO) -> zipfile.ZipFile:
    try:
        _check_directory(path)
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise ReadError("Filen er intet ZIP-arkiv, eller det er i stykker.") from error
    infos = archive.infolist()
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > LARGEST_WHOLE:
        archive.close()
        raise ReadError(_TOO_MUCH)
    return archive


def _check_directory(path: Path | io.BytesIO) -> None:
    """Refuse a table of contents of millions of files before it is read; it stands at the end, as does its size."""
    if isinstance(path, io.BytesIO):
        tail = path.getvalue()[-_TAIL:]
    else:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end >= 0 and int.from_bytes(tail[end + 12 : end + 16], "little") > MOST_FILES * _ENTRY:
        raise ReadError(_TOO_MUCH)


def _names(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of an archive by a name that stays inside it."""
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        if not info.filename or info.is_dir():
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
