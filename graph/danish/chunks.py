"""A text cut at its spaces: what stands between two of them, and where. Cut once for all finders that ask of the text.

Finders know a word of the text when it comes back, and look closer only around the chunks that tell them something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_CHUNK = re.compile(r"\S+")


class Chunks(NamedTuple):
    """What stands between the spaces of a text, and where each begins."""

    written: Sequence[str]
    starts: Sequence[int]


@lru_cache(maxsize=256)  # texts: several finders ask of a sentence one after the other
def chunks(text: str) -> Chunks:
    """The text cut at its spaces; "Ida  kom" has the chunks "Ida" at 0 and "kom" at 5."""
    written = text.split()
    starts = [length + place for place, length in enumerate(accumulate(map(len, written), initial=0))]
    if starts.pop() - 1 != len(text):  # more than one space between two of them
        starts = [match.start() for match in _CHUNK.finditer(text)]
    return Chunks(written, starts)
