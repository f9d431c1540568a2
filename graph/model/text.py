"""What a reader makes of a file: a Document of blocks over one text, and passages to read it by.

Evidence always points into `Document.text`, the text as read. People and rules read a `Passage` instead: the same
words without markup, broken lines joined, OCR damage mended. Each of its characters remembers where it came from, so a
match in "Sundhedsstyregruppen" leads back to "Sundheds-\\nstyregruppen" in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open range of 0-based character offsets into `Document.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Text for reading, aligned character by character to the text as read.

    Character i stands for `Document.text[starts[i]:ends[i]]`; what is inserted (a joining space) has an empty range.
    `ordered` is true where it is known that the ranges never go back, as they may in a row put together from columns.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    ordered: bool = field(default=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.starts) == len(self.ends):
            raise ValueError("a passage needs one origin for each character")

    @classmethod
    def of(cls, text: str, offset: int = 0) -> Passage:
        """A passage that reads `text` as it stands, beginning at `offset` of the document."""
        places = tuple(range(offset, offset + len(text) + 1))
        return cls(text, places[:-1], places[1:], True)

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where text[start:end] stands in the document; the smallest range that covers it."""
        stop = len(self.text) if end is None else end
        if start >= stop:
            here = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(start=here, end=here)
        if self.ordered:
            return Span(start=self.starts[start], end=self.ends[stop - 1])
        return Span(start=min(self.starts[start:stop]), end=max(self.ends[start:stop]))

    def slice(self, start: int, end: int) -> Passage:
        return Passage(self.text[start:end], self.starts[start:end], self.ends[start:end], self.ordered)

    def strip(self) -> Passage:
        stripped = self.text.strip()
        if len(stripped) == len(self.text):
            return self
        left = len(self.text) - len(self.text.lstrip())
        return self.slice(left, left + len(stripped))


def joined(passages: Sequence[Passage], separator: str = " ") -> Passage:
    """Passages read one after the other; the separator belongs to no place in the document."""
    if len(passages) == 1:
        return passages[0]
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first = next((passage.starts[0] for passage in passages if passage.starts), 0)  # an empty cell stands nowhere
    ordered = True
    for number, passage in enumerate(passages):
        if passage.starts:
            ordered = ordered and passage.ordered and (not ends or ends[-1] <= passage.starts[0])
        if number:
            here = ends[-1] if ends else first
            text.append(separator)
            starts.extend([here] * len(separator))
            ends.extend([here] * len(separator))
        text.append(passage.text)
        starts.extend(passage.starts)
        ends.extend(passage.ends)
    return Passage("".join(text), tuple(starts), tuple(ends), ordered)


class BlockKind(StrEnum):
    """What a block is by its layout, before anything is understood."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    FURNITURE = "furniture"  # running heads, feet, page numbers, navigation: named, not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list item or table row, in reading order.

    `passage` is the block's text for reading; a table row has a passage for each cell in `cells` too. `level` is 1 for
    the highest heading (0: no heading, or level unknown) and the depth of a list item from 0. `page` is 1-based.
    `table` numbers the tables of the document from 1; all rows of one table share it.
    """

    kind: BlockKind
    passage: Passage
    order: int
    level: int = 0
    page: int | None = None
    table: int = 0
    cells: tuple[Passage, ...] = ()
    box: tuple[float, float, float, float] | None = None

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as read. `id` comes from the bytes (sha256), `file` is the name as given, `pages` None if unknown.

    `notes` say what the reader did that a user should know (encoding guessed, running heads left out). `damaged` is
    true where the words bear the marks of a foreign OCR. `page_starts` are the offsets at which the pages begin,
    `suspect` the words that an OCR of our own was not sure of.
    """

    id: str
    file: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    format: str
    encoding: str = ""
    title: str = ""
    pages: int | None = None
    language: str = "da"
    damaged: bool = False
    notes: tuple[str, ...] = field(default=())
    page_starts: tuple[int, ...] = ()
    suspect: tuple[Span, ...] = ()

    def page_of(self, span: Span) -> int | None:
        """The page, from 1, on which a span begins; None if the document has no pages."""
        return max(bisect_right(self.page_starts, span.start), 1) if self.page_starts else None

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]


def reading(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that are read, without the furniture of the page."""
    return tuple(block for block in blocks if block.kind is not BlockKind.FURNITURE)
