"""Readings that are kept, each under a hash of all that it depends on: document, name, program, register.

"Referat maj.pdf" is read once; the next build finds its reading here. One that has been damaged is read again.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from graph.engine.reading import Reading
from graph.engine.records import DamagedRecordError, dump, load
from graph.kept import Kept

_VARIABLE = "BORDKORT_CACHE"  # another folder than the user's


def default_folder() -> Path:
    """Where readings are kept if nobody says otherwise: the user's folder for what may be deleted."""
    told = os.environ.get(_VARIABLE)
    return Path(told) if told else platformdirs.user_cache_path("bordkort", appauthor=False)


class Cache(Kept):
    """Readings, and what archives hold, by key: if anything is wrong with one, it is made again."""

    __slots__ = ()

    def get(self, key: str) -> Reading | tuple[str, ...] | None:
        """What is kept under the key, None if there is nothing that can be used."""
        content = self.find(key)
        try:
            return None if content is None else load(content)
        except DamagedRecordError:
            return None

    def put(self, key: str, record: Reading | tuple[str, ...]) -> None:
        """Keep a record, if that can be done."""
        self.keep(key, dump(record))
