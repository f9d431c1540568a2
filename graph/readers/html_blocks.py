"""Walks through the elements of a web page and drafts its blocks in reading order.

Hard is what says nothing by itself: a table may hold people or the layout of the whole page, "<br>" may end a line of a
list ("Ida Holm, direktør<br>Bo Lund, ældrechef") or of nothing, and bold alone may be the heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from graph.model.text import BlockKind
from graph.readers.composing import Draft, plain_cell, tidy
from graph.readers.html_furniture import SILENT, is_around, is_link_bar, unfolds
from graph.readers.html_spans import abuts, in_columns, label_and_value
from graph.readers.html_tables import is_layout, table_rows
from graph.readers.marks import is_bold_heading, paragraph
from graph.readers.ordinals import ordinal

DEEPEST = 200  # elements inside each other; deeper ones are read as plain text

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SUMMARY_LEVEL = 3  # a collapsed section's own line heads what it holds
_BOLD = frozenset({"b", "strong", "u"})  # old pages underline their headings
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody"
    " td tfoot th thead tr ul".split()
)
_LETTER = re.compile(r"\w")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


@dataclass(slots=True)
class Flow:
    """The words gathered since the last block, and the blocks drafted so far."""

    drafts: list[Draft] = field(default_factory=list)
    words: list[tuple[str, bool]] = field(default_factory=list)  # (text, bold)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    mark: str = ""  # number of the list item that is open
    tables: int = 0
    inside_main: bool = False
    in_heading: bool = False

    def say(self, text: str | None, bold: bool) -> None:
        if text:
            self.words.append((text, bold))

    def end(self) -> None:
        """Drafts what was gathered; what follows is a block of its own."""
        words, self.words = self.words, []
        said = "".join(text for text, _ in words)
        text = tidy(said)
        if not text:
            return
        if self.kind is BlockKind.PARAGRAPH:
            bold = all(bold for text, bold in words if text.strip(" \n\t\r:"))
            self.drafts.append(paragraph(in_columns(said), bold=bold))
            return
        level = self.level
        if self.kind is BlockKind.LIST_ITEM and not self.mark and all(b for t, b in words if t.strip()):
            heading = is_bold_heading(text) and text[:1].isdigit()
            self.kind, level = (BlockKind.HEADING, 0) if heading else (self.kind, level)
        self.drafts.append(Draft(kind=self.kind, lines=(f"{self.mark} {text}".strip(),), level=level))
        self.mark = ""
        if self.kind is BlockKind.HEADING:
            self.kind = BlockKind.PARAGRAPH


def walk(element: _Element, flow: Flow, depth: int = 0, bold: bool = False) -> None:
    """Drafts the blocks of an element and all below it."""
    tag = element.tag
    if tag == "button" and (flow.in_heading or unfolds(element)):
        _button(element, flow, depth)
        return
    if tag in SILENT or tag == "del":
        return
    if depth > DEEPEST:
        flow.say("".join(str(part) for part in element.itertext()), bold)
        return
    if is_around(element, flow.inside_main) or (tag in ("p", "div") and is_link_bar(element)):
        _around(element, flow)
    elif tag in _WALKS:
        _WALKS[tag](element, flow, depth)
    elif tag in _BLOCKS and (pair := label_and_value(element)) is not None:
        _labelled(pair, flow)
    elif tag in _BLOCKS:
        flow.end()
        _inside(element, flow, depth, bold=False)
        flow.end()
    else:
        _inside(element, flow, depth, bold or tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style", ""))))


def _inside(element: _Element, flow: Flow, depth: int, bold: bool) -> None:
    flow.say(element.text, bold)
    for child in element:
        if isinstance(child.tag, str):
            if abuts(child):
                flow.say(" ", bold)
            walk(child, flow, depth + 1, bold)
        flow.say(child.tail, bold)


def _button(element: _Element, flow: Flow, depth: int) -> None:
    """A button that folds a section in and out: the words of the heading that it stands in, or a heading itself."""
    if flow.in_heading:
        _inside(element, flow, depth, bold=False)
    else:
        _heading(element, flow, depth)


def _labelled(pair: tuple[str, str], flow: Flow) -> None:
    """ "Mødested" and "Rådhuset" side by side are a row of two cells, as terms with what they mean are."""
    flow.end()
    last = flow.drafts[-1] if flow.drafts else None
    if last is None or last.table != flow.tables or len(last.cells) != 2:
        flow.tables += 1
    flow.drafts.append(_defined(pair[0], [pair[1]], flow.tables))


def _around(element: _Element, flow: Flow) -> None:
    """Furniture: its blocks are named, and not read."""
    flow.end()
    inner = Flow()
    inner.inside_main = True
    for child in [element.text, *element]:
        if isinstance(child, str):
            inner.say(child, False)
        elif child is not None and isinstance(child.tag, str):
            _plain(child, inner)
            inner.say(child.tail, False)
    inner.end()
    flow.drafts.extend(
        Draft(kind=BlockKind.FURNITURE, lines=(draft.text,)) for draft in inner.drafts if _LETTER.search(draft.text)
    )


def _plain(element: _Element, flow: Flow) -> None:
    """The words of furniture, a block for each element that is one."""
    for part in element.iter():
        if not isinstance(part.tag, str) or part.tag in SILENT or any(a.tag in SILENT for a in part.iterancestors()):
            continue
        if part.tag in _BLOCKS or part.tag == "a":
            flow.end()
        flow.say(part.text, False)
        if part is not element:
            flow.say(part.tail, False)
    flow.end()


def _heading(element: _Element, flow: Flow, depth: int) -> None:
    flow.end()
    before = flow.kind, flow.level
    flow.kind, flow.level = BlockKind.HEADING, _HEADINGS.get(element.tag, _SUMMARY_LEVEL)
    inline = Flow(inside_main=True, in_heading=True)
    _inside(element, inline, depth, bold=False)
    inline.end()
    text = " ".join(draft.text for draft in inline.drafts)
    if text:
        flow.drafts.append(Draft(kind=flow.kind, lines=(text.replace("\t", " "),), level=flow.level))
    flow.kind, flow.level = before


def _list(element: _Element, flow: Flow, depth: int) -> None:
    flow.end()
    before = flow.kind, flow.level, flow.mark
    deeper = flow.level + 1 if flow.kind is BlockKind.LIST_ITEM else 0
    number = int(start) if (start := element.get("start", "1")).isdigit() else 1
    for child in element:
        if not isinstance(child.tag, str):
            continue
        flow.kind, flow.level, flow.mark = BlockKind.LIST_ITEM, deeper, ""
        if child.tag == "li":
            if element.tag == "ol":
                number = int(value) if (value := child.get("value", "")).isdigit() else number
                flow.mark = ordinal(number, _numbering(element)) + "."
                number += 1
            _inside(child, flow, depth + 1, bold=False)
            flow.end()
        else:
            walk(child, flow, depth + 1)
    flow.kind, flow.level, flow.mark = before


def _numbering(element: _Element) -> str:
    return {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}.get(
        element.get("type", "1"), "decimal"
    )


def _definitions(element: _Element, flow: Flow, depth: int) -> None:
    """Terms with what they mean, as rows of two cells."""
    flow.end()
    flow.tables += 1
    term = ""
    for part in element.iter("dt", "dd"):
        inner = Flow(inside_main=True)
        _inside(part, inner, depth + 1, bold=False)
        inner.end()
        texts = [draft.text for draft in inner.drafts]
        if part.tag == "dt":
            _bare_term(term, flow)
            term = " ".join(texts)
        elif texts:
            flow.drafts.append(_defined(term, texts, flow.tables))
            term = ""
    _bare_term(term, flow)


def _defined(term: str, texts: list[str], table: int) -> Draft:
    if not term:
        return Draft(kind=BlockKind.PARAGRAPH, lines=tuple(texts))
    return Draft(kind=BlockKind.TABLE_ROW, cells=(plain_cell(term), plain_cell(*texts)), table=table)


def _bare_term(term: str, flow: Flow) -> None:
    if term:
        flow.drafts.append(paragraph(term))


def _table(element: _Element, flow: Flow, depth: int) -> None:
    flow.end()
    if is_layout(element):
        for cell in element.iter("caption", "td", "th"):
            if next(cell.iterancestors("table"), None) is element:
                _inside(cell, flow, depth + 3, bold=False)
                flow.end()
        return
    caption = element.find("caption")
    if caption is not None:
        walk(caption, flow, depth + 1)
    flow.tables += 1
    number = flow.tables
    for cells in table_rows(element, lambda cell: _cell_texts(cell, depth + 3)):
        flow.drafts.append(Draft(kind=BlockKind.TABLE_ROW, cells=cells, table=number))


def _cell_texts(cell: _Element, depth: int) -> tuple[str, ...]:
    inner = Flow(inside_main=True)
    _inside(cell, inner, depth, bold=False)
    inner.end()
    return tuple(draft.text for draft in inner.drafts)


def _break(element: _Element, flow: Flow, depth: int) -> None:
    flow.end()


def _lines(element: _Element, flow: Flow, depth: int) -> None:
    """Preformatted text keeps its lines."""
    flow.end()
    for line in "".join(str(part) for part in element.itertext()).splitlines():
        draft = paragraph(re.sub(r" {3,}", "\t", line.strip()))
        if draft.text:
            flow.drafts.append(draft if draft.table or not draft.cells else replace(draft, table=flow.tables + 1))


#: Element -> how its blocks are drafted, where it is no plain block.
_WALKS: Mapping[str, Callable[[_Element, Flow, int], None]] = {
    "br": _break,
    "dl": _definitions,
    "pre": _lines,
    "summary": _heading,
    "table": _table,
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
    **dict.fromkeys(_HEADINGS, _heading),
}
