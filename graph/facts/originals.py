"""The documents behind the reviewed facts, found again in a folder by their bytes, whatever they are called.

Whoever holds `2021/Referat DKS endelig.txt` with the hash of documents.csv sees its words beside the facts; the other
files of the folder are left alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from graph.model.fact import Source


def originals(folder: Path, sources: Iterable[Source]) -> list[Path]:
    """The files below the folder that are documents of the sources, sorted, each document once."""
    wanted = {source.sha256 for source in sources}
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            sha256 = _sha256(path)
            if sha256 in wanted:
                found.setdefault(sha256, path)
    return sorted(found.values())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
