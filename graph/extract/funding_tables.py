"""Who pays and what it costs, from the tables and lists of an item.

The head says what the rows are (`funding_table_head`), each cell whom or what it names (`funding_cells`); here the rows become
statements: a payer's share of the whole, a grant to the project of the row, a post of a budget, the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.extract import funding_headings as headings
from graph.extract.apply import fits
from graph.extract.discourse import Discourse
from graph.extract.funding_cells import Ground, cell_of, payers_in, project_in
from graph.extract.funding_columns import Column, Row, Table, amount_of, columns, is_rest, is_total
from graph.extract.funding_lead import before
from graph.extract.funding_rows import status_of
from graph.extract.funding_table_head import Head, going_on, head_of
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement

_K = EntityKind
_SURE = 0.9
_EACH = re.compile(r"\bhver\b", re.IGNORECASE)


def find_tabled(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """funds and has-budget of the tables of an item."""
    last: _Rows | None = None
    for table in discourse.tables:
        cut = columns(table)
        if any(column.kind == "sum" for column in cut) and not headings.is_national(discourse):
            ground = Ground(item=item, table=table, discourse=before(discourse, _start(table)))
            head = head_of(cut, ground)
            last = _Rows(ground=ground, head=going_on(head, table, last.head, last.ground.table) if last else head)
            yield from last.read()


def _start(table: Table) -> int:
    block = (table.header or table.rows[0]).block
    return block.passage.span().start if len(block.passage) else 0


def _year_of(row: Row) -> str:
    """The year that a row is of, where years stand before the sums."""
    match = re.fullmatch(r"\W*((?:19|20)\d\d)\W*", row.cells[0].text) if row.cells else None
    return match[1] if match is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """The rows of one table on their way to statements."""

    ground: Ground
    head: Head

    def read(self) -> Iterator[Statement]:
        rows = self.ground.table.rows
        total = next((row for row in rows if row.cells and is_total(row.cells[0].text)), None)
        if self.head.paid_by_column and total is not None and self.head.roles.project is None:
            yield from self._paid_in_all(total)
            return
        for row in rows:
            first = next((cell for cell in row.cells if cell.text.strip()), None)
            if first is not None:
                yield from self._total_row(row) if is_total(first.text) else self._row(row)

    def _paid_in_all(self, row: Row) -> Iterator[Statement]:
        """Where payers head the columns and a last row adds up their posts, what each pays in all."""
        for column in self.head.sums:
            amount = _amount(row, column)
            if amount is not None:
                yield from self._paid(self.head.headed[column.index], self.head.whole, amount, column, row)
        if self.head.total is not None:
            yield from self._total_row(row)

    def _row(self, row: Row) -> Iterator[Statement]:
        roles = self.head.roles
        label = cell_of(row, roles.payer)
        who = payers_in(label, row.block, self.ground, own=True) if label is not None else self.head.above
        project = project_in(row, roles.project, self.ground)
        if roles.project is not None and (project is None or is_rest(project.name)):
            return
        what = project or self._activity(row) or self.head.whole
        for column in self.head.sums:
            amount = _amount(row, column)
            if amount is None:
                continue
            given = self.head.headed[column.index] or (who if roles.post is None or roles.payer is not None else [])
            yield from self._paid(given, what, amount, column, row)
            if not given or (roles.post is not None and roles.project is None):
                yield from self._budgeted(project, amount, column, row)

    def _activity(self, row: Row) -> Mention | None:
        """What a body does with the money of a row is a thing by itself; what a project does, a cost inside it."""
        whole = self.head.whole
        cell = cell_of(row, self.head.roles.post) if self.head.roles.payer is not None and whole is not None else None
        if cell is None or whole is None or whole.kind is not _K.BODY:
            return None
        name = " ".join(cell.text.split()).strip(" *:.")
        return Mention(name=name, kind=_K.OTHER, span=cell.span(), written=name) if len(name) > 2 else None

    def _paid(
        self, who: Sequence[Mention], what: Mention | None, amount: Decimal, column: Column, row: Row
    ) -> Iterator[Statement]:
        for payer in who:
            if what is not None and payer.name != what.name and fits("funds", payer, what):
                alone = amount if len(who) == 1 or _EACH.search(row.cells[0].text) else None
                yield self._statement("funds", payer, what, "", alone, column, row)

    def _budgeted(self, project: Mention | None, amount: Decimal, column: Column, row: Row) -> Iterator[Statement]:
        post, whole = self.head.roles.post, self.head.whole
        if project is not None:
            owner = self._owner(row)
            purpose = project.name if owner else "bevilling"
            yield self._statement("has-budget", owner or project, None, purpose, amount, column, row)
        elif post is not None and whole is not None:
            purpose = (cell_of(row, post) or row.cells[0]).text.strip(" :.*")
            if purpose and fits("has-budget", whole, None):
                yield self._statement("has-budget", whole, None, purpose, amount, column, row)

    def _owner(self, row: Row) -> Mention | None:
        """The cluster whose share is spent on the row."""
        header, owner = self.ground.table.header, self.head.roles.owner
        heading = header.cells[owner.index].text if header and owner else ""
        cell = cell_of(row, owner) if heading.strip(" *").casefold().startswith("klynge") else None
        if cell is None:
            return None
        name = " ".join(cell.text.split()).strip(" *:.")
        return Mention(name=name, kind=_K.CLUSTER, span=cell.span(), written=name)

    def _total_row(self, row: Row) -> Iterator[Statement]:
        subject = self.head.whole
        if self.head.roles.project is not None:
            subject = self.head.above[0] if self.head.above else None
        if subject is None or not fits("has-budget", subject, None):
            return
        for column in [self.head.total] if self.head.total is not None else self.head.sums:
            amount = _amount(row, column)
            if amount is not None:
                yield self._statement("has-budget", subject, None, "i alt", amount, column, row)

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
        year = column.year or _year_of(row)
        begin, until = (year, year) if year else (self.head.begin, self.head.until)
        item, minutes = self.ground.item, self.ground.discourse.minutes
        return Statement(
            relation=relation,
            subject=subject,
            object=what,
            literal=literal,
            source=minutes.source,
            basis=Basis.LAYOUT,
            qualifiers=Qualifiers(
                amount=amount,
                currency="DKK" if amount is not None else "",
                start=begin,
                end=until,
                status=status_of(row, column, self.ground.table, item),
            ),
            evidence=Evidence(
                document=minutes.document.id,
                item=item.number,
                span=row.block.passage.span(),
                rule="table-of-payers" if relation == "funds" else "table-of-sums",
                confidence=_SURE,
                page=row.block.page,
            ),
        )


def _amount(row: Row, column: Column) -> Decimal | None:
    cell = cell_of(row, column)
    return amount_of(cell, column) if cell is not None else None
