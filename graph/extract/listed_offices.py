"""Chairs of other groups that a list of people tells in passing: "Ida Holm, formand for Handicaprådet i Struer Kommune".

The words stand behind the name or before it; "formand for udvalget" is the chair of the body that meets and read with the
list itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from graph.danish.groups import find_groups
from graph.danish.organisations import find_organisations
from graph.danish.roles import plain_role
from graph.extract.discourse import Discourse
from graph.extract.listed import person_mention
from graph.model.entity import EntityKind
from graph.model.minutes import Attendance
from graph.model.statement import Basis, Evidence, Mention, Qualifiers, Statement, Status
from graph.model.text import Span

_ROLE = r"(?P<former>tidligere )?(?P<role>(?:[12]\. )?(?:næst|med|vice)?(?:formand|forperson|forkvinde)) (?:for|i|af) (?P<what>[^,;()\n]{3,90})"
_BEHIND = re.compile(rf"(?:[^;\n]{{0,60}}?[,(–-])?\s*(?:der er |som er )?{_ROLE}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:^|[;\n,:]|\bog )\s*{_ROLE}(?:, ?| )$", re.IGNORECASE)
_WIDTH = 170
_KINDS = frozenset({EntityKind.BODY, EntityKind.CLUSTER, EntityKind.ASSOCIATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Office:
    role: str
    former: bool
    what: Mention
    span: Span


def find_listed(discourse: Discourse) -> Iterator[Statement]:
    """chairs, of groups other than the one that the document is about."""
    rows = [entry for entry in discourse.minutes.attendance if entry.body is None]
    starts = sorted(entry.person.span.start for entry in rows)
    for entry in rows:
        office = _office(entry, starts, discourse)
        if office is None or (discourse.body is not None and office.what.name == discourse.body.name):
            continue
        yield Statement(
            relation="chairs",
            subject=person_mention(entry.person, entry.organisation),
            object=office.what,
            source=discourse.minutes.source,
            qualifiers=Qualifiers(role=office.role, status=Status.FORMER if office.former else Status.CURRENT),
            basis=Basis.LAYOUT,
            evidence=Evidence(
                document=discourse.minutes.document.id,
                item=entry.item,
                span=office.span,
                rule="office-in-passing",
                confidence=0.85,
            ),
        )


def _office(entry: Attendance, starts: list[int], discourse: Discourse) -> _Office | None:
    """The office that stands behind the name, up to the next one, or before it, back to the one before."""
    text, name = discourse.minutes.document.text, entry.person.span
    after = bisect_right(starts, name.start)
    following = starts[after] if after < len(starts) else len(text)
    behind = _BEHIND.match(text, name.end, min(following, name.end + _WIDTH))
    if behind is not None and not _of_the_next(text, name.end, behind, following):
        return _read(behind, Span(start=name.start, end=behind.end("what")), discourse)
    first = max(0, name.start - _WIDTH)
    before = _BEFORE.search(text[first : name.start])
    if before is None:
        return None
    return _read(before, Span(start=first + before.start("role"), end=name.end), discourse)


def _of_the_next(text: str, end: int, office: re.Match[str], following: int) -> bool:
    """Whether the office opens the next person's line: "Ida Holm" / "Formand for Kostrådet Bo Ravn"."""
    return "\n" in text[end : office.start("role")] and "\n" not in text[office.end("what") : following]


def _read(match: re.Match[str], span: Span, discourse: Discourse) -> _Office | None:
    what = _named(" ".join(match["what"].split()), discourse)
    if what is None:
        return None
    return _Office(role=plain_role(match["role"]), former=match["former"] is not None, what=what, span=span)


def _named(text: str, discourse: Discourse) -> Mention | None:
    """The group or association that the words name; "udvalget" and "den lokale gruppe" name none."""
    gazetteer = discourse.surroundings.gazetteer
    for group in find_groups(text, gazetteer):
        if group.kind in _KINDS and group.start <= 4 and re.search(r"[A-ZÆØÅ]", text[group.start : group.end]):
            return Mention(name=group.name, kind=group.kind, written=group.name)
    for house in find_organisations(text, gazetteer):
        if house.kind in _KINDS and not house.collective:
            return Mention(name=house.name, kind=house.kind, written=house.name)
    return None
