"""Whether what a row of a table tells is done, planned or refused: by its cells, its column, what stands above, and what was decided."""

from __future__ import annotations

import re

from graph.extract.funding_columns import Column, Row, Table
from graph.model.minutes import AgendaItem, PartKind
from graph.model.statement import Status

_DECIDED = re.compile(
    r"udmøntede|udmøntet|udmønter\b|bevilget|bevilger|bevilgede|godkendt|tildelt|afsat|uddelt|imødekommet|givet|støttet|(?:fik|får|modtager|opnåede) (?:støtte|tilskud|midler|tilsagn)",
    re.IGNORECASE,
)
_APPLIED = re.compile(r"\b(?:ansøg\w*|indstil\w*|foreslå\w*|anbefal\w*|ønsker|søgt)\b", re.IGNORECASE)
_REFUSED = re.compile(
    r"\W*(?:nej|afslag|afvist|afvises|afslået|(?:anbefales|indstilles|imødekommes|støttes|bevilges) ikke|(?:er )?ikke (?:anbefalet|indstillet"
    r"|imødekommet|støttet|bevilget|godkendt))\W*$",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"\b(?:godkend|tiltråd|tiltrådt|vedtag|vedtog|tilslutte|fulgt)\w*", re.IGNORECASE)
_SOUGHT = re.compile(r"\W*(?:an)?søg(?:t|es)\b", re.IGNORECASE)
_UNDECIDED = frozenset({PartKind.PROPOSAL})


def status_of(row: Row, column: Column, table: Table, item: AgendaItem) -> Status:
    """The status of the sum of a row in a column."""
    if any(_REFUSED.match(cell.text) for cell in row.cells):
        return Status.NEGATED
    if table.part.kind in _UNDECIDED or _SOUGHT.match(row.cells[0].text):
        return Status.PLANNED
    asked = column.planned or _APPLIED.search(table.announced) is not None
    if not asked or _DECIDED.search(table.announced):
        return Status.CURRENT
    decided = [block.text for part in item.parts if part.kind is PartKind.DECISION for block in part.blocks]
    return Status.CURRENT if any(_ADOPTED.search(text) for text in decided) else Status.PLANNED
