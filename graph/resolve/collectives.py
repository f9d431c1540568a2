"""Collectives: "kommunerne", "de 19 midtjyske kommuner", "kommunerne i klyngen" are actors of their own.

Spellings of one collective are joined where they plainly mean the same municipalities: all of a region, or those of
the cluster that the document is about. "De øvrige kommuner" are others, and stay apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.danish.fold import fold

_PLAIN = re.compile(
    r"(?:(?:de|alle|samtlige|enkelte|den|hver) )*(?:(?:\d{1,2}|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|nitten) )?"
    r"(?:(?P<part>midt|nord|syd|sjael|hoved)[a-z]* )?(?P<head>kommune(?:r|rne)?|klyngekommuner(?:ne)?)s?"
    r"(?: i (?P<where>regionen|region [a-z]+|klyngen|[a-z]+klyngen))?"
)
_ANY = re.compile(r"(?:[a-z0-9]+ )*?(?:klynge)?kommuner(?:ne)?s?(?: i .+)?")
_REGIONS = {
    "midt": "midtjylland",
    "nord": "nordjylland",
    "syd": "syddanmark",
    "sjael": "sjaelland",
    "hoved": "hovedstaden",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective:
    """Which municipalities: all of a region (`of` is its folded short name, "" the document's), a cluster's, others."""

    kind: str  # region | cluster | other
    of: str = ""


def collective(name: str) -> Collective | None:
    """What the collective means, None if the name is none."""
    plain = fold(name)
    match = _PLAIN.fullmatch(plain)
    if match is None or plain in ("kommune", "den kommune"):
        return Collective(kind="other", of=plain) if _ANY.fullmatch(plain) else None
    where = match["where"] or ""
    if "klynge" in match["head"] or "klynge" in where:
        return Collective(kind="cluster", of=where if where != "klyngen" else "")
    if where.startswith("region "):
        return Collective(kind="region", of=where.removeprefix("region "))
    part = match["part"] or ""
    return Collective(kind="region", of=_REGIONS.get(part, ""))
