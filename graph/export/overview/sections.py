"""Rows -> sections with Danish headings: the same tables for the workbook, the page to print and the table for Excel.

The first section is the overview itself; open seats, seats of several municipalities together, changes, sources and
how to read it follow. A cell is a text, a real date, a number or a link to the source's row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from graph.errors import QuestionError
from graph.export.overview.openings import Opening, openings
from graph.export.overview.rows import Row, row, rows
from graph.export.overview.selection import Selection, day, select
from graph.export.overview.words import BASES, STANDINGS, TURNS, day_cell, in_words
from graph.export.workbook import Cell, Link
from graph.model.asof import Standing, newest
from graph.model.fact import Knowledge, Source
from graph.model.seats import Seat, Seating
from graph.model.turnover import Change, Turn, changes

SEATS, OPEN, SHARED, CHANGED, SOURCES, ABOUT = "Pladser", "Åbne pladser", "Flere kommuner", "Ændringer", "Kilder", "Om"

SEAT_HEADINGS = (
    "Organ", "Hvem", "Repræsenterer", "Hvordan", "Stilling og arbejdssted", "Rolle", "På vegne af",
    "Udpeget af eller for", "Udpeget", "Fra", "Til", "Status", "Første kilde", "Seneste kilde", "Kilde", "Punkt",
    "Side", "Grundlag", "Sikkerhed", "Det siger kilderne ikke", "Ordene", "Id",
)  # fmt: skip
SOURCE_HEADINGS = ("Titel", "Dato", "Slags", "Organ", "Fil", "Sider", "sha256")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One table; `note` says what it holds."""

    name: str
    note: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the overview is about: whose seats, on which ISO day ("" for the newest), changed since when, and where
    the documents lie (an http address in front of their file names; "" if they lie nowhere)."""

    selection: Selection
    day: str = ""
    since: str = ""
    address: str = ""


def asked_for(
    knowledge: Knowledge,
    *,
    as_of: str | None = "",
    since: str | None = "",
    links: str | None = "",
    **names: str | None,
) -> Asked:
    """What people write, understood; raises QuestionError for a day or a name that is none."""
    on, earlier = day("--as-of", as_of), day("--since", since)
    if earlier and earlier >= (on or newest(knowledge)):
        raise QuestionError(f"--since: {since} ligger ikke før {in_words(on or newest(knowledge))}")
    return Asked(selection=select(knowledge, **names), day=on, since=earlier, address=links or "")


def sections(seating: Seating, asked: Asked) -> tuple[Section, ...]:
    """All tables of the overview, in the order in which they are shown."""
    sources = sorted(seating.knowledge.sources, key=lambda source: (source.date, source.file, source.id))
    places = {source.id: number for number, source in enumerate(sources, start=2)}  # row 1 holds the headings
    shown = rows(seating, asked.day, asked.selection.fits)
    made = [
        Section(
            name=SEATS, note=_note(asked, seating), headings=SEAT_HEADINGS, rows=[_seat(one, places) for one in shown]
        ),
        _openings(openings(seating, asked.day, asked.selection.fits), places),
    ]
    if asked.selection.sort == "municipality":
        made.append(_shared(seating, asked, places))
    if asked.since:
        made.append(_changes(seating, asked, places))
    labels = {entity.id: entity.label for entity in seating.knowledge.entities}
    made.append(
        Section(
            name=SOURCES,
            note="Dokumenterne, som overblikket bygger på.",
            headings=SOURCE_HEADINGS,
            rows=[_source(source, labels, asked.address) for source in sources],
        )
    )
    return (*made, _about(seating, asked, len(shown)))


def _note(asked: Asked, seating: Seating) -> str:
    whose = f"Pladser for {asked.selection.title}" if asked.selection.entity else "Alle pladser"
    return f"{whose} pr. {in_words(asked.day or seating.now) or 'ukendt dag'}, som referaterne fortæller det."


def _seat(one: Row, places: dict[str, int]) -> list[Cell]:
    return [
        one.body,
        one.holder,
        "; ".join(name for name, _ in one.represents),
        "; ".join(how for _, how in one.represents),
        one.job,
        one.roles,
        one.behalf,
        one.appointed_by,
        day_cell(one.appointed),
        day_cell(one.start),
        day_cell(one.end),
        one.standing,
        day_cell(one.first),
        day_cell(one.last),
        _link(one.source, places),
        one.place.item if one.place else "",
        one.place.page if one.place else None,
        BASES[one.basis],
        round(one.confidence, 2),
        one.remark,
        one.place.quote if one.place else "",
        ", ".join(one.facts),
    ]


def _link(source: Source | None, places: dict[str, int]) -> Cell:
    return Link(text=source.title or source.file, sheet=SOURCES, row=places[source.id]) if source else ""


def _openings(found: Sequence[Opening], places: dict[str, int]) -> Section:
    return Section(
        name=OPEN,
        note="Pladser, som referaterne nævner, og som ingen nævnt person sidder på.",
        headings=("Hvorfor", *SEAT_HEADINGS),
        rows=[[one.reason.value, *_seat(one.row, places)] for one in found],
    )


def _shared(seating: Seating, asked: Asked, places: dict[str, int]) -> Section:
    def fits(seat: Seat) -> bool:
        return asked.selection.shared(seat, seating.entities)

    return Section(
        name=SHARED,
        note=f"Pladser for flere kommuner under ét. Om {asked.selection.title} er iblandt, er ikke nævnt.",
        headings=SEAT_HEADINGS,
        rows=[_seat(one, places) for one in rows(seating, asked.day, fits)],
    )


def _changes(seating: Seating, asked: Asked, places: dict[str, int]) -> Section:
    sources = {source.id: source for source in seating.knowledge.sources}
    found = [one for one in changes(seating, asked.since, asked.day) if asked.selection.fits(one.seat)]
    told = [(one, row(one.seat, seating, sources)) for one in found]
    told.sort(key=lambda pair: (pair[1].body, list(TURNS).index(pair[0].turn), pair[1].holder, pair[1].facts))
    return Section(
        name=CHANGED,
        note=f"Hvad der er anderledes siden {in_words(asked.since)}. Den, der ikke er set siden, kan stadig sidde der.",
        headings=("Ændring", "Dag", "Rolle før", *SEAT_HEADINGS),
        rows=[_change(one, shown, places) for one, shown in told],
    )


def _change(one: Change, shown: Row, places: dict[str, int]) -> list[Cell]:
    if one.turn is Turn.ENDED:
        shown = replace(shown, standing=STANDINGS[Standing.ENDED])
    before = ", ".join(one.before.roles) if one.before else ""
    return [TURNS[one.turn], day_cell(one.day), before, *_seat(shown, places)]


def _source(source: Source, labels: dict[str, str], address: str) -> list[Cell]:
    file: Cell = source.file
    if address:
        file = Link(text=source.file, address=f"{address.rstrip('/')}/{quote(source.file)}")
    title = source.title or source.file
    return [title, day_cell(source.date), source.kind, labels.get(source.body, ""), file, source.pages, source.sha256]


def _about(seating: Seating, asked: Asked, count: int) -> Section:
    told = (
        ("Overblik over", _note(asked, seating)),
        ("Antal pladser", str(count)),
        ("Dokumenter", str(len(seating.knowledge.sources))),
        *EXPLAINED,
    )
    return Section(name=ABOUT, note="Sådan læses overblikket.", headings=("Emne", "Forklaring"), rows=told)


EXPLAINED = (
    ("Gældende", "Et dokument fra dagen eller senere siger det, eller en nævnt slutdag er ikke nået."),
    ("Senest bekræftet", "Set før dagen. Intet siger, at pladsen er ophørt, og intet nyere, at den består."),
    ("Planlagt", "Foreslået, indstillet eller ventet. Ikke sagt, at det blev til noget."),
    ("Tidspunkt ukendt", "Intet dokument, der siger det, er dateret. Vises kun, når der ikke er spurgt om en dag."),
    ("Repræsenterer", "Den, der selv har pladsen; den, pladsen er besat på vegne af; den, indehaveren arbejder i."),
    ("Stilling og arbejdssted", "Så vidt intet dokument siger, at det er slut; det følger ikke dagen."),
    ("Tomme felter", "Det er ikke nævnt i dokumenterne. Det betyder hverken ingen eller aldrig."),
    ("Datoer", "Står kun år eller måned i kilden, vises kun det; der sorteres efter den første mulige dag."),
    ("Sikkerhed", "Fra 0 til 1: hvor sikkert oplysningen er læst. Slå efter i kilden, før noget bygges på den."),
)
