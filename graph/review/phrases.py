"""Facts in Danish sentences: "Ida Holm er kommet med i Demensrådet som formand for Struer Kommune"."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model.fact import Fact
from graph.model.relation import BY_NAME
from graph.model.statement import Status

_PLAIN = ("medlem", "medlemmer")
_STATUS = {Status.FORMER: "tidligere", Status.PLANNED: "planlagt", Status.NEGATED: "ikke"}


def seat(fact: Fact, labels: Mapping[str, str], *, young: bool) -> str:
    """Who came into what: with `young` it happened since, else it is only known since."""
    who, where = _ends(fact, labels)
    role, behalf = fact.qualifiers.role, _behalf(fact)
    if fact.qualifiers.status is Status.PLANNED:
        return f"{who} ventes at komme med i {where}{_as(role)}{behalf}"
    if fact.relation == "chairs":
        post = role or "formand"
        return f"{who} {'er blevet' if young else 'er nu kendt som'} {post} for {where}{behalf}"
    if fact.relation == "appointed-to":
        return f"{who} {'er udpeget til' if young else 'er nu kendt som udpeget til'} {where}{_as(role)}{behalf}"
    return f"{who} {'er kommet med i' if young else 'er nu kendt som medlem af'} {where}{_as(role)}{behalf}"


def left(fact: Fact, labels: Mapping[str, str]) -> str:
    """Who is no more in what."""
    who, where = _ends(fact, labels)
    if fact.relation == "chairs":
        return f"{who} er ikke længere {fact.qualifiers.role or 'formand'} for {where}{_behalf(fact)}"
    return f"{who} er ikke længere med i {where}{_as(fact.qualifiers.role)}{_behalf(fact)}"


def told(fact: Fact, labels: Mapping[str, str], *, bare: bool = False) -> str:
    """Any fact as a sentence; `bare` leaves out what is told besides the two ends."""
    who, what = _ends(fact, labels)
    sentence = " ".join(filter(None, (who, BY_NAME[fact.relation].danish, what)))
    details = "" if bare else said(fact)
    return f"{sentence} ({details})" if details else sentence


def said(fact: Fact) -> str:
    """What a fact tells besides its ends: "formand; for Struer Kommune; 250.000 DKK; fra 2021; tidligere"."""
    qualifiers = fact.qualifiers
    amount = "" if qualifiers.amount is None else f"{qualifiers.amount:,.0f}".replace(",", ".")
    parts = (
        qualifiers.role,
        f"for {', '.join(qualifiers.on_behalf_of)}" if qualifiers.on_behalf_of else "",
        f"{amount} {qualifiers.currency}".strip(),
        f"fra {qualifiers.start}" if qualifiers.start else "",
        f"til {qualifiers.end}" if qualifiers.end else "",
        _STATUS.get(qualifiers.status, ""),
    )
    return "; ".join(filter(None, parts))


def _ends(fact: Fact, labels: Mapping[str, str]) -> tuple[str, str]:
    return labels.get(fact.subject, fact.subject), labels.get(fact.object, fact.object) or fact.literal


def _as(role: str) -> str:
    """As what; to be in a body says already that one is its member."""
    return f" som {role}" if role and role not in _PLAIN else ""


def _behalf(fact: Fact) -> str:
    return f" for {', '.join(fact.qualifiers.on_behalf_of)}" if fact.qualifiers.on_behalf_of else ""
