"""Where documents lie -> their bytes: files, files inside archives and mails, and addresses such as `s3://arkiv/maj.pdf`.

Addresses are opened by fsspec, which knows many kinds of stores; it comes with the extra `cluster`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from graph.errors import ContractError, ReadError
from graph.readers import discover
from graph.readers.containers import LARGEST, bytes_of, holder_of

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A document to read: a path or an address, and what the user calls it."""

    address: str
    name: str

    @property
    def remote(self) -> bool:
        return is_remote(self.address)


def is_remote(address: str | Path) -> bool:
    """Whether it is an address for fsspec rather than a path; `C:\\referater` is a path."""
    return isinstance(address, str) and "://" in address


def find_places(given: Iterable[str | Path], look: Callable[[Path], list[str]]) -> list[Place]:
    """All documents under paths and addresses, sorted by name; `look` tells what an archive or mail holds."""
    asked = list(given)
    local = [Path(one) for one in asked if not is_remote(one)]
    found = [Place(address=str(path), name=name) for path, name in discover(local, look)]
    for address in (str(one) for one in asked if is_remote(one)):
        found.extend(_below(address))
    return sorted(found, key=lambda place: (place.name, place.address))


def bytes_at(place: Place) -> bytes:
    """The bytes of a document; ReadError if they cannot be had or are too many."""
    if not place.remote:
        return bytes_of(Path(place.address), LARGEST)
    store, path = _store(place.address)
    try:
        if (store.size(path) or 0) > LARGEST:
            raise ReadError(f"Filen er større end {LARGEST // 1_000_000} MB.")
        return bytes(store.cat_file(path))
    except (OSError, ValueError) as error:
        raise ReadError(f"Filen kan ikke åbnes: {error}.") from error


def digest_of(place: Place) -> str:
    """A hash of a document's bytes; of one inside an archive or mail, of the whole and the way into it.

    So nothing that may be harmful is opened to tell whether it has changed. OSError if there is no such file.
    """
    path = Path(place.address)
    holder = holder_of(path)
    if holder is None:
        return file_digest(path)
    told = holder.stat()
    return f"{_holder_digest(holder, told.st_mtime_ns, told.st_size)}/{path.relative_to(holder).as_posix()}"


@lru_cache(maxsize=256)
def _holder_digest(path: Path, changed: int, size: int) -> str:
    """The hash of an archive, once for all the files in it as long as it stays as it is."""
    return file_digest(path)


def file_digest(path: Path) -> str:
    """The sha256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _below(address: str) -> list[Place]:
    """The documents at an address: one, or all of a folder."""
    store, path = _store(address)
    try:
        if not store.isdir(path):
            return [Place(address=address, name=PurePosixPath(path).name)]
        files = [str(file) for file in store.find(path)]
    except OSError as error:
        raise ContractError(f"{address}: kan ikke åbnes ({error}).") from error
    within = [(file, file.removeprefix(path.rstrip("/")).lstrip("/")) for file in files]
    return [
        Place(address=str(store.unstrip_protocol(file)), name=name)
        for file, name in within
        if not any(part.startswith((".", "~$")) for part in name.split("/"))
    ]


def _store(address: str) -> tuple[AbstractFileSystem, str]:
    try:
        from fsspec.core import url_to_fs  # an optional extra
    except ImportError as error:
        raise ContractError(f"{address}: adresser læses med `pip install bordkort[cluster]`.") from error
    try:
        store, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise ContractError(f"{address}: {error}") from error
    return store, str(path)
