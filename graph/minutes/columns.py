"""Reads the rows of a table of people by the heads of its columns.

"Navn | Titel | Organisation | Bemærkning" says what each cell is, so a name that no list knows is still a name. Hard is
what stands in a column of its own: "X" under "Til stede", "Afbud" or "I stedet for Ida Holm" under "Bemærkning".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from graph.danish.gazetteer import Gazetteer
from graph.danish.names import LISTED, find_names
from graph.danish.organisations import kind_of
from graph.danish.person import PersonPhrase, split_person
from graph.danish.roles import find_roles, role_kind
from graph.danish.titles import is_title
from graph.minutes.nobody import nobody
from graph.minutes.people import cut_people
from graph.minutes.roll import Setting, in_full, named_by_place, rows_of, rows_of_parts
from graph.minutes.wordings import Wordings, listed
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance, Name, Presence
from graph.model.text import Passage, joined


class Column(StrEnum):
    NAME = "name"
    TITLE = "title"
    ORGANISATION = "organisation"
    BEHALF = "behalf"
    ROLE = "role"
    REMARK = "remark"
    PRESENT = "present"
    ABSENT = "absent"
    CONTACT = "contact"
    NUMBER = "number"
    SUBSTITUTE = "substitute"


#: Who is represented in a group by somebody of their own.
_EMPLOYERS = frozenset(
    {EntityKind.MUNICIPALITY, EntityKind.REGION, EntityKind.HOSPITAL, EntityKind.UNIVERSITY, EntityKind.STATE}
)
_SEATS = frozenset({"chair", "vice", "member", "observer"})
_YES = re.compile(
    r"\s*(?:[x×]{1,2}|ja|✓|✔|\+|mødt|til ?stede|fremmødt|deltog|deltager|1|fysisk|virtuelt|online|teams|via teams)\s*",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\s*(?:÷|–|-|nej(?:,? (?:meldt )?afbud)?|afbud|ikke (?:mødt|til ?stede)"
    r"|fraværende|meldt afbud|0|syg|udeblevet|forhindret)\s*",
    re.IGNORECASE,
)


_CAME = re.compile(r"\s*(?:møde)?deltager", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*$")
_FOR_SOMEBODY = re.compile(r"(?:i stedet )?for [A-ZÆØÅ].*")


_NO_AND_MORE = re.compile(
    r"\s*(?:nej|(?:meldt )?afbud|ikke (?:mødt|til ?stede)|fraværende)(?=\s*[,;:.(–-])", re.IGNORECASE
)


def is_mark(text: str) -> bool:
    """Whether a cell only says that somebody came: "X", "ja", "mødt"."""
    return _YES.fullmatch(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What the columns of one table hold, None for one that is not understood."""

    kinds: tuple[Column | None, ...]
    appoints: bool = False  # whether the column of the senders says that they appointed

    def cell(self, kind: Column, cells: Sequence[Passage]) -> Passage | None:
        """The first cell of that kind that is not empty."""
        found = (cell for column, cell in zip(self.kinds, cells, strict=False) if column is kind and cell.text.strip())
        return next(found, None)


@cache
def heads() -> Wordings[Column]:
    """What a column holds by its head in lower case."""
    return Wordings((words, Column(column)) for words, column in listed("column_heads"))


@lru_cache(maxsize=4096)
def column_of(head: str) -> Column | None:
    """What a column with this head holds."""
    plain = " ".join(head.split()).strip(" :.*").casefold()
    if len(plain) > 60:
        return None
    return heads().meaning_of(plain)


def carries_place(columns: Columns) -> bool:
    """Whether the employer stands before the name, so that an empty cell means the one above."""
    kinds = columns.kinds
    if Column.ORGANISATION not in kinds or Column.NAME not in kinds:
        return False
    return kinds.index(Column.ORGANISATION) < kinds.index(Column.NAME)


def find_columns(cells: Sequence[Passage]) -> Columns | None:
    """The columns that a row heads, None if the row is no head of a table of people."""
    kinds = _told_apart(cells)
    known = [kind for kind in kinds if kind is not None]
    if Column.NAME not in known or len(known) < 2 or len(known) * 2 < len(cells):
        return None
    return Columns(kinds=kinds, appoints=any("udpege" in cell.text.casefold() for cell in cells))


def _told_apart(cells: Sequence[Passage]) -> tuple[Column | None, ...]:
    """What the columns hold; "Deltager" behind "Navn" says who came, for a table names its people once."""
    kinds: list[Column | None] = []
    for cell in cells:
        kind = column_of(cell.text)
        marks = kind is Column.NAME and Column.NAME in kinds and _CAME.match(cell.text) is not None
        kinds.append(Column.PRESENT if marks else kind)
    return tuple(kinds)


def read_row(
    cells: Sequence[Passage], columns: Columns, setting: Setting, gazetteer: Gazetteer
) -> tuple[Attendance, ...]:
    """Rows of attendance of one row of the table; none if the cell of the name is empty or names nobody."""
    name = columns.cell(Column.NAME, cells)
    if name is None or nobody(name.text):
        return ()
    parts = named_by_place(split_person(name.text))
    told = _told(cells, columns)
    phrase = joined((name, *told), ", ")
    if told:
        parts = _with_remark(parts, split_person(phrase.text), phrase.text)
    rows = rows_of_parts(phrase, parts, setting, gazetteer)
    filled = tuple(_filled(row, cells, columns, gazetteer) if index == 0 else row for index, row in enumerate(rows))
    return (*filled, *(row for first in filled[:1] for row in _substitutes(cells, columns, setting, first, gazetteer)))


def _substitutes(
    cells: Sequence[Passage], columns: Columns, setting: Setting, member: Attendance, gazetteer: Gazetteer
) -> Iterator[Attendance]:
    """Those who stand in the column "Suppleant" beside a member."""
    cell = columns.cell(Column.SUBSTITUTE, cells)
    if cell is None or nobody(cell.text):
        return
    named = replace(setting, presence=Presence.LISTED, role="suppleant", rule="table", seat=True)
    for phrase in cut_people(cell):
        yield from (replace(row, behalf=row.behalf or member.behalf) for row in rows_of(phrase, named, gazetteer))


def _told(cells: Sequence[Passage], columns: Columns) -> list[Passage]:
    """The cells that are read with the name: remarks, marks that say more, a job with its place in one cell."""
    title = columns.cell(Column.TITLE, cells)
    placed = title is not None and Column.ORGANISATION not in columns.kinds and not is_title(title.text)
    marks = [columns.cell(kind, cells) for kind in (Column.PRESENT, Column.ABSENT)]
    found = (title if placed else None, columns.cell(Column.REMARK, cells), _came_for(cells, columns), *marks)
    told = [cell for cell in found if cell is not None and (cell not in marks or find_names(cell.text, least=LISTED))]
    return [_came_instead(cell) if cell in marks else cell for cell in told]


def _came_for(cells: Sequence[Passage], columns: Columns) -> Passage | None:
    """The bracket behind the employer that tells for whom somebody came: "Struer Kommune (for Ida Holm)"."""
    place = columns.cell(Column.ORGANISATION, cells)
    match = _IN_BRACKETS.search(place.text) if place is not None else None
    if place is None or match is None or not _FOR_SOMEBODY.fullmatch(match.group(1)):
        return None
    return place.slice(match.start(1), match.end(1)) if find_names(match.group(1), least=LISTED) else None


def _came_instead(cell: Passage) -> Passage:
    """ "Nej, Bo Ravn deltog" says whom another replaced as "Bo Ravn deltog i stedet" does."""
    if _NO_AND_MORE.match(cell.text) is None or "sted" in cell.text or not cell.ends:
        return cell
    words, here = " i stedet", cell.ends[-1]
    bracket = len(cell.text.rstrip(" )."))
    added = Passage(words, (here,) * len(words), (here,) * len(words))
    return joined((cell.slice(0, bracket), added, cell.slice(bracket, len(cell))), "")


def _with_remark(parts: PersonPhrase, both: PersonPhrase, text: str) -> PersonPhrase:
    """What a remark adds: roles, an apology, a substitute."""
    return replace(both, text=text, name=parts.name) if both.name != parts.name else both


def _filled(row: Attendance, cells: Sequence[Passage], columns: Columns, gazetteer: Gazetteer) -> Attendance:
    """A row with what the other columns say."""
    title = columns.cell(Column.TITLE, cells)
    place = columns.cell(Column.ORGANISATION, cells)
    behalf = columns.cell(Column.BEHALF, cells)
    role = columns.cell(Column.ROLE, cells)
    organisation = row.organisation
    kept: list[str] = []
    behalf = _unbracketed(behalf, kept) if behalf is not None else None
    sent = behalf is not None and kind_of(" ".join(behalf.text.split())) in _EMPLOYERS
    if place is None and behalf is not None and sent and (title is not None or row.title):
        place = behalf
    if place is not None:
        place = _unbracketed(place, kept)
        organisation = in_full(Name(text=" ".join(place.text.split()), span=place.span()), gazetteer)
    job, held = (
        ("", ())
        if title is None or (row.title in title.text.lower() and row.title)
        else _job(_unbracketed(title, kept))
    )
    came = columns.cell(Column.PRESENT, cells)
    if came is not None:
        _unbracketed(came, kept)
    if behalf is not None:
        behalf = _without_role(_unbracketed(behalf, kept), kept)
    held = (*held, *kept)
    sender = " ".join(behalf.text.split()) if behalf is not None else row.behalf
    appointed = columns.appoints and behalf is not None
    note = f"{row.note}; udpeget af {sender}".strip("; ") if appointed else row.note
    return replace(
        row,
        presence=_presence(row.presence, cells, columns),
        title=job or row.title,
        organisation=organisation,
        seat=row.seat or appointed or (role is not None and role_kind(role.text) in _SEATS),
        behalf=sender,
        note=note,
        roles=_roles((*row.roles, *held), role),
        rule="table" if row.rule == "list" else row.rule,
    )


def _unbracketed(cell: Passage, roles: list[str]) -> Passage:
    """A cell without the role in brackets at its end, which goes to `roles`: "Struer Kommune (formand)"."""
    match = _IN_BRACKETS.search(cell.text)
    if match is not None and _FOR_SOMEBODY.fullmatch(match.group(1)):
        return cell.slice(0, match.start()).strip()  # whom somebody came for is read with the name
    said = split_person(f"x, {match.group(1)}").role_texts if match is not None else ()
    if match is None or not said:
        return cell
    roles.extend(said)
    return cell.slice(0, match.start()).strip()


def _without_role(cell: Passage, roles: list[str]) -> Passage:
    """A cell without the role behind a comma at its end, which goes to `roles`: "Amgros, observatør"."""
    front, _, last = cell.text.rpartition(", ")
    if not front or not any(found.text == last.strip().lower() for found in find_roles(last)):
        return cell
    roles.append(last.strip().lower())
    return cell.slice(0, len(front))


def _job(cell: Passage | None) -> tuple[str, tuple[str, ...]]:
    """The job title of a cell, and the roles that stand behind it: "overlæge, formand"."""
    if cell is None:
        return "", ()
    parts = [" ".join(part.split()).lower() for part in cell.text.split(",")]
    roles = tuple(part for part in parts[1:] if any(found.text == part for found in find_roles(part)))
    return ", ".join(part for part in parts if part not in roles), roles


def _roles(roles: tuple[str, ...], cell: Passage | None) -> tuple[str, ...]:
    if cell is None:
        return roles
    said = tuple(part.strip(" .").lower() for part in re.split(r"[,;/\n]| og ", cell.text) if part.strip(" .-–"))
    return (*roles, *(role for role in said if role not in roles))


def _presence(presence: Presence, cells: Sequence[Passage], columns: Columns) -> Presence:
    present, absent = columns.cell(Column.PRESENT, cells), columns.cell(Column.ABSENT, cells)
    if absent is not None and not _NO.fullmatch(absent.text.replace("afbud", "x").replace("Afbud", "x")):
        return Presence.ABSENT
    if present is not None and (_NO.fullmatch(present.text) or _NO_AND_MORE.match(present.text)):
        return Presence.ABSENT
    if present is None and absent is None and Column.PRESENT in columns.kinds and Column.ABSENT not in columns.kinds:
        return Presence.ABSENT if presence is Presence.PRESENT else presence
    if present is not None and _YES.fullmatch(present.text) and presence is Presence.LISTED:
        return Presence.PRESENT
    return presence
