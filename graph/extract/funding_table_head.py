"""What a table of sums is by its head and the words above it: which columns pay, receive and hold the sums to read.

Under "Part | Bidrag 2021" each row is a payer, under "Projekt | Bevilling" each row is paid for by whom the sentence above
names, and under "Post | Kr." each row is a part of the budget. Where no header tells, the rows and the words above do:
who "deler udgiften" pays, who has sought a pool receives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from graph.danish.dates import find_periods
from graph.danish.money import find_money
from graph.extract.funding_cells import Ground, names_owner, payers_in
from graph.extract.funding_columns import Column, Table, is_total
from graph.extract.funding_lead import about_table, payers_above, pool_in_mind
from graph.extract.funding_payers import payers
from graph.model.entity import EntityKind
from graph.model.statement import Mention
from graph.model.text import Passage

_K = EntityKind
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
#: Who is handed what, where the item says which money it is.
_HANDS_OUT = re.compile(
    r"\b(?:fordel|uddel|tildel|udlodd)\w+ (?:\w+ ){0,2}?(?:midlerne|pengene|puljen|beløbet|støtten|rammen)\b|\b(?:midlerne|pengene|puljen)"
    r" (?:\w+ ){0,2}?(?:fordel|uddel|tildel)\w+",
    re.IGNORECASE,
)
_SHARES = re.compile(r"\b(?:uddel|fordel|udmønt|bevilg|prioriter|tildel|udlodd)\w*|\bfår støtte\b", re.IGNORECASE)
_COSTS = re.compile(r"udgift|omkostning|betal|indbetal|indskud", re.IGNORECASE)
#: The sentence below a table that tells where its sums come from.
_SOURCE = re.compile(
    r"(?:Alle )?(?:[Mm]idlerne|[Pp]engene|[Bb]eløbene|[Tt]ilskuddene|[Bb]evillingerne|[Ss]tøtten|[Uu]dgifterne|[Dd]et hele|[Ff]inansieringen)\s"
    r"(?:kommer|tages|hentes|gives|ydes|er|stammer|afholdes|finansieres|betales|dækkes|sker)\b[^.;‹›]{0,30}\b(?:fra|af|over|via)\s(?:[a-zæøå]+\s){0,2}(?P<who>‹[OG]\d+›)"
)
_SPENDING = re.compile(
    r"budget|anvend|brug(?:es|t)|udgift|\bpost|disponer|regnskab|fordeling|fordeles|fordelt", re.IGNORECASE
)
_APPLICATIONS = re.compile(r"\bansøgning|\bansøgt|\bansøgere|\bsøgt", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The columns that say what a row is: who pays, what is paid for, whose it is, the post of a budget."""

    payer: Column | None = None
    project: Column | None = None
    owner: Column | None = None
    post: Column | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A table understood before its rows are read.

    `sums` are the columns to read, `headed` who pays in each, `total` the one that adds up the others; `above` pay for the
    rows where no column says who; `whole` is what the table is about, `begin` and `until` the years of all sums.
    """

    roles: Roles
    sums: tuple[Column, ...]
    headed: Mapping[int, Sequence[Mention]]
    total: Column | None
    above: Sequence[Mention]
    whole: Mention | None
    begin: str
    until: str

    @property
    def paid_by_column(self) -> bool:
        return any(self.headed.values())


def head_of(cut: Sequence[Column], ground: Ground) -> Head:
    """The table's columns and what stands above it as its head."""
    sums = [column for column in cut if column.kind == "sum"]
    first = {kind: next((c for c in cut if c.kind == kind), None) for kind in ("payer", "project", "owner", "post")}
    roles = Roles(payer=first["payer"], project=first["project"], owner=first["owner"], post=first["post"])
    headed = {column.index: _heading(column, ground, own=roles.payer is not None) for column in sums}
    total = next((column for column in sums if column.total and len(sums) > 1), None)
    roles = _guessed(roles, next((column for column in cut if column.kind == "label"), None), ground)
    begin, until = _period(sums, total, ground)
    return Head(
        roles=roles,
        sums=tuple(_chosen(sums, headed, total)),
        headed=headed,
        total=total,
        above=_payers_around(ground) if roles.payer is None else (),
        whole=about_table(ground.leads, ground.discourse),
        begin=begin,
        until=until,
    )


def going_on(head: Head, table: Table, last: Head, before: Table) -> Head:
    """A table that follows another one with at most a fallen row between them is of the same time."""
    if head.begin or head.until:
        return head
    rows = [row.block for row in before.rows]
    behind = list(takewhile(lambda block: block not in rows, reversed(table.lead)))
    if len(behind) < len(table.lead) and all(find_money(block.text) for block in behind):
        return replace(head, begin=last.begin, until=last.until)
    return head


def _heading(column: Column, ground: Ground, *, own: bool) -> list[Mention]:
    """Who pays in a column that is headed by a payer: "Region Sjælland | Kommunerne | I alt"."""
    header = ground.table.header
    if header is None or column.total or column.index >= len(header.cells):
        return []
    cell = header.cells[column.index]
    return payers_in(cell, header.block, ground, own=own) if len(cell.text.strip()) > 2 else []


def _chosen(sums: list[Column], headed: Mapping[int, Sequence[Mention]], total: Column | None) -> list[Column]:
    """The columns to read: who pays in them, the total of the years, the granted before the applied for."""
    if any(headed.values()):
        return [column for column in sums if headed[column.index]]
    if total is not None:
        return [total]
    granted = [c for c in sums if not c.planned] or [c for c in sums if c.proposed] or sums
    return [column for column in granted if column.year] or granted[:1]


def _payers_around(ground: Ground) -> list[Mention]:
    """Who pays for the rows: named above them, else just below: "Midlerne kommer fra Lægehuspuljen"."""
    found = payers_above(ground.leads, ground.discourse)
    if found or ground.table.below is None:
        return found
    sentence = next(ground.sentences(ground.table.below), None)
    match = _SOURCE.match(sentence.tagged) if sentence is not None else None
    return payers(match["who"], sentence, ground.discourse) if match is not None and sentence is not None else []


def _period(sums: Sequence[Column], total: Column | None, ground: Ground) -> tuple[str, str]:
    """The years that the header, the sentences above or the title give to all sums."""
    years = sorted(column.year for column in sums if column.year)
    if total is not None and len(years) > 1:
        return years[0], years[-1]
    header = ground.table.header
    heading = " ".join(cell.text for cell in header.cells) if header else ""
    totals = [row.cells[0].text for row in ground.table.rows if row.cells and is_total(row.cells[0].text)]
    for text in [heading, *totals, *(s.text for s in reversed(ground.leads)), ground.item.heading]:
        found = [p for p in find_periods(text, anchor=ground.discourse.minutes.meeting.date) if len(p.begin) == 4]
        if len({(p.begin, p.until) for p in found}) == 1:
            return found[0].begin, found[0].until
    return "", ""


def _guessed(roles: Roles, label: Column | None, ground: Ground) -> Roles:
    """What the rows of a table are that no header tells: payers, who is paid, or posts of a budget."""
    if roles.owner is not None and roles.project is None and roles.post is not None:
        roles = replace(roles, project=roles.post, post=None)
    announced = ground.table.announced
    told = " ".join((announced, *([ground.item.heading] if not announced.strip() else [])))
    if roles.project is not None and roles.payer is None and roles.owner is None and _is_spent(roles, told, ground):
        roles = replace(roles, project=None, post=roles.project)
    if roles.payer or roles.project or roles.post:
        return roles
    if label is None:
        return replace(roles, project=roles.owner)
    return _by_rows(roles, label, told, ground)


def _by_rows(roles: Roles, label: Column, told: str, ground: Ground) -> Roles:
    """The same by what the rows name in their first column."""
    block = ground.table.rows[0].block
    cells = [row.cells[label.index] for row in ground.table.rows if label.index < len(row.cells)]
    named = [cell for cell in cells if cell.text.strip() and not is_total(cell.text)]
    paying = [cell for cell in named if payers_in(cell, block, ground, own=False)]
    given = _GIVING.search(told) is not None and not _PAYING.search(told)
    if all(row.receives for row in ground.table.rows):
        return replace(roles, project=label)
    received = (given and _receiving(paying, ground)) or (not _PAYING.search(told) and _shares_out(ground))
    if named and 2 * len(paying) >= len(named) and not received:
        return replace(roles, payer=label)
    if (
        given
        or received
        or _pooled(told, ground)
        or _handed_out(ground)
        or _owned(named, ground)
        or _applied_for(ground)
    ):
        return replace(roles, project=label)
    return replace(roles, post=label)


def _is_spent(roles: Roles, told: str, ground: Ground) -> bool:
    """Whether "Formål | Kr." are posts of one budget rather than things that a pool pays for."""
    header = ground.table.header
    heading = header.cells[roles.project.index].text if header and roles.project else ""
    vague = re.match(r"\W*(?:formål|område|emne|hvad|til)\b", heading, re.IGNORECASE) is not None
    return vague and _SPENDING.search(told) is not None and not _GIVING.search(told.replace(heading, ""))


def _receiving(cells: Sequence[Passage], ground: Ground) -> bool:
    """Whether payers so far may be the paid: no municipality, region or fund among them."""
    block = ground.table.rows[0].block
    kinds = {mention.kind for cell in cells for mention in payers_in(cell, block, ground, own=False)}
    return not kinds & {_K.MUNICIPALITY, _K.REGION, _K.FUND, _K.STATE} or bool(
        re.search(r"ansøg|søgt|uddel", ground.table.announced)
    )


def _shares_out(ground: Ground) -> bool:
    """Whether the sentence above hands a pool out: "Af Sundhedspuljen uddeles:" also to municipalities and regions."""
    lead = ground.leads[-1] if ground.leads else None
    if lead is None or _SHARES.search(lead.text) is None or _COSTS.search(lead.text):
        return False
    return _names_pool(ground)


def _pooled(told: str, ground: Ground) -> bool:
    """Whether the rows share what somebody has at hand: "Klyngen har 5 mio. kr. til rådighed fra staten"."""
    return not _SPENDING.search(ground.table.announced) and bool(re.search(r"til rådighed|pulje|klyngemidler", told))


def _owned(cells: Sequence[Passage], ground: Ground) -> bool:
    """Whether most rows name a project and whose it is."""
    block = ground.table.rows[0].block
    owned = [cell for cell in cells if names_owner(cell, block, ground)]
    return bool(cells) and 2 * len(owned) > len(cells)


def _handed_out(ground: Ground) -> bool:
    """Whether the sentence just above hands out the money of a pool: "fordelte midlerne fra Lægehuspuljen:"."""
    leads = ground.leads
    shared = _SHARED_OUT.search(ground.item.heading) or (leads and _HANDS_OUT.search(leads[-1].text))
    if shared and pool_in_mind(ground.discourse) is not None:
        return True
    return bool(leads) and _FROM_POOL.search(leads[-1].tagged) is not None and _names_pool(ground)


def _names_pool(ground: Ground) -> bool:
    return any(token.group is not None and token.group.kind is _K.FUND for token in ground.leads[-1].tokens)


def _applied_for(ground: Ground) -> bool:
    """Whether the rows are what applicants get of a pool: "fire ansøgninger til klyngemidlerne"."""
    told = " ".join([ground.item.heading, *(sentence.text for sentence in ground.leads)])
    return _APPLICATIONS.search(told) is not None and pool_in_mind(ground.discourse) is not None
