"""What the styles of a Word file say: which are headings and of what level, which are bold, which are numbered.

Styles build on each other: "Punkt overskrift" is based on "heading 2" and takes level and numbering from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from graph.readers.docx_xml import child, children, is_on, number, value

_HEADING = re.compile(r"(?:heading|overskrift|rubrik)\s*(\d)")
_TITLES = {"title": 1, "titel": 1, "subtitle": 2, "undertitel": 2}
_MOST_BASES = 20
_TEXT_LEVEL = 9  # outline level of plain text


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`level` is 0 for text; `list` is (numbering, depth) or None."""

    level: int = 0
    bold: bool = False
    list: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id; `default` is that of paragraphs without one."""

    found: dict[str, Style] = field(default_factory=dict)
    default: str = ""

    def of(self, identifier: str) -> Style:
        return self.found.get(identifier or self.default, Style())


def read_styles(root: _Element | None) -> Styles:
    """The styles of `styles.xml`; empty if the file has none."""
    elements = {value(style, "styleId"): style for style in children(root, "style")}
    default = next(
        (
            name
            for name, style in elements.items()
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
        ),
        "",
    )
    return Styles({name: _style(name, elements) for name in elements}, default)


def _style(name: str, elements: dict[str, _Element]) -> Style:
    """One style with what it takes from those that it is based on."""
    level: int | None = None
    bold: bool | None = None
    numbering: int | None = None
    depth: int | None = None
    for _ in range(_MOST_BASES):
        style = elements.get(name)
        if style is None:
            break
        paragraph = child(style, "pPr")
        level = _level(style) if level is None else level
        switch = child(style, "rPr", "b")
        bold = is_on(switch) if bold is None and switch is not None else bold
        numbering = number(child(paragraph, "numPr", "numId")) if numbering is None else numbering
        depth = number(child(paragraph, "numPr", "ilvl")) if depth is None else depth
        name = value(child(style, "basedOn"))
    return Style(level=level or 0, bold=bool(bold), list=(numbering, depth or 0) if numbering else None)


def _level(style: _Element) -> int | None:
    """Level of a heading style, None if the style itself does not say."""
    outline = number(child(style, "pPr", "outlineLvl"))
    if outline is not None:
        return outline + 1 if 0 <= outline < _TEXT_LEVEL else 0
    name = value(child(style, "name")).casefold()
    match = _HEADING.fullmatch(name)
    return int(match.group(1)) if match else _TITLES.get(name)
