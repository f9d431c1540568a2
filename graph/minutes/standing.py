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
    absent = {fold(row.person.text) for row in merged if row.presence is Presence.ABSENT}
    replaced = {fold(row.person.text) for row in merged if row.presence is Presence.ABSENT and row.rule in _SAID}
    both = {fold(row.person.text) for row in merged if row.presence in _HERE} & absent
    apologies = absent - replaced
    standing = bool(apologies) and len(both & apologies) * 2 >= len(apologies)
    gone = both if standing else both & replaced
    return tuple(
        _better(row, merged) for row in merged if not (row.presence in _HERE and fold(row.person.text) in gone)
    )


def _better(row: Attendance, rows: Sequence[Attendance]) -> Attendance:
    """An absent person's title and employer may stand only in the list of participants, and the other way round."""
    same = [other for other in rows if fold(other.person.text) == fold(row.person.text) and other is not row]
    for other in same:
        row = replace(
            row,
            title=row.title or other.title,
            organisation=row.organisation or other.organisation,
            roles=row.roles or tuple(role for role in other.roles if role not in ("referent", "mødeleder")),
            behalf=row.behalf or other.behalf,
            heading=row.heading or other.heading,
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
    for index, row in enumerate(rows):
        if row.rule != "label":
            continue
        for other, listed in enumerate(found):
            if other != index and listed.rule != "label" and fold(listed.person.text) == fold(row.person.text):
                roles = (*listed.roles, *(role for role in row.roles if role not in listed.roles))
                found[other] = replace(listed, roles=roles)
    return found


def _unique(rows: Sequence[Attendance]) -> list[Attendance]:
    """One row for each person and presence: the first, with what later ones add; a guest who is listed is no guest."""
    listed = {fold(row.person.text) for row in rows if row.presence in (Presence.PRESENT, Presence.SUBSTITUTE)}
    kept: dict[tuple[str, Presence], Attendance] = {}
    for row in rows:
        who = fold(row.person.text)
        if row.presence is Presence.GUEST and who in listed:
            continue
        if row.presence is Presence.PRESENT and (who, Presence.SUBSTITUTE) in kept:
            continue
        first = kept.setdefault((who, row.presence), row)
        if first is not row:
            kept[who, row.presence] = _added(first, row)
    return list(kept.values())


def _added(first: Attendance, later: Attendance) -> Attendance:
    return replace(
        first,
        title=first.title or later.title,
        organisation=first.organisation or later.organisation,
        roles=(*first.roles, *(role for role in later.roles if role not in first.roles)),
        substitutes=first.substitutes or later.substitutes,
        behalf=first.behalf or later.behalf,
        item=first.item if first.item and later.item else "",
    )
