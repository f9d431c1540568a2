"""Roles that a clause says somebody holds: "Ida Holm er formand for rådet", "rådet får Ida Holm som formand", "formand er
fortsat Ida Holm", "rådet, hvor Ida Holm og Bo Ravn er medlemmer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.danish.roles import CHAIRS, role_kind
from graph.extract.clause import Clause, Phrase
from graph.extract.qualifiers import before_a_nameless, of_the_nameless
from graph.extract.seat_cases import behalf_of, group_of, subject_before
from graph.extract.seat_reading import COPULA, Seat, inherited
from graph.extract.tokens import Token

_APPOSITION = re.compile(r"\s?,\s(?:den |det )?")
_FOR_IT = re.compile(r"\s(?:for|i|af)\s‹[OG]\d+›")
_HAS = re.compile(r"\b(?:har|havde|får|fik|fået|valgt|valgte)\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\s(?:for|i|af)\s‹[OG]\d+›)?\s?[,:]\s(?:nemlig\s)?")
_HELD = ("chair", "vice", "member", "observer", "substitute", "contact", "secretary", "lead")


def roles_held(clause: Clause) -> Iterator[Seat]:
    """A seat for each role of the clause whose holder it names."""
    for role in clause.phrases:
        if role.kind not in "RL" or role_kind(role.tokens[0].name) not in _HELD:
            continue
        holder = _holder(clause, role)
        if holder is None or (_chair(role) and of_the_nameless(clause.text, role.end)):
            continue
        end = before_a_nameless(clause.text, max(role.end, holder.end), len(clause.text))
        behind = [p for p in clause.phrases if role.end <= p.start < end and p is not holder]
        before = [p for p in reversed(clause.phrases) if p.end <= role.start and p is not holder]
        group = (
            _object_relative(clause)
            or (subject_before(clause, holder) if holder.case == "med" else None)
            or group_of([*behind[:1], *before, *behind[1:]], role)
            or subject_before(clause, holder, only=_HAS)
        )
        if role.kind == "L" and group is None:
            continue  # a "tovholder" of what is not said
        yield Seat(
            who=holder.tokens,
            role=role.tokens[0].name,
            group=group,
            behalf=tuple(behalf_of(clause, [*behind[:2], *before], role, (role.start, role.end, end), group)),
            start=clause.start + min(role.start, holder.start),
            end=clause.start + max(role.end, holder.end),
        )


def _chair(role: Phrase) -> bool:
    return role_kind(role.tokens[0].name) in CHAIRS


def _holder(clause: Clause, role: Phrase) -> Phrase | None:
    people = [p for p in clause.phrases if p.kind in "PO" and not p.genitive and not p.heads]
    before = [p for p in people if p.end <= role.start]
    after = [p for p in people if p.start >= role.end and p.people]
    last = before[-1] if before else None
    if last is not None and _holds(clause, last, role):
        return last
    subject = next((p for p in reversed(before) if p.people and p.case == ""), None)
    if subject is not None and _ALSO.fullmatch(clause.text, subject.end, role.start):
        return subject
    bare = next((p for p in after if p.case == ""), None)
    if bare is not None and _names_next(clause, role, bare):
        return bare
    subjects = inherited(clause)
    if last is None and not after and subjects and COPULA.search(clause.text, 0, role.start):
        return subjects[0]
    return None


#: "er sundhedschef i Struer Kommune og (formand for rådet)": what somebody is besides a job.
_ALSO = re.compile(
    r" (?:er|var|bliver|blev)(?: [\wæøå]+){0,2} ‹[TRL]\d+›(?: (?:i|hos|ved|for|af|på) ‹[OG]\d+›)?,? (?:og|samt)"
    r"(?: (?:også|samtidig|desuden|tillige|i dag|nu|derudover))? "
)


def _names_next(clause: Clause, role: Phrase, person: Phrase) -> bool:
    """Whether the role's holder follows it: "formand er Ida Holm", "rådet har fået ny formand, Ida Holm", "Formand: Ida Holm"."""
    between = clause.text[role.end : person.start]
    if COPULA.search(between):
        return True
    if role.case == "som" and COPULA.search(clause.text, 0, role.start):
        return True
    beside = _BESIDE.fullmatch(between) is not None
    return beside and (
        ":" in between or clause.relative == "hvis" or _HAS.search(clause.text, 0, role.start) is not None
    )


def _holds(clause: Clause, person: Phrase, role: Phrase) -> bool:
    between = clause.text[person.end : role.start]
    if before_a_nameless(clause.text, person.end, role.end) < role.end:
        return False
    if role.case == "som":
        return person.people and person.case in ("", "med", "af") and len(between) < 60
    if person.case != "" or role.case not in ("", "til"):
        return False
    if COPULA.search(between):
        return True
    inverted = COPULA.search(clause.text, 0, person.start) and re.fullmatch(r"[\w\s]{1,30}", between)
    if person.people and inverted and role.case == "":
        return True
    return person.people and bool(_APPOSITION.fullmatch(between) and _FOR_IT.match(clause.text, role.end))


def _object_relative(clause: Clause) -> Token | None:
    if clause.antecedent is None or clause.antecedent.kind != "G":
        return None
    stranded = clause.relative == "som" and re.search(r"\b(?:for|af|i)\W*$", clause.text)
    return clause.antecedent.tokens[0] if stranded or clause.relative.startswith("hv") else None
