"""Where everybody stands on the map, as it was kept: a verdict that moves no line leaves the picture as it is.

Positions depend on who is there and on who is joined how strongly, and on nothing else: that "Ida Holm er formand" has
been approved, or found in a second document, makes no map. One line less makes another one, and that is made anew.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import chain

from graph.kept import digest, program
from graph.rdf import Parts

Positions = Mapping[str, tuple[int, int]]
Pulls = Mapping[tuple[str, str], float]

_ROOMS, _LIBRARIES = ("export/page/kept_map.py", "network"), ("numpy",)


def positions(names: Sequence[str], pulls: Pulls, parts: Parts | None = None) -> Positions:
    """Positions by id; `parts` tell where they may be kept."""
    if parts is None:
        return _laid_out(names, pulls)
    lines = (f"{one} {other} {pulls[one, other]}" for one, other in sorted(pulls))  # told one by one: they are many
    kept = parts.made(_program(), digest(chain(sorted(names), lines)), partial(_packed, names, pulls))
    return {name: (x, y) for name, x, y in json.loads(zlib.decompress(kept))}


def _packed(names: Sequence[str], pulls: Pulls) -> bytes:
    found = _laid_out(names, pulls)
    return zlib.compress(json.dumps([(name, *found[name]) for name in sorted(found)]).encode(), 1)


def _laid_out(names: Sequence[str], pulls: Pulls) -> Positions:
    from graph.network.layout import layout  # numpy is slow to load

    return layout(names, pulls)


@cache
def _program() -> str:
    return digest(program(_ROOMS, _LIBRARIES))
