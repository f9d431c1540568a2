"""What a reading depends on beside the document, as a few letters: change any of it, and kept readings are void.

The code and lexicons that read, the libraries that they use, the OCR of this machine, and the register. Nobody has to
remember to raise a number when a rule is mended.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

from graph.engine.reading import Beforehand
from graph.kept import digest, program
from graph.readers import scan

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
    return digest([".".join(map(str, sys.version_info[:2])), *program(_ROOMS, _LIBRARIES), *_ocr()])


def _ocr() -> Iterator[str]:
    """Where there is no OCR, what is said about that is part of a reading."""
    yield scan.missing_engine()
    found = scan.program()
    if found is not None:
        told = subprocess.run([found, "--version"], capture_output=True, check=False)
        yield os.fsdecode(told.stdout + told.stderr)
