"""Unfolds a page that lost its line ends: one long block becomes the lines that it held.

Some converters write a whole page as one paragraph: "Deltagere: Ida Holm, Struer Kommune Afbud: Bo Ravn Referent: Lis
Toft 1. Velkomst Ida Holm bød velkommen. 2. Budget ...". It is cut before its labels and before the numbers 1, 2, 3, ...
So is a row that holds an item whole, its number in the first cell: the title is its first line, the rest paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.minutes.item_rows import unfold_rows
from graph.minutes.labels import Field, label_of
from graph.minutes.people import count_names
from graph.model.text import Block, BlockKind, Passage, joined

_LONG = 240  # letters from which on a block may be a folded page
_SHORT = 40  # letters that the first line of a broken label has at most
_BREAKS = re.compile(r"^[A-ZÆØÅ][^.:]*(?: og| eller|/|-)\s*$")
_ENDS_LABEL = re.compile(r"\s*[a-zæøå][^:]*:\s*$")
_FEWEST = 2  # labels of people that a folded page holds
_ITEM_NUMBER = re.compile(
    r"(?:(?:dagsordens)?punkt|pkt\.?|sag|ad)?\s*(?:nr\.?)?\s*(?:\d{1,2}[a-z]?|[IVX]{1,5})\s*[.:)]?", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?:økonomi|finansiering|budget|ressourcer|baggrund|formål|opgaver|mandat|leverancer|tidsplan|varighed|ophør|evaluering"
    r"|mødefrekvens|møder|sekretariat(?:sbetjening)?|organisering|forankring|reference|rapportering|kommunikation)",
    re.IGNORECASE,
)
_SAID = re.compile(r"[a-zæøå0-9)]\.(?:\s|$)|^[A-ZÆØÅ]\w+: ", re.MULTILINE)
_LABEL = re.compile(r"(?<=\s)((?:[A-ZÆØÅ][\wæøå]+)(?: (?:og|til|fra|&|i) [\wæøå]+| [a-zæøå]+)?):(?=\s)")
_NUMBER = re.compile(r"(?<=\s)(\d{1,2})\.\s(?=[A-ZÆØÅ])")
_TITLE_END = re.compile(r"(?<=[a-zæøå0-9)])\s(?=[A-ZÆØÅ])")
_MEETING = re.compile(r"(?<=\S)\s(?=Møde(?:t)? (?:i|den|d\.)\b|(?:[Dd]en |d\. )?\d{1,2}\. \w+ \d{4} kl)")


def unfold(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, folded ones cut into lines; orders are given anew if anything was cut."""
    unfolded = tuple(unfold_rows(tuple(_with_broken_labels(blocks))))
    cut = [line for block in unfolded for line in _lines(block)]
    if len(cut) == len(blocks) and unfolded == tuple(blocks):
        return tuple(blocks)
    return tuple(replace(block, order=order) for order, block in enumerate(cut))


def _with_broken_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a label that breaks above the row that it heads made whole: "Brugere og" / "pårørende: | Bo Ravn"."""
    above: Block | None = None
    for block in blocks:
        if above is not None and block.cells and _ENDS_LABEL.match(block.cells[0].text):
            cells = (joined((above.passage.strip(), block.cells[0]), " "), *block.cells[1:])
            above, block = None, replace(block, passage=joined(cells, "\t"), cells=cells)
        if above is not None:
            yield above
        broken = not block.cells and len(block.text) < _SHORT and _BREAKS.search(block.text) is not None
        above = block if broken else None
        if not broken:
            yield block
    if above is not None:
        yield above


def _lines(block: Block) -> Iterator[Block]:
    if _holds_item(block):
        yield from _title_and_text(block)
        return
    if _holds_field(block):
        yield from _field(block)
        return
    if block.kind is BlockKind.TABLE_ROW or len(block.text) < _LONG or block.text.count(":") < _FEWEST:
        yield block
        return
    text = block.text
    labels = [match.start() for match in _LABEL.finditer(text) if _is_people(match.group(1))]
    cuts = sorted({*_all_labels(text), *_numbers(text)}) if len(labels) >= _FEWEST else []
    if not cuts:
        yield block
        return
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        yield from _pieces(block, block.passage.slice(start, end).strip())


def _holds_item(block: Block) -> bool:
    """Whether a row is an item with its text: a number, and a title with sentences in lines below it."""
    if len(block.cells) != 2 or not _ITEM_NUMBER.fullmatch(block.cells[0].text.strip()):
        return False
    title, _, below = block.cells[1].text.strip().partition("\n")
    return _SAID.search(below) is not None and not title.endswith(".") and not count_names(title)


def _holds_field(block: Block) -> bool:
    """Whether a row is a section of terms of reference set as a table: "Økonomi | Kurset betales af regionen"."""
    if len(block.cells) != 2 or not _SECTION.fullmatch(block.cells[0].text.strip(" :")):
        return False
    return len(block.cells[1].text.split()) > 2


def _field(block: Block) -> Iterator[Block]:
    for number, cell in enumerate(block.cells):
        for line in re.finditer(r"[^\n]+", cell.text):
            kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
            yield replace(block, kind=kind, passage=cell.slice(*line.span()).strip(), cells=(), table=0)


def _title_and_text(block: Block) -> Iterator[Block]:
    title, *below = re.finditer(r"[^\n]+", block.cells[1].text)
    number, cell = block.cells[0], block.cells[1].slice(*title.span())
    yield replace(block, passage=joined((number, cell), "\t"), cells=(number, cell))
    for line in below:
        yield replace(
            block, kind=BlockKind.PARAGRAPH, passage=block.cells[1].slice(*line.span()).strip(), cells=(), table=0
        )


def _is_people(words: str) -> bool:
    label = label_of(words)
    return label is not None and label.field is Field.PEOPLE


def _all_labels(text: str) -> list[int]:
    return [match.start() for match in _LABEL.finditer(text) if label_of(match.group(1)) is not None]


def _numbers(text: str) -> list[int]:
    """Places of the numbers 1, 2, 3, ... in rising order, once for the agenda and once more for its items."""
    chains: list[list[int]] = [[]]
    for match in _NUMBER.finditer(text):
        number = int(match.group(1))
        if number == len(chains[-1]) + 1:
            chains[-1].append(match.start())
        elif number == 1 and len(chains[-1]) >= 2:
            chains.append([match.start()])
    return [place for chain in chains if len(chain) >= 2 for place in chain]


def _pieces(block: Block, line: Passage) -> Iterator[Block]:
    """A numbered line cut behind its title; the first line of all before "Møde den ..."."""
    number = re.match(r"\d{1,2}\.\s", line.text)
    end = _TITLE_END.search(line.text, number.end()) if number else _MEETING.search(line.text)
    places = [0, *([end.start()] if end else []), len(line)]
    for start, stop in pairwise(places):
        passage = line.slice(start, stop).strip()
        if passage.text:
            yield replace(block, kind=BlockKind.PARAGRAPH, passage=passage)
