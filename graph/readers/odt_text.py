"""The words of a paragraph in an ODT file, and what its styles say: bold, numbered, a heading.

OpenDocument writes spaces and tabs as elements, keeps deleted text apart, and gives each changed word a style of its
own: "T7" says nothing until it is looked up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from graph.readers.docx_xml import child, children, local, number, value

_OUT = frozenset(
    {"annotation", "annotation-end", "tracked-changes", "note-citation", "bookmark", "ruby-text", "title", "desc"}
)
_MOST_SPACES = 200

_PLAIN = frozenset({"", "none"})  # how words are underlined that are not


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLevel:
    """How one depth of a list is numbered: prefix and suffix, style ("" for bullets), first number, depths shown."""

    style: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class OdtStyles:
    """Bold styles, the lists that styles name, and how lists and headings are numbered."""

    bold: dict[str, bool] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    outline: dict[int, ListLevel] = field(default_factory=dict)

    def is_bold(self, name: str) -> bool:
        for _ in range(20):
            if name in self.bold:
                return self.bold[name]
            name = self.parents.get(name, "")
        return False


def read_odt_styles(*roots: _Element | None) -> OdtStyles:
    """The styles of `styles.xml` and `content.xml` together."""
    found = OdtStyles()
    for root in roots:
        for holder in root if root is not None else ():
            if local(holder) in ("styles", "automatic-styles"):
                _collect(holder, found)
    return found


def _collect(holder: _Element, found: OdtStyles) -> None:
    for style in children(holder, "style"):
        name = value(style, "name")
        found.parents[name] = value(style, "parent-style-name")
        look = child(style, "text-properties")
        weight, underline = value(look, "font-weight"), value(look, "text-underline-style")
        if weight or underline not in _PLAIN:
            strong = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
            found.bold[name] = strong or underline not in _PLAIN
    for style in children(holder, "list-style"):
        found.lists[value(style, "name")] = dict(_levels(style))
    for style in children(holder, "outline-style"):
        found.outline = dict(_levels(style))


def _levels(style: _Element) -> list[tuple[int, ListLevel]]:
    found = []
    for level in style:
        depth = number(level, "level")
        if depth is None:
            continue
        kind = "" if "bullet" in local(level) else _KINDS.get(value(level, "num-format"), "")
        found.append(
            (
                depth,
                ListLevel(
                    style=kind,
                    prefix=value(level, "num-prefix"),
                    suffix=value(level, "num-suffix"),
                    start=number(level, "start-value") or 1,
                    shown=number(level, "display-levels") or 1,
                ),
            )
        )
    return found


_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(slots=True)
class OdtWords:
    """Text of a paragraph in pieces that are bold or not, the boxes in it, and its notes."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[_Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    @property
    def bold(self) -> bool:
        said = [bold for text, bold in self.pieces if any(letter.isalnum() for letter in text)]
        return bool(said) and all(said)


def read_odt_words(paragraph: _Element, styles: OdtStyles) -> OdtWords:
    words = OdtWords()
    _read(paragraph, words, styles, styles.is_bold(value(paragraph, "style-name")))
    return words


def _read(element: _Element, words: OdtWords, styles: OdtStyles, bold: bool) -> None:
    words.pieces.append((element.text or "", bold))
    for part in element:
        name = local(part)
        if name == "s":
            words.pieces.append((" " * min(number(part, "c") or 1, _MOST_SPACES), bold))
        elif name == "tab":
            words.pieces.append(("\t", bold))
        elif name == "line-break":
            words.pieces.append(("\n", bold))
        elif name == "note":
            words.notes.extend(children(part, "note-body"))
        elif name == "text-box":
            words.boxes.append(part)
        elif name and name not in _OUT:
            own = value(part, "style-name")
            known = name == "span" and (own in styles.bold or own in styles.parents)
            _read(part, words, styles, styles.is_bold(own) or (bold and own not in styles.bold) if known else bold)
        words.pieces.append((part.tail or "", bold))
