"""Blocks are found by their place, overlapping ones in reading order."""

from __future__ import annotations

from graph.model.block_index import BlockIndex
from graph.model.text import Block, BlockKind, Passage, Span


def _block(order: int, start: int, end: int) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, passage=Passage.of("x" * (end - start), start), order=order)


#: In reading order: the last one stands before the others in the text, the third overlaps the second.
BLOCKS = (_block(0, 10, 20), _block(1, 20, 60), _block(2, 30, 40), _block(3, 0, 8), _block(4, 5, 5))


def _orders(start: int, end: int) -> list[int]:
    return [block.order for block, _ in BlockIndex(BLOCKS).holding(Span(start=start, end=end))]


def test_the_blocks_that_hold_a_span() -> None:
    assert _orders(12, 20) == [0]
    assert _orders(32, 33) == [1, 2]
    assert _orders(39, 41) == [1]
    assert _orders(0, 8) == [3]
    assert _orders(8, 9) == []
    assert _orders(15, 25) == []
    assert _orders(70, 71) == []


def test_the_same_as_looking_at_each_block() -> None:
    for start in range(65):
        for end in range(start + 1, 66):
            held = [b.order for b in BLOCKS[:4] if b.passage.span().start <= start and end <= b.passage.span().end]
            assert _orders(start, end) == held


def test_the_holder_is_the_first_in_reading_order() -> None:
    index = BlockIndex(BLOCKS)
    holder = index.holder(Span(start=31, end=32))
    assert holder is not None
    assert holder.order == 1
    assert index.holder(Span(start=8, end=9)) is None


def test_the_blocks_up_to_an_offset_the_nearest_first() -> None:
    assert [block.order for block in BlockIndex(BLOCKS).upto(20)] == [1, 0, 3]
    assert list(BlockIndex(()).upto(5)) == []
