"""Who pays and what it costs, from the tables and lists of an item.

Under "Part | Bidrag 2021" each row is a payer, under "Projekt | Bevilling" each row is paid for by whom the sentence above
names, and "I alt" is the budget. What the other end is stands above the table, or is what the item is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from graph.danish.dates import find_periods
from graph.extract import funding_purpose as purposes
from graph.extract.apply import fits
from graph.extract.discourse import Discourse
from graph.extract.frame import frame
from graph.extract.funding_columns import Column, Row, Table, amount_of, columns, is_total, tables
from graph.extract.funding_payers import payers
from graph.extract.funding_rules import RULES
from graph.extract.funding_words import with_money_words
from graph.extract.money_rule import spelled
from graph.extract.people import join_people
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem, Part, PartKind
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Block, Passage

_SURE = 0.9
_DECIDED = re.compile(r"udmønt|bevilget|bevilger|godkendt|tildelt|afsat", re.IGNORECASE)


def find_tabled(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """funds and has-budget of the tables of an item."""
    for table in tables(item):
        cut = columns(table)
        sums = [column for column in cut if column.kind == "sum"]
        if not sums or purposes.is_national(discourse):
            continue
        years = [column for column in sums if column.year] or sums[:1]
        yield from _Reader(item, table, cut, years, discourse).read()


class _Reader:
    """One table on its way to statements: its columns, and what stands above it."""

    def __init__(
        self, item: AgendaItem, table: Table, cut: tuple[Column, ...], sums: list[Column], discourse: Discourse
    ) -> None:
        self.item = item
        self.table = table
        self.sums = sums
        self.discourse = discourse
        self.total = next((column for column in cut if column.kind == "sum" and column.total), None)
        self.payer = next((column for column in cut if column.kind == "payer"), None)
        self.project = next((column for column in cut if column.kind == "project"), None)
        self.post = next((column for column in cut if column.kind == "post"), None)
        label = next((column for column in cut if column.kind == "label"), None)
        if self.payer is None and self.project is None and self.post is None and label is not None:
            self._guess(label)
        self.leads = [self._sentence(block.passage, block, table.part) for block in table.lead]
        self.begin, self.until = self._period()

    def _guess(self, label: Column) -> None:
        """By its rows, a column without a telling header names payers or projects."""
        cells = [row.cells[label.index] for row in self.table.rows if label.index < len(row.cells)]
        named = [cell for cell in cells if cell.text.strip() and not is_total(cell.text)]
        paying = [cell for cell in named if self._payers(cell, self.table.rows[0].block)]
        if named and 2 * len(paying) >= len(named):
            self.payer = label
        elif any(is_total(cell.text) for cell in cells) or "budget" in self.table.above.casefold():
            self.post = label

    def read(self) -> Iterator[Statement]:
        whole = self._whole()
        for row in self.table.rows:
            first = next((cell for cell in row.cells if cell.text.strip()), None)
            if first is None:
                continue
            if is_total(first.text):
                yield from self._total_row(row, whole)
            else:
                yield from self._row(row, whole)

    def _row(self, row: Row, whole: Mention | None) -> Iterator[Statement]:
        label = self._cell(row, self.payer)
        who = self._payers(label, row.block) if label is not None else self._above()
        what = self._project(row) if self.project is not None else whole
        for column in self.sums:
            amount = self._amount(row, column)
            if amount is None:
                continue
            for payer in who:
                if what is not None and fits("funds", payer, what):
                    alone = amount if len(who) == 1 else None
                    yield self._statement("funds", payer, what, "", alone, column, row)
            if not who and self.project is not None and what is not None:
                yield self._statement("has-budget", what, None, "bevilling", amount, column, row)
            if self.post is not None and self.payer is None and self.project is None and whole is not None:
                purpose = (self._cell(row, self.post) or row.cells[0]).text.strip(" :.*")
                if purpose:
                    yield self._statement("has-budget", whole, None, purpose, amount, column, row)

    def _total_row(self, row: Row, whole: Mention | None) -> Iterator[Statement]:
        if whole is None or (self.project is not None and self.payer is None and not self._above()):
            return
        subject = whole
        if self.project is not None:
            above = self._above()
            subject = above[0] if above else whole
        for column in [self.total] if self.total is not None else self.sums:
            amount = self._amount(row, column)
            if amount is not None and fits("has-budget", subject, None):
                yield self._statement("has-budget", subject, None, "i alt", amount, column, row)

    # cells

    def _cell(self, row: Row, column: Column | None) -> Passage | None:
        if column is None or column.index >= len(row.cells) or not row.cells[column.index].text.strip():
            return None
        return row.cells[column.index]

    def _amount(self, row: Row, column: Column) -> Decimal | None:
        cell = self._cell(row, column)
        return amount_of(cell, column) if cell is not None else None

    def _payers(self, cell: Passage, block: Block) -> list[Mention]:
        text = cell.text.strip(" *:.")
        town = self.discourse.surroundings.gazetteer.town(text)
        if town is not None:
            return [Mention(name=town.label, kind=town.kind, span=cell.span(), written=text)]
        sentence = self._sentence(cell, block, self.table.part)
        tags = "".join(re.findall(r"‹[OG]\d+›", sentence.tagged))
        return payers(tags, sentence, self.discourse, whole=True)

    def _project(self, row: Row) -> Mention | None:
        cell = self._cell(row, self.project)
        if cell is None:
            return None
        sentence = self._sentence(cell, row.block, self.table.part)
        for token in sentence.tokens:
            whole = token.end >= len(re.sub(r"\s*\([^()]*\)\W*$", "", cell.text.rstrip(" *:.")))
            if token.group is not None and token.group.kind is EntityKind.PROJECT and not token.group.generic and whole:
                return self.discourse.resolve(token, sentence)
        name = " ".join(cell.text.split()).strip(" *:.–-")
        return Mention(name=name, kind=EntityKind.PROJECT, span=cell.span(), written=name) if len(name) > 2 else None

    # what stands above

    def _sentence(self, passage: Passage, block: Block, part: Part) -> Sentence:
        unit = Unit(
            passage=passage, item=self.item.number, part=part.kind, page=block.page, order=block.order, lead=False
        )
        around = self.discourse.surroundings
        sentence = join_people(tag(unit, find_tokens(passage.text, around)), around.gazetteer)
        return with_money_words(sentence, self.discourse)

    def _above(self) -> list[Mention]:
        """Who pays, by the words above the table or by the title."""
        for sentence in reversed(self.leads):
            for rule in RULES:
                if rule.id not in ("gives-money", "gets-money-from", "pays", "money-from"):
                    continue
                for source in rule.frames:
                    match = frame(spelled(source)).search(sentence.tagged)
                    found = payers(match["who"], sentence, self.discourse) if match else []
                    if found:
                        return found
            funds = [t for t in sentence.tokens if t.group and t.group.kind is EntityKind.FUND]
            tags = "".join(f"‹G{sentence.tokens.index(token)}›" for token in funds[:1])
            if tags and payers(tags, sentence, self.discourse):
                return payers(tags, sentence, self.discourse)
        topic = self.discourse.topic
        return [topic] if topic is not None and topic.kind is EntityKind.FUND else []

    def _whole(self) -> Mention | None:
        """What the table as a whole is about."""
        for sentence in reversed(self.leads):
            for token in sentence.tokens:
                if token.group is not None and token.group.kind is EntityKind.PROJECT:
                    mention = self.discourse.resolve(token, sentence)
                    if mention is not None:
                        return mention
        return purposes.undertaking(self.discourse) or purposes.titled(self.discourse) or self.discourse.body

    def _period(self) -> tuple[str, str]:
        """The years that the last sentence above, or the header, gives to all sums."""
        heading = " ".join(cell.text for cell in self.table.header.cells) if self.table.header else ""
        texts = [heading, *(block.text[-200:] for block in reversed(self.table.lead[-1:]))]
        for text in texts:
            found = [p for p in find_periods(text, anchor=self.discourse.minutes.meeting.date) if len(p.begin) == 4]
            if len({(p.begin, p.until) for p in found}) == 1:
                return found[0].begin, found[0].until
        return "", ""

    def _statement(
        self,
        relation: str,
        subject: Mention,
        what: Mention | None,
        literal: str,
        amount: Decimal | None,
        column: Column,
        row: Row,
    ) -> Statement:
        begin, until = (column.year, column.year) if column.year else (self.begin, self.until)
        applied = column.planned and not _DECIDED.search(self.table.above)
        status = Status.PLANNED if applied or self.table.part.kind is PartKind.PROPOSAL else Status.CURRENT
        return Statement(
            relation=relation,
            subject=subject,
            object=what,
            literal=literal,
            source=self.discourse.minutes.source,
            basis=Basis.LAYOUT,
            qualifiers=Qualifiers(
                amount=amount, currency="DKK" if amount is not None else "", start=begin, end=until, status=status
            ),
            evidence=Evidence(
                document=self.discourse.minutes.document.id,
                item=self.item.number,
                span=row.block.passage.span(),
                rule="table-of-payers" if relation == "funds" else "table-of-sums",
                confidence=_SURE,
                page=row.block.page,
            ),
        )
