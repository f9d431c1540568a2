"""Reads an ODT file (LibreOffice): headings, lists, tables, boxes and notes as blocks; headers and feet as furniture.

The XML is read directly, as in a Word file. Hard are the lists: an item holds paragraphs and lists again, and the
numbers that a reader sees ("2.1 Budget") are only described; they are counted here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Cell, Draft, compose, plain_cell, tidy
from graph.readers.content import Content
from graph.readers.docx_xml import child, children, local, number, value
from graph.readers.marks import is_bold_heading, paragraph
from graph.readers.odt_text import ListLevel, OdtStyles, OdtWords, read_odt_styles, read_odt_words
from graph.readers.ordinals import ordinal
from graph.readers.packed import open_pack
from graph.readers.table_blocks import table_drafts

_KIND = "ODT-fil"
_MOST_COLUMNS = 60
_DEEPEST = 40
_SILENT = frozenset({"tracked-changes", "sequence-decls", "variable-decls", "forms", "annotation"})


def read_odt(data: bytes, name: str) -> Content:
    """The content of an ODT file from its bytes; ReadError if it is encrypted, broken or empty."""
    pack = open_pack(data, _KIND)
    manifest = pack.part("META-INF/manifest.xml")
    if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
        raise ReadError(f"{_KIND}en er krypteret og kræver adgangskode. Gem en kopi uden, og læs den.")
    root, styled = pack.part("content.xml"), pack.part("styles.xml")
    body = child(root, "body", "text")
    if body is None:
        raise ReadError(f"Filen er ingen {_KIND}: den indeholder intet tekstdokument.")
    walker = _Walker(read_odt_styles(styled, root))
    drafts = walker.blocks(body)
    for note in walker.notes:
        drafts.extend(walker.blocks(note))
    heads, feet = (_furniture(styled, kind, walker) for kind in ("header", "footer"))
    composed = compose([*heads, *drafts, *feet])
    if all(block.kind is BlockKind.FURNITURE for block in composed.blocks):
        raise ReadError(f"{_KIND}en har ingen tekst.")
    notes = (f"{len(heads) + len(feet)} linjer i sidehoved og sidefod udeladt.",) if heads or feet else ()
    return Content(text=composed.text, blocks=composed.blocks, format="odt", title=_title(drafts), notes=notes)


@dataclass(slots=True)
class _Walker:
    """Styles, the counts of lists and headings, and the notes met so far."""

    styles: OdtStyles
    notes: list[_Element] = field(default_factory=list)
    headings: dict[int, int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    tables: int = 0

    def blocks(self, holder: _Element, depth: int = 0) -> list[Draft]:
        found: list[Draft] = []
        if depth > _DEEPEST:
            return found
        for part in holder:
            name = local(part)
            if name == "h":
                found.extend(self._heading(part, depth))
            elif name == "p":
                found.extend(self._paragraph(part, depth))
            elif name == "list":
                found.extend(self._list(part, depth, value(part, "style-name"), 1))
            elif name == "table":
                found.extend(self._table(part, depth))
            elif name and name not in _SILENT:
                found.extend(self.blocks(part, depth + 1))
        return found

    def _words(self, element: _Element, depth: int) -> tuple[OdtWords, list[Draft]]:
        words = read_odt_words(element, self.styles)
        self.notes.extend(words.notes)
        return words, [draft for box in words.boxes for draft in self.blocks(box, depth + 1)]

    def _heading(self, element: _Element, depth: int) -> list[Draft]:
        words, boxes = self._words(element, depth)
        level = number(element, "outline-level") or 1
        text = tidy(words.text)
        described = self.styles.outline.get(level, ListLevel())
        if text and described.style and value(element, "is-list-header") != "true":
            text = f"{_count(self.headings, level, self.styles.outline)} {text}"
        return [Draft(kind=BlockKind.HEADING, lines=(text,), level=level), *boxes] if text else boxes

    def _paragraph(self, element: _Element, depth: int) -> list[Draft]:
        words, boxes = self._words(element, depth)
        lines = [line for line in words.text.split("\n") if line.strip()]
        return [*(paragraph(line, bold=words.bold) for line in lines), *boxes]

    def _list(self, element: _Element, depth: int, style: str, level: int) -> list[Draft]:
        """The items of a list; the first paragraph of each bears its label."""
        found: list[Draft] = []
        levels = self.styles.lists.get(style, {})
        counts = self.counts.setdefault(style, {}) if value(element, "continue-numbering") == "true" else {}
        if level == 1:
            self.counts[style] = counts
        counts = self.counts.setdefault(style, counts)
        for item in element:
            if local(item) not in ("list-item", "list-header") or depth > _DEEPEST:
                continue
            label = _count(counts, level, levels) if local(item) == "list-item" else ""
            for part in item:
                if local(part) == "list":
                    found.extend(self._list(part, depth + 1, value(part, "style-name") or style, level + 1))
                elif local(part) in ("p", "h"):
                    found.extend(self._item(part, depth, label, level))
                    label = ""
        return found

    def _item(self, element: _Element, depth: int, label: str, level: int) -> list[Draft]:
        words, boxes = self._words(element, depth)
        text = tidy(f"{label} {words.text}")
        if not tidy(words.text):
            return boxes
        if local(element) == "h":
            return [Draft(kind=BlockKind.HEADING, lines=(text,), level=number(element, "outline-level") or 1), *boxes]
        if label and words.bold and level == 1 and is_bold_heading(text):
            return [Draft(kind=BlockKind.HEADING, lines=(text,)), *boxes]
        return [Draft(kind=BlockKind.LIST_ITEM, lines=(text,), level=level - 1), *boxes]

    def _table(self, table: _Element, depth: int) -> list[Draft]:
        rows = [[(cell, self.blocks(cell, depth + 1)) for cell in _cells(row)] for row in _rows(table)]
        inside = [draft for row in rows for _, drafts in row for draft in drafts]
        layout = any(draft.table or (draft.kind is BlockKind.HEADING and draft.level) for draft in inside)
        if layout or all(len(row) < 2 for row in rows):
            return inside
        self.tables += 1
        return table_drafts(_filled(rows, self.tables))


def _count(counts: dict[int, int], level: int, levels: dict[int, ListLevel]) -> str:
    """Counts one further at a level, and writes the label; empty for bullets."""
    described = levels.get(level, ListLevel())
    counts[level] = counts.get(level, described.start - 1) + 1
    for deeper in [other for other in counts if other > level]:
        del counts[deeper]
    if not described.style:
        return ""
    shown = range(max(1, level - described.shown + 1), level + 1)
    parts = [ordinal(counts.get(one, 1), levels.get(one, ListLevel()).style or "decimal") for one in shown]
    return f"{described.prefix}{'.'.join(parts)}{described.suffix}".strip()


def _rows(table: _Element) -> list[_Element]:
    found = []
    for part in table:
        if local(part) == "table-row":
            found.append(part)
        elif local(part) in ("table-header-rows", "table-rows", "table-row-group"):
            found.extend(_rows(part))
    return found


def _cells(row: _Element) -> list[_Element]:
    """The cells of a row, those that others cover too; repeated ones as often as they are shown."""
    found: list[_Element] = []
    for cell in row:
        if local(cell) in ("table-cell", "covered-table-cell"):
            found.extend([cell] * min(number(cell, "number-columns-repeated") or 1, _MOST_COLUMNS))
    return found[:_MOST_COLUMNS]


def _filled(rows: list[list[tuple[_Element, list[Draft]]]], table: int) -> list[Draft]:
    """The rows; a cell that spans rows stands in each of them."""
    found: list[Draft] = []
    reaching: dict[int, tuple[int, Cell]] = {}
    for row in rows:
        cells: list[Cell] = []
        for column, (cell, drafts) in enumerate(row):
            content = plain_cell(*(draft.text for draft in drafts))
            left, above = reaching.get(column, (0, ()))
            if local(cell) == "covered-table-cell" and left > 0:
                content = above
                reaching[column] = (left - 1, above)
            else:
                reaching[column] = ((number(cell, "number-rows-spanned") or 1) - 1, content)
            cells.append(content)
        if any(cells):
            found.append(Draft(kind=BlockKind.TABLE_ROW, cells=tuple(cells), table=table))
    return found


def _furniture(styled: _Element | None, kind: str, walker: _Walker) -> list[Draft]:
    """What stands in the headers or footers of the pages, each text once."""
    pages = [page for page in styled.iter() if local(page) == "master-page"] if styled is not None else []
    texts = [tidy(d.text) for page in pages for part in children(page, kind) for d in walker.blocks(part)]
    return [Draft(kind=BlockKind.FURNITURE, lines=(text,)) for text in dict.fromkeys(texts) if text]


def _title(drafts: list[Draft]) -> str:
    top = [draft for draft in drafts if draft.text.strip()][:6]
    first = next((draft for draft in top if draft.level and draft.kind is BlockKind.HEADING), top[0] if top else None)
    return " ".join(first.text.split())[:200] if first else ""
