"""Whether what looks like a seat in a group is a job, an errand, or a place in something that has no name here.

"Ida Holm er udnævnt til centerchef" and "er udpeget til at skrive et notat" seat nobody; "til det nordiske selskab for
kost" seats her, but in what the text gives no name.
"""

from __future__ import annotations

import re

from graph.extract.clause import Clause
from graph.extract.seat_reading import Seat
from graph.extract.seat_words import Sense

_UNKNOWN = re.compile(
    r"\btil at (?!indgå|deltage|sidde|repræsentere|være med|være (?:formand|næstformand|medlem)|overtage|varetage)|"
    r"\b(?:til|i) (?:‹[OG]\d+›['’]?s? )?(?:[\w-]+ ){0,2}(?:(?:advisory )?board|jury(?:en)?|redaktion(?:en)?|komit[eé]en?|tænketank(?:en)?|repræsentantskab(?:et)?)\b|"
    r"\b(?:til|i) (?:den|det|de|en|et) (?:[\w-]+ ){0,3}[\w-]*(?:gruppen?|udvalg(?:et)?|råd(?:et)?|panel(?:et)?|nævn(?:et)?|selskab(?:et)?)\b",
    re.IGNORECASE,
)
_CONSTITUTED = re.compile(r"\b(?:konstituere[ts]|udnævn\w+)$", re.IGNORECASE)
_STRONG = re.compile(r"\b(?:udtr[æå]d|træder|trådt|fratræder|ikke længere)", re.IGNORECASE)


def elsewhere(seat: Seat, sense: Sense, clause: Clause) -> bool:
    """Whether somebody is appointed to what is no group that is known: "til det nordiske selskab for kost"."""
    return seat.group is None and sense.act == "appoint" and _UNKNOWN.search(clause.text) is not None


def to_a_job(seat: Seat, sense: Sense, clause: Clause) -> bool:
    """Whether a coming or going without group and role is one from a job or a room: "hun stopper i kommunen"."""
    if seat.group is None and not seat.role and sense.passive and sense.act == "appoint":
        verb = sense.pattern.search(clause.text)
        return verb is not None and " ind " not in clause.text and _appointed_to(clause, verb)
    if seat.group is not None or seat.role or seat.old or sense.act not in ("leave", "enter"):
        return False
    places = ("i", "hos", "ved", "fra", "") if sense.act == "leave" else ("i", "hos", "ved")
    job = any(p.kind == "T" or (p.kind == "O" and p.case in places) for p in clause.phrases)
    return job or (sense.act == "leave" and not _STRONG.search(clause.text))


def _appointed_to(clause: Clause, verb: re.Match[str]) -> bool:
    """Whether somebody is appointed to a job rather than a seat: "er udnævnt til cheflæge", "er konstitueret"."""
    if any(p.kind == "T" and p.start >= verb.end() and p.case in ("", "som", "til") for p in clause.phrases):
        return True
    return _CONSTITUTED.search(verb.group()) is not None and not any(p.kind == "G" for p in clause.phrases)
