"""The Danish words of the overview: days as people write them, and what the graph's own terms are called.

"2022-04" is "i april 2022" in a remark, and in a cell a real date, shown as exactly as it is known, so that
sorting by it works.
"""

from __future__ import annotations

from datetime import date

from graph.export.workbook import Cell, Day, Link
from graph.model.asof import Standing
from graph.model.edtf import first_day, last_day
from graph.model.seats import Manner
from graph.model.statement import Basis
from graph.model.turnover import Turn

MONTHS = tuple("januar februar marts april maj juni juli august september oktober november december".split())

STANDINGS = {
    Standing.CURRENT: "Gældende",
    Standing.LAST_ATTESTED: "Senest bekræftet",
    Standing.UNKNOWN: "Tidspunkt ukendt",
    Standing.PLANNED: "Planlagt",
    Standing.ENDED: "Ophørt",
}
MANNERS = {Manner.OWN: "egen plads", Manner.BEHALF: "på vegne af", Manner.EMPLOYEE: "gennem ansat"}
BASES = {Basis.STATED: "står i teksten", Basis.LAYOUT: "liste eller tabel", Basis.DERIVED: "udledt"}
RELATIONS = {"chairs": "formand", "leads": "leder", "member-of": "medlem", "appointed-to": "udpeget"}
TURNS = {
    Turn.BEGAN: "Kom til",
    Turn.FIRST_SEEN: "Set første gang",
    Turn.ENDED: "Ophørt",
    Turn.NOT_SEEN_SINCE: "Ikke set siden",
    Turn.SEEN_AGAIN: "Bekræftet igen",
    Turn.ROLE: "Anden rolle",
    Turn.PLANNED: "Ny plan",
}


def day_cell(edtf: str) -> Day | None:
    """The first day that the value can mean, shown as exactly as it is written; None if it means no day."""
    first = first_day(edtf)
    if not first:
        return None
    point = edtf.partition("/")[0].strip("?~%")
    exact = {4: "year", 7: "month"}.get(len(point), "day")
    return Day(day=date.fromisoformat(first), exact=exact)


def in_words(iso: str) -> str:
    """2022-05-05 -> "5. maj 2022"; "" for ""."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def between(edtf: str) -> str:
    """A time that is no single day, in words: 2022-04 is "i april 2022"; "" for a day and for nothing."""
    first, last = first_day(edtf), last_day(edtf)
    if not first or first == last:
        return ""
    plain = edtf.rstrip("~?%")
    about = plain != edtf
    if plain in (first[:4], first[:7]):
        named = first[:4] if plain == first[:4] else f"{MONTHS[int(first[5:7]) - 1]} {first[:4]}"
        return f"{'omkring' if about else 'i'} {named}"
    within = f"en gang mellem {in_words(first)} og {in_words(last)}" if last else f"efter {in_words(first)}"
    return f"omkring {within}" if about else within


def shown(cell: Cell) -> str:
    """A cell as people read it where cells are only text: 05-05-2022, 02-2022, 2022; 0,95."""
    if isinstance(cell, Day):
        written = cell.day.strftime("%d-%m-") + f"{cell.day.year:04d}"
        return {"year": written[6:], "month": written[3:]}.get(cell.exact, written)
    if isinstance(cell, Link):
        return cell.text
    if isinstance(cell, float):
        return f"{cell:.2f}".replace(".", ",")
    return "" if cell is None else str(cell)
