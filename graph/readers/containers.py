"""Files that hold files: archives and mails. A file inside is named by a path through them.

"Referater.zip/2022/maj.pdf" is the file 2022/maj.pdf of the archive, "VS Referat.eml/referat.docx" an attachment. Such
paths go through the build like any other; only here they are resolved. An archive or mail inside another is not opened:
its own text is read, and what hangs on it is told as a loss.
"""

from __future__ import annotations

from pathlib import Path

from graph.errors import ReadError
from graph.readers.archive import file_names, read_member
from graph.refusals import refusal

#: Largest file in bytes that is read; minutes are a thousandth of it.
LARGEST = 20_000_000
#: Largest archive in bytes; the files in it are bound one by one.
LARGEST_ARCHIVE = 1_000_000_000

_MAILS = (".eml", ".msg")


def inside(path: Path, largest: int) -> list[str]:
    """Names of the files in an archive or mail, as paths inside it; none for any other file.

    Raises ReadError if it cannot be opened.
    """
    suffix = path.suffix.casefold()
    if suffix == ".zip":
        if path.stat().st_size > LARGEST_ARCHIVE:
            raise ReadError(f"Arkivet er større end {LARGEST_ARCHIVE // 1_000_000} MB.")
        return file_names(path)
    if suffix in _MAILS:
        return sorted(_attachments(path, largest))
    return []


def is_container(path: Path) -> bool:
    """Whether other files may be inside, by the name."""
    return path.suffix.casefold() in (".zip", *_MAILS)


def holder_of(path: Path) -> Path | None:
    """The archive or mail that a path leads into; None for any other path."""
    return None if path.exists() else next((parent for parent in path.parents if parent.is_file()), None)


def bytes_of(path: Path, largest: int) -> bytes:
    """The bytes of a file, also of one inside an archive or mail; ReadError if it is too large or cannot be opened."""
    holder = holder_of(path)
    if holder is None:
        return _plain_bytes(path, largest)
    name = path.relative_to(holder).as_posix()
    if holder.suffix.casefold() == ".zip":
        return read_member(holder, name, largest)
    found = _attachments(holder, largest).get(name) if holder.suffix.casefold() in _MAILS else None
    if found is None:
        raise ReadError("Mailen har ingen vedhæftet fil af det navn.")
    if len(found) > largest:
        raise ReadError(f"Filen er større end {largest // 1_000_000} MB.")
    return found


def _attachments(path: Path, largest: int) -> dict[str, bytes]:
    from graph.readers.mail import parse_eml, parse_msg  # what reads HTML is slow to load

    parse = parse_eml if path.suffix.casefold() == ".eml" else parse_msg
    mail = parse(_plain_bytes(path, largest))
    found: dict[str, bytes] = {}
    for name, content in mail.attachments:
        found.setdefault(name.replace("/", "_").replace("\\", "_").lstrip("."), content)
    return found


def _plain_bytes(path: Path, largest: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            raise ReadError(f"Filen er større end {largest // 1_000_000} MB ({size / 1_000_000:.0f} MB).")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"Filen kan ikke åbnes: {refusal(error)}.") from error
    except ValueError as error:
        raise ReadError(f"Filen kan ikke åbnes: {error}.") from error
