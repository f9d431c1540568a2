"""Which body "det faglige niveau" and "klyngens politiske niveau" are.

A cluster meets on two levels. The political one is the cluster itself, as its members are listed; the other one is named by
the cluster and its level, unless it is the body that meets.
"""

from __future__ import annotations

import re

from graph.model.entity import EntityKind
from graph.model.statement import Mention

_LEVEL = re.compile(r"Det (?P<which>\S+(?: \S+)?) niveau")
_ADJECTIVES = {"politiske": "politisk", "faglige": "fagligt", "administrative": "administrativt"}


def in_full(group: Mention, body: Mention | None) -> Mention:
    """The group as it is, but for a level by the name that it has in this document."""
    return _of_level(group, body) or group


def _of_level(level: Mention, body: Mention | None) -> Mention | None:
    """The body that a level is in this document, None if its own name is all there is."""
    match = _LEVEL.fullmatch(level.name)
    if match is None or body is None:
        return None
    which = match["which"]
    own = body.name.casefold()
    if "niveau" in own and which[:4] in own:
        return body
    if body.kind is not EntityKind.CLUSTER:
        return None
    if which == "politiske":
        return body
    form = _ADJECTIVES.get(which, which.removesuffix("e"))
    return Mention(name=f"{body.name}, {form} niveau", kind=level.kind, span=level.span, written=level.name)
