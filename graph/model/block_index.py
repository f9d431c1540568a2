"""Where blocks stand in the document, so that the one that holds a span is found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from graph.model.text import Block, Span


class BlockIndex:
    """Blocks by their place; blocks that stand nowhere (no text) are in none.

    Blocks may overlap, as rows of a table that a reader put together from columns do; so `_reach` tells how far the
    blocks up to each one extend.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        spans = [(block.passage.span(), order, block) for order, block in enumerate(blocks) if len(block.passage)]
        self._by_start = sorted(spans, key=lambda placed: (placed[0].start, placed[1]))
        self._starts = [span.start for span, _, _ in self._by_start]
        self._heads: dict[int, Block] = {}
        for _, _, block in self._by_start:
            self._heads.setdefault(block.table, block)
        self._reach = list(accumulate((span.end for span, _, _ in self._by_start), max))

    def holding(self, span: Span) -> Iterator[tuple[Block, Span]]:
        """The blocks that hold the whole span with their own places, in reading order."""
        found = []
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and self._reach[at] >= span.end:
            place, order, block = self._by_start[at]
            if place.end >= span.end:
                found.append((order, block, place))
            at -= 1
        yield from ((block, place) for _, block, place in sorted(found, key=lambda held: held[0]))

    def holder(self, span: Span) -> Block | None:
        """The first block that holds the whole span."""
        return next((block for block, _ in self.holding(span)), None)

    def head(self, row: Block) -> Block:
        """The first row of the table that a row belongs to."""
        return self._heads.get(row.table, row) if row.table else row

    def upto(self, offset: int) -> Iterator[Block]:
        """The blocks that begin at `offset` or before it, the nearest first."""
        for at in range(bisect_right(self._starts, offset) - 1, -1, -1):
            yield self._by_start[at][2]
