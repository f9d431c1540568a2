"""Reads a saved web page: its content as blocks, what stands around it as furniture.

Only the file is read: nothing is fetched, no script is run, no entity is resolved. Minutes on the site of a town
stand between menu, cookie banner and "Læs også"; its participants may be a list, a table or lines with breaks.
"""

from __future__ import annotations

import codecs
import re

from lxml import html as lxml_html
from lxml.etree import LxmlError, _Element, iterwalk

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Draft, compose, tidy
from graph.readers.content import Content
from graph.readers.decoding import Decoded, decode
from graph.readers.html_blocks import Flow, walk
from graph.readers.html_furniture import find_main

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE
)
_MOST_ELEMENTS = 400_000
_DEEPEST = 2000  # the parser drops what lies deeper


def read_html(data: bytes, name: str) -> Content:
    """The content of a `.html` file from its bytes; ReadError if it is none."""
    decoded = _decode(data)
    root = parse_html(decoded.text)
    drafts = draft_page(root)
    composed = compose(drafts)
    if all(block.kind is BlockKind.FURNITURE for block in composed.blocks):
        raise ReadError("Websiden har ingen tekst.")
    around = sum(block.kind is BlockKind.FURNITURE for block in composed.blocks)
    return Content(
        text=composed.text,
        blocks=composed.blocks,
        format="html",
        encoding=decoded.encoding,
        title=_title(root, drafts),
        notes=(*decoded.notes, *((f"{around} dele om navigation og sidens ramme udeladt.",) if around else ())),
    )


def parse_html(text: str) -> _Element:
    """The elements of a page; nothing that it names is opened."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (LxmlError, ValueError) as error:
        raise ReadError("Filen er ingen webside, der kan læses.") from error
    count, depth = _measure(root)
    if count > _MOST_ELEMENTS:
        raise ReadError(f"Websiden har mere end {_MOST_ELEMENTS} elementer.")
    if depth > _DEEPEST:
        raise ReadError(f"Websiden har elementer inde i hinanden, mere end {_DEEPEST} lag.")
    return root


def _measure(root: _Element) -> tuple[int, int]:
    """How many elements there are, and how deep they go."""
    count = depth = deepest = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
    return count, deepest


def draft_page(root: _Element) -> list[Draft]:
    """The title of the page, the blocks of its content, and last what stands around them."""
    main = find_main(root)
    around: list[Draft] = []
    if main is None:
        drafts = _walked(root, inside_main=False)
    else:
        drafts = _walked(main, inside_main=True)
        around = _around(root, main)
    content = [draft for draft in drafts if draft.kind is not BlockKind.FURNITURE]
    around += [draft for draft in drafts if draft.kind is BlockKind.FURNITURE]
    return [*_page_title(root, content), *content, *around]


def _walked(element: _Element, inside_main: bool) -> list[Draft]:
    flow = Flow(inside_main=inside_main)
    walk(element, flow)
    flow.end()
    return flow.drafts


def _around(root: _Element, main: _Element) -> list[Draft]:
    """What is left of the page without its main element, as furniture."""
    parent = main.getparent()
    if parent is None:
        return []
    main.tail, tail = None, main.tail
    left = parent.makeelement("p")
    left.tail = tail
    parent.replace(main, left)
    return [Draft(kind=BlockKind.FURNITURE, lines=(tidy(draft.text),)) for draft in _walked(root, inside_main=False)]


def _page_title(root: _Element, content: list[Draft]) -> list[Draft]:
    """What the browser shows above the page; like a running head it may say alone what the document is."""
    title = tidy(root.findtext(".//title") or "")
    if not title or any(draft.text == title for draft in content[:3]):
        return []
    return [Draft(kind=BlockKind.FURNITURE, lines=(title,))]


def _title(root: _Element, drafts: list[Draft]) -> str:
    """The first heading of the content, else the title of the page."""
    heading = next((draft.text for draft in drafts if draft.kind is BlockKind.HEADING and draft.level), "")
    title = root.findtext(".//title") or ""
    return (heading or tidy(title))[:200]


def _decode(data: bytes) -> Decoded:
    """The text of the page; what it says of its own encoding is believed where the bytes agree."""
    match = _CHARSET.search(data[:4096])
    named = match.group(1).decode("ascii") if match else ""
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        for encoding in ("utf-8", "cp1252" if named.lower() in ("iso-8859-1", "latin1", "us-ascii") else named):
            try:
                text = data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
            if text.strip() and "\x00" not in text:
                return Decoded(text=text, encoding=encoding.lower())
    return decode(data)
