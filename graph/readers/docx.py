"""Reads a Word file (DOCX): body, tables, text boxes and notes as blocks, headers and footers as furniture.

The XML is read directly, for the libraries leave out what minutes are full of: numbers that Word counts, text boxes,
tracked changes. "Afbud: <del>Ida Holm</del><ins>Bo Ravn</ins>" reads "Afbud: Bo Ravn". Macros are never touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml.etree import _Element

from graph.errors import ReadError
from graph.model.text import BlockKind
from graph.readers.composing import Draft, compose, tidy
from graph.readers.content import Content
from graph.readers.docx_blocks import Walker, note_drafts
from graph.readers.docx_numbering import Numbering, read_numbering
from graph.readers.docx_styles import read_styles
from graph.readers.docx_xml import child, children, local, value
from graph.readers.packed import Pack, open_pack

_KIND = "Word-fil"


def read_docx(data: bytes, name: str) -> Content:
    """The content of a DOCX file from its bytes; ReadError if it is encrypted, broken or empty."""
    pack = open_pack(data, _KIND)
    main = _main_part(pack)
    root = pack.part(main)
    body = child(root, "body")
    if body is None:
        raise ReadError(f"Filen er ingen {_KIND}: den indeholder intet dokument.")
    folder = PurePosixPath(main).parent
    styles = read_styles(pack.part(str(folder / "styles.xml")))
    walker = Walker(styles, read_numbering(pack.part(str(folder / "numbering.xml"))))
    drafts = walker.blocks(body)
    drafts += note_drafts(walker, {kind: pack.part(str(folder / f"{kind}s.xml")) for kind in ("footnote", "endnote")})
    heads, feet = _furniture(pack, folder, Walker(styles, Numbering()))
    composed = compose([*heads, *drafts, *feet])
    if all(block.kind is BlockKind.FURNITURE for block in composed.blocks):
        raise ReadError(f"{_KIND}en har ingen tekst.")
    notes = (f"{len(heads) + len(feet)} linjer i sidehoved og sidefod udeladt.",) if heads or feet else ()
    changed = ("Sporede ændringer: læst, som var de godtaget.",) if _is_tracked(body) else ()
    return Content(
        text=composed.text,
        blocks=composed.blocks,
        format="docx",
        title=_title(drafts),
        notes=(*notes, *changed),
    )


def _main_part(pack: Pack) -> str:
    """The name of the part that holds the document."""
    relations = pack.part("_rels/.rels")
    for relation in children(relations, "Relationship"):
        if value(relation, "Type").endswith("/officeDocument"):
            return value(relation, "Target").lstrip("/")
    return "word/document.xml"


def _furniture(pack: Pack, folder: PurePosixPath, walker: Walker) -> tuple[list[Draft], list[Draft]]:
    """What stands in headers and footers, each text once."""
    found: dict[str, list[Draft]] = {"header": [], "footer": []}
    seen: set[str] = set()
    for name in sorted(pack.names()):
        path = PurePosixPath(name)
        kind = path.stem.rstrip("0123456789")
        if path.parent != folder or path.suffix != ".xml" or kind not in found:
            continue
        root = pack.part(name)
        for draft in walker.blocks(root) if root is not None else ():
            text = tidy(draft.text)
            if text and text not in seen:
                seen.add(text)
                found[kind].append(Draft(kind=BlockKind.FURNITURE, lines=(text,)))
    return found["header"], found["footer"]


def _is_tracked(body: _Element) -> bool:
    return any(True for _ in _changes(body))


def _changes(body: _Element) -> Iterator[_Element]:
    return (element for element in body.iter() if local(element) in ("ins", "del", "moveFrom"))


def _title(drafts: list[Draft]) -> str:
    """The first heading by style near the top, else the first block."""
    top = [draft for draft in drafts if draft.text.strip()][:6]
    first = next((draft for draft in top if draft.level and draft.kind is BlockKind.HEADING), top[0] if top else None)
    return " ".join(first.text.split())[:200] if first else ""
