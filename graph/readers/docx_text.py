"""The words of a Word paragraph as a reader sees them: inserted text in, deleted and hidden text and comments out.

A paragraph may hold text boxes, which are documents of their own, and notes, of which only a sign stands in the text:
"Ida Holm¹" reads "Ida Holm", and the note follows at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from graph.readers.docx_xml import child, is_on, local, value

_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "object", "ruby"})
_LETTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_PLAIN = frozenset({"", "none"})  # how a run is underlined that is not
_SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0FC": "✓", "F0D8": "➢", "F0E0": "→", "F0F0": "→"}


@dataclass(slots=True)
class Words:
    """Text of a paragraph in pieces that are bold (or underlined) or not, its boxes, and the notes it refers to."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # (footnote or endnote, id)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    @property
    def bold(self) -> bool:
        said = [bold for text, bold in self.pieces if any(letter.isalnum() for letter in text)]
        return bool(said) and all(said)


def read_words(paragraph: _Element, bold: bool = False) -> Words:
    """The words of a paragraph; `bold` is what its style says."""
    words = Words()
    _collect(paragraph, words, bold)
    return words


def _collect(element: _Element, words: Words, bold: bool) -> None:
    for part in element:
        name = local(part)
        if name in _OUT:
            continue
        if name == "r":
            _run(part, words, bold)
        elif name == "AlternateContent":
            _alternative(part, words, bold)
        elif name == "txbxContent":
            words.boxes.append(part)
        else:
            _collect(part, words, bold)


def _run(run: _Element, words: Words, bold: bool) -> None:
    look = child(run, "rPr")
    if is_on(child(look, "vanish")):
        return
    switch = child(look, "b")
    strong = (bold if switch is None else is_on(switch)) or value(child(look, "u")) not in _PLAIN
    for part in run:
        name = local(part)
        if name == "t":
            words.pieces.append((part.text or "", strong))
        elif name in _LETTERS:
            words.pieces.append((_LETTERS[name], strong))
        elif name == "br":
            words.pieces.append(("\n", strong))
        elif name == "sym":
            words.pieces.append((_SYMBOLS.get(value(part, "char").upper(), ""), strong))
        elif name in ("footnoteReference", "endnoteReference"):
            words.notes.append((name.removesuffix("Reference"), value(part, "id")))
        elif name == "AlternateContent":
            _alternative(part, words, bold)
        elif name in ("drawing", "pict"):
            _collect(part, words, bold)


def _alternative(part: _Element, words: Words, bold: bool) -> None:
    """The same content for new and old programs stands here twice; one of them is read."""
    for name in ("Choice", "Fallback"):
        before = len(words.boxes), len(words.pieces)
        chosen = child(part, name)
        if chosen is not None:
            _holder(chosen, words, bold)
        if (len(words.boxes), len(words.pieces)) != before:
            return


def _holder(chosen: _Element, words: Words, bold: bool) -> None:
    for part in chosen:
        if local(part) == "r":
            _run(part, words, bold)
        else:
            _collect(part, words, bold)
