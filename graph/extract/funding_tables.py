"""Who pays and what it costs, from the tables and lists of an item.

Under "Part | Bidrag 2021" each row is a payer, under "Projekt | Bevilling" each row is paid for by whom the sentence above
names, and under "Post | Kr." each row is a part of the budget. Where no header tells, the rows and the words above do:
who "deler udgiften" pays, who has sought a pool receives.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from graph.danish.dates import find_periods
from graph.danish.money import find_money
from graph.danish.organisations import is_collective_name
from graph.danish.sentences import split_sentences
from graph.extract import funding_headings as headings
from graph.extract.apply import fits
from graph.extract.discourse import Discourse
from graph.extract.funding_columns import Column, Row, Table, amount_of, columns, is_rest, is_total, tables
from graph.extract.funding_lead import about_table, before, payers_above, pool_in_mind
from graph.extract.funding_payers import payers
from graph.extract.funding_rows import status_of
from graph.extract.funding_words import with_money_words
from graph.extract.people import join_people
from graph.extract.tokens import Sentence, find_tokens, tag
from graph.extract.unit import Unit
from graph.model.entity import EntityKind
from graph.model.minutes import AgendaItem, Part
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement
from graph.model.text import Block, Passage

_K = EntityKind
_SURE = 0.9
_PAYING = re.compile(
    r"finansier|bidrag|betal|indtægt|deles|dækkes|indskud|indskyd|lægger|kommer fra|andel", re.IGNORECASE
)
_GIVING = re.compile(
    r"uddel|udmønt|ansøg|tilsagn|støtte|tildel|bevilg|bevilling|prioriter|indstil|projekt|indsats|initiativ|lægehus|modtag|søgt",
    re.IGNORECASE,
)
_FROM_POOL = re.compile(r"\b(?:fra|af|via|over|i) (?:[a-zæøå]+ ){0,2}‹G\d+›")
#: What a title says of a pool whose money is shared out in the item.
_SHARED_OUT = re.compile(r"^\W*(?:\d+[.)]?\s+)?(?:uddeling|fordeling|udmøntning|tildeling)\w*\b", re.IGNORECASE)
_EACH = re.compile(r"\bhver\b", re.IGNORECASE)
#: Who is handed what, where the item says which money it is.
_HANDS_OUT = re.compile(
    r"\b(?:fordel|uddel|tildel|udlodd)\w+ (?:\w+ ){0,2}?(?:midlerne|pengene|puljen|beløbet|støtten|rammen)\b|\b(?:midlerne|pengene|puljen)"
    r" (?:\w+ ){0,2}?(?:fordel|uddel|tildel)\w+",
    re.IGNORECASE,
)
#: A name and whose it is: "Fod på Livet, Greve Kommune".
_NAME_FIRST = re.compile(r"\W*(?:‹G\d+›|[A-ZÆØÅ][^‹›,]*(?:‹G\d+›)?)\s?(?:,|–|-)\s(?:‹[OT]\d+›\W*)+$")
_WHOSE = re.compile(r"\s?(?:,|–)\s[^,–]*$")
#: The sentence below a table that tells where its sums come from.
_SOURCE = re.compile(
    r"(?:Alle )?(?:[Mm]idlerne|[Pp]engene|[Bb]eløbene|[Tt]ilskuddene|[Bb]evillingerne|[Ss]tøtten|[Uu]dgifterne|[Dd]et hele|[Ff]inansieringen)\s"
    r"(?:kommer|tages|hentes|gives|ydes|er|stammer|afholdes|finansieres|betales|dækkes|sker)\b[^.;‹›]{0,30}\b(?:fra|af|over|via)\s(?:[a-zæøå]+\s){0,2}(?P<who>‹[OG]\d+›)"
)
_SPENDING = re.compile(
    r"budget|anvend|brug(?:es|t)|udgift|\bpost|disponer|regnskab|fordeling|fordeles|fordelt", re.IGNORECASE
)
_APPLICATIONS = re.compile(r"\bansøgning|\bansøgt|\bansøgere|\bsøgt", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\((?!\d{4})[^()]*\)\W*$|\s*\(\d{4}(?:-\d{4})?\)\W*$")
#: "Spor A", "Delprojekt 2:" before what the row is called.
_NUMBERED = re.compile(
    r"^\W*(?:spor|delprojekt|indsats|fase|arbejdspakke|modul|del|projekt|ansøgning) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b[.:)–-]?\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)


def find_tabled(item: AgendaItem, discourse: Discourse) -> Iterator[Statement]:
    """funds and has-budget of the tables of an item."""
    last: _Reader | None = None
    for table in tables(item):
        cut = columns(table)
        if any(column.kind == "sum" for column in cut) and not headings.is_national(discourse):
            reader = _Reader(item, table, cut, before(discourse, _start(table)))
            reader.go_on_from(last)
            yield from reader.read()
            last = reader


def _start(table: Table) -> int:
    block = (table.header or table.rows[0]).block
    return block.passage.span().start if len(block.passage) else 0


def _year_of(row: Row) -> str:
    """The year that a row is of, where years stand before the sums."""
    match = re.fullmatch(r"\W*((?:19|20)\d\d)\W*", row.cells[0].text) if row.cells else None
    return match[1] if match is not None else ""


class _Reader:
    """One table on its way to statements: its columns, and what stands above it."""

    def __init__(self, item: AgendaItem, table: Table, cut: tuple[Column, ...], discourse: Discourse) -> None:
        self.item = item
        self.table = table
        self.discourse = discourse
        self.leads = [s for block in table.lead for s in self._sentences(block)]
        sums = [column for column in cut if column.kind == "sum"]
        self.payer = next((column for column in cut if column.kind == "payer"), None)
        self.project = next((column for column in cut if column.kind == "project"), None)
        self.owner = next((column for column in cut if column.kind == "owner"), None)
        self.post = next((column for column in cut if column.kind == "post"), None)
        self.headed = {column.index: self._heading(column) for column in sums}
        self.total = next((column for column in sums if column.total and len(sums) > 1), None)
        self.sums = self._chosen(sums)
        self._guess(next((column for column in cut if column.kind == "label"), None))
        self.above = self._payers_around() if self.payer is None else []
        self.whole = about_table(self.leads, self.discourse)
        self.begin, self.until = self._period(sums)

    def _payers_around(self) -> list[Mention]:
        """Who pays for the rows: named above them, else just below: "Midlerne kommer fra Lægehuspuljen"."""
        found = payers_above(self.leads, self.discourse)
        if found or self.table.below is None:
            return found
        sentence = next(self._sentences(self.table.below), None)
        match = _SOURCE.match(sentence.tagged) if sentence is not None else None
        return payers(match["who"], sentence, self.discourse) if match is not None and sentence is not None else []

    def _chosen(self, sums: list[Column]) -> list[Column]:
        """The columns to read: who pays in them, the total of the years, the granted before the applied for."""
        if any(self.headed.values()):
            return [column for column in sums if self.headed[column.index]]
        if self.total is not None:
            return [self.total]
        granted = [c for c in sums if not c.planned] or [c for c in sums if c.proposed] or sums
        return [column for column in granted if column.year] or granted[:1]

    def _heading(self, column: Column) -> list[Mention]:
        """Who pays in a column that is headed by a payer: "Region Sjælland | Kommunerne | I alt"."""
        header = self.table.header
        if header is None or column.total or column.index >= len(header.cells):
            return []
        cell = header.cells[column.index]
        return self._payers(cell, header.block) if len(cell.text.strip()) > 2 else []

    def _guess(self, label: Column | None) -> None:
        """What the rows of a table are that no header tells: payers, who is paid, or posts of a budget."""
        if self.payer is not None and self.owner is not None and self.project is None and self.post is not None:
            self.project, self.post = self.post, None
        if self.owner is not None and self.post is not None and self.project is None:
            self.project, self.post = self.post, None
        told = " ".join((self.table.announced, *([self.item.heading] if not self.table.announced.strip() else [])))
        if self.project is not None and self.payer is None and self.owner is None and self._is_spent(told):
            self.project, self.post = None, self.project
        if label is None or self.payer or self.project or self.post:
            if label is None and self.owner is not None and not (self.payer or self.project or self.post):
                self.project = self.owner
            return
        cells = [row.cells[label.index] for row in self.table.rows if label.index < len(row.cells)]
        named = [cell for cell in cells if cell.text.strip() and not is_total(cell.text)]
        paying = [cell for cell in named if self._payers(cell, self.table.rows[0].block)]
        given = _GIVING.search(told) is not None and not _PAYING.search(told)
        if all(row.receives for row in self.table.rows):
            self.project = label
        elif named and 2 * len(paying) >= len(named) and not (given and self._receiving(paying)):
            self.payer = label
        elif given or self._pooled(told) or self._handed_out() or self._owned(named) or self._applied_for():
            self.project = label
        else:
            self.post = label

    def _is_spent(self, told: str) -> bool:
        """Whether "Formål | Kr." are posts of one budget rather than things that a pool pays for."""
        heading = self.table.header.cells[self.project.index].text if self.table.header and self.project else ""
        vague = re.match(r"\W*(?:formål|område|emne|hvad|til)\b", heading, re.IGNORECASE) is not None
        return vague and _SPENDING.search(told) is not None and not _GIVING.search(told.replace(heading, ""))

    def _receiving(self, cells: Sequence[Passage]) -> bool:
        """Whether payers so far may be the paid: no municipality, region or fund among them."""
        kinds = {m.kind for cell in cells for m in self._payers(cell, self.table.rows[0].block)}
        return not kinds & {_K.MUNICIPALITY, _K.REGION, _K.FUND, _K.STATE} or bool(
            re.search(r"ansøg|søgt|uddel", self.table.announced)
        )

    def _pooled(self, told: str) -> bool:
        """Whether the rows share what somebody has at hand: "Klyngen har 5 mio. kr. til rådighed fra staten"."""
        return not _SPENDING.search(self.table.announced) and bool(re.search(r"til rådighed|pulje|klyngemidler", told))

    def _owned(self, cells: Sequence[Passage]) -> bool:
        """Whether most rows name a project and whose it is."""
        block = self.table.rows[0].block
        owned = [c for c in cells if _NAME_FIRST.match(self._sentence(c, block, self.table.part).tagged)]
        return bool(cells) and 2 * len(owned) > len(cells)

    def _handed_out(self) -> bool:
        """Whether the sentence just above hands out the money of a pool: "fordelte midlerne fra Lægehuspuljen:"."""
        if _SHARED_OUT.search(self.item.heading) and pool_in_mind(self.discourse) is not None:
            return True
        if self.leads and _HANDS_OUT.search(self.leads[-1].text) and pool_in_mind(self.discourse) is not None:
            return True
        return bool(self.leads) and _FROM_POOL.search(self.leads[-1].tagged) is not None and self._is_pool()

    def _applied_for(self) -> bool:
        """Whether the rows are what applicants get of a pool: "fire ansøgninger til klyngemidlerne"."""
        told = " ".join([self.item.heading, *(sentence.text for sentence in self.leads)])
        return _APPLICATIONS.search(told) is not None and pool_in_mind(self.discourse) is not None

    def _is_pool(self) -> bool:
        return any(t.group is not None and t.group.kind is _K.FUND for t in self.leads[-1].tokens)

    def read(self) -> Iterator[Statement]:
        total = next((row for row in self.table.rows if row.cells and is_total(row.cells[0].text)), None)
        if any(self.headed.values()) and total is not None and self.project is None:
            yield from self._paid_in_all(total)
            return
        for row in self.table.rows:
            first = next((cell for cell in row.cells if cell.text.strip()), None)
            if first is None:
                continue
            if is_total(first.text):
                yield from self._total_row(row)
            else:
                yield from self._row(row)

    def _paid_in_all(self, row: Row) -> Iterator[Statement]:
        """Where payers head the columns and a last row adds up their posts, what each pays in all."""
        for column in self.sums:
            amount = self._amount(row, column)
            if amount is not None:
                yield from self._paid(self.headed[column.index], self.whole, amount, column, row)
        if self.total is not None:
            yield from self._total_row(row)

    def _row(self, row: Row) -> Iterator[Statement]:
        label = self._cell(row, self.payer)
        who = self._payers(label, row.block) if label is not None else self.above
        project = self._project(row) if self.project is not None else None
        if self.project is not None and (project is None or is_rest(project.name)):
            return
        what = project or self._activity(row) or self.whole
        for column in self.sums:
            amount = self._amount(row, column)
            if amount is None:
                continue
            given = self.headed[column.index] or (who if self.post is None or self.payer is not None else [])
            yield from self._paid(given, what, amount, column, row)
            if not given or (self.post is not None and self.project is None):
                yield from self._budgeted(project, amount, column, row)

    def _activity(self, row: Row) -> Mention | None:
        """What a body does with the money of a row is a thing by itself; what a project does, a cost inside it."""
        cell = self._cell(row, self.post) if self.payer is not None and self.whole is not None else None
        if cell is None or self.whole is None or self.whole.kind is not _K.BODY:
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
        if project is not None:
            owner = self._owner(row)
            yield self._statement(
                "has-budget", owner or project, None, project.name if owner else "bevilling", amount, column, row
            )
        elif self.post is not None and self.whole is not None:
            purpose = (self._cell(row, self.post) or row.cells[0]).text.strip(" :.*")
            if purpose and fits("has-budget", self.whole, None):
                yield self._statement("has-budget", self.whole, None, purpose, amount, column, row)

    def _owner(self, row: Row) -> Mention | None:
        """The cluster whose share is spent on the row."""
        heading = self.table.header.cells[self.owner.index].text if self.table.header and self.owner else ""
        cell = self._cell(row, self.owner) if heading.strip(" *").casefold().startswith("klynge") else None
        if cell is None:
            return None
        name = " ".join(cell.text.split()).strip(" *:.")
        return Mention(name=name, kind=_K.CLUSTER, span=cell.span(), written=name)

    def _total_row(self, row: Row) -> Iterator[Statement]:
        subject = self.whole
        if self.project is not None:
            subject = self.above[0] if self.above else None
        if subject is None or not fits("has-budget", subject, None):
            return
        for column in [self.total] if self.total is not None else self.sums:
            amount = self._amount(row, column)
            if amount is not None:
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
        text = _BRACKETS.sub("", cell.text).strip(" *:.")
        town = self.discourse.surroundings.gazetteer.town(text)
        if town is not None:
            return [Mention(name=town.label, kind=town.kind, span=cell.span(), written=text)]
        inner = cell.slice(0, len(_BRACKETS.sub("", cell.text))) if _BRACKETS.search(cell.text) else cell
        sentence = self._sentence(inner, block, self.table.part)
        tags = "".join(re.findall(r"‹[OG]\d+›", sentence.tagged))
        own = self.payer is not None
        if not own and _NAME_FIRST.match(sentence.tagged):
            return []  # "Fod på Livet, Greve Kommune": whose project it is
        rest = re.sub(r"‹[A-Z]\d+›", "", sentence.tagged)
        if not own and len(rest.strip(" ,.:*–-()")) > 14:
            return []  # a phrase in which an organisation is only mentioned
        region = self.discourse.surroundings.region
        if region is not None and text.casefold() in ("region", "regional"):
            return [Mention(name=region.label, kind=region.kind, span=cell.span(), written=text)]
        found = payers(tags, sentence, self.discourse, whole=True)
        pools = [payer for payer in found if payer.kind is _K.FUND]
        found = pools if len(pools) == 1 and all(m.kind in (_K.FUND, _K.STATE) for m in found) else found
        if len(found) == 1 and is_collective_name(found[0].name) and len(text.split()) < 7:
            return [dataclasses.replace(found[0], name=text[:1].upper() + text[1:], written=text)]
        return found

    def _project(self, row: Row) -> Mention | None:
        cell = self._cell(row, self.project)
        if cell is None:
            return None
        sentence = self._sentence(cell, row.block, self.table.part)
        for token in sentence.tokens:
            whole = token.end >= len(re.sub(r"\s*\([^()]*\)\W*$", "", cell.text.rstrip(" *:.")))
            if token.group is not None and token.group.kind is _K.PROJECT and not token.group.generic and whole:
                return self.discourse.resolve(token, sentence)
        name = _NUMBERED.sub("", _BRACKETS.sub("", " ".join(cell.text.split()))).strip(' *:.–-"“”„')
        if _NAME_FIRST.match(sentence.tagged):
            name = _WHOSE.sub("", name).strip(' "“”„»«')
        for token in sentence.tokens:
            if token.start == 0 and token.end >= len(name) and token.kind in "OG":
                return self.discourse.resolve(token, sentence)
        return Mention(name=name, kind=_K.PROJECT, span=cell.span(), written=name) if len(name) > 2 else None

    # what stands above

    def go_on_from(self, last: _Reader | None) -> None:
        """A table that follows another one with at most a fallen row between them is of the same time."""
        if last is None or self.begin or self.until:
            return
        rows = [row.block for row in last.table.rows]
        behind = list(takewhile(lambda block: block not in rows, reversed(self.table.lead)))
        if len(behind) < len(self.table.lead) and all(find_money(block.text) for block in behind):
            self.begin, self.until = last.begin, last.until

    def _sentences(self, block: Block) -> Iterator[Sentence]:
        for start, end in split_sentences(block.passage.text):
            yield self._sentence(block.passage.slice(start, end), block, self.table.part)

    def _sentence(self, passage: Passage, block: Block, part: Part) -> Sentence:
        unit = Unit(
            passage=passage, item=self.item.number, part=part.kind, page=block.page, order=block.order, lead=False
        )
        around = self.discourse.surroundings
        sentence = join_people(tag(unit, find_tokens(passage.text, around)), around.gazetteer)
        return with_money_words(sentence, self.discourse)

    def _period(self, sums: Sequence[Column]) -> tuple[str, str]:
        """The years that the header, the sentences above or the title give to all sums."""
        years = sorted(column.year for column in sums if column.year)
        if self.total is not None and len(years) > 1:
            return years[0], years[-1]
        heading = " ".join(cell.text for cell in self.table.header.cells) if self.table.header else ""
        totals = [row.cells[0].text for row in self.table.rows if row.cells and is_total(row.cells[0].text)]
        texts = [heading, *totals, *(s.text for s in reversed(self.leads)), self.item.heading]
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
        year = column.year or _year_of(row)
        begin, until = (year, year) if year else (self.begin, self.until)
        return Statement(
            relation=relation,
            subject=subject,
            object=what,
            literal=literal,
            source=self.discourse.minutes.source,
            basis=Basis.LAYOUT,
            qualifiers=Qualifiers(
                amount=amount,
                currency="DKK" if amount is not None else "",
                start=begin,
                end=until,
                status=status_of(row, column, self.table, self.item),
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
