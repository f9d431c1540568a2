"""Counts the numbered paragraphs of a Word file as Word does, so that "3.2" stands where a reader sees it.

The file keeps only "next item of list 7 at depth 1"; how it is counted and written stands in a part of its own, where
several lists may share one count and any of them may begin anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from graph.readers.docx_xml import child, children, is_on, number, value
from graph.readers.ordinals import ordinal

_PLACE = re.compile(r"%(\d)")
_WORDLESS = frozenset({"bullet", "none", ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one depth of a list is counted and written: `text` is "%1.%2" with the depths to fill in."""

    start: int = 1
    style: str = "decimal"
    text: str = "%1."
    legal: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has been counted."""

    lists: dict[int, str] = field(default_factory=dict)  # list -> the description that it follows
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    restarts: dict[int, dict[int, int]] = field(default_factory=dict)  # list -> depth -> first number
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)

    def label(self, numbering: int, depth: int) -> str | None:
        """The next label of a list at a depth: "3.2"; empty for a bullet, None if there is no such list."""
        described = self.lists.get(numbering)
        if described is None:
            return None
        levels = self.levels.get(described, {})
        counts = self.counts.setdefault(described, {})
        if numbering not in self.begun:
            self.begun.add(numbering)
            for deep, first in self.restarts.get(numbering, {}).items():
                counts[deep] = first - 1
        level = levels.get(depth, Level(style="bullet"))
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return "" if level.style in _WORDLESS else self._written(level, levels, counts)

    def _written(self, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
        def count(match: re.Match[str]) -> str:
            deep = int(match.group(1)) - 1
            its = levels.get(deep, Level())
            style = "decimal" if level.legal else its.style
            return ordinal(counts.get(deep, its.start), style)

        return _PLACE.sub(count, level.text).strip()


def read_numbering(root: _Element | None) -> Numbering:
    """The lists of `numbering.xml`; none if the file has no such part."""
    found = Numbering()
    linked: dict[str, str] = {}
    for described in children(root, "abstractNum"):
        identifier = value(described, "abstractNumId")
        found.levels[identifier] = {
            depth: _level(level) for level in children(described, "lvl") if (depth := number(level, "ilvl")) is not None
        }
        style = value(child(described, "styleLink"))
        if style and found.levels[identifier]:
            linked[style] = identifier
    for described in children(root, "abstractNum"):
        style = value(child(described, "numStyleLink"))
        if style in linked:
            found.levels[value(described, "abstractNumId")] = found.levels[linked[style]]
    for single in children(root, "num"):
        identity = number(single, "numId")
        if identity is not None:
            found.lists[identity] = value(child(single, "abstractNumId"))
            found.restarts[identity] = {
                depth: first
                for override in children(single, "lvlOverride")
                if (depth := number(override, "ilvl")) is not None
                and (first := number(child(override, "startOverride"))) is not None
            }
    return found


def _level(level: _Element) -> Level:
    start = number(child(level, "start"))
    return Level(
        start=1 if start is None else start,
        style=value(child(level, "numFmt")) or "decimal",
        text=value(child(level, "lvlText")),
        legal=is_on(child(level, "isLgl")),
    )
