"""How tests write down what a reader should find: a line for each block."""

from __future__ import annotations

from collections.abc import Callable

from graph.model.text import Block, BlockKind
from graph.readers.content import Content

SIGNS = {
    BlockKind.HEADING: "#",
    BlockKind.PARAGRAPH: "¶",
    BlockKind.LIST_ITEM: "*",
    BlockKind.TABLE_ROW: "|",
    BlockKind.FURNITURE: "~",
}


def shape(block: Block) -> str:
    """ "# Deltagere", "| Ida Holm | Struer Kommune": a sign for the kind, and the words."""
    words = " | ".join(cell.text for cell in block.cells) if block.cells else block.text
    return f"{SIGNS[block.kind]} {words}"


def shapes(content: Content, *, furniture: bool = False) -> list[str]:
    return [shape(b) for b in content.blocks if furniture or b.kind is not BlockKind.FURNITURE]


def read_shapes(reader: Callable[[bytes, str], Content], data: bytes, name: str) -> list[str]:
    """The blocks that are read of a file; each must stand in the text where it says."""
    content = reader(data, name)
    for block in content.blocks:
        assert_in_place(content.text, block)
    return shapes(content)


def assert_in_place(text: str, block: Block) -> None:
    """Every letter of a block is the letter of the text at its origin, but for letters that were inserted."""
    for passage in (block.passage, *block.cells):
        for letter, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            assert start == end or text[start:end] == letter, (letter, text[start:end])
