"""Claims -> facts: what says the same becomes one fact with all its evidence.

"Ida Holm, Struer Kommune" in the list and "sundhedschef Ida Holm, Struer Kommune" in the text state one employment, and
the fact takes the title. Two chairs with different roles, sums of different size and what is planned beside what is
decided stay apart. A fact's id is a hash of what it says, the same in every build.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import prod

from graph.danish.fold import fold
from graph.model.fact import Fact
from graph.model.statement import Basis, Evidence, Qualifiers
from graph.resolve.claims import Claim

#: No number of documents makes a machine reading certain.
HIGHEST = 0.99
_BASIS = (Basis.STATED, Basis.LAYOUT, Basis.DERIVED)
#: Relation, subject, object, and what is told where the object is text.
_Ends = tuple[str, str, str, str]


def facts(documents: Iterable[Iterable[Claim]], in_one: Container[str] = ()) -> list[Fact]:
    """All facts, sorted by id, of the claims of each document, the documents in the order of their ids.

    What is compatible of claims about the same two ends is joined, first inside each document, then across them. Of
    entities `in_one` document alone, as meetings mostly are, no claim has to wait for other documents.
    """
    groups: dict[_Ends, list[Claim]] = defaultdict(list)
    found: dict[str, Fact] = {}
    for claims in documents:
        for ends, here in _by_ends(claims).items():
            inside = _joined(here, _agree_inside)
            if ends[1] in in_one or ends[2] in in_one:
                _make(inside, found)
            else:
                groups[ends].extend(inside)
    for ends in sorted(groups):
        _make(groups.pop(ends), found)  # let go of as they become facts
    return [found[identifier] for identifier in sorted(found)]


def _make(claims: Sequence[Claim], found: dict[str, Fact]) -> None:
    for claim in _joined(claims, _agree):
        fact = _fact(claim)
        found[fact.id] = fact


def _by_ends(claims: Iterable[Claim]) -> dict[_Ends, list[Claim]]:
    found: dict[_Ends, list[Claim]] = defaultdict(list)
    for claim in claims:
        topic = "" if claim.qualifiers.amount is not None else fold(claim.literal)
        found[claim.relation, claim.subject, claim.object, topic].append(claim)
    return found


def _joined(claims: Sequence[Claim], agree: Callable[[Claim, Claim], bool]) -> list[Claim]:
    """The richest claim first; each other one joins the first that it agrees with."""
    if len(claims) == 1:
        return list(claims)
    kept: list[Claim] = []
    for claim in sorted(claims, key=_rank):
        index = next((i for i, other in enumerate(kept) if agree(other, claim)), None)
        if index is None:
            kept.append(claim)
        else:
            kept[index] = _both(kept[index], claim)
    return kept


def _rank(claim: Claim) -> tuple[object, ...]:
    said = claim.qualifiers
    filled = sum(map(bool, (said.role, said.on_behalf_of, said.amount is not None, said.start, said.end)))
    amount = "" if said.amount is None else format(said.amount, "f")
    return (
        *(-filled, -len(said.role), said.role, said.on_behalf_of, amount, said.start, said.end, said.status),
        *(claim.literal, claim.evidence[0].document, claim.evidence[0].span),
        claim.keys.packed,
    )


def _agree_inside(one: Claim, other: Claim) -> bool:
    """Whether two claims of one document say the same; two titles for one employment do."""
    if one.relation == "employed-by":
        return _same_time(one.qualifiers, other.qualifiers)
    return _agree(one, other)


def _agree(one: Claim, other: Claim) -> bool:
    a, b = one.qualifiers, other.qualifiers
    if a == b:  # most say no more than that it is so
        return a.amount is None or _same_role(one.literal, other.literal)
    if a.amount != b.amount and a.amount is not None and b.amount is not None:
        return False  # a region pays a hundred sums to one project
    return _same_time(a, b) and _same_role(a.role, b.role) and _same_behalf(a, b) and _same_amount(one, other)


def _same_time(a: Qualifiers, b: Qualifiers) -> bool:
    return a.status is b.status and _same_point(a.start, b.start) and _same_point(a.end, b.end)


def _same_point(one: str, other: str) -> bool:
    """The same EDTF value, a more exact one, or none."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def _same_role(one: str, other: str) -> bool:
    if one == other:
        return True
    a, b = set(fold(one).split()), set(fold(other).split())
    return a <= b or b <= a


def _same_behalf(a: Qualifiers, b: Qualifiers) -> bool:
    one, other = set(map(fold, a.on_behalf_of)), set(map(fold, b.on_behalf_of))
    return one <= other or other <= one


def _same_amount(one: Claim, other: Claim) -> bool:
    """The same sum for the same purpose; a sum and no sum only under one item."""
    a, b = one.qualifiers.amount, other.qualifiers.amount
    if a != b:
        return (a is None or b is None) and _items(one) == _items(other)
    return a is None or _same_role(one.literal, other.literal)


def _items(claim: Claim) -> set[tuple[str, str]]:
    return {(evidence.document, evidence.item) for evidence in claim.evidence}


def _both(one: Claim, other: Claim) -> Claim:
    return Claim(  # made anew rather than replaced: of an archive's claims most are joined
        relation=one.relation,
        subject=one.subject,
        object=one.object,
        literal=max(one.literal, other.literal, key=lambda text: (len(text), text)),
        basis=min(one.basis, other.basis, key=_BASIS.index),
        reviewed=max(one.reviewed, other.reviewed),
        evidence=(*one.evidence, *other.evidence),
        keys=one.keys | other.keys,
        qualifiers=_richer(one.qualifiers, other.qualifiers),
    )


def _richer(a: Qualifiers, b: Qualifiers) -> Qualifiers:
    """All that either says."""
    if a == b and len(a.on_behalf_of) < 2:
        return a
    return replace(
        a,
        role=max(a.role, b.role, key=lambda text: (len(text), text)),
        on_behalf_of=tuple(sorted({*a.on_behalf_of, *b.on_behalf_of})),
        amount=b.amount if a.amount is None else a.amount,
        currency=a.currency or b.currency,
        start=max(a.start, b.start, key=len),
        end=max(a.end, b.end, key=len),
    )


def _fact(claim: Claim) -> Fact:
    evidence = tuple(sorted(set(claim.evidence), key=_place)) if len(claim.evidence) > 1 else claim.evidence
    return Fact(
        id=identifier(claim.relation, claim.subject, claim.object, claim.literal, claim.qualifiers),
        relation=claim.relation,
        subject=claim.subject,
        object=claim.object,
        literal=claim.literal,
        qualifiers=claim.qualifiers,
        basis=claim.basis,
        confidence=HIGHEST if claim.reviewed else confidence(evidence),
        evidence=evidence,
        keys=claim.keys,
        reviewed=claim.reviewed,
    )


def confidence(evidence: Sequence[Evidence]) -> float:
    """1 - (1-c1)(1-c2)..., at most HIGHEST: 0.9 and 0.8 give 0.98."""
    return _shared(round(min(HIGHEST, 1 - prod(1 - one.confidence for one in evidence)), 4))


@lru_cache(maxsize=1024, typed=True)
def _shared(number: float) -> float:
    """The same object for all who are as sure."""
    return number


def _place(evidence: Evidence) -> tuple[object, ...]:
    return evidence.document, evidence.span, evidence.item, evidence.rule, evidence.confidence


def identifier(relation: str, subject: str, what: str, literal: str, said: Qualifiers) -> str:
    """A fact's id: a hash of what it says."""
    parts = (
        *(relation, subject, what, literal, said.role, "|".join(said.on_behalf_of)),
        *("" if said.amount is None else format(said.amount.normalize(), "f"), said.status.value, said.start, said.end),
    )
    return "s" + hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:12]
