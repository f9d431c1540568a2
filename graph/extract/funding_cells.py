"""What one cell of a table of sums names: who pays, the project that is paid for, the sum itself.

A cell is no sentence: a bare town is the municipality, "Fod på Livet, Greve Kommune" a project and whose it is, and "Regional"
the region whose minutes they are. Each is read within its item and its table, the `Ground` on which it stands.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.danish.organisations import is_collective_name
from graph.danish.sentences import split_sentences
from graph.extract.discourse import Discourse
from graph.extract.funding_columns import Column, Row, Table
from graph.extract.funding_payers import payers
from graph.extract.funding_words import with_money_words
from graph.extract.people import join_people
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem
from graph.model.statement import Mention
from graph.model.text import Block, Passage

_K = EntityKind
#: A name and whose it is: "Fod på Livet, Greve Kommune".
_NAME_FIRST = re.compile(r"\W*(?:‹G\d+›|[A-ZÆØÅ][^‹›,]*(?:‹G\d+›)?)\s?(?:,|–|-)\s(?:‹[OT]\d+›\W*)+$")
_WHOSE = re.compile(r"\s?(?:,|–)\s[^,–]*$")
_BRACKETS = re.compile(r"\s*\((?!\d{4})[^()]*\)\W*$|\s*\(\d{4}(?:-\d{4})?\)\W*$")
_GIVEN_BY = re.compile(r"^(?:kontingent|tilskud|bidrag|medfinansiering|støtte|indskud) (?:fra|af) ", re.IGNORECASE)
#: "Spor A", "Delprojekt 2:" before what the row is called.
_NUMBERED = re.compile(
    r"^\W*(?:spor|delprojekt|indsats|fase|arbejdspakke|modul|del|projekt|ansøgning) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b[.:)–-]?\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A table in its item, with the sentences above it (`leads`, nearest last) read once."""

    item: AgendaItem
    table: Table
    discourse: Discourse

    @cached_property
    def leads(self) -> tuple[Sentence, ...]:
        return tuple(sentence for block in self.table.lead for sentence in self.sentences(block))

    def sentences(self, block: Block) -> Iterator[Sentence]:
        for start, end in split_sentences(block.passage.text):
            yield self.sentence(block.passage.slice(start, end), block)

    def sentence(self, passage: Passage, block: Block) -> Sentence:
        """A cell or a sentence with its tokens, words for money among them."""
        unit = Unit(
            passage=passage,
            item=self.item.number,
            part=self.table.part.kind,
            page=block.page,
            order=block.order,
            lead=False,
        )
        around = self.discourse.surroundings
        sentence = join_people(tag(unit, find_tokens(passage.text, around)), around.gazetteer)
        return with_money_words(sentence, self.discourse)


def cell_of(row: Row, column: Column | None) -> Passage | None:
    """The row's cell in a column, None if there is none or nothing in it."""
    if column is None or column.index >= len(row.cells) or not row.cells[column.index].text.strip():
        return None
    return row.cells[column.index]


def payers_in(cell: Passage, block: Block, ground: Ground, *, own: bool) -> list[Mention]:
    """Who pays by a cell; with `own` it stands in a column of payers, so that any organisation in it is one."""
    text = _BRACKETS.sub("", cell.text).strip(" *:.")
    around = ground.discourse.surroundings
    town = around.gazetteer.town(text)
    if town is not None:
        return [Mention(name=town.label, kind=town.kind, span=cell.span(), written=text)]
    inner = cell.slice(0, len(_BRACKETS.sub("", cell.text))) if _BRACKETS.search(cell.text) else cell
    sentence = ground.sentence(inner, block)
    if not own and _only_mentions(sentence):
        return []
    if around.region is not None and text.casefold() in ("region", "regional"):
        return [Mention(name=around.region.label, kind=around.region.kind, span=cell.span(), written=text)]
    tags = "".join(re.findall(r"‹[OG]\d+›", sentence.tagged))
    found = _pool_alone(payers(tags, sentence, ground.discourse, whole=True))
    if len(found) == 1 and is_collective_name(found[0].name) and len(text.split()) < 7:
        who = _GIVEN_BY.sub("", text)
        return [dataclasses.replace(found[0], name=who[:1].upper() + who[1:], written=text)]
    return found


def _only_mentions(sentence: Sentence) -> bool:
    """Whether a cell tells whose a project is ("Fod på Livet, Greve Kommune"), or is a phrase with somebody in it."""
    rest = re.sub(r"‹[A-Z]\d+›", "", sentence.tagged)
    return _NAME_FIRST.match(sentence.tagged) is not None or len(rest.strip(" ,.:*–-()")) > 14


def _pool_alone(found: list[Mention]) -> list[Mention]:
    """The pool rather than the authority that has it."""
    pools = [payer for payer in found if payer.kind is _K.FUND]
    return pools if len(pools) == 1 and all(m.kind in (_K.FUND, _K.STATE) for m in found) else found


def names_owner(cell: Passage, block: Block, ground: Ground) -> bool:
    """Whether a cell names a project and whose it is."""
    return _NAME_FIRST.match(ground.sentence(cell, block).tagged) is not None


def project_in(row: Row, column: Column | None, ground: Ground) -> Mention | None:
    """The project that a row is about, by the cell in the column of projects."""
    cell = cell_of(row, column)
    if cell is None:
        return None
    sentence = ground.sentence(cell, row.block)
    for token in sentence.tokens:
        whole = token.end >= len(re.sub(r"\s*\([^()]*\)\W*$", "", cell.text.rstrip(" *:.")))
        if token.group is not None and token.group.kind is _K.PROJECT and not token.group.generic and whole:
            return ground.discourse.resolve(token, sentence)
    name = _NUMBERED.sub("", _BRACKETS.sub("", " ".join(cell.text.split()))).strip(' *:.–-"“”„')
    if _NAME_FIRST.match(sentence.tagged):
        name = _WHOSE.sub("", name).strip(' "“”„»«')
    for token in sentence.tokens:
        if token.start == 0 and token.end >= len(name) and token.kind in "OG":
            return ground.discourse.resolve(token, sentence)
    return Mention(name=name, kind=_K.PROJECT, span=cell.span(), written=name) if len(name) > 2 else None
