"""What a reading depends on beside the document, as a few letters: change any of it, and kept readings are void.

The code and lexicons that read, the libraries that they use, the OCR of this machine, and the register. Nobody has to
remember to raise a number when a rule is mended.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.engine.reading import Beforehand
from graph.readers.scan import missing_engine, program

_PACKAGE = Path(__file__).resolve().parents[1]
_ROOMS = ("danish", "engine", "extract", "minutes", "model", "readers")
_LIBRARIES = ("charset-normalizer", "lxml", "numpy", "pillow", "pypdfium2", "python-oxmsg", "rapidfuzz", "wordfreq")


def beforehand_version(beforehand: Beforehand) -> str:
    """Tells the program and what it knows before it reads; `asked` is left out, for readings tell what they answer."""
    gazetteer = beforehand.gazetteer
    known = repr((gazetteer.entities, sorted(gazetteer.towns.items())))
    return digest([program_version(), known])


@cache
def program_version() -> str:
    """Tells this version of everything that reads, on this machine."""
    return digest([*_files(), *_libraries(), *_ocr()])


def digest(parts: Iterable[str]) -> str:
    """A hash of texts in their order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return whole.hexdigest()


def _files() -> Iterator[str]:
    for room in _ROOMS:
        for path in sorted((_PACKAGE / room).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                yield f"{path.relative_to(_PACKAGE).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _libraries() -> Iterator[str]:
    yield ".".join(map(str, sys.version_info[:2]))
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name


def _ocr() -> Iterator[str]:
    """Where there is no OCR, what is said about that is part of a reading."""
    yield missing_engine()
    found = program()
    if found is not None:
        told = subprocess.run([found, "--version"], capture_output=True, check=False)
        yield os.fsdecode(told.stdout + told.stderr)
