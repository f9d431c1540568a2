"""Readable ids: the folded words of a name, or a hash where a name has no letters that can be folded.

"Ældrerådet i Vejle" gives `aeldreraadet-i-vejle`; a name in another alphabet gives eight hex digits, the same each
time.
"""

from __future__ import annotations

import hashlib

from graph.danish.fold import slug

_LONGEST = 120


def readable(name: str) -> str:
    """The name as part of an id; never empty, never longer than a file name may be."""
    plain = slug(name)
    digest = hashlib.sha256(name.encode("utf-8")).hexdigest()[:8]
    if len(plain) > _LONGEST:
        return f"{plain[:_LONGEST].rstrip('-')}-{digest}"
    return plain or digest
