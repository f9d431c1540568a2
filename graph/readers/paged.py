"""Pages -> the content of a document, whichever way their words were found.

PDF files, scans and pictures end here: blocks with page and box, the title, and which words the OCR was not sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.errors import ReadError
from graph.model.text import BlockKind, Span
from graph.readers.composing import Composed, Draft, compose
from graph.readers.content import Content
from graph.readers.page import Page
from graph.readers.page_layout import draft_pages


def content_of(pages: Sequence[Page], *, format_name: str, notes: tuple[str, ...] = ()) -> Content:
    """The content of pages; ReadError if they hold no words."""
    drafts = draft_pages(pages)
    if all(draft.kind is BlockKind.FURNITURE for draft in drafts):
        raise ReadError("Filen har ingen tekst.")
    composed = compose(drafts, pages=len(pages))
    around = sum(draft.kind is BlockKind.FURNITURE for draft in drafts)
    told = (f"{around} sidehoveder, sidefødder og sidetal udeladt.",) if around else ()
    suspect = tuple(sorted(set(_suspect(pages, composed))))
    doubted = (f"{len(suspect)} ord, som OCR'en var i tvivl om.",) if suspect else ()
    return Content(
        text=composed.text,
        blocks=composed.blocks,
        format=format_name,
        title=_title(drafts),
        pages=len(pages),
        page_starts=composed.page_starts,
        suspect=suspect,
        notes=(*notes, *told, *doubted),
    )


def _title(drafts: Sequence[Draft]) -> str:
    """The largest heading near the top, else the first line."""
    read = [draft for draft in drafts if draft.kind is not BlockKind.FURNITURE][:6]
    first = min((d for d in read if d.level and d.kind is BlockKind.HEADING), key=lambda d: d.level, default=read[0])
    return " ".join(first.text.split())[:200]


def _suspect(pages: Sequence[Page], composed: Composed) -> Iterator[Span]:
    """Where in the text the words stand that the OCR doubts: each is looked for in the block around it."""
    for page in pages:
        for word in page.words:
            if not word.suspect:
                continue
            for block in composed.blocks:
                box = block.box
                if block.page != page.number or box is None or not box[1] - 1 <= word.middle <= box[3] + 1:
                    continue
                span = block.passage.span()
                start = composed.text.find(word.text, span.start, span.end)
                if start >= 0:
                    yield Span(start=start, end=start + len(word.text))
                    break
