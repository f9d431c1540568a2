"""Reconciles the list of participants with the apologies.

Where the list of participants is the standing list of members, those who sent apologies stand in both: they were
absent. Where only one of several does, the document contradicts itself, and both rows are kept for the reader to see:
"Deltagere: Ida Holm, Bo Ravn" with "Afbud: Bo Ravn, Lis Toft, Kaj Rye".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.danish.fold import fold
from graph.model.minutes import Attendance, DocumentKind, Presence

_SAID = frozenset({"sentence", "substituted"})  # rules whose apologies stand in no list
_HERE = frozenset({Presence.PRESENT, Presence.GUEST, Presence.SUBSTITUTE})


def reconcile(rows: Sequence[Attendance], kind: DocumentKind) -> tuple[Attendance, ...]:
    """The rows, without those that a standing list makes present though they sent apologies, and none twice."""
    merged = _unique(_placed(_members_present(rows, kind)))
    absent = [row for row in merged if row.presence is Presence.ABSENT]
    apologies = [row for row in absent if row.rule not in _SAID]
    both = [row for row in apologies if _came(row, merged)]
    standing = bool(apologies) and len(both) * 2 >= len(apologies)
    gone = absent if standing else [row for row in absent if row.rule in _SAID]
    return tuple(
        _better(row, merged)
        for row in merged
        if not (row.presence in _HERE and any(same_person(row, other) for other in gone))
    )


def same_person(one: Attendance, other: Attendance) -> bool:
    """Whether two rows are about one person in one body: the same name, and no two different employers."""
    if fold(one.person.text) != fold(other.person.text) or _seat_of(one) != _seat_of(other):
        return False
    if one.organisation is None or other.organisation is None:
        return True
    return fold(one.organisation.text) == fold(other.organisation.text)


def _seat_of(row: Attendance) -> str:
    """The body that a row is about, where it is not the document's own."""
    return "" if row.body is None else fold(row.body.text)


def _came(row: Attendance, rows: Sequence[Attendance]) -> bool:
    return any(other.presence in _HERE and same_person(row, other) for other in rows)


def _better(row: Attendance, rows: Sequence[Attendance]) -> Attendance:
    """An absent person's title and employer may stand only in the list of participants, and the other way round."""
    for other in rows:
        if other is not row and same_person(row, other):
            row = replace(
                row,
                title=row.title or other.title,
                organisation=row.organisation or other.organisation,
                roles=row.roles or tuple(role for role in other.roles if role not in ("referent", "mødeleder")),
                behalf=row.behalf or other.behalf,
                heading=row.heading or other.heading,
                seat=row.seat or other.seat,
            )
    return row


def _members_present(rows: Sequence[Attendance], kind: DocumentKind) -> list[Attendance]:
    """In minutes that list members and apologies but no participants, the members are the participants."""
    if kind is not DocumentKind.MINUTES:
        return list(rows)
    listed = [row for row in rows if row.presence is Presence.LISTED]
    present = [row for row in rows if row.presence is Presence.PRESENT and row.rule in ("list", "table", "flat")]
    if not listed or len(present) * 2 > len(listed):
        return list(rows)
    return [replace(row, presence=Presence.PRESENT) if row.presence is Presence.LISTED else row for row in rows]


def _placed(rows: Sequence[Attendance]) -> list[Attendance]:
    """A chair or secretary named by a label of their own is the person of the list, whose row takes the role."""
    found = list(rows)
    for row in rows:
        if row.rule != "label":
            continue
        for index, listed in enumerate(found):
            if listed.rule != "label" and same_person(row, listed):
                roles = (*listed.roles, *(role for role in row.roles if role not in listed.roles))
                found[index] = replace(listed, roles=roles)
    return found


def _unique(rows: Sequence[Attendance]) -> list[Attendance]:
    """One row for each person and presence: the first, with what later ones add; a guest who is listed is no guest."""
    kept: list[Attendance] = []
    listed = [row for row in rows if row.presence in (Presence.PRESENT, Presence.SUBSTITUTE)]
    for row in rows:
        if row.presence is Presence.GUEST and any(same_person(row, other) for other in listed):
            continue
        if row.presence is Presence.PRESENT and any(
            other.presence is Presence.SUBSTITUTE and same_person(row, other) for other in kept
        ):
            continue
        first = next((i for i, k in enumerate(kept) if k.presence is row.presence and same_person(k, row)), None)
        if first is None:
            kept.append(row)
        else:
            kept[first] = _added(kept[first], row)
    return kept


def _added(first: Attendance, later: Attendance) -> Attendance:
    return replace(
        first,
        title=first.title or later.title,
        organisation=first.organisation or later.organisation,
        roles=(*first.roles, *(role for role in later.roles if role not in first.roles)),
        substitutes=first.substitutes or later.substitutes,
        behalf=first.behalf or later.behalf,
        seat=first.seat or later.seat,
        item=first.item if first.item and later.item else "",
    )
