"""Tables of money understood: which column names the payers, which the projects, which holds sums of which year.

The header seldom says it all: under "Kommune | 2022 | 2023" the figures are kroner only because the sentence above says
"bidrag". Lists whose lines are "Region Sjælland: 200.000 kr." are tables of two columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.danish.anchors import Guarded
from graph.danish.money import parse_amount, unit_of
from graph.model.minutes import AgendaItem, Part
from graph.model.text import Block, BlockKind, Passage, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells of one row with the block that they stand in; `receives` if the words say that the label gets the sum."""

    cells: tuple[Passage, ...]
    block: Block
    receives: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column holds: payer, project, post, sum, or other; sums of `year` ("" if it says none), `planned` if applied for or, `proposed`, recommended."""

    index: int
    kind: str
    year: str = ""
    planned: bool = False
    proposed: bool = False
    total: bool = False
    unit: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows below the header (None if there is none), `lead` the blocks just before the table, nearest last."""

    part: Part
    header: Row | None
    rows: tuple[Row, ...]
    lead: tuple[Block, ...]
    title: str = ""  # of the item
    below: Block | None = None

    @property
    def above(self) -> str:
        """The words around the figures: what stands above the table, and its header."""
        texts = [block.text for block in self.lead[-2:]]
        return " ".join([*texts, *(cell.text for cell in (self.header.cells if self.header else ()))])

    @property
    def announced(self) -> str:
        """The sentence just before the table and its header: what the rows are said to be."""
        last = re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])", self.lead[-1].text)[-1] if self.lead else ""
        return " ".join([last, *(cell.text for cell in (self.header.cells if self.header else ()))])


_FIGURE = r"(?:kr\. ?)?\d[\d.,]*(?: ?(?:mio\.?|t\.?))?(?: ?(?:kr\.?(?:,-)?|kroner|t\.?kr\.?)|,-)?"
_DIGIT = re.compile(r"\d")
_LINE = re.compile(
    rf"(?:(?:[a-z]|\d{{1,2}})[.)]\s+)?(?P<label>[^\d\t:\s][^\t:]{{2,90}}?(?:\s\([^()\t]{{3,60}}\))?)\s*(?::|\t|–|-|\s{{2,}}|\.{{3,}}|,)\s*(?:hver )?(?P<sum>{_FIGURE})\.?"
    r"(?P<rest>\s*\([^()]*\)|,? (?:hver|i alt|over|årligt|om året|pr\. år|i \d{4}|fordelt)\b[^:]{0,60})?[.;,]?"
)
#: "a) Røde Kors Assens 180.000 kr.": nothing parts the name from its sum.
_BARE = re.compile(
    rf"(?:(?:[a-z]|\d{{1,2}})[.)]\s+)?(?P<label>(?!.*\b(?:har|får|fik|er|blev|giver|koster|med|på|om|til|betaler|bidrager|bevilges|der|at)\b)[A-ZÆØÅ][^\d\t:;]{{2,60}}?)"
    rf"\s(?P<sum>{_FIGURE})[.;,]?"
)
#: "500.000 kr. til Projekt Lys Nat": the sum first.
_TURNED = re.compile(
    rf"(?:(?:[a-z]|\d{{1,2}})[.)]\s+)?(?:(?:at )?(?:der )?(?:bevilges|gives|afsættes|ydes|udmøntes|tildeles|reserveres) )?(?P<sum>{_FIGURE}) (?:til|i støtte til|i tilskud til)"
    r" (?P<label>(?:projekt(?:et)? )?[A-ZÆØÅ][^\t:;]{2,80}?)(?:,\s(?:der|som|hvor|et|en)\s[^:;\t]*)?[.;,]?"
)
#: "Gigtforeningen: 85.000 kr. til Spørg om Dit Knæ": whose thing it is, and what gets the sum.
_BEHIND = re.compile(
    rf"(?:(?:[a-z]|\d{{1,2}})[.)]\s+)?[A-ZÆØÅ][^\d\t:]{{2,60}}:\s(?P<sum>{_FIGURE}) til (?P<label>[A-ZÆØÅ][^\t:;,]{{2,60}}?)(?:,\s(?:der|som|hvor|et|en)\s[^:;\t]*)?[.;,]?"
)
#: Labels of what is said about one thing, and no names of rows: "Bevilling: 3 mio. kr.".
_ABOUT = re.compile(
    r"^(?:samlet |samlede |årlig )?(?:bevilling\w*|bevilget\w*|forbrug\w*|budget\w*|medfinansiering\w*|egenfinansiering\w*|beløb\w*|ansøgt\w*|økonomi\w*|finansiering\w*|tilskud\w*"
    r"|ramme\w*|pris\w*|udgift|støtte\w*|projektsum\w*|restbeløb\w*|egenbetaling\w*)(?: \w+){0,2}$",
    re.IGNORECASE,
)
_MONEY = Guarded(r"kr\b|kroner|mio\b|,-|tkr", re.IGNORECASE)
_LEADS = 3  # blocks above a table that may say what it is about


def tables(item: AgendaItem) -> Iterator[Table]:
    """The tables of an item, and the lists that are read as such."""
    for part in item.parts:
        blocks = part.blocks
        index = 0
        while index < len(blocks):
            end, rows = _rows(blocks, index)
            if len(rows) > 1:
                table = _table(part, rows, blocks[max(0, index - _LEADS) : index], item.heading)
                yield replace(table, below=blocks[end] if end < len(blocks) else None)
            index = max(index + 1, end)


def _rows(blocks: Sequence[Block], index: int) -> tuple[int, list[Row]]:
    """(index behind the table, its rows); a figure that fell out of the table and is alone in a line parts nothing."""
    rows: list[Row] = []
    kind = blocks[index].kind
    while index < len(blocks):
        block = blocks[index]
        if block.kind is BlockKind.TABLE_ROW and kind is BlockKind.TABLE_ROW:
            rows = _joined(rows, Row(cells=block.cells, block=block))
        elif kind is BlockKind.TABLE_ROW:
            if parse_amount(block.text) is None or not blocks[index + 1 : index + 2]:
                break
        else:
            row = _line(block) if block.kind is kind else None
            if row is None:
                break
            rows.append(row)
        index += 1
    return index, rows


def _line(block: Block) -> Row | None:
    """A line of a list as a row: "Region Sjælland: 200.000 kr.", "200.000 kr. til Projekt Lys Nat"."""
    if block.kind not in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH):
        return None
    if not _MONEY.may_match(block.text) or _DIGIT.search(block.text) is None:
        return None
    passage = block.passage.strip()
    turned = _TURNED.fullmatch(passage.text) or _BEHIND.fullmatch(passage.text)
    line = turned or _LINE.fullmatch(passage.text)
    if line is None and block.kind is BlockKind.LIST_ITEM:
        line = _BARE.fullmatch(passage.text)
    if line is None or not _MONEY.pattern.search(line["sum"]) or _ABOUT.match(line["label"].strip(" *")):
        return None
    cells = passage.slice(*line.span("label")), passage.slice(*line.span("sum"))
    return Row(cells=cells, block=block, receives=turned is not None)


def _joined(rows: list[Row], row: Row) -> list[Row]:
    """The rows with the next one; one that goes on with a small letter and has no sum is the rest of the label above."""
    first = row.cells[0].text.strip() if row.cells else ""
    figures = any(parse_amount(cell.text) is not None for cell in row.cells[1:])
    if not rows or figures or not first[:1].islower():
        return [*rows, row]
    last = rows[-1]
    label = joined([last.cells[0].strip(), row.cells[0].strip()])
    return [*rows[:-1], Row(cells=(label, *last.cells[1:]), block=last.block)]


def _table(part: Part, rows: Sequence[Row], lead: Sequence[Block], title: str) -> Table:
    unit = max((unit_of(block.text) for block in lead[-1:]), default=Decimal(1))
    headed = not any(
        parse_amount(cell.text) is not None and (_figure(cell.text) or (unit > 1 and not _ABOVE_SUMS.search(cell.text)))
        for cell in rows[0].cells[1:]
    )
    return Table(
        part=part,
        header=_over_labels(rows) if headed else None,
        rows=tuple(rows[1:] if headed else rows),
        lead=tuple(lead),
        title=title,
    )


def _over_labels(rows: Sequence[Row]) -> Row:
    """The header above its columns: "2015 | 2016" over rows with a label and two sums stands above the sums."""
    header = rows[0]
    width = min((len(row.cells) for row in rows[1:]), default=0)
    if not header.cells or len(header.cells) != width - 1 or not all(_ABOVE_SUMS.search(c.text) for c in header.cells):
        return header
    return Row(cells=(header.cells[0].slice(0, 0), *header.cells), block=header.block)


def _figure(text: str) -> bool:
    """Whether the cell is a sum rather than a year or a number of something."""
    return (
        bool(_MONEY.pattern.search(text))
        or re.fullmatch(r"\s*\*{0,2}\d{1,3}(?:\.\d{3})+(?:,\d+)?\*{0,2}\s*", text) is not None
    )


_PAYER = re.compile(
    r"^(?:part(?:er|ner|nere)?|bidragyder\w*|(?:med)?finansieringskilde\w*|finansiering|(?:med)?finansieret af|finansieres af|finansiør\w*|kilde\w*|kommuner?|organisation\w*"
    r"|region(?:er)?|fra|betales (?:af|fra|over)|afholdes af|dækkes af|bevilget af|afsender|donor|tilskudsgiver|tilskud fra|udgiften afholdes|indtægt\w*|indtægter fra"
    r"|aktør\w*|hvem|giver|betaler\w*|bevillingsgiver|bidragsyder\w*|fond|pulje|myndighed|sektor|bidrag fra|støttegiver|sponsor|støtte fra)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"^(?:projekt\w*|indsats\w*|initiativ\w*|navn|titel|tilbud|modtager\w*|formål|emne|område|delprojekt\w*|forsøg|aftale|til|tilskud til|bevilling til|støtte til"
    r"|bevilget til|projektnavn|projekttitel|hvad)\b(?!(?:ejer|leder))",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^(?:ansøger\w*|projektejer\w*|ejer|leder|projektleder\w*|forankring|forankret|ansvarlig\w*|tovholder\w*|ansøgt af|søgt af|klynge\w*|bydel|by)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"^(?:post\w*|budgetpost\w*|budgetlinje\w*|udgift\w*|aktivitet\w*|ydelse\w*|anvend\w*|bruges til|går til|beskrivelse|delaktivitet\w*|element\w*|konto\w*|type|art)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"bidrag|beløb|bevil|budget|\bkr\b|tilskud|støtte|finansiering|\bsum\b|i alt|andel|midler|afsat|ramme|tildelt|\bmio\b|tkr|betaling|kroner|ansøgt|søgt|indstillet|økonomi|pris|udgift",
    re.IGNORECASE,
)
_NO_SUM = re.compile(
    r"pct|procent|%|antal|indbygger|folketal|borgere|note|bemærk|nøgle|besparelse|underskud|overskud|forbrug|regnskab|takst|stykpris|afvigelse"
    r"|\brest\b|restbeløb|saldo|dato|nr\b|besøg|plads|patienter|henvisning|stillinger|brugt|afholdt|periode|løbetid|timer|varighed|ventetid",
    re.IGNORECASE,
)
_ABOVE_SUMS = re.compile(r"^\W*(?:19|20)\d\d\W*$|kr\b|beløb|bidrag|i alt|andel|region|kommune", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_APPLIED = re.compile(r"ansøgt|søgt|indstillet|foreslået|forslag|ønske", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*(?:i alt|total\w*|sum|samlet|samlede|tilsammen|hovedtotal|budget i alt|beløb i alt|udgifter i alt|indtægter i alt|finansiering i alt)\b",
    re.IGNORECASE,
)
#: What a bracket behind a sum tells of it: "3.500 (heraf 500 til evaluering)".
_ASIDE = re.compile(r"(?<=\d)\s*\([^()]*[a-zæøå][^()]*\)$")
_REST = re.compile(
    r"^\W*(?:reserve\w*|rest\w*|ufordelt\w*|uforbrugt\w*|ikke (?:fordelt|disponeret|udmøntet)\w*|buffer|overført\w*|overskud\w*|underskud\w*|disponibel\w*)\b",
    re.IGNORECASE,
)


def columns(table: Table) -> tuple[Column, ...]:
    """What each column of the table holds."""
    width = max(len(row.cells) for row in table.rows)
    nearest = table.announced[-160:]
    told = table.above if table.lead else f"{table.title} {table.above}"
    money = bool(_SUM.search(told) or _MONEY.search(told)) and not _NO_SUM.search(nearest)
    return tuple(_column(table, index, money) for index in range(width))


def _column(table: Table, index: int, money: bool) -> Column:
    heading = table.header.cells[index].text if table.header and index < len(table.header.cells) else ""
    cells = [row.cells[index].text for row in table.rows if index < len(row.cells) and row.cells[index].text.strip()]
    sums = [text for text in cells if parse_amount(_ASIDE.sub("", text)) is not None]
    if cells and 2 * len(sums) >= len(cells):
        near = max(unit_of(" ".join(b.text for b in table.lead[-1:])), _unit_of_labels(table))
        sure = any(_figure(text) for text in sums) or (unit_of(heading) > 1 and bool(_SUM.search(heading))) or near > 1
        kept = index > 0 and sure and not _NO_SUM.search(heading)
        kept = kept and (bool(_SUM.search(heading)) or any(_MONEY.search(text) for text in sums) or money)
        year = _YEAR.search(heading)
        return Column(
            index=index,
            kind="sum" if kept else "other",
            year=year.group() if year else "",
            planned=bool(_APPLIED.search(heading)),
            proposed=re.search(r"indstil|foreslå|anbefal", heading, re.IGNORECASE) is not None,
            total=bool(_TOTAL.search(heading)),
            unit=unit_of(heading) if unit_of(heading) > 1 else near,
        )
    for kind, pattern in (("owner", _OWNER), ("payer", _PAYER), ("project", _PROJECT), ("post", _POST)):
        if pattern.search(heading.strip(" *")):
            return Column(index=index, kind=kind)
    return Column(index=index, kind="label" if index == 0 else "other")


def _unit_of_labels(table: Table) -> Decimal:
    """What the heading above the labels says of all columns: "Bidrag i 1.000 kr. | 2015 | 2016"."""
    return unit_of(table.header.cells[0].text) if table.header and table.header.cells else Decimal(1)


def is_total(text: str) -> bool:
    """Whether a row's label says that its figures are the sum of those above."""
    return _TOTAL.search(text.strip()) is not None


def is_rest(text: str) -> bool:
    """Whether a row holds what nobody gets: "Reserve"."""
    return _REST.search(text.strip()) is not None


def amount_of(cell: Passage, column: Column) -> Decimal | None:
    """The sum in the cell, None if there is none."""
    written = _ASIDE.sub("", cell.text.strip()).removesuffix(".")
    amount = parse_amount(written, unit=column.unit) if written else None
    return amount if amount is not None and amount > 0 else None
