"""A text cut at its spaces: what stands between two of them, and where. Cut once for all finders that ask of the text.

Finders know a word of the text when it comes back, and look closer only around the chunks that tell them something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

_CHUNK = re.compile(r"\S+")


@lru_cache(maxsize=512)  # texts: several finders ask of a sentence one after the other, and of a block
def chunks(text: str) -> Sequence[str]:
    """What stands between the spaces of a text: "Ida  kom" has the chunks "Ida" and "kom"."""
    return text.split()


@lru_cache(maxsize=256)
def starts(text: str) -> Sequence[int]:
    """Where the chunks begin: "Ida" at 0, "kom" at 5."""
    places = [length + place for place, length in enumerate(accumulate(map(len, chunks(text)), initial=0))]
    if places.pop() - 1 == len(text):  # one space between any two of them
        return places
    return [match.start() for match in _CHUNK.finditer(text)]
