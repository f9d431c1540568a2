"""The Turtle that an earlier build wrote into the same folder, by ranges of names: what has not changed is copied.

Of 57 MB that 1,000 minutes become, one verdict changes a few lines. A range ("id-evidence:4...") that comes of the same
pieces is taken from the file as it stands there. Which range stands where is kept beside the pieces, with a hash of
each: a file that somebody has edited, that a killed build has not replaced, or that is gone, costs time only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.kept import Kept, digest


class Stretch(NamedTuple):
    """Where a range stands in the file, and a hash of its bytes."""

    place: int
    size: int
    check: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Ranges by the key of what they were made of; `now` collects those of the file that is being written."""

    kept: Kept
    file: Path
    ranges: Mapping[str, Stretch] = field(default_factory=dict)
    now: dict[str, Stretch] = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Kept, file: Path) -> Earlier:
        """What is known of the file at that path."""
        told = kept.find(_key(file))
        ranges = {key: Stretch(*stretch) for key, stretch in json.loads(told).items()} if told else {}
        return cls(kept=kept, file=file, ranges=ranges)

    def take(self, key: str, place: int) -> bytes | None:
        """The range of that key, to stand at the place in the new file; None if it cannot be taken from the old one."""
        stretch = self.ranges.get(key)
        if stretch is None:
            return None
        with suppress(OSError), self.file.open("rb") as file:
            file.seek(stretch.place)
            found = file.read(stretch.size)
            if _check(found) == stretch.check:
                self.now[key] = stretch._replace(place=place)
                return found
        return None

    def note(self, key: str, place: int, content: bytes) -> None:
        """The range was made, and stands there in the new file."""
        self.now[key] = Stretch(place, len(content), _check(content))

    def keep(self) -> None:
        """Remember the new file, which is about to stand at the path."""
        self.kept.keep(_key(self.file), json.dumps(self.now).encode())


def _key(file: Path) -> str:
    return digest(["earlier", str(file.resolve())])


def _check(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
