"""Writes out initials where the head of a document uses them for people that it has named: "Afbud: IH og BR".

"Ida Holm (IH), direktør" introduces them, or a column "Init." does. Only lines about who came and who did not are
written out, and never letters that are an organisation's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names, is_name
from graph.danish.person_words import initials_of
from graph.minutes.labels import Field, find_label
from graph.model.text import Block, BlockKind, Passage, joined

_BEHIND = re.compile(r" ?\(([A-ZÆØÅ]{2,4})\)")
_ALONE = re.compile(r"(?<![\w(/-])[A-ZÆØÅ]{2,4}(?![\w)/-])")
_ABOUT = re.compile(
    r"\b(?:afbud|deltog|mødte?|til ?stede|fravær\w*|forhindret|referent|referat|stedet)\b", re.IGNORECASE
)
_SHORT = re.compile(r"[A-ZÆØÅ]{2,4}")


def find_initials(blocks: Sequence[Block], gazetteer: Gazetteer) -> dict[str, Passage]:
    """Initials -> the name that they stand for, each as the document introduces it."""
    found: dict[str, Passage] = {}
    for letters, name in (pair for block in blocks for pair in _introduced(block)):
        if gazetteer.lookup(letters) is None:
            found.setdefault(letters, name)
    return found


def _introduced(block: Block) -> Iterator[tuple[str, Passage]]:
    for name in find_names(block.text, least=LISTED):
        behind = _BEHIND.match(block.text, name.end)
        if behind is not None and initials_of(behind.group(1), block.text[name.start : name.end]):
            yield behind.group(1), block.passage.slice(name.start, name.end)
    if block.kind is BlockKind.TABLE_ROW:
        short = next((cell.text.strip() for cell in block.cells if _SHORT.fullmatch(cell.text.strip())), "")
        named = next((cell.strip() for cell in block.cells if is_name(cell.text)), None)
        if short and named is not None and initials_of(short, named.text):
            yield short, named


def written_out(blocks: Sequence[Block], names: Mapping[str, Passage]) -> list[Block]:
    """The blocks, those about who came and who did not with names for initials."""
    return [_written_out(block, names) if names and _tells(block) else block for block in blocks]


def _tells(block: Block) -> bool:
    if block.kind is BlockKind.TABLE_ROW:
        return False
    label = find_label(block.text)
    return (label is not None and label.label.field is Field.PEOPLE) or _ABOUT.search(block.text) is not None


def _written_out(block: Block, names: Mapping[str, Passage]) -> Block:
    parts: list[Passage] = []
    place = 0
    for match in _ALONE.finditer(block.text):
        if match.group() in names:
            parts += [block.passage.slice(place, match.start()), names[match.group()]]
            place = match.end()
    if not parts:
        return block
    return replace(block, passage=joined((*parts, block.passage.slice(place, len(block.passage))), ""))
